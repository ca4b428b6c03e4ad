//! The JavaScript API of the program that writes workbooks. The program is apart from the others because it is larger than they are.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::inspection_of;
use crate::exchange::workbook::write_workbook;

/// Writes an inspection as a workbook that recalculates, on a day like `2026-11-24`.
///
/// # Errors
/// A field of the inspection that the wire format does not allow.
#[wasm_bindgen]
pub fn workbook(inspection: &JsValue, date: &str) -> Result<Vec<u8>, JsValue> {
    let inspection = inspection_of(inspection)?;
    write_workbook(&inspection, date).map_err(|error| js_sys::Error::new(&error.to_string()).into())
}
