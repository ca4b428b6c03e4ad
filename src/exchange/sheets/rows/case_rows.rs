//! Which rows below the headings are cases.

use std::cell::OnceCell;

use super::block::Block;
use super::case_names::CaseNames;
use super::summary_rows::{
    answer_in_words, counts_answers, is_choice, is_export_code, is_furniture, is_guidance, names_sample, sums_up_in_words,
};
use crate::engine::Framework;
use crate::exchange::sheets::cells::answer::{CellAnswer, is_code};
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::no_answer_count::no_answer_count;
use crate::exchange::sheets::headings::asks_key_question;
use crate::exchange::sheets::problem::SheetFault;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::shortened::shortened;

/// How many words make a sentence: no name of a case has so many.
const SENTENCE: usize = 4;

/// What a row below the headings is.
pub enum RowKind {
    /// The row has nothing in it.
    Blank,
    /// A case.
    Case,
    /// No case, or none that can be counted.
    LeftOut(SheetFault),
}

/// The rows of a table of cases.
pub struct CaseRows<'a> {
    /// The sheet.
    pub table: &'a Table,
    /// The table of the sheet that the rows belong to.
    pub block: &'a Block,
    /// Whether each column has the heading of a key question.
    pub(super) answers: Vec<bool>,
    /// The names of the cases.
    pub names: CaseNames,
    /// The column of the last heading.
    last_heading: usize,
    /// The columns behind it in which most rows hold something.
    without_heading: Vec<usize>,
    /// The [names](Self::first_rows_of_names) by which subtotals are known. Most sheets have none.
    pub(super) names_above_subtotals: OnceCell<Vec<(usize, String, usize)>>,
}

impl<'a> CaseRows<'a> {
    /// Looks at the rows of a table.
    pub fn new(table: &'a Table, block: &'a Block, framework: &'static Framework) -> Self {
        let in_group = |column| block.groups.iter().any(|group| group.columns.iter().any(|(place, _)| *place == column));
        let headings = block.headings.iter().enumerate();
        let answers: Vec<bool> =
            headings.map(|(column, heading)| in_group(column) || asks_key_question(heading, framework)).collect();
        let mut rows = Self {
            table,
            block,
            answers,
            names: CaseNames::default(),
            last_heading: block.headings.iter().rposition(|heading| is_filled(heading)).unwrap_or(usize::MAX),
            without_heading: Vec::new(),
            names_above_subtotals: OnceCell::new(),
        };
        rows.names = CaseNames::in_rows(&rows);
        rows.look_behind_headings();
        rows
    }

    /// What a row is.
    pub fn kind_of(&self, row: usize, reader: &mut CellReader) -> RowKind {
        let table = self.table;
        let Some(label_column) = table.row_cells(row).position(|cell| !reader.plain(cell).is_empty()) else {
            return RowKind::Blank;
        };
        let label = table.cell(row, label_column);
        if self.is_too_long(row, reader) {
            return RowKind::LeftOut(SheetFault::RowTooLong);
        }
        if self.block.repeats_headings(table, row) {
            return RowKind::LeftOut(SheetFault::SameHeadings);
        }
        if self.names_choices(row, reader) {
            return RowKind::LeftOut(SheetFault::MoreHeadings { text: shortened(label) });
        }
        if table.row_cells(row).any(is_export_code)
            || self.is_furniture(row, label, reader)
            || self.explains(row, label_column, reader)
            || self.belongs_to_case_above(row)
            || self.is_unused(row)
        {
            return RowKind::LeftOut(SheetFault::Furniture { text: shortened(label) });
        }
        if self.is_summary(row, label_column, reader) {
            return RowKind::LeftOut(SheetFault::SummaryRow { text: shortened(label) });
        }
        RowKind::Case
    }

    /// Whether a row counts the answers above it: its label is a kind of answer, and numbers follow. A code and its meaning are no count.
    pub fn counts_answers_above(&self, row: usize, reader: &mut CellReader) -> bool {
        let table = self.table;
        let Some(label_column) = table.row_cells(row).position(is_filled) else { return false };
        let is_number = |column: usize| table.cell(row, column).trim().starts_with(|c: char| c.is_ascii_digit());
        let questions = (0..table.width()).filter(|column| self.answers(*column));
        let (mut counted, mut missing) = (0, 0);
        for column in questions {
            match is_number(column) {
                true => counted += 1,
                false => missing += 1,
            }
        }
        (counted > 1 || missing == 0) && !is_number(label_column) && counts_answers(table, row, label_column, true, reader)
    }

    /// Whether a row has something, and nothing in the columns of key questions.
    pub fn has_no_answer(&self, row: usize) -> bool {
        self.answers.contains(&true) && self.answers_of(row).next().is_none()
    }

    /// Whether a row has nothing but the name of a case, or of a team.
    pub fn is_name_alone(&self, row: usize) -> bool {
        self.table.filled_cells(row) == 1 && self.has_no_answer(row)
    }

    /// Whether each answer of a row is an empty check box, as spreadsheets have them in rows that nobody has used.
    pub fn ticks_nothing(&self, row: usize) -> bool {
        let mut answers = self.answers_of(row);
        let is_empty_box = |cell: &str| cell.trim().eq_ignore_ascii_case("false") || matches!(cell.trim(), "☐" | "□");
        answers.next().is_some_and(is_empty_box) && answers.next().is_some_and(is_empty_box) && answers.all(is_empty_box)
    }

    /// The cells of a row that hold something, in the columns of key questions.
    fn answers_of(&self, row: usize) -> impl Iterator<Item = &str> {
        let cells = self.table.row_cells(row).enumerate();
        cells.filter(|(column, cell)| self.answers(*column) && is_filled(cell)).map(|(_, cell)| cell)
    }

    /// Whether a row between cases says how those below it were chosen. Above the first case, such a row is about all.
    pub fn divides_samples(&self, row: usize, cases: &[usize]) -> bool {
        let is_between = cases.first().is_some_and(|first| *first < row) && cases.last().is_some_and(|last| *last > row);
        is_between
            && self.table.filled_cells(row) == 1
            && names_sample(CellReader::default().plain(self.table.first_text(row)))
    }

    /// Whether a row below the named cases has no name, and no box in it is ticked.
    fn is_unused(&self, row: usize) -> bool {
        let named = self.names.column.is_some_and(|column| is_filled(self.table.cell(row, column)));
        row >= self.names.below_cases && !named && self.ticks_nothing(row)
    }

    /// Whether a column has the heading of a key question.
    pub fn answers(&self, column: usize) -> bool {
        self.answers.get(column) == Some(&true)
    }

    /// The column that names the cases.
    pub const fn label_column(&self) -> Option<usize> {
        self.names.column
    }

    fn look_behind_headings(&mut self) {
        let filled_in = |column: usize| {
            let rows = self.block.first_case..self.block.end;
            rows.filter(|row| is_filled(self.table.cell(*row, column))).count()
        };
        let rows = (self.block.first_case..self.block.end).filter(|row| self.table.filled_cells(*row) > 0).count();
        if self.last_heading < self.table.width() {
            self.without_heading =
                (self.last_heading + 1..self.table.width()).filter(|column| 2 * filled_in(*column) > rows).collect();
        }
    }

    /// Whether a row has more cells than the headings, so that its cells may not stand under their headings: the text is divided into
    /// more cells than that of the headings, or an answer or a number stands behind the last heading.
    fn is_too_long(&self, row: usize, reader: &mut CellReader) -> bool {
        if self.last_heading >= self.table.row_width(row) {
            return false;
        }
        let is_longer =
            self.block.heading_row.is_some_and(|heading| self.table.row_width(row) > self.table.row_width(heading));
        let mut behind = (self.last_heading + 1..self.table.row_width(row))
            .filter(|column| !self.without_heading.contains(column))
            .map(|column| self.table.cell(row, column))
            .filter(|cell| is_filled(cell));
        behind.any(|cell| is_longer || reader.answer(cell) != CellAnswer::Unclear || reader.last_was_number())
    }

    /// Whether the cells of answers in a row name the answers to choose from.
    fn names_choices(&self, row: usize, reader: &mut CellReader) -> bool {
        let mut cells =
            self.table.row_cells(row).enumerate().filter(|(column, cell)| self.answers(*column) && is_filled(cell));
        cells.next().is_some_and(|(_, cell)| is_choice(reader.plain(cell)))
            && cells.all(|(_, cell)| is_choice(reader.plain(cell)))
    }

    /// Whether a row shows how the sheet is filled in, what its signs mean, or whose cases stand below it.
    fn explains(&self, row: usize, label_column: usize, reader: &mut CellReader) -> bool {
        if self.names.column != Some(label_column) || self.names.are_answers {
            return false;
        }
        let is_alone = self.table.filled_cells(row) == 1;
        let plain = reader.plain(self.table.cell(row, label_column));
        is_guidance(plain)
            || (is_alone && (plain.contains('=') || no_answer_count(plain).is_some() || names_sample(plain)))
            || (is_alone && self.answers.contains(&true) && plain.split(' ').count() >= SENTENCE)
            || (self.is_named_unlike_others(row)
                && sums_up_in_words(plain)
                && self.answers_in(row, &mut CellReader::default()) == Answers::None)
            || self.explains_code(row)
            || self.is_legend(row)
            || (is_alone && self.is_named_unlike_others(row))
            || (is_alone && self.answers.contains(&true) && self.heads_group(row, plain))
            || (self.name_answers(row) && (self.names.have_digits || self.translates(row)))
    }

    /// Whether a row says what a code means, as `1, Yes` does below cases whose names have letters.
    fn explains_code(&self, row: usize) -> bool {
        let mut cells = self.table.row_cells(row).filter(|cell| is_filled(cell));
        let (code, meaning) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        let mut reader = CellReader::default();
        self.names.have_letters
            && cells.next().is_none()
            && code.trim().len() == 1
            && is_code(reader.plain(code))
            && answer_in_words(reader.plain(meaning)).is_some()
    }

    /// Whether each cell of a row says what a code means: `1 = fully, 2 = partly, 3 = not`, which the commas of a text divide.
    fn is_legend(&self, row: usize) -> bool {
        let mut cells = self.table.row_cells(row).filter(|cell| is_filled(cell));
        let explains = |cell: &str| cell.contains('=') && !cell.trim_start().starts_with('=');
        cells.next().is_some_and(explains) && cells.all(explains)
    }

    /// Whether the name of the case above is merged down to a row that has no answer of its own.
    fn belongs_to_case_above(&self, row: usize) -> bool {
        let name = self.names.column.and_then(|column| self.table.covering(row, column));
        let has_answer =
            || self.table.row_cells(row).enumerate().any(|(column, cell)| self.answers(column) && is_filled(cell));
        name.is_some_and(|(above, _)| above < row) && !has_answer()
    }

    /// Whether a row has one answer in two words, as `Y, Yes` does.
    fn translates(&self, row: usize) -> bool {
        let mut reader = CellReader::default();
        let mut answers = self.table.row_cells(row).filter(|cell| is_filled(cell)).map(|cell| reader.answer(cell));
        let first = answers.next();
        answers.next() == first && answers.next().is_none()
    }

    /// Whether a row was written by the program that exported the sheet: it has no answer, and begins like what such programs write.
    fn is_furniture(&self, row: usize, label: &str, reader: &mut CellReader) -> bool {
        is_furniture(reader.plain(label))
            && self.table.filled_cells(row) <= 3
            && self.answers_in(row, reader) == Answers::None
    }

    /// What kind of answers a row has in the columns of key questions, or where there are none, in those behind the label.
    pub(super) fn answers_in(&self, row: usize, reader: &mut CellReader) -> Answers {
        let matched = self.answers.contains(&true);
        let mut found = Answers::None;
        for (column, cell) in self.table.row_cells(row).enumerate() {
            let counts = if matched { self.answers.get(column) == Some(&true) } else { Some(column) != self.names.column };
            if !counts {
                continue;
            }
            match reader.answer(cell) {
                CellAnswer::Yes | CellAnswer::No if !reader.last_was_number() => return Answers::Words,
                CellAnswer::Yes | CellAnswer::No => found = Answers::Codes,
                CellAnswer::Unclear if reader.last_was_number() => found = Answers::Codes,
                _ => {}
            }
        }
        found
    }

    /// Whether a column holds answers rather than the names of cases: by its heading, or by its cell in the first case.
    pub(super) fn holds_answers(&self, column: usize) -> bool {
        let mut reader = CellReader::default();
        let first_cell = self.table.cell(self.block.first_case, column);
        let is_answer = matches!(reader.answer(first_cell), CellAnswer::Yes | CellAnswer::No) && !reader.last_was_number();
        is_answer || self.answers.get(column) == Some(&true)
    }
}

/// The kind of answers that a row has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answers {
    None,
    /// Numbers alone.
    Codes,
    /// At least one answer in words.
    Words,
}
