//! The baseline and the scenarios, as the page keeps them between two visits.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::JsValue;

use super::named_figures::NamedFigures;
use super::state::{Form, Version, Versions};
use crate::exchange::wire::InspectionJson;
use crate::js::{inspection_of, to_js};

/// The baseline and the scenarios, as the page keeps them.
#[derive(Deserialize, Serialize)]
pub struct KeptVersions {
    /// The place of the scenario shown. None while the baseline is shown.
    shown: Option<usize>,
    /// The baseline's figures in the wire format.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    baseline: JsValue,
    /// The scenarios in order.
    scenarios: Vec<NamedFigures>,
}

impl KeptVersions {
    /// What the page keeps of versions.
    ///
    /// # Errors
    /// None: there is nothing to refuse.
    pub fn of(versions: &Versions) -> Result<Self, JsValue> {
        let scenarios = versions.scenarios().iter().map(|scenario| NamedFigures::of(scenario.name.clone(), &scenario.form));
        let shown = if let Version::Scenario(place) = versions.shown() { Some(place) } else { None };
        let baseline = to_js(&InspectionJson::from(&versions.baseline().inspection()))?;
        Ok(Self { shown, baseline, scenarios: scenarios.collect::<Result<_, _>>()? })
    }

    /// The versions that were kept.
    ///
    /// # Errors
    /// Figures that the wire format does not allow.
    pub fn versions(&self) -> Result<Versions, JsValue> {
        let mut versions = Versions::new(Form::of_inspection(&inspection_of(&self.baseline)?));
        for scenario in &self.scenarios {
            versions.start(scenario.form()?);
            versions.rename(scenario.name.clone());
        }
        versions.choose(self.shown.map_or(Version::Baseline, Version::Scenario));
        Ok(versions)
    }
}
