//! What the program that writes workbooks has for JavaScript. It is one of its own, with this alone, since it is larger than the rest.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::inspection_of;
use crate::exchange::workbook::write_workbook;

/// Writes an inspection as a workbook that recalculates, on a day like `2026-11-24`.
///
/// # Errors
/// Something in the inspection that the wire format does not allow.
#[wasm_bindgen]
pub fn workbook(inspection: &JsValue, date: &str) -> Result<Vec<u8>, JsValue> {
    let inspection = inspection_of(inspection)?;
    write_workbook(&inspection, date).map_err(|error| js_sys::Error::new(&error.to_string()).into())
}
