//! The names of the cases of a table. What is named unlike them is perhaps no case.

use super::case_rows::CaseRows;
use super::summary_rows::{answer_in_words, is_total};
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::table::is_filled;
use crate::exchange::sheets::word_list::is_in;

/// How many kinds of answers there are at most, with their sums.
const MAX_KINDS: usize = 6;

/// How many characters initials have at most, with the points between them.
const MAX_INITIALS: usize = 4;

/// What the names of the cases of a table have in common.
#[derive(Clone, Copy, Debug, Default)]
pub struct CaseNames {
    /// The column that names the cases.
    pub column: Option<usize>,
    /// Whether nearly all names have a digit.
    pub have_digits: bool,
    /// Whether half of the names or more have a letter.
    pub have_letters: bool,
    /// Whether nearly all names are a word each.
    are_words: bool,
    /// Whether nearly all names are initials.
    are_initials: bool,
    /// Whether nearly all cases have a name.
    are_given: bool,
    /// Whether the column has answers instead.
    pub are_answers: bool,
    /// Whether those answers are different ones, each in one row: then the rows count them.
    pub are_kinds: bool,
    /// The row below the last case whose name is like the names of most cases.
    pub below_cases: usize,
}

impl CaseNames {
    /// Looks at the names in the rows of a table.
    pub fn in_rows(rows: &CaseRows<'_>) -> Self {
        let mut names = Self { below_cases: rows.block.end, ..Self::default() };
        let cases = || rows.block.first_case..rows.block.end;
        let is_used = |column: usize| cases().any(|row| is_filled(rows.table.cell(row, column)));
        let others = || (0..rows.block.headings.len()).filter(|column| !rows.answers(*column));
        names.column = others().find(|column| is_used(*column)).or_else(|| others().next());
        // In a turned sheet, a line of teams can stand above the names of the cases.
        let heading = |column: usize| rows.block.headings.get(column).map_or("", String::as_str);
        let numbered =
            |column: usize| cases().filter(|row| rows.table.cell(*row, column).bytes().any(|b| b.is_ascii_digit())).count();
        if names.column.is_some_and(|column| !is_filled(heading(column)) && numbered(column) == 0) {
            let is_named = |column: &usize| heads_turned_names(heading(*column)) && numbered(*column) > 0;
            names.column = others().find(is_named).or(names.column);
        }
        let Some(column) = names.column else { return names };
        let has_digit = |row: &usize| rows.table.cell(*row, column).bytes().any(|b| b.is_ascii_digit());
        let filled = || (rows.block.first_case..rows.block.end).filter(|row| is_filled(rows.table.cell(*row, column)));
        let (labels, with_digit) = (filled().count(), filled().filter(has_digit).count());
        let answers = filled().filter(|row| is_answer(rows.table.cell(*row, column))).count();
        names.are_answers = 2 * answers > labels;
        let text = |row: usize| rows.table.cell(row, column).trim();
        let is_new =
            |row: usize| filled().take_while(|above| *above < row).all(|above| !text(above).eq_ignore_ascii_case(text(row)));
        let has_heading = rows.block.headings.get(column).is_some_and(|heading| is_filled(heading));
        names.are_kinds = names.are_answers && !has_heading && (2..=MAX_KINDS).contains(&labels) && filled().all(is_new);
        let filled_rows = (rows.block.first_case..rows.block.end).filter(|row| rows.table.filled_cells(*row) > 0).count();
        names.are_given = 10 * labels >= 6 * filled_rows && labels > 1;
        // The names of teams between the cases, and their totals, are no names of cases.
        let is_name_alone = |row: &usize| rows.is_name_alone(*row) || is_total(CellReader::default().plain(text(*row)));
        let beside_answers = filled().filter(|row| !is_name_alone(row)).count();
        let with_digit_beside = filled().filter(|row| !is_name_alone(row) && has_digit(row)).count();
        let are_most = |with_digit: usize, labels: usize| with_digit > 1 && 10 * with_digit >= 6 * labels;
        names.have_digits = are_most(with_digit, labels) || are_most(with_digit_beside, beside_answers);
        let with_letter = filled().filter(|row| rows.table.cell(*row, column).contains(char::is_alphabetic)).count();
        names.have_letters = with_letter > 1 && 2 * with_letter >= labels;
        let are_mostly = |is_such: fn(&str) -> bool| {
            let such = filled().filter(|row| is_such(rows.table.cell(*row, column).trim())).count();
            such > 1 && 10 * such >= 6 * labels
        };
        (names.are_words, names.are_initials) = (
            are_mostly(|name| words_in(name) == 1),
            are_mostly(|name| {
                let is_short = name.chars().count() <= MAX_INITIALS && name.contains(char::is_alphabetic);
                is_short && !name.contains(char::is_lowercase)
            }),
        );
        let last = if names.have_digits { filled().rfind(has_digit) } else { filled().next_back() };
        if labels > 1
            && let Some(last) = last
        {
            names.below_cases = last + 1;
        }
        names
    }
}

impl CaseRows<'_> {
    /// Whether the name of a case lacks the digit that the names of most cases have.
    pub fn is_named_unlike_others(&self, row: usize) -> bool {
        self.names.have_digits
            && self.names.column.is_some_and(|column| !self.table.cell(row, column).bytes().any(|b| b.is_ascii_digit()))
    }

    /// Whether the name of a case is longer than the names of nearly all cases: three words or more where those have one word, or a word where
    /// those are initials.
    pub fn has_longer_name(&self, row: usize) -> bool {
        let name = self.names.column.map_or("", |column| self.table.cell(row, column)).trim();
        (self.names.are_words && words_in(name) > 2) || (self.names.are_initials && name.chars().count() > MAX_INITIALS + 1)
    }

    /// Whether a case has no name, and nearly all others have one: it can be the second row of the case above.
    pub fn lacks_name(&self, row: usize) -> bool {
        let is_blank = |column| !is_filled(self.table.cell(row, column)) && self.table.covering(row, column).is_none();
        self.names.are_given && self.names.column.is_some_and(is_blank)
    }

    /// Whether a row has a name like those of nearly all cases, which have a digit.
    pub fn is_named_like_others(&self, row: usize) -> bool {
        self.names.have_digits && !self.is_named_unlike_others(row)
    }

    /// Whether the name of a case is an answer.
    pub fn name_answers(&self, row: usize) -> bool {
        self.names.column.is_some_and(|column| is_answer(self.table.cell(row, column)))
    }
}

/// Whether a heading is that of key questions, below which a turned sheet has the names of its cases.
pub fn heads_turned_names(heading: &str) -> bool {
    const HEADINGS: &str =
        "kq|kqs|kq no|key question|key questions|question|questions|standard|standards|criteria|cwestiwn|cwestiwn allweddol";
    is_in(HEADINGS, CellReader::default().plain(heading))
}

fn words_in(name: &str) -> usize {
    name.split_whitespace().count()
}

fn is_answer(name: &str) -> bool {
    answer_in_words(CellReader::default().plain(name)).is_some()
}
