//! Cases that stand in a sheet twice. They are counted twice, because only a person knows whether they are one case.

use std::collections::HashMap;

use super::case_rows::CaseRows;
use super::cell::CellReader;
use super::header_rows::Block;
use super::problem::{SheetFault, SheetProblem};
use super::table::Table;
use crate::exchange::shortened::shortened;

/// The rows whose case has the name of a case above.
pub fn same_cases(table: &Table, block: &Block, rows: &CaseRows<'_>, cases: &[usize]) -> Vec<SheetProblem> {
    let Some(column) = naming_column(block, rows) else { return Vec::new() };
    let mut reader = CellReader::default();
    let mut known: HashMap<String, usize> = HashMap::new();
    let (mut found, mut named) = (Vec::new(), 0);
    for row in cases {
        let cell = table.cell(*row, column);
        let plain = reader.plain(cell);
        if plain.is_empty() {
            continue;
        }
        named += 1;
        match known.get(plain) {
            Some(first) => {
                let fault = SheetFault::SameCase { text: shortened(cell), row: first + 1 };
                found.push(SheetProblem::in_row(*row, fault));
            }
            None => drop(known.insert(plain.to_owned(), *row)),
        }
    }
    // A column with few different texts, such as the names of teams, names no cases.
    if 3 * known.len() >= named { found } else { Vec::new() }
}

/// The column that names the cases: by its heading, or the first one without a heading.
fn naming_column(block: &Block, rows: &CaseRows<'_>) -> Option<usize> {
    let mut reader = CellReader::default();
    let mut best: Option<(u8, usize)> = None;
    for (column, heading) in block.headings.iter().enumerate().filter(|(column, _)| !rows.answers(*column)) {
        let rank = match reader.plain(heading) {
            "" if rows.label_column() == Some(column) => 1,
            plain => rank_of_heading(plain),
        };
        if rank > 0 && best.is_none_or(|(best, _)| rank > best) {
            best = Some((rank, column));
        }
    }
    best.map(|(_, column)| column)
}

/// How certainly a heading stands over the names of cases: 0 for a heading that does not.
fn rank_of_heading(plain: &str) -> u8 {
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
    if words().any(is_about_cases) {
        0
    } else if words().any(|word| matches!(word, "case" | "ref" | "reference" | "urn" | "upn" | "achos")) {
        3
    } else if words().any(|word| matches!(word, "id" | "child" | "person" | "client" | "initials")) {
        2
    } else {
        0
    }
}
