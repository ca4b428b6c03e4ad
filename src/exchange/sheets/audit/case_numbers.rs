//! Texts that name the number of cases: whether the sheet has as many.

use super::case_audit::CaseAudit;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::means_key_question;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::header_rows::MAX_HEADING_ROW;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::texts::case_numbers::other_number_of_cases;
use crate::exchange::shortened::{joined, shortened};

/// How many cells a row with such a text has at most: `Cases audited` and `15` can be two.
const MOST_CELLS: usize = 2;

impl CaseAudit {
    /// Has all answers wait if a text of the sheet as it stands names another number of cases than the whole sheet, and each of its tables, which
    /// have so many.
    pub(super) fn compare_with_case_numbers(&mut self, table: &Table, of_tables: &[usize]) {
        let is_turned = self.turned.is_some();
        let counts = || of_tables.iter().copied().chain([self.cases]);
        let fits = |number: u32| counts().any(|cases| cases == number as usize);
        let fewest = counts().min().unwrap_or(0) as u32;
        // The columns are in the order of their tables.
        let mut headings: Vec<usize> = self.columns.iter().filter_map(|column| column.heading_row).collect();
        headings.dedup();
        let is_heading = |row: usize| !is_turned && headings.binary_search(&row).is_ok();
        let last_case = self.counted_rows.last().copied().unwrap_or(0);
        let is_case = |row: usize| !is_turned && self.counted_rows.binary_search(&row).is_ok();
        let texts = (0..table.rows()).filter(|row| {
            let is_outside = is_turned || *row < MAX_HEADING_ROW || *row > last_case;
            is_outside && !is_case(*row) && (is_heading(*row) || table.filled_cells(*row) <= MOST_CELLS)
        });
        let mut reader = CellReader::default();
        let mut found = texts.filter_map(|row| {
            let filled = || table.row_cells(row).enumerate().filter(|(_, cell)| is_filled(cell));
            let texts: Vec<(usize, String)> = match is_heading(row) {
                true => filled().map(|(column, cell)| (column, cell.to_owned())).collect(),
                false => {
                    let text = joined(filled().map(|(_, cell)| cell.trim().to_owned()), ": ");
                    filled().next().map(|(column, _)| (column, text)).into_iter().collect()
                }
            };
            let mut texts = texts.into_iter();
            let (column, text) = texts.find(|(_, text)| {
                other_number_of_cases(reader.plain(text), fits, fewest).is_some()
                    && !means_key_question(text, self.framework)
            })?;
            Some((row, column, text))
        });
        let Some((row, column, text)) = found.next() else { return };
        let fault = SheetFault::OtherNumberOfCases { text: shortened(&text), cases: self.cases };
        let (row, column) = if is_turned { (column, row) } else { (row, column) };
        self.free_texts.hold_for(SheetProblem::in_cell(row, column, fault));
    }
}
