//! A table whose rows become columns, for a sheet with a row for each key question.

use super::{MAX_COLUMNS, Table};

impl Table {
    /// The table with its columns as rows, each in its place; columns that are not kept are blank rows. `None` where it would be wider than
    /// tables may be.
    pub(in crate::exchange::sheets) fn turned(&self, keeps: impl Fn(usize) -> bool) -> Option<Self> {
        if self.rows() > MAX_COLUMNS {
            return None;
        }
        let mut turned = Self {
            text: self.text.clone(),
            width: self.rows(),
            hidden_rows: self.hidden_columns.clone(),
            hidden_columns: self.hidden_rows.clone(),
            ..Self::default()
        };
        turned.hidden_rows.sort_unstable();
        for column in 0..self.width() {
            let first = turned.cells.len();
            let height = (0..self.rows()).rposition(|row| self.row_width(row) > column).filter(|_| keeps(column));
            for cells in self.rows.iter().take(height.map_or(0, |last| last + 1)) {
                let place = cells.start + column;
                let range = self.cells.get(place).filter(|_| place < cells.end);
                if let Some((row, column)) = self.covering_place(place).filter(|_| range.is_some()) {
                    turned.covered.push((turned.cells.len(), (column, row)));
                }
                turned.cells.push(range.cloned().unwrap_or_default());
            }
            turned.rows.push(first..turned.cells.len());
        }
        Some(turned)
    }

    /// Gives a cell another text.
    pub(in crate::exchange::sheets) fn replace(&mut self, row: usize, column: usize, text: &str) {
        let place = self.rows.get(row).map_or(usize::MAX, |cells| cells.start + column);
        let start = self.text.len();
        if let Some(range) = self.cells.get_mut(place) {
            self.text.push_str(text);
            *range = start..self.text.len();
        }
    }

    /// Empties a cell.
    pub(in crate::exchange::sheets) fn empty(&mut self, row: usize, column: usize) {
        let place = self.rows.get(row).map_or(usize::MAX, |cells| cells.start + column);
        if let Some(range) = self.cells.get_mut(place) {
            *range = 0..0;
        }
    }
}
