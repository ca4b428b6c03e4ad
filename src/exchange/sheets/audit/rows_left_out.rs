//! The rows of a case audit that are no cases: headings, titles, sums and what else stands around the cases. Each is named or accounted for.

use super::case_audit::CaseAudit;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::problem::{MAX_LISTED, SheetFault, SheetProblem};
use crate::exchange::sheets::rows::block::Block;
use crate::exchange::sheets::rows::case_rows::{CaseRows, RowKind};
use crate::exchange::sheets::table::Table;
use crate::exchange::shortened::shortened;

impl CaseAudit {
    /// Leaves out a row that is no case, and looks at its texts. Returns whether the row sums up cases.
    pub(super) fn leave_out_with_texts(
        &mut self,
        rows: &CaseRows<'_>,
        row: usize,
        fault: SheetFault,
        last_case: Option<usize>,
        reader: &mut CellReader,
    ) -> bool {
        let table = rows.table;
        let (mut fault, mut sums_up) = (fault, false);
        match fault {
            SheetFault::SummaryRow { .. } => sums_up = true,
            SheetFault::Furniture { .. } if rows.counts_answers_above(row, reader) => sums_up = true,
            // Right below a case, they begin a page. Below a blank row or a title, they can begin another audit.
            SheetFault::SameHeadings if row > 0 && last_case == Some(row - 1) && !rows.has_no_answer(row - 1) => {}
            // Above counts, they head a summary.
            SheetFault::SameHeadings if is_above_counts(rows, row, reader) => {
                fault = SheetFault::MoreHeadings { text: shortened(table.first_text(row)) };
            }
            SheetFault::SameHeadings => self.free_texts.hold_all(),
            _ => self.free_texts.look_at_row(table, row, self.framework),
        }
        self.leave_out_row(table, row, fault);
        sums_up
    }

    pub(super) fn leave_out_row(&mut self, table: &Table, row: usize, fault: SheetFault) {
        self.outside.left_out += table.filled_cells(row);
        self.left_out += 1;
        if self.rows_left_out.len() < MAX_LISTED {
            self.rows_left_out.push(SheetProblem::in_row(row, fault));
        }
    }

    /// Accounts for the rows above the cases: titles, the headings of groups, the headings, and rows that continue them. Other rows
    /// above the headings are left out.
    pub(super) fn account_for_headings(&mut self, table: &Table, block: &Block) {
        self.free_texts.look_at_headings(table, block, self.framework);
        for row in block.top..block.first_case {
            if block.heading_row.is_none_or(|heading_row| row < heading_row) {
                self.free_texts.look_at_row(table, row, self.framework);
            }
            let filled = table.filled_cells(row);
            match block.heading_row {
                Some(heading_row) if row > heading_row => {
                    self.outside.headings += filled;
                    if !block.is_answer_row(row) {
                        let text = shortened(table.first_text(row));
                        self.rows_left_out.push(SheetProblem::in_row(row, SheetFault::MoreHeadings { text }));
                        self.left_out += 1;
                    }
                }
                Some(heading_row)
                    if filled > 1 && row < heading_row && !block.uses_groups_in(table, row, self.framework) =>
                {
                    self.leave_out_row(table, row, SheetFault::AboveHeadings);
                }
                _ => self.outside.headings += filled,
            }
        }
    }
}

/// Whether the next row with something in it counts the answers above, or sums them up.
fn is_above_counts(rows: &CaseRows<'_>, row: usize, reader: &mut CellReader) -> bool {
    let next = (row + 1..rows.block.end).find(|row| rows.table.filled_cells(*row) > 0);
    next.is_some_and(|next| {
        rows.counts_answers_above(next, reader)
            || matches!(rows.kind_of(next, reader), RowKind::LeftOut(SheetFault::SummaryRow { .. }))
    })
}
