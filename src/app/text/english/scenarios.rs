//! The English words about scenarios beside the baseline.

use super::words::{English, score_sentence, short};
use crate::app::text::scenarios::ScenariosText;
use crate::engine::{Answer, Outcome};

impl ScenariosText for English {
    fn start_scenario(&self) -> &'static str {
        "Start a scenario"
    }

    fn versions_label(&self) -> &'static str {
        "Figures"
    }

    fn baseline_label(&self) -> &'static str {
        "Baseline"
    }

    fn scenario(&self, number: usize, name: &str) -> String {
        match name.trim() {
            "" => format!("Scenario {number}"),
            name => name.into(),
        }
    }

    fn scenario_name(&self) -> &'static str {
        "Name of this scenario"
    }

    fn swap_scenario(&self) -> &'static str {
        "Swap with the baseline"
    }

    fn keep_scenario(&self) -> &'static str {
        "Make this the baseline"
    }

    fn drop_scenario(&self) -> &'static str {
        "Delete this scenario"
    }

    fn comparison_title(&self) -> &'static str {
        "Compared with the baseline"
    }

    fn comparison_caption(&self, scenario: &str) -> String {
        format!("The baseline and {scenario}")
    }

    fn comparison_score(&self) -> &'static str {
        "Score and overall rating"
    }

    fn changed_mark(&self) -> &'static str {
        "Changed"
    }

    fn no_difference(&self) -> &'static str {
        "No differences yet. Change a figure to see what it does."
    }

    fn different_maxima(&self, baseline: &Outcome, scenario: &Outcome) -> String {
        format!(
            "The scores are out of {} and out of {}, because different standards were inspected. Compare the ratings, not the points.",
            baseline.score.max, scenario.score.max
        )
    }

    fn scenario_marked(&self, name: &str) -> String {
        format!("A scenario, not the actual figures: {name}")
    }

    fn baseline_was(&self, outcome: &Outcome) -> String {
        format!("Baseline: {}", score_sentence(outcome))
    }

    fn was_rated(&self, rating: &str) -> String {
        format!("was {rating}")
    }

    fn was_before(&self, answer: Option<Answer>) -> String {
        answer.map_or_else(|| "was not entered".into(), |answer| format!("was {}", short(answer)))
    }
}
