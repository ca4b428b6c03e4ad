//! A column of figures that someone pastes into a field: one figure below the other, as a spreadsheet copies them.

use super::cell::{CellReader, is_not_asked};
use crate::engine::{FigureError, Framework, KeyQuestionId, Percentage, Place};
use crate::exchange::field::{parse_percentage, parse_rounded, rounded};

/// A line of a pasted column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnLine<'a> {
    /// The key question whose number stands in the first cell of the line. `None` for a line without a number.
    pub key_question: Option<KeyQuestionId>,
    /// The figure of the line.
    pub figure: ColumnFigure<'a>,
}

/// What a line of a pasted column gives for its key question. Numbers are texts as the person wrote them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnFigure<'a> {
    /// Nothing: the key question keeps its figure.
    Blank,
    /// The question was asked in no case.
    NotAsked,
    /// One number, or a text that is no number.
    Number(&'a str),
    /// The number of sufficient cases, and the number of cases.
    Cases(&'a str, &'a str),
}

/// Reads the lines of a column, without the blank lines at its end. Cases are written as `8 of 9`, `8 out of 9`, `8/9`, `8 9`, or in
/// two cells.
#[must_use]
pub fn read_column<'a>(text: &'a str, framework: &Framework) -> Vec<ColumnLine<'a>> {
    let mut lines = Vec::new();
    // A line ends in \r\n, \n or \r. Because \r\n is one end, it must not leave a blank line behind.
    for line in text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r')) {
        let (number, cells) = line.split_once('\t').unwrap_or((line, ""));
        lines.push(match framework.place(number.trim()) {
            Some(Place::KeyQuestion(id)) => ColumnLine { key_question: Some(id), figure: figure_after_number(cells) },
            _ => ColumnLine { key_question: None, figure: figure(line.trim()) },
        });
    }
    while let Some(ColumnLine { figure: ColumnFigure::Blank, .. }) = lines.last() {
        lines.pop();
    }
    lines
}

/// The figure in the cells after a key question's number: in the first cell that begins with a digit, and the cell after that. Cells
/// before it hold the words of the key question.
fn figure_after_number(cells: &str) -> ColumnFigure<'_> {
    match cells.split_once('\t') {
        Some((words, rest)) if !words.trim_start().starts_with(|c: char| c.is_ascii_digit()) => figure_after_number(rest),
        _ => {
            let two_cells = cells.match_indices('\t').nth(1).map_or(cells.len(), |(end, _)| end);
            figure(cells.split_at(two_cells).0.trim())
        }
    }
}

fn figure(text: &str) -> ColumnFigure<'_> {
    match CellReader::default().plain(text) {
        "" => return ColumnFigure::Blank,
        plain if is_not_asked(plain) => return ColumnFigure::NotAsked,
        _ => {}
    }
    if let Some((yes, of)) = cases(text) {
        return ColumnFigure::Cases(yes, of);
    }
    let first_cell = text.split_once('\t').map_or(text, |(first, _)| first);
    ColumnFigure::Number(first_cell.trim())
}

/// Two counts with nothing between them but `of`, `out of`, a slash, a space or a tab.
fn cases(text: &str) -> Option<(&str, &str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let (yes, rest) = text.split_at(text.find(|c| !is_digit(c))?);
    let (between, of) = rest.split_at(rest.find(is_digit)?);
    let are_counts = !yes.is_empty() && of.chars().all(is_digit) && matches!(between.trim(), "" | "/" | "of" | "out of");
    are_counts.then_some((yes, of))
}

/// A share of 1 as a percentage, rounded to two decimals: `0.725` is 72.5%. Spreadsheets hold their percentages as shares of 1.
#[must_use]
pub fn percentage_of_share(text: &str) -> Option<Percentage> {
    Percentage::from_hundredths(rounded(text, 4).ok()?).ok()
}

/// Whether a column holds shares of 1 rather than percentages: all figures are from 0 to 1, and at least one is strictly between
/// them. Real percentages that small do not occur.
pub fn are_shares<'a>(mut figures: impl Iterator<Item = &'a str>) -> bool {
    let mut any_between = false;
    let all_shares = figures.all(|figure| {
        let hundredths = percentage_of_share(figure).map(Percentage::hundredths);
        any_between |= hundredths.is_some_and(|hundredths| (1..10_000).contains(&hundredths));
        hundredths.is_some()
    });
    all_shares && any_between
}

/// Reads the percentages of one column, which can be written as a spreadsheet works them out.
#[derive(Debug, Default)]
pub struct PercentageReader {
    /// Whether the column holds shares of 1, as [`are_shares`] decides.
    pub are_shares: bool,
    /// Whether the reader has read a share.
    pub has_read_share: bool,
    /// Whether the reader has rounded a percentage, because it had more than two decimals.
    pub has_rounded: bool,
}

impl PercentageReader {
    /// A reader for a column.
    #[must_use]
    pub const fn new(are_shares: bool) -> Self {
        Self { are_shares, has_read_share: false, has_rounded: false }
    }

    /// The percentage of a text that a spreadsheet worked out: a share, or a percentage with more than two decimals, which is
    /// rounded. `None` for a text that [`parse_percentage`] reads, or refuses for another reason.
    pub fn read_worked_out(&mut self, text: &str) -> Option<Result<Percentage, FigureError>> {
        if let Some(percentage) = percentage_of_share(text).filter(|_| self.are_shares) {
            self.has_read_share = true;
            return Some(Ok(percentage));
        }
        if parse_percentage(text) != Err(FigureError::TooManyDecimals) {
            return None;
        }
        let percentage = parse_rounded(text).transpose();
        self.has_rounded |= matches!(percentage, Some(Ok(_)));
        percentage
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frameworks::yjs_2021;

    fn read(text: &str) -> Vec<(Option<KeyQuestionId>, ColumnFigure<'_>)> {
        let lines = read_column(text, &yjs_2021::FRAMEWORK);
        lines.into_iter().map(|line| (line.key_question, line.figure)).collect()
    }

    #[test]
    fn lines_as_people_copy_them() {
        for (text, figure) in [
            ("72", ColumnFigure::Number("72")),
            (" 72 % ", ColumnFigure::Number("72 %")),
            ("72,5", ColumnFigure::Number("72,5")),
            ("most", ColumnFigure::Number("most")),
            ("60\tof them", ColumnFigure::Number("60")),
            ("8 of 9", ColumnFigure::Cases("8", "9")),
            ("8 out of 9", ColumnFigure::Cases("8", "9")),
            ("8/9", ColumnFigure::Cases("8", "9")),
            ("8 / 9", ColumnFigure::Cases("8", "9")),
            ("8\t9", ColumnFigure::Cases("8", "9")),
            ("8 9", ColumnFigure::Cases("8", "9")),
            ("12/9", ColumnFigure::Cases("12", "9")),
            ("8 of nine", ColumnFigure::Number("8 of nine")),
            ("1/2/2024", ColumnFigure::Number("1/2/2024")),
            ("N/A", ColumnFigure::NotAsked),
            ("-", ColumnFigure::NotAsked),
            ("—", ColumnFigure::NotAsked),
            ("n.a.", ColumnFigure::NotAsked),
            ("Not\u{a0}asked", ColumnFigure::NotAsked),
        ] {
            assert_eq!(read(text), [(None, figure)], "{text:?}");
        }
    }

    #[test]
    fn lines_that_begin_with_a_number() {
        let framework = &yjs_2021::FRAMEWORK;
        let Some(Place::KeyQuestion(id)) = framework.place("2.1.2") else { panic!() };
        for (text, figure) in [
            ("2.1.2\t78", ColumnFigure::Number("78")),
            (" 2.1.2 \t 78 % \t", ColumnFigure::Number("78 %")),
            ("2.1.2\t8\t9", ColumnFigure::Cases("8", "9")),
            ("2.1.2\t8 of 9", ColumnFigure::Cases("8", "9")),
            ("2.1.2\tn/a\tn/a", ColumnFigure::NotAsked),
            ("2.1.2\tSafety of the child\t78", ColumnFigure::Number("78")),
            ("2.1.2\tSafety of the child\t8\t9\t89\tOutstanding", ColumnFigure::Cases("8", "9")),
            ("2.1.2\tSafety of the child\t\t\t78", ColumnFigure::Number("78")),
            ("2.1.2\tmost", ColumnFigure::Number("most")),
        ] {
            assert_eq!(read(text), [(Some(id), figure)], "{text:?}");
        }
        for text in ["2.1.2", "2.1.2\t", "2.1.2\tSafety of the child\t"] {
            assert_eq!(
                read(&format!("{text}\n1")),
                [(Some(id), ColumnFigure::Blank), (None, ColumnFigure::Number("1"))],
                "{text:?}"
            );
        }
        for text in ["2.1.9\t78", "2.1.2 78", "Q2.1.2\t78"] {
            assert!(matches!(read(text)[..], [(None, ColumnFigure::Number(_))]), "{text:?}");
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
            assert_eq!(percentage_of_share(text).map(|share| u32::from(share.hundredths())), hundredths, "{text:?}");
        }
    }

    #[test]
    fn a_column_is_as_long_as_its_last_figure() {
        let column =
            [ColumnFigure::Number("1"), ColumnFigure::Blank, ColumnFigure::Number("3")].map(|figure| (None, figure));
        for text in ["1\n\n3", "1\r\n\r\n3\r\n", "1\r\r3\r", "1\n \n3\n\n\n", "1\n\t\n3\n\t\n", "1\n\u{200B}\n3\n\u{200B}\n"]
        {
            assert_eq!(read(text), column, "{text:?}");
        }
        assert_eq!(read("\n\n"), []);
    }
}
