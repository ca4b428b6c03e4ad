//! The engine's JavaScript API: `rate`, `compare`, `reach`, `fromCases` and `frameworks`, in the wire format, and `encode` and
//! `decode` to and from the ratings string. They throw an `Error` with a sentence, a `code` and a `path`.

use js_sys::{Array, JSON, Map, Object, Reflect, Symbol};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

use crate::engine::Inspection;
use crate::exchange::ReadError;
use crate::exchange::ratings_string;
use crate::exchange::recognise::read_sheet;
use crate::exchange::wire::{
    Value, read_inspection, read_names, read_options, read_target, write_cases, write_comparison, write_decoded,
    write_frameworks, write_outcome, write_reach,
};
#[cfg(feature = "workbook")]
use crate::exchange::workbook::write_workbook;
use crate::frameworks::framework as framework_of;
use crate::{analysis, engine};

/// Rates an inspection: its outcome, with the steps that led to it.
///
/// # Errors
/// Something in the inspection that the wire format does not allow.
#[cfg_attr(not(any(feature = "app", feature = "workbook")), wasm_bindgen)]
pub fn rate(inspection: &JsValue) -> Result<JsValue, JsValue> {
    let inspection = inspection_of(inspection)?;
    written(&write_outcome(&inspection, &engine::rate(&inspection)))
}

/// Compares two inspections under one framework: what differs, before and after.
///
/// # Errors
/// Something in one of them that the wire format does not allow, or different frameworks.
#[cfg_attr(not(any(feature = "app", feature = "workbook")), wasm_bindgen)]
pub fn compare(before: &JsValue, after: &JsValue) -> Result<JsValue, JsValue> {
    let before = &read("before", before)?;
    let after = &read("after", after)?;
    match analysis::compare(before, after) {
        Ok(found) => written(&write_comparison(before, after, &found)),
        Err(error) => Err(refusal(error.code(), "framework", &error.to_string())),
    }
}

/// The fewest changes that bring an inspection to a target.
///
/// # Errors
/// Something in the inspection, the target or the options that the wire format does not allow.
#[cfg_attr(not(any(feature = "app", feature = "workbook")), wasm_bindgen)]
pub fn reach(inspection: &JsValue, target: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let inspection = inspection_of(inspection)?;
    let asked = || {
        let framework = inspection.framework();
        let target = read_target(&value_of(target), framework)?;
        let (freedom, limit) = read_options(&value_of(options), framework)?;
        Ok(analysis::reach(&inspection, target, &freedom, limit))
    };
    match asked() {
        Ok(found) => written(&write_reach(&inspection, &found)),
        Err(error) => Err(error_of("", &error)),
    }
}

/// An inspection as a ratings string; with the service's name and the reasons if the options say so.
///
/// # Errors
/// Something in the inspection or the options that the wire format does not allow.
#[cfg_attr(not(any(feature = "app", feature = "workbook")), wasm_bindgen)]
pub fn encode(inspection: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let inspection = inspection_of(inspection)?;
    let names = read_names(&value_of(options)).map_err(|error| error_of("", &error))?;
    Ok(ratings_string::encode(&inspection, names).into())
}

/// The inspection that a ratings string holds, and what of it was left out.
///
/// # Errors
/// A text without a ratings string that can be read, or what is no text.
#[cfg_attr(not(any(feature = "app", feature = "workbook")), wasm_bindgen)]
pub fn decode(text: &JsValue) -> Result<JsValue, JsValue> {
    match ratings_string::decode(&text_of("ratings", text)?) {
        Ok(found) => written(&write_decoded(&found)),
        Err(error) => Err(thrown(&error)),
    }
}

/// What JavaScript is to throw for an error.
#[must_use]
pub fn thrown(error: &ReadError) -> JsValue {
    error_of("", error)
}

/// Reads a sheet of a case audit: the answers it comes to, and what was not understood.
///
/// # Errors
/// A framework that is not known, or a text that is no such sheet.
#[cfg_attr(not(any(feature = "app", feature = "workbook")), wasm_bindgen(js_name = fromCases))]
pub fn from_cases(text: &JsValue, framework: &JsValue) -> Result<JsValue, JsValue> {
    let framework = framework_of(&text_of("framework", framework)?).map_err(|error| thrown(&error.into()))?;
    match read_sheet(&text_of("text", text)?, framework) {
        Ok(found) => written(&write_cases(&found)),
        Err(error) => Err(refusal(error.code(), "text", &format!("text: {error}"))),
    }
}

/// The frameworks, newest first: names, numbers, bands and basis.
///
/// # Errors
/// None: there is nothing to refuse.
#[cfg_attr(not(any(feature = "app", feature = "workbook")), wasm_bindgen)]
pub fn frameworks() -> Result<JsValue, JsValue> {
    written(&write_frameworks())
}

/// Writes an inspection as a workbook that recalculates, on a day like `2026-11-24`. It is a program of its own, with this alone.
///
/// # Errors
/// Something in the inspection that the wire format does not allow.
#[cfg(feature = "workbook")]
#[wasm_bindgen]
pub fn workbook(inspection: &JsValue, date: &str) -> Result<Vec<u8>, JsValue> {
    let inspection = inspection_of(inspection)?;
    write_workbook(&inspection, date).map_err(|error| Refusal::new(&error.to_string()).into())
}

/// Rates an inspection again and again without leaving the program: what rating alone takes. Gives the sum of the points.
/// For the bench.
///
/// # Errors
/// Something in the inspection that the wire format does not allow.
#[cfg(feature = "bench")]
#[wasm_bindgen(js_name = rateTimes)]
pub fn rate_times(inspection: &JsValue, times: u32) -> Result<u32, JsValue> {
    use std::hint::black_box;

    let inspection = inspection_of(inspection)?;
    // All of the outcome is wanted, not the points alone.
    Ok((0..times).map(|_| u32::from(black_box(&engine::rate(black_box(&inspection))).score.points)).sum())
}

/// Reads an inspection.
///
/// # Errors
/// Something that the wire format does not allow.
pub fn inspection_of(value: &JsValue) -> Result<Inspection, JsValue> {
    read("", value)
}

/// A text, which has that name where it is none.
fn text_of(name: &str, value: &JsValue) -> Result<String, JsValue> {
    let not_text = || thrown(&ReadError::WrongType { place: name.into(), expected: "a text" });
    value.as_string().ok_or_else(not_text)
}

/// Reads an inspection. Where there are several, the places in its errors begin with its name.
fn read(name: &str, value: &JsValue) -> Result<Inspection, JsValue> {
    read_inspection(&value_of(value)).map_err(|error| error_of(name, &error))
}

/// Reads what was given. What is no value or holds none, such as a function, or throws when it is read, is *other*.
fn value_of(value: &JsValue) -> Value {
    read_within(Value::MAX_DEPTH, value).unwrap_or(Value::Other)
}

/// What the wire format writes, for JavaScript. It crosses over as one text, which is faster than field by field.
///
/// # Errors
/// A text that is not JSON.
pub fn written(json: &str) -> Result<JsValue, JsValue> {
    JSON::parse(json)
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

/// What JavaScript is to throw, for an error in what has that name, or has none.
fn error_of(name: &str, error: &ReadError) -> JsValue {
    let sentence = error.to_string();
    if name.is_empty() {
        return refusal(error.code(), error.path(), &sentence);
    }
    let (path, place) = match error.path() {
        "" => (name.to_owned(), "inspection"),
        path => (format!("{name}.{path}"), path),
    };
    let rest = sentence.strip_prefix(place).unwrap_or_default();
    refusal(error.code(), &path, &format!("{path}{rest}"))
}

fn refusal(code: &str, path: &str, sentence: &str) -> JsValue {
    let js = Refusal::new(sentence);
    js.set_name("InspectionError");
    js.set_code(code);
    js.set_path(path);
    js.into()
}
