//! Values that other people's JavaScript gives. None of them can harm the program.
//!
//! serde-wasm-bindgen is not used here. It reads the fields of an object without a `catch`: a getter or a proxy that throws
//! leaves the program's functions unfinished, and their memory is never given back.

use js_sys::{Array, Object, Reflect, Symbol};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

use crate::exchange::wire::Value;

/// Reads a value. A value that JSON cannot hold, such as a function, or that holds one, or that throws when it is read, is
/// [`Value::Other`].
pub(super) fn value_of(given: &JsValue) -> Value {
    read_within(Value::MAX_DEPTH, given).unwrap_or(Value::Other)
}

fn read_within(depth: u8, given: &JsValue) -> Option<Value> {
    if depth == 0 {
        Some(Value::Other)
    } else if let Some(number) = given.as_f64() {
        Some(Value::Number(number))
    } else if given.is_object() {
        read_object(depth, given)
    } else if let Some(text) = given.as_string() {
        Some(Value::Text(text))
    } else if let Some(truth) = given.as_bool() {
        Some(Value::Bool(truth))
    } else if given.is_bigint() {
        Some(Value::Number(number(given)))
    } else {
        given.is_null_or_undefined().then_some(Value::Null)
    }
}

fn read_object(depth: u8, given: &JsValue) -> Option<Value> {
    let iterable = Reflect::has(given, &Symbol::iterator()).ok()?;
    let list = is_array(given).ok()?;
    let entries = if list || !iterable {
        entries(given.unchecked_ref()).ok()?
    } else if kind(given).ok()? == "[object Map]" {
        entries(&Object::from_entries(given).ok()?).ok()?
    } else {
        // A set, or a text as an object: its entries would be those of an object with other fields, or with none.
        return Some(Value::Other);
    };
    // A promise, a date or a weak map holds something that is not in its fields: without fields it is not an empty object.
    if !list && entries.length() == 0 && !has_fields(given) {
        return Some(Value::Other);
    }
    let mut fields = Vec::new();
    for entry in entries.iter() {
        let entry: &Array = entry.unchecked_ref();
        fields.push((entry.get(0).as_string()?, read_within(depth - 1, &entry.get(1))?));
    }
    Some(if list { Value::List(fields) } else { Value::Object(fields) })
}

/// Whether an object is of a kind that holds its fields and nothing else.
fn has_fields(given: &JsValue) -> bool {
    kind(given).is_ok_and(|kind| matches!(&*kind, "[object Object]" | "[object Map]"))
}

// Proxies and getters can throw. `catch` makes that a result.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Object)]
    fn entries(object: &Object) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    /// The kind of an object, `[object Map]`, which is the same for objects of another window or frame.
    #[wasm_bindgen(catch, js_namespace = ["Object", "prototype", "toString"], js_name = call)]
    fn kind(value: &JsValue) -> Result<String, JsValue>;

    #[wasm_bindgen(js_name = Number)]
    fn number(value: &JsValue) -> f64;
}
