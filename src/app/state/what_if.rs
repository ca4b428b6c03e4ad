//! The questions that the panels answer.

use crate::analysis::{Direction, Freedom, RatingOf, Target};
use crate::engine::{Outcome, Place, Range, Rating};

/// The questions that the panels answer, whatever the figures are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIf {
    /// What is to reach another rating: the number of a standard; none for the whole.
    pub of: Option<&'static str>,
    /// Which rating; none for the next one up.
    pub rating: Option<(Direction, Rating)>,
    /// What may change besides the figures. Places are those of the framework chosen.
    pub freedom: Freedom,
    /// How many cases the sample was drawn from, as typed.
    pub eligible: String,
}

impl WhatIf {
    /// The target that is meant: where none is chosen, the next rating up, or where there is none, what would lose the last.
    #[must_use]
    pub fn target(&self, outcome: &Outcome) -> Target {
        let place = self.of.and_then(|number| outcome.framework.place(number));
        let (of, possible) = match place {
            Some(Place::Standard(id)) => {
                let found = outcome.standard_at(id).and_then(|standard| standard.possible);
                (RatingOf::Standard(id), found.unwrap_or(Range::ANY))
            }
            _ => (RatingOf::Overall, outcome.overall),
        };
        let next = match (possible.lowest.next(), possible.lowest.previous()) {
            (Some(up), _) => (Direction::Up, up),
            (None, Some(down)) => (Direction::Down, down),
            (None, None) => (Direction::Up, possible.lowest),
        };
        let (direction, rating) = self.rating.unwrap_or(next);
        Target { of, direction, rating }
    }

    /// The score at which the overall rating is as meant; none where a standard is.
    #[must_use]
    pub fn target_score(&self, outcome: &Outcome) -> Option<u8> {
        let Target { of, direction, rating } = self.target(outcome);
        let band = outcome.framework.overall_bands.rated(rating);
        let score = if direction == Direction::Up { band.from } else { band.to };
        (of == RatingOf::Overall).then_some(score)
    }
}
