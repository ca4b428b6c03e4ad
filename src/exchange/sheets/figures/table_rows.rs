//! The rows of a sheet of figures below one row of headings.

use super::LOOKED_AT;
use super::columns::{FigureColumns, columns_left_out};
use super::figure_sheet::{FigureSheet, RatingOfStandard};
use super::row::FigureRow;
use crate::engine::{Framework, Place};
use crate::exchange::sheets::cells::shares::{PercentageReader, are_shares, mixes_shares};
use crate::exchange::sheets::headings::place_meant;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::shortened::shortened;

impl FigureSheet {
    /// Reads the rows below headings, and returns the row of the next headings.
    pub(super) fn read_table(
        &mut self,
        table: &Table,
        heading_row: usize,
        ratings: &mut Vec<RatingOfStandard>,
    ) -> Option<usize> {
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
            let Some(place) = self.place_of(&figures) else {
                if self.begins_table(table, row) {
                    next_table = Some(row);
                    break;
                }
                self.account_for_unnumbered_row(&figures);
                continue;
            };
            self.numbered_rows.push(row);
            if last_heading.is_some_and(|last| figures.is_longer_than(heading_row, last)) {
                self.account.left_out += table.filled_cells(row);
                self.problems.push(SheetProblem::in_row(row, SheetFault::RowTooLong));
            } else if self.is_opposite || columns.other_number.is_some() {
                self.leave_out(&figures);
            } else if let Some(fault) =
                labels.fault(figures.cell(columns.number)).or_else(|| figures.fault_of_other_answer())
            {
                self.leave_out(&figures);
                self.problems.push(SheetProblem::in_row(row, fault));
            } else {
                self.read_row(&figures, place, &mut percentages, ratings);
            }
        }
        self.report_percentages(columns.percent, percentages);
        let rows = self.numbered_rows.get(first_row..).unwrap_or_default();
        let (left_out, problems) = columns_left_out(table, heading_row, &columns, rows, &self.problems);
        self.columns_left_out.extend(left_out);
        self.problems.extend(problems);
        next_table
    }

    /// Whether a row has the headings of another table, whose columns are then those of the sheet. The CSV file that the calculator saves has
    /// headings once: a service can have the name of a heading there.
    fn begins_table(&mut self, table: &Table, row: usize) -> bool {
        let filled = table.filled_cells(row);
        if filled < 2 || self.columns.answer.is_some() {
            return false;
        }
        let Some((columns, problems)) = FigureColumns::under(table, row, self.inspection.framework()) else { return false };
        self.account.headings += filled;
        self.problems.extend(problems);
        self.columns = columns;
        true
    }

    /// Leaves a row out, except for its number, which is the heading of the row.
    fn leave_out(&mut self, row: &FigureRow<'_>) {
        self.account.headings += 1;
        self.account.left_out += row.table.filled_cells(row.row) - 1;
    }

    /// Reads the answer of a row. A rating that the sheet can have worked out is kept for later.
    fn read_row(
        &mut self,
        row: &FigureRow<'_>,
        place: Place,
        percentages: &mut PercentageReader,
        ratings: &mut Vec<RatingOfStandard>,
    ) {
        let framework = self.inspection.framework();
        let cells = row.columns.figures().filter(|column| is_filled(row.cell(Some(*column)))).count();
        self.account.headings += 1;
        self.account.left_out += row.table.filled_cells(row.row).saturating_sub(cells + 1);
        if row.shares_figure(place, framework) {
            self.account.unclear += cells;
            self.problems.push(SheetProblem::in_row(row.row, SheetFault::MergedFigure));
            return;
        }
        let answer = row.answer(place, framework, percentages);
        if let (Place::Standard(standard), Ok(Some(rating))) = (place, &answer)
            && row.columns.answer.is_none()
            && can_be_worked_out(place, framework)
        {
            ratings.push(RatingOfStandard { row: row.row, standard, rating: *rating, cells });
            return;
        }
        let figure = answer.as_ref().ok().copied().flatten();
        let was_answered = self.answered;
        self.add(row.table, row.row, place, answer, cells);
        if let Some(figure) = figure.filter(|_| self.answered > was_answered) {
            self.check_rating(row, place, figure);
        }
    }

    /// Reports that the percentages of a column were read as shares of 1, or rounded.
    pub(super) fn report_percentages(&mut self, column: Option<usize>, percentages: PercentageReader) {
        let fault = match percentages {
            PercentageReader { has_read_share: true, .. } => SheetFault::Shares,
            PercentageReader { has_rounded: true, .. } => SheetFault::Rounded,
            _ => return,
        };
        self.problems.extend(column.map(|column| SheetProblem::in_column(column, fault)));
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
    let rows = (heading_row + 1..table.rows()).take(LOOKED_AT);
    let cells = rows.filter_map(move |row| Some(table.cell(row, column?)));
    cells.filter(|cell| cell.contains(|c: char| c.is_ascii_digit()))
}

/// The reader of the column of percentages. The CSV file that the calculator saves has no shares.
fn percentage_reader(table: &Table, heading_row: usize, columns: &FigureColumns) -> PercentageReader {
    if columns.answer.is_some() {
        return PercentageReader::default();
    }
    PercentageReader::new(are_shares(percentages_in(table, heading_row, columns)))
}
