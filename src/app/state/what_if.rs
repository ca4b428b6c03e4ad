//! The questions that the panels answer.

use super::cases_read::CasesRead;
use crate::analysis::{Direction, Freedom, RatingOf, Target};
use crate::engine::{Outcome, Place, Range, Rating};

/// The questions that the panels answer, whatever the figures are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIf {
    /// The number of the standard that is to reach another rating. None for the overall rating.
    pub of: Option<&'static str>,
    /// The rating to reach. None for the next rating up.
    pub rating: Option<(Direction, Rating)>,
    /// The changes that are allowed besides figures. Places belong to the framework chosen.
    pub freedom: Freedom,
    /// The number of cases that the sample was drawn from, as typed.
    pub eligible: String,
    /// The numbers of cases that were read in each domain, as typed.
    pub cases_read: CasesRead,
}

impl WhatIf {
    /// Whether both ask the same about a target. The numbers of cases belong to another panel.
    pub fn has_same_target_as(&self, other: &Self) -> bool {
        (self.of, self.rating, &self.freedom) == (other.of, other.rating, &other.freedom)
    }

    /// The target. Where the person has chosen no rating, it is the next rating up, or at Outstanding the rating below.
    pub fn target(&self, outcome: &Outcome) -> Target {
        let place = self.of.and_then(|number| outcome.framework.place(number));
        let (of, possible) = match place {
            Some(Place::Standard(id)) => {
                let of_standard = outcome.standard_at(id).and_then(|standard| standard.possible);
                (RatingOf::Standard(id), of_standard.unwrap_or(Range::ANY))
            }
            _ => (RatingOf::Overall, outcome.overall.unwrap_or(Range::ANY)),
        };
        let next = match (possible.lowest.next(), possible.lowest.previous()) {
            (Some(up), _) => (Direction::Up, up),
            (None, Some(down)) => (Direction::Down, down),
            (None, None) => (Direction::Up, possible.lowest),
        };
        let (direction, rating) = self.rating.unwrap_or(next);
        Target { of, direction, rating }
    }

    /// The score at which the overall rating meets the target. None where the target is a standard's, and where nothing was inspected.
    pub fn target_score(&self, outcome: &Outcome) -> Option<u8> {
        let Target { of, direction, rating } = self.target(outcome);
        let band = outcome.score_bands()?.rated(rating);
        let score = if direction == Direction::Up { band.from } else { band.to };
        (of == RatingOf::Overall).then_some(score)
    }
}
