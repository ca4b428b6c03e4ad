//! The sides of a comparison, as they go between the programs and the page.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::JsValue;

use super::inspection_of;
use crate::engine::Inspection;
use crate::exchange::import::ByCase;

/// Figures with a name.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct NamedFigures {
    /// The name of the figures.
    pub name: String,
    /// The figures in the wire format.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    pub value: JsValue,
}

impl NamedFigures {
    /// The figures as an inspection.
    ///
    /// # Errors
    /// Figures that the wire format does not allow.
    pub fn inspection(&self) -> Result<Inspection, JsValue> {
        inspection_of(&self.value)
    }
}

/// Two sides that are compared.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparedSides {
    /// The side that differences start from.
    pub before: NamedFigures,
    /// The figures that the page shows.
    pub after: NamedFigures,
    /// Whether the page shows the side after first.
    pub is_after_first: bool,
    /// Whether the second side comes after the first, so that figures rise and fall.
    pub is_change: bool,
    /// The readings case by case, where both sides are sheets of the same cases.
    pub by_case: Option<ByCase>,
}
