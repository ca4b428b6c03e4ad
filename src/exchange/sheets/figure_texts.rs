//! What stands around the rows of a sheet of figures: texts that can change what the figures are, and cases above them.

use super::audit::case_audit::CaseAudit;
use super::cells::cell::CellReader;
use super::cells::no_answer_count::no_answer_count;
use super::figures::columns::FigureColumns;
use super::figures::email_lines::is_line;
use super::figures::figure_sheet::{FigureSheet, GivenFigure};
use super::figures::row_counts::comes_to;
use super::headings::{is_about_remarks, place_meant};
use super::problem::{MAX_LISTED, SheetFault, SheetProblem};
use super::table::{Table, is_filled};
use super::texts::case_numbers::other_number_of_cases;
use super::texts::doubts::{TextSubject, part_looked_at};
use super::texts::free_texts::{AnswersInDoubt, answers_in_doubt};
use super::texts::lead_lines::can_turn_figures;
use super::word_list::{has_word_in, words};
use crate::engine::{Answer, Place};
use crate::exchange::shortened::{joined, shortened};

impl FigureSheet {
    /// Names the texts that can change what the figures are, and takes back the figures that they can change. The files that the calculator
    /// saves have texts of their own.
    pub(super) fn name_texts(&mut self, table: &Table) {
        if self.columns.answer.is_some() || self.answered == 0 {
            return;
        }
        let is_about_adults = |problem: &SheetProblem| matches!(problem.fault, SheetFault::OtherService { .. });
        if self.problems.iter().any(is_about_adults) {
            self.withdraw_where(|_| true);
        }
        let (heading_row, is_without_headings) = (self.heading_row, self.columns.number.is_none());
        for row in (0..table.rows()).filter(|row| *row != heading_row || is_without_headings) {
            let is_given = self.given.iter().any(|given| given.row == row);
            let found = match self.columns.number {
                Some(number) if self.numbered_rows.binary_search(&row).is_ok() => {
                    self.reach_in_numbered_row(table, row, number, is_given)
                }
                // A line of an email says nothing but its figure.
                None if is_given => None,
                _ => self.reach_in_text_row(table, row).or_else(|| self.lead_in_row(table, row)),
            };
            if let Some((column, text, reach)) = found {
                match reach {
                    // What leads to figures is about all below it.
                    AnswersInDoubt::Case if is_without_headings => self.withdraw_where(|given| given.row > row),
                    reach => self.take_back_where(&reach, row),
                }
                self.name_text(row, column, &text);
            }
        }
    }

    /// Names the texts alone in their rows of a sheet whose figures stand down the side, and takes back the figures that they can change.
    pub(super) fn name_text_rows(&mut self, table: &Table) {
        for row in (0..table.rows()).filter(|row| table.filled_cells(*row) == 1) {
            if let Some((column, text, reach)) = self.reach_in_text_row(table, row) {
                self.take_back_where(&reach, row);
                self.name_text(row, column, &text);
            }
        }
    }

    fn name_text(&mut self, row: usize, column: usize, text: &str) {
        if self.problems.len() < MAX_LISTED {
            let fault = SheetFault::MayChangeAnswers { text: shortened(text) };
            self.problems.push(SheetProblem::in_cell(row, column, fault));
        }
    }

    /// Takes back the figures that a text in a row can change.
    fn take_back_where(&mut self, reach: &AnswersInDoubt, row: usize) {
        match reach {
            AnswersInDoubt::Case => self.withdraw_where(|given| given.row == row),
            AnswersInDoubt::KeyQuestions(numbers) => {
                let framework = self.inspection.framework();
                self.withdraw_where(|given| numbers.contains(&framework.number(given.place)));
            }
            AnswersInDoubt::Sheet => self.withdraw_where(|_| true),
        }
    }

    fn withdraw_where(&mut self, is_changed: impl Fn(&GivenFigure) -> bool) {
        let changed: Vec<Place> = self.given.iter().filter(|given| is_changed(given)).map(|given| given.place).collect();
        changed.into_iter().for_each(|place| self.withdraw(place));
    }

    /// The text of a row with a number that can change its figure, or those of the key questions that it names.
    fn reach_in_numbered_row(
        &self,
        table: &Table,
        row: usize,
        number: usize,
        is_given: bool,
    ) -> Option<(usize, String, AnswersInDoubt)> {
        const OF_PLANS: &str = "owner|lead|action|actions|date|deadline|due|next|target|review|team";
        let framework = self.inspection.framework();
        let mut cells = table.row_cells(row).enumerate();
        if !is_given {
            let cell = table.cell(row, number);
            let reach = answers_in_doubt(cell, TextSubject::Sheet, framework).filter(|_| table.filled_cells(row) == 1)?;
            return matches!(reach, AnswersInDoubt::KeyQuestions(_)).then(|| (number, cell.to_owned(), reach));
        }
        cells.find_map(|(column, cell)| {
            let heading = table.cell(self.heading_row, column).to_lowercase();
            if column == number || self.columns.figures().any(|of| of == column) || has_word_in(OF_PLANS, &heading) {
                return None;
            }
            // The number of another key question alone changes nothing.
            let is_number = |word: &&str| word.contains('.') && word.starts_with(|c: char| c.is_ascii_digit());
            let text = joined(cell.split_whitespace().filter(|word| !is_number(word)).map(Into::into), " ");
            // Without the number of no, the cases of the figure are perhaps those too that have no answer.
            let no_answers = no_answer_count(CellReader::default().plain(&format!("{} {heading}", text.trim())));
            let no_answers = no_answers.or_else(|| no_answer_count(CellReader::default().plain(&text)));
            if self.columns.no.is_none() && no_answers.is_some_and(|cases| cases > 0) {
                return Some((column, cell.to_owned(), AnswersInDoubt::Case));
            }
            // “YCC only” says which cases a key question is about.
            let of_sheet = || {
                let is_limit = has_word_in("only|except", &text.to_lowercase());
                answers_in_doubt(&text, TextSubject::Sheet, framework).filter(|_| !is_limit)
            };
            let is_about_remarks = is_about_remarks(&heading) || !is_filled(&heading);
            let reach = answers_in_doubt(&text, TextSubject::Case, framework);
            let reach = reach.or_else(|| of_sheet().filter(|_| is_about_remarks).map(|_| AnswersInDoubt::Case))?;
            Some((column, cell.to_owned(), reach))
        })
    }

    /// The text of a row without a number that can change what the figures are.
    fn reach_in_text_row(&self, table: &Table, row: usize) -> Option<(usize, String, AnswersInDoubt)> {
        let framework = self.inspection.framework();
        let mut filled = table.row_cells(row).enumerate().filter(|(_, cell)| is_filled(cell));
        let (first, cell) = filled.next()?;
        // The commas of a sentence divide it.
        let text = filled.fold(cell.to_owned(), |text, (_, cell)| format!("{text}, {}", cell.trim()));
        let lower = text.to_lowercase();
        if no_answer_count(CellReader::default().plain(&text)).is_some_and(|cases| cases > 0) || self.exceeds_part(&lower) {
            return Some((first, text, AnswersInDoubt::Sheet));
        }
        let reach = answers_in_doubt(&text, TextSubject::Sheet, framework)?;
        let is_line = place_meant(lower.split([' ', ':']).next().unwrap_or_default(), framework).is_some();
        // A row of totals, and a sentence with the figure of others, say nothing about the figures of the rows.
        let has_figure = |cell: &str| cell.starts_with(|c: char| c.is_ascii_digit()) && !cell.contains(char::is_alphabetic);
        let is_total = table.row_cells(row).any(has_figure);
        let is_comparison = lower.contains('%') && has_word_in("national|comparison|average|target", &lower);
        let has_headings = || table.filled_cells(row) > 1 && FigureColumns::under(table, row, framework).is_some();
        let is_other = is_total || is_comparison || has_headings();
        (matches!(reach, AnswersInDoubt::KeyQuestions(_)) || !(is_line || is_other)).then_some((first, text, reach))
    }

    /// Whether a text says that fewer cases were looked at than a figure has: `4 of 12 records found` or `Audit of 8 cases` beside `7 of 9`.
    fn exceeds_part(&self, plain: &str) -> bool {
        let cases_of = |given: &GivenFigure| match self.inspection.answer(given.place) {
            Some(Answer::Cases(cases)) => Some(u32::from(cases.of())),
            _ => None,
        };
        let Some(most) = self.given.iter().filter_map(cases_of).max() else { return false };
        part_looked_at(&words(plain)).is_some_and(|part| part < most)
            || other_number_of_cases(plain, |number| number >= most, most).is_some()
    }

    /// The text of a row right above the figures of an email, if it can say that the figures below are no results.
    fn lead_in_row(&self, table: &Table, row: usize) -> Option<(usize, String, AnswersInDoubt)> {
        let next = (row + 1..table.rows()).find(|row| table.filled_cells(*row) > 0)?;
        if self.columns.number.is_some() || !is_line(table, next, self.inspection.framework()) {
            return None;
        }
        let cells = table.row_cells(row).map(str::trim).filter(|cell| is_filled(cell)).map(Into::into);
        let text = joined(cells, ", ");
        // A line that has the number of a key question is about that key question alone, and not about the lines below it.
        let first = text.split([' ', ':', ',']).next().unwrap_or_default();
        if place_meant(first, self.inspection.framework()).is_some() {
            return None;
        }
        can_turn_figures(&text).then_some((0, text, AnswersInDoubt::Case))
    }

    /// Takes back the figures of key questions to which cases above them come to another answer.
    pub(super) fn compare_with_cases_above(&mut self, table: &Table) {
        const FEWEST_ROWS: usize = 3;
        // The first row of figures stands below its headings.
        let headings = self.numbered_rows.first().map_or(0, |row| row.saturating_sub(1));
        if self.columns.answer.is_some() || headings < FEWEST_ROWS || self.answered == 0 {
            return;
        }
        let framework = self.inspection.framework();
        let Ok(audit) = CaseAudit::read(&table.above(headings), framework, None) else { return };
        for column in audit.columns.iter().filter(|column| column.tally.has_answers()) {
            let Some(id) = audit.key_question_answered_by(column) else { continue };
            let place = Place::KeyQuestion(id);
            let (Some(figure), Some(counted)) = (self.inspection.answer(place), column.tally.answer()) else { continue };
            let row = self.given.iter().find(|given| given.place == place).map(|given| given.row);
            if let Some(row) = row.filter(|_| !comes_to(figure, counted)) {
                let fault = SheetFault::DisagreesWithCases { text: shortened(table.first_text(row)) };
                self.take_back(row, place, fault);
            }
        }
    }
}
