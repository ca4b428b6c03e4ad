//! A column of a case audit, and the count of its answers.

use super::case_cell::CaseCell;
use super::corrections::Correction;
use super::side_blocks::Repeated;
use super::words_of_column::WordsOfColumn;
use crate::engine::{CaseCount, KeyQuestionId};
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::tally::Tally;
use crate::exchange::sheets::cells::word_meaning::{WordMeaning, WordMeanings};
use crate::exchange::sheets::headings::answer_group::AnswerGroup;
use crate::exchange::sheets::headings::choice::ChosenIn;
use crate::exchange::sheets::headings::disposals::Disposal;
use crate::exchange::sheets::problem::HeadingDoubt;
use crate::exchange::sheets::table::is_filled;
use crate::exchange::shortened::{MAX_SHOWN, cut};

/// A column of a case audit, or several columns that have one answer together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditColumn {
    /// The place in the sheet, from 0.
    pub place: usize,
    /// The row of the heading, from 0. `None` where the sheet begins with a case.
    pub heading_row: Option<usize>,
    /// The heading as people see it: shortened, with the heading of its group in front where the meaning depends on it.
    pub heading: String,
    /// The heading as it is understood: in full, because what tells key questions apart often comes last.
    pub(in crate::exchange::sheets) full_heading: String,
    /// The disposal of the cases that are counted here, where a column of the sheet is divided by the disposals of its cases.
    pub(in crate::exchange::sheets) disposal: Option<Disposal>,
    /// The key question that the column answers, matched by the program or by a person.
    pub key_question: Option<KeyQuestionId>,
    /// Where a person chose the key question, or left the column out. `None` where the program matched the column by its heading.
    pub chosen: Option<ChosenIn>,
    /// Why the program is not certain what the heading means. `None` once a person has matched the column.
    pub doubt: Option<HeadingDoubt>,
    /// How often each answer stands in the column, whether the column is matched or not.
    pub tally: Tally,
    /// Whether the column has a clear answer about a case that the disposal column calls a court case.
    pub answers_court: bool,
    /// Whether the column has a clear answer about a case that the disposal column calls an out-of-court case.
    pub answers_out_of_court: bool,
    /// Whether the spreadsheet hides the column, or one of those that have the answer together.
    pub(super) is_hidden: bool,
    /// Whether a row that is perhaps no case has an answer in the column.
    pub(super) has_doubtful_cases: bool,
    /// Whether a title above the headings asks for what was not sufficient.
    pub(super) asks_for_opposite: bool,
    /// The column at the left that this column repeats or sums up.
    pub(super) repeats: Option<Repeated>,
    /// What the column says of the answers at its left, if it can correct them.
    pub(super) correction: Option<Correction>,
    /// The columns with answers about cases to which this column says that a key question does not apply.
    pub(super) answered_where_not_asked: Vec<usize>,
    /// The columns that have the answer together, if they are several.
    pub(in crate::exchange::sheets) group: Option<AnswerGroup>,
    /// The answers that stand in the cells, before words have a meaning.
    stands: Tally,
    /// How many of those that are not applicable are blank.
    pub(super) blank: u32,
    /// How many cells hold something.
    pub(super) filled: usize,
    /// How many of those are in rows of a group that has no single answer.
    unclear_in_group: usize,
    /// How many cells hold a word that a person chose not to count.
    not_counted: usize,
    /// How many cells hold a word without a meaning.
    without_meaning: usize,
    /// Whether a yes or no is written as 1 or 0.
    pub(super) has_codes: bool,
    /// Whether a row counts cases in the columns that have one answer together.
    pub(super) has_counts: bool,
    /// The words that are no answers by themselves.
    pub(super) words: WordsOfColumn,
}

impl AuditColumn {
    pub(super) fn new(place: usize, heading_row: Option<usize>, full_heading: String, group: Option<AnswerGroup>) -> Self {
        Self {
            place,
            heading_row,
            heading: cut(&full_heading, 2 * MAX_SHOWN),
            full_heading,
            disposal: None,
            key_question: None,
            chosen: None,
            doubt: None,
            tally: Tally::default(),
            answers_court: false,
            answers_out_of_court: false,
            is_hidden: false,
            has_doubtful_cases: false,
            asks_for_opposite: false,
            repeats: None,
            correction: None,
            answered_where_not_asked: Vec::new(),
            group,
            stands: Tally::default(),
            blank: 0,
            filled: 0,
            unclear_in_group: 0,
            not_counted: 0,
            without_meaning: 0,
            has_codes: false,
            has_counts: false,
            words: WordsOfColumn::default(),
        }
    }

    /// The columns that have the answer together.
    pub(super) fn places(&self) -> impl Iterator<Item = usize> {
        let others = self.group.iter().flat_map(|group| group.columns.iter().map(|(place, _)| *place));
        std::iter::once(self.place).chain(others)
    }

    /// The last of the columns that have the answer together.
    #[must_use]
    pub fn last_place(&self) -> usize {
        self.places().max().unwrap_or(self.place)
    }

    /// Whether a person may want to match the column: it is matched, has clear answers, or has a heading in doubt. Names and comments
    /// of cases are not of that kind.
    #[must_use]
    pub const fn can_be_matched(&self) -> bool {
        self.key_question.is_some() || self.tally.has_answers() || self.doubt.is_some()
    }

    /// Counts what a case has in the column.
    pub(super) fn count(&mut self, row: usize, cell: &CaseCell<'_>, disposal: Option<Disposal>, reader: &mut CellReader) {
        self.filled += cell.filled;
        match (cell.answer, cell.text) {
            (CellAnswer::Unclear, Some(word)) => self.words.count(row, word, cell.filled, reader),
            (CellAnswer::Unclear, None) => {
                self.unclear_in_group += cell.filled;
                self.has_counts |= cell.is_number;
                self.words.name_group(row);
            }
            (CellAnswer::Yes | CellAnswer::No, _) => self.has_codes |= cell.is_number,
            (CellAnswer::NotApplicable | CellAnswer::Blank, _) => {}
        }
        self.count_answer(cell.answer, disposal);
    }

    fn count_answer(&mut self, answer: CellAnswer, disposal: Option<Disposal>) {
        match answer {
            CellAnswer::Yes => self.stands.yes += 1,
            CellAnswer::No => self.stands.no += 1,
            CellAnswer::Unclear => {
                self.stands.unclear += 1;
                return;
            }
            CellAnswer::NotApplicable | CellAnswer::Blank => {
                self.stands.not_applicable += 1;
                self.blank += u32::from(answer == CellAnswer::Blank && self.group.is_none());
                return;
            }
        }
        self.answers_court |= disposal == Some(Disposal::Court);
        self.answers_out_of_court |= disposal == Some(Disposal::OutOfCourt);
    }

    /// Tallies the answers anew, with the words that have a meaning.
    pub(super) fn tally(&mut self, meanings: &WordMeanings) {
        let mut tally = self.stands;
        (self.not_counted, self.without_meaning) = (0, self.words.others);
        for word in &self.words.kept {
            let Some(meaning) = meanings.get(&word.plain) else {
                self.without_meaning += word.filled;
                continue;
            };
            tally.unclear -= word.cells;
            *meaning.count_in(&mut tally) += word.cells;
            self.not_counted += if *meaning == WordMeaning::NotCounted { word.filled } else { 0 };
        }
        if let Some(meaning) = meanings.get("") {
            tally.not_applicable -= self.blank;
            *meaning.count_in(&mut tally) += self.blank;
        }
        self.tally = tally;
    }

    /// Whether the unclear cells could turn what the clear ones say: those are all yes or all no, so the others can be the other half
    /// of the code.
    pub(super) const fn is_half_known(&self) -> bool {
        let Tally { yes, no, unclear, .. } = self.tally;
        unclear > 0 && (yes == 0) != (no == 0)
    }

    /// Whether most cells hold numbers.
    pub(super) fn holds_numbers(&self) -> bool {
        let codes = if self.has_codes { (self.stands.yes + self.stands.no) as usize } else { 0 };
        2 * (self.words.numbers() + codes) > self.filled - self.words.others
    }

    /// Whether a yes or no stands in the column, and none is a number.
    pub(super) const fn has_words(&self) -> bool {
        !self.has_codes && self.stands.yes + self.stands.no > 0
    }

    /// How many cells say yes, and how many say yes or no, before words have a meaning.
    pub(super) const fn yes_and_answers(&self) -> (u32, u32) {
        (self.stands.yes, self.stands.yes + self.stands.no)
    }

    /// How many cells hold something that is not understood.
    pub(super) fn cells_unclear(&self) -> usize {
        self.unclear_in_group + self.without_meaning
    }

    /// How many cells hold a word that a person chose not to count.
    pub(super) const fn cells_not_counted(&self) -> usize {
        self.not_counted
    }

    /// Whether the column has more answers than a case count can have.
    pub(super) fn has_too_many(&self) -> bool {
        self.tally.yes + self.tally.no > u32::from(CaseCount::MAX)
    }

    /// Whether no cell of the column holds anything: nobody can tell a column that is not filled in from a question that no case was asked.
    pub(super) const fn is_not_filled_in(&self) -> bool {
        self.filled == 0 && self.tally.is_blank()
    }

    /// Whether the column has a heading.
    pub(super) fn has_heading(&self) -> bool {
        is_filled(&self.full_heading)
    }
}
