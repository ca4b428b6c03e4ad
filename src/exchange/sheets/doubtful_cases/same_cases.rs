//! Cases that stand in a sheet twice. They are counted twice, because only a person knows whether they are one case.

use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::block::Block;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::rows::naming_column::naming_columns;
use crate::exchange::sheets::table::Table;
use crate::exchange::shortened::shortened;

/// The rows whose case has the name of a case above.
pub fn same_cases(table: &Table, block: &Block, rows: &CaseRows<'_>, cases: &[usize]) -> Vec<SheetProblem> {
    let Some(naming) = naming_columns(block, rows).first().copied() else { return Vec::new() };
    let mut reader = CellReader::default();
    // The spellings of the names with the row of each, in the order of the alphabet. A hash map would be a hundredth of the engine's bytes.
    let mut known: Vec<(String, usize)> = Vec::new();
    let (mut found, mut named, mut different) = (Vec::new(), 0, 0);
    for row in cases {
        let cell = table.cell(*row, naming.place);
        let plain = reader.plain(cell);
        let [name, without_signs] = [bare_name(plain), name_without_signs(plain)];
        if name.is_empty() {
            continue;
        }
        named += 1;
        let mut first = None;
        for spelling in [name, without_signs] {
            match known.binary_search_by(|(known, _)| known.cmp(&spelling)) {
                Ok(index) => first = first.or(known.get(index).map(|(_, row)| *row).filter(|first| first != row)),
                Err(index) => known.insert(index, (spelling, *row)),
            }
        }
        match first {
            Some(first) => {
                found.push(SheetProblem::in_row(*row, SheetFault::SameCase { text: shortened(cell), row: first + 1 }));
            }
            None => different += 1,
        }
    }
    // A column with few different texts, such as the names of teams, names no cases.
    if 3 * different >= named { found } else { Vec::new() }
}

/// A plain name without what people write in one row and leave out in another: `YJ 014` is `YJ-14`, `24/0113` is `24-113`, `J.B.` is `JB`, and `Case 4`, `#4` and
/// `04` are `4`. A sign between numbers is a stroke, because `1-1` is not `11`.
fn bare_name(plain: &str) -> String {
    // “+1” is another name than “-1”.
    let mut name: String = plain.chars().take_while(|c| matches!(c, '+' | '-')).collect();
    let (mut is_divided, mut begins_number) = (false, true);
    for (at, c) in without_case(plain).char_indices() {
        let (is_digit, last_was_digit) = (c.is_ascii_digit(), name.ends_with(|last: char| last.is_ascii_digit()));
        if !c.is_alphanumeric() {
            is_divided |= !divides_thousands(without_case(plain), at);
            continue;
        }
        if is_digit && last_was_digit && is_divided {
            name.push('/');
        }
        begins_number = is_digit && (begins_number || is_divided || !last_was_digit);
        // The zeros in front of a number say nothing.
        let is_zero_in_front = begins_number && c == '0' && without_case(plain).get(at + 1..).is_some_and(begins_with_digit);
        if !is_zero_in_front {
            name.push(c);
            begins_number = false;
        }
        is_divided = false;
    }
    name
}

/// A plain name without its signs, if it has a letter: `YJ24/113` is `YJ24113`.
fn name_without_signs(plain: &str) -> String {
    let name = without_case(plain);
    let has_letter = name.contains(char::is_alphabetic);
    if has_letter { name.chars().filter(|c| c.is_alphanumeric()).collect() } else { bare_name(plain) }
}

fn without_case(plain: &str) -> &str {
    plain.strip_prefix("case ").unwrap_or(plain).trim()
}

fn begins_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a sign is the comma of `10,455`.
fn divides_thousands(name: &str, at: usize) -> bool {
    let digits = name.get(at + 1..).map_or(0, |behind| behind.bytes().take_while(u8::is_ascii_digit).count());
    name.get(at..).is_some_and(|rest| rest.starts_with(',')) && digits == 3
}

#[cfg(test)]
mod tests {
    use super::bare_name;

    #[test]
    fn spellings_of_a_name() {
        for (name, spellings) in [
            ("yj14", "yj-014|yj 014|yj/014|yj014|yj0014|yj14"),
            ("jb", "j.b.|jb|j b"),
            ("4", "case 4|04|4|#4|004"),
            ("0", "0|00"),
            ("1/1", "1-1|1/01|1.1"),
            ("11", "11"),
            ("-1", "-1"),
            ("+1", "+1"),
            ("24/113", "24/0113|24-0113|24.0113|24/113|24 113"),
            ("23/113", "23/0113"),
            ("2024/7", "2024-007|2024-7"),
            ("10455", "10,455|10455"),
            ("a10", "a10|a010|a-10"),
            ("a1", "a1|a01"),
            ("a1/2", "a1-2|a1.02"),
            ("yj24/100", "yj24/0100|yj-24-100"),
        ] {
            for spelling in spellings.split('|') {
                assert_eq!(bare_name(spelling), name, "{spelling}");
            }
        }
    }
}
