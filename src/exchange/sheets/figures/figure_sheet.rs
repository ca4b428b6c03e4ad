//! A sheet of figures: a row for each standard or key question, with its cases, percentage or rating in columns.

use super::LOOKED_AT;
use super::columns::FigureColumns;
use super::own_workbook::OwnWorkbook;
use super::row_labels::RowLabels;
use crate::engine::{Answer, Framework, Inspection, Place, StandardId};
use crate::exchange::sheets::account::CellAccount;
use crate::exchange::sheets::headings::answer_group::is_about_failures;
use crate::exchange::sheets::headings::disposals::CountedDisposals;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::header_rows::MAX_HEADING_ROW;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::shortened::shortened;

/// A figure that a row gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::exchange::sheets) struct GivenFigure {
    pub row: usize,
    pub place: Place,
    /// The number of cells that gave it.
    pub cells: usize,
}

/// A rating of a standard that the sheet can have worked out, or that the standard was not inspected.
pub(super) struct RatingOfStandard {
    pub row: usize,
    pub standard: StandardId,
    pub rating: Answer,
    /// The number of cells that gave it.
    pub cells: usize,
}

/// What was read of a sheet of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureSheet {
    /// The answers, as an inspection in which nothing else is answered.
    pub inspection: Inspection,
    /// The name of the scenario that the figures are of, in a file that the calculator saved. None for figures as they are.
    pub scenario: Option<String>,
    /// The number of standards and key questions that are answered.
    pub answered: usize,
    /// What was not understood, and what was read in a way that can surprise.
    pub problems: Vec<SheetProblem>,
    /// The row of the headings, from 0.
    pub heading_row: usize,
    /// What became of each cell.
    pub account: CellAccount,
    /// The columns of which nothing is read, with their headings.
    pub columns_left_out: Vec<(usize, String)>,
    /// Whether the sheet was turned before it was read, because its key questions stand in columns.
    pub is_turned: bool,
    /// Whether only the disposals of the cases tell which key questions the figures are about.
    pub depends_on_disposals: bool,
    /// The disposals that a person chose. Without a choice, nothing is read of a sheet that depends on them.
    pub disposals: Option<CountedDisposals>,
    /// Whether a title says that the figures are those of insufficient work. Then nothing is read.
    pub(super) is_opposite: bool,
    pub(in crate::exchange::sheets) columns: FigureColumns,
    /// The rows with the number of a standard or key question.
    pub(in crate::exchange::sheets) numbered_rows: Vec<usize>,
    /// The figures that rows gave.
    pub(in crate::exchange::sheets) given: Vec<GivenFigure>,
}

impl FigureSheet {
    /// Reads a sheet of figures. `None` for a table without the headings of one.
    #[must_use]
    pub fn read(table: &Table, framework: &'static Framework) -> Option<Self> {
        let mut heading_rows = 0..table.rows().min(MAX_HEADING_ROW);
        let (heading_row, (columns, problems)) =
            heading_rows.find_map(|row| Some((row, FigureColumns::under(table, row, framework)?)))?;
        let mut sheet = Self { problems, heading_row, columns, ..Self::empty(Inspection::new(framework)) };
        for row in 0..heading_row {
            sheet.account_for_text_row(table, row, SheetFault::AboveHeadings);
            let title = table.first_text(row);
            if table.filled_cells(row) == 1 && is_about_failures(title) {
                sheet.is_opposite = true;
                sheet.problems.push(SheetProblem::in_row(row, SheetFault::NegativeHeading { heading: shortened(title) }));
            }
        }
        sheet.account.headings += table.filled_cells(heading_row);
        let mut ratings_of_standards = Vec::new();
        let mut begins = heading_row;
        while let Some(next) = sheet.read_table(table, begins, &mut ratings_of_standards) {
            begins = next;
        }
        sheet.add_ratings_of_standards(table, ratings_of_standards);
        sheet.name_hidden(table);
        Some(sheet)
    }

    /// The labels of the rows below headings. Names of key questions can stand in any column that nothing else is read from.
    pub(super) fn labels_below(&self, table: &Table, heading_row: usize) -> RowLabels {
        let read = |column: &usize| {
            self.columns.number == Some(*column)
                || self.columns.about == Some(*column)
                || self.columns.figures().any(|of| of == *column)
        };
        let names: Vec<usize> = (0..table.width()).filter(|column| !read(column)).collect();
        let rows = (heading_row + 1..table.rows()).take(LOOKED_AT);
        RowLabels::in_rows(table, rows, self.columns.number.unwrap_or(0), &names, self.inspection.framework())
    }

    /// Names the rows and columns that gave figures, and that the spreadsheet does not show.
    pub(super) fn name_hidden(&mut self, table: &Table) {
        let rows: Vec<usize> = self.given.iter().map(|given| given.row).filter(|row| table.hides_row(*row)).collect();
        self.problems
            .extend(rows.first().map(|first| SheetProblem::in_row(*first, SheetFault::HiddenRows { rows: rows.len() })));
        let has_figure = |column: usize| self.given.iter().any(|given| is_filled(table.cell(given.row, column)));
        let columns = (0..table.width()).filter(|column| table.hides_column(*column) && self.reads(*column));
        let columns: Vec<usize> = columns.filter(|column| has_figure(*column)).collect();
        self.problems.extend(columns.into_iter().map(|column| SheetProblem::in_column(column, SheetFault::HiddenColumn)));
    }

    /// Whether figures are read from a column. Without headings, they are read from all columns.
    fn reads(&self, column: usize) -> bool {
        self.columns.number.is_none() || self.columns.figures().any(|of| of == column)
    }

    pub(in crate::exchange::sheets) fn empty(inspection: Inspection) -> Self {
        Self {
            inspection,
            scenario: None,
            answered: 0,
            problems: Vec::new(),
            heading_row: 0,
            account: CellAccount::default(),
            columns_left_out: Vec::new(),
            is_turned: false,
            depends_on_disposals: false,
            disposals: None,
            is_opposite: false,
            columns: FigureColumns::default(),
            numbered_rows: Vec::new(),
            given: Vec::new(),
        }
    }

    /// Whether the sheet has a figure, or a problem to report. Rows and columns that are left out alone make no sheet of figures.
    #[must_use]
    pub fn has_content(&self) -> bool {
        let is_left_out = |problem: &SheetProblem| {
            use SheetFault::{AboveHeadings, NoHeading, NoNumber, NotRead, RowTooLong, SameTwice};
            match &problem.fault {
                RowTooLong | SameTwice { .. } => self.numbered_rows.is_empty(),
                NoNumber { .. } | AboveHeadings | NotRead { .. } | NoHeading => true,
                _ => false,
            }
        };
        self.answered > 0 || !self.problems.iter().all(is_left_out)
    }

    /// Whether a column belongs to a sheet of figures even if it has no figure. In a sheet whose rows have numbers of standards and key
    /// questions, each column does; otherwise those whose headings a case audit can have too.
    pub(in crate::exchange::sheets) fn owns_column(&self, column: usize) -> bool {
        !self.numbered_rows.is_empty()
            || self.columns.number == Some(column)
            || self.columns.figures().any(|of| of == column)
    }

    /// Accounts for a row without figures: a text alone is a title; more is left out.
    pub(super) fn account_for_text_row(&mut self, table: &Table, row: usize, fault: SheetFault) {
        match table.filled_cells(row) {
            filled @ (0 | 1) => self.account.headings += filled,
            filled => {
                self.account.left_out += filled;
                self.problems.push(SheetProblem::in_row(row, fault));
            }
        }
    }
}

impl From<OwnWorkbook> for FigureSheet {
    fn from(own: OwnWorkbook) -> Self {
        let answered = own.inspection.answered();
        let OwnWorkbook { inspection, scenario, problems, account } = own;
        Self { answered, scenario, problems, account, ..Self::empty(inspection) }
    }
}
