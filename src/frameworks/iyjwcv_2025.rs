//! Youth justice work with children and victims, 2025 standards.
//!
//! - Source: Camden 2025 report, by standard. Basis: published; the bands of the score of 12 are inferred (rule 5), and how V1
//!   is put together is assumed (rule 11).
//! - In force: from 2025.
//! - What is encoded: four standards, all counted; 2.1 to 2.3 through cases, V1 through cases and a judgement.
//! - What is left to judgement: V1.2, and professional discretion.
//! - Published example: [`crate::published::CAMDEN_2025`].

use super::{bands, rules};
use crate::engine::{Basis, Domain, Framework, KeyQuestion, Standard};

/// The framework.
pub static FRAMEWORK: Framework = Framework {
    id: "iyjwcv-2025",
    name: "Youth justice work with children and victims, 2025 standards",
    in_force: "from 2025",
    about: "For shorter inspections with 4 standards and a score out of 12: three about work with children and one about work \
            with victims.",
    basis: Basis::Published,
    domains: &[WORK_WITH_CHILDREN, WORK_WITH_VICTIMS],
    key_question_bands: bands::KEY_QUESTION,
    overall_bands: bands::OVERALL_12,
    rules: &rules::PROGRAMME_2025,
}
.checked();

/// Domain 2, the same in the inspection of whole services.
pub(super) const WORK_WITH_CHILDREN: Domain = Domain {
    number: Some("2"),
    name: "Work with children",
    standards: &[
        Standard::by_key_questions(
            "2.1",
            "Assessing",
            &[
                KeyQuestion::by_cases("2.1.1", "achieving positive change for the child"),
                KeyQuestion::by_cases("2.1.2", "keeping the child and the community safe"),
            ],
        ),
        Standard::by_key_questions(
            "2.2",
            "Planning",
            &[
                KeyQuestion::by_cases("2.2.1", "achieving positive change for the child"),
                KeyQuestion::by_cases("2.2.2", "keeping the child and the community safe"),
            ],
        ),
        Standard::by_key_questions(
            "2.3",
            "Implementation and delivery",
            &[
                KeyQuestion::by_cases("2.3.1", "achieving positive change for the child"),
                KeyQuestion::by_cases("2.3.2", "keeping the child and the community safe"),
            ],
        ),
    ],
};

/// The standard about victims, the same in the inspection of whole services.
pub(super) const WORK_WITH_VICTIMS: Domain = Domain {
    number: None,
    name: "Work with victims",
    standards: &[Standard::by_key_questions(
        "V1",
        "Work with victims",
        &[
            KeyQuestion::by_cases("V1.1", "the work with victims"),
            KeyQuestion::judged("V1.2", "the organisational arrangements for work with victims"),
        ],
    )],
};
