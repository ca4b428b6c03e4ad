//! A sheet of cases, counted.

use serde::Serialize;
#[cfg(test)]
use ts_rs::TS;

use super::inspection::{AnswerJson, answers};
use super::scalars::{ByNumber, FrameworkIdJson};
use crate::engine::{Inspection, Place};
use crate::exchange::sheets::{AuditColumn, CaseAudit, CellAccount, SheetContent, SheetProblem, letters};

/// The counts of a sheet of cases, and how the sheet was understood.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Cases"))]
pub struct CasesJson {
    /// The framework that was given.
    pub framework: FrameworkIdJson,
    /// How many cases were counted. 0 for a sheet with a row a key question.
    pub cases: usize,
    /// The name of the scenario whose figures these are, in a file that the calculator saved of one. They are not the actual figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub scenario: Option<String>,
    /// What can be put into an inspection.
    #[cfg_attr(test, ts(type = "Record<string, Answer>"))]
    pub answers: ByNumber<AnswerJson>,
    /// Every column of the sheet; columns that have one answer together are one. Empty for a sheet with a row a key question.
    pub columns: Vec<CasesColumnJson>,
    /// What is left out. Of the unclear cells of a column there are at most 10.
    pub problems: Vec<CasesProblemJson>,
    /// What became of the cells that hold something. The four numbers add up to all of them.
    pub cells: CellAccount,
}

impl From<&SheetContent> for CasesJson {
    fn from(sheet: &SheetContent) -> Self {
        match sheet {
            SheetContent::Cases(audit) => {
                let columns = audit.columns.iter().map(|column| CasesColumnJson::new(audit, column)).collect();
                Self::new(&audit.inspection(), audit.cases, columns, &audit.problems(), audit.account())
            }
            SheetContent::Figures(figures) => {
                let scenario = figures.scenario.clone();
                Self { scenario, ..Self::new(&figures.inspection, 0, Vec::new(), &figures.problems, figures.account) }
            }
        }
    }
}

impl CasesJson {
    fn new(
        inspection: &Inspection,
        cases: usize,
        columns: Vec<CasesColumnJson>,
        problems: &[SheetProblem],
        cells: CellAccount,
    ) -> Self {
        Self {
            framework: inspection.framework().into(),
            cases,
            scenario: None,
            answers: answers(inspection),
            columns,
            problems: problems.iter().map(Into::into).collect(),
            cells,
        }
    }
}

/// A column of a sheet of cases. Its counts add up to the cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "CasesColumn"))]
pub struct CasesColumnJson {
    /// As spreadsheets name it: `A`, `AB`. In a sheet with a row for each key question, the number of its row.
    pub column: String,
    /// Shortened.
    pub heading: String,
    /// The number of the key question that it answers. `null` if the heading means none, or could mean more than one.
    pub key_question: Option<&'static str>,
    /// Cells that say yes.
    pub yes: u32,
    /// Cells that say no.
    pub no: u32,
    /// With blank cells.
    pub not_applicable: u32,
    /// Cells that say none of these.
    pub unclear: u32,
}

impl CasesColumnJson {
    fn new(audit: &CaseAudit, column: &AuditColumn) -> Self {
        Self {
            column: audit.column_name(column.place),
            heading: column.heading.clone(),
            key_question: column.key_question.map(|id| audit.framework.number(Place::KeyQuestion(id))),
            yes: column.tally.yes,
            no: column.tally.no,
            not_applicable: column.tally.not_applicable,
            unclear: column.tally.unclear,
        }
    }
}

/// A cell, a row or a column of a sheet that is left out, or read otherwise than it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "CasesProblem"))]
pub struct CasesProblemJson {
    /// What is wrong. It stays the same when the message is reworded.
    #[cfg_attr(test, ts(type = "CasesProblemCode"))]
    pub code: &'static str,
    /// As spreadsheets number it, from 1. `null` if the problem is about a column.
    pub row: Option<usize>,
    /// As spreadsheets name it. `null` if the problem is about a row.
    pub column: Option<String>,
    /// An English sentence with the place. Plain text, with what stood there: escape it in HTML.
    pub message: String,
}

impl From<&SheetProblem> for CasesProblemJson {
    fn from(problem: &SheetProblem) -> Self {
        Self {
            code: problem.code(),
            row: problem.row.map(|row| row + 1),
            column: problem.column.map(letters),
            message: problem.to_string(),
        }
    }
}
