//! The sentences about standards that were not inspected.

use crate::engine::{Domain, Outcome, Standard};

pub trait InspectedText {
    fn was_inspected(&self, inspected: bool) -> &'static str;
    fn standard_inspected(&self, standard: &Standard) -> String;
    fn domain_was_inspected(&self, domain: &Domain, inspected: bool) -> &'static str;
    fn domain_inspected(&self, domain: &Domain) -> String;

    /// Which standards were not inspected, and that the report decides. Empty where all were inspected.
    fn not_inspected_note(&self, outcome: &Outcome) -> String;
}
