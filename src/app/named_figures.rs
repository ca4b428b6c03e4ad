//! Forms as named figures and in the wire format, as they go over to the page and come from it.

use wasm_bindgen::prelude::JsValue;

use super::state::Form;
use crate::exchange::wire::InspectionJson;
use crate::js::{NamedFigures, inspection_of, to_js};

/// The figures of a form with a name.
pub fn named_figures(name: String, form: &Form) -> NamedFigures {
    NamedFigures { name, value: value_of(form) }
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
