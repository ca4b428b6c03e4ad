//! Figures one under the other, as a column of a spreadsheet gives them when it is copied.

use super::field::{parse_percentage, parse_rounded, rounded};
use super::spelling::{Spelling, is_not_asked};
use crate::engine::{FigureError, Framework, KeyQuestionId, Percentage, Place};

/// What a line of a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// Nothing: that key question stays as it is.
    Blank,
    /// That it was asked in no case.
    NotAsked,
    /// One figure, as it was written.
    One(&'a str),
    /// Sufficient cases and cases, as they were written.
    Pair(&'a str, &'a str),
}

/// The lines of a column without those at its end that are blank. A pair is `8 of 9`, `8 out of 9`, `8/9`, `8 9`, or two cells.
/// Each comes with the key question whose number its first cell is, if it is one.
#[must_use]
pub fn lines<'a>(text: &'a str, framework: &Framework) -> Vec<(Option<KeyQuestionId>, Line<'a>)> {
    let mut found = Vec::new();
    // A line ends in \r\n, \n or \r; the first leaves no blank line behind.
    for text in text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r')) {
        let (number, cells) = text.split_once('\t').unwrap_or((text, ""));
        found.push(match framework.place(number.trim()) {
            Some(Place::KeyQuestion(id)) => (Some(id), figure(cells)),
            _ => (None, line(text.trim())),
        });
    }
    while let Some((_, Line::Blank)) = found.last() {
        found.pop();
    }
    found
}

/// The figure in the cells behind a number: the first that begins with a digit, with the one behind it, since what is asked may
/// stand before.
fn figure(cells: &str) -> Line<'_> {
    match cells.split_once('\t') {
        Some((words, rest)) if !words.trim_start().starts_with(|c: char| c.is_ascii_digit()) => figure(rest),
        Some((one, rest)) => {
            let other = rest.split('\t').next().unwrap_or_default();
            line(cells.get(..=one.len() + other.len()).unwrap_or(cells).trim())
        }
        None => line(cells.trim()),
    }
}

fn line(text: &str) -> Line<'_> {
    match Spelling::default().plain(text) {
        "" => return Line::Blank,
        plain if is_not_asked(plain) => return Line::NotAsked,
        _ => {}
    }
    // Two counts, and what stands between them.
    let is_digit = |c: char| c.is_ascii_digit();
    let (yes, of) = (text.trim_end_matches(|c| !is_digit(c)), text.trim_start_matches(|c| !is_digit(c)));
    let between = text.trim_matches(is_digit);
    if yes.len() == text.len() && of.len() == text.len() && matches!(between.trim(), "" | "/" | "of" | "out of") {
        let (yes, rest) = text.split_at(text.find(|c| !is_digit(c)).unwrap_or(text.len()));
        let of = rest.trim_start_matches(|c| !is_digit(c));
        if !of.is_empty() {
            return Line::Pair(yes, of);
        }
    }
    // Of several cells the first.
    Line::One(text.split('\t').next().unwrap_or(text).trim())
}

/// A share of 1 as a percentage, rounded to two decimals: `0.725` is 72.5. A spreadsheet holds its percentages so.
#[must_use]
#[inline(never)]
pub fn share(text: &str) -> Option<Percentage> {
    Percentage::from_hundredths(rounded(text, 4).ok()?).ok()
}

/// Whether all figures are shares of 1, and one of them is neither 0 nor 1: of so few hundredths, no percentages are.
pub fn are_shares<'a>(mut figures: impl Iterator<Item = &'a str>) -> bool {
    let mut some = false;
    figures.all(|figure| {
        let found = share(figure).map(Percentage::hundredths);
        some |= found.is_some_and(|hundredths| (1..10_000).contains(&hundredths));
        found.is_some()
    }) && some
}

/// Percentages that stand together, which may be written as a spreadsheet works them out.
#[derive(Debug, Default)]
pub struct Percentages {
    /// Whether they are shares of 1.
    pub are_shares: bool,
    /// Whether one was read as a share.
    pub was_share: bool,
    /// Whether one had more decimals than are kept, and was rounded.
    pub was_rounded: bool,
}

impl Percentages {
    /// The percentage that a text means where it is not to be read as it is written: a share, or one with more decimals than are
    /// kept; or why that is none.
    pub fn worked_out(&mut self, text: &str) -> Option<Result<Percentage, FigureError>> {
        if let Some(share) = share(text).filter(|_| self.are_shares) {
            self.was_share = true;
            return Some(Ok(share));
        }
        if parse_percentage(text) != Err(FigureError::TooManyDecimals) {
            return None;
        }
        let rounded = parse_rounded(text).transpose();
        self.was_rounded |= matches!(rounded, Some(Ok(_)));
        rounded
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frameworks::yjs_2021;

    #[test]
    fn lines_as_people_copy_them() {
        for (text, line) in [
            ("72", Line::One("72")),
            (" 72 % ", Line::One("72 %")),
            ("72,5", Line::One("72,5")),
            ("most", Line::One("most")),
            ("60\tof them", Line::One("60")),
            ("8 of 9", Line::Pair("8", "9")),
            ("8 out of 9", Line::Pair("8", "9")),
            ("8/9", Line::Pair("8", "9")),
            ("8 / 9", Line::Pair("8", "9")),
            ("8\t9", Line::Pair("8", "9")),
            ("8 9", Line::Pair("8", "9")),
            ("12/9", Line::Pair("12", "9")),
            ("8 of nine", Line::One("8 of nine")),
            ("1/2/2024", Line::One("1/2/2024")),
            ("N/A", Line::NotAsked),
            ("-", Line::NotAsked),
            ("—", Line::NotAsked),
            ("n.a.", Line::NotAsked),
            ("Not\u{a0}asked", Line::NotAsked),
        ] {
            assert_eq!(lines(text, &yjs_2021::FRAMEWORK), [(None, line)], "{text:?}");
        }
    }

    #[test]
    fn lines_that_begin_with_a_number() {
        let framework = &yjs_2021::FRAMEWORK;
        let Some(Place::KeyQuestion(id)) = framework.place("2.1.2") else { panic!() };
        for (text, line) in [
            ("2.1.2\t78", Line::One("78")),
            (" 2.1.2 \t 78 % \t", Line::One("78 %")),
            ("2.1.2\t8\t9", Line::Pair("8", "9")),
            ("2.1.2\t8 of 9", Line::Pair("8", "9")),
            ("2.1.2\tn/a\tn/a", Line::NotAsked),
            ("2.1.2\tSafety of the child\t78", Line::One("78")),
            ("2.1.2\tSafety of the child\t8\t9\t89\tOutstanding", Line::Pair("8", "9")),
            ("2.1.2\tSafety of the child\t\t\t78", Line::One("78")),
            ("2.1.2\tmost", Line::One("most")),
        ] {
            assert_eq!(lines(text, framework), [(Some(id), line)], "{text:?}");
        }
        for text in ["2.1.2", "2.1.2\t", "2.1.2\tSafety of the child\t"] {
            assert_eq!(
                lines(&format!("{text}\n1"), framework),
                [(Some(id), Line::Blank), (None, Line::One("1"))],
                "{text:?}"
            );
        }
        for text in ["2.1.9\t78", "2.1.2 78", "Q2.1.2\t78"] {
            assert!(matches!(lines(text, framework)[..], [(None, Line::One(_))]), "{text:?}");
        }
    }

    #[test]
    fn shares_of_one() {
        for (text, hundredths) in [
            ("0.72", Some(7_200)),
            ("0,725", Some(7_250)),
            (".5", Some(5_000)),
            ("0.666666667", Some(6_667)),
            ("0.99999", Some(10_000)),
            ("0.644999", Some(6_449)),
            ("0", Some(0)),
            ("1", Some(10_000)),
            ("1.0000", Some(10_000)),
            ("1.01", None),
            ("72", None),
            ("", None),
            (".", None),
            ("0.7.2", None),
            ("n/a", None),
        ] {
            assert_eq!(share(text).map(|share| u32::from(share.hundredths())), hundredths, "{text:?}");
        }
    }

    #[test]
    fn a_column_is_as_long_as_its_last_figure() {
        let column = [Line::One("1"), Line::Blank, Line::One("3")].map(|line| (None, line));
        for text in ["1\n\n3", "1\r\n\r\n3\r\n", "1\r\r3\r", "1\n \n3\n\n\n", "1\n\t\n3\n\t\n", "1\n\u{200B}\n3\n\u{200B}\n"]
        {
            assert_eq!(lines(text, &yjs_2021::FRAMEWORK), column, "{text:?}");
        }
        assert_eq!(lines("\n\n", &yjs_2021::FRAMEWORK), []);
    }
}
