use super::figures::half_up;
use super::{Bands, KeyQuestionOutcome, Rating};

/// The bands of percentages, 0 to 100, with what every figure comes to.
///
/// That depends only on how many half per cents a figure reaches: rounding half up changes at each half, and bands begin at whole
/// per cents. So it is looked up, whatever a percentage's decimals or a count's number of cases.
#[derive(Debug)]
pub struct PercentageBands {
    bands: Bands,
    /// By half per cents, so many that any number can be looked up; what is above 200 is as 200.
    outcomes: [KeyQuestionOutcome; 256],
    /// The ratings of the same.
    ratings: [Rating; 256],
}

impl PercentageBands {
    /// Bands from their ends, both included, lowest first.
    ///
    /// # Panics
    /// When the bands do not run from 0 to 100 without gap or overlap. Only constants are made with it, so the panic is a
    /// compile error.
    #[must_use]
    #[allow(clippy::indexing_slicing, reason = "below the length, and constants have no iterators")]
    pub const fn new(ends: [(u8, u8); 4]) -> Self {
        let bands = Bands::new(100, ends);
        let mut outcomes = [KeyQuestionOutcome::Missing; 256];
        let mut ratings = [Rating::Outstanding; 256];
        let mut place = 0;
        while place < 256 {
            let half_percents = if place < 200 { place as u8 } else { 200 };
            let percent = half_up(half_percents);
            let band = bands.rating(percent);
            // A share rounded down stays in the band it was in, since bands begin at whole per cents.
            let rounding_decided = bands.rating(half_percents / 2) as u8 != band as u8;
            outcomes[place] = KeyQuestionOutcome::Banded { percent, band, rounding_decided };
            ratings[place] = band;
            place += 1;
        }
        Self { bands, outcomes, ratings }
    }

    /// What a figure that reaches so many half per cents comes to: the whole per cent, half up (rule 6), and the band that holds it
    /// (rule 1). The rating of that band once more, so that nobody has to ask which kind of outcome it is.
    #[must_use]
    #[inline]
    #[allow(clippy::indexing_slicing, reason = "there are as many as there are numbers")]
    pub(super) const fn outcome_at(&self, half_percents: u8) -> (KeyQuestionOutcome, Rating) {
        (self.outcomes[half_percents as usize], self.ratings[half_percents as usize])
    }

    /// The four bands of whole per cents.
    #[must_use]
    pub const fn bands(&self) -> &Bands {
        &self.bands
    }
}
