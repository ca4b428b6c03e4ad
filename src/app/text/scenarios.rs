//! The sentences about scenarios beside the baseline.

use crate::app::state::Provenance;
use crate::engine::{Answer, Outcome};

pub trait ScenariosText {
    fn scenario(&self, number: usize, name: &str) -> String;
    fn scenario_marked(&self, name: &str) -> String;
    /// The name of the figures that a scenario departs from.
    fn baseline(&self, provenance: Provenance) -> &'static str;
    /// The score and the rating of the figures of a name that the figures shown depart from.
    fn score_was(&self, name: &str, outcome: &Outcome) -> String;
    fn was_rated(&self, rating: &str) -> String;
    fn was_before(&self, answer: Option<Answer>) -> String;
}
