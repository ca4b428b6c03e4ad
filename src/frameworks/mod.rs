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

use std::fmt;

use crate::engine::Framework;

/// All frameworks, newest first.
pub static FRAMEWORKS: [&Framework; 4] =
    [&iyjs_2025::FRAMEWORK, &iyjwcv_2025::FRAMEWORK, &yjs_2021::FRAMEWORK, &yos_2018::FRAMEWORK];

/// An id that no framework has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFramework(String);

/// The framework with an id.
///
/// # Errors
/// An id that none has.
pub fn framework(id: &str) -> Result<&'static Framework, UnknownFramework> {
    FRAMEWORKS.into_iter().find(|framework| framework.id == id).ok_or_else(|| UnknownFramework(id.into()))
}

impl fmt::Display for UnknownFramework {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no framework “{}”; it must be one of ", self.0)?;
        for (place, framework) in FRAMEWORKS.iter().enumerate() {
            f.write_str(if place > 0 { ", " } else { "" })?;
            f.write_str(framework.id)?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownFramework {}
