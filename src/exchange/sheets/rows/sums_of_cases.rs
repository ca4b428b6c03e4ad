//! Rows among the cases of a table that sum up cases, or that name the team whose cases stand below.

use super::case_rows::{Answers, CaseRows};
use super::summary_rows::{counts_answers, is_result, is_total, name_of_subtotal, names_group};
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::table::is_filled;

impl CaseRows<'_> {
    /// Whether a row sums up cases. A row whose label is a number is a case.
    pub(super) fn is_summary(&self, row: usize, label_column: usize, reader: &mut CellReader) -> bool {
        let table = self.table;
        let label = table.cell(row, label_column);
        let first_answer = self.answers.iter().position(|answers| *answers).unwrap_or(0).max(label_column + 1);
        if table.row_cells(row).take(first_answer).any(|cell| is_total(reader.plain(cell))) {
            return true;
        }
        let is_average = self.names.column == Some(label_column) && reader.plain(label).ends_with(" average");
        if is_average || (0..first_answer).any(|column| self.is_subtotal(row, column, reader)) {
            return true;
        }
        reader.plain(label);
        if !reader.last_was_number() {
            // A row of a single letter is perhaps a case, but below one that counts answers it counts them too.
            let below_summary = row > self.names.below_cases
                || row.checked_sub(1).is_some_and(|above| {
                    above >= self.block.first_case
                        && self.name_answers(above)
                        && counts_answers(table, above, label_column, false, &mut CellReader::default())
                });
            let holds_answers = self.holds_answers(label_column);
            if (!holds_answers || self.names.are_kinds) && counts_answers(table, row, label_column, below_summary, reader) {
                return true;
            }
            if !holds_answers && is_result(reader.plain(label)) && self.answers_in(row, reader) != Answers::None {
                return true;
            }
        }
        let named = self.names.column.is_some_and(|column| is_filled(table.cell(row, column)));
        if row < self.names.below_cases {
            // Between cases whose names have digits, numbers under a word sum up the cases of a team.
            return self.is_named_unlike_others(row) && self.answers_in(row, reader) == Answers::Codes;
        }
        // Below the last case with a name like those of the others.
        let is_apart = row > 0 && table.filled_cells(row - 1) == 0;
        match self.answers_in(row, reader) {
            Answers::Codes => !named || self.names.have_digits,
            Answers::Words => is_apart && (!named || self.names.have_digits),
            Answers::None => false,
        }
    }

    /// Whether a cell marks the subtotals of the rows above that have its name in the same column: `North Count` below `North`.
    fn is_subtotal(&self, row: usize, column: usize, reader: &mut CellReader) -> bool {
        let Some(name) = name_of_subtotal(reader.plain(self.table.cell(row, column))).map(ToOwned::to_owned) else {
            return false;
        };
        let names = self.names_above_subtotals.get_or_init(|| self.first_rows_of_names(reader));
        name == "grand" || find_name(names, column, &name).is_some_and(|(_, _, first)| *first < row)
    }

    /// The plain texts of each column in front of the answers, in order, with the first row that has the text.
    fn first_rows_of_names(&self, reader: &mut CellReader) -> Vec<(usize, String, usize)> {
        let columns = self.answers.iter().position(|answers| *answers).unwrap_or(self.answers.len());
        let mut names = Vec::new();
        for row in self.block.first_case..self.block.end {
            let cells = self.table.row_cells(row).take(columns).enumerate();
            names.extend(cells.map(|(column, cell)| (column, reader.plain(cell).to_owned(), row)));
        }
        names.sort_unstable();
        names.dedup_by(|(at, name, _), first| (*at, &*name) == (first.0, &first.1));
        names
    }

    /// Whether the only text of a row is the name of a team or a place, whose cases stand below it: it says so, or `Anytown total` follows.
    pub(super) fn heads_group(&self, row: usize, plain: &str) -> bool {
        let names = self.names_above_subtotals.get_or_init(|| self.first_rows_of_names(&mut CellReader::default()));
        let total = format!("{plain} total");
        let is_total_of = |(_, known, first): &(usize, String, usize)| *known == total && *first > row;
        names_group(plain)
            || self.names.column.is_some_and(|column| find_name(names, column, &total).is_some_and(is_total_of))
    }
}

/// The first row of a column with a name, among names in order.
fn find_name<'a>(names: &'a [(usize, String, usize)], column: usize, name: &str) -> Option<&'a (usize, String, usize)> {
    let first = names.binary_search_by(|(at, known, _)| (*at, known.as_str()).cmp(&(column, name)));
    first.ok().and_then(|first| names.get(first))
}
