//! Camden Youth Justice Service, as inspected and published.
//!
//! Figures: HM Inspectorate of Probation, © Crown copyright, Open Government Licence v3.0. Reasons and notes are in our words.

use super::{PublishedInspection, cases, rated};
use crate::engine::Rating::Good;
use crate::frameworks::iyjwcv_2025;

/// The inspection.
pub static CAMDEN_2025: PublishedInspection = PublishedInspection {
    id: "camden-2025",
    title: "Camden, 2025",
    service: "Camden Youth Justice Service",
    framework: &iyjwcv_2025::FRAMEWORK,
    link: "https://hmiprobation.justiceinspectorates.gov.uk/?p=3456",
    printed_at: "Ratings, and at the head of each standard",
    note: "The report prints percentages of 15 cases. For work with victims it prints the rating alone, so V1 is entered as a rating.",
    answers: &[
        ("2.1.1", cases(14, 15)),
        ("2.1.2", cases(13, 15)),
        ("2.2.1", cases(15, 15)),
        ("2.2.2", cases(12, 15)),
        ("2.3.1", cases(15, 15)),
        ("2.3.2", cases(12, 15)),
        ("V1", rated(Good)),
    ],
    discretion: &[],
};
