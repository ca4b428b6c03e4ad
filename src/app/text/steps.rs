//! The words about how the ratings were worked out.

use crate::engine::{Basis, Rule, Step};

/// The words about how the ratings were worked out.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait StepsText {
    fn steps_title(&self) -> &'static str;
    fn rules_in_short(&self) -> &'static [&'static str];
    fn whole_service(&self) -> &'static str;
    fn step(&self, step: &Step<'_>) -> String;
    fn rule_of_step(&self, rule: &Rule) -> String;
    fn all_rules(&self) -> &'static str;
    fn rules_headings(&self) -> [&'static str; 4];
    fn rule_statement(&self, rule: &Rule) -> &'static str;
    fn rule_source(&self, rule: &Rule) -> &'static str;
    fn basis(&self, basis: Basis) -> &'static str;
}
