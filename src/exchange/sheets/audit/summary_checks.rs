//! Rows below the cases that sum the cases up: whether they say what the cases come to.

use super::case_audit::CaseAudit;
use super::column::AuditColumn;
use super::expected_sums::can_be;
use super::sum_labels::Counted;
use crate::engine::{Answer, Place};
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::no_answer_count::no_answer_count;
use crate::exchange::sheets::cells::tally::Tally;
use crate::exchange::sheets::figures::cases_in_cell::CasesInCell;
use crate::exchange::sheets::headings::asks_key_question;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::has_word_in;
use crate::exchange::shortened::shortened;

/// The cells of the summary rows, and of a block beside the cases, that are not what the cases come to, each with the column of those cases. Subtotals
/// stand between cases, so below such there is nothing to compare with.
pub fn disagreements(
    rows: &CaseRows<'_>,
    summaries: &[usize],
    cases: &[usize],
    columns: &[AuditColumn],
) -> Vec<(usize, SheetProblem)> {
    let last = cases.last().copied().unwrap_or(usize::MAX);
    let mut found = disagreements_beside(rows, cases, columns);
    for column in columns {
        if let Some(problem) = disagreement_in_heading(rows, cases.len() as u32, column) {
            found.push((column.place, problem));
        }
    }
    let first = cases.first().copied().unwrap_or_default();
    if summaries.iter().any(|row| (first..last).contains(row)) {
        return found;
    }
    for row in rows_of_sums_above(rows).iter().chain(summaries) {
        let columns = columns.iter().filter(|column| rows.answers(column.place));
        let cells = columns.map(|column| (column, rows.table.cell(*row, column.place)));
        let label = label_of(rows, *row);
        let counted = Counted::by_row(CellReader::default().plain(label));
        found.extend(disagreements_in(*row, label, |_| counted, cells, cases.len() as u32));
    }
    found
}

/// The cells of a row under a label that are not what the cases of their columns come to, each with its column.
fn disagreements_in<'a>(
    row: usize,
    label: &str,
    counted: impl Fn(&str) -> Option<Counted>,
    cells: impl Iterator<Item = (&'a AuditColumn, &'a str)>,
    cases: u32,
) -> Vec<(usize, SheetProblem)> {
    let differs = |(column, cell): &(&AuditColumn, &str)| {
        column.group.is_none()
            && Counted::without_answer(cell, label).or_else(|| counted(cell)).is_some_and(|counted| {
                !can_be(cell, counted, column, cases) || is_share_of_none(cell, counted, label, column)
            })
    };
    let problem = |column: &AuditColumn, cell: &str| {
        let is_name = !label.is_empty() && no_answer_count(CellReader::default().plain(label)).is_none();
        let label = if is_name { label } else { &column.heading };
        disagreement(row, column.place, cell, label)
    };
    cells.filter(differs).map(|(column, cell)| (column.place, problem(column, cell))).collect()
}

impl CaseAudit {
    /// The cells beside the cases of a turned sheet, under headings of totals, that are not what the cases come to, each with the column of those cases.
    pub(super) fn disagreements_with_totals(
        &self,
        as_it_stands: &Table,
        columns: &[AuditColumn],
        cases: u32,
    ) -> Vec<(usize, SheetProblem)> {
        let mut found = Vec::new();
        for (index, heading) in self.turned.iter().flat_map(|turned| turned.others()) {
            let asking = columns.iter().filter(|column| asks_key_question(&column.full_heading, self.framework));
            let cells = asking.map(|column| (column, as_it_stands.cell(column.place, index)));
            let by_heading = Counted::by_heading(CellReader::default().plain(heading));
            // A case count says by itself what it is, whatever its heading.
            let counted = |cell: &str| by_heading.or_else(|| CasesInCell::read(cell).map(|_| Counted::Average));
            found.extend(disagreements_in(index, heading, counted, cells, cases));
        }
        found
    }

    /// What the cases come to for a key question, as the cells stand; and whether its column waits. None for a column that is not filled in.
    pub(in crate::exchange::sheets) fn counted_for(&self, place: Place) -> Option<(Answer, bool)> {
        let mut answering = self.columns.iter().filter_map(|column| Some((self.key_question_answered_by(column)?, column)));
        let (_, column) = answering.find(|(id, _)| Place::KeyQuestion(*id) == place)?;
        let waits = self.waits(column);
        column.tally.answer().filter(|_| !waits || column.tally.has_answers()).map(|answer| (answer, waits))
    }
}

/// The label of a row of sums; a blank one where the row begins with a sum.
fn label_of<'a>(rows: &CaseRows<'a>, row: usize) -> &'a str {
    let first = rows.table.row_cells(row).position(is_filled);
    first.filter(|first| !rows.answers(*first)).map_or("", |first| rows.table.cell(row, first))
}

/// The rows above the headings that sum up the cases below.
fn rows_of_sums_above(rows: &CaseRows<'_>) -> Vec<usize> {
    let headings = rows.block.heading_row.unwrap_or(rows.block.top);
    let mut reader = CellReader::default();
    let mut sums_up =
        |row: &usize| rows.table.filled_cells(*row) > 1 && Counted::by_label(reader.plain(label_of(rows, *row))).is_some();
    (rows.block.top..headings).filter(|row| sums_up(row)).collect()
}

/// Whether a share of the answers, as `4 of 4` is, has another number of yes. Where a label names all cases, the share says how many answers there are.
fn is_share_of_none(cell: &str, counted: Counted, label: &str, column: &AuditColumn) -> bool {
    let Tally { yes, no, unclear, .. } = column.tally;
    let Some((part, whole)) = cell.split_once('/').or_else(|| cell.split_once(" of ")) else { return false };
    let (Ok(part), Ok(whole)) = (part.trim().parse::<u32>(), whole.trim().parse::<u32>()) else { return false };
    let names_all = has_word_in("audited|answered|applicable|asked|cases|all|answers", &label.to_lowercase());
    counted == Counted::Any && !names_all && unclear == 0 && whole == yes + no && part != yes && part != no
}

/// The problem of a cell whose text, under its label, is not what the cases come to.
fn disagreement(row: usize, column: usize, text: &str, label: &str) -> SheetProblem {
    SheetProblem::in_cell(row, column, SheetFault::SummaryDisagrees { text: shortened(text), label: shortened(label) })
}

/// The heading of a column, if it names another number of cases than the column has: `2.1.1 (n=5)`.
fn disagreement_in_heading(rows: &CaseRows<'_>, cases: u32, column: &AuditColumn) -> Option<SheetProblem> {
    let Tally { yes, no, not_applicable, unclear } = column.tally;
    if unclear > 0 || !rows.answers(column.place) {
        return None;
    }
    let base = number_of_cases(&column.full_heading)?;
    let is_right = [yes + no, yes + no + not_applicable, cases].contains(&base);
    let row = rows.block.heading_row.unwrap_or(0);
    (!is_right).then(|| disagreement(row, column.place, &base.to_string(), &column.full_heading))
}

/// The number of cases that a heading names behind `n=`.
fn number_of_cases(heading: &str) -> Option<u32> {
    let (before, behind) = heading.split_once('=')?;
    let letters = before.trim_end().strip_suffix(['n', 'N'])?;
    let digits = behind.trim_start().split(|c: char| !c.is_ascii_digit()).next()?;
    if letters.ends_with(char::is_alphanumeric) { None } else { digits.parse().ok() }
}

/// The cells of a block of counts beside the cases that are not what the cases come to.
fn disagreements_beside(rows: &CaseRows<'_>, cases: &[usize], columns: &[AuditColumn]) -> Vec<(usize, SheetProblem)> {
    let mut found = Vec::new();
    for (side, repeated) in columns.iter().filter_map(|column| Some((column, column.repeats.as_ref()?))) {
        let Some(counted_column) = columns.iter().find(|column| column.place == repeated.of) else { continue };
        for row in rows.block.first_case..rows.block.end {
            let cell = rows.table.cell(row, side.place);
            let label = repeated.labels.map_or("", |column| rows.table.cell(row, column));
            let mut reader = CellReader::default();
            let counted = Counted::by_row(reader.plain(label));
            if counted.is_some_and(|counted| !can_be(cell, counted, counted_column, cases.len() as u32)) {
                let label = if label.is_empty() { &side.heading } else { label };
                found.push((repeated.of, disagreement(row, side.place, cell, label)));
            }
        }
    }
    found
}
