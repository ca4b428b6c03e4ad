//! The English sentences about a key question and its fields.

use super::phrases::English;
use crate::app::state::{Entry, FieldError, FieldProblem, Part};
use crate::app::text::question::QuestionText;
use crate::engine::{Answer, Capitalised, FigureError, KeyQuestion, Percentage};

impl QuestionText for English {
    fn question_label(&self, question: &KeyQuestion) -> String {
        Capitalised(question.label).to_string()
    }

    fn note(&self, note: &'static str) -> String {
        Capitalised(note).to_string()
    }

    fn field_label(&self, question: &KeyQuestion, part: Part) -> String {
        let what = match part {
            Part::Percent => "percentage yes",
            Part::Yes => "sufficient cases",
            Part::Of => "cases inspected",
        };
        format!("{} {}: {what}", question.number, question.label)
    }

    fn answered_how(&self, question: &KeyQuestion) -> String {
        format!("How {} is answered", question.number)
    }

    fn unit(&self, entry: Entry) -> &'static str {
        match entry {
            Entry::Percentage => "% yes",
            Entry::Cases => "Cases",
            Entry::NotAsked => "Not asked",
        }
    }

    fn field_problem(&self, FieldProblem { part, error }: FieldProblem) -> String {
        let FieldError::Figure(error) = error else {
            return match part {
                Part::Of => "Enter the number of cases inspected".into(),
                Part::Percent | Part::Yes => "Enter the number of sufficient cases".into(),
            };
        };
        let cases = if part == Part::Yes { "Sufficient cases" } else { "Cases" };
        match error {
            FigureError::NotANumber if part == Part::Percent => {
                "Percentage must be a number, like 72. For 11 of 15 cases, choose “Cases” beside it".into()
            }
            FigureError::NotANumber => format!("{cases} must be a number, like 9"),
            FigureError::NotWhole => format!("{cases} must be a whole number, 0 or more"),
            FigureError::PercentageOutOfRange => "Percentage must be between 0 and 100".into(),
            FigureError::TooManyDecimals => "Percentage must have 2 decimal places or fewer".into(),
            FigureError::NoCases => "There must be at least 1 case. If there were none, choose “Not asked”".into(),
            FigureError::TooManyCases => "Cases must be 9,999 or fewer".into(),
            FigureError::MoreYesThanCases { of, .. } => {
                format!("Sufficient cases must be {of} or fewer, the number inspected")
            }
        }
    }

    fn percent(&self, percent: u8) -> String {
        format!("{percent}%")
    }

    fn answer(&self, answer: Answer) -> String {
        match answer {
            Answer::Percentage(percentage) => format!("{percentage}% yes"),
            Answer::Cases(cases) => format!("{} of {} cases", cases.yes(), cases.of()),
            Answer::NotAsked => "Not asked".into(),
            Answer::Rating(_) | Answer::NotRated | Answer::NotInspected => "Judged".into(),
        }
    }

    fn kept_percentage(&self, percentage: Percentage) -> String {
        format!("{percentage}% entered")
    }
}
