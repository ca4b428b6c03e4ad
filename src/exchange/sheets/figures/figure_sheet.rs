//! A sheet of figures: a row for each standard or key question, with its cases, percentage or rating in columns.

use super::columns::{FigureColumns, columns_left_out};
use super::own_workbook::OwnWorkbook;
use super::row::FigureRow;
use super::row_labels::RowLabels;
use crate::engine::{Answer, Framework, Inspection, Place, StandardId};
use crate::exchange::sheets::account::CellAccount;
use crate::exchange::sheets::cells::shares::{PercentageReader, are_shares, mixes_shares};
use crate::exchange::sheets::headings::answer_group::is_about_failures;
use crate::exchange::sheets::headings::place_meant;
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
    /// Whether a title says that the figures are those of insufficient work. Then nothing is read.
    is_opposite: bool,
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

    /// Reads the rows below headings, and returns the row of the next headings.
    fn read_table(&mut self, table: &Table, heading_row: usize, ratings: &mut Vec<RatingOfStandard>) -> Option<usize> {
        let framework = self.inspection.framework();
        let columns = self.columns;
        let mut percentages = percentage_reader(table, heading_row, &columns);
        // The CSV file that the calculator saves has percentages alone.
        let are_shares_unclear = columns.answer.is_none() && mixes_shares(percentages_in(table, heading_row, &columns));
        let last_heading =
            (0..table.row_width(heading_row)).rev().find(|column| is_filled(table.cell(heading_row, *column)));
        let first_row = self.numbered_rows.len();
        let mut labels = self.labels_below(table, heading_row);
        let mut next_table = None;
        for row in heading_row + 1..table.rows() {
            let figures = FigureRow { table, row, columns: &columns, are_shares_unclear };
            let filled = table.filled_cells(row);
            let Some(place) = self.place_of(&figures) else {
                // The CSV file that the calculator saves has headings once. A service can have the name of a heading there.
                if filled > 1
                    && columns.answer.is_none()
                    && let Some((columns, problems)) = FigureColumns::under(table, row, framework)
                {
                    self.account.headings += filled;
                    self.problems.extend(problems);
                    self.columns = columns;
                    next_table = Some(row);
                    break;
                }
                self.account_for_unnumbered_row(&figures);
                continue;
            };
            self.numbered_rows.push(row);
            if last_heading.is_some_and(|last| figures.is_longer_than(heading_row, last)) {
                self.account.left_out += filled;
                self.problems.push(SheetProblem::in_row(row, SheetFault::RowTooLong));
                continue;
            }
            if self.is_opposite || columns.other_number.is_some() {
                self.account.headings += 1;
                self.account.left_out += filled - 1;
                continue;
            }
            if let Some(fault) = labels.fault(figures.cell(columns.number)) {
                self.account.headings += 1;
                self.account.left_out += filled - 1;
                self.problems.push(SheetProblem::in_row(row, fault));
                continue;
            }
            if let Some(text) = figures.about_another_answer() {
                self.account.headings += 1;
                self.account.left_out += filled - 1;
                self.problems.push(SheetProblem::in_row(row, SheetFault::OtherAnswer { text }));
                continue;
            }
            let cells = columns.figures().filter(|column| is_filled(table.cell(row, *column))).count();
            self.account.headings += 1;
            self.account.left_out += filled.saturating_sub(cells + 1);
            if figures.shares_figure(place, framework) {
                self.account.unclear += cells;
                self.problems.push(SheetProblem::in_row(row, SheetFault::MergedFigure));
                continue;
            }
            let answer = figures.answer(place, framework, &mut percentages);
            match (place, answer) {
                (Place::Standard(standard), Ok(Some(rating)))
                    if columns.answer.is_none() && can_be_worked_out(place, framework) =>
                {
                    ratings.push(RatingOfStandard { row, standard, rating, cells });
                }
                (_, answer) => {
                    let figure = answer.as_ref().ok().copied().flatten();
                    let was_answered = self.answered;
                    self.add(table, row, place, answer, cells);
                    if let Some(figure) = figure.filter(|_| self.answered > was_answered) {
                        self.check_rating(&figures, place, figure);
                    }
                }
            }
        }
        if let Some(column) = columns.percent {
            if percentages.has_read_share {
                self.problems.push(SheetProblem::in_column(column, SheetFault::Shares));
            } else if percentages.has_rounded {
                self.problems.push(SheetProblem::in_column(column, SheetFault::Rounded));
            }
        }
        let rows = self.numbered_rows.get(first_row..).unwrap_or_default();
        let (left_out, problems) = columns_left_out(table, heading_row, &columns, rows, &self.problems);
        self.columns_left_out.extend(left_out);
        self.problems.extend(problems);
        next_table
    }

    /// The labels of the rows below headings. Names of key questions can stand in any column that nothing else is read from.
    pub(super) fn labels_below(&self, table: &Table, heading_row: usize) -> RowLabels {
        let read = |column: &usize| {
            self.columns.number == Some(*column)
                || self.columns.about == Some(*column)
                || self.columns.figures().any(|of| of == *column)
        };
        let names: Vec<usize> = (0..table.width()).filter(|column| !read(column)).collect();
        let rows = heading_row + 1..table.rows();
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

    /// The standard or key question of a row. A number that the framework lacks is reported.
    fn place_of(&mut self, row: &FigureRow<'_>) -> Option<Place> {
        let column = self.columns.number?;
        let number = row.cell(Some(column)).trim();
        let place = place_meant(number, self.inspection.framework());
        if place.is_none()
            && number.contains('.')
            && number.starts_with(|c: char| c.is_ascii_alphanumeric())
            && number != "no."
        {
            let has_digit = number.bytes().any(|b| b.is_ascii_digit());
            if has_digit {
                let fault = SheetFault::UnknownNumber { heading: shortened(number) };
                self.problems.push(SheetProblem::in_cell(row.row, column, fault));
            }
        }
        place
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

/// Whether a standard's rating can follow from its key questions.
fn can_be_worked_out(place: Place, framework: &Framework) -> bool {
    matches!(place, Place::Standard(id) if framework.standard(id).is_some_and(|located| !located.standard.is_judged()))
}

/// The cells of the column of percentages that hold a number.
fn percentages_in<'a>(
    table: &'a Table,
    heading_row: usize,
    columns: &FigureColumns,
) -> impl Iterator<Item = &'a str> + Clone {
    let column = columns.percent;
    let cells = (heading_row + 1..table.rows()).filter_map(move |row| Some(table.cell(row, column?)));
    cells.filter(|cell| cell.contains(|c: char| c.is_ascii_digit()))
}

/// The reader of the column of percentages. The CSV file that the calculator saves has no shares.
fn percentage_reader(table: &Table, heading_row: usize, columns: &FigureColumns) -> PercentageReader {
    if columns.answer.is_some() {
        return PercentageReader::default();
    }
    PercentageReader::new(are_shares(percentages_in(table, heading_row, columns)))
}
