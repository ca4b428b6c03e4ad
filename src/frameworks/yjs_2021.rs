//! Youth justice services, 2021 standards.
//!
//! - Source: Bexley 2024 and Islington 2024 reports, by standard; bands and points as in the Camden 2020 report, Annexe 2.
//!   Basis: published.
//! - In force: mid-2021 to early 2025.
//! - What is encoded: thirteen standards, twelve of them counted; 1.1 to 1.4, 3.4 and 4.1 judged, 2.1 to 3.3 through cases.
//! - What is left to judgement: the judged ratings, and professional discretion.
//! - Published examples: [`crate::published::BEXLEY_2024`], [`crate::published::ISLINGTON_2024`].

use super::{bands, rules, yos_2018};
use crate::engine::{Basis, Domain, Framework, Standard};

/// The framework.
pub static FRAMEWORK: Framework = Framework {
    id: "yjs-2021",
    name: "Youth justice services, 2021 standards",
    in_force: "mid-2021 to early 2025",
    about: "For reports with 12 standards and a score out of 36, where 3.4 is Out-of-court disposal policy and provision. \
            Resettlement (4.1) is rated separately.",
    basis: Basis::Published,
    domains: &[
        yos_2018::ORGANISATIONAL_DELIVERY,
        yos_2018::COURT_DISPOSALS,
        Domain {
            number: Some("3"),
            name: "Out-of-court disposals",
            standards: &[
                yos_2018::OUT_OF_COURT_ASSESSMENT,
                yos_2018::OUT_OF_COURT_PLANNING,
                yos_2018::OUT_OF_COURT_DELIVERY,
                Standard::judged("3.4", "Out-of-court disposal policy and provision"),
            ],
        },
        Domain {
            number: Some("4"),
            name: "Resettlement",
            standards: &[Standard::judged("4.1", "Resettlement policy and provision").rated_apart()],
        },
    ],
    key_question_bands: bands::KEY_QUESTION,
    overall_bands: bands::OVERALL_36,
    rules: &rules::TWELVE_STANDARDS,
}
.checked();
