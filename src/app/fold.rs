//! The parts that can be unfolded, and which of them are.

use crate::engine::StandardId;

/// A part that can be unfolded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Bringing figures in.
    BringIn,
    /// Copying, saving and printing.
    TakeOut,
    /// The table of ratings, where it does not fit beside the figures.
    Ratings,
    /// The scenario beside the baseline.
    Comparison,
    /// What it takes to reach a rating.
    Reach,
    /// How far everything is from its next band.
    Headroom,
    /// How sure the sample makes the ratings.
    Sampling,
    /// How the ratings were worked out.
    Steps,
    /// Professional discretion on a standard.
    Discretion(StandardId),
}

/// Which parts that can be folded away are shown. That is no input: undo leaves it alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unfolded(u32);

impl Unfolded {
    /// Everything.
    pub const ALL: Self = Self(u32::MAX);

    /// Whether a part is shown.
    #[must_use]
    pub const fn shows(self, fold: Fold) -> bool {
        self.0 & Self::bit(fold) != 0
    }

    /// With a part shown or not.
    #[must_use]
    pub const fn with(self, fold: Fold, shown: bool) -> Self {
        Self(if shown { self.0 | Self::bit(fold) } else { self.0 & !Self::bit(fold) })
    }

    const fn bit(fold: Fold) -> u32 {
        let place = match fold {
            Fold::BringIn => 0,
            Fold::TakeOut => 1,
            Fold::Ratings => 2,
            Fold::Comparison => 3,
            Fold::Reach => 4,
            Fold::Headroom => 5,
            Fold::Sampling => 6,
            Fold::Steps => 7,
            Fold::Discretion(standard) => 8 + standard.index(),
        };
        1 << place
    }
}
