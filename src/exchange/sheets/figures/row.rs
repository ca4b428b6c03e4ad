//! The answer that a row of a sheet of figures gives to its standard or key question.

use super::cases_in_cell::{CasesInCell, is_date};
use super::columns::FigureColumns;
use super::merged_figures::shares_figure;
use crate::engine::{Answer, AnsweredBy, CaseCount, FigureError, Framework, Percentage, Place};
use crate::exchange::field::{parse_count, parse_percentage, parse_rounded};
use crate::exchange::ratings_string;
use crate::exchange::sheets::cells::answer::{CellAnswer, is_not_asked};
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::shares::{PercentageReader, percentage_of_share};
use crate::exchange::sheets::headings::place_meant;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::summary_rows::answer_in_words;
use crate::exchange::sheets::table::{NOT_WORKED_OUT, Table, is_filled};
use crate::exchange::shortened::{joined, shortened};

/// A row below the headings.
pub struct FigureRow<'a> {
    pub table: &'a Table,
    pub row: usize,
    pub columns: &'a FigureColumns,
    pub are_shares_unclear: bool,
}

impl<'a> FigureRow<'a> {
    /// The cell of a column; an empty text where the sheet has no such column.
    pub fn cell(&self, column: Option<usize>) -> &'a str {
        column.map_or("", |column| self.table.cell(self.row, column))
    }

    /// The text that says that the figures of the row are about another answer than yes.
    pub fn about_another_answer(&self) -> Option<String> {
        let cell = self.cell(self.columns.about);
        let is_yes = answer_in_words(CellReader::default().plain(cell)) == Some(CellAnswer::Yes);
        (is_filled(cell) && !is_yes).then(|| shortened(cell))
    }

    /// Whether a figure of the row is merged with that of another row. The rating of a standard is often merged over its key questions.
    pub fn shares_figure(&self, place: Place, framework: &'static Framework) -> bool {
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
    pub fn answer(
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
        let FigureColumns { yes, no, not_asked, between, of, in_cell, percent, rating, answer, .. } = *self.columns;
        let says_not_asked = |column| is_not_asked(CellReader::default().plain(self.cell(column)));
        let figure_in = |column| if says_not_asked(column) { "" } else { self.cell(column) };
        let count_in = |column| parse_count(figure_in(column)).map_err(|error| self.wrong_figure(column, error));
        let mut counts =
            Counts { yes: count_in(yes)?, no: count_in(no)?, not_asked: count_in(not_asked)?, of: count_in(of)? };
        let in_cell = match figure_in(in_cell) {
            cell if !is_filled(cell) => None,
            cell => match CasesInCell::read(cell) {
                Some(cases) => Some(cases),
                None => return Err(self.wrong_figure(in_cell, FigureError::NotANumber)),
            },
        };
        if let Some(cases) = in_cell {
            let differs = |known: Option<u32>, stands| known.is_some_and(|known| known != stands);
            if differs(counts.yes, cases.yes) || differs(counts.of, cases.of) {
                return Err(SheetProblem::in_row(self.row, SheetFault::Disagree { text: self.figures_shown() }));
            }
            (counts.yes, counts.of) = (Some(cases.yes), Some(cases.of));
        }
        // Cases between yes and no are no yes if they are among the cases; without a total, or beside the no's, nobody says so.
        let has_between = count_in(between)?.is_some_and(|between| between > 0);
        if has_between && counts.yes.is_some() && (counts.of.is_none() || counts.no.is_some()) {
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
                    in_cell.and_then(|found| found.percentage).is_none_or(|p| is_about(*cases, p))
                        && percentage.is_none_or(|p| is_about(*cases, p) || share.is_some_and(|p| is_about(*cases, p)))
                };
                let mut fitting = possible.iter().flatten().filter(|cases| counts.add_up() && fits(cases));
                return match (fitting.next(), fitting.next()) {
                    (Some(cases), None) => Ok(Some(Answer::Cases(*cases))),
                    _ => Err(SheetProblem::in_row(self.row, SheetFault::Disagree { text: self.figures_shown() })),
                };
            }
        }
        if let Some(percentage) = percentage.map_err(of_column)? {
            let percent_not_asked = self.cell(self.columns.percent_not_asked);
            if parse_rounded(percent_not_asked).is_ok_and(|p| p.is_some_and(|p| p.hundredths() > 0)) {
                return Err(SheetProblem::in_row(self.row, SheetFault::Disagree { text: self.figures_shown() }));
            }
            // Beside the cases that were not sufficient alone, a percentage can be theirs.
            if counts.yes.is_none()
                && let Some(no) = counts.no
                && !counts
                    .of
                    .is_some_and(|of| CaseCount::new(of.saturating_sub(no), of).is_ok_and(|yes| is_about(yes, percentage)))
            {
                return Err(SheetProblem::in_row(self.row, SheetFault::Disagree { text: self.figures_shown() }));
            }
            if self.are_shares_unclear && share_that_can_be_percentage(text).is_some() {
                return Err(self.problem(percent, share_or_percentage(text)));
            }
            return Ok(Some(Answer::Percentage(percentage)));
        }
        match (counts.yes, counts.of.or(counts.no)) {
            (None, None) if [yes, no, of, self.columns.in_cell, percent, answer].into_iter().any(says_not_asked) => {
                Ok(Some(Answer::NotAsked))
            }
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
        let FigureColumns { yes, no, not_asked, between, of, in_cell, percent, percent_not_asked, .. } = *self.columns;
        let kinds = [
            (yes, "yes"),
            (no, "no"),
            (between, "between yes and no"),
            (not_asked, "n/a"),
            (of, "in all"),
            (in_cell, "in one cell"),
            (percent, "as percentage"),
            (percent_not_asked, "n/a as percentage"),
        ];
        let shown = kinds.into_iter().filter(|(column, _)| is_filled(self.cell(*column)));
        joined(shown.map(|(column, kind)| format!("{} {kind}", shortened(self.cell(column)))), ", ")
    }

    /// Whether the row has more cells than the headings, so that its figures may not stand under their headings.
    pub fn is_longer_than(&self, heading_row: usize, last_heading: usize) -> bool {
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
        let text = shortened(self.cell(column));
        self.problem(
            column,
            match self.cell(column) {
                NOT_WORKED_OUT => SheetFault::NotWorkedOut,
                cell if is_date(cell) => SheetFault::MadeADate { text },
                _ => SheetFault::WrongFigure { text, error },
            },
        )
    }

    fn problem(&self, column: Option<usize>, fault: SheetFault) -> SheetProblem {
        SheetProblem { row: Some(self.row), column, fault, is_turned: false }
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
pub fn is_about(cases: CaseCount, percentage: Percentage) -> bool {
    let (yes, of) = (i64::from(cases.yes()), i64::from(cases.of()));
    (i64::from(percentage.hundredths()) * of - 10_000 * yes).abs() < 100 * of
}

/// Whether a figure is what cases come to: the same, or their percentage.
pub fn comes_to(figure: Answer, counted: Answer) -> bool {
    match (figure, counted) {
        (Answer::Percentage(percentage), Answer::Cases(cases)) => is_about(cases, percentage),
        _ => figure == counted,
    }
}

/// The share of 1 that a figure is, if it has no sign and is not 0.
pub fn share_that_can_be_percentage(text: &str) -> Option<Percentage> {
    percentage_of_share(text.trim()).filter(|share| !text.contains('%') && share.hundredths() > 0)
}

/// The problem with a figure that can be a percentage or a share of 1.
pub fn share_or_percentage(text: &str) -> SheetFault {
    let text = text.trim();
    let share = percentage_of_share(text).map(|share| share.to_string()).unwrap_or_default();
    SheetFault::Disagree { text: format!("{text} can be {text}% or {share}%") }
}
