//! A sheet of figures: a row for each standard or key question, with its cases, percentage or rating in columns.

use super::cell::{CellReader, is_not_asked};
use super::figure_column::{PercentageReader, are_shares};
use super::header_rows::MAX_HEADING_ROW;
use super::headings::{HeadingMeaning, meaning};
use super::problem::{SheetFault, SheetProblem};
use super::table::Table;
use crate::engine::{Answer, AnsweredBy, CaseCount, FigureError, Framework, Inspection, InspectionError, Place, rate};
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
    columns: FigureColumns,
    /// The number of rows with the number of a standard or key question.
    numbered_rows: usize,
}

/// The columns of a sheet of figures, by what they hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct FigureColumns {
    number: Option<usize>,
    yes: Option<usize>,
    of: Option<usize>,
    percent: Option<usize>,
    rating: Option<usize>,
    /// Answers in words, in the CSV file that the calculator saves. There, the column of ratings has them after discretion.
    answer: Option<usize>,
}

impl FigureColumns {
    /// The columns under a row of headings. `None` unless there is a column of numbers, and with it yes and of, a percentage or a
    /// rating.
    fn under(table: &Table, heading_row: usize) -> Option<Self> {
        let (mut reader, mut columns) = (CellReader::default(), Self::default());
        for (place, cell) in table.row_cells(heading_row).enumerate() {
            let column = match reader.plain(cell) {
                "number" | "no" | "no." | "key question" | "question" | "kq" | "standard" | "of what" => &mut columns.number,
                "yes" | "sufficient" | "sufficient cases" | "number yes" => &mut columns.yes,
                "of" | "cases" | "out of" | "cases inspected" | "total" => &mut columns.of,
                "percent" | "percentage" | "%" | "% yes" | "percentage yes" => &mut columns.percent,
                "rating" | "judgement" => &mut columns.rating,
                "answer" => &mut columns.answer,
                _ => continue,
            };
            column.get_or_insert(place);
        }
        let has_figures = (columns.yes.is_some() && columns.of.is_some()) || columns.percent.or(columns.rating).is_some();
        (columns.number.is_some() && has_figures).then_some(columns)
    }
}

impl FigureSheet {
    /// Reads a sheet of figures. `None` for a table without the headings of one.
    #[must_use]
    pub fn read(table: &Table, framework: &'static Framework) -> Option<Self> {
        let mut heading_rows = 0..table.rows().min(MAX_HEADING_ROW);
        let (heading_row, columns) = heading_rows.find_map(|row| Some((row, FigureColumns::under(table, row)?)))?;
        let mut sheet = Self {
            inspection: Inspection::new(framework),
            answered: 0,
            problems: Vec::new(),
            heading_row,
            columns,
            numbered_rows: 0,
        };
        let mut percentages = percentage_reader(table, &sheet);
        let mut ratings_of_standards = Vec::new();
        for row in heading_row + 1..table.rows() {
            let row = FigureRow { table, row, columns: &columns };
            let Some(place) = sheet.place_of(&row) else { continue };
            sheet.numbered_rows += 1;
            match (place, row.answer(place, framework, &mut percentages)) {
                (Place::Standard(_), Ok(Some(answer)))
                    if columns.answer.is_none() && can_be_worked_out(place, framework) =>
                {
                    ratings_of_standards.push((row.row, place, answer));
                }
                (_, answer) => sheet.add(row.row, place, answer),
            }
        }
        sheet.add_ratings_of_standards(ratings_of_standards);
        if let Some(column) = columns.percent {
            if percentages.has_read_share {
                sheet.problems.push(SheetProblem::in_column(column, SheetFault::Shares));
            } else if percentages.has_rounded {
                sheet.problems.push(SheetProblem::in_column(column, SheetFault::Rounded));
            }
        }
        Some(sheet)
    }

    /// Whether the sheet has a figure, or a problem to report.
    #[must_use]
    pub const fn has_content(&self) -> bool {
        self.answered > 0 || !self.problems.is_empty()
    }

    /// Whether a column belongs to a sheet of figures even if it has no figure. In a sheet whose rows have numbers of standards and key
    /// questions, each column does; otherwise those whose headings a case audit can have too.
    pub(super) fn owns_column(&self, column: usize) -> bool {
        let FigureColumns { number, yes, of, percent, rating, answer } = self.columns;
        self.numbered_rows > 0 || [number, yes, of, percent, rating, answer].contains(&Some(column))
    }

    /// The standard or key question of a row. A number that the framework lacks is reported.
    fn place_of(&mut self, row: &FigureRow<'_>) -> Option<Place> {
        let column = self.columns.number?;
        let number = row.cell(Some(column)).trim();
        let framework = self.inspection.framework();
        let place = framework.place(number).or_else(|| match meaning(number, framework) {
            HeadingMeaning::KeyQuestion(id) => Some(Place::KeyQuestion(id)),
            _ => None,
        });
        if place.is_none() && number.contains('.') && number.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            let fault = SheetFault::UnknownNumber { heading: shortened(number) };
            self.problems.push(SheetProblem::in_cell(row.row, column, fault));
        }
        place
    }

    /// Adds the answer of a row to the inspection, or its problem to the problems.
    fn add(&mut self, row: usize, place: Place, answer: Result<Option<Answer>, SheetProblem>) {
        let given_twice = |number: &str| SheetProblem::in_row(row, SheetFault::GivenTwice { number: number.into() });
        let problem = match answer {
            Ok(None) => return,
            Ok(Some(_)) if self.inspection.answer(place).is_some() => given_twice(self.inspection.framework().number(place)),
            Ok(Some(answer)) => match self.inspection.set_answer(place, answer) {
                Ok(()) => {
                    self.answered += 1;
                    return;
                }
                Err(InspectionError::AnsweredTwice { standard, .. }) => given_twice(standard),
                Err(error) => {
                    debug_assert!(false, "a row is read as an answer that its place takes: {error}");
                    return;
                }
            },
            Err(problem) => problem,
        };
        self.problems.push(problem);
    }

    /// Adds the ratings of standards that the sheet can have worked out from its figures, but only those that do not follow from the
    /// figures: a standard and its key questions cannot both be answered.
    fn add_ratings_of_standards(&mut self, ratings: Vec<(usize, Place, Answer)>) {
        let outcome = rate(&self.inspection);
        for (row, place, answer) in ratings {
            let Place::Standard(id) = place else { continue };
            let follows_from_figures =
                outcome.standard_at(id).and_then(|standard| standard.calculated).map(Answer::Rating) == Some(answer);
            if !follows_from_figures {
                self.add(row, place, Ok(Some(answer)));
            }
        }
    }
}

/// Whether a standard's rating can follow from its key questions.
fn can_be_worked_out(place: Place, framework: &Framework) -> bool {
    matches!(place, Place::Standard(id) if framework.standard(id).is_some_and(|located| !located.standard.is_judged()))
}

/// The reader of the column of percentages. The CSV file that the calculator saves has no shares.
fn percentage_reader(table: &Table, sheet: &FigureSheet) -> PercentageReader {
    let Some(column) = sheet.columns.percent.filter(|_| sheet.columns.answer.is_none()) else {
        return PercentageReader::default();
    };
    let percentages = (sheet.heading_row + 1..table.rows()).map(|row| table.cell(row, column));
    PercentageReader::new(are_shares(percentages.filter(|cell| cell.contains(|c: char| c.is_ascii_digit()))))
}

/// A row below the headings.
struct FigureRow<'a> {
    table: &'a Table,
    row: usize,
    columns: &'a FigureColumns,
}

impl<'a> FigureRow<'a> {
    /// The cell of a column; an empty text where the sheet has no such column.
    fn cell(&self, column: Option<usize>) -> &'a str {
        column.map_or("", |column| self.table.cell(self.row, column))
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
                _ => self.rating(false),
            },
            Place::Standard(id) => self.rating(framework.standard(id).is_some_and(|located| !located.standard.counts)),
        }
    }

    /// The figure of a key question: its cases, or else its percentage. The row says that the question was not asked only if it has
    /// neither, because a dash also fills the cells of what nobody counted.
    fn figure(&self, percentages: &mut PercentageReader) -> Result<Option<Answer>, SheetProblem> {
        let FigureColumns { yes, of, percent, rating, answer, .. } = *self.columns;
        let says_not_asked = |column| is_not_asked(CellReader::default().plain(self.cell(column)));
        let figure_in = |column| if says_not_asked(column) { "" } else { self.cell(column) };
        let sufficient = parse_count(figure_in(yes)).map_err(|error| self.wrong_figure(yes, error))?;
        let cases = parse_count(figure_in(of)).map_err(|error| self.wrong_figure(of, error))?;
        match (sufficient, cases) {
            (_, Some(0)) => return Ok(Some(Answer::NotAsked)),
            (Some(sufficient), Some(cases)) => {
                let count = CaseCount::new(sufficient, cases).map_err(|error| self.wrong_figure(yes, error))?;
                return Ok(Some(Answer::Cases(count)));
            }
            _ => {}
        }
        let percentage = figure_in(percent);
        let percentage =
            percentages.read_worked_out(percentage).map_or_else(|| parse_percentage(percentage), |read| read.map(Some));
        if let Some(percentage) = percentage.map_err(|error| self.wrong_figure(percent, error))? {
            return Ok(Some(Answer::Percentage(percentage)));
        }
        match (sufficient, cases) {
            (None, None) if [yes, of, percent, answer].into_iter().any(says_not_asked) => Ok(Some(Answer::NotAsked)),
            // A rating is the band of a key question, which is no figure.
            (None, None) => match self.cell(rating).trim() {
                "" | "-" => Ok(None),
                _ => Err(self.wrong_figure(rating, FigureError::NotANumber)),
            },
            (sufficient, _) => Err(self.problem(if sufficient.is_none() { yes } else { of }, SheetFault::HalfACount)),
        }
    }

    /// The rating of what inspectors judge: in the column of answers or ratings, or else in another. *Not rated* is an answer only to
    /// a standard that can be left without a rating.
    fn rating(&self, can_be_not_rated: bool) -> Result<Option<Answer>, SheetProblem> {
        let mut reader = CellReader::default();
        let FigureColumns { yes, percent, rating, answer, .. } = *self.columns;
        for column in [answer.or(rating), percent, yes].into_iter().flatten() {
            let cell = self.table.cell(self.row, column);
            let plain = reader.plain(cell);
            return match plain {
                "" | "-" | "not entered" => continue,
                "not rated" if can_be_not_rated => Ok(Some(Answer::NotRated)),
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
