//! What plain texts say: an answer about a case, in any of the spellings that people use. `CellReader::plain` makes a cell's text
//! plain.

use crate::exchange::sheets::word_list::is_in;

/// The answer that a cell gives about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellAnswer {
    /// The work was sufficient.
    Yes,
    /// The work was not sufficient.
    No,
    /// The question did not apply to the case, or was not asked.
    NotApplicable,
    /// The cell is empty.
    Blank,
    /// Any other text, and any text that can mean yes and no: a lone x ticks a box in one sheet, and fails the work in another.
    Unclear,
}

/// The answer of a plain text that is nothing but an answer.
pub fn exact_answer(plain: &str) -> CellAnswer {
    match plain {
        "ie" | "oes" | "ydy" | "ydi" | "ydynt" | "ydyn" | "oedd" | "do" | "digonol" => CellAnswer::Yes,
        "nac oes" | "nac ydy" | "nac ydi" | "nac ydynt" | "nac ydyn" | "nac oedd" | "naddo" | "nage" | "annigonol" => {
            CellAnswer::No
        }
        "amherthnasol" | "amh." | "ddim yn berthnasol" => CellAnswer::NotApplicable,
        "y" | "yes" | "true" | "sufficient" | "met" | "fully met" | "✓" | "✔" | "☑" | "✅" | "√" => CellAnswer::Yes,
        "n" | "no" | "false" | "insufficient" | "not sufficient" | "not met" | "unmet" | "✗" | "✘" | "✖" | "❌" => {
            CellAnswer::No
        }
        "" => CellAnswer::Blank,
        plain if is_not_asked(plain) => CellAnswer::NotApplicable,
        plain => match whole_number(plain) {
            Some("1") => CellAnswer::Yes,
            Some("0") => CellAnswer::No,
            _ => CellAnswer::Unclear,
        },
    }
}

/// A number without zeros as decimals: `1` for `1.0` and `1,00`.
fn whole_number(plain: &str) -> Option<&str> {
    let (whole, decimals) = plain.split_once(['.', ',']).unwrap_or((plain, ""));
    (plain.starts_with(|c: char| c.is_ascii_digit()) && decimals.bytes().all(|b| b == b'0')).then_some(whole)
}

/// The answer of a plain text with the number of an answer in front of its word: `1 - yes`, `2. no`, `3) n/a`.
pub fn coded_answer(plain: &str) -> CellAnswer {
    let word = plain.trim_start_matches(|c: char| c.is_ascii_digit());
    if !matches!(plain.len() - word.len(), 1 | 2) {
        return CellAnswer::Unclear;
    }
    let mut signs = word.trim_start().chars();
    let divides = signs.next().is_some_and(|sign| "-–—.:)=".contains(sign));
    // SharePoint writes `1;#Yes` for an entry of a list.
    let word = word.strip_prefix(";#").unwrap_or(if divides { signs.as_str().trim_start() } else { "" });
    if word.starts_with(char::is_alphabetic) { exact_answer(word) } else { CellAnswer::Unclear }
}

/// The answer of a plain text that has one answer in two languages: `yes / ydy`, `nac oes (no)`.
pub fn translated_answer(plain: &str) -> CellAnswer {
    let is_welsh = |text: &str| {
        is_in("ie|oes|ydy|ydi|ydynt|ydyn|oedd|do|digonol|nage|naddo|annigonol|amherthnasol", text)
            || text.starts_with("nac ")
    };
    let both = |one: &str, other: &str| {
        let (one, other) = (one.trim(), other.trim());
        let answer = exact_answer(one);
        (!one.is_empty() && answer == exact_answer(other) && is_welsh(one) != is_welsh(other)).then_some(answer)
    };
    let signs = plain.char_indices().filter(|(_, c)| matches!(c, '/' | '|' | '('));
    let parts = signs.filter_map(|(at, _)| {
        let (one, rest) = plain.split_at(at);
        Some((one, rest.get(1..)?.trim_end_matches(')')))
    });
    parts.into_iter().find_map(|(one, other)| both(one, other)).unwrap_or(CellAnswer::Unclear)
}

/// The answer of a plain text that is quoted, or of whose answers one alone has a ticked box, as in `☒ yes ☐ no`.
pub fn marked_answer(plain: &str) -> CellAnswer {
    const BOXES: [char; 4] = ['☒', '☑', '☐', '□'];
    if let Some(quoted) = plain.strip_prefix(['“', '"', '‘']).and_then(|rest| rest.strip_suffix(['”', '"', '’'])) {
        return exact_answer(quoted.trim());
    }
    if !plain.starts_with(BOXES) || !plain.contains(['☐', '□']) {
        return CellAnswer::Unclear;
    }
    let mut ticked = plain.split_inclusive(['☒', '☑']).skip(1);
    match (ticked.next(), ticked.next()) {
        (Some(word), None) => exact_answer(word.split(BOXES).next().unwrap_or_default().trim()),
        _ => CellAnswer::Unclear,
    }
}

/// Whether a plain text says that the question was not asked.
pub fn is_not_asked(plain: &str) -> bool {
    matches!(
        plain,
        "-" | "–"
            | "—"
            | "n/a"
            | "na"
            | "n.a."
            | "n.a"
            | "n a"
            | "n / a"
            | "n\\a"
            | "not applicable"
            | "not asked"
            | "no cases"
    )
}

/// Whether a plain text names an answer that is neither yes nor no.
pub fn is_between(plain: &str) -> bool {
    let first = plain.split([' ', '-', '/']).next().unwrap_or_default();
    matches!(first, "part" | "partly" | "partial" | "partially" | "mostly" | "somewhat" | "unsure" | "unclear" | "maybe")
        || matches!(plain, "not sure" | "don't know" | "to some extent" | "not fully met" | "limited")
}

/// Whether a plain text is a whole number, or one below zero: it can be a code for an answer.
pub fn is_code(plain: &str) -> bool {
    whole_number(plain.trim_start_matches(['-', '−']))
        .is_some_and(|whole| whole.len() <= 3 && whole.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a plain text is a share of 1, or a percentage.
pub fn is_share(plain: &str) -> bool {
    let number = plain.strip_suffix('%').unwrap_or(plain).trim_end();
    let is_number = number.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    is_number && number.len() < plain.len() || (is_number && number.starts_with(['0', '.']) && number.len() > 2)
}
