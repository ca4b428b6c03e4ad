//! What stands beside and around the answers of a list, and can change those: a second answer, how far a case is, a remark, a title.

use super::answer_rows::Columns;
use super::figure_sheet::FigureSheet;
use crate::engine::Place;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::doubtful_cases::questions_of_remark::{named_in, only_gives_answer};
use crate::exchange::sheets::doubtful_cases::remarks::is_about_lives;
use crate::exchange::sheets::doubtful_cases::says_taken_out;
use crate::exchange::sheets::doubtful_cases::status_column::is_doubtful_status;
use crate::exchange::sheets::headings::other_columns::{
    can_head_other_answers, can_mark_cases, says_other_answers, says_which_count,
};
use crate::exchange::sheets::headings::{is_about_remarks, place_meant};
use crate::exchange::sheets::problem::{MAX_LISTED, SheetFault, SheetProblem};
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::texts::doubts::TextSubject;
use crate::exchange::sheets::texts::free_texts::{AnswersInDoubt, answers_in_doubt};
use crate::exchange::shortened::shortened;

/// The figures that a cell can change.
enum Reach {
    /// The figure of the key question of the row.
    Row,
    /// The figures of some key questions, by their numbers.
    Numbers(Vec<&'static str>),
    /// All figures: a case has answers to several key questions.
    All,
}

impl FigureSheet {
    /// Takes back the figures that a cell beside the answers, or a text around those, can change, and names the cell.
    pub(super) fn take_back_doubted(&mut self, table: &Table, columns: &Columns) {
        let beside: Vec<usize> = (0..table.width())
            .filter(|column| ![Some(columns.number), Some(columns.answer), columns.count].contains(&Some(*column)))
            .filter(|column| self.can_change_answers(table, columns, *column))
            .collect();
        let (mut above, mut named) = (None, 0);
        for row in 0..table.rows() {
            if row == self.heading_row {
                continue;
            }
            if self.numbered_rows.binary_search(&row).is_err() {
                let is_alone = table.filled_cells(row) == 1;
                let text = table.first_text(row);
                let reach = answers_in_doubt(text, TextSubject::Sheet, self.inspection.framework()).filter(|_| is_alone);
                if let Some(reach) = reach {
                    let reach = match reach {
                        AnswersInDoubt::KeyQuestions(numbers) => Reach::Numbers(numbers),
                        AnswersInDoubt::Case | AnswersInDoubt::Sheet => Reach::All,
                    };
                    let column = table.row_cells(row).position(is_filled).unwrap_or(0);
                    self.take_back_reached(table, (row, column), &reach, above, &mut named);
                }
                continue;
            }
            above = place_meant(table.cell(row, columns.number), self.inspection.framework()).or(above);
            for column in &beside {
                if let Some(reach) = self.reach_beside_answer(table, columns, row, *column) {
                    self.take_back_reached(table, (row, *column), &reach, above, &mut named);
                }
            }
        }
    }

    fn take_back_reached(
        &mut self,
        table: &Table,
        (row, column): (usize, usize),
        reach: &Reach,
        place: Option<Place>,
        named: &mut usize,
    ) {
        let framework = self.inspection.framework();
        let given: Vec<Place> = self.given.iter().map(|given| given.place).collect();
        let is_reached = |given: &Place| match reach {
            Reach::Row => Some(*given) == place,
            Reach::Numbers(numbers) => numbers.contains(&framework.number(*given)),
            Reach::All => true,
        };
        given.into_iter().filter(is_reached).for_each(|place| self.withdraw(place));
        *named += 1;
        if *named <= MAX_LISTED {
            let text = shortened(table.cell(row, column));
            self.problems.push(SheetProblem::in_cell(row, column, SheetFault::MayChangeAnswers { text }));
        }
    }

    /// Whether the cells of a column beside the answers can change those. A column that says the same in each row changes nothing.
    fn can_change_answers(&self, table: &Table, columns: &Columns, column: usize) -> bool {
        let heading = table.cell(self.heading_row, column);
        let mut cells = self.numbered_rows.iter().map(|row| table.cell(*row, column).trim());
        let first = cells.next().unwrap_or_default();
        let differs = cells.any(|cell| cell != first);
        // The words of a key question stand in each of its rows.
        let names_question = is_filled(heading)
            && self
                .numbered_rows
                .iter()
                .any(|row| place_meant(table.cell(*row, column), self.inspection.framework()).is_some());
        columns.case == Some(column) || (differs && !names_question && !is_about_lives(heading))
    }

    /// What a cell beside an answer can change.
    fn reach_beside_answer(&self, table: &Table, columns: &Columns, row: usize, column: usize) -> Option<Reach> {
        let (heading, cell) = (table.cell(self.heading_row, column), table.cell(row, column));
        if !is_filled(cell) {
            return None;
        }
        let mut reader = CellReader::default();
        if columns.case == Some(column) {
            return says_taken_out(reader.plain(cell)).then_some(Reach::All);
        }
        let is_certain = says_other_answers(heading);
        if (is_certain || can_head_other_answers(heading)) && !is_about_remarks(heading) {
            let other = reader.answer(cell);
            let is_answer = matches!(other, CellAnswer::Yes | CellAnswer::No | CellAnswer::NotApplicable);
            let is_dash = matches!(cell.trim(), "-" | "–" | "—");
            let differs = !is_dash && (is_certain || is_answer) && other != reader.answer(table.cell(row, columns.answer));
            return differs.then_some(Reach::Row);
        }
        if says_which_count(heading) || can_mark_cases(heading) || is_doubtful_status(heading, cell) {
            return Some(Reach::All);
        }
        let framework = self.inspection.framework();
        match answers_in_doubt(cell, TextSubject::Case, framework)? {
            AnswersInDoubt::KeyQuestions(numbers) => Some(Reach::Numbers(numbers)),
            AnswersInDoubt::Sheet => Some(Reach::All),
            AnswersInDoubt::Case => Some(match named_in(cell, framework) {
                Some(numbers) => Reach::Numbers(numbers),
                None if only_gives_answer(cell) => Reach::Row,
                None => Reach::All,
            }),
        }
    }
}
