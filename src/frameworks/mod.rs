//! The editions of the inspectorate's standards, one file each, as constants: numbers, names, bands, and the rules with their
//! sources.
//!
//! Numbers and names are those of reports by HM Inspectorate of Probation (© Crown copyright, Open Government Licence v3.0);
//! labels and rules are in our own words. To add one, follow "Add a framework" in `CONTRIBUTING.md`.

pub mod bands;
pub mod iyjs_2025;
pub mod iyjwcv_2025;
pub mod rules;
pub mod yjs_2021;
pub mod yos_2018;

use crate::engine::{Framework, InspectionError};

/// All frameworks, newest first.
pub static FRAMEWORKS: [&Framework; 4] =
    [&iyjs_2025::FRAMEWORK, &iyjwcv_2025::FRAMEWORK, &yjs_2021::FRAMEWORK, &yos_2018::FRAMEWORK];

/// The framework with an id.
///
/// # Errors
/// An id that none has.
pub fn framework(id: &str) -> Result<&'static Framework, InspectionError> {
    let found = FRAMEWORKS.into_iter().find(|framework| framework.id == id);
    found
        .ok_or_else(|| InspectionError::UnknownFramework { id: id.into(), known: FRAMEWORKS.iter().map(|f| f.id).collect() })
}
