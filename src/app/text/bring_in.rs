//! The words about bringing figures in.

use crate::app::state::{BroughtIn, CountedWord};
use crate::engine::{Framework, Inspection, Outcome};
use crate::exchange::import::{CasesPreview, FiguresPreview, RefusalPreview};
use crate::exchange::sheets::CellAccount;

/// The words about bringing figures in.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait BringInText {
    fn bring_in_title(&self) -> &'static str;
    fn paste(&self) -> &'static str;
    fn paste_hint(&self) -> &'static str;
    fn file(&self) -> &'static str;
    fn file_hint(&self) -> &'static str;
    fn cases_read(&self, preview: &CasesPreview) -> String;
    /// The question after the sentence about a framework that fits better.
    fn is_better(&self) -> &'static str;
    fn choose_better(&self) -> &'static str;
    fn figures_read(&self, preview: &FiguresPreview) -> String;
    fn inspection_read(&self, inspection: &Inspection, outcome: &Outcome, chosen: &Framework) -> String;
    fn text_refused(&self, refusal: &RefusalPreview) -> String;
    fn columns_caption(&self) -> &'static str;
    fn columns_headings(&self) -> [&'static str; 6];
    fn column_label(&self, column: &str, heading: &str) -> String;
    fn cells_accounted(&self, account: &CellAccount) -> String;
    fn words_title(&self) -> &'static str;
    fn word_label(&self, word: &str, cells: u32) -> String;
    fn word_meanings(&self) -> [&'static str; 4];
    fn disposals_label(&self) -> &'static str;
    fn disposals(&self) -> [&'static str; 3];
    fn sheet_label(&self) -> &'static str;
    fn sheet_name(&self, name: &str, is_hidden: bool) -> String;
    fn row_title(&self, row: usize) -> String;
    fn waits(&self) -> &'static str;
    fn not_read(&self, columns: &[String]) -> String;
    fn option(&self, number: &str, standard: &str, label: &str) -> String;
    fn leave_out(&self) -> &'static str;
    fn no_column(&self, numbers: &[String]) -> String;
    fn no_answers(&self, columns: &[String]) -> String;
    fn problems_title(&self) -> &'static str;
    fn more_problems(&self, more: usize) -> String;
    fn nothing_changed(&self) -> &'static str;
    fn fill_in(&self) -> &'static str;
    fn fill_in_figures(&self) -> &'static str;
    fn open_figures(&self) -> &'static str;
    fn cancel(&self) -> &'static str;
    fn brought_in(&self, brought_in: &BroughtIn) -> String;
    fn words_counted(&self, words: &[CountedWord]) -> String;
}
