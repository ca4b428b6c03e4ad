//! The program that opens workbooks, for the calculator and for `fromFile`. It is a program of its own because it is larger than the
//! one that reads texts, and most people paste.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::thrown;
use crate::exchange::office::{Workbook, WorkbookError};
use crate::exchange::wire::ProblemJson;

/// An open workbook.
#[wasm_bindgen]
pub struct WorkbookReader {
    workbook: Workbook,
}

#[wasm_bindgen]
impl WorkbookReader {
    /// Opens the bytes of a file.
    ///
    /// # Errors
    /// A file that is no workbook, is protected or damaged, or is too large.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>) -> Result<Self, JsValue> {
        Workbook::open(bytes).map(|workbook| Self { workbook }).map_err(|error| refused(&error))
    }

    /// The names of the sheets, in the order of their tabs.
    #[wasm_bindgen(getter)]
    pub fn names(&self) -> Vec<String> {
        self.workbook.sheets().iter().map(|sheet| sheet.name.clone()).collect()
    }

    /// Whether the tab of a sheet is hidden.
    #[wasm_bindgen(js_name = isHidden)]
    pub fn is_hidden(&self, sheet: usize) -> bool {
        self.workbook.sheets().get(sheet).is_some_and(|sheet| sheet.is_hidden)
    }

    /// The cells of a sheet, as a text that names its sign between cells.
    ///
    /// # Errors
    /// A sheet that is damaged, or larger than a table may be.
    pub fn text(&mut self, sheet: usize) -> Result<String, JsValue> {
        self.workbook.text(sheet).map_err(|error| refused(&error))
    }
}

fn refused(error: &WorkbookError) -> JsValue {
    thrown(ProblemJson { code: error.code(), path: "bytes".into(), message: format!("bytes: {error}") })
}
