//! The standards that hold the score down most.

use crate::engine::{Outcome, StandardOutcome};

/// The counted standards with the lowest rating, in the framework's order. Empty while the rating of a counted standard is open, and
/// where no standard counts.
///
/// Each rating has its points (rule 3), so no other standard adds fewer points to the score.
pub fn weakest(outcome: &Outcome) -> Vec<&StandardOutcome> {
    if !outcome.score.complete() {
        return Vec::new();
    }
    let counted = || outcome.standards.iter().filter(|standard| standard.counts);
    let lowest = counted().filter_map(StandardOutcome::rating).min();
    counted().filter(|standard| standard.rating() == lowest).collect()
}
