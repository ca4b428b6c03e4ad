//! The texts that people type into a figure's field, read forgivingly: "72", "72%", "72 %", "72,5", "７２".

use super::clean::is_invisible;
use crate::engine::{FigureError, Percentage};

/// Reads a percentage as people type it, with a percent sign, spaces, a decimal comma or full-width digits. A blank field gives `None`.
///
/// # Errors
/// A text that is no number, a number below 0 or above 100, or more than two decimals (zeros at the end do not count).
pub fn parse_percentage(text: &str) -> Result<Option<Percentage>, FigureError> {
    // Most people type a whole number.
    if let Ok(whole) = text.parse::<u8>() {
        return Percentage::from_hundredths(u32::from(whole) * 100).map(Some);
    }
    percentage(text, hundredths)
}

/// Reads a percentage that a spreadsheet worked out, which can have any number of decimals, and rounds it to two.
///
/// # Errors
/// A text that is no number, or a number below 0 or above 100.
pub fn parse_rounded(text: &str) -> Result<Option<Percentage>, FigureError> {
    percentage(text, |number| if is_thousands(number) { hundredths(number) } else { rounded(number, 2) })
}

/// Reads a percentage whose number, without signs and spaces, is read by `read` in hundredths. A blank text gives `None`.
fn percentage(text: &str, read: fn(&str) -> Result<u32, FigureError>) -> Result<Option<Percentage>, FigureError> {
    if digits_apart(text, true) {
        return Err(FigureError::NotANumber);
    }
    let plain = plain(text);
    let number = plain.strip_suffix('%').or_else(|| plain.strip_suffix("percent")).unwrap_or(&plain);
    if number.is_empty() {
        return if plain.is_empty() { Ok(None) } else { Err(FigureError::NotANumber) };
    }
    let (negative, number) = unsigned(number);
    match read(number) {
        Ok(_) | Err(FigureError::TooManyDecimals) if negative => Err(FigureError::PercentageOutOfRange),
        hundredths => Percentage::from_hundredths(hundredths?).map(Some),
    }
}

/// Reads a number without a sign, in hundredths; the largest `u32` for a number that does not fit. Zeros behind the second decimal do
/// not count.
///
/// # Errors
/// A text that is no number, a number with more than two decimals, or a number like `1,200`, whose comma may divide thousands.
pub(super) fn hundredths(number: &str) -> Result<u32, FigureError> {
    let (hundredths, beyond) = scaled(number, 2).ok_or(FigureError::NotANumber)?;
    match beyond.bytes().all(|b| b == b'0') {
        false => Err(FigureError::TooManyDecimals),
        true if is_thousands(number) => Err(FigureError::PercentageOutOfRange),
        true => Ok(hundredths),
    }
}

/// Reads a number without a sign, rounded to so many decimals. A number just below a half stays below the half, because the half
/// would later be rounded up: 64.4999 is 64.49, and not 64.5, which is shown as 65.
///
/// # Errors
/// A text that is no number.
pub(super) fn rounded(number: &str, decimals: usize) -> Result<u32, FigureError> {
    let (number, beyond) = scaled(number, decimals).ok_or(FigureError::NotANumber)?;
    let is_above = matches!(beyond.as_bytes(), [b'5'..=b'9', ..]) && number % 100 != 49;
    Ok(number.saturating_add(u32::from(is_above)))
}

/// Whether three digits stand behind a comma, as in `1,200`: the comma may divide thousands.
fn is_thousands(number: &str) -> bool {
    matches!(number.as_bytes(), [b'1'..=b'9', .., b',', _, _, _])
}

/// Reads digits with at most one point or comma among them. Gives the number times 10 to the power of `decimals`, or the largest `u32`
/// for a number that does not fit, and the decimals beyond those. `None` for any other text.
pub(super) fn scaled(text: &str, decimals: usize) -> Option<(u32, &str)> {
    let (mut number, mut left, mut point, mut digits) = (0u32, decimals, false, false);
    let mut end = text.len();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'.' | b',' if !point => point = true,
            b'0'..=b'9' => {
                digits = true;
                if point && left == 0 {
                    end = end.min(at);
                    continue;
                }
                number = number.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
                left -= usize::from(point);
            }
            _ => return None,
        }
    }
    let number = (0..left).fold(number, |number, _| number.saturating_mul(10));
    text.get(end..).filter(|_| digits).map(|beyond| (number, beyond))
}

/// Reads a number of cases as people type it, with spaces, a comma between thousands or full-width digits. A blank field gives `None`.
///
/// # Errors
/// A text that is no number, or a number that is not whole or below 0. [`CaseCount`](crate::engine::CaseCount) says how many cases there
/// may be.
pub fn parse_count(text: &str) -> Result<Option<u32>, FigureError> {
    // Most people type a whole number.
    if let Ok(whole) = text.parse() {
        return Ok(Some(whole));
    }
    let plain = plain(text);
    if plain.is_empty() {
        return Ok(None);
    }
    if digits_apart(text, false) {
        return Err(FigureError::NotANumber);
    }
    let (negative, number) = unsigned(&plain);
    let number = without_zero_decimals(number);
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(FigureError::NotANumber);
    }
    // A comma may stand between thousands.
    let (mut count, mut run, mut first, mut is_whole) = (0u32, 0, true, !negative);
    for byte in number.bytes() {
        match byte {
            b'0'..=b'9' => {
                count = count.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
                run += 1;
            }
            b',' | b'.' => {
                is_whole &= byte == b',' && (run == 3 || (first && run < 3));
                (run, first) = (0, false);
            }
            _ => return Err(FigureError::NotANumber),
        }
    }
    if is_whole && (first || run == 3) { Ok(Some(count)) } else { Err(FigureError::NotWhole) }
}

/// A number without the decimals that a program writes behind a whole one: `8.0`, `8,0`, `8.00`. Three zeros can be thousands.
fn without_zero_decimals(number: &str) -> &str {
    let whole = |ending| number.strip_suffix(ending).filter(|whole| !whole.is_empty());
    let is_plain = |whole: &&str| whole.bytes().all(|b| b.is_ascii_digit());
    let behind_point = whole(".0").or_else(|| whole(".00"));
    behind_point.or_else(|| whole(",0").or_else(|| whole(",00")).filter(is_plain)).unwrap_or(number)
}

/// A text in ASCII and lower case, without spaces of any kind.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).map(ascii).collect()
}

fn ascii(c: char) -> char {
    match c {
        '０'..='９' | '％' | '．' | '，' | '－' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '−' | '–' => '-',
        _ => c.to_ascii_lowercase(),
    }
}

/// Whether a space stands between two digits, because "7 2" may be two figures. A space before three digits can divide thousands; with
/// `even_thousands` it counts too.
fn digits_apart(text: &str, even_thousands: bool) -> bool {
    // The number of digits behind the last such space; whether the last character that is no space was a digit; and whether a space
    // came after it.
    let (mut group, mut after_digit, mut spaced) = (0, false, false);
    for c in text.chars().map(ascii).chain([' ']) {
        let is_digit = c.is_ascii_digit();
        if is_digit && (group > 0 || (after_digit && spaced)) {
            group += 1;
        } else if group > 0 && (even_thousands || group != 3) {
            return true;
        } else {
            group = 0;
        }
        (after_digit, spaced) = if c.is_whitespace() { (after_digit, true) } else { (is_digit, false) };
    }
    false
}

fn unsigned(number: &str) -> (bool, &str) {
    match number.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, number.strip_prefix('+').unwrap_or(number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_as_people_type_them() {
        for (text, hundredths) in [
            ("72", 7200),
            ("72%", 7200),
            ("72 %", 7200),
            (" 72 ", 7200),
            ("72,5", 7250),
            ("72.5", 7250),
            ("72.", 7200),
            (".5", 50),
            ("0", 0),
            ("00072", 7200),
            ("66.67", 6667),
            ("66.6700", 6667),
            ("1.05", 105),
            ("100", 10_000),
            ("100.00%", 10_000),
            ("72 per cent", 7200),
            ("72 Percent", 7200),
            ("+72", 7200),
            ("７２％", 7200),
            ("\u{a0}72\u{202f}%", 7200),
            ("\u{200E}72\u{2060}%\u{FEFF}", 7200),
            ("\u{202A}72,5\u{202C}", 7250),
        ] {
            assert_eq!(parse_percentage(text).map(|p| p.map(Percentage::hundredths)), Ok(Some(hundredths)), "{text:?}");
        }
    }

    #[test]
    fn blank_is_no_figure() {
        for text in ["", " ", "\t\u{a0}"] {
            assert_eq!(parse_percentage(text), Ok(None), "{text:?}");
            assert_eq!(parse_count(text), Ok(None), "{text:?}");
        }
    }

    #[test]
    fn texts_that_are_no_percentage() {
        for (text, error) in [
            ("%", FigureError::NotANumber),
            ("seventy", FigureError::NotANumber),
            (".", FigureError::NotANumber),
            ("-", FigureError::NotANumber),
            ("1e2", FigureError::NotANumber),
            ("7.2.1", FigureError::NotANumber),
            ("72%%", FigureError::NotANumber),
            ("7 2", FigureError::NotANumber),
            ("７ ２", FigureError::NotANumber),
            ("NaN", FigureError::NotANumber),
            ("100.01", FigureError::PercentageOutOfRange),
            ("101", FigureError::PercentageOutOfRange),
            ("-5", FigureError::PercentageOutOfRange),
            ("−5", FigureError::PercentageOutOfRange),
            ("99999999999999999999", FigureError::PercentageOutOfRange),
            ("66.667", FigureError::TooManyDecimals),
            ("66,667", FigureError::TooManyDecimals),
            ("1,000", FigureError::PercentageOutOfRange),
            ("72,500 %", FigureError::PercentageOutOfRange),
        ] {
            assert_eq!(parse_percentage(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn percentages_as_spreadsheets_work_them_out() {
        for (text, hundredths) in [
            ("66.6667", Ok(6667)),
            ("66.66666667%", Ok(6667)),
            ("77,7778", Ok(7778)),
            ("88.884", Ok(8888)),
            ("88.885", Ok(8889)),
            ("99.999", Ok(10_000)),
            ("64.4999", Ok(6449)),
            ("64.494", Ok(6449)),
            ("64.505", Ok(6451)),
            ("0.725", Ok(73)),
            ("72", Ok(7200)),
            ("100.001", Ok(10_000)),
            ("100.005", Err(FigureError::PercentageOutOfRange)),
            ("-0.001", Err(FigureError::PercentageOutOfRange)),
            ("66,667", Err(FigureError::TooManyDecimals)),
            ("1,000", Err(FigureError::PercentageOutOfRange)),
            ("6.6.6", Err(FigureError::NotANumber)),
        ] {
            assert_eq!(parse_rounded(text).map(|p| p.map(Percentage::hundredths)), hundredths.map(Some), "{text:?}");
        }
        assert_eq!(parse_rounded(" "), Ok(None));
    }

    #[test]
    fn counts_as_people_type_them() {
        for (text, count) in [
            ("9", 9),
            (" 9 ", 9),
            ("009", 9),
            ("1,200", 1200),
            ("1 200", 1200),
            ("1\u{a0}200 300", 1_200_300),
            ("+ 9", 9),
            ("９", 9),
            ("0", 0),
            ("+9", 9),
            ("12,345,678", 12_345_678),
            ("001,200", 1200),
            ("8.0", 8),
            ("8,0", 8),
            ("8.00", 8),
            ("0.0", 0),
            ("1,200.0", 1200),
            ("9\u{200E}", 9),
            ("\u{202A}9\u{202C}", 9),
            ("\u{2066}9\u{2069}\u{2060}", 9),
            ("9\u{AD}\u{200C}\u{200D}\u{FEFF}", 9),
        ] {
            assert_eq!(parse_count(text), Ok(Some(count)), "{text:?}");
        }
        for (text, error) in [
            ("nine", FigureError::NotANumber),
            ("-", FigureError::NotANumber),
            (",", FigureError::NotANumber),
            ("-9", FigureError::NotWhole),
            ("9.5", FigureError::NotWhole),
            ("9,5", FigureError::NotWhole),
            ("1.200", FigureError::NotWhole),
            ("8.000", FigureError::NotWhole),
            ("8.05", FigureError::NotWhole),
            ("1,200,00", FigureError::NotWhole),
            (".0", FigureError::NotANumber),
            ("1234,567", FigureError::NotWhole),
            ("1,2345", FigureError::NotWhole),
            ("1,,200", FigureError::NotWhole),
            ("1,200.", FigureError::NotWhole),
            ("8 9", FigureError::NotANumber),
            ("1 2", FigureError::NotANumber),
            ("1,20 0", FigureError::NotANumber),
            ("1 20000", FigureError::NotANumber),
            ("９ ８", FigureError::NotANumber),
            ("9x", FigureError::NotANumber),
            ("1,2x0", FigureError::NotANumber),
        ] {
            assert_eq!(parse_count(text), Err(error), "{text:?}");
        }
        assert_eq!(parse_count("99999999999999"), Ok(Some(u32::MAX)));
    }
}
