//! What a case has in a column of a case audit: an answer, or a word that a person can give a meaning.

use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::word_meaning::{WordMeaning, WordMeanings};
use crate::exchange::sheets::headings::answer_group::AnswerGroup;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::table::Table;

/// What a case has in a column, or in the columns that have one answer together.
pub struct CaseCell<'a> {
    /// The answer, before words have a meaning.
    pub answer: CellAnswer,
    /// The text that the answer was read from. Of several columns, the heading of the only column with a tick, if that is neither yes nor
    /// no; none in any other case.
    pub text: Option<&'a str>,
    /// Whether the answer is a number, which can be a code. In several columns, a number counts cases.
    pub is_number: bool,
    /// How many cells of the case's row hold a text of their own.
    pub filled: usize,
}

impl<'a> CaseCell<'a> {
    /// Reads what a case has in a column, or in the columns of a group.
    pub fn read(
        rows: &CaseRows<'a>,
        place: usize,
        group: Option<&AnswerGroup>,
        row: usize,
        reader: &mut CellReader,
    ) -> Self {
        let table = rows.table;
        if let Some(group) = group {
            let answer = group.answer(table, row, reader);
            let between = group.ticked_between(table, row, reader);
            let text = between.and_then(|column| rows.block.answer_heading(table, column));
            let is_number = answer == CellAnswer::Unclear && has_count(group, table, row, reader);
            return Self { answer, text, is_number, filled: group.filled(table, row) };
        }
        let merged = merged_answer(rows, row, place);
        let text = merged.unwrap_or_else(|| table.cell(row, place));
        let answer = reader.answer(text);
        // The text of a merged cell is its own in its first cell alone.
        let filled = usize::from(merged.is_none() && answer != CellAnswer::Blank);
        Self { answer, text: Some(text), is_number: reader.last_was_number(), filled }
    }

    /// Whether the case was sufficient, with the meanings that a person gave to words. None where the case has neither yes nor no.
    pub fn is_sufficient(&self, meanings: &WordMeanings, reader: &mut CellReader) -> Option<bool> {
        let meaning = match (self.answer, self.text) {
            (CellAnswer::Yes, _) => Some(WordMeaning::Yes),
            (CellAnswer::No, _) => Some(WordMeaning::No),
            (CellAnswer::Blank | CellAnswer::Unclear, Some(text)) => meanings.get(reader.plain(text)).copied(),
            (CellAnswer::NotApplicable | CellAnswer::Blank | CellAnswer::Unclear, _) => None,
        };
        match meaning? {
            WordMeaning::Yes => Some(true),
            WordMeaning::No => Some(false),
            WordMeaning::NotCounted => None,
        }
    }
}

/// Whether a cell of a group counts cases in a row: a number above 1 is no tick.
fn has_count(group: &AnswerGroup, table: &Table, row: usize, reader: &mut CellReader) -> bool {
    let is_count = |plain: &str| plain.parse::<u32>().is_ok_and(|count| count > 1);
    group.columns.iter().any(|(column, _)| is_count(reader.plain(table.cell(row, *column))))
}

/// The answer of a merged cell that covers a cell: it belongs to all its cells. A case whose name is merged over several rows has one answer.
fn merged_answer<'a>(rows: &CaseRows<'a>, row: usize, column: usize) -> Option<&'a str> {
    let table = rows.table;
    let (from_row, from_column) = table.covering(row, column)?;
    let is_same_case = || rows.label_column().is_some_and(|label| table.covering(row, label).is_some());
    let is_answer = rows.answers(from_column) && (from_row == row || !is_same_case());
    is_answer.then(|| table.cell(from_row, from_column)).filter(|cell| !cell.is_empty())
}
