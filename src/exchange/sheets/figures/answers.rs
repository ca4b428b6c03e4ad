//! What the rows of a sheet of figures answer: each standard and key question once, or not at all.

use super::figure_sheet::{FigureSheet, GivenFigure, RatingOfStandard};
use super::row::FigureRow;
use crate::engine::{Answer, Banding, InspectionError, Place, StandardId, band_of, rate};
use crate::exchange::ratings_string;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::table::Table;
use crate::exchange::shortened::shortened;

impl FigureSheet {
    /// The figure of a standard or key question, once a row has given it.
    fn given_at(&self, place: Place) -> Option<&GivenFigure> {
        self.given.iter().find(|given| given.place == place)
    }

    /// Takes back an answer.
    pub(in crate::exchange::sheets) fn withdraw(&mut self, place: Place) {
        if self.inspection.answer(place).is_none() {
            return;
        }
        self.inspection.clear_answer(place);
        self.answered -= 1;
        let cells = self.given_at(place).map_or(0, |given| given.cells);
        self.account.counted -= cells;
        self.account.left_out += cells;
    }

    /// Takes back the answer of a row, for a reason.
    pub(in crate::exchange::sheets) fn take_back(&mut self, row: usize, place: Place, fault: SheetFault) {
        self.withdraw(place);
        self.problems.push(SheetProblem::in_row(row, fault));
    }

    /// Takes back the answer of a row, because another row has one too.
    pub(super) fn take_back_double(&mut self, row: usize, place: Place) {
        let number = self.inspection.framework().number(place).into();
        self.take_back(row, place, SheetFault::GivenTwice { number });
    }

    /// Takes back the figure of a row, because its cases come to another.
    pub(in crate::exchange::sheets) fn doubt(&mut self, place: Place, counted: Answer) {
        let Some(GivenFigure { row, cells, .. }) = self.given_at(place).cloned() else { return };
        self.withdraw(place);
        self.account.left_out -= cells;
        self.account.unclear += cells;
        let text = match counted {
            Answer::Cases(cases) => format!("its cases come to {} of {}", cases.yes(), cases.of()),
            _ => "its cases come to another figure".into(),
        };
        self.problems.push(SheetProblem::in_row(row, SheetFault::Disagree { text }));
    }

    /// Adds the answer that some cells of a row give to the inspection, or its problem to the problems. What two rows answer in two ways,
    /// or say of different things, such as teams, neither of them answers.
    pub(super) fn add(
        &mut self,
        table: &Table,
        row: usize,
        place: Place,
        answer: Result<Option<Answer>, SheetProblem>,
        cells: usize,
    ) {
        let given_twice = |row, number: &str| SheetProblem::in_row(row, SheetFault::GivenTwice { number: number.into() });
        let first_row = self.given_at(place).map(|given| given.row);
        let problem = match (answer, first_row) {
            (Ok(None), _) => {
                self.account.left_out += cells;
                return;
            }
            (Ok(Some(answer)), Some(first_row)) => {
                let number = self.inspection.framework().number(place);
                let differs = |first| first != answer || !have_same_words(table, [first_row, row]);
                if self.inspection.answer(place).is_some_and(differs) {
                    self.take_back_double(first_row, place);
                }
                self.account.left_out += cells;
                self.problems.push(given_twice(row, number));
                return;
            }
            (Ok(Some(answer)), None) => match self.inspection.set_answer(place, answer) {
                Ok(()) => {
                    self.answered += 1;
                    self.account.counted += cells;
                    self.given.push(GivenFigure { row, place, cells });
                    return;
                }
                Err(InspectionError::AnsweredTwice { standard, .. }) => given_twice(row, standard),
                Err(error) => {
                    debug_assert!(false, "a row is read as an answer that its place takes: {error}");
                    return;
                }
            },
            (Err(problem), _) => problem,
        };
        self.account.unclear += cells;
        self.problems.push(problem);
    }

    /// Names the rating beside a figure, if it is not the band of the figure.
    pub(super) fn check_rating(&mut self, row: &FigureRow<'_>, place: Place, answer: Answer) {
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
        if let Some(given) = self.given.last_mut() {
            given.cells -= 1;
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
    pub(super) fn add_ratings_of_standards(&mut self, table: &Table, ratings: Vec<RatingOfStandard>) {
        let outcome = rate(&self.inspection);
        for RatingOfStandard { row, standard, rating, cells } in ratings {
            if rating == Answer::NotInspected {
                self.clear_not_asked(standard);
            }
            let calculated = outcome.standard_at(standard).and_then(|standard| standard.calculated);
            if calculated.map(Answer::Rating) == Some(rating) {
                self.account.counted += cells;
            } else {
                self.add(table, row, Place::Standard(standard), Ok(Some(rating)), cells);
            }
        }
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
