//! What stands around the rows of a sheet of figures: texts that can change what the figures are, and cases above them.

use super::audit_column::MAX_LISTED;
use super::case_audit::CaseAudit;
use super::figure_row::is_about;
use super::figure_sheet::FigureSheet;
use super::free_texts::reach_of;
use super::problem::{SheetFault, SheetProblem};
use super::table::Table;
use super::text_doubts::Subject;
use crate::engine::{Answer, Place};
use crate::exchange::shortened::shortened;

impl FigureSheet {
    /// Names the texts that can change what the figures are. The files that the calculator saves have texts of their own.
    pub(super) fn name_texts(&mut self, table: &Table) {
        if self.columns.answer.is_some() || self.answered == 0 {
            return;
        }
        let framework = self.inspection.framework();
        let mut found = Vec::new();
        for row in (0..table.rows()).filter(|row| *row != self.heading_row) {
            let is_numbered = self.columns.number.is_none() || self.numbered_rows.binary_search(&row).is_ok();
            let is_line = self.columns.number.is_none() && self.given.iter().any(|given| given.row == row);
            for (column, cell) in table.row_cells(row).enumerate() {
                let is_figure = self.columns.number == Some(column) || self.columns.figures().any(|of| of == column);
                let subject = if is_numbered && self.columns.number.is_some() { Subject::Case } else { Subject::Sheet };
                if is_line || (is_numbered && is_figure) || found.len() >= MAX_LISTED {
                    continue;
                }
                if reach_of(cell, subject, framework).is_some() {
                    let fault = SheetFault::MayChangeAnswers { text: shortened(cell) };
                    found.push(SheetProblem::in_cell(row, column, fault));
                    break;
                }
            }
        }
        self.problems.extend(found);
    }

    /// Takes back the figures of key questions to which cases above them come to another answer.
    pub(super) fn compare_with_cases_above(&mut self, table: &Table) {
        const FEWEST_ROWS: usize = 3;
        // The first row of figures stands below its headings.
        let headings = self.numbered_rows.first().map_or(0, |row| row.saturating_sub(1));
        if self.columns.answer.is_some() || headings < FEWEST_ROWS || self.answered == 0 {
            return;
        }
        let framework = self.inspection.framework();
        let Ok(audit) = CaseAudit::read(&table.above(headings), framework, None) else { return };
        for column in audit.columns.iter().filter(|column| column.tally.has_answers()) {
            let Some(id) = audit.key_question_answered_by(column) else { continue };
            let place = Place::KeyQuestion(id);
            let agrees = match (self.inspection.answer(place), column.tally.answer()) {
                (Some(Answer::Percentage(percentage)), Some(Answer::Cases(cases))) => is_about(cases, percentage),
                (Some(figure), Some(answer)) => figure == answer,
                _ => true,
            };
            let row = self.given.iter().find(|given| given.place == place).map(|given| given.row);
            if let Some(row) = row.filter(|_| !agrees) {
                let fault = SheetFault::DisagreesWithCases { text: shortened(table.first_text(row)) };
                self.take_back(row, place, fault);
            }
        }
    }
}
