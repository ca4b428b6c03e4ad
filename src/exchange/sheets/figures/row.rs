//! The answer that a row of a sheet of figures gives to its standard or key question.

use super::cases_in_cell::{CasesInCell, is_date};
use super::columns::FigureColumns;
use super::merged_figures::shares_figure;
use super::row_counts::{RowCounts, is_about};
use crate::engine::{Answer, AnsweredBy, CaseCount, FigureError, Framework, Percentage, Place};
use crate::exchange::field::{parse_count, parse_rounded};
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

    /// The problem of a row whose figures are about another answer than yes.
    pub fn fault_of_other_answer(&self) -> Option<SheetFault> {
        let cell = self.cell(self.columns.about);
        let is_yes = answer_in_words(CellReader::default().plain(cell)) == Some(CellAnswer::Yes);
        (is_filled(cell) && !is_yes).then(|| SheetFault::OtherAnswer { text: shortened(cell) })
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

    /// The figure of a key question: its cases, or else its percentage. Figures that disagree give none.
    fn figure(&self, percentages: &mut PercentageReader) -> Result<Option<Answer>, SheetProblem> {
        let counts = self.counts()?;
        match counts.cases().map_err(|error| self.wrong_figure(self.columns.yes, error))?.as_slice() {
            [] => {}
            [None, ..] => return Ok(Some(Answer::NotAsked)),
            // The percentage is only compared, so the reader of the column has not read it.
            possible => return self.cases_that_fit(&counts, possible, *percentages),
        }
        let mut reader = *percentages;
        let Some(percentage) = self.percentage(&mut reader)? else { return self.nothing_or_half_a_count(&counts) };
        self.check_percentage(&counts, percentage)?;
        *percentages = reader;
        Ok(Some(Answer::Percentage(percentage)))
    }

    /// The cases that the row has in one cell.
    fn cases_in_cell(&self) -> Result<Option<CasesInCell>, SheetProblem> {
        let column = self.columns.in_cell;
        match self.figure_in(column) {
            cell if !is_filled(cell) => Ok(None),
            cell => CasesInCell::read(cell).map(Some).ok_or_else(|| self.wrong_figure(column, FigureError::NotANumber)),
        }
    }

    /// The counts of the row, which agree with the cases in one cell.
    fn counts(&self) -> Result<RowCounts, SheetProblem> {
        let count_in = |column| parse_count(self.figure_in(column)).map_err(|error| self.wrong_figure(column, error));
        let FigureColumns { yes, no, not_asked, between, of, .. } = *self.columns;
        let mut counts =
            RowCounts { yes: count_in(yes)?, no: count_in(no)?, not_asked: count_in(not_asked)?, of: count_in(of)? };
        if let Some(cases) = self.cases_in_cell()? {
            let differs = |known: Option<u32>, stands| known.is_some_and(|known| known != stands);
            if differs(counts.yes, cases.yes) || differs(counts.of, cases.of) {
                return Err(self.disagree());
            }
            (counts.yes, counts.of) = (Some(cases.yes), Some(cases.of));
        }
        // Cases between yes and no are no yes if they are among the cases; without a total, or beside the no's, nobody says so.
        let has_between = count_in(between)?.is_some_and(|between| between > 0);
        if has_between && counts.yes.is_some() && (counts.of.is_none() || counts.no.is_some()) {
            return Err(self.disagree());
        }
        Ok(counts)
    }

    /// The only case count of several possible ones that agrees with the percentages and the total of the row.
    fn cases_that_fit(
        &self,
        counts: &RowCounts,
        possible: &[Option<CaseCount>],
        mut percentages: PercentageReader,
    ) -> Result<Option<Answer>, SheetProblem> {
        let percentage = self.percentage(&mut percentages)?;
        let percentage_in_cell = self.cases_in_cell()?.and_then(|cases| cases.percentage);
        let text = self.figure_in(self.columns.percent);
        let share = percentage_of_share(text.trim()).filter(|_| !text.contains('%'));
        let fits = |cases: &CaseCount| {
            percentage_in_cell.is_none_or(|p| is_about(*cases, p))
                && percentage.is_none_or(|p| is_about(*cases, p) || share.is_some_and(|p| is_about(*cases, p)))
        };
        let mut fitting = possible.iter().flatten().filter(|cases| counts.add_up() && fits(cases));
        match (fitting.next(), fitting.next()) {
            (Some(cases), None) => Ok(Some(Answer::Cases(*cases))),
            _ => Err(self.disagree()),
        }
    }

    /// The percentage of the row.
    fn percentage(&self, percentages: &mut PercentageReader) -> Result<Option<Percentage>, SheetProblem> {
        let column = self.columns.percent;
        percentages.read(self.figure_in(column)).map_err(|error| self.wrong_figure(column, error))
    }

    /// Refuses a percentage that can be another than that of sufficient work: of all cases instead of those that were asked, of the cases
    /// that were not sufficient, or a share of 1.
    fn check_percentage(&self, counts: &RowCounts, percentage: Percentage) -> Result<(), SheetProblem> {
        let FigureColumns { percent, percent_not_asked, .. } = *self.columns;
        let not_asked = parse_rounded(self.cell(percent_not_asked));
        let is_of_all_cases = not_asked.is_ok_and(|p| p.is_some_and(|p| p.hundredths() > 0));
        let is_of_yes =
            |no: u32, of: u32| CaseCount::new(of.saturating_sub(no), of).is_ok_and(|yes| is_about(yes, percentage));
        let can_be_of_no =
            counts.yes.is_none() && counts.no.is_some_and(|no| !counts.of.is_some_and(|of| is_of_yes(no, of)));
        let text = self.figure_in(percent);
        if is_of_all_cases || can_be_of_no {
            Err(self.disagree())
        } else if self.are_shares_unclear && share_that_can_be_percentage(text).is_some() {
            Err(self.problem(percent, share_or_percentage(text)))
        } else {
            Ok(())
        }
    }

    /// The answer of a row without cases and without a percentage. The row says that the question was not asked only if it has
    /// neither, because a dash also fills the cells of what nobody counted.
    fn nothing_or_half_a_count(&self, counts: &RowCounts) -> Result<Option<Answer>, SheetProblem> {
        let FigureColumns { yes, no, of, in_cell, percent, rating, answer, .. } = *self.columns;
        if let (Some(_), _) | (_, Some(_)) = (counts.yes, counts.of.or(counts.no)) {
            let missing = if counts.yes.is_none() { yes } else { of.or(no) };
            return Err(self.problem(missing, SheetFault::HalfACount));
        }
        if [yes, no, of, in_cell, percent, answer].into_iter().any(|column| self.says_not_asked(column)) {
            return Ok(Some(Answer::NotAsked));
        }
        // A rating is the band of a key question, which is no figure.
        match self.cell(rating).trim() {
            "" | "-" => Ok(None),
            _ => Err(self.wrong_figure(rating, FigureError::NotANumber)),
        }
    }

    fn says_not_asked(&self, column: Option<usize>) -> bool {
        is_not_asked(CellReader::default().plain(self.cell(column)))
    }

    /// The cell of a column, and an empty text for one that says that the question was not asked.
    fn figure_in(&self, column: Option<usize>) -> &'a str {
        if self.says_not_asked(column) { "" } else { self.cell(column) }
    }

    /// The problem that the figures of the row disagree.
    fn disagree(&self) -> SheetProblem {
        SheetProblem::in_row(self.row, SheetFault::Disagree { text: self.figures_shown() })
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
