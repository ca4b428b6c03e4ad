//! A block beside the cases, behind a blank column, whose headings are those of the cases again: the same answers once more, or counts of them.

use super::column::AuditColumn;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::table::is_filled;

/// What a column of such a block says about a column of the cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeated {
    /// The place of the column whose answers are repeated or counted.
    pub of: usize,
    /// The column with the labels of the counts, if the block has one.
    pub labels: Option<usize>,
    /// Whether the column counts the answers. Otherwise it has the same answers.
    counts: bool,
}

impl Repeated {
    /// Why the column is left out, in the words about a row that sums up, or repeats another: here, the columns are such rows.
    pub fn problem(&self, place: usize, heading: String) -> SheetProblem {
        let fault = match self.counts {
            true => SheetFault::SummaryRow { text: heading },
            false => SheetFault::GivenTwice { number: heading },
        };
        SheetProblem::in_row(place, fault).turned()
    }
}

/// Marks the columns of a block beside the cases that repeats their answers or counts them.
pub fn mark_side_block(rows: &CaseRows<'_>, cases: &[usize], columns: &mut [AuditColumn]) {
    let headings = &rows.block.headings;
    let is_blank = |column: usize| {
        headings.get(column).is_some_and(|heading| !is_filled(heading))
            && (rows.block.first_case..rows.block.end).all(|row| !is_filled(rows.table.cell(row, column)))
    };
    let Some(first) = (0..headings.len()).find(|column| rows.answers(*column)) else { return };
    let Some(blank) = (first..headings.len()).find(|column| is_blank(*column)) else { return };
    let side =
        || (blank + 1..headings.len()).filter(|column| headings.get(*column).is_some_and(|heading| is_filled(heading)));
    let twin = |column: usize| {
        let heading = headings.get(column)?.trim();
        headings.iter().take(blank).position(|other| other.trim() == heading)
    };
    let questions: Vec<(usize, usize)> =
        side().filter(|column| rows.answers(*column)).filter_map(|column| Some((column, twin(column)?))).collect();
    if questions.is_empty() {
        return;
    }
    let (mut one, mut other) = (CellReader::default(), CellReader::default());
    let mut are_same = |column: usize, twin: usize| {
        cases.iter().all(|row| one.plain(rows.table.cell(*row, column)) == other.plain(rows.table.cell(*row, twin)))
    };
    let is_copy = side().all(|column| twin(column).is_some_and(|twin| are_same(column, twin)));
    let labels = side().find(|column| !rows.answers(*column));
    for (place, of) in questions {
        let counts = !is_copy;
        if counts && !(holds_counts(rows, place) && columns.iter().any(|column| column.place == of && column.has_words())) {
            continue;
        }
        if let Some(column) = columns.iter_mut().find(|column| column.place == place && column.group.is_none()) {
            column.repeats = Some(Repeated { of, labels, counts });
        }
    }
}

/// Whether each cell of a column that holds something is a number or a percentage.
fn holds_counts(rows: &CaseRows<'_>, column: usize) -> bool {
    let cells = (rows.block.first_case..rows.block.end).map(|row| rows.table.cell(row, column).trim());
    let mut filled = cells.filter(|cell| is_filled(cell)).peekable();
    filled.peek().is_some()
        && filled.all(|cell| {
            cell.starts_with(|c: char| c.is_ascii_digit())
                && cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | '/' | ' '))
        })
}
