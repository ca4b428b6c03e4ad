//! The sentences of the reading view, and of the way between reading and changing.

use crate::analysis::{Decisive, Reach, StandardMove, Target};
use crate::engine::{Answer, Framework, Inspection, Outcome, Place, Rating, Standard};
use crate::published::PublishedInspection;

pub trait ReadingText {
    /// The title: the service, or the report whose figures were changed where a link left the service out.
    fn reading_title(&self, service: Option<&str>, changed: Option<&PublishedInspection>) -> String;
    /// The reason that holds the score down most. Empty while the score is open.
    fn reason(&self, inspection: &Inspection, outcome: &Outcome) -> String;
    /// Whether a single case changes the overall rating: `ways` are the changes that do, each with the key questions where it does. Of
    /// more than `named` key questions, the sentence has the number.
    fn sensitivity(&self, framework: &Framework, ways: &[(Decisive, Vec<Place>)], named: usize, counted: bool) -> String;
    /// The changes that the next rating takes with the ratings of inspectors unchanged, and the changes where these may change too.
    fn next_rating(&self, target: Target, fixed: &Reach, free: &Reach) -> String;
    fn figure(&self, answer: Answer) -> String;
    fn would_be(&self, framework: &Framework, step: &StandardMove) -> String;
    fn why_rating(&self, rating: Rating, standard: &Standard) -> String;
    fn of_ratings(&self, standard: &Standard) -> String;
}
