//! What was not understood in a case audit.

use super::case_audit::CaseAudit;
use super::column::AuditColumn;
use crate::engine::Place;
use crate::exchange::sheets::figures::cases_in_cell::is_date;
use crate::exchange::sheets::headings::other_columns::{can_mark_cases, counts_cases_of_row, says_which_count};
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::table::NOT_WORKED_OUT;

impl CaseAudit {
    /// What was not understood: first that court and out-of-court cases are mixed; then, by column, doubtful headings and unclear
    /// cells of matched columns, at most [`MAX_LISTED`](crate::exchange::sheets::problem::MAX_LISTED) each; then the rows that are left out.
    #[must_use]
    pub fn problems(&self) -> Vec<SheetProblem> {
        let mut problems = Vec::new();
        if let Some(column) = self.disposal_column.filter(|_| self.mixes_disposals()) {
            problems.push(SheetProblem::in_column(column, SheetFault::MixedDisposals));
        }
        if let Some(column) = self.disposal_column.filter(|_| self.columns.iter().any(|column| column.disposal.is_some())) {
            problems.push(SheetProblem::in_column(column, SheetFault::EachDisposal));
        }
        let (rows, row) = (self.doubtful_rows.0 as usize, self.doubtful_rows.1 as usize);
        problems.extend(self.free_texts.problems.iter().cloned());
        if rows > 0
            && self.doubtful_choice.is_none()
            && self.columns.iter().any(|column| column.has_doubtful_cases && self.waits_for_cases(column))
        {
            problems.push(SheetProblem::in_row(row, SheetFault::DoubtfulCases { rows }));
        }
        for column in &self.columns {
            self.add_problems_of_column(column, &mut problems);
        }
        problems.extend(self.rows_left_out.iter().chain(&self.doubtful_cases).cloned());
        match &self.turned {
            Some(turned) => turned.problems(problems),
            None => problems,
        }
    }

    /// How many problems there are beside those that are listed.
    #[must_use]
    pub fn problems_not_listed(&self) -> usize {
        let of_columns = self.columns.iter().filter(|column| self.key_question_answered_by(column).is_some());
        let cells =
            of_columns.map(|column| column.tally.unclear as usize - column.words.unclear_cells(&self.meanings).count());
        let rows = self.left_out as usize - self.rows_left_out.len() + self.doubtful as usize - self.doubtful_cases.len()
            + self.free_texts.found
            - self.free_texts.problems.len();
        cells.sum::<usize>() + rows
    }

    /// The first column that is matched to a key question.
    fn first_answer(&self) -> usize {
        let matched = self.columns.iter().filter(|column| column.key_question.is_some());
        matched.map(|column| column.place).min().unwrap_or(0)
    }

    /// The column that can say which rows count, or for how many cases each stands.
    pub(super) fn says_which_count(&self) -> Option<&AuditColumn> {
        let first_answer = self.first_answer();
        self.columns.iter().find(|column| column.key_question.is_none() && Self::can_say_which_count(column, first_answer))
    }

    /// Whether a column that answers no key question can say which rows count.
    fn can_say_which_count(column: &AuditColumn, first_answer: usize) -> bool {
        let place = column.place;
        let differs = [column.tally.yes, column.tally.no, column.tally.not_applicable, column.tally.unclear];
        let counts_cases = || column.holds_numbers() && counts_cases_of_row(&column.full_heading);
        place > 0
            && column.doubt.is_none()
            && (differs.iter().filter(|cells| **cells > 0).count() > 1 || column.tally.unclear > 0)
            && (says_which_count(&column.full_heading)
                || (column.words.are_marks() && can_mark_cases(&column.full_heading))
                || (place < first_answer && counts_cases()))
    }

    /// The problem of a column that answers no key question.
    fn problem_of_other_column(&self, column: &AuditColumn) -> Option<SheetProblem> {
        let place = column.place;
        let of_heading = |fault| SheetProblem::in_cell(column.heading_row.unwrap_or(0), place, fault);
        let heading = || column.heading.clone();
        if Self::can_say_which_count(column, self.first_answer()) {
            return Some(of_heading(SheetFault::SaysWhichCount { heading: heading() }));
        }
        if self.can_change_answers(column) || self.says_answered_are_not_asked(column) {
            return Some(of_heading(SheetFault::MayChangeAnswers { text: heading() }));
        }
        if let Some(repeats) = &column.repeats {
            return Some(repeats.problem(place, heading()));
        }
        // The first column names the cases, often by numbers, and some of those are spelt like an answer.
        let names_cases = place == 0 && (column.has_heading() || column.has_codes);
        if names_cases || column.heading_row.is_none() || column.doubt.is_some() || !column.tally.is_mostly_answers() {
            return None;
        }
        Some(match column.has_heading() {
            false => SheetProblem::in_column(place, SheetFault::NoHeading),
            true if is_date(&column.full_heading) => of_heading(SheetFault::MadeADate { text: heading() }),
            true => of_heading(SheetFault::UnmatchedHeading { heading: heading() }),
        })
    }

    fn add_problems_of_column(&self, column: &AuditColumn, problems: &mut Vec<SheetProblem>) {
        let place = column.place;
        let of_heading = |fault| SheetProblem::in_cell(column.heading_row.unwrap_or(0), place, fault);
        problems.extend(column.fault_of_heading(self.framework, self.disposals).map(of_heading));
        let Some(id) = column.key_question else {
            problems.extend(self.problem_of_other_column(column));
            return;
        };
        if self.key_question_answered_by(column).is_none() {
            let number = self.framework.number(Place::KeyQuestion(id)).into();
            problems.push(of_heading(SheetFault::MatchedTwice { number }));
            return;
        }
        if column.has_too_many() {
            problems.push(SheetProblem::in_column(place, SheetFault::TooManyCases));
        }
        if column.is_hidden && column.filled > 0 {
            problems.push(SheetProblem::in_column(place, SheetFault::HiddenColumn));
        }
        if self.is_half_known(column) {
            problems.push(SheetProblem::in_column(place, SheetFault::HalfKnown));
        } else if self.is_not_filled_in(column) {
            problems.push(SheetProblem::in_column(place, SheetFault::BlankColumn));
        } else if self.waits_for_blanks(column) {
            problems.push(SheetProblem::in_column(
                place,
                match self.blanks_are_answers {
                    true => SheetFault::BlankInLegend,
                    false => SheetFault::BlankUnclear,
                },
            ));
        }
        problems.extend(column.words.unclear_cells(&self.meanings).map(|cell| {
            let fault = match cell.text.as_str() {
                "" if column.group.is_some() => SheetFault::TickedTwice,
                NOT_WORKED_OUT => SheetFault::NotWorkedOut,
                text => SheetFault::Unclear { text: text.into() },
            };
            SheetProblem::in_cell(cell.row, place, fault)
        }));
    }
}
