use super::inspection::answers;
use crate::engine::{Inspection, Place};
use crate::exchange::json::{Json, Number, Text, ToJson, list, object, to_text};
use crate::exchange::sheets::{AuditColumn, SheetContent, SheetProblem, letters};

/// Writes what a sheet comes to: answers that can be put into an inspection, how its columns were understood, and what was not.
#[must_use]
pub fn write_cases(sheet: &SheetContent) -> String {
    match sheet {
        SheetContent::Cases(audit) => cases(&audit.inspection(), audit.cases, &audit.columns, &audit.problems()),
        SheetContent::Figures(figures) => cases(&figures.inspection, 0, &[], &figures.problems),
    }
}

fn cases(inspection: &Inspection, cases: usize, columns: &[AuditColumn], problems: &[SheetProblem]) -> String {
    let framework = inspection.framework();
    to_text(object(|json: &mut Json| {
        json.field("framework", framework.id);
        json.field("cases", Number(cases));
        answers(json, inspection);
        let columns = columns.iter().enumerate().map(|(at, column)| {
            object(move |json| {
                json.field("column", letters(at).as_str());
                json.field("heading", column.heading.as_str());
                json.field("keyQuestion", column.key_question.map(|id| framework.number(Place::KeyQuestion(id))));
                json.field("yes", Number(column.tally.yes));
                json.field("no", Number(column.tally.no));
                json.field("notApplicable", Number(column.tally.not_applicable));
                json.field("unclear", Number(column.tally.unclear));
            })
        });
        json.field("columns", list(columns));
        json.field("problems", list(problems.iter().map(problem)));
    }))
}

fn problem(problem: &SheetProblem) -> impl ToJson {
    object(move |json| {
        json.field("code", problem.code());
        json.field("row", problem.row.map(|row| Number(row + 1)));
        json.field("column", problem.column.map(letters).as_deref());
        json.field("message", Text(problem));
    })
}
