//! Camden Youth Offending Service, as inspected and published.
//!
//! Figures: HM Inspectorate of Probation, © Crown copyright, Open Government Licence v3.0. Reasons and notes are in our words.

use super::{PublishedInspection, cases, rated};
use crate::engine::Rating::Outstanding;
use crate::frameworks::yos_2018;

/// The inspection.
pub static CAMDEN_2020: PublishedInspection = PublishedInspection {
    id: "camden-2020",
    title: "Camden, May 2020",
    service: "Camden Youth Offending Service",
    framework: &yos_2018::FRAMEWORK,
    link: "https://www.justiceinspectorates.gov.uk/hmiprobation/n/inspections/camdenyos",
    printed_at: "Annexe 2, from page 43",
    note: "The report prints percentages. The numbers of cases are those it states for each question; for 2.4.1 and 3.4 we inferred them from the percentages.",
    answers: &[
        ("1.1", rated(Outstanding)),
        ("1.2", rated(Outstanding)),
        ("1.3", rated(Outstanding)),
        ("1.4", rated(Outstanding)),
        ("2.1.1", cases(16, 16)),
        ("2.1.2", cases(16, 16)),
        ("2.1.3", cases(14, 16)),
        ("2.2.1", cases(16, 16)),
        ("2.2.2", cases(12, 15)),
        ("2.2.3", cases(11, 15)),
        ("2.3.1", cases(15, 16)),
        ("2.3.2", cases(15, 15)),
        ("2.3.3", cases(15, 15)),
        ("2.4.1", cases(15, 16)),
        ("2.4.2", cases(4, 4)),
        ("2.4.3", cases(4, 4)),
        ("3.1.1", cases(9, 10)),
        ("3.1.2", cases(9, 10)),
        ("3.1.3", cases(7, 10)),
        ("3.2.1", cases(10, 10)),
        ("3.2.2", cases(5, 6)),
        ("3.2.3", cases(4, 7)),
        ("3.3.1", cases(10, 10)),
        ("3.3.2", cases(6, 6)),
        ("3.3.3", cases(4, 7)),
        ("3.4.1", cases(8, 9)),
        ("3.4.2", cases(5, 5)),
    ],
    discretion: &[(
        "2.2",
        Outstanding,
        "The work was strong overall and the sample small: one more sufficient case would have changed the rating (footnotes 3, 24 and 40).",
    )],
};
