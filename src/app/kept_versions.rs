//! The baseline and the scenarios, as the page keeps them between two visits.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::JsValue;

use super::state::{CountedWord, Form, Version, Versions};
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
    scenarios: Vec<KeptScenario>,
}

/// A scenario, as the page keeps it.
#[derive(Deserialize, Serialize)]
struct KeptScenario {
    /// Its name, as typed.
    name: String,
    /// Its figures in the wire format.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    value: JsValue,
}

impl KeptVersions {
    /// What the page keeps of versions.
    ///
    /// # Errors
    /// None: there is nothing to refuse.
    pub fn of(versions: &Versions) -> Result<Self, JsValue> {
        let figures = |form: &Form| to_js(&InspectionJson::from(&form.inspection()));
        let mut scenarios = Vec::new();
        for scenario in versions.scenarios() {
            scenarios.push(KeptScenario { name: scenario.name.clone(), value: figures(&scenario.form)? });
        }
        let shown = if let Version::Scenario(place) = versions.shown() { Some(place) } else { None };
        Ok(Self { shown, baseline: figures(versions.baseline())?, scenarios })
    }

    /// The versions that were kept, counted with words of these meanings.
    ///
    /// # Errors
    /// Figures that the wire format does not allow.
    pub fn versions(self, words: &[CountedWord]) -> Result<Versions, JsValue> {
        let form = |value: &JsValue| {
            let mut form = Form::of_inspection(&inspection_of(value)?);
            form.count_words(words);
            Ok::<_, JsValue>(form)
        };
        let mut versions = Versions::new(form(&self.baseline)?);
        for KeptScenario { name, value } in self.scenarios {
            versions.start(form(&value)?);
            versions.rename(name);
        }
        versions.choose(self.shown.map_or(Version::Baseline, Version::Scenario));
        Ok(versions)
    }
}
