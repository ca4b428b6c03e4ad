//! Figures as people share them: an inspection, and beside the figures of a scenario those that the scenario departs from.

use crate::engine::Inspection;

/// An inspection as a link, a line of text or a file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The figures: as they are, or those of the scenario.
    pub inspection: Inspection,
    /// The scenario that the figures belong to. None for figures as they are.
    pub scenario: Option<Scenario>,
}

/// The name and the baseline that make figures a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The name of the scenario; empty for a scenario without one.
    pub name: String,
    /// The figures as they are, under the framework and of the service of the scenario's.
    pub baseline: Inspection,
}

impl From<Inspection> for Shared {
    fn from(inspection: Inspection) -> Self {
        Self { inspection, scenario: None }
    }
}
