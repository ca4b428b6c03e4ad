//! The words in a column of a case audit that are no answers until a person says what they mean.

use crate::exchange::sheets::cells::answer::{is_code, is_share};
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::explained_answer::begins_with_answer;
use crate::exchange::sheets::cells::word_meaning::WordMeanings;
use crate::exchange::sheets::problem::MAX_LISTED;
use crate::exchange::sheets::rows::summary_rows::is_choice;
use crate::exchange::shortened::shortened;

/// How many different words of a column a person can give a meaning. A column with more holds remarks.
pub const MAX_WORDS: usize = 12;

/// A word that is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The plain text, by which it is known.
    pub plain: String,
    /// The text of its first cell, shortened.
    pub text: String,
    /// The number of cases that have it.
    pub cells: u32,
    /// The number of cells of those cases that hold something.
    pub(super) filled: usize,
}

/// A cell that is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnclearCell {
    /// The row, from 0.
    pub row: usize,
    /// The text of the cell, shortened.
    pub text: String,
    /// Its plain text.
    pub(super) plain: String,
}

/// The words of a column that are no answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordsOfColumn {
    /// At most [`MAX_WORDS`] of them.
    pub(super) kept: Vec<Word>,
    /// How many cells hold further words.
    pub(super) others: usize,
    /// The first [`MAX_LISTED`] unclear cells.
    unclear_cells: Vec<UnclearCell>,
}

impl WordsOfColumn {
    /// Counts a word that is no answer.
    pub(super) fn count(&mut self, row: usize, cell: &str, filled: usize, reader: &mut CellReader) {
        let plain = reader.plain(cell);
        let text = || shortened(cell);
        if let Some(word) = self.kept.iter_mut().find(|word| word.plain == plain) {
            (word.cells, word.filled) = (word.cells + 1, word.filled + filled);
        } else if self.kept.len() < MAX_WORDS {
            self.kept.push(Word { plain: plain.into(), text: text(), cells: 1, filled });
        } else {
            self.others += filled;
        }
        self.name(UnclearCell { row, text: text(), plain: plain.into() });
    }

    /// Names a case whose cells are no single answer together.
    pub(super) fn name_group(&mut self, row: usize) {
        self.name(UnclearCell { row, text: String::new(), plain: String::new() });
    }

    fn name(&mut self, cell: UnclearCell) {
        if self.unclear_cells.len() < MAX_LISTED {
            self.unclear_cells.push(cell);
        }
    }

    /// Whether an unclear cell is perhaps the answer with which it begins. The choice `Yes / No` is none.
    pub(super) fn begin_with_answers(&self, meanings: &WordMeanings) -> bool {
        self.unclear(meanings).any(|word| begins_with_answer(&word.plain) && !is_choice(&word.plain))
    }

    /// Whether unclear cells hold numbers: codes for answers, or shares and percentages, beside which 1 and 0 are no answers either.
    pub(super) fn have_codes(&self, meanings: &WordMeanings) -> bool {
        self.unclear(meanings).any(|word| is_code(&word.plain) || is_share(&word.plain))
    }

    /// How many cells hold numbers, among the words that are kept.
    pub(super) fn numbers(&self) -> usize {
        self.kept.iter().filter(|word| is_code(&word.plain)).map(|word| word.filled).sum()
    }

    /// Whether each word is one sign, such as a cross.
    pub(super) fn are_marks(&self) -> bool {
        self.others == 0 && self.kept.iter().all(|word| word.plain.chars().count() == 1)
    }

    /// The words without a meaning.
    pub(super) fn unclear<'a>(&'a self, meanings: &'a WordMeanings) -> impl Iterator<Item = &'a Word> {
        self.kept.iter().filter(|word| !meanings.contains_key(&word.plain))
    }

    /// The row of the first cell that holds a word, if it is among the first cells that are no answers.
    pub(super) fn first_row_of(&self, plain: &str) -> Option<usize> {
        self.unclear_cells.iter().find(|cell| cell.plain == plain).map(|cell| cell.row)
    }

    /// The first cells that are not understood.
    pub(super) fn unclear_cells<'a>(&'a self, meanings: &'a WordMeanings) -> impl Iterator<Item = &'a UnclearCell> {
        self.unclear_cells.iter().filter(|cell| cell.plain.is_empty() || !meanings.contains_key(&cell.plain))
    }
}
