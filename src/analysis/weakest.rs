//! The standards that hold the score down most.

use crate::engine::{Outcome, StandardOutcome};

/// The counted standards with the lowest rating, in the framework's order. The list is empty while the rating of a counted standard is
/// open, and if no standard counts.
///
/// No counted standard adds fewer points to the score than these, because each rating has its points (rule 3).
pub fn weakest(outcome: &Outcome) -> Vec<&StandardOutcome> {
    if !outcome.score.complete() {
        return Vec::new();
    }
    let counted = || outcome.standards.iter().filter(|standard| standard.counts);
    let lowest = counted().filter_map(StandardOutcome::rating).min();
    counted().filter(|standard| standard.rating() == lowest).collect()
}
