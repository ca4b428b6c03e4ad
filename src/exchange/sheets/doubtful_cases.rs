//! Cases that are counted, and that are perhaps no cases, or none of the sample. Only a person knows, so each is named.

use super::case_rows::CaseRows;
use super::cell::CellReader;
use super::problem::{SheetFault, SheetProblem};
use super::same_cases::same_cases;
use super::table::is_filled;
use crate::exchange::shortened::shortened;

/// How many bytes a cell has at most that says what became of a case. Remarks are longer.
const MAX_STATUS: usize = 24;

/// The doubts about the cases of a table, which stand in some rows.
pub fn doubtful_cases(rows: &CaseRows<'_>, cases: &[usize]) -> Vec<SheetProblem> {
    let table = rows.table;
    let of_rows = |found: Vec<usize>, fault: fn(usize) -> SheetFault| {
        found.first().map(|first| SheetProblem::in_row(*first, fault(found.len())))
    };
    let hidden = cases.iter().copied().filter(|row| table.hides_row(*row)).collect();
    let without_answer = cases.iter().copied().filter(|row| rows.has_no_answer(*row)).collect();
    let mut unticked: Vec<usize> = cases.iter().rev().copied().take_while(|row| rows.ticks_nothing(*row)).collect();
    unticked.reverse();
    // Where no box of the whole sheet is ticked, the sheet is perhaps one of failed cases.
    if unticked.len() == cases.len() {
        unticked.clear();
    }
    let of_many = [
        of_rows(hidden, |rows| SheetFault::HiddenRows { rows }),
        of_rows(without_answer, |rows| SheetFault::NoAnswers { rows }),
        of_rows(unticked, |rows| SheetFault::NothingTicked { rows }),
    ];
    let withdrawn = cases.iter().filter_map(|row| Some(SheetProblem::in_row(*row, taken_out(rows, *row)?)));
    let unlike = cases.iter().filter(|row| rows.is_named_unlike_others(**row) || rows.lacks_name(**row)).map(|row| {
        // The name of the case above can be merged down to the row.
        let name = rows.label_column().and_then(|column| table.covering(*row, column)).filter(|(above, _)| above < row);
        let fault = match name {
            Some((above, column)) => SheetFault::SameCase { text: shortened(table.cell(above, column)), row: above + 1 },
            None => SheetFault::UnlikeCases { text: shortened(table.first_text(*row)) },
        };
        SheetProblem::in_row(*row, fault)
    });
    let same = same_cases(table, rows.block, rows, cases);
    of_many.into_iter().flatten().chain(withdrawn).chain(unlike).chain(same).collect()
}

/// The text of a row that says that its case is taken out of the sample, or is not finished.
fn taken_out(rows: &CaseRows<'_>, row: usize) -> Option<SheetFault> {
    let mut reader = CellReader::default();
    let mut cells = rows.table.row_cells(row).enumerate();
    let found = cells.find(|(column, cell)| {
        !rows.answers(*column)
            && is_filled(cell)
            && (Some(*column) == rows.label_column() || cell.len() <= MAX_STATUS)
            && says_taken_out(reader.plain(cell))
    });
    found.map(|(_, cell)| SheetFault::MayNotCount { text: shortened(cell) })
}

/// Whether a [plain](CellReader::plain) text says that a case does not count.
fn says_taken_out(plain: &str) -> bool {
    const PHRASES: [&str; 7] =
        ["do not count", "don't count", "not counted", "not in sample", "not started", "not complete", "in progress"];
    let is_word = |word| {
        matches!(
            word,
            "withdrawn"
                | "void"
                | "voided"
                | "excluded"
                | "exclude"
                | "duplicate"
                | "ineligible"
                | "incomplete"
                | "draft"
                | "pilot"
                | "dummy"
        )
    };
    // “Not withdrawn” takes it back.
    let mut words = plain.split(|c: char| !c.is_alphanumeric());
    PHRASES.iter().any(|phrase| plain.contains(phrase)) || (words.any(is_word) && !plain.starts_with("no"))
}

/// Whether the heading of a column says that its cells tell which cases count, or how many cases a row stands for.
pub fn says_which_count(heading: &str) -> bool {
    const NAMES: [&str; 6] = ["number of cases", "no. of cases", "no of cases", "frequency", "weight", "weighting"];
    let is_word = |word| {
        matches!(
            word,
            "include"
                | "included"
                | "inclusion"
                | "sampled"
                | "sample"
                | "exclude"
                | "excluded"
                | "exclusion"
                | "withdrawn"
                | "void"
                | "eligible"
                | "ineligible"
                | "valid"
                | "counted"
        )
    };
    let mut reader = CellReader::default();
    let plain = reader.plain(heading).trim_end_matches('?');
    NAMES.contains(&plain) || plain.split(|c: char| !c.is_alphanumeric()).any(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_that_are_taken_out() {
        for text in ["a5 (withdrawn)", "void", "yj-2 duplicate", "excluded", "draft", "a7 - do not count", "in progress"] {
            assert!(says_taken_out(text), "{text}");
        }
        for text in ["a5", "complete", "agreed", "not withdrawn", "avoid", "voiding", ""] {
            assert!(!says_taken_out(text), "{text}");
        }
    }

    #[test]
    fn headings_that_say_which_cases_count() {
        for heading in ["Include?", "In sample", "Exclude from audit", "Withdrawn", "Number of cases", "Weight"] {
            assert!(says_which_count(heading), "{heading}");
        }
        for heading in ["Case", "Team", "Status", "Looked after", "Ref", "Age", ""] {
            assert!(!says_which_count(heading), "{heading}");
        }
    }
}
