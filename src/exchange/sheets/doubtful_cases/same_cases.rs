//! Cases that stand in a sheet twice. They are counted twice, because only a person knows whether they are one case.

use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::rows::header_rows::Block;
use crate::exchange::sheets::rows::naming_column::naming_columns;
use crate::exchange::sheets::table::Table;
use crate::exchange::shortened::shortened;

/// The rows whose case has the name of a case above.
pub fn same_cases(table: &Table, block: &Block, rows: &CaseRows<'_>, cases: &[usize]) -> Vec<SheetProblem> {
    let Some(naming) = naming_columns(block, rows).first().copied() else { return Vec::new() };
    let mut reader = CellReader::default();
    // The different names with the row of each, in the order of the alphabet. A hash map would be a hundredth of the engine's bytes.
    let mut known: Vec<(String, usize)> = Vec::new();
    let (mut found, mut named) = (Vec::new(), 0);
    for row in cases {
        let cell = table.cell(*row, naming.place);
        let name = bare_name(reader.plain(cell));
        if name.is_empty() {
            continue;
        }
        named += 1;
        match known.binary_search_by(|(known, _)| known.cmp(&name)) {
            Ok(place) => {
                let first = known.get(place).map_or(0, |(_, row)| *row);
                let fault = SheetFault::SameCase { text: shortened(cell), row: first + 1 };
                found.push(SheetProblem::in_row(*row, fault));
            }
            Err(place) => known.insert(place, (name, *row)),
        }
    }
    // A column with few different texts, such as the names of teams, names no cases.
    if 3 * known.len() >= named { found } else { Vec::new() }
}

/// A plain name without what people write in one row and leave out in another: `YJ 014` is `YJ-014`, `J.B.` is `JB`, and `Case 4` and `04` are `4`. Signs
/// between numbers alone remain, because `1-1` is not `11`.
fn bare_name(plain: &str) -> String {
    let name = plain.strip_prefix("case ").unwrap_or(plain).trim();
    if name.contains(char::is_alphabetic) {
        return name.chars().filter(|c| c.is_alphanumeric()).collect();
    }
    name.trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::bare_name;

    #[test]
    fn spellings_of_a_name() {
        for (name, spellings) in [
            ("yj014", "yj-014|yj 014|yj/014|yj014"),
            ("jb", "j.b.|jb|j b"),
            ("4", "case 4|04|4"),
            ("1-1", "1-1"),
            ("11", "11"),
        ] {
            for spelling in spellings.split('|') {
                assert_eq!(bare_name(spelling), name, "{spelling}");
            }
        }
    }
}
