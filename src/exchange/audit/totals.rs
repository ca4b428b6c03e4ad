//! Rows that add up the cases above them: a total, a percentage, how many answers are yes.

use super::{Spelling, Spelt};

/// What a row is called that counts answers, such as “Number of yes”, “No count” or “Not met”.
const COUNTED: &str =
    "yes y no n not applicable asked a na of number count counts cases sub total sufficient insufficient met unmet";

/// Whether a row that begins so adds up others.
pub fn adds_up(plain: &str) -> bool {
    let word = plain.split([' ', ':']).next().unwrap_or_default();
    matches!(word, "total" | "totals" | "sum" | "%" | "percentage" | "percent" | "average" | "mean")
        || plain.starts_with("grand total")
}

/// Whether a row counts answers: it is called after them, and numbers follow, with no answer in words. Cases can be called by letters,
/// so one is enough only where a number is more than 1, or `among` other such rows.
pub fn counts_answers<'a>(label: &str, cells: impl Iterator<Item = &'a str>, among: bool) -> bool {
    let mut spelling = Spelling::default();
    let plain = spelling.plain(label);
    let is_letter = plain.len() == 1;
    let mut words = plain.as_bytes().split(|b| b.is_ascii() && !b.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let is_counted = |word: &[u8]| COUNTED.as_bytes().split(|b| *b == b' ').any(|known| known == word);
    if plain == "a" || words.clone().next().is_none() || !words.all(is_counted) {
        return false;
    }
    let (mut counts, mut is_sure) = (false, among || !is_letter);
    for cell in cells {
        let is_number = is_number(cell);
        match spelling.of(cell) {
            Spelt::Yes | Spelt::No if !is_number => return false,
            Spelt::Unclear => is_sure |= is_number,
            _ => {}
        }
        counts |= is_number;
    }
    counts && is_sure
}

/// Whether a cell begins with a digit, as `8`, `0.89` and `89%` do.
pub fn is_number(cell: &str) -> bool {
    cell.trim().starts_with(|c: char| c.is_ascii_digit())
}
