//! The sentences about how the ratings were worked out.

use crate::engine::{Basis, Rule, Step};

pub trait StepsText {
    fn step(&self, step: &Step<'_>) -> String;
    fn rule_of_step(&self, rule: &Rule) -> String;
    fn rule_statement(&self, rule: &Rule) -> &'static str;
    fn rule_source(&self, rule: &Rule) -> &'static str;
    fn basis(&self, basis: Basis) -> &'static str;
}
