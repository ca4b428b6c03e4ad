//! Figures as people share them: an inspection and, for a scenario, the figures that the scenario departs from.

use crate::engine::Inspection;

/// An inspection as a link, a line of text or a file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The actual figures, or the figures of the scenario.
    pub inspection: Inspection,
    /// The scenario that the figures belong to. None for actual figures.
    pub scenario: Option<ScenarioOrigin>,
}

/// The name and the baseline that make figures a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioOrigin {
    /// The name of the scenario; empty for a scenario without one.
    pub name: String,
    /// The actual figures, under the framework and of the service of the scenario.
    pub baseline: Inspection,
}

impl From<Inspection> for Shared {
    fn from(inspection: Inspection) -> Self {
        Self { inspection, scenario: None }
    }
}
