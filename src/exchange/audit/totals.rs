//! Rows that add up the cases above them: a total, a percentage, how many answers are yes.

use crate::exchange::spelling::{Spelling, Spelt};
use crate::exchange::table::Table;

const BETWEEN: fn(char) -> bool = |c| matches!(c, ' ' | ':');

/// Whether a row that begins so adds up others.
pub fn adds_up(plain: &str) -> bool {
    let word = plain.split(BETWEEN).next().unwrap_or_default();
    matches!(word, "total" | "totals" | "sum" | "%" | "percentage" | "percent" | "average" | "mean")
        || plain.starts_with("grand total")
}

/// Whether a row counts answers: what it begins with is called after them, and numbers follow, with no answer in words. Cases can be
/// called by letters, so one is enough only where a number is more than 1, or `among` other such rows.
pub fn counts_answers(table: &Table, row: usize, label: usize, among: bool, spelling: &mut Spelling) -> bool {
    let (mut counts, mut is_sure) = (false, among);
    for (at, cell) in table.row_cells(row).enumerate() {
        if at == label {
            let plain = spelling.plain(cell);
            is_sure |= plain.len() > 1;
            if !plain.split(BETWEEN).all(is_counted) {
                return false;
            }
        } else {
            let spelt = spelling.of(cell);
            let is_number = spelling.is_number();
            match spelt {
                Spelt::Yes | Spelt::No if !is_number => return false,
                Spelt::Unclear => is_sure |= is_number,
                _ => {}
            }
            counts |= is_number;
        }
    }
    counts && is_sure
}

/// Whether a word is of what a row is called that counts answers, such as “Number of yes”, “No count” or “Not met”.
fn is_counted(word: &str) -> bool {
    const WORDS: &[u8] = b"yes y no no. n n/a na not applicable asked of number count counts cases sub-total sufficient insufficient met unmet";
    WORDS.split(|b| *b == b' ').any(|known| known == word.as_bytes())
}
