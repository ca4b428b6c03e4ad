//! A sheet of figures: a row for each standard or key question, with its cases, percentage or rating in columns.

use super::account::CellAccount;
use super::cell::{CellReader, is_not_asked};
use super::figure_column::{
    ColumnFigure, ColumnLine, PercentageReader, are_shares, mixes_shares, percentage_of_share, read_column,
};
use super::figure_columns::{FigureColumns, columns_left_out};
use super::header_rows::MAX_HEADING_ROW;
use super::headings::place_meant;
use super::merged_figures::shares_figure;
use super::own_workbook::OwnWorkbook;
use super::problem::{SheetFault, SheetProblem};
use super::summary_rows::is_total;
use super::table::{Table, is_filled};
use crate::engine::{
    Answer, AnsweredBy, Banding, CaseCount, FigureError, Framework, Inspection, InspectionError, Percentage, Place,
    StandardId, band_of, rate,
};
use crate::exchange::field::{parse_count, parse_percentage};
use crate::exchange::ratings_string;
use crate::exchange::shortened::shortened;

/// What was read of a sheet of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureSheet {
    /// The answers, as an inspection in which nothing else is answered.
    pub inspection: Inspection,
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
    columns: FigureColumns,
    /// The rows with the number of a standard or key question.
    numbered_rows: Vec<usize>,
    /// The rows that gave an answer, with the number of their cells that did.
    given: Vec<(usize, Place, usize)>,
}

/// A rating of a standard that the sheet can have worked out: its row, and the number of cells that gave it.
type RatingOfStandard = (usize, Place, Answer, usize);

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
                (Place::Standard(_), Ok(Some(answer)))
                    if columns.answer.is_none() && can_be_worked_out(place, framework) =>
                {
                    ratings.push((row, place, answer, cells));
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
        let (left_out, problems) = columns_left_out(table, heading_row, &columns, rows);
        self.columns_left_out.extend(left_out);
        self.problems.extend(problems);
        next_table
    }

    /// Reads rows without headings, each the number of a key question and its figure, as a field takes them. `None` unless each row is
    /// such a row.
    #[must_use]
    pub fn without_headings(table: &Table, framework: &'static Framework) -> Option<Self> {
        let rows = (0..table.rows()).filter(|row| table.filled_cells(*row) > 0);
        let text: String = rows.clone().map(|row| table.row_cells(row).collect::<Vec<_>>().join("\t") + "\n").collect();
        let lines = read_column(&text, framework);
        let numbers = lines.iter().filter_map(ColumnLine::number);
        let are_shares_unclear = mixes_shares(numbers.clone());
        let mut percentages = PercentageReader::new(are_shares(numbers));
        let mut sheet = Self::empty(Inspection::new(framework));
        for (place, row) in rows.enumerate() {
            if let Some(number) = table.row_cells(row).position(is_filled)
                && shares_figure(table, row, number + 1..table.width(), |other| is_filled(table.cell(other, number)))
            {
                sheet.account.headings += 1;
                sheet.account.unclear += table.filled_cells(row) - 1;
                sheet.problems.push(SheetProblem::in_row(row, SheetFault::MergedFigure));
                continue;
            }
            // The lines end with the last figure. Below it, rows have numbers alone.
            let Some(line) = lines.get(place) else {
                sheet.account.headings += 1;
                sheet.account.left_out += table.filled_cells(row) - 1;
                continue;
            };
            let place = Place::KeyQuestion(line.key_question?);
            let answer = match line.figure {
                ColumnFigure::Unclear(_) => return None,
                ColumnFigure::Blank => None,
                ColumnFigure::NotAsked => Some(Answer::NotAsked),
                ColumnFigure::Cases(yes, of) => {
                    let (yes, of) = (parse_count(yes).ok()??, parse_count(of).ok()??);
                    Some(if of == 0 { Answer::NotAsked } else { Answer::Cases(CaseCount::new(yes, of).ok()?) })
                }
                ColumnFigure::Number(number) if are_shares_unclear && share_that_can_be_percentage(number).is_some() => {
                    sheet.account.headings += 1;
                    sheet.add(
                        table,
                        row,
                        place,
                        Err(SheetProblem::in_row(row, share_or_percentage(number))),
                        table.filled_cells(row) - 1,
                    );
                    continue;
                }
                ColumnFigure::Number(number) => {
                    let worked_out =
                        percentages.read_worked_out(number).map_or_else(|| parse_percentage(number), |read| read.map(Some));
                    Some(Answer::Percentage(worked_out.ok()??))
                }
            };
            sheet.account.headings += 1;
            sheet.add(table, row, place, Ok(answer), table.filled_cells(row) - 1);
        }
        if percentages.has_read_share {
            sheet.problems.push(SheetProblem::in_column(1, SheetFault::Shares));
        } else if percentages.has_rounded {
            sheet.problems.push(SheetProblem::in_column(1, SheetFault::Rounded));
        }
        sheet.name_hidden(table);
        (sheet.answered > 0 || !sheet.problems.is_empty()).then_some(sheet)
    }

    /// Names the rows and columns that gave figures, and that the spreadsheet does not show.
    fn name_hidden(&mut self, table: &Table) {
        let rows: Vec<usize> = self.given.iter().map(|(row, ..)| *row).filter(|row| table.hides_row(*row)).collect();
        self.problems
            .extend(rows.first().map(|first| SheetProblem::in_row(*first, SheetFault::HiddenRows { rows: rows.len() })));
        let has_figure = |column: usize| self.given.iter().any(|(row, ..)| is_filled(table.cell(*row, column)));
        let columns = (0..table.width()).filter(|column| table.hides_column(*column) && self.reads(*column));
        let columns: Vec<usize> = columns.filter(|column| has_figure(*column)).collect();
        self.problems.extend(columns.into_iter().map(|column| SheetProblem::in_column(column, SheetFault::HiddenColumn)));
    }

    /// Whether figures are read from a column. Without headings, they are read from all columns.
    fn reads(&self, column: usize) -> bool {
        self.columns.number.is_none() || self.columns.figures().any(|of| of == column)
    }

    fn empty(inspection: Inspection) -> Self {
        Self {
            inspection,
            answered: 0,
            problems: Vec::new(),
            heading_row: 0,
            account: CellAccount::default(),
            columns_left_out: Vec::new(),
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
    pub(super) fn owns_column(&self, column: usize) -> bool {
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

    /// Accounts for a row without the number of a standard or key question: one with figures is named.
    fn account_for_unnumbered_row(&mut self, row: &FigureRow<'_>) {
        // The CSV file that the calculator saves has a few lines of its own.
        if self.columns.answer.is_some() {
            self.account.headings += row.table.filled_cells(row.row);
            return;
        }
        let is_named = self.problems.last().is_some_and(|last| last.row == Some(row.row));
        let has_figures = self.columns.figures().any(|column| is_filled(row.cell(Some(column))));
        let text = row.table.row_cells(row.row).find(|cell| is_filled(cell)).map(shortened).unwrap_or_default();
        if is_named {
            self.account.left_out += row.table.filled_cells(row.row);
        } else if has_figures {
            self.account.left_out += row.table.filled_cells(row.row);
            self.doubt_figure_above(row, &text);
            self.problems.push(SheetProblem::in_row(row.row, SheetFault::NoNumber { text }));
        } else {
            self.account_for_text_row(row.table, row.row, SheetFault::NoNumber { text });
        }
    }

    /// Takes back the figure of the row above, if the next row can have a figure of the same key question: its number is blank, as it is
    /// where the cell of the number was merged down over several rows, and it is no total.
    fn doubt_figure_above(&mut self, row: &FigureRow<'_>, text: &str) {
        let table = row.table;
        let FigureColumns { number: Some(number), yes, no, of, .. } = self.columns else { return };
        let Some(above) = self.numbered_rows.last().copied() else { return };
        let is_below = (above + 1..row.row).all(|row| table.filled_cells(row) > 0 && !is_filled(table.cell(row, number)));
        let in_numbered_rows =
            |column| self.numbered_rows.iter().filter_map(move |row| parse_count(table.cell(*row, column)).ok()?);
        let mut counts = [yes, no, of].into_iter().flatten().filter_map(|column| {
            let count = parse_count(table.cell(row.row, column)).ok()??;
            Some(in_numbered_rows(column).sum::<u32>() == count)
        });
        let is_sum = counts.next() == Some(true) && counts.all(|is_sum| is_sum);
        let is_last = (row.row + 1..table.rows()).all(|row| table.filled_cells(row) == 0);
        let names_something = !text.starts_with(|c: char| c.is_ascii_digit());
        if is_filled(table.cell(row.row, number))
            || !is_below
            || is_sum
            || is_total(CellReader::default().plain(text))
            || (is_last && !names_something)
        {
            return;
        }
        let Some(place) = self.given.iter().find(|(given, ..)| *given == above).map(|(_, place, _)| *place) else { return };
        if self.inspection.answer(place).is_some() {
            self.take_back(above, place);
        }
    }

    /// Takes back the answer of a row, because another row has one too.
    fn take_back(&mut self, row: usize, place: Place) {
        self.inspection.clear_answer(place);
        self.answered -= 1;
        let cells = self.given.iter().find(|(_, given, _)| *given == place).map_or(0, |(.., cells)| *cells);
        self.account.counted -= cells;
        self.account.left_out += cells;
        let number = self.inspection.framework().number(place).into();
        self.problems.push(SheetProblem::in_row(row, SheetFault::GivenTwice { number }));
    }

    /// Accounts for a row without figures: a text alone is a title; more is left out.
    fn account_for_text_row(&mut self, table: &Table, row: usize, fault: SheetFault) {
        match table.filled_cells(row) {
            filled @ (0 | 1) => self.account.headings += filled,
            filled => {
                self.account.left_out += filled;
                self.problems.push(SheetProblem::in_row(row, fault));
            }
        }
    }

    /// Adds the answer that some cells of a row give to the inspection, or its problem to the problems. What two rows answer in two ways,
    /// or say of different things, such as teams, neither of them answers.
    fn add(&mut self, table: &Table, row: usize, place: Place, answer: Result<Option<Answer>, SheetProblem>, cells: usize) {
        let given_twice = |row, number: &str| SheetProblem::in_row(row, SheetFault::GivenTwice { number: number.into() });
        let problem = match answer {
            Ok(None) => {
                self.account.left_out += cells;
                return;
            }
            Ok(Some(answer)) if self.given.iter().any(|(_, given, _)| *given == place) => {
                let number = self.inspection.framework().number(place);
                let first_row = self.given.iter().find(|(_, given, _)| *given == place).map_or(row, |(row, ..)| *row);
                let differs = |first| first != answer || !have_same_words(table, [first_row, row]);
                if self.inspection.answer(place).is_some_and(differs) {
                    self.take_back(first_row, place);
                }
                self.account.left_out += cells;
                self.problems.push(given_twice(row, number));
                return;
            }
            Ok(Some(answer)) => match self.inspection.set_answer(place, answer) {
                Ok(()) => {
                    self.answered += 1;
                    self.account.counted += cells;
                    self.given.push((row, place, cells));
                    return;
                }
                Err(InspectionError::AnsweredTwice { standard, .. }) => given_twice(row, standard),
                Err(error) => {
                    debug_assert!(false, "a row is read as an answer that its place takes: {error}");
                    return;
                }
            },
            Err(problem) => problem,
        };
        self.account.unclear += cells;
        self.problems.push(problem);
    }

    /// Names the rating beside a figure, if it is not the band of the figure.
    fn check_rating(&mut self, row: &FigureRow<'_>, place: Place, answer: Answer) {
        let framework = self.inspection.framework();
        let Some(column) = self.columns.rating.filter(|_| matches!(place, Place::KeyQuestion(_))) else { return };
        let Banding::Banded { band, .. } = band_of(Some(answer), &framework.key_question_bands) else { return };
        let cell = row.cell(Some(column));
        let mut reader = CellReader::default();
        let plain = reader.plain(cell);
        if matches!(plain, "" | "-") || ratings_string::rating(plain) == Some(band) {
            return;
        }
        self.account.counted -= 1;
        self.account.left_out += 1;
        if let Some((.., cells)) = self.given.last_mut() {
            *cells -= 1;
        }
        let fault = SheetFault::RatingDisagrees { text: shortened(cell) };
        self.problems.push(SheetProblem::in_cell(row.row, column, fault));
    }

    /// Takes back that the key questions of a standard were not asked, because the sheet says that the standard was not inspected.
    fn clear_not_asked(&mut self, id: StandardId) {
        let Some(located) = self.inspection.framework().standard(id) else { return };
        for question in located.key_questions() {
            if self.inspection.answer(question.place()) == Some(Answer::NotAsked) {
                self.inspection.clear_answer(question.place());
                self.answered -= 1;
            }
        }
    }

    /// Adds the ratings of standards that the sheet can have worked out from its figures, but only those that do not follow from the
    /// figures: a standard and its key questions cannot both be answered.
    fn add_ratings_of_standards(&mut self, table: &Table, ratings: Vec<RatingOfStandard>) {
        let outcome = rate(&self.inspection);
        for (row, place, answer, cells) in ratings {
            let Place::Standard(id) = place else { continue };
            if answer == Answer::NotInspected {
                self.clear_not_asked(id);
            }
            let follows_from_figures =
                outcome.standard_at(id).and_then(|standard| standard.calculated).map(Answer::Rating) == Some(answer);
            if follows_from_figures {
                self.account.counted += cells;
            } else {
                self.add(table, row, place, Ok(Some(answer)), cells);
            }
        }
    }
}

impl From<OwnWorkbook> for FigureSheet {
    fn from(own: OwnWorkbook) -> Self {
        let answered = own.inspection.answered();
        Self { answered, problems: own.problems, account: own.account, ..Self::empty(own.inspection) }
    }
}

/// Whether two rows have the same words. Numbers in front can count the rows.
fn have_same_words(table: &Table, rows: [usize; 2]) -> bool {
    (0..table.width()).all(|column| {
        let [one, other] = rows.map(|row| table.cell(row, column).trim());
        let has_word = |cell: &str| cell.contains(char::is_alphabetic);
        one == other || (!has_word(one) && !has_word(other))
    })
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

/// The share of 1 that a figure is, if it has no sign and is not 0.
fn share_that_can_be_percentage(text: &str) -> Option<Percentage> {
    percentage_of_share(text.trim()).filter(|share| !text.contains('%') && share.hundredths() > 0)
}

/// The problem with a figure that can be a percentage or a share of 1.
fn share_or_percentage(text: &str) -> SheetFault {
    let text = text.trim();
    let share = percentage_of_share(text).map(|share| share.to_string()).unwrap_or_default();
    SheetFault::Disagree { text: format!("{text} can be {text}% or {share}%") }
}

/// A row below the headings.
struct FigureRow<'a> {
    table: &'a Table,
    row: usize,
    columns: &'a FigureColumns,
    are_shares_unclear: bool,
}

impl<'a> FigureRow<'a> {
    /// The cell of a column; an empty text where the sheet has no such column.
    fn cell(&self, column: Option<usize>) -> &'a str {
        column.map_or("", |column| self.table.cell(self.row, column))
    }

    /// Whether a figure of the row is merged with that of another row. The rating of a standard is often merged over its key questions.
    fn shares_figure(&self, place: Place, framework: &'static Framework) -> bool {
        let FigureColumns { number: Some(number), rating, .. } = *self.columns else { return false };
        let is_of_standard = matches!(place, Place::Standard(_));
        let columns = self.columns.figures().filter(|column| is_of_standard || rating != Some(*column));
        shares_figure(self.table, self.row, columns, |other| {
            let cell = self.table.cell(other, number);
            is_filled(cell) && (!is_of_standard || matches!(place_meant(cell, framework), Some(Place::Standard(_))))
        })
    }

    /// The answer that the row gives to its standard or key question: the figure of a key question that is answered by cases, or else
    /// a rating.
    fn answer(
        &self,
        place: Place,
        framework: &Framework,
        percentages: &mut PercentageReader,
    ) -> Result<Option<Answer>, SheetProblem> {
        match place {
            Place::KeyQuestion(id) => match framework.key_question(id) {
                Some(located) if located.question.answered_by == AnsweredBy::Cases => self.figure(percentages),
                _ => self.rating(None),
            },
            Place::Standard(id) => self.rating(framework.standard(id).map(|located| match located.standard.counts {
                true => Answer::NotInspected,
                false => Answer::NotRated,
            })),
        }
    }

    /// The figure of a key question: its cases, or else its percentage. The row says that the question was not asked only if it has
    /// neither, because a dash also fills the cells of what nobody counted. Figures that disagree give none.
    fn figure(&self, percentages: &mut PercentageReader) -> Result<Option<Answer>, SheetProblem> {
        let FigureColumns { yes, no, not_asked, between, of, percent, rating, answer, .. } = *self.columns;
        let says_not_asked = |column| is_not_asked(CellReader::default().plain(self.cell(column)));
        let figure_in = |column| if says_not_asked(column) { "" } else { self.cell(column) };
        let count_in = |column| parse_count(figure_in(column)).map_err(|error| self.wrong_figure(column, error));
        let counts = Counts { yes: count_in(yes)?, no: count_in(no)?, not_asked: count_in(not_asked)?, of: count_in(of)? };
        // Cases between yes and no are no yes if they are among the cases; without a total, nobody says so.
        if counts.of.is_none() && count_in(between)?.is_some_and(|between| between > 0) && counts.yes.is_some() {
            return Err(SheetProblem::in_row(self.row, SheetFault::Disagree { text: self.figures_shown() }));
        }
        let text = figure_in(percent);
        let used_before = (percentages.has_read_share, percentages.has_rounded);
        let percentage = percentages.read_worked_out(text).map_or_else(|| parse_percentage(text), |read| read.map(Some));
        let of_column = |error| self.wrong_figure(percent, error);
        let share = percentage_of_share(text.trim()).filter(|_| !text.contains('%'));
        match counts.cases().map_err(|error| self.wrong_figure(yes, error))?.as_slice() {
            [] => {}
            [None, ..] => return Ok(Some(Answer::NotAsked)),
            possible => {
                // The percentage is only compared.
                (percentages.has_read_share, percentages.has_rounded) = used_before;
                let percentage = percentage.map_err(of_column)?;
                let fits = |cases: &CaseCount| {
                    percentage.is_none_or(|p| is_about(*cases, p) || share.is_some_and(|p| is_about(*cases, p)))
                };
                let mut fitting = possible.iter().flatten().filter(|cases| counts.add_up() && fits(cases));
                return match (fitting.next(), fitting.next()) {
                    (Some(cases), None) => Ok(Some(Answer::Cases(*cases))),
                    _ => Err(SheetProblem::in_row(self.row, SheetFault::Disagree { text: self.figures_shown() })),
                };
            }
        }
        if let Some(percentage) = percentage.map_err(of_column)? {
            if self.are_shares_unclear && share_that_can_be_percentage(text).is_some() {
                return Err(self.problem(percent, share_or_percentage(text)));
            }
            return Ok(Some(Answer::Percentage(percentage)));
        }
        match (counts.yes, counts.of.or(counts.no)) {
            (None, None) if [yes, no, of, percent, answer].into_iter().any(says_not_asked) => Ok(Some(Answer::NotAsked)),
            // A rating is the band of a key question, which is no figure.
            (None, None) => match self.cell(rating).trim() {
                "" | "-" => Ok(None),
                _ => Err(self.wrong_figure(rating, FigureError::NotANumber)),
            },
            (sufficient, _) => Err(self.problem(if sufficient.is_none() { yes } else { of.or(no) }, SheetFault::HalfACount)),
        }
    }

    /// The figures of the row as they stand, with their headings' kinds.
    fn figures_shown(&self) -> String {
        let FigureColumns { yes, no, not_asked, between, of, percent, .. } = *self.columns;
        let kinds =
            [(yes, "yes"), (no, "no"), (between, "between"), (not_asked, "n/a"), (of, "in all"), (percent, "as percentage")];
        let shown = kinds.into_iter().filter(|(column, _)| is_filled(self.cell(*column)));
        shown.map(|(column, kind)| format!("{} {kind}", shortened(self.cell(column)))).collect::<Vec<_>>().join(", ")
    }

    /// Whether the row has more cells than the headings, so that its figures may not stand under their headings.
    fn is_longer_than(&self, heading_row: usize, last_heading: usize) -> bool {
        let is_longer = self.table.row_width(self.row) > self.table.row_width(heading_row);
        let mut behind = self.table.row_cells(self.row).skip(last_heading + 1).filter(|cell| is_filled(cell));
        behind.any(|cell| is_longer || cell.trim().starts_with(|c: char| c.is_ascii_digit()))
    }

    /// The rating of what inspectors judge: in the column of answers or ratings, or else in another. `without` is the answer to a
    /// standard that has no cases: not inspected if it counts, and otherwise not rated.
    fn rating(&self, without: Option<Answer>) -> Result<Option<Answer>, SheetProblem> {
        let mut reader = CellReader::default();
        let FigureColumns { yes, percent, rating, answer, .. } = *self.columns;
        for column in [answer.or(rating), percent, yes].into_iter().flatten() {
            let cell = self.table.cell(self.row, column);
            let plain = reader.plain(cell);
            return match plain {
                "" | "-" | "not entered" => continue,
                "not rated" if without == Some(Answer::NotRated) => Ok(without),
                "not inspected" | "no cases" if without.is_some() => Ok(without),
                _ => match ratings_string::rating(plain) {
                    Some(rating) => Ok(Some(Answer::Rating(rating))),
                    None => Err(self.problem(Some(column), SheetFault::UnknownRating { text: shortened(cell) })),
                },
            };
        }
        Ok(None)
    }

    fn wrong_figure(&self, column: Option<usize>, error: FigureError) -> SheetProblem {
        self.problem(column, SheetFault::WrongFigure { text: shortened(self.cell(column)), error })
    }

    const fn problem(&self, column: Option<usize>, fault: SheetFault) -> SheetProblem {
        SheetProblem { row: Some(self.row), column, fault }
    }
}

/// The counts of a row.
struct Counts {
    yes: Option<u32>,
    no: Option<u32>,
    not_asked: Option<u32>,
    of: Option<u32>,
}

impl Counts {
    /// The case counts that the row can mean; `None` among them for a question that was asked in no case. Cases in which the question was
    /// not asked are none of its cases; where only the row's total is there, it may have them or not.
    fn cases(&self) -> Result<Vec<Option<CaseCount>>, FigureError> {
        let count = |yes, of: u32| if of == 0 { Ok(None) } else { CaseCount::new(yes, of).map(Some) };
        match *self {
            Self { yes: Some(yes), no: Some(no), .. } => Ok(vec![count(yes, yes.saturating_add(no))?]),
            Self { of: Some(0), .. } => Ok(vec![None]),
            Self { yes: Some(yes), of: Some(of), not_asked: Some(not_asked @ 1..), .. } => {
                let all = count(yes, of)?;
                match of.checked_sub(not_asked).map(|asked| count(yes, asked)) {
                    Some(Ok(asked)) => Ok(if asked.is_none() { vec![None] } else { vec![all, asked] }),
                    _ => Ok(vec![all]),
                }
            }
            Self { yes: Some(yes), of: Some(of), .. } => Ok(vec![count(yes, of)?]),
            _ => Ok(Vec::new()),
        }
    }

    /// Whether the total is that of the others.
    fn add_up(&self) -> bool {
        match *self {
            Self { yes: Some(yes), no: Some(no), of: Some(of), not_asked } => {
                let asked = yes.saturating_add(no);
                of == asked || of == asked.saturating_add(not_asked.unwrap_or(0))
            }
            _ => true,
        }
    }
}

/// Whether a percentage is that of a case count, rounded or cut.
fn is_about(cases: CaseCount, percentage: Percentage) -> bool {
    let (yes, of) = (i64::from(cases.yes()), i64::from(cases.of()));
    (i64::from(percentage.hundredths()) * of - 10_000 * yes).abs() < 100 * of
}
