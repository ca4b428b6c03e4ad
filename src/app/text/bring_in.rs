//! The sentences about bringing figures in.

use crate::app::state::{BroughtIn, CountedWord};
use crate::engine::{Framework, Inspection, Outcome};
use crate::exchange::import::{CasesPreview, FiguresPreview, RefusalPreview};

pub trait BringInText {
    fn cases_read(&self, preview: &CasesPreview) -> String;
    fn figures_read(&self, preview: &FiguresPreview) -> String;
    fn inspection_read(&self, inspection: &Inspection, outcome: &Outcome, chosen: &Framework) -> String;
    fn text_refused(&self, refusal: &RefusalPreview) -> String;
    fn each_disposal(&self, column: &str) -> String;
    fn so_far(&self, percent: u8) -> String;
    fn column_label(&self, column: &str, heading: &str) -> String;
    fn sheets_differ(&self, shown: &str, rivals: &[String]) -> String;
    fn sheet_name(&self, name: &str, is_hidden: bool) -> String;
    fn row_title(&self, row: usize) -> String;
    fn not_read(&self, columns: &[String]) -> String;
    fn option(&self, number: &str, standard: &str, label: &str) -> String;
    fn no_column(&self, numbers: &[String]) -> String;
    fn no_answers(&self, columns: &[String]) -> String;
    fn more_problems(&self, more: usize) -> String;
    /// The title of problems that are folded away, with their number.
    fn problems_count(&self, title: &str, count: usize) -> String;
    fn brought_in(&self, brought_in: &BroughtIn) -> String;
    fn words_counted(&self, words: &[CountedWord]) -> String;
}
