//! Rows below the cases that sum the cases up: whether they say what the cases come to.

use super::column::AuditColumn;
use crate::engine::{CaseCount, Percentage};
use crate::exchange::field::parse_rounded;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::shares::percentage_of_share;
use crate::exchange::sheets::cells::tally::Tally;
use crate::exchange::sheets::figures::row::is_about;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::word_list::{has_only_words_in, has_word_in};
use crate::exchange::shortened::shortened;

/// Words of labels that only say that a row sums up the answers or the cases above. A target, or last year's figure, has others.
const LABELS: &str = "total|totals|grand|yes|no|number|of|count|%|percent|percentage|sum|cases|sufficient|insufficient|met|not|n|a|na|all|audited|\
                      answered|applicable|rate|answers|y|overall|score|the|that|were|with";

/// Words without which a row can have something else than a sum.
const SUMS: &str = "total|totals|yes|no|%|percent|percentage|sum|sufficient|insufficient|met|count|number";

/// The cells of the summary rows that are not what the cases of their columns come to. Subtotals stand between cases, so below such there is
/// nothing to compare with.
pub fn disagreements(
    rows: &CaseRows<'_>,
    summaries: &[usize],
    cases: &[usize],
    columns: &[AuditColumn],
) -> Vec<SheetProblem> {
    let last = cases.last().copied().unwrap_or(usize::MAX);
    let mut found = Vec::new();
    if summaries.iter().any(|row| *row < last) {
        return found;
    }
    for row in summaries {
        let label = rows.table.first_text(*row);
        let mut reader = CellReader::default();
        let plain = reader.plain(label);
        if !has_only_words_in(LABELS, plain) || !has_word_in(SUMS, plain) {
            continue;
        }
        for column in columns.iter().filter(|column| rows.answers(column.place) && column.group.is_none()) {
            let cell = rows.table.cell(*row, column.place);
            if !can_be(cell, column, cases.len() as u32) {
                let fault = SheetFault::SummaryDisagrees { text: shortened(cell), label: shortened(label) };
                found.push(SheetProblem::in_cell(*row, column.place, fault));
            }
        }
    }
    found
}

/// Whether a number or a percentage can be what the cases of a column come to. Cells with other words can count as anything.
fn can_be(cell: &str, column: &AuditColumn, cases: u32) -> bool {
    let Tally { yes, no, not_applicable, unclear } = column.tally;
    let answers = yes + no;
    if unclear > 0 || answers == 0 {
        return true;
    }
    let parts = [yes, no, answers, cases, not_applicable, column.blank, not_applicable.saturating_sub(column.blank)];
    let is_part = |number: u32| parts.contains(&number);
    let is_share = |percentage: Percentage| {
        // The answers themselves are 100%, which says nothing.
        let parts = [yes, no, not_applicable].into_iter().flat_map(|part| [(part, answers), (part, cases)]);
        let mut counts = parts.chain((answers < cases).then_some((answers, cases)));
        counts.any(|(part, whole)| {
            let is_zero = part == 0 && percentage.hundredths() > 0;
            CaseCount::new(part, whole).is_ok_and(|count| !is_zero && is_about(count, percentage))
        })
    };
    let cell = cell.trim();
    if let Some((part, whole)) = cell.split_once('/').or_else(|| cell.split_once(" of ")) {
        let numbers = (part.trim().parse(), whole.trim().parse());
        return !matches!(numbers, (Ok(part), Ok(whole)) if !is_part(part) || !is_part(whole));
    }
    let whole = cell.strip_suffix(".0").unwrap_or(cell).parse::<u32>().ok();
    // A percentage can stand without its sign, and as a share of 1.
    let share = percentage_of_share(cell).is_some_and(is_share);
    let percentage = parse_rounded(cell).ok().flatten();
    match (whole, percentage) {
        (Some(number), _) if number <= 1 || is_part(number) => true,
        (_, Some(percentage)) => share || is_share(percentage),
        (Some(_), None) => false,
        (None, None) => true,
    }
}
