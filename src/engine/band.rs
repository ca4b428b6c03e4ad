//! Bands: which rating a percentage or a score has.

use super::{Range, Rating};

/// An interval of whole numbers, and the rating of a number in it: 50 to 64, Requires improvement. Both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The lowest number in the band.
    pub from: u8,
    /// The highest number in the band.
    pub to: u8,
    /// The rating of a number in the band.
    pub rating: Rating,
}

/// The four bands that divide the whole numbers from 0 to a maximum, lowest first.
///
/// Both ends of each band are written down, as the reports print them, and [`Bands::new`] refuses a table with a gap or an
/// overlap. Framework tables are constants, so such a table does not compile:
///
/// ```compile_fail
/// use inspection_ratings::engine::Bands;
/// const GAP: Bands = Bands::new(100, [(0, 49), (50, 64), (66, 79), (80, 100)]);
/// ```
/// ```compile_fail
/// use inspection_ratings::engine::Bands;
/// const OVERLAP: Bands = Bands::new(100, [(0, 50), (50, 64), (65, 79), (80, 100)]);
/// ```
/// ```
/// use inspection_ratings::engine::Bands;
/// const ADJOINING: Bands = Bands::new(100, [(0, 49), (50, 64), (65, 79), (80, 100)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bands {
    bands: [Band; 4],
}

impl Bands {
    /// Bands from their ends, both included, lowest first.
    ///
    /// # Panics
    /// When the bands do not run from 0 to `max` without gap or overlap. Only constants are made with it, so the panic is a
    /// compile error.
    #[expect(clippy::indexing_slicing, reason = "arrays of four at places below four, and constants have no iterators")]
    pub const fn new(max: u8, ends: [(u8, u8); 4]) -> Self {
        let mut bands = [Band { from: 0, to: 0, rating: Rating::Inadequate }; 4];
        let mut from = 0;
        let mut i = 0;
        while i < 4 {
            assert!(ends[i].0 == from, "a band must begin where the one below it ends: there is a gap or an overlap");
            assert!(ends[i].1 >= ends[i].0, "a band cannot be empty");
            bands[i] = Band { from, to: ends[i].1, rating: Rating::ALL[i] };
            from = ends[i].1.saturating_add(1);
            i += 1;
        }
        assert!(ends[3].1 == max, "the highest band must end at the maximum");
        Self { bands }
    }

    /// The bands of a score with any maximum: they end at 1/6, 1/2 and 5/6 of the maximum, as the published bands of 36 points do
    /// (rule 5, inferred). None below 3 points, where no standard counts.
    pub const fn in_sixths(max: u8) -> Option<Self> {
        if max < Rating::Outstanding.points() {
            return None;
        }
        // Five sixths of a `u8` are a `u8`, so the cast keeps the value.
        let (sixth, half, five_sixths) = (max / 6, max / 2, (5 * max as u16 / 6) as u8);
        Some(Self::new(max, [(0, sixth), (sixth + 1, half), (half + 1, five_sixths), (five_sixths + 1, max)]))
    }

    /// Whether the bands end where rule 5 ends them ([`in_sixths`](Self::in_sixths)).
    pub const fn end_in_sixths(&self) -> bool {
        let Some(in_sixths) = Self::in_sixths(self.max()) else { return false };
        let mut score = 0;
        while score < self.max() {
            if self.rating(score) as u8 != in_sixths.rating(score) as u8 {
                return false;
            }
            score += 1;
        }
        true
    }

    /// The highest number that the bands cover: 100 for percentages, the maximum score for scores.
    pub const fn max(&self) -> u8 {
        self.bands[3].to
    }

    /// The band that holds a whole number. A number above the maximum is in the highest band.
    pub const fn of(&self, number: u8) -> Band {
        let [inadequate, requires_improvement, good, outstanding] = self.bands;
        if number >= outstanding.from {
            outstanding
        } else if number >= good.from {
            good
        } else if number >= requires_improvement.from {
            requires_improvement
        } else {
            inadequate
        }
    }

    /// The rating of the band that holds a whole number.
    pub const fn rating(&self, number: u8) -> Rating {
        self.of(number).rating
    }

    /// The ratings of the whole numbers of a range.
    pub const fn across(&self, numbers: Range<u8>) -> Range<Rating> {
        Range { lowest: self.rating(numbers.lowest), highest: self.rating(numbers.highest) }
    }

    /// The band of a rating.
    #[expect(clippy::indexing_slicing, reason = "there are four ratings and four bands")]
    pub const fn rated(&self, rating: Rating) -> Band {
        self.bands[rating as usize]
    }

    /// The four bands, lowest first.
    pub const fn all(&self) -> [Band; 4] {
        self.bands
    }
}
