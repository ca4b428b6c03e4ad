//! The program that reads sheets, for the calculator. It is a program of its own because the calculator needs it only when a person
//! pastes or opens something.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{thrown, to_js};
use crate::engine::{Framework, Place};
use crate::exchange::ReadError;
use crate::exchange::import::{Import, ImportPreview};
use crate::frameworks::framework;

/// A text that a person pasted or opened. It keeps the cells of a sheet, from which the sheet is read anew under another framework.
#[wasm_bindgen]
pub struct ImportReader {
    framework: &'static Framework,
    import: Import,
}

#[wasm_bindgen]
impl ImportReader {
    /// Reads a text, under the framework with an id. What cannot be read is no error: the preview says why.
    ///
    /// # Errors
    /// A framework that is not known.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str, framework_id: &str) -> Result<Self, JsValue> {
        let framework = known_framework(framework_id)?;
        Ok(Self { framework, import: Import::new(text, framework) })
    }

    /// Reads the sheet anew, under another framework.
    ///
    /// # Errors
    /// A framework that is not known.
    #[wasm_bindgen(js_name = chooseFramework)]
    pub fn choose_framework(&mut self, framework_id: &str) -> Result<(), JsValue> {
        self.framework = known_framework(framework_id)?;
        self.import.choose_framework(self.framework);
        Ok(())
    }

    /// Matches a column, from 0, to the key question with a number. Without a number, or with one that the framework lacks, the column
    /// is left out.
    #[wasm_bindgen(js_name = matchColumn)]
    pub fn match_column(&mut self, column: usize, number: Option<String>) {
        let key_question = number.and_then(|number| match self.framework.place(&number) {
            Some(Place::KeyQuestion(id)) => Some(id),
            _ => None,
        });
        self.import.match_column(column, key_question);
    }

    /// What the page shows: an [`ImportPreview`].
    ///
    /// # Errors
    /// None: the preview can always be written.
    pub fn preview(&self) -> Result<JsValue, JsValue> {
        to_js(&ImportPreview::from(&self.import))
    }
}

fn known_framework(id: &str) -> Result<&'static Framework, JsValue> {
    framework(id).map_err(|error| thrown(ReadError::from(error)))
}
