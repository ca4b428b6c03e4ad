//! The sentences about how the ratings were worked out.

use crate::engine::{Basis, Rule, Step};

pub trait StepsText {
    /// A step; `by_figures` where it gives the rating that a standard would have without discretion.
    fn step(&self, step: &Step<'_>, by_figures: bool) -> String;
    fn rule_of_step(&self, rule: &Rule) -> String;
    fn rule_statement(&self, rule: &Rule) -> &'static str;
    fn rule_source(&self, rule: &Rule) -> &'static str;
    fn basis(&self, basis: Basis) -> &'static str;
}
