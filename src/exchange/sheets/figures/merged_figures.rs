//! Figures in cells that were merged over several rows. Nobody can say whether such a figure is that of all rows together or of each.

use crate::exchange::sheets::table::{Table, is_filled};

/// Whether a row shares the merged cell of a figure in some columns with a row that has a figure of its own.
pub fn shares_figure(
    table: &Table,
    row: usize,
    mut columns: impl Iterator<Item = usize>,
    has_own: impl Fn(usize) -> bool,
) -> bool {
    columns.any(|column| {
        let (top, left) = table.covering(row, column).unwrap_or((row, column));
        let is_under = |other: &usize| *other == top || table.covering(*other, column) == Some((top, left));
        let mut rows = (top..table.rows()).take_while(is_under);
        is_filled(table.cell(top, left)) && rows.any(|other| other != row && has_own(other))
    })
}
