//! How many cases a sample needs.

use super::Z;

/// The margin of error that samples are drawn for, as a share (rule 14, published: 5 percentage points).
const MARGIN: f64 = 0.05;

/// How many cases a sample needs for a caseload: for 80% confidence and a margin of error of 5 percentage points (rule 14), with the
/// finite-population correction. A small caseload needs nearly all of its cases, no caseload needs more than 165, and a caseload of 0
/// needs 0.
///
/// The size is for a share of a half, which needs the most cases, because no case has been judged yet.
pub fn cases_needed(caseload: u32) -> u32 {
    if caseload == 0 {
        return 0;
    }
    let uncorrected = Z * Z / (4.0 * MARGIN * MARGIN);
    let needed = uncorrected / (1.0 + (uncorrected - 1.0) / f64::from(caseload));
    // At most 165, so the cast keeps the value.
    needed.ceil() as u32
}
