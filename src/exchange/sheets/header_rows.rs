//! Where the headings of a case audit stand, and where its cases begin.

use super::cell::{CellAnswer, CellReader};
use super::headings::{HeadingMeaning, meaning, means_key_question};
use super::table::Table;
use crate::engine::Framework;
use crate::exchange::shortened::cut;

/// How many rows from the top of a sheet can hold its headings.
pub const MAX_HEADING_ROW: usize = 20;

/// How many characters of a heading are kept to be understood. The longest heading that a report prints has 150.
const MAX_HEADING_LENGTH: usize = 500;

/// How many rows the headings of one sheet can have.
const MAX_HEADING_ROWS: usize = 3;

/// The headings of a case audit.
pub struct HeaderRows {
    /// The row of the headings; `None` where the sheet begins with a case.
    pub heading_row: Option<usize>,
    /// The row of the first case.
    pub first_case: usize,
    /// A heading for each column; empty for a column without one.
    pub headings: Vec<String>,
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
        let headings = headings_in_row(table, row, framework);
        let (mut certain, mut ambiguous) = (0, 0);
        for heading in &headings {
            match meaning(heading, framework) {
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

/// Finds the headings: the row with the most cells that mean a key question; without such a row, the row with the most that could
/// mean several; else the first row that is wider than a title. Above the row, there can be titles, and headings of groups, which are
/// merged cells whose text stands in the first column of the group alone.
pub fn header_rows(table: &Table, framework: &'static Framework) -> HeaderRows {
    let candidates = (0..table.rows().min(MAX_HEADING_ROW)).filter_map(|row| Candidate::in_row(table, row, framework));
    let best = candidates.reduce(|best, candidate| if candidate.is_better_than(&best) { candidate } else { best });
    let without_headings =
        |first_case| HeaderRows { heading_row: None, first_case, headings: vec![String::new(); table.width()] };
    let Some(Candidate { row, headings, certain, .. }) = best else { return without_headings(0) };
    let CellKinds { texts, answers } = CellKinds::in_row(table, row);
    if certain == 0 && answers > texts {
        return without_headings(row);
    }
    let mut first_case = row + 1;
    while first_case < row + MAX_HEADING_ROWS && continues_headings(table, first_case, &headings, certain > 0, framework) {
        first_case += 1;
    }
    HeaderRows { heading_row: Some(row), first_case, headings }
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
fn headings_in_row(table: &Table, row: usize, framework: &'static Framework) -> Vec<String> {
    let mut reader = CellReader::default();
    let groups_above = [1, 2].map(|up| row.checked_sub(up).map(|above| groups_in_row(table, above)));
    let mut cells = table.row_cells(row);
    let heading = |column: usize| {
        let own = cells.next().unwrap_or_default();
        let alone = cut(own, MAX_HEADING_LENGTH);
        let mut heading = alone.clone();
        let is_text = reader.answer(own) == CellAnswer::Unclear;
        let groups = groups_above.iter().map_while(|groups| groups.as_ref()?.get(column).copied());
        let mut groups = groups.take_while(|group| is_text && !group.is_empty());
        loop {
            if means_key_question(&heading, framework) {
                return heading;
            }
            let Some(group) = groups.next() else { return alone };
            heading = format!("{} {heading}", cut(group, MAX_HEADING_LENGTH));
        }
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
    let (mut texts, mut with_meaning, mut names_case) = (0, 0, None);
    for (cell, heading) in table.row_cells(row).zip(headings).filter(|(_, heading)| !heading.is_empty()) {
        names_case.get_or_insert(!cell.trim().is_empty());
        if has_key_questions && !means_key_question(heading, framework) {
            continue;
        }
        match reader.answer(cell) {
            CellAnswer::Unclear => {
                texts += 1;
                with_meaning += usize::from(meaning(cell, framework) != HeadingMeaning::Nothing);
            }
            CellAnswer::Blank => {}
            _ => return false,
        }
    }
    texts > 1 && (names_case == Some(false) || 2 * with_meaning >= texts) && row + 1 < table.rows()
}
