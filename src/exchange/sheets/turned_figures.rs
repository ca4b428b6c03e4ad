//! Sheets that are read turned: summaries with the answers down the side and the key questions across; and audits with a column for each
//! case, beside which figures can stand.

use super::SheetContent;
use super::audit::case_audit::CaseAudit;
use super::audit::column::AuditColumn;
use super::cells::cell::CellReader;
use super::figures::figure_sheet::FigureSheet;
use super::figures::row_counts::comes_to;
use super::headings::{means_key_question, place_meant};
use super::problem::{HeadingDoubt, SheetFault, SheetProblem};
use super::rows::header_rows::MAX_HEADING_ROW;
use super::rows::naming_column::names_cases;
use super::table::{Table, is_filled};
use super::turned::{MAX_LABEL, Turned};
use crate::engine::{Answer, Framework, Place};

impl CaseAudit {
    /// Reads an audit with a row for each key question and a column for each case. `None` where it is not certain that it is one.
    pub(super) fn read_turned(table: &Table, framework: &'static Framework) -> Option<Self> {
        let turned = Turned::find(table, framework)?;
        let mut audit = Self::counted(table, framework, None, None, Some(Box::new(turned)));
        audit.match_to(framework);
        audit.count_each_disposal(table);
        let is_of_other_edition = |column: &AuditColumn| matches!(column.doubt, Some(HeadingDoubt::OtherEdition(_)));
        let is_about_key_questions =
            audit.matched() > 0 || audit.depends_on_disposals() || audit.columns.iter().any(is_of_other_edition);
        (audit.cases > 1 && is_about_key_questions).then_some(audit)
    }
}

impl FigureSheet {
    /// Reads a summary with the key questions across: its answers or percentages stand down the side. `None` without a figure.
    pub(super) fn read_turned(table: &Table, framework: &'static Framework) -> Option<Self> {
        let asks = |row: usize, column: usize| {
            let cell = table.cell(row, column);
            cell.len() <= MAX_LABEL && means_key_question(cell, framework)
        };
        let is_across = |row: &usize| (0..table.width()).filter(|column| asks(*row, *column)).count() > 1;
        let numbers = (0..table.rows().min(MAX_HEADING_ROW)).find(is_across)?;
        let labels = (0..table.width()).find(|column| asks(numbers, *column))?.checked_sub(1)?;
        let mut turned = table.turned(|_| true)?;
        // What is called the kinds of figures says nothing of the key questions, unless it is called a case.
        let corner = table.cell(numbers, labels);
        if names_cases(CellReader::default().plain(corner)) {
            return None;
        }
        turned.empty(labels, numbers);
        // Down the side, a text over percentages can be the name of a case.
        let is_named = |sheet: &Self| !sheet.problems.iter().any(|of| matches!(of.fault, SheetFault::Unnamed { .. }));
        let is_found = |sheet: &Self| sheet.heading_row == labels && sheet.columns.number == Some(numbers);
        let mut sheet =
            Self::read(&turned, framework).filter(|sheet| sheet.answered > 0 && is_found(sheet) && is_named(sheet))?;
        sheet.account.headings += usize::from(is_filled(corner));
        sheet.name_texts(&turned);
        // The headings are those of the sheet as it stands.
        sheet.heading_row = numbers;
        sheet.is_turned = true;
        let notice = SheetProblem::in_row(sheet.heading_row, SheetFault::FiguresTurned);
        let problems = std::mem::take(&mut sheet.problems);
        sheet.problems = std::iter::once(notice).chain(problems.into_iter().map(SheetProblem::turned)).collect();
        sheet.name_text_rows(table);
        Some(sheet)
    }

    /// The figures beside the columns of cases, or those cases, if they answer all that the figures do. What differs is not counted.
    pub(super) fn or_cases(mut self, audit: CaseAudit, table: &Table) -> SheetContent {
        // The answers about a key question can look like the headings of figures.
        let number = table.cell(self.heading_row, self.columns.number.unwrap_or(0));
        if self.answered == 0 || place_meant(number, audit.framework).is_some() {
            return SheetContent::Cases(audit);
        }
        let figures: Vec<(Place, Answer)> =
            self.given.iter().filter_map(|given| Some((given.place, self.inspection.answer(given.place)?))).collect();
        // Of the columns of cases, those wait that a figure beside them contradicts.
        let is_settled = |(place, figure): &(Place, Answer)| {
            audit.counted_for(*place).is_some_and(|(counted, waits)| waits || comes_to(*figure, counted))
        };
        if figures.iter().all(is_settled) {
            return SheetContent::Cases(audit);
        }
        for (place, figure) in figures {
            if let Some((counted, _)) = audit.counted_for(place).filter(|(counted, _)| !comes_to(figure, *counted)) {
                self.doubt(place, counted);
            }
        }
        SheetContent::Figures(Box::new(self))
    }
}
