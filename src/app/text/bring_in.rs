//! The words about bringing figures in.

use crate::app::state::BroughtIn;
use crate::engine::{Framework, Inspection, Outcome};
use crate::exchange::import::{BetterFramework, CasesPreview, FiguresPreview, RefusalPreview};
use crate::exchange::sheets::SheetProblem;

/// The words about bringing figures in.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait BringInText {
    fn bring_in_title(&self) -> &'static str;
    fn paste(&self) -> &'static str;
    fn paste_hint(&self) -> &'static str;
    fn file(&self) -> &'static str;
    fn file_hint(&self) -> &'static str;
    fn cases_read(&self, preview: &CasesPreview) -> String;
    fn better_framework(&self, columns: usize, better: &BetterFramework) -> String;
    fn choose_better(&self) -> &'static str;
    fn figures_read(&self, preview: &FiguresPreview) -> String;
    fn inspection_read(&self, inspection: &Inspection, outcome: &Outcome, chosen: &Framework) -> String;
    fn text_refused(&self, refusal: &RefusalPreview) -> String;
    fn columns_caption(&self) -> &'static str;
    fn columns_headings(&self) -> [&'static str; 7];
    fn column_label(&self, column: &str, heading: &str) -> String;
    fn leave_out(&self) -> &'static str;
    fn no_column(&self, numbers: &[String]) -> String;
    fn no_answers(&self, columns: &[String]) -> String;
    fn problems_title(&self) -> &'static str;
    fn reading_problem(&self, problem: &SheetProblem) -> String;
    fn more_problems(&self, more: usize) -> String;
    fn nothing_changed(&self) -> &'static str;
    fn fill_in(&self) -> &'static str;
    fn fill_in_figures(&self) -> &'static str;
    fn open_figures(&self) -> &'static str;
    fn cancel(&self) -> &'static str;
    fn brought_in(&self, brought_in: &BroughtIn) -> String;
}
