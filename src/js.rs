//! The engine's JavaScript API: `rate` and `frameworks`, in the wire format. They throw an `Error` with a sentence, a `code`
//! and a `path`.

use js_sys::{Error, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::engine;
use crate::engine::{Inspection, InspectionError};
use crate::exchange::wire::{Value, WireFramework, WireOutcome, read_inspection};
use crate::frameworks::FRAMEWORKS;

/// Rates an inspection: its outcome, with the steps that led to it.
///
/// # Errors
/// Something in the inspection that the wire format does not allow.
#[wasm_bindgen]
pub fn rate(inspection: JsValue) -> Result<JsValue, JsValue> {
    let inspection = read(inspection)?;
    written(&WireOutcome::new(&inspection, &engine::rate(&inspection)))
}

/// The frameworks, newest first: names, numbers, bands and basis.
///
/// # Errors
/// None: there is nothing to refuse.
#[wasm_bindgen]
pub fn frameworks() -> Result<JsValue, JsValue> {
    written(&FRAMEWORKS.map(WireFramework::from))
}

/// Reads an inspection in the wire format.
///
/// # Errors
/// Something that the wire format does not allow.
pub fn read(inspection: JsValue) -> Result<Inspection, JsValue> {
    // What is no value at all (a function, a symbol) is no object either, and is refused as such.
    let value: Value = serde_wasm_bindgen::from_value(inspection).unwrap_or(Value::Null);
    read_inspection(&value).map_err(|error| error_of(&error))
}

/// Writes something of the wire format.
///
/// # Errors
/// None that is known: what is written is made of texts, numbers and objects.
pub fn written<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

fn error_of(error: &InspectionError) -> JsValue {
    let js = Error::new(&error.to_string());
    js.set_name("InspectionError");
    // Setting a property of a new object cannot fail.
    let _ = Reflect::set(&js, &"code".into(), &error.code().into());
    let _ = Reflect::set(&js, &"path".into(), &error.path().into());
    js.into()
}
