//! The baseline, the scenarios and the figures to compare with, as the page keeps them between two visits.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::JsValue;

use super::named_figures::{form_of, named_figures, value_of};
use super::state::{ComparedFigures, SideOrder, Version, Versions};
use crate::exchange::import::ByCase;
use crate::js::{NamedFigures, from_js, to_js};

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
    /// The figures to compare with. Another version of the page kept none.
    #[serde(default)]
    compared: Option<KeptComparison>,
}

/// The figures to compare with, as the page keeps them.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct KeptComparison {
    /// The figures, and their name; an empty name for figures without one.
    figures: NamedFigures,
    is_scenario: bool,
    /// The readings case by case: a [`ByCase`], null, or what another version of the page kept.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    by_case: JsValue,
    /// Another version of the page kept none.
    #[serde(default)]
    has_own_name: bool,
}

impl KeptVersions {
    /// The versions, and the figures to compare with, in the form that the page keeps.
    pub fn of(versions: &Versions, compared: Option<&ComparedFigures>) -> Self {
        let scenarios = versions.scenarios().iter().map(|scenario| named_figures(scenario.name.clone(), &scenario.form));
        let kept = |ComparedFigures { name, is_scenario, form, by_case, has_own_name, misses_cases: _, order: _ }: &ComparedFigures| {
            KeptComparison {
                figures: named_figures(name.clone().unwrap_or_default(), form),
                is_scenario: *is_scenario,
                by_case: by_case.as_deref().map_or(JsValue::NULL, to_js),
                has_own_name: *has_own_name,
            }
        };
        Self {
            shown: if let Version::Scenario(place) = versions.shown() { Some(place) } else { None },
            baseline: value_of(versions.baseline()),
            scenarios: scenarios.collect(),
            compared: compared.map(kept),
        }
    }

    /// The figures to compare with that were kept.
    ///
    /// # Errors
    /// Figures that the wire format does not allow.
    pub fn compared(self) -> Result<Option<ComparedFigures>, JsValue> {
        let Some(KeptComparison { figures, is_scenario, by_case, has_own_name }) = self.compared else {
            return Ok(None);
        };
        let form = Rc::new(form_of(&figures.value)?);
        let name = Some(figures.name).filter(|name| !name.is_empty());
        // Readings that another version of the page kept are left out, because the person can compare the sheets again.
        let by_case = from_js::<Option<ByCase>>(by_case).ok().flatten();
        let by_case = by_case.map(Rc::new);
        Ok(Some(ComparedFigures {
            name,
            is_scenario,
            form,
            by_case,
            has_own_name,
            misses_cases: false,
            order: SideOrder::Usual,
        }))
    }

    /// The versions that were kept.
    ///
    /// # Errors
    /// Figures that the wire format does not allow.
    pub fn versions(&self) -> Result<Versions, JsValue> {
        let mut versions = Versions::new(form_of(&self.baseline)?);
        for scenario in &self.scenarios {
            versions.start(form_of(&scenario.value)?);
            versions.rename(scenario.name.clone());
        }
        versions.choose(self.shown.map_or(Version::Baseline, Version::Scenario));
        Ok(versions)
    }
}
