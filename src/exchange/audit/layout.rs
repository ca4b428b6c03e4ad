//! Where the headings of a sheet stand, and where its cases begin.

use super::headings::{Meaning, is_question, meaning};
use crate::engine::Framework;
use crate::exchange::shortened::cut;
use crate::exchange::spelling::{Spelling, Spelt};
use crate::exchange::table::Table;

/// How far down headings are looked for.
pub const TOP: usize = 20;

/// How many characters of a heading are kept, to be understood: the longest that reports print have 150.
const KEPT: usize = 500;

/// How many rows headings can have.
const ROWS: usize = 3;

/// Where things are in a sheet.
pub struct Layout {
    /// The row of the headings; none where the cases begin at once.
    pub heading_row: Option<usize>,
    /// The row of the first case.
    pub first_case: usize,
    /// A heading for every column; empty where there is none.
    pub headings: Vec<String>,
}

/// Finds the row whose cells mean the most key questions, or else could mean them, or else the first that has headings of any kind.
/// Titles may stand above it, and headings of groups, which are merged cells and so stand in the first column of their group alone.
/// Where that row is of a case, there are no headings.
pub fn layout(table: &Table, framework: &'static Framework) -> Layout {
    let mut best: Option<(usize, (usize, usize), Vec<String>)> = None;
    for row in 0..table.rows().min(TOP) {
        let (texts, answers) = texts_and_answers(table, row);
        if texts == 0 {
            continue;
        }
        let headings = headings(table, row, framework);
        let (mut sure, mut doubtful) = (0, 0);
        for heading in &headings {
            match meaning(heading, framework) {
                Meaning::Question(_) => sure += 1,
                Meaning::Several => doubtful += 1,
                _ => {}
            }
        }
        // One alone may be a remark.
        let found = (sure, if sure > 0 || answers > 0 || doubtful < 2 { 0 } else { doubtful });
        // A title is one cell; the headings of no key question are those of the widest row above the answers.
        if best
            .as_ref()
            .is_none_or(|(_, most, known)| found > *most || (*most == found && found == (0, 0) && widens(known, &headings)))
        {
            best = Some((row, found, headings));
        }
    }
    let (heading_row, (found, _), headings) = best.unwrap_or_default();
    if found == 0 && is_case(table, heading_row) {
        return Layout { heading_row: None, first_case: heading_row, headings: vec![String::new(); table.width()] };
    }
    let mut first_case = heading_row + 1;
    while first_case < heading_row + ROWS && is_more_headings(table, first_case, &headings, found > 0, framework) {
        first_case += 1;
    }
    Layout { heading_row: Some(heading_row), first_case, headings }
}

/// Whether a row has more answers than other words.
fn is_case(table: &Table, row: usize) -> bool {
    let (texts, answers) = texts_and_answers(table, row);
    answers > texts
}

fn texts_and_answers(table: &Table, row: usize) -> (usize, usize) {
    let mut spelling = Spelling::default();
    let (mut texts, mut answers) = (0, 0);
    for cell in table.row_cells(row) {
        match spelling.of(cell) {
            Spelt::Yes | Spelt::No => answers += 1,
            Spelt::Unclear => texts += 1,
            Spelt::NotApplicable | Spelt::Blank => {}
        }
    }
    (texts, answers)
}

/// The headings of a row; where one alone means nothing, those of its groups in the two rows above are put before it.
fn headings(table: &Table, row: usize, framework: &'static Framework) -> Vec<String> {
    let mut spelling = Spelling::default();
    let mut own = table.row_cells(row);
    let above = |up| (row.checked_sub(up).map(|above| table.row_cells(above)), "");
    let mut above = [above(1), above(2)];
    let columns = 0..table.width();
    let heading = columns.map(|_| {
        let own = own.next().unwrap_or_default();
        for (cells, group) in &mut above {
            if let Some(over) = cells.as_mut().and_then(Iterator::next).filter(|over| !over.trim().is_empty()) {
                *group = over;
            }
        }
        let (alone, mut heading) = (cut(own, KEPT), cut(own, KEPT));
        let is_text = spelling.of(own) == Spelt::Unclear;
        let mut groups = above.iter().map(|(_, group)| *group).take_while(|group| is_text && !group.is_empty());
        loop {
            if is_question(&heading, framework) {
                return heading;
            }
            let Some(group) = groups.next() else { return alone };
            heading = format!("{} {heading}", cut(group, KEPT));
        }
    });
    heading.collect()
}

/// Whether a row has headings where the one before has one at most.
fn widens(known: &[String], headings: &[String]) -> bool {
    let filled = |headings: &[String]| headings.iter().filter(|heading| !heading.is_empty()).count();
    filled(known) < 2 && filled(headings) >= 2
}

/// Whether a row below the headings goes on with them: several texts where answers should be, and not one answer. Where cases are
/// called something it has nothing, or else most of its texts are headings too.
fn is_more_headings(
    table: &Table,
    row: usize,
    headings: &[String],
    of_questions: bool,
    framework: &'static Framework,
) -> bool {
    let mut spelling = Spelling::default();
    let (mut texts, mut known, mut called) = (0, 0, None);
    for (cell, heading) in table.row_cells(row).zip(headings).filter(|(_, heading)| !heading.is_empty()) {
        called.get_or_insert(!cell.trim().is_empty());
        if of_questions && !is_question(heading, framework) {
            continue;
        }
        match spelling.of(cell) {
            Spelt::Unclear => {
                texts += 1;
                known += usize::from(meaning(cell, framework) != Meaning::Nothing);
            }
            Spelt::Blank => {}
            _ => return false,
        }
    }
    texts > 1 && (called == Some(false) || 2 * known >= texts) && row + 1 < table.rows()
}
