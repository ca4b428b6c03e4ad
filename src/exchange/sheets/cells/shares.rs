//! Percentages as spreadsheets hold them: as shares of 1, or with more decimals than anybody shows.

use crate::engine::{FigureError, Percentage};
use crate::exchange::field::{parse_percentage, parse_rounded, rounded};

/// A share of 1 as a percentage, rounded to two decimals: `0.725` is 72.5%. Spreadsheets hold their percentages as shares of 1.
#[must_use]
pub fn percentage_of_share(text: &str) -> Option<Percentage> {
    Percentage::from_hundredths(rounded(text, 4).ok()?).ok()
}

/// Whether a column holds shares of 1 rather than percentages: all figures are from 0 to 1, and at least one is strictly between
/// them. Real percentages that small do not occur.
pub fn are_shares<'a>(mut figures: impl Iterator<Item = &'a str>) -> bool {
    let mut any_between = false;
    let all_shares = figures.all(|figure| {
        let hundredths = percentage_of_share(figure).map(Percentage::hundredths);
        any_between |= hundredths.is_some_and(|hundredths| (1..10_000).contains(&hundredths));
        hundredths.is_some()
    });
    all_shares && any_between
}

/// Whether figures of 1 and less can be percentages or shares of 1, because a column mixes decimals below 1 with percentages, or has
/// nothing but 0 and 1, as a spreadsheet holds 0% and 100%.
pub fn mixes_shares<'a>(figures: impl Iterator<Item = &'a str> + Clone) -> bool {
    let shares = || {
        let unsigned = figures.clone().filter(|figure| !figure.contains('%'));
        unsigned.map(|figure| percentage_of_share(figure.trim()).map(Percentage::hundredths))
    };
    let has_parts = shares().flatten().any(|share| (1..10_000).contains(&share));
    let are_ends = || shares().any(|share| share == Some(10_000)) && shares().all(|share| matches!(share, Some(0 | 10_000)));
    let is_signed = |figure: &str| figure.contains('%');
    (has_parts && !are_shares(figures.clone())) || (!figures.clone().any(is_signed) && are_ends())
}

/// Reads the percentages of one column, which can be written as a spreadsheet works them out.
#[derive(Clone, Copy, Debug, Default)]
pub struct PercentageReader {
    /// Whether the column holds shares of 1, as [`are_shares`] decides.
    pub are_shares: bool,
    /// Whether the reader has read a share.
    pub has_read_share: bool,
    /// Whether the reader has rounded a percentage, because it had more than two decimals.
    pub has_rounded: bool,
}

impl PercentageReader {
    /// A reader for a column.
    #[must_use]
    pub const fn new(are_shares: bool) -> Self {
        Self { are_shares, has_read_share: false, has_rounded: false }
    }

    /// The percentage of a text, as a spreadsheet or a person writes it. `None` for a blank one.
    ///
    /// # Errors
    ///
    /// If the text is no percentage.
    pub fn read(&mut self, text: &str) -> Result<Option<Percentage>, FigureError> {
        self.read_worked_out(text).map_or_else(|| parse_percentage(text), |read| read.map(Some))
    }

    /// The percentage of a text that a spreadsheet worked out: a share, or a percentage with more than two decimals, which is
    /// rounded. `None` for a text that [`parse_percentage`] reads, or refuses for another reason.
    pub fn read_worked_out(&mut self, text: &str) -> Option<Result<Percentage, FigureError>> {
        if let Some(percentage) = percentage_of_share(text).filter(|_| self.are_shares) {
            self.has_read_share = true;
            return Some(Ok(percentage));
        }
        if parse_percentage(text) != Err(FigureError::TooManyDecimals) {
            return None;
        }
        let percentage = parse_rounded(text).transpose();
        self.has_rounded |= matches!(percentage, Some(Ok(_)));
        percentage
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_that_can_be_percentages() {
        for (figures, expected) in [
            ("0.78 89", true),
            ("0.78 89%", true),
            ("0.78 0.5 1", false),
            ("0.78% 89", false),
            ("1 0", true),
            ("1 0 100%", false),
            ("0 0", false),
            ("1 50", false),
            ("0 50", false),
            ("0.5 most", true),
        ] {
            assert_eq!(mixes_shares(figures.split(' ')), expected, "{figures:?}");
        }
    }

    #[test]
    fn shares_of_one() {
        for (text, hundredths) in [
            ("0.72", Some(7_200)),
            ("0,725", Some(7_250)),
            (".5", Some(5_000)),
            ("0.666666667", Some(6_667)),
            ("0.99999", Some(10_000)),
            ("0.644999", Some(6_449)),
            ("0", Some(0)),
            ("1", Some(10_000)),
            ("1.0000", Some(10_000)),
            ("1.01", None),
            ("72", None),
            ("", None),
            (".", None),
            ("0.7.2", None),
            ("n/a", None),
        ] {
            assert_eq!(percentage_of_share(text).map(|share| u32::from(share.hundredths())), hundredths, "{text:?}");
        }
    }
}
