//! The engine for JavaScript: what goes over to it and comes from it, here; the API; and the program that writes workbooks.

// The programs of the calculator and of workbooks do not export it.
#[cfg(any(doc, not(any(feature = "app", feature = "workbook"))))]
pub mod api;
mod typed;
#[cfg(feature = "workbook")]
pub mod workbook;

pub use self::typed::{from_js, to_js};

use js_sys::{Array, JSON, Map, Object, Reflect, Symbol};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

use crate::engine::Inspection;
use crate::exchange::ReadError;
use crate::exchange::wire::{Value, read_inspection};

/// Reads an inspection.
///
/// # Errors
/// Something that the wire format does not allow.
pub fn inspection_of(value: &JsValue) -> Result<Inspection, JsValue> {
    read_inspection(&value_of(value)).map_err(|error| thrown(&error))
}

/// What the wire format writes, for JavaScript. It crosses over as one text, which is faster than field by field.
///
/// # Errors
/// A text that is not JSON.
pub fn written(json: &str) -> Result<JsValue, JsValue> {
    JSON::parse(json)
}

/// What JavaScript is to throw for an error.
#[must_use]
pub fn thrown(error: &ReadError) -> JsValue {
    js_error(error.code(), error.path(), &error.to_string())
}

/// Reads what was given. What is no value or holds none, such as a function, or throws when it is read, is *other*.
fn value_of(value: &JsValue) -> Value {
    read_within(Value::MAX_DEPTH, value).unwrap_or(Value::Other)
}

fn read_within(depth: u8, value: &JsValue) -> Option<Value> {
    if depth == 0 {
        Some(Value::Other)
    } else if let Some(number) = value.as_f64() {
        Some(Value::Number(number))
    } else if value.is_object() {
        let iterable = Reflect::has(value, &Symbol::iterator()).ok()?;
        let list = is_array(value).ok()?;
        let entries = if list || !iterable {
            entries(value.unchecked_ref())
        } else if let Some(map) = value.dyn_ref::<Map>() {
            entries(&Object::from_entries(map).ok()?)
        } else {
            // A set or a text as an object: its entries would be those of an object with other fields, or with none.
            return Some(Value::Other);
        };
        let mut fields = Vec::new();
        for entry in entries.ok()?.iter() {
            let entry: &Array = entry.unchecked_ref();
            fields.push((entry.get(0).as_string()?, read_within(depth - 1, &entry.get(1))?));
        }
        Some(if list { Value::List(fields) } else { Value::Object(fields) })
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

    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(js_name = Number)]
    fn number(value: &JsValue) -> f64;

    #[wasm_bindgen(js_name = Error)]
    type JsError;

    #[wasm_bindgen(constructor, js_class = Error)]
    fn new(message: &str) -> JsError;

    #[wasm_bindgen(method, setter)]
    fn set_name(this: &JsError, name: &str);

    #[wasm_bindgen(method, setter)]
    fn set_code(this: &JsError, code: &str);

    #[wasm_bindgen(method, setter)]
    fn set_path(this: &JsError, path: &str);
}

fn js_error(code: &str, path: &str, sentence: &str) -> JsValue {
    let js = JsError::new(sentence);
    js.set_name("InspectionError");
    js.set_code(code);
    js.set_path(path);
    js.into()
}
