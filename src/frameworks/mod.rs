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

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(u32);

impl Month {
    /// The month of a year, from 1.
    pub const fn new(year: u32, month: u32) -> Self {
        Self(12 * year + month - 1)
    }

    /// The year, and the month from 1.
    pub const fn year_and_month(self) -> (u32, u32) {
        (self.0 / 12, self.0 % 12 + 1)
    }
}

/// So many months later.
impl std::ops::Add<u32> for Month {
    type Output = Self;

    fn add(self, months: u32) -> Self {
        Self(self.0 + months)
    }
}

/// The last month of an edition that is still in force: no sheet has a later date.
const STILL_IN_FORCE: Month = Month::new(2099, 12);

/// The first and the last month in which inspections under each framework can have taken place. Where the reports say “mid-2021” or “early
/// 2025”, the months around it belong to both editions.
static MONTHS_IN_FORCE: [(&Framework, [Month; 2]); 4] = [
    (&iyjs_2025::FRAMEWORK, [Month::new(2025, 1), STILL_IN_FORCE]),
    (&iyjwcv_2025::FRAMEWORK, [Month::new(2025, 1), STILL_IN_FORCE]),
    (&yjs_2021::FRAMEWORK, [Month::new(2021, 5), Month::new(2025, 4)]),
    (&yos_2018::FRAMEWORK, [Month::new(2018, 1), Month::new(2021, 8)]),
];

/// The first and the last month in which inspections under a framework can have taken place. None for a framework that is not in
/// [`FRAMEWORKS`].
pub fn months_in_force(framework: &Framework) -> Option<[Month; 2]> {
    MONTHS_IN_FORCE.iter().find(|(known, _)| *known == framework).map(|(_, months)| *months)
}

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
