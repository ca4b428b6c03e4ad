//! Rows of a sheet of figures without the number of a standard or key question.

use super::LOOKED_AT;
use super::columns::FigureColumns;
use super::figure_sheet::FigureSheet;
use super::row::FigureRow;
use crate::exchange::field::parse_count;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::summary_rows::is_total;
use crate::exchange::sheets::table::is_filled;
use crate::exchange::shortened::shortened;

impl FigureSheet {
    /// Accounts for a row without the number of a standard or key question: one with figures is named.
    pub(super) fn account_for_unnumbered_row(&mut self, row: &FigureRow<'_>) {
        // The CSV file that the calculator saves has a few lines of its own.
        if self.columns.answer.is_some() {
            self.account.headings += row.table.filled_cells(row.row);
            let mut cells = row.table.row_cells(row.row).filter(|cell| is_filled(cell));
            // An apostrophe stands before a text that a spreadsheet would take for a formula.
            if let (Some(name), Some("scenario"), None) = (cells.next(), cells.next(), cells.next()) {
                self.scenario = Some(name.trim().trim_start_matches('\'').to_owned());
            }
            return;
        }
        let is_named = self.problems.last().is_some_and(|last| last.row == Some(row.row));
        let has_figures = self.columns.figures().any(|column| is_filled(row.cell(Some(column))));
        let text = shortened(row.table.first_text(row.row));
        if is_named {
            self.account.left_out += row.table.filled_cells(row.row);
        } else if has_figures {
            self.account.left_out += row.table.filled_cells(row.row);
            self.doubt_figure_above(row, &text);
            self.problems.push(SheetProblem::in_row(row.row, SheetFault::NoNumber { text }));
        } else {
            self.account_for_text_row(row.table, row.row, SheetFault::NoNumber { text });
        }
    }

    /// Takes back the figure of the row above, if the next row can have a figure of the same key question: its number is blank, as it is
    /// where the cell of the number was merged down over several rows, and it is no total.
    fn doubt_figure_above(&mut self, row: &FigureRow<'_>, text: &str) {
        let table = row.table;
        let FigureColumns { number: Some(number), yes, no, of, .. } = self.columns else { return };
        let Some(above) = self.numbered_rows.last().copied() else { return };
        // The first of many such rows has taken the figure back.
        if row.row - above > LOOKED_AT || is_filled(table.cell(row.row, number)) {
            return;
        }
        let is_below = (above + 1..row.row).all(|row| table.filled_cells(row) > 0 && !is_filled(table.cell(row, number)));
        let in_numbered_rows =
            |column| self.numbered_rows.iter().filter_map(move |row| parse_count(table.cell(*row, column)).ok()?);
        let mut counts = [yes, no, of].into_iter().flatten().filter_map(|column| {
            let count = parse_count(table.cell(row.row, column)).ok()??;
            Some(in_numbered_rows(column).sum::<u32>() == count)
        });
        let is_sum = self.numbered_rows.len() <= LOOKED_AT && counts.next() == Some(true) && counts.all(|is_sum| is_sum);
        let is_last = (row.row + 1..table.rows()).all(|row| table.filled_cells(row) == 0);
        let names_something = !text.starts_with(|c: char| c.is_ascii_digit());
        if !is_below || is_sum || is_total(CellReader::default().plain(text)) || (is_last && !names_something) {
            return;
        }
        let Some(place) = self.given.iter().find(|given| given.row == above).map(|given| given.place) else { return };
        if self.inspection.answer(place).is_some() {
            self.take_back_double(above, place);
        }
    }
}
