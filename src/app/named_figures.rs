//! Figures with a name, as they go over to the page and come from it.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::JsValue;

use super::state::Form;
use crate::exchange::wire::InspectionJson;
use crate::js::{inspection_of, to_js};

/// A scenario that the page keeps, or figures to compare with.
#[derive(Deserialize, Serialize)]
pub struct NamedFigures {
    /// The name of the figures.
    pub name: String,
    /// The figures in the wire format.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    pub value: JsValue,
}

impl NamedFigures {
    /// The figures of a form, for the page.
    pub fn of(name: String, form: &Form) -> Self {
        Self { name, value: value_of(form) }
    }

    /// The form that the figures fill.
    ///
    /// # Errors
    /// Figures that the wire format does not allow.
    pub fn form(&self) -> Result<Form, JsValue> {
        form_of(&self.value)
    }
}

/// The figures of a form in the wire format.
pub fn value_of(form: &Form) -> JsValue {
    to_js(&InspectionJson::from(&form.inspection()))
}

/// The form that figures in the wire format fill.
///
/// # Errors
/// Figures that the wire format does not allow.
pub fn form_of(value: &JsValue) -> Result<Form, JsValue> {
    Ok(Form::of_inspection(&inspection_of(value)?))
}
