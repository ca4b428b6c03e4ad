//! The engine's JavaScript API: `rate` and `frameworks`, in the wire format. They throw an `Error` with a sentence, a `code`
//! and a `path`.

use js_sys::{Array, JSON, Map, Object, Reflect, Symbol};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

use crate::engine;
use crate::engine::{Inspection, InspectionError};
use crate::exchange::wire::{Value, read_inspection, write_frameworks, write_outcome};

/// Rates an inspection: its outcome, with the steps that led to it.
///
/// # Errors
/// Something in the inspection that the wire format does not allow.
#[cfg_attr(not(feature = "app"), wasm_bindgen)]
pub fn rate(inspection: &JsValue) -> Result<JsValue, JsValue> {
    let inspection = inspection_of(inspection)?;
    written(&write_outcome(&inspection, &engine::rate(&inspection)))
}

/// The frameworks, newest first: names, numbers, bands and basis.
///
/// # Errors
/// None: there is nothing to refuse.
#[cfg_attr(not(feature = "app"), wasm_bindgen)]
pub fn frameworks() -> Result<JsValue, JsValue> {
    written(&write_frameworks())
}

/// Reads an inspection. What is no value or holds none, such as a function, or throws when it is read, counts as null.
///
/// # Errors
/// Something that the wire format does not allow.
pub fn inspection_of(value: &JsValue) -> Result<Inspection, JsValue> {
    let value = read_within(MAX_DEPTH, value).unwrap_or(Value::Null);
    read_inspection(&value).map_err(|error| error_of(&error))
}

/// What the wire format writes, for JavaScript. It crosses over as one text, which is faster than field by field.
///
/// # Errors
/// A text that is not JSON.
pub fn written(json: &str) -> Result<JsValue, JsValue> {
    JSON::parse(json)
}

/// Objects nested deeper than this are *other*. An inspection goes three deep; a JavaScript object can contain itself.
const MAX_DEPTH: u8 = 4;

fn read_within(depth: u8, value: &JsValue) -> Option<Value> {
    if depth == 0 {
        Some(Value::Other)
    } else if let Some(number) = value.as_f64() {
        Some(Value::Number(number))
    } else if value.is_object() {
        let entries = if !Reflect::has(value, &Symbol::iterator()).ok()? {
            entries(value.unchecked_ref())
        } else if let Some(map) = value.dyn_ref::<Map>() {
            entries(&Object::from_entries(map).ok()?)
        } else {
            // A list or a set: its entries would be those of an object with other fields, or with none.
            return Some(Value::Other);
        };
        let mut fields = Vec::new();
        for entry in entries.ok()?.iter() {
            let entry: &Array = entry.unchecked_ref();
            fields.push((entry.get(0).as_string()?, read_within(depth - 1, &entry.get(1))?));
        }
        Some(Value::Object(fields))
    } else if let Some(text) = value.as_string() {
        Some(Value::Text(text))
    } else if let Some(truth) = value.as_bool() {
        Some(Value::Bool(truth))
    } else if value.is_bigint() {
        Some(Value::Number(number(value)))
    } else {
        value.is_null_or_undefined().then_some(Value::Null)
    }
}

// Proxies and getters can throw. `catch` makes that a result; without it, the exception would leave the functions above unfinished.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Object)]
    fn entries(object: &Object) -> Result<Array, JsValue>;

    #[wasm_bindgen(js_name = Number)]
    fn number(value: &JsValue) -> f64;

    #[wasm_bindgen(js_name = Error)]
    type Refusal;

    #[wasm_bindgen(constructor, js_class = Error)]
    fn new(message: &str) -> Refusal;

    #[wasm_bindgen(method, setter)]
    fn set_name(this: &Refusal, name: &str);

    #[wasm_bindgen(method, setter)]
    fn set_code(this: &Refusal, code: &str);

    #[wasm_bindgen(method, setter)]
    fn set_path(this: &Refusal, path: &str);
}

/// What JavaScript is to throw.
fn error_of(error: &InspectionError) -> JsValue {
    let js = Refusal::new(&error.to_string());
    js.set_name("InspectionError");
    js.set_code(error.code());
    js.set_path(error.path());
    js.into()
}
