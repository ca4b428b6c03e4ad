//! Cases whose name goes on from that of another case, as `2 v2` and `2a` do beside `2`: each can be a second reading of that case.

use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::rows::naming_column::naming_columns;

/// How many characters a name goes on at most.
const MOST_FURTHER: usize = 16;

/// The rows of such cases, in order; and those of names that stand in several rows and lack the digit that the names of other cases have, as `Last year`
/// below each case.
pub fn further_names(rows: &CaseRows<'_>, cases: &[usize]) -> Vec<usize> {
    let Some(naming) = naming_columns(rows.block, rows).first().map(|naming| naming.place) else { return Vec::new() };
    let mut reader = CellReader::default();
    // The different names, in the order of the alphabet, and whether each stands in several rows.
    let mut names: Vec<(String, bool)> = Vec::new();
    let (mut named, mut with_digit) = (0, 0);
    for row in cases {
        let plain = reader.plain(rows.table.cell(*row, naming));
        named += usize::from(!plain.is_empty());
        with_digit += usize::from(has_digit(plain));
        match names.binary_search_by(|(name, _)| name.as_str().cmp(plain)) {
            Ok(place) => names.iter_mut().skip(place).take(1).for_each(|(_, repeats)| *repeats = true),
            Err(place) => names.insert(place, (plain.to_owned(), false)),
        }
    }
    let find = |text: &str| names.binary_search_by(|(name, _)| name.as_str().cmp(text)).ok();
    let repeats = |text: &str| find(text).and_then(|place| names.get(place)).is_some_and(|(_, repeats)| *repeats);
    let is_further = |row: &usize| {
        let name = reader.plain(rows.table.cell(*row, naming));
        goes_on(name, |text| find(text).is_some())
            || (3 * with_digit >= named && !name.is_empty() && !has_digit(name) && repeats(name))
    };
    cases.iter().copied().filter(is_further).collect()
}

fn has_digit(name: &str) -> bool {
    name.bytes().any(|b| b.is_ascii_digit())
}

/// Whether a name begins with the whole name of another case. “A12” does not go on from “A1”, nor “Anna” from “Ann”.
fn goes_on(name: &str, is_name: impl Fn(&str) -> bool) -> bool {
    // The name of the other case ends at one of the last characters.
    let ends = name.char_indices().rev().take(MOST_FURTHER).map(|(end, _)| name.split_at(end));
    let is_divided = |(before, behind): &(&str, &str)| match (before.chars().next_back(), behind.chars().next()) {
        (Some(last), Some(next)) => {
            !(last.is_ascii_digit() && next.is_ascii_digit() || last.is_alphabetic() && next.is_alphanumeric())
        }
        _ => false,
    };
    let names = ends.filter(is_divided).map(|(before, _)| before.trim_end());
    names.filter(|before| !before.is_empty()).any(|before| is_name(before) && has_digit(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_go_on_from_another() {
        let is_name = |text: &str| ["2", "a1", "yj 7"].contains(&text);
        for name in ["2 v2", "2a", "2b", "2 - second", "2/2", "a1 again", "a1-2", "yj 7 (js)"] {
            assert!(goes_on(name, is_name), "{name}");
        }
        for name in ["2", "22", "20", "a12", "a", "yj 77", "3a", "2 and a much longer remark about it", ""] {
            assert!(!goes_on(name, is_name), "{name}");
        }
    }
}
