//! The English sentences about scenarios beside the baseline.

use super::phrases::{English, score_sentence, short, with_comma};
use crate::app::state::Provenance;
use crate::app::text::scenarios::ScenariosText;
use crate::engine::{Answer, Outcome};

impl ScenariosText for English {
    fn scenario(&self, number: usize, name: &str) -> String {
        match name.trim() {
            "" => format!("Scenario {number}"),
            name => name.into(),
        }
    }

    fn scenario_marked(&self, name: &str) -> String {
        format!("A scenario, not the actual figures: {name}")
    }

    fn baseline(&self, provenance: Provenance) -> &'static str {
        // Figures that a person changed from a report's are nobody's actual figures.
        if provenance.changed_from().is_some() { "Changed figures" } else { "Actual figures" }
    }

    fn score_was(&self, name: &str, outcome: &Outcome) -> String {
        format!("{name}: {}", with_comma(&score_sentence(outcome)))
    }

    fn was_rated(&self, rating: &str) -> String {
        format!("was {rating}")
    }

    fn was_before(&self, answer: Option<Answer>) -> String {
        answer.map_or_else(|| "was not entered".into(), |answer| format!("was {}", short(answer)))
    }
}
