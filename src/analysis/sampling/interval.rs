//! How far the share of sufficient cases among all cases can be from the share in the sample.

use super::Z;
use crate::engine::{CaseCount, Percentage, Range};

/// The 80% interval of the share of sufficient cases among all eligible ones, to the nearest hundredth of a per cent:
/// Wilson's, for the confidence level of rule 14.
///
/// Wilson's interval holds its confidence level with samples as small as these, and never leaves 0 to 100%. `eligible` is the number
/// of cases that the sample was drawn from, if it is known. The variance is then narrowed by (N − n) / (N − 1), and with all cases
/// inspected the interval is the share itself. None if fewer cases are eligible than were inspected.
pub fn interval(cases: CaseCount, eligible: Option<u32>) -> Option<Range<Percentage>> {
    let n = f64::from(cases.of());
    let share = f64::from(cases.yes()) / n;
    // The factor by which drawing from few cases narrows the variance.
    let narrowed = match eligible {
        None => 1.0,
        Some(eligible) if eligible < u32::from(cases.of()) => return None,
        Some(eligible) if eligible == u32::from(cases.of()) => 0.0,
        Some(eligible) => (f64::from(eligible) - n) / (f64::from(eligible) - 1.0),
    };
    let z2_by_n = Z * Z * narrowed / n;
    let centre = share + z2_by_n / 2.0;
    let half = (z2_by_n * (share * (1.0 - share) + z2_by_n / 4.0)).sqrt();
    let percentage = |end: f64| {
        let within = (end / (1.0 + z2_by_n)).clamp(0.0, 1.0);
        // From 0 to 10,000, so the cast keeps the whole part; the half added rounds.
        Percentage::from_hundredths((within * 10_000.0 + 0.5) as u32).ok()
    };
    Some(Range { lowest: percentage(centre - half)?, highest: percentage(centre + half)? })
}
