//! The sentences about a standard, its rating and discretion on it.

use crate::app::state::StandardForm;
use crate::engine::{Band, Framework, Outcome, Range, Rating, Standard, StandardOutcome};

/// How much the reason for a rating says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Key questions by number and name, because the reason stands alone.
    InFull,
    /// Key questions by number, in one line, because their fields stand below.
    BesideFields,
}

pub trait StandardText {
    fn band(&self, band: Band) -> String;
    fn no_such_part(&self, framework: &Framework, number: &str) -> String;
    fn part_sentence(&self, outcome: &Outcome, number: &str) -> String;
    fn rating(&self, rating: Rating) -> &'static str;
    fn possible(&self, possible: Option<Range<Rating>>) -> String;
    fn why(&self, framework: &Framework, form: &StandardForm, outcome: &StandardOutcome, reason: Reason) -> String;
    fn judgement_of(&self, number: &str) -> String;
    fn of_standard(&self, standard: &Standard) -> String;
}
