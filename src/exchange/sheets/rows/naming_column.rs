//! The columns that name the cases, by their headings.

use super::block::Block;
use super::case_names::heads_turned_names;
use super::case_rows::CaseRows;
use crate::exchange::sheets::cells::cell::CellReader;

/// A column that names the cases of a table.
#[derive(Clone, Copy)]
pub struct NamingColumn {
    /// The column, from 0.
    pub place: usize,
    /// Whether the heading says that the names are those of cases wherever the cases stand. Numbers under another heading, or under none,
    /// can count the rows of one sheet.
    pub is_certain: bool,
    /// Whether the heading is about cases, as `Case ID` is. Two children can have the same initials.
    pub is_about_cases: bool,
}

/// The columns that name the cases, the one with the most certain heading first.
pub fn naming_columns(block: &Block, rows: &CaseRows<'_>) -> Vec<NamingColumn> {
    let mut reader = CellReader::default();
    let mut found = Vec::new();
    for wanted in (1..=MOST_CERTAIN).rev() {
        for (place, heading) in block.headings.iter().enumerate().filter(|(place, _)| !rows.answers(*place)) {
            let (rank, is_certain) = match reader.plain(heading) {
                plain if rows.label_column() == Some(place) && (plain.is_empty() || heads_turned_names(plain)) => (1, false),
                plain => rank_of_heading(plain),
            };
            if rank == wanted {
                found.push(NamingColumn { place, is_certain, is_about_cases: rank == MOST_CERTAIN });
            }
        }
    }
    found
}

/// Whether a [plain](CellReader::plain) heading says that the names below it are those of cases.
pub fn names_cases(heading: &str) -> bool {
    rank_of_heading(heading).0 > 0
}

/// The highest rank of a heading.
const MOST_CERTAIN: u8 = 3;

/// How likely a heading stands over the names of cases, up to [`MOST_CERTAIN`], 0 for a heading that does not; and whether the heading says
/// so itself.
fn rank_of_heading(plain: &str) -> (u8, bool) {
    let words = || plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_about_cases = |word| {
        matches!(
            word,
            "manager"
                | "worker"
                | "type"
                | "status"
                | "holder"
                | "officer"
                | "team"
                | "date"
                | "of"
                | "closed"
                | "opened"
                | "audit"
        )
    };
    let is_number = |word| matches!(word, "number" | "no" | "num" | "id");
    if words().any(is_about_cases) {
        (0, false)
    } else if words().any(|word| matches!(word, "case" | "ref" | "reference" | "urn" | "upn" | "achos"))
        || (words().any(|word| word == "yj") && words().any(is_number))
    {
        (MOST_CERTAIN, true)
    } else if words().any(|word| matches!(word, "child" | "person" | "client" | "initials")) {
        (2, true)
    } else if words().any(|word| word == "id") || plain == "name" {
        // A form on the web numbers its answers under "ID".
        (2, false)
    } else {
        (0, false)
    }
}
