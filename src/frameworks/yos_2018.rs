//! Youth offending services, 2018 standards.
//!
//! - Source: Camden 2020 report: standards and key questions in Annexe 2, bands and points there too. Basis: published.
//! - In force: 2018 to mid-2021.
//! - What is encoded: twelve standards, all of them counted; 1.1 to 1.4 judged, 2.1 to 3.4 through cases.
//! - What is left to judgement: the four organisational ratings, and professional discretion.
//! - Published example: [`crate::published::CAMDEN_2020`].

use super::{bands, rules};
use crate::engine::{Basis, Domain, Framework, KeyQuestion, Standard};

/// The framework.
pub static FRAMEWORK: Framework = Framework {
    id: "yos-2018",
    name: "Youth offending services, 2018 standards",
    in_force: "2018 to mid-2021",
    about: "For reports with 12 standards and a score out of 36, where 3.4 is Joint working.",
    basis: Basis::Published,
    domains: &[ORGANISATIONAL_DELIVERY, COURT_DISPOSALS, OUT_OF_COURT_DISPOSALS],
    key_question_bands: bands::KEY_QUESTION,
    overall_bands: bands::OVERALL_36,
    rules: &rules::TWELVE_STANDARDS,
}
.checked();

/// Domain 1, the same in 2021.
pub(super) const ORGANISATIONAL_DELIVERY: Domain = Domain {
    number: Some("1"),
    name: "Organisational delivery",
    standards: &[
        Standard::judged("1.1", "Governance and leadership"),
        Standard::judged("1.2", "Staff"),
        Standard::judged("1.3", "Partnerships and services"),
        Standard::judged("1.4", "Information and facilities"),
    ],
};

/// Domain 2, the same in 2021.
pub(super) const COURT_DISPOSALS: Domain = Domain {
    number: Some("2"),
    name: "Court disposals",
    standards: &[
        Standard::by_key_questions(
            "2.1",
            "Assessment",
            &[
                KeyQuestion::by_cases("2.1.1", "supporting the child's desistance"),
                KeyQuestion::by_cases("2.1.2", "keeping the child safe"),
                KeyQuestion::by_cases("2.1.3", "keeping other people safe"),
            ],
        ),
        Standard::by_key_questions(
            "2.2",
            "Planning",
            &[
                KeyQuestion::by_cases("2.2.1", "supporting the child's desistance"),
                KeyQuestion::by_cases("2.2.2", "keeping the child safe"),
                KeyQuestion::by_cases("2.2.3", "keeping other people safe"),
            ],
        ),
        Standard::by_key_questions(
            "2.3",
            "Implementation and delivery",
            &[
                KeyQuestion::by_cases("2.3.1", "supporting the child's desistance"),
                KeyQuestion::by_cases("2.3.2", "the safety of the child"),
                KeyQuestion::by_cases("2.3.3", "the safety of other people"),
            ],
        ),
        Standard::by_key_questions(
            "2.4",
            "Reviewing",
            &[
                KeyQuestion::by_cases("2.4.1", "supporting the child's desistance"),
                KeyQuestion::by_cases("2.4.2", "keeping the child safe"),
                KeyQuestion::by_cases("2.4.3", "keeping other people safe"),
            ],
        ),
    ],
};

/// Standard 3.1, the same in 2021.
pub(super) const OUT_OF_COURT_ASSESSMENT: Standard = Standard::by_key_questions(
    "3.1",
    "Assessment",
    &[
        KeyQuestion::by_cases("3.1.1", "supporting the child's desistance"),
        KeyQuestion::by_cases("3.1.2", "keeping the child safe"),
        KeyQuestion::by_cases("3.1.3", "keeping other people safe"),
    ],
);

/// Standard 3.2, the same in 2021.
pub(super) const OUT_OF_COURT_PLANNING: Standard = Standard::by_key_questions(
    "3.2",
    "Planning",
    &[
        KeyQuestion::by_cases("3.2.1", "supporting the child's desistance"),
        KeyQuestion::by_cases("3.2.2", "keeping the child safe"),
        KeyQuestion::by_cases("3.2.3", "keeping other people safe"),
    ],
);

/// Standard 3.3, the same in 2021.
pub(super) const OUT_OF_COURT_DELIVERY: Standard = Standard::by_key_questions(
    "3.3",
    "Implementation and delivery",
    &[
        KeyQuestion::by_cases("3.3.1", "supporting the child's desistance"),
        KeyQuestion::by_cases("3.3.2", "the safety of the child"),
        KeyQuestion::by_cases("3.3.3", "the safety of other people"),
    ],
);

const OUT_OF_COURT_DISPOSALS: Domain = Domain {
    number: Some("3"),
    name: "Out-of-court disposals",
    standards: &[
        OUT_OF_COURT_ASSESSMENT,
        OUT_OF_COURT_PLANNING,
        OUT_OF_COURT_DELIVERY,
        Standard::by_key_questions(
            "3.4",
            "Joint working",
            &[
                KeyQuestion::by_cases("3.4.1", "recommendations that support joint decision-making"),
                KeyQuestion::by_cases("3.4.2", "working with the police to implement the disposal")
                    .noted("asked only for youth conditional cautions"),
            ],
        ),
    ],
};
