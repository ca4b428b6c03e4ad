//! Bexley Youth Justice Service, as inspected and published.
//!
//! Figures: HM Inspectorate of Probation, © Crown copyright, Open Government Licence v3.0. Reasons and notes are in our words.

use super::{PublishedInspection, cases, rated};
use crate::engine::Answer;
use crate::engine::Rating::{Good, Outstanding};
use crate::frameworks::yjs_2021;

/// The inspection.
pub static BEXLEY_2024: PublishedInspection = PublishedInspection {
    id: "bexley-2024",
    title: "Bexley, July 2024",
    service: "Bexley Youth Justice Service",
    framework: &yjs_2021::FRAMEWORK,
    link: "https://justiceinspectorates.gov.uk/hmiprobation/media/press-releases/2024/07/bexley2024",
    printed_at: "Ratings, page 4; percentages at the head of each standard, pages 16 to 23",
    note: "The report prints percentages. The numbers of cases are the report’s 9 court and 14 out-of-court cases; for 2.4, 3.2 and 3.3 we inferred from the percentages that every case was asked about.",
    answers: &[
        ("1.1", rated(Good)),
        ("1.2", rated(Outstanding)),
        ("1.3", rated(Good)),
        ("1.4", rated(Outstanding)),
        ("2.1.1", cases(9, 9)),
        ("2.1.2", cases(6, 9)),
        ("2.1.3", cases(7, 9)),
        ("2.2.1", cases(8, 9)),
        ("2.2.2", cases(6, 9)),
        ("2.2.3", cases(5, 9)),
        ("2.3.1", cases(9, 9)),
        ("2.3.2", cases(8, 9)),
        ("2.3.3", cases(7, 9)),
        ("2.4.1", cases(8, 9)),
        ("2.4.2", cases(8, 9)),
        ("2.4.3", cases(7, 9)),
        ("3.1.1", cases(11, 14)),
        ("3.1.2", cases(12, 14)),
        ("3.1.3", cases(10, 14)),
        ("3.2.1", cases(13, 14)),
        ("3.2.2", cases(10, 14)),
        ("3.2.3", cases(9, 14)),
        ("3.3.1", cases(14, 14)),
        ("3.3.2", cases(12, 14)),
        ("3.3.3", cases(11, 14)),
        ("3.4", rated(Good)),
        ("4.1", Answer::NotRated),
    ],
    discretion: &[
        ("2.3", Outstanding, "All the evidence was considered (footnote 6)."),
        ("3.2", Good, "All the evidence was considered (footnote 10)."),
        ("3.3", Outstanding, "All the evidence was considered (footnote 12)."),
    ],
};
