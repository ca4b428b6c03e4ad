//! Where the headings of a case audit stand, where its cases begin, and where another table begins below them.

use crate::engine::Framework;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::answer_group::{AnswerGroup, groups_below, groups_by_ending};
use crate::exchange::sheets::headings::numbers::{heading_with_points, sign_for_points};
use crate::exchange::sheets::headings::rest::without_period;
use crate::exchange::sheets::headings::{HeadingMeaning, asks_key_question, depends_on_disposals, meaning};
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::shortened::cut;

/// How many rows from the top of a sheet can hold its headings.
pub const MAX_HEADING_ROW: usize = 20;

/// How many bytes of headings are looked at to find the row of the headings. Those of the widest sheet have a tenth of it.
const MAX_HEADING_BYTES: usize = 200_000;

/// How many characters of a heading are kept to be understood. The longest heading that a report prints has 150.
const MAX_HEADING_LENGTH: usize = 500;

/// How many bytes of a text below the first case can be a heading, if it does not begin with a number.
const MAX_REPEATED_LENGTH: usize = 80;

/// How many rows the headings of one sheet can have.
const MAX_HEADING_ROWS: usize = 3;

/// How many tables of a sheet are told apart. A framework has fewer key questions.
pub const MAX_BLOCKS: usize = 100;

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
    let without_headings = |first_case| Block {
        top: 0,
        heading_row: None,
        first_case,
        end: table.rows(),
        headings: vec![String::new(); table.width()],
        groups: Vec::new(),
        has_answer_row: false,
    };
    let Some(Candidate { row, certain, .. }) = best else { return without_headings(0) };
    let CellKinds { texts, answers } = CellKinds::in_row(table, row);
    if certain == 0 && answers > texts {
        return without_headings(row);
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

impl Block {
    /// The table under a row of headings, down to the end of the sheet.
    fn under(table: &Table, top: usize, row: usize, has_key_questions: bool, framework: &'static Framework) -> Self {
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

/// The headings of a row. A heading that means no key question alone gets the headings of its groups, from the two rows above, in
/// front, if it means a key question with them.
fn headings_in_row(table: &Table, top: usize, row: usize, framework: &'static Framework) -> Vec<String> {
    let mut reader = CellReader::default();
    // A title with the number of a key question is no heading of a group.
    let is_title = |above: &usize| table.filled_cells(*above) == 1 && asks_key_question(table.cell(*above, 0), framework);
    let groups_above = [1, 2].map(|up| {
        let above = row.checked_sub(up).filter(|above| *above >= top && !is_title(above));
        above.map(|above| groups_in_row(table, above))
    });
    // A title is about all columns, so its month is that of all.
    let titles: Vec<&str> = [1, 2]
        .iter()
        .filter_map(|up| row.checked_sub(*up).filter(|above| *above >= top && table.filled_cells(*above) == 1))
        .map(|above| table.first_text(above))
        .collect();
    let is_alone = |group: &str| titles.contains(&group);
    let mut cells = table.row_cells(row);
    let sign = sign_for_points(table, row, framework);
    let heading = |column: usize| {
        let own = heading_with_points(cells.next().unwrap_or_default(), sign);
        let alone = cut(&own, MAX_HEADING_LENGTH);
        let is_text = reader.answer(&own) == CellAnswer::Unclear;
        let groups = groups_above.iter().map_while(|groups| groups.as_ref()?.get(column).copied());
        let groups = groups.take_while(|group| is_text && !group.is_empty());
        let mut with_groups = vec![alone];
        for group in groups {
            let group = if is_alone(group) { without_period(group) } else { group.to_owned() };
            let group = group.as_str();
            let heading = format!("{} {}", cut(group, MAX_HEADING_LENGTH), with_groups.last().map_or("", String::as_str));
            with_groups.push(heading);
        }
        let meanings: Vec<_> = with_groups.iter().map(|heading| meaning(heading, framework, None)).collect();
        let is_key_question = |meaning: &HeadingMeaning| matches!(meaning, HeadingMeaning::KeyQuestion(_));
        // Where no group says what the cases ended in, a person can say so for the whole sheet.
        let depends = |(heading, meaning): (&String, &HeadingMeaning)| {
            *meaning == HeadingMeaning::Ambiguous && depends_on_disposals(heading, framework)
        };
        let place =
            meanings.iter().position(is_key_question).or_else(|| with_groups.iter().zip(&meanings).position(depends));
        with_groups.swap_remove(place.unwrap_or(0))
    };
    (0..table.width()).map(heading).collect()
}

/// For each column, the heading of its group: the text of the nearest filled cell in the row, here or further left.
fn groups_in_row(table: &Table, row: usize) -> Vec<&str> {
    let mut cells = table.row_cells(row);
    let mut group = "";
    let group_of_next_column = |_| {
        if let Some(cell) = cells.next().filter(|cell| !cell.trim().is_empty()) {
            group = cell;
        }
        group
    };
    (0..table.width()).map(group_of_next_column).collect()
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
