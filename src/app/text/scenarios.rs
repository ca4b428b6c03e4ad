//! The words about scenarios beside the baseline.

use crate::engine::{Answer, Outcome};

/// The words about scenarios beside the baseline.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait ScenariosText {
    fn start_scenario(&self) -> &'static str;
    fn versions_label(&self) -> &'static str;
    fn baseline_label(&self) -> &'static str;
    fn scenario(&self, number: usize, name: &str) -> String;
    fn scenario_name(&self) -> &'static str;
    fn swap_scenario(&self) -> &'static str;
    fn keep_scenario(&self) -> &'static str;
    fn drop_scenario(&self) -> &'static str;
    fn comparison_title(&self) -> &'static str;
    fn comparison_caption(&self, scenario: &str) -> String;
    fn comparison_score(&self) -> &'static str;
    fn changed_mark(&self) -> &'static str;
    fn no_difference(&self) -> &'static str;
    fn different_maxima(&self, baseline: &Outcome, scenario: &Outcome) -> String;
    fn scenario_marked(&self, name: &str) -> String;
    fn baseline_was(&self, outcome: &Outcome) -> String;
    fn was_rated(&self, rating: &str) -> String;
    fn was_before(&self, answer: Option<Answer>) -> String;
}
