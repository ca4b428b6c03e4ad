//! The sentences about standards that were not inspected.

use crate::engine::{Domain, Outcome, Standard};

pub trait InspectedText {
    /// What the button does, which is followed by the name of a standard or a domain. A domain whose standards are counted from cases was not
    /// inspected because it had no cases.
    fn mark(&self, of_cases: bool, inspected: bool) -> &'static str;
    /// What is marked beside the button that takes the mark back.
    fn marked(&self, of_cases: bool) -> &'static str;
    fn of_marked_standard(&self, standard: &Standard) -> String;
    fn of_marked_domain(&self, domain: &Domain) -> String;

    /// Which standards were not inspected, and that the report decides. Empty where all were inspected.
    fn not_inspected_note(&self, outcome: &Outcome) -> String;
}
