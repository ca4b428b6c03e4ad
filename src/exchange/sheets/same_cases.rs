//! Cases that stand in a sheet twice. They are counted twice, because only a person knows whether they are one case.

use std::collections::HashMap;

use super::case_rows::CaseRows;
use super::cell::CellReader;
use super::header_rows::Block;
use super::naming_column::naming_columns;
use super::problem::{SheetFault, SheetProblem};
use super::table::Table;
use crate::exchange::shortened::shortened;

/// The rows whose case has the name of a case above.
pub fn same_cases(table: &Table, block: &Block, rows: &CaseRows<'_>, cases: &[usize]) -> Vec<SheetProblem> {
    let Some(naming) = naming_columns(block, rows).first().copied() else { return Vec::new() };
    let mut reader = CellReader::default();
    let mut known: HashMap<String, usize> = HashMap::new();
    let (mut found, mut named) = (Vec::new(), 0);
    for row in cases {
        let cell = table.cell(*row, naming.place);
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
