//! The sentences about a key question and its fields.

use crate::app::state::{Entry, FieldProblem, Part};
use crate::engine::{Answer, KeyQuestion, Percentage};

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
