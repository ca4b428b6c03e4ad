//! The sentences about scenarios beside the baseline.

use crate::engine::{Answer, Outcome};

pub trait ScenariosText {
    fn scenario(&self, number: usize, name: &str) -> String;
    fn scenario_marked(&self, name: &str) -> String;
    fn baseline_was(&self, outcome: &Outcome) -> String;
    fn was_rated(&self, rating: &str) -> String;
    fn was_before(&self, answer: Option<Answer>) -> String;
}
