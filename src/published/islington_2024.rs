//! Islington Youth Justice Service, as inspected and published.
//!
//! Figures: HM Inspectorate of Probation, © Crown copyright, Open Government Licence v3.0. Reasons and notes are in our words.

use super::{PublishedInspection, cases, rated};
use crate::engine::Rating::{Good, Outstanding};
use crate::frameworks::yjs_2021;

/// The inspection.
pub static ISLINGTON_2024: PublishedInspection = PublishedInspection {
    id: "islington-2024",
    title: "Islington, August 2024",
    service: "Islington Youth Justice Service",
    framework: &yjs_2021::FRAMEWORK,
    link: "https://justiceinspectorates.gov.uk/hmiprobation/media/press-releases/2024/08/iyjs2024",
    printed_at: "Ratings; percentages at the head of each standard",
    note: "The report prints percentages. The numbers of cases are its 8 court and 8 out-of-court cases; for 2.2 to 2.4, 3.2 and 3.3 we inferred from the percentages that every case was asked about.",
    answers: &[
        ("1.1", rated(Outstanding)),
        ("1.2", rated(Outstanding)),
        ("1.3", rated(Outstanding)),
        ("1.4", rated(Outstanding)),
        ("2.1.1", cases(8, 8)),
        ("2.1.2", cases(7, 8)),
        ("2.1.3", cases(8, 8)),
        ("2.2.1", cases(8, 8)),
        ("2.2.2", cases(8, 8)),
        ("2.2.3", cases(7, 8)),
        ("2.3.1", cases(7, 8)),
        ("2.3.2", cases(8, 8)),
        ("2.3.3", cases(7, 8)),
        ("2.4.1", cases(8, 8)),
        ("2.4.2", cases(8, 8)),
        ("2.4.3", cases(7, 8)),
        ("3.1.1", cases(7, 8)),
        ("3.1.2", cases(7, 8)),
        ("3.1.3", cases(6, 8)),
        ("3.2.1", cases(8, 8)),
        ("3.2.2", cases(8, 8)),
        ("3.2.3", cases(8, 8)),
        ("3.3.1", cases(8, 8)),
        ("3.3.2", cases(7, 8)),
        ("3.3.3", cases(8, 8)),
        ("3.4", rated(Good)),
        ("4.1", rated(Outstanding)),
    ],
    discretion: &[],
};
