//! The free texts of a case audit: titles, notes, legends and remarks. A text that can change what counts is named, and what it can change waits
//! until a person says that the cells count as they stand.

use std::cell::OnceCell;

use super::clauses::Clauses;
use super::code_meanings::{explains_digits, gives_other_meaning};
use super::doubts::{TextSubject, begins_other_cases, has_doubt, is_about_insufficient_work};
use super::references::{References, names_other_edition};
use crate::engine::Framework;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::no_answer_count::no_answer_count;
use crate::exchange::sheets::headings::other_columns::awaits_answers;
use crate::exchange::sheets::headings::{asks_key_question, is_about_adults, is_about_remarks};
use crate::exchange::sheets::problem::{MAX_LISTED, SheetFault, SheetProblem};
use crate::exchange::sheets::rows::block::Block;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::{has_word_in, is_in};
use crate::exchange::shortened::shortened;

/// How many bytes a text has at least that can change what counts: `tbc`.
const SHORTEST: usize = 3;

/// The marks of footnotes.
const MARKS: &str = "*†‡§^#¹²³";

/// What a free text can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswersInDoubt {
    /// The answers of the case in whose row it stands.
    Case,
    /// The answers to some key questions, by their numbers.
    KeyQuestions(Vec<&'static str>),
    /// All answers.
    Sheet,
}

/// What a free text can change; `None` for a text that changes nothing.
pub fn answers_in_doubt(cell: &str, subject: TextSubject, framework: &'static Framework) -> Option<AnswersInDoubt> {
    // Most cells are short, or numbers and dates.
    if cell.len() < SHORTEST || !cell.contains(char::is_alphabetic) {
        return None;
    }
    let mut reader = CellReader::default();
    let plain = reader.plain(cell);
    // A database names the query that has written the sheet.
    let is_name_of_query = plain.strip_prefix("query:").is_some_and(|name| !name.trim().contains(' '));
    if is_name_of_query && subject == TextSubject::Sheet {
        return None;
    }
    if gives_other_meaning(plain, subject) {
        return Some(AnswersInDoubt::Sheet);
    }
    if subject == TextSubject::Sheet && no_answer_count(plain).is_some_and(|cases| cases > 0) {
        return Some(AnswersInDoubt::Sheet);
    }
    let clauses = Clauses::of(plain);
    let references = References::of(&clauses, subject, framework);
    let names_others = references.others;
    let is_doubtful = || has_doubt(&clauses, subject);
    match subject {
        TextSubject::Case => {
            (names_others || !references.numbers.is_empty() || is_doubtful()).then_some(AnswersInDoubt::Case)
        }
        TextSubject::Sheet if names_others => Some(AnswersInDoubt::Sheet),
        TextSubject::Sheet if !references.numbers.is_empty() => Some(AnswersInDoubt::KeyQuestions(references.numbers)),
        TextSubject::Sheet => {
            let is_of_failures = || !plain.contains('=') && is_about_insufficient_work(&clauses);
            let is_of_other_edition = || names_other_edition(&clauses, framework);
            (is_doubtful() || is_of_failures() || is_of_other_edition()).then_some(AnswersInDoubt::Sheet)
        }
    }
}

/// The texts outside the rows of the cases that can change what counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FreeTexts {
    /// The first [`MAX_LISTED`] texts.
    pub problems: Vec<SheetProblem>,
    /// How many there are.
    pub found: usize,
    /// Whether all answers can be others.
    changes_all: bool,
    /// The numbers of the key questions whose answers can be others.
    numbers: Vec<&'static str>,
    /// The columns that come to something else than a row below them says.
    columns: Vec<usize>,
    /// The places of the first two cells that end with each mark of a footnote.
    marks: OnceCell<Vec<(char, usize, usize)>>,
    /// Whether ones or zeros stand behind the first column.
    has_digits: OnceCell<bool>,
}

impl FreeTexts {
    /// Whether a text can change the answers of a column, which are those to the key question with a number.
    pub fn can_change(&self, number: &str, column: usize) -> bool {
        self.changes_all || self.numbers.contains(&number) || self.columns.contains(&column)
    }

    /// Has all answers wait.
    pub const fn hold_all(&mut self) {
        self.changes_all = true;
    }

    /// Names a text, and has the answers wait that it can change.
    pub fn add(&mut self, row: usize, column: usize, text: &str, reach: AnswersInDoubt) {
        match reach {
            AnswersInDoubt::KeyQuestions(numbers) => self.numbers.extend(numbers),
            AnswersInDoubt::Case | AnswersInDoubt::Sheet => self.changes_all = true,
        }
        self.name(SheetProblem::in_cell(row, column, SheetFault::MayChangeAnswers { text: shortened(text) }));
    }

    /// Has the answers of a column wait, because a row below its cases, or a block beside them, says something else.
    pub fn hold_column(&mut self, column: usize, problem: SheetProblem) {
        self.columns.push(column);
        self.name(problem);
    }

    /// Names why all answers wait, and has them wait.
    pub fn hold_for(&mut self, problem: SheetProblem) {
        self.changes_all = true;
        self.name(problem);
    }

    fn name(&mut self, problem: SheetProblem) {
        self.found += 1;
        if self.problems.len() < MAX_LISTED {
            self.problems.push(problem);
        }
    }

    /// Looks at a text between cases, which can say that the cases below it are others.
    pub fn look_between_cases(&mut self, table: &Table, row: usize) {
        let text = table.first_text(row);
        let is_named = self.problems.iter().any(|problem| problem.row == Some(row));
        if !is_named && begins_other_cases(&Clauses::of(CellReader::default().plain(text))) {
            let column = table.row_cells(row).position(is_filled).unwrap_or(0);
            self.add(row, column, text, AnswersInDoubt::Sheet);
        }
    }

    /// Looks at the texts of a row that has no case.
    pub fn look_at_row(&mut self, table: &Table, row: usize, framework: &'static Framework) {
        // A row that calls itself an example is left out, and its words are not about the cases.
        let first = table.row_cells(row).position(is_filled);
        let is_example = |column: usize, cell: &str| {
            Some(column) == first && table.filled_cells(row) > 2 && has_word_in("example|dummy", &cell.to_lowercase())
        };
        for (column, cell) in table.row_cells(row).enumerate().filter(|(column, cell)| !is_example(*column, cell)) {
            if let Some(mark) = footnote_mark(cell)
                && self.marks_another(table, (row, column), mark)
            {
                self.add(row, column, cell, AnswersInDoubt::Sheet);
                return;
            }
            if let Some(reach) = answers_in_doubt(cell, TextSubject::Sheet, framework) {
                self.add(row, column, cell, reach);
                return;
            }
            if explains_digits(CellReader::default().plain(cell)) && *self.has_digits.get_or_init(|| has_digits(table)) {
                self.add(row, column, cell, AnswersInDoubt::Sheet);
                return;
            }
        }
        // A code and its meaning can stand in two cells.
        let mut filled = table.row_cells(row).enumerate().filter(|(_, cell)| is_filled(cell));
        if let (Some((column, code)), Some((_, meaning)), None) = (filled.next(), filled.next(), filled.next()) {
            let text = format!("{} = {}", code.trim(), meaning.trim());
            if gives_other_meaning(CellReader::default().plain(&text), TextSubject::Sheet) {
                self.add(row, column, &text, AnswersInDoubt::Sheet);
            }
        }
    }

    /// Whether another cell ends with a mark.
    fn marks_another(&self, table: &Table, (row, column): (usize, usize), mark: char) -> bool {
        let marks = self.marks.get_or_init(|| {
            let mut marks: Vec<(char, usize, usize)> = Vec::new();
            for row in 0..table.rows() {
                for (column, cell) in table.row_cells(row).enumerate() {
                    let mut signs = cell.trim_end().chars();
                    let last = signs.next_back().filter(|last| MARKS.contains(*last) && signs.next().is_some());
                    let is_new = |mark: &char| marks.iter().filter(|(known, ..)| known == mark).count() < 2;
                    if let Some(mark) = last.filter(is_new) {
                        marks.push((mark, row, column));
                    }
                }
            }
            marks
        });
        marks.iter().any(|(known, at, of)| *known == mark && (*at, *of) != (row, column))
    }

    /// Looks at the headings that are none: those of columns that hold nothing can be notes, and each other can be a legend.
    pub fn look_at_headings(&mut self, table: &Table, block: &Block, framework: &'static Framework) {
        let Some(row) = block.heading_row else { return };
        for (column, heading) in block.headings.iter().enumerate() {
            let cell = table.cell(row, column);
            let is_spare = || (block.first_case..block.end).all(|row| !is_filled(table.cell(row, column)));
            let is_other =
                || is_about_remarks(heading) || has_word_in("feedback|points|action|actions", &heading.to_lowercase());
            // The key questions of adult services have the same numbers.
            if is_about_adults(heading) || heading.trim().eq_ignore_ascii_case("crn") {
                self.add(row, column, cell, AnswersInDoubt::Sheet);
                continue;
            }
            let is_of_group = block.groups.iter().any(|group| group.columns.iter().any(|(of, _)| *of == column));
            if is_of_group || !is_filled(heading) || (asks_key_question(heading, framework) && (!is_spare() || is_other())) {
                continue;
            }
            let plain = CellReader::default().plain(cell).to_owned();
            if gives_other_meaning(&plain, TextSubject::Sheet) {
                self.add(row, column, cell, AnswersInDoubt::Sheet);
            } else if let Some(reach) =
                answers_in_doubt(cell, TextSubject::Sheet, framework).filter(|_| is_spare() && !awaits_answers(heading))
            {
                self.add(row, column, cell, reach);
            }
        }
    }
}

/// Whether ones or zeros stand in a sheet behind its first column.
fn has_digits(table: &Table) -> bool {
    (0..table.rows()).any(|row| table.row_cells(row).skip(1).any(|cell| is_in("1|0|1.0|0.0", cell.trim())))
}

/// The mark with which a footnote begins. What must be filled in has a mark too.
fn footnote_mark(cell: &str) -> Option<char> {
    let cell = cell.trim_start();
    let (mark, note) = (cell.chars().next().filter(|mark| MARKS.contains(*mark))?, cell.to_lowercase());
    let is_about_form = has_word_in("required|mandatory|compulsory|optional", &note);
    (!is_about_form && note.contains(char::is_alphabetic)).then_some(mark)
}
