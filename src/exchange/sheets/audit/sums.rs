//! Rows that add up the rows above them, whatever their labels are.

use super::column::AuditColumn;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::table::{Table, is_filled};

/// What the cases above a row come to: those of the whole table, and those below the last sum.
#[derive(Default)]
pub struct Sums {
    /// For each column, the yes and the answers above the last sum.
    before: Vec<(u32, u32)>,
}

impl Sums {
    /// Begins anew, below a row that adds up the rows above it.
    pub fn begin_below(&mut self, columns: &[AuditColumn]) {
        self.before = columns.iter().map(AuditColumn::yes_and_answers).collect();
    }

    /// Whether the numbers of a row are the numbers of yes, or of answers, in the columns of key questions above it. Where the cases have
    /// ones and zeros, a row of ones and zeros is a case.
    pub fn add_up(&self, table: &Table, row: usize, rows: &CaseRows<'_>, columns: &[AuditColumn]) -> bool {
        if rows.is_named_like_others(row) {
            return false;
        }
        let has_codes = columns.iter().any(|column| column.has_codes);
        let mut is_sum = [true; 4];
        let (mut largest, mut numbers, mut fewest_above) = (0, 0, u32::MAX);
        for (place, column) in columns.iter().enumerate() {
            let cell = table.cell(row, column.place).trim();
            if !rows.answers(column.place) || !is_filled(cell) {
                continue;
            }
            if column.group.is_some() {
                return false;
            }
            let Ok(number) = cell.strip_suffix(".0").unwrap_or(cell).parse::<u32>() else { return false };
            let (yes, answers) = column.yes_and_answers();
            let (yes_before, answers_before) = self.before.get(place).copied().unwrap_or_default();
            for (is_sum, sum) in is_sum.iter_mut().zip([yes, answers, yes - yes_before, answers - answers_before]) {
                *is_sum &= number == sum;
            }
            (largest, numbers, fewest_above) = (largest.max(number), numbers + 1, fewest_above.min(answers));
        }
        numbers > 0 && is_sum.contains(&true) && (largest > 1 || (!has_codes && fewest_above > 1))
    }
}
