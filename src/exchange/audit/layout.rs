//! Where the headings of a sheet stand, and where its cases begin.

use super::headings::{Meaning, meaning};
use super::{Spelling, Spelt, cut};
use crate::engine::Framework;
use crate::exchange::table::Table;

/// How far down headings are looked for.
pub const TOP: usize = 20;

/// How many characters of a heading are kept, to be understood: the longest that reports print have 150.
const KEPT: usize = 500;

/// Where things are in a sheet.
pub struct Layout {
    /// The row of the headings; none where the cases begin at once.
    pub heading_row: Option<usize>,
    /// The row of the first case.
    pub first_case: usize,
    /// A heading for every column; empty where there is none.
    pub headings: Vec<String>,
}

/// Finds the row whose cells mean the most key questions, or else the first that has headings of any kind. Titles may stand above
/// it, and headings of groups, which are merged cells and so stand in the first column of their group alone. Where that row is of a
/// case, there are no headings.
pub fn layout(table: &Table, framework: &'static Framework) -> Layout {
    let mut spelling = Spelling::default();
    let mut best: Option<(usize, usize, Vec<String>)> = None;
    for row in 0..table.rows().min(TOP) {
        let texts = table.row_cells(row).filter(|cell| spelling.of(cell) == Spelt::Unclear).count();
        if texts == 0 {
            continue;
        }
        let headings = headings(table, row, framework);
        let found = headings.iter().filter(|heading| matches!(meaning(heading, framework), Meaning::Question(_))).count();
        // A title is one cell; the headings of no key question are those of the widest row above the answers.
        if best
            .as_ref()
            .is_none_or(|(_, most, known)| found > *most || (*most == 0 && found == 0 && widens(known, &headings)))
        {
            best = Some((row, found, headings));
        }
    }
    let (heading_row, found, headings) = best.unwrap_or_default();
    if found == 0 && is_case(table, heading_row) {
        return Layout { heading_row: None, first_case: heading_row, headings: vec![String::new(); table.width()] };
    }
    let mut first_case = heading_row + 1;
    if is_more_headings(table, first_case, &headings, framework) {
        first_case += 1;
    }
    Layout { heading_row: Some(heading_row), first_case, headings }
}

/// Whether a row has more answers than other words.
fn is_case(table: &Table, row: usize) -> bool {
    let mut spelling = Spelling::default();
    let (mut texts, mut answers) = (0, 0);
    for cell in table.row_cells(row) {
        match spelling.of(cell) {
            Spelt::Yes | Spelt::No => answers += 1,
            Spelt::Unclear => texts += 1,
            Spelt::NotApplicable => {}
        }
    }
    answers > texts
}

/// The headings of a row; where one alone means nothing, the heading of its group in the row above is put before it.
fn headings(table: &Table, row: usize, framework: &'static Framework) -> Vec<String> {
    let mut spelling = Spelling::default();
    let mut own = table.row_cells(row);
    let mut above = row.checked_sub(1).map(|above| table.row_cells(above));
    let mut group = "";
    let columns = 0..table.width();
    let heading = columns.map(|_| {
        let own = own.next().unwrap_or_default();
        let over = above.as_mut().and_then(Iterator::next).unwrap_or_default();
        if !over.trim().is_empty() {
            group = over;
        }
        let is_text = spelling.of(own) == Spelt::Unclear;
        if !is_text || group.is_empty() || matches!(meaning(own, framework), Meaning::Question(_)) {
            return cut(own, KEPT);
        }
        let both = format!("{} {}", cut(group, KEPT), cut(own, KEPT));
        if let Meaning::Question(_) = meaning(&both, framework) { both } else { cut(own, KEPT) }
    });
    heading.collect()
}

/// Whether a row has headings where the one before has one at most.
fn widens(known: &[String], headings: &[String]) -> bool {
    let filled = |headings: &[String]| headings.iter().filter(|heading| !heading.is_empty()).count();
    filled(known) < 2 && filled(headings) >= 2
}

/// Whether a row below the headings goes on with them: several texts where answers should be, and not one answer.
fn is_more_headings(table: &Table, row: usize, headings: &[String], framework: &'static Framework) -> bool {
    let mut spelling = Spelling::default();
    let (mut texts, mut answered) = (0, false);
    for (cell, heading) in table.row_cells(row).zip(headings) {
        if let Meaning::Question(_) = meaning(heading, framework) {
            match spelling.of(cell) {
                Spelt::Unclear => texts += 1,
                _ if cell.trim().is_empty() => {}
                _ => answered = true,
            }
        }
    }
    texts > 1 && !answered && row + 1 < table.rows()
}
