//! The words about how the ratings were worked out.

use crate::engine::{Basis, Rule, Step};

/// The words about how the ratings were worked out.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait StepsText {
    fn step(&self, step: &Step<'_>) -> String;
    fn rule_of_step(&self, rule: &Rule) -> String;
    fn rule_statement(&self, rule: &Rule) -> &'static str;
    fn rule_source(&self, rule: &Rule) -> &'static str;
    fn basis(&self, basis: Basis) -> &'static str;
}
