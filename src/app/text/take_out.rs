//! The words about copying, saving and printing.

use crate::app::state::{Message, Task};

/// The words about copying, saving and printing.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait TakeOutText {
    fn string_title(&self) -> &'static str;
    fn string_hint(&self) -> &'static str;
    fn string_label(&self) -> &'static str;
    /// The line would be too long to be read again.
    fn string_too_long(&self) -> &'static str;
    fn link_label(&self) -> &'static str;
    fn include_names(&self) -> &'static str;
    fn names_hint(&self) -> &'static str;
    fn link_message(&self, message: &Message) -> Option<String>;
    fn more_link_problems(&self, count: usize) -> String;
    fn take_out_title(&self) -> &'static str;
    fn take_out_groups(&self) -> [&'static str; 3];
    fn task_label(&self, task: Task) -> &'static str;
    fn task_purpose(&self, task: Task) -> &'static str;
    fn page_message(&self, message: &Message) -> String;
    fn score_label(&self) -> &'static str;
    fn overall_label(&self) -> &'static str;
    fn figures_of(&self, name: &str) -> String;
    fn standards_left_out(&self, count: usize) -> String;
    fn of_scenario(&self, name: &str) -> String;
    fn worked_out_on(&self, date: &str) -> String;
    fn report_caption(&self) -> &'static str;
    fn report_headings(&self) -> [&'static str; 4];
}
