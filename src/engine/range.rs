//! The values that missing answers leave possible.

use super::Rating;

/// The lowest and the highest value still possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range<T> {
    /// The lowest value that any completion of the inspection gives.
    pub lowest: T,
    /// The highest.
    pub highest: T,
}

impl<T: Copy + PartialEq> Range<T> {
    /// The range that one value alone makes.
    pub const fn only(value: T) -> Self {
        Self { lowest: value, highest: value }
    }

    /// The value, once lowest and highest agree.
    pub fn settled(self) -> Option<T> {
        (self.lowest == self.highest).then_some(self.lowest)
    }
}

impl Range<Rating> {
    /// Any of the four ratings.
    pub const ANY: Self = Self { lowest: Rating::Inadequate, highest: Rating::Outstanding };
}
