//! The rating that an inspection is to reach.

use super::Direction;
use crate::engine::{Outcome, Range, Rating, StandardId};

/// The rating that a target is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RatingOf {
    /// The inspection as a whole.
    Overall,
    /// One standard, whether or not it counts towards the score.
    Standard(StandardId),
}

/// A rating to reach: for example at least Good overall, or at most Requires improvement for planning.
///
/// The target is reached when it holds whatever the missing answers turn out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    /// Whether the target is about the overall rating or about the rating of a standard.
    pub of: RatingOf,
    /// Up if the rating must be at least `rating`, down if it must be at most `rating`.
    pub direction: Direction,
    /// The rating to reach.
    pub rating: Rating,
}

impl Target {
    /// At least a rating.
    pub const fn at_least(of: RatingOf, rating: Rating) -> Self {
        Self { of, direction: Direction::Up, rating }
    }

    /// At most a rating.
    pub const fn at_most(of: RatingOf, rating: Rating) -> Self {
        Self { of, direction: Direction::Down, rating }
    }

    /// Whether an outcome reaches the target whatever the missing answers are. `false` for a standard that is not rated or not
    /// inspected, and overall if nothing was inspected.
    pub fn is_reached(self, outcome: &Outcome) -> bool {
        self.points_away(outcome) == Some(0)
    }

    /// Whether an outcome reaches the target if the missing answers are as helpful as possible. `false` for a standard that is not
    /// rated or not inspected, and overall if nothing was inspected.
    pub fn is_possible(self, outcome: &Outcome) -> bool {
        self.points(outcome).and_then(|points| self.away(self.direction.opposite().certain(points), outcome)) == Some(0)
    }

    /// How many points the certain ratings are away from the target. None for a standard that is not rated or not inspected, or that
    /// the framework lacks, and overall if nothing was inspected.
    pub(super) fn points_away(self, outcome: &Outcome) -> Option<u8> {
        self.away(self.direction.certain(self.points(outcome)?), outcome)
    }

    /// The points still possible: of the score, or of the target's standard. None for a standard that is not rated or not inspected, or
    /// that the framework lacks.
    pub(super) fn points(self, outcome: &Outcome) -> Option<Range<u8>> {
        match self.of {
            RatingOf::Overall => Some(outcome.score.possible),
            RatingOf::Standard(id) => {
                let possible = outcome.standard_at(id)?.possible?;
                Some(Range { lowest: possible.lowest.points(), highest: possible.highest.points() })
            }
        }
    }

    /// How many points a score, or the points of the target's standard, are away from the target. 0 once the target is reached. None
    /// overall if nothing was inspected.
    fn away(self, points: u8, outcome: &Outcome) -> Option<u8> {
        let (from, to) = match self.of {
            RatingOf::Overall => {
                let band = outcome.score_bands()?.rated(self.rating);
                (band.from, band.to)
            }
            RatingOf::Standard(_) => (self.rating.points(), self.rating.points()),
        };
        Some(match self.direction {
            Direction::Up => from.saturating_sub(points),
            Direction::Down => points.saturating_sub(to),
        })
    }
}
