//! The words about a key question and its fields.

use crate::app::state::{Entry, FieldProblem, Part};
use crate::engine::{Answer, KeyQuestion, Percentage};

/// The words about a key question and its fields.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait QuestionText {
    fn question_label(&self, question: &KeyQuestion) -> String;
    fn note(&self, note: &'static str) -> String;
    fn field_label(&self, question: &KeyQuestion, part: Part) -> String;
    fn answered_how(&self, question: &KeyQuestion) -> String;
    fn unit(&self, entry: Entry) -> &'static str;
    fn field_problem(&self, problem: FieldProblem) -> String;
    fn percent(&self, percent: u8) -> String;
    fn answer(&self, answer: Answer) -> String;
    fn kept_percentage(&self, percentage: Percentage) -> String;
}
