//! The figures that answer key questions: percentages and counts of cases, and their rounding.

use std::fmt;
use std::num::NonZeroU16;

use super::FigureError;

/// A percentage yes, from 0 to 100, in hundredths of a per cent, because "66.67" must be exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percentage(u16);

impl Percentage {
    /// A percentage from hundredths: 6667 is 66.67 %.
    ///
    /// # Errors
    /// Above 10,000 hundredths (100 %).
    pub const fn from_hundredths(hundredths: u32) -> Result<Self, FigureError> {
        if hundredths > 10_000 {
            return Err(FigureError::PercentageOutOfRange);
        }
        // At most 10,000, so the cast keeps the value.
        Ok(Self(hundredths as u16))
    }

    /// Hundredths of a per cent, 0 to 10,000.
    pub const fn hundredths(self) -> u16 {
        self.0
    }

    /// The nearest whole per cent, half up: 64.5 becomes 65 (rule 6, inferred).
    pub const fn rounded(self) -> u8 {
        ((self.0 + 50) / 100) as u8
    }

    /// The whole per cent that the percentage reaches: 64.99 reaches 64.
    pub const fn rounded_down(self) -> u8 {
        (self.0 / 100) as u8
    }
}

/// As written in a sentence, without the sign and without needless zeros: `72`, `72.5`, `66.67`.
impl fmt::Display for Percentage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, hundredths) = (self.0 / 100, self.0 % 100);
        match (hundredths / 10, hundredths % 10) {
            (0, 0) => write!(f, "{whole}"),
            (tenths, 0) => write!(f, "{whole}.{tenths}"),
            _ => write!(f, "{whole}.{hundredths:02}"),
        }
    }
}

/// How many of the cases where a key question was asked were sufficient: 6 of 9.
///
/// `of` is 1 to 9,999 and `yes` at most `of`. A question asked in no case has no count: it is *not asked*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CaseCount {
    yes: u16,
    of: NonZeroU16,
}

impl CaseCount {
    /// The largest number of cases.
    pub const MAX: u16 = 9_999;

    /// `yes` sufficient cases of `of` inspected.
    ///
    /// # Errors
    /// No cases, more than 9,999 cases, or more yes than cases.
    pub const fn new(yes: u32, of: u32) -> Result<Self, FigureError> {
        if of > Self::MAX as u32 {
            return Err(FigureError::TooManyCases);
        }
        // Both are then at most MAX, so the casts keep the values.
        match NonZeroU16::new(of as u16) {
            None => Err(FigureError::NoCases),
            Some(_) if yes > of => Err(FigureError::MoreYesThanCases { yes, of }),
            Some(of) => Ok(Self { yes: yes as u16, of }),
        }
    }

    /// Sufficient cases.
    pub const fn yes(self) -> u16 {
        self.yes
    }

    /// Cases inspected.
    pub const fn of(self) -> u16 {
        self.of.get()
    }

    /// The nearest whole per cent, half up, straight from the counts: 11 of 17 is 65 (rule 6, inferred).
    pub const fn rounded(self) -> u8 {
        let (yes, of) = (self.yes as u32, self.of.get() as u32);
        ((200 * yes + of) / (2 * of)) as u8
    }

    /// The whole per cent that the share reaches: 11 of 17 reaches 64.
    pub const fn rounded_down(self) -> u8 {
        (100 * self.yes as u32 / self.of.get() as u32) as u8
    }

    /// The share to the nearest hundredth of a per cent, half up, for showing: 5 of 9 is 55.56. Bands never use it.
    ///
    /// A share that would round up to a half or a whole per cent is shown a hundredth below instead, because a reader would take
    /// the half or the whole per cent for reached: 109 of 169, 64.497, is shown as 64.49.
    pub const fn shown(self) -> Percentage {
        let (yes, of) = (self.yes as u32, self.of.get() as u32);
        // At most 10,000, so the cast keeps the value.
        let nearest = ((20_000 * yes + of) / (2 * of)) as u16;
        let reached = 10_000 * yes >= nearest as u32 * of;
        Percentage(if nearest.is_multiple_of(50) && !reached { nearest - 1 } else { nearest })
    }
}
