//! The words about a standard, its rating and discretion on it.

use crate::app::state::StandardForm;
use crate::engine::{Band, Framework, Outcome, Range, Rating, Standard, StandardOutcome};

/// The words about a standard, its rating and discretion on it.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait StandardText {
    fn band(&self, band: Band) -> String;
    fn no_such_part(&self, framework: &Framework, number: &str) -> String;
    fn part_sentence(&self, outcome: &Outcome, number: &str) -> String;
    fn rating(&self, rating: Rating) -> &'static str;
    fn not_rated(&self) -> &'static str;
    fn possible(&self, possible: Option<Range<Rating>>) -> String;
    fn not_inspected(&self) -> &'static str;

    /// The rating of a standard or the ratings still possible, or why there is none.
    fn standing(&self, outcome: &StandardOutcome) -> String {
        if outcome.is_not_inspected() { self.not_inspected().into() } else { self.possible(outcome.possible) }
    }

    fn why(&self, framework: &Framework, form: &StandardForm, outcome: &StandardOutcome, named: bool) -> String;
    /// After [`discretion`](Self::discretion), where there is something else to do about the rating.
    fn and_more(&self) -> &'static str;
    fn judgement_of(&self, number: &str) -> String;
    fn enter_rating(&self) -> &'static str;
    fn enter_figures(&self) -> &'static str;
    fn of_standard(&self, standard: &Standard) -> String;
    fn discretion(&self) -> &'static str;
    fn no_discretion(&self) -> &'static str;
    fn discretion_rating(&self) -> &'static str;
    fn discretion_hint(&self) -> &'static str;
    fn discretion_reason(&self) -> &'static str;
}
