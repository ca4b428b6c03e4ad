//! The bands of percentages and of scores.

use crate::engine::Bands;

/// Key questions: under 50 Inadequate, 50 to 64 Requires improvement, 65 to 79 Good, 80 and over Outstanding.
///
/// Source: Camden 2020 report, Annexe 2. Basis: published (rule 1).
pub const KEY_QUESTION: Bands = Bands::new(100, [(0, 49), (50, 64), (65, 79), (80, 100)]);

/// The score of 12 standards, 0 to 36.
///
/// Source: Camden 2020 report, footnote 2 and Annexe 2. Basis: published (rule 4).
pub const OVERALL_36: Bands = Bands::new(36, [(0, 6), (7, 18), (19, 30), (31, 36)]);

/// The score of 7 standards, 0 to 21: the ends of the 36 at 1/6, 1/2 and 5/6, carried over.
///
/// Source: none prints it. Basis: inferred (rule 5).
pub const OVERALL_21: Bands = Bands::new(21, [(0, 3), (4, 10), (11, 17), (18, 21)]);

/// The score of 4 standards, 0 to 12: the ends of the 36 at 1/6, 1/2 and 5/6, carried over.
///
/// Source: none prints it; 11 of 12 is Outstanding in the Camden 2025 report. Basis: inferred (rule 5).
pub const OVERALL_12: Bands = Bands::new(12, [(0, 2), (3, 6), (7, 10), (11, 12)]);

const _: () = assert!(
    OVERALL_36.end_in_sixths() && OVERALL_21.end_in_sixths() && OVERALL_12.end_in_sixths(),
    "rule 5 must give the bands of every score, the published 36 included"
);
