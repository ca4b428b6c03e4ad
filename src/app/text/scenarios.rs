//! The sentences about scenarios beside the baseline.

use crate::engine::{Answer, Outcome, Rating};

pub trait ScenariosText {
    fn scenario(&self, number: usize, name: &str) -> String;
    fn comparison_caption(&self, before: &str, after: &str) -> String;
    /// The name of the figures shown, beside other figures; `sheet` is the name of the sheet that they are from.
    fn figures_shown(&self, sheet: Option<&str>) -> String;
    /// The name of the sheet that a sheet of the same cases is compared with.
    fn other_sheet(&self, name: &str) -> String;
    /// The difference, in a sentence.
    fn difference(&self, before: &Outcome, after: &Outcome) -> String;
    /// The difference of two scores. Empty where one of them is open.
    fn points_difference(&self, points: [Option<i16>; 2]) -> String;
    /// The difference of two ratings. Empty where one of them is open, and where they are alike.
    fn rating_difference(&self, ratings: [Option<Rating>; 2]) -> String;
    /// The difference of two percentages. Empty where one of them is missing, and where they are alike.
    fn percent_difference(&self, percents: [Option<i16>; 2]) -> String;
    fn different_maxima(&self, baseline: &Outcome, scenario: &Outcome) -> String;
    fn scenario_marked(&self, name: &str) -> String;
    fn baseline_was(&self, outcome: &Outcome) -> String;
    fn was_rated(&self, rating: &str) -> String;
    fn was_before(&self, answer: Option<Answer>) -> String;
}
