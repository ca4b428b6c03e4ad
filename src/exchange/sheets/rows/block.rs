//! A table of a case audit: its headings, which can stand in several rows, and the rows of its cases.

use super::row_headings::{MAX_HEADING_LENGTH, headings_in_row};
use crate::engine::Framework;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::answer_group::{AnswerGroup, groups_below, groups_by_ending};
use crate::exchange::sheets::headings::{HeadingMeaning, asks_key_question, meaning};
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::shortened::cut;

/// How many rows the headings of one sheet can have.
const MAX_HEADING_ROWS: usize = 3;

/// A table of a case audit: its headings, and the rows of its cases.
pub struct Block {
    /// The first row that belongs to the table, which can be a title.
    pub top: usize,
    /// The row of the headings; `None` where the table begins with a case.
    pub heading_row: Option<usize>,
    /// The row of the first case.
    pub first_case: usize,
    /// The row below the last case.
    pub end: usize,
    /// A heading for each column; empty for a column without one.
    pub headings: Vec<String>,
    /// Columns that have one answer together.
    pub groups: Vec<AnswerGroup>,
    /// Whether the last row of headings names the answers of the groups.
    has_answer_row: bool,
}

impl Block {
    /// The table of a sheet without headings, down to the end of the sheet.
    pub fn without_headings(table: &Table, first_case: usize) -> Self {
        Self {
            top: 0,
            heading_row: None,
            first_case,
            end: table.rows(),
            headings: vec![String::new(); table.width()],
            groups: Vec::new(),
            has_answer_row: false,
        }
    }

    /// The table under a row of headings, down to the end of the sheet.
    pub fn under(table: &Table, top: usize, row: usize, has_key_questions: bool, framework: &'static Framework) -> Self {
        let mut headings = headings_in_row(table, top, row, framework);
        let mut first_case = row + 1;
        while first_case < row + MAX_HEADING_ROWS
            && continues_headings(table, first_case, &headings, has_key_questions, framework)
        {
            first_case += 1;
        }
        for below in row + 1..first_case {
            share_headings(&mut headings, table, below, framework);
        }
        let mut groups = groups_below(table, first_case, &headings, framework);
        let has_answer_row = !groups.is_empty();
        if groups.is_empty() {
            groups = groups_by_ending(table, first_case, &headings, framework);
        } else {
            for (heading, cell) in headings.iter_mut().zip(table.row_cells(first_case)) {
                if heading.is_empty() {
                    *heading = cut(cell, MAX_HEADING_LENGTH);
                }
            }
            first_case += 1;
        }
        Self { top, heading_row: Some(row), first_case, end: table.rows(), headings, groups, has_answer_row }
    }

    /// Whether a row below the headings names an answer for each column of a group.
    pub fn is_answer_row(&self, row: usize) -> bool {
        self.has_answer_row && row + 1 == self.first_case
    }

    /// The answer that a column of a group is for, as it stands in its heading.
    pub fn answer_heading<'a>(&'a self, table: &'a Table, column: usize) -> Option<&'a str> {
        if self.has_answer_row {
            return Some(table.cell(self.first_case - 1, column));
        }
        self.headings.get(column).and_then(|heading| heading.split([' ', '-', ':']).next_back())
    }

    /// Whether a row above the headings has the headings of groups: one that means a key question has a group in front.
    pub fn uses_groups_in(&self, table: &Table, row: usize, framework: &'static Framework) -> bool {
        let Some(heading_row) = self.heading_row.filter(|heading_row| row + 2 >= *heading_row) else { return false };
        self.headings
            .iter()
            .zip(table.row_cells(heading_row))
            .any(|(heading, cell)| heading.len() > cell.trim().len() && asks_key_question(heading, framework))
    }

    /// Whether a row has the headings of the table again. The first can be another one, which names the rows below.
    pub fn repeats_headings(&self, table: &Table, row: usize) -> bool {
        let Some(heading_row) = self.heading_row else { return false };
        let mut cells = table.row_cells(row).enumerate().filter(|(_, cell)| is_filled(cell));
        let Some((first, first_cell)) = cells.next() else { return false };
        let is_same = |column: usize, cell: &str| table.cell(heading_row, column).trim() == cell.trim();
        let mut has_number = false;
        let mut others = 0;
        for (column, cell) in cells {
            if !is_same(column, cell) {
                return false;
            }
            has_number |= cell.contains(|c: char| c.is_ascii_digit());
            others += 1;
        }
        others > 0 && (has_number || is_same(first, first_cell))
    }
}

/// Gives the columns without a heading that of the key question on their left, with what a row below the headings says of them: over `Self`
/// and `QA`, a merged heading is that of both.
fn share_headings(headings: &mut [String], table: &Table, row: usize, framework: &'static Framework) {
    let mut shared = None;
    for (column, heading) in headings.iter_mut().enumerate() {
        let cell = table.cell(row, column).trim();
        if !heading.is_empty() {
            shared = Some(heading.clone()).filter(|heading| asks_key_question(heading, framework));
        } else if let Some(shared) = shared.as_ref().filter(|_| !cell.is_empty()) {
            *heading = format!("{shared} {}", cut(cell, MAX_HEADING_LENGTH));
        }
    }
}

/// Whether a row below the heading row continues the headings: it has at least two texts in columns of answers, and not one answer;
/// and its first cell, which would name a case, is blank, or most of the texts are themselves headings that mean something.
fn continues_headings(
    table: &Table,
    row: usize,
    headings: &[String],
    has_key_questions: bool,
    framework: &'static Framework,
) -> bool {
    let mut reader = CellReader::default();
    let (mut texts, mut with_meaning, mut names_case, mut first_is_filled) = (0, 0, None, None);
    let mut heading = "";
    for (cell, own) in table.row_cells(row).zip(headings) {
        // A column without a heading can have that of the key question on its left.
        if !own.is_empty() {
            heading = own;
        } else if !asks_key_question(heading, framework) {
            continue;
        }
        first_is_filled.get_or_insert(!cell.trim().is_empty());
        if has_key_questions && !asks_key_question(heading, framework) {
            names_case.get_or_insert(!cell.trim().is_empty());
            continue;
        }
        match reader.answer(cell) {
            CellAnswer::Unclear => {
                texts += 1;
                with_meaning += usize::from(meaning(cell, framework, None) != HeadingMeaning::Nothing);
            }
            CellAnswer::Blank => {}
            _ => return false,
        }
    }
    texts > 1 && (names_case.or(first_is_filled) == Some(false) || 2 * with_meaning >= texts) && row + 1 < table.rows()
}
