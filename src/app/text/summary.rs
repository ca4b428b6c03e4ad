//! The sentences about the score and the table of ratings.

use crate::analysis::DiscretionEffect;
use crate::engine::{Framework, KeyQuestionId, Outcome, ProfessionalDiscretion, Standard, StandardOutcome};

pub trait SummaryText {
    fn score(&self, outcome: &Outcome) -> String;
    fn of_max(&self, outcome: &Outcome) -> String;
    fn distance(&self, outcome: &Outcome) -> String;
    fn score_sentence(&self, outcome: &Outcome) -> String;
    fn problems(&self, framework: &Framework, ids: &[KeyQuestionId]) -> String;
    fn go_to(&self, framework: &Framework, id: KeyQuestionId) -> String;
    fn ratings_caption(&self, service: Option<&str>) -> String;
    fn discretion_note(&self, standard: &Standard, outcome: &StandardOutcome, discretion: &ProfessionalDiscretion)
    -> String;
    /// The effect of discretion on the overall result.
    fn discretion_effect(&self, effect: &DiscretionEffect) -> String;
    /// The band of the score. Empty while the score is open.
    fn band_of_score(&self, outcome: &Outcome) -> String;
    fn rules_of(&self, outcome: &Outcome) -> String;
    fn rules_of_part(&self, framework: &Framework, number: &str) -> String;
    /// The score and the rating, with the sentence about the figures that a scenario departs from, and with the target.
    fn ladder(&self, outcome: &Outcome, was: Option<&str>, target: Option<u8>) -> String;
}
