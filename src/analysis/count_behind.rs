//! The number of sufficient cases behind a percentage, where the number of cases is known.

use crate::engine::{CaseCount, Percentage};

/// The count of sufficient cases among `of` cases whose share is printed as a percentage: 67% of 9 cases is 6 of 9. None if no count among
/// that many cases is printed so, and if there are no cases.
///
/// A percentage with decimals was printed with these decimals, so the share is no further from it than half of its last digit. The count is
/// rounded to the same whole percentage, and so has the same band. Among more than 100 cases several counts can be printed alike; the count
/// is then the nearest.
pub fn count_behind(percentage: Percentage, of: u16) -> Option<CaseCount> {
    let (hundredths, of) = (u32::from(percentage.hundredths()), u32::from(of));
    let nearest = CaseCount::new((hundredths * of + 5_000) / 10_000, of).ok()?;
    let last_digit = match (hundredths % 100, hundredths % 10) {
        (0, _) => 100,
        (_, 0) => 10,
        _ => 1,
    };
    let off = (u32::from(nearest.yes()) * 10_000).abs_diff(hundredths * of);
    let is_printed_so = 2 * off <= last_digit * of && nearest.rounded() == percentage.rounded();
    is_printed_so.then_some(nearest)
}
