//! Where the headings of a case audit stand, where its cases begin, and where another table begins below them.

use super::block::Block;
use super::row_headings::{MAX_HEADING_LENGTH, headings_in_row};
use crate::engine::Framework;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::{HeadingMeaning, asks_key_question, meaning};
use crate::exchange::sheets::table::Table;

/// How many rows from the top of a sheet can hold its headings.
pub const MAX_HEADING_ROW: usize = 20;

/// How many bytes of headings are looked at to find the row of the headings. Those of the widest sheet have a tenth of it.
const MAX_HEADING_BYTES: usize = 200_000;

/// How many bytes of a text below the first case can be a heading, if it does not begin with a number.
const MAX_REPEATED_LENGTH: usize = 80;

/// How many tables of a sheet are told apart. A framework has fewer key questions.
pub const MAX_BLOCKS: usize = 100;

/// A row that could be the heading row.
struct Candidate {
    row: usize,
    headings: Vec<String>,
    /// The number of headings that mean a key question.
    certain: usize,
    /// The number of headings that could mean several key questions. It is 0 unless nothing else tells what the row is.
    ambiguous: usize,
}

impl Candidate {
    fn in_row(table: &Table, row: usize, framework: &'static Framework) -> Option<Self> {
        let CellKinds { texts, answers } = CellKinds::in_row(table, row);
        if texts == 0 {
            return None;
        }
        let headings = headings_in_row(table, 0, row, framework);
        let (mut certain, mut ambiguous) = (0, 0);
        for heading in &headings {
            match meaning(heading, framework, None) {
                HeadingMeaning::KeyQuestion(_) => certain += 1,
                HeadingMeaning::Ambiguous => ambiguous += 1,
                _ => {}
            }
        }
        // A single ambiguous text can be a remark about a case, and a row with answers is a case.
        if certain > 0 || answers > 0 || ambiguous < 2 {
            ambiguous = 0;
        }
        Some(Self { row, headings, certain, ambiguous })
    }

    /// Whether this candidate, which stands below another, is rather the heading row.
    fn is_better_than(&self, above: &Self) -> bool {
        let rank = |candidate: &Self| (candidate.certain, candidate.ambiguous);
        let filled = |candidate: &Self| candidate.headings.iter().filter(|heading| !heading.is_empty()).count();
        match rank(self).cmp(&rank(above)) {
            std::cmp::Ordering::Greater => true,
            // A title is a single cell. Where no heading means a key question, a wider row below it has the headings.
            std::cmp::Ordering::Equal => rank(self) == (0, 0) && filled(above) < 2 && filled(self) >= 2,
            std::cmp::Ordering::Less => false,
        }
    }
}

/// The tables of a sheet, one below the other. A row of headings of other key questions begins a new one.
pub fn blocks(table: &Table, framework: &'static Framework) -> Vec<Block> {
    let mut blocks = vec![first_block(table, framework)];
    let mut row = blocks.first().map_or(0, |block| block.first_case);
    while row < table.rows() && blocks.len() < MAX_BLOCKS {
        let Some(last) = blocks.last_mut().filter(|last| begins_block(table, row, last, framework)) else {
            row += 1;
            continue;
        };
        // Titles stand right above the headings, alone in their rows.
        let is_title = |above: &usize| *above >= last.first_case && table.filled_cells(*above) <= 1;
        let top = (0..row).rev().take_while(is_title).last().unwrap_or(row);
        last.end = top;
        let block = Block::under(table, top, row, true, framework);
        row = block.first_case.max(row + 1);
        blocks.push(block);
    }
    blocks
}

/// Finds the first headings: the row with the most cells that mean a key question; without such a row, the row with the most that could
/// mean several; else the first row with more than one cell, or the first. Above that row, there can be titles, and headings of groups,
/// which are merged cells whose text stands in the first column of the group alone.
fn first_block(table: &Table, framework: &'static Framework) -> Block {
    let mut best: Option<Candidate> = None;
    let mut bytes = 0;
    for row in 0..table.rows().min(MAX_HEADING_ROW) {
        bytes += table.row_cells(row).map(|cell| cell.len().min(MAX_HEADING_LENGTH)).sum::<usize>();
        if best.is_some() && bytes > MAX_HEADING_BYTES {
            break;
        }
        // Below a case, other headings are those of another table.
        if best.as_ref().is_some_and(|best| best.certain > 0) && CellKinds::in_row(table, row).answers > 0 {
            break;
        }
        // Below headings that can mean several key questions, a number alone in its row stands in a note.
        if best.as_ref().is_some_and(|best| best.ambiguous > 0) && table.filled_cells(row) == 1 {
            continue;
        }
        let candidate = Candidate::in_row(table, row, framework);
        if let Some(candidate) = candidate.filter(|new| best.as_ref().is_none_or(|best| new.is_better_than(best))) {
            best = Some(candidate);
        }
    }
    let Some(Candidate { row, certain, .. }) = best else { return Block::without_headings(table, 0) };
    let CellKinds { texts, answers } = CellKinds::in_row(table, row);
    if certain == 0 && answers > texts {
        return Block::without_headings(table, row);
    }
    Block::under(table, 0, row, certain > 0, framework)
}

/// Whether a row below the first case has headings of key questions: two, or the only one below a blank row; and no answer. Headings
/// that stand there again begin nothing.
fn begins_block(table: &Table, row: usize, block: &Block, framework: &'static Framework) -> bool {
    let mut reader = CellReader::default();
    let mut texts = 0;
    for cell in table.row_cells(row) {
        match reader.answer(cell) {
            CellAnswer::Yes | CellAnswer::No => return false,
            CellAnswer::Unclear => texts += 1,
            CellAnswer::NotApplicable | CellAnswer::Blank => {}
        }
    }
    if texts < 2 || block.repeats_headings(table, row) {
        return false;
    }
    // A remark about a case can have the words of a key question; it is longer than a heading, and its number is not at its beginning.
    let heads = |cell: &str| {
        let starts_with_number = cell.trim_start().split(' ').next().is_some_and(|word| word.matches('.').count() == 2);
        (starts_with_number || cell.len() <= MAX_REPEATED_LENGTH) && asks_key_question(cell, framework)
    };
    let heading = table.row_cells(row).skip(1).filter(|cell| heads(cell)).count();
    heading >= 2 || (heading == 1 && row > 0 && table.filled_cells(row - 1) <= 1)
}

/// How many cells of a row are answers, and how many are other texts.
struct CellKinds {
    texts: usize,
    answers: usize,
}

impl CellKinds {
    fn in_row(table: &Table, row: usize) -> Self {
        let mut reader = CellReader::default();
        let mut kinds = Self { texts: 0, answers: 0 };
        for cell in table.row_cells(row) {
            match reader.answer(cell) {
                CellAnswer::Yes | CellAnswer::No => kinds.answers += 1,
                CellAnswer::Unclear => kinds.texts += 1,
                CellAnswer::NotApplicable | CellAnswer::Blank => {}
            }
        }
        kinds
    }
}
