//! Files, texts and other tasks, which a calculator and its page handle together.

use std::rc::Rc;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::Calculator;
use crate::app::state::{Action, FileRefusal, ImportRequest, WorkbookSheets};
use crate::app::task_progress::TaskProgress;
use crate::exchange::import::ImportPreview;
use crate::js::from_js;

#[wasm_bindgen]
impl Calculator {
    /// Shows how far a task of the page is, or its result.
    ///
    /// # Errors
    /// A field of another type.
    pub fn report(&mut self, progress: JsValue) -> Result<(), JsValue> {
        let progress: TaskProgress = from_js(progress)?;
        self.act(Action::MessageArrived(progress.into()));
        Ok(())
    }

    /// Takes the text of a file, which is then read, and the name of the file.
    pub fn offer(&mut self, text: String, file: Option<String>) {
        if !self.props.settings.takes_figures() {
            return;
        }
        self.act(Action::FileOffered(text.clone(), file));
        self.props.import.emit(ImportRequest::read(text, self.state().framework()));
    }

    /// Takes what the program that reads sheets understood an offered text to be, and the sheets of the workbook that the text is from.
    ///
    /// # Errors
    /// A value that the program did not write.
    #[wasm_bindgen(js_name = showPreview)]
    pub fn show_preview(&mut self, preview: JsValue, sheets: JsValue) -> Result<(), JsValue> {
        let preview: ImportPreview = from_js(preview)?;
        let sheets: Option<WorkbookSheets> = from_js(sheets)?;
        self.act_of_person(Action::OfferRead(Rc::new(preview), sheets.map(Rc::new)));
        Ok(())
    }

    /// Shows why a file cannot be read: `code` is the reason, and `megabytes` the size of a file that is too large.
    pub fn refuse(&mut self, code: &str, megabytes: u32) {
        self.act_of_person(Action::FileRefused(FileRefusal::from_code(code, megabytes)));
    }
}
