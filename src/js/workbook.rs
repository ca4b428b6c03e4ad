//! The JavaScript API of the program that writes workbooks. The program stands apart because it is large, and few people save a workbook.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{inspection_of, shared_of};
use crate::exchange::workbook::write_workbook_compared;
use crate::exchange::{NamedInspection, Shared};

/// Writes an inspection as a workbook that recalculates, on a day like `2026-11-24`. The workbook of a scenario says so. With other figures
/// and their name, a sheet compares the two.
///
/// # Errors
/// A field of the inspection that the wire format does not allow.
#[wasm_bindgen]
pub fn workbook(
    inspection: &JsValue,
    date: &str,
    other: Option<JsValue>,
    other_name: Option<String>,
) -> Result<Vec<u8>, JsValue> {
    let Shared { inspection, scenario } = shared_of(inspection)?;
    let other = other.map(|other| inspection_of(&other)).transpose()?;
    let compared = other.as_ref().zip(other_name.as_deref()).map(|(inspection, name)| NamedInspection { name, inspection });
    let scenario = scenario.as_ref().map(|scenario| scenario.name.as_str());
    write_workbook_compared(&inspection, date, scenario, compared)
        .map_err(|error| js_sys::Error::new(&error.to_string()).into())
}
