//! Errors in the parts of a ratings string: the place, and what is allowed there.

use super::WAS;
use crate::engine::{AnsweredBy, Framework, Place};
use crate::exchange::ReadError;

/// The ratings, as a line writes them.
pub const RATINGS: &str = "I, RI, G or O";

/// A value that its place does not take.
pub const fn wrong(place: String, expected: &'static str) -> ReadError {
    ReadError::WrongType { place, expected }
}

/// An error in the entry of the baseline at a place.
pub fn in_baseline(error: ReadError) -> ReadError {
    error.in_baseline(|place| format!("{WAS}{place}"))
}

/// The answers that a place takes, as a line writes them.
pub fn allowed_at(framework: &Framework, place: Place) -> &'static str {
    match place {
        Place::Standard(id) => match framework.standard(id) {
            Some(located) if !located.standard.counts => "I, RI, G, O or not-rated",
            _ => "I, RI, G, O or not-inspected",
        },
        Place::KeyQuestion(id) => match framework.key_question(id) {
            Some(located) if located.question.answered_by == AnsweredBy::Cases => "like 8of9, like 78.5, or not-asked",
            _ => RATINGS,
        },
    }
}
