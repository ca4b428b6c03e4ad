//! Columns that are divided by the disposals of their cases: in the editions until 2021, the answers of court cases and those of out-of-court
//! cases under one heading answer different key questions.

use super::case_audit::CaseAudit;
use super::case_cell::CaseCell;
use super::column::AuditColumn;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::depends_on_disposals;
use crate::exchange::sheets::headings::disposals::{Disposal, disposal_of_key_question};
use crate::exchange::sheets::headings::{HeadingMeaning, meaning};
use crate::exchange::sheets::rows::case_rows::CaseRows;

impl CaseAudit {
    /// The columns of a table, of which each that is about one disposal, or about either, is counted anew for the cases of each disposal. A
    /// column without anything in it for the cases of a disposal is left away for them.
    pub(super) fn divided_by_disposal(
        &self,
        rows: &CaseRows<'_>,
        columns: Vec<AuditColumn>,
        reader: &mut CellReader,
    ) -> Vec<AuditColumn> {
        let mut divided = Vec::new();
        for column in columns {
            if column.filled == 0 || !self.is_about_a_disposal(&column) {
                divided.push(column);
                continue;
            }
            for disposal in Disposal::ALL {
                let mut half = half_of(&column, disposal);
                for row in self.counted_rows.iter().filter(|row| (rows.block.first_case..rows.block.end).contains(row)) {
                    if self.disposal_in(rows.table, *row) == Some(disposal) {
                        let cell = CaseCell::read(rows, half.place, half.group.as_ref(), *row, reader);
                        half.count(*row, &cell, Some(disposal), reader);
                    }
                }
                half.tally(&self.meanings);
                if half.filled > 0 {
                    divided.push(half);
                }
            }
        }
        divided
    }

    /// Whether the key question of a column depends on the disposals of its cases, or is about one of them.
    fn is_about_a_disposal(&self, column: &AuditColumn) -> bool {
        match meaning(&column.full_heading, self.framework, None) {
            HeadingMeaning::KeyQuestion(id) => disposal_of_key_question(id, self.framework).is_some(),
            _ => depends_on_disposals(&column.full_heading, self.framework),
        }
    }
}

/// A column for the cases of one disposal, in which nothing is counted yet.
fn half_of(column: &AuditColumn, disposal: Disposal) -> AuditColumn {
    let heading = column.full_heading.clone();
    let mut half = AuditColumn::new(column.place, column.heading_row, heading, column.group.clone());
    half.heading = format!("{} ({})", half.heading, disposal.cases());
    half.disposal = Some(disposal);
    half.is_hidden = column.is_hidden;
    half.has_doubtful_cases = column.has_doubtful_cases;
    half.asks_for_opposite = column.asks_for_opposite;
    half.repeats.clone_from(&column.repeats);
    half.correction = column.correction;
    half.answered_where_not_asked.clone_from(&column.answered_where_not_asked);
    half
}
