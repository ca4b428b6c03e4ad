//! Youth justice services, 2025 standards.
//!
//! - Source: published results show seven rated areas in three groups; the names and bands are printed in none of the four
//!   reports. Basis: inferred.
//! - In force: from 2025.
//! - What is encoded: seven standards, all counted; 1.1 to 1.3 judged, the rest as in [`super::iyjwcv_2025`].
//! - What is left to judgement: the organisational ratings, V1.2, and professional discretion.
//! - Published example: none.

use super::{bands, iyjwcv_2025, rules};
use crate::engine::{Basis, Domain, Framework, Standard};

/// The framework.
pub static FRAMEWORK: Framework = Framework {
    id: "iyjs-2025",
    name: "Youth justice services, 2025 standards",
    in_force: "from 2025",
    about: "For inspections of a whole service with 7 standards and a score out of 21. The names of the standards and the bands \
            of the score are inferred: no report we have prints them.",
    basis: Basis::Inferred,
    domains: &[
        Domain {
            number: Some("1"),
            name: "Organisational delivery",
            standards: &[
                Standard::judged("1.1", "Governance and leadership"),
                Standard::judged("1.2", "Staffing"),
                Standard::judged("1.3", "Partnerships and services"),
            ],
        },
        iyjwcv_2025::WORK_WITH_CHILDREN,
        iyjwcv_2025::WORK_WITH_VICTIMS,
    ],
    key_question_bands: bands::KEY_QUESTION,
    overall_bands: bands::OVERALL_21,
    rules: &rules::PROGRAMME_2025,
}
.checked();
