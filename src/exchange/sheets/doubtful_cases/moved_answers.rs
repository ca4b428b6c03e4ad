//! Answers that moved into a neighbouring column: a lone yes or no in a column of names or comments, in the row of a case that lacks an answer.

use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::table::is_filled;

/// How many cells of a column hold something at least. In a shorter column, no text is the usual one.
const FEWEST_CELLS: usize = 3;

/// The cells, by row and column, whose answers have perhaps moved.
pub fn moved_answers(rows: &CaseRows<'_>, cases: &[usize]) -> Vec<(usize, usize)> {
    let table = rows.table;
    let answering: Vec<usize> = (0..table.width()).filter(|column| rows.answers(*column)).collect();
    let lacks_answer = |row: usize| answering.iter().any(|column| !is_filled(table.cell(row, *column)));
    let lacking: Vec<usize> = cases.iter().copied().filter(|row| lacks_answer(*row)).collect();
    if lacking.is_empty() {
        return Vec::new();
    }
    let mut reader = CellReader::default();
    // A column of numbers can have a 1 or 0 among them.
    let mut is_answer = |row: usize, column: usize, with_numbers: bool| {
        matches!(reader.answer(table.cell(row, column)), CellAnswer::Yes | CellAnswer::No)
            && (with_numbers || !reader.last_was_number())
    };
    let mut found = Vec::new();
    for column in (0..table.width()).filter(|column| !answering.contains(column)) {
        let Some(moved) = lacking.iter().copied().find(|row| is_answer(*row, column, false)) else { continue };
        let others = cases.iter().filter(|row| **row != moved && is_filled(table.cell(**row, column)));
        let mut cells = 1;
        let mut are_unlike = true;
        for row in others {
            cells += 1;
            are_unlike &= !is_answer(*row, column, true);
        }
        if are_unlike && cells >= FEWEST_CELLS {
            found.push((moved, column));
        }
    }
    found
}
