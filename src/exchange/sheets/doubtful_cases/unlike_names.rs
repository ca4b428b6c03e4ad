//! Names that have digits like those of the cases, and are perhaps no names of a case: `Cases 7-9` stands for several, and `HMIP 2023` for none.

use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::word_list::{is_in, is_year, words};

/// How many letters a word has at least that is no code.
const WORD: usize = 3;

/// The rows with such names, in order. What a quarter of the names or more have is usual.
pub fn unlike_names(rows: &CaseRows<'_>, cases: &[usize]) -> Vec<usize> {
    let Some(column) = rows.label_column() else { return Vec::new() };
    let mut reader = CellReader::default();
    let name = |row: usize| rows.table.cell(row, column);
    // A word that other names have too is that of the cases.
    let has_own_word = |row: usize| {
        let mut reader = CellReader::default();
        let plain = CellReader::default().plain(name(row)).to_owned();
        let mut is_own = |word: &str| {
            !cases.iter().any(|other| *other != row && words_of(reader.plain(name(*other))).any(|own| own == word))
        };
        words_of(&plain).all(&mut is_own)
    };
    let (several, of_years) = (cases_where(cases, |row| names_several(reader.plain(name(row)))), {
        let mut reader = CellReader::default();
        cases_where(cases, |row| is_of_year(reader.plain(name(row))))
    });
    // Sorting would be five kilobytes of code.
    let is_unlike = |row: &usize| several.contains(row) || (of_years.contains(row) && has_own_word(*row));
    cases.iter().copied().filter(is_unlike).collect()
}

/// The rows with such a name, if they are few.
fn cases_where(cases: &[usize], mut is_such: impl FnMut(usize) -> bool) -> Vec<usize> {
    const MOST: usize = 20;
    let found: Vec<usize> = cases.iter().copied().filter(|row| is_such(*row)).take(MOST + 1).collect();
    let are_few = found.len() <= MOST && (4 * found.len() <= cases.len() || found.len() == 1 && cases.len() > 2);
    if are_few { found } else { Vec::new() }
}

fn words_of(plain: &str) -> impl Iterator<Item = &str> {
    words(plain).into_iter().filter(|word| word.len() >= WORD && word.chars().all(char::is_alphabetic))
}

/// Whether a name has two numbers with nothing between them but a sign of a range or a list, and the letters of a code: `7-9`, `3 to 5`, `YJ-03–YJ-05`.
fn names_several(plain: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let Some(first) = plain.find(|c: char| c.is_ascii_digit()) else { return false };
    let (before, rest) = plain.split_at(first);
    let behind = rest.get(digits(rest)..).unwrap_or_default();
    let Some(second) = behind.find(|c: char| c.is_ascii_digit()) else { return false };
    let (between, rest) = behind.split_at(second);
    let code = before.trim_start_matches("cases").trim_start_matches("case").trim();
    let between = between.trim();
    let sign = between.strip_suffix(code).unwrap_or(between).trim();
    let is_last = !rest.get(digits(rest)..).unwrap_or_default().contains(|c: char| c.is_ascii_digit());
    is_last && is_in("-|–|—|to|/|&|and|+|,", sign)
}

/// Whether a name has a year or a percentage, and a word.
fn is_of_year(plain: &str) -> bool {
    words(plain).into_iter().any(|word| is_year(word) || (word.ends_with('%') && word.len() > 1))
        && words_of(plain).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_several_cases_or_of_none() {
        for name in ["cases 7-9", "case 3 to 5", "yj-03–yj-05", "103/104", "3 & 4", "7 and 8", "a1-a3"] {
            assert!(names_several(name), "{name}");
        }
        for name in ["case 7", "yj-03", "12 (age 15)", "1/2/24", "7, aged 9", "7-x9", "john 2 or 3", ""] {
            assert!(!names_several(name), "{name}");
        }
        for name in ["hmip 2023", "inspection 2023", "2024 outcome", "80% met?"] {
            assert!(is_of_year(name), "{name}");
        }
        for name in ["yj-2023", "2023/114", "case 7", "hmip 23", "%", ""] {
            assert!(!is_of_year(name), "{name}");
        }
    }
}
