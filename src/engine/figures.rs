use std::fmt;
use std::num::NonZeroU16;

use super::FigureError;

/// A percentage yes, from 0 to 100, in hundredths of a per cent, so that "66.67" is exact.
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
    #[must_use]
    pub const fn hundredths(self) -> u16 {
        self.0
    }

    /// How many half per cents it reaches, 0 to 200: 64.5 and 64.99 reach 129.
    #[must_use]
    pub const fn half_percents(self) -> u8 {
        // A half per cent is 50 hundredths. Up to 43,698 this is the same as to divide by 50, in fewer steps.
        ((self.0 as u32 * 5243) >> 18) as u8
    }

    /// The nearest whole per cent, half up: 64.5 becomes 65 (rule 6, inferred).
    #[must_use]
    pub const fn rounded(self) -> u8 {
        half_up(self.half_percents())
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
    #[must_use]
    pub const fn yes(self) -> u16 {
        self.yes
    }

    /// Cases inspected.
    #[must_use]
    pub const fn of(self) -> u16 {
        self.of.get()
    }

    /// How many half per cents its share reaches, 0 to 200: 11 of 17 reaches 129.
    #[must_use]
    pub const fn half_percents(self) -> u8 {
        // At most 200, so the cast keeps the value.
        (200 * self.yes as u32 / self.of.get() as u32) as u8
    }

    /// The nearest whole per cent, half up, straight from the counts: 11 of 17 is 65 (rule 6, inferred).
    #[must_use]
    pub const fn rounded(self) -> u8 {
        half_up(self.half_percents())
    }

    /// The share to the nearest hundredth of a per cent, half up, for showing: 5 of 9 is 55.56. One that would come to a half or
    /// a whole per cent that it does not reach is shown below it: 109 of 169, 64.497, is 64.49. Bands never use it.
    #[must_use]
    pub const fn shown(self) -> Percentage {
        let (yes, of) = (self.yes as u32, self.of.get() as u32);
        // At most 10,000, so the cast keeps the value.
        let nearest = ((20_000 * yes + of) / (2 * of)) as u16;
        let reached = 10_000 * yes >= nearest as u32 * of;
        Percentage(if nearest.is_multiple_of(50) && !reached { nearest - 1 } else { nearest })
    }
}

/// The whole per cent of a number of half per cents, half up (rule 6, inferred).
pub(super) const fn half_up(half_percents: u8) -> u8 {
    half_percents.div_ceil(2)
}
