//! How many cases a sample needs.

use super::Z;

/// The margin of error that samples are drawn for, as a share (rule 14, published: 5 points of percentage).
const MARGIN: f64 = 0.05;

/// How many cases a sample needs for a caseload: for 80% confidence and a margin of error of 5 (rule 14), with the
/// finite-population correction. Nearly all cases of a small caseload, at most 165 cases of any caseload, and 0 of 0.
///
/// The size is for a share of a half, the least favourable share, because no case has been judged yet.
pub fn cases_needed(caseload: u32) -> u32 {
    if caseload == 0 {
        return 0;
    }
    let of_many = Z * Z / (4.0 * MARGIN * MARGIN);
    let needed = of_many / (1.0 + (of_many - 1.0) / f64::from(caseload));
    // At most 165, so the cast keeps the value.
    needed.ceil() as u32
}
