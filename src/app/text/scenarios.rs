//! The words about scenarios beside the baseline.

use crate::engine::{Answer, Outcome, Rating};

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
    /// What becomes of the mark of a scenario whose figures become the baseline.
    fn baseline_hint(&self) -> &'static str;
    fn comparison_title(&self) -> &'static str;
    fn comparison_caption(&self, before: &str, after: &str) -> String;
    fn compare_with(&self) -> &'static str;
    fn choose_figures(&self) -> &'static str;
    fn figures_without_name(&self) -> &'static str;
    fn figures_shown(&self) -> &'static str;
    fn compare_with_offer(&self) -> &'static str;
    fn how_to_bring_others(&self) -> &'static str;
    fn show_unchanged(&self) -> &'static str;
    /// What differs, in a sentence.
    fn difference(&self, before: &Outcome, after: &Outcome) -> String;
    fn difference_heading(&self) -> &'static str;
    /// The difference of two scores. Empty where one of them is open.
    fn points_difference(&self, points: [Option<i16>; 2]) -> String;
    /// The difference of two ratings. Empty where one of them is open, and where they are alike.
    fn rating_difference(&self, ratings: [Option<Rating>; 2]) -> String;
    /// The difference of two percentages. Empty where one of them is missing, and where they are alike.
    fn percent_difference(&self, percents: [Option<i16>; 2]) -> String;
    fn comparison_score(&self) -> &'static str;
    fn no_difference(&self) -> &'static str;
    fn different_maxima(&self, baseline: &Outcome, scenario: &Outcome) -> String;
    fn scenario_marked(&self, name: &str) -> String;
    fn baseline_was(&self, outcome: &Outcome) -> String;
    fn was_rated(&self, rating: &str) -> String;
    fn was_before(&self, answer: Option<Answer>) -> String;
}
