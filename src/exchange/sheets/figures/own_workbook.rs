//! The workbook that the calculator saves, opened again: the figures, ratings and discretion that stand in its sheet, whatever was changed
//! there.

use crate::engine::{
    Answer, CaseCount, FigureError, Framework, Inspection, InspectionError, Percentage, Place, ProfessionalDiscretion,
};
use crate::exchange::field::{parse_count, parse_percentage};
use crate::exchange::figure_sheet_headings::{FRAMEWORK, HEADINGS, SCENARIO, SERVICE};
use crate::exchange::ratings_string;
use crate::exchange::sheets::account::CellAccount;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::place_meant;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::shortened::{joined, shortened};
use crate::frameworks::FRAMEWORKS;

/// What was read of a workbook that was saved from here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWorkbook {
    /// The whole inspection.
    pub inspection: Inspection,
    /// The name of the scenario that the figures are of. None for figures as they are.
    pub scenario: Option<String>,
    /// What was not understood.
    pub problems: Vec<SheetProblem>,
    /// What became of each cell.
    pub account: CellAccount,
}

/// The columns that are filled in, in the order of [`HEADINGS`].
struct Columns {
    number: usize,
    yes: usize,
    of: usize,
    percentage: usize,
    not_asked: usize,
    entered: usize,
    discretion: usize,
    reason: usize,
}

impl Columns {
    /// The columns of a row of headings, wherever they were moved to.
    fn under(table: &Table, row: usize) -> Option<Self> {
        let column = |wanted: usize| {
            let heading = HEADINGS.get(wanted)?;
            table.row_cells(row).position(|cell| cell.trim() == *heading)
        };
        Some(Self {
            number: column(0)?,
            yes: column(2)?,
            of: column(3)?,
            percentage: column(4)?,
            not_asked: column(5)?,
            entered: column(6)?,
            discretion: column(9)?,
            reason: column(10)?,
        })
    }

    fn inputs(&self) -> [usize; 7] {
        [self.yes, self.of, self.percentage, self.not_asked, self.entered, self.discretion, self.reason]
    }
}

impl OwnWorkbook {
    /// Reads a table. `None` for one that is not the sheet of figures of a workbook saved from here.
    #[must_use]
    pub fn read(table: &Table) -> Option<Self> {
        let (heading_row, columns) = (0..table.rows().min(30)).find_map(|row| Some((row, Columns::under(table, row)?)))?;
        let beside = |label: &str| {
            let row = (0..heading_row).find(|row| table.row_cells(*row).any(|cell| cell.trim() == label))?;
            let mut cells = table.row_cells(row).skip_while(|cell| cell.trim() != label).skip(1);
            cells.find(|cell| is_filled(cell)).map(str::trim)
        };
        let name = beside(FRAMEWORK)?;
        let framework: &'static Framework = FRAMEWORKS.into_iter().find(|framework| name.starts_with(framework.name))?;
        let titles = (0..heading_row).flat_map(|row| table.row_cells(row));
        let scenario = titles.filter_map(|cell| cell.split_once(SCENARIO)).map(|(_, name)| name.trim().to_owned()).next();
        let mut own =
            Self { inspection: Inspection::new(framework), scenario, problems: Vec::new(), account: CellAccount::default() };
        // The cell behind the label is blank where the service has no name; then comes how to fill the workbook in.
        own.inspection.service = (0..heading_row)
            .find(|row| table.cell(*row, columns.number).trim() == SERVICE)
            .map(|row| table.cell(row, columns.number + 1).trim().to_owned())
            .filter(|service| !service.is_empty());
        for row in 0..table.rows() {
            let filled = table.filled_cells(row);
            let place = if row > heading_row { place_meant(table.cell(row, columns.number), framework) } else { None };
            let Some(place) = place else {
                own.account.headings += filled;
                continue;
            };
            let given = columns.inputs().into_iter().filter(|column| is_filled(table.cell(row, *column))).count();
            own.account.headings += filled - given;
            let unclear = own.problems.len();
            own.read_row(table, row, &columns, place);
            if own.problems.len() > unclear { own.account.unclear += given } else { own.account.counted += given }
        }
        Some(own)
    }

    fn read_row(&mut self, table: &Table, row: usize, columns: &Columns, place: Place) {
        let cell = |column: usize| table.cell(row, column);
        match answer_in(&cell, row, columns) {
            Err(problem) => self.problems.push(problem),
            Ok(None) => {}
            Ok(Some(answer)) => {
                if let Err(error) = self.inspection.set_answer(place, answer) {
                    let number = match error {
                        InspectionError::AnsweredTwice { standard, .. } => standard,
                        _ => self.inspection.framework().number(place),
                    };
                    let fault = SheetFault::GivenTwice { number: number.into() };
                    self.problems.push(SheetProblem::in_row(row, fault));
                }
            }
        }
        let set = cell(columns.discretion);
        let Place::Standard(id) = place else { return };
        if !is_filled(set) {
            return;
        }
        let reason = cell(columns.reason).trim().to_owned();
        let rating = ratings_string::rating(CellReader::default().plain(set));
        let discretion = rating.map(|rating| ProfessionalDiscretion { rating, reason });
        let is_recorded = discretion.is_some_and(|discretion| self.inspection.set_discretion(id, Some(discretion)).is_ok());
        if !is_recorded {
            let fault = SheetFault::UnknownRating { text: shortened(set) };
            self.problems.push(SheetProblem::in_cell(row, columns.discretion, fault));
        }
    }
}

/// The answer of a row: exactly one of cases, a percentage, “not asked” and a rating.
fn answer_in<'a>(cell: &impl Fn(usize) -> &'a str, row: usize, columns: &Columns) -> Result<Option<Answer>, SheetProblem> {
    let wrong = |column: usize, error: FigureError| {
        SheetProblem::in_cell(row, column, SheetFault::WrongFigure { text: shortened(cell(column)), error })
    };
    let count = |column: usize| parse_count(cell(column)).map_err(|error| wrong(column, error));
    let mut answers = Vec::new();
    match (count(columns.yes)?, count(columns.of)?) {
        (None, None) => {}
        (Some(yes), Some(of)) => {
            answers.push(Answer::Cases(CaseCount::new(yes, of).map_err(|error| wrong(columns.yes, error))?));
        }
        (yes, _) => {
            let column = if yes.is_none() { columns.yes } else { columns.of };
            return Err(SheetProblem::in_cell(row, column, SheetFault::HalfACount));
        }
    }
    let percentage = cell(columns.percentage).trim();
    if let Some(percentage) = read_percentage(percentage).map_err(|error| wrong(columns.percentage, error))? {
        answers.push(Answer::Percentage(percentage));
    }
    if is_filled(cell(columns.not_asked)) {
        answers.push(Answer::NotAsked);
    }
    let entered = cell(columns.entered);
    if is_filled(entered) {
        let plain = CellReader::default().plain(entered).to_owned();
        answers.push(match ratings_string::rating(&plain) {
            Some(rating) => Answer::Rating(rating),
            None if plain == "not rated" => Answer::NotRated,
            None => {
                let fault = SheetFault::UnknownRating { text: shortened(entered) };
                return Err(SheetProblem::in_cell(row, columns.entered, fault));
            }
        });
    }
    match answers.as_slice() {
        [] => Ok(None),
        [answer] => Ok(Some(*answer)),
        _ => {
            let text = joined(columns.inputs().into_iter().map(cell).filter(|cell| is_filled(cell)).map(shortened), ", ");
            Err(SheetProblem::in_row(row, SheetFault::Disagree { text }))
        }
    }
}

/// A percentage with its sign, or the share that its cell holds where the format was lost.
fn read_percentage(text: &str) -> Result<Option<Percentage>, FigureError> {
    use crate::exchange::sheets::cells::shares::percentage_of_share;
    match percentage_of_share(text) {
        // Without a sign, 1 can be 1% or 100%.
        Some(share) if share.hundredths() == 10_000 => Err(FigureError::NotANumber),
        Some(share) => Ok(Some(share)),
        None => parse_percentage(text),
    }
}
