//! A column of figures that someone pastes into a field: one figure below the other, as a spreadsheet copies them.

use crate::engine::{Answer, Banding, CaseCount, FigureError, Framework, KeyQuestionId, Place, band_of};
use crate::exchange::clean::cleaned;
use crate::exchange::field::{parse_count, parse_rounded};
use crate::exchange::ratings_string;
use crate::exchange::sheets::cells::answer::is_not_asked;
use crate::exchange::sheets::cells::cell::CellReader;

/// A line of a pasted column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnLine<'a> {
    /// The key question whose number stands in the first cell of the line. `None` for a line without a number.
    pub key_question: Option<KeyQuestionId>,
    /// The figure of the line.
    pub figure: ColumnFigure<'a>,
}

impl<'a> ColumnLine<'a> {
    /// The number of a line that has one number.
    #[must_use]
    pub const fn number(&self) -> Option<&'a str> {
        match self.figure {
            ColumnFigure::Number(number) => Some(number),
            _ => None,
        }
    }
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
    /// Several cells that are no figure together.
    Unclear(&'a str),
}

/// Reads the lines of a column, without the blank lines at its end. Cases are written as `8 of 9`, `8 out of 9`, `8/9`, `8 9`, or in
/// two cells.
#[must_use]
pub fn read_column<'a>(text: &'a str, framework: &Framework) -> Vec<ColumnLine<'a>> {
    let mut lines = Vec::new();
    // A line ends in \r\n, \n or \r. Because \r\n is one end, it must not leave a blank line behind.
    for line in text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r')) {
        let (number, cells) = line.split_once('\t').unwrap_or((line, ""));
        lines.push(match framework.place(cleaned(number).trim()) {
            Some(Place::KeyQuestion(id)) => {
                ColumnLine { key_question: Some(id), figure: figure_in_cells(line, cells, true, framework) }
            }
            _ => ColumnLine { key_question: None, figure: figure_in_cells(line, line, false, framework) },
        });
    }
    while let Some(ColumnLine { figure: ColumnFigure::Blank, .. }) = lines.last() {
        lines.pop();
    }
    lines
}

/// Whether a text is a column that can fill the fields downwards: figures one below the other, perhaps under a heading. A sheet of cases,
/// or of figures with headings, is none, and neither are rows whose cells are no figure together.
#[must_use]
pub fn is_column(text: &str, framework: &Framework) -> bool {
    let lines = read_column(text, framework);
    let is_figure = |line: &&ColumnLine<'_>| match line.figure {
        ColumnFigure::Number(number) => parse_rounded(number) != Err(FigureError::NotANumber),
        ColumnFigure::Cases(..) | ColumnFigure::NotAsked => true,
        ColumnFigure::Blank | ColumnFigure::Unclear(_) => false,
    };
    let filled = lines.iter().filter(|line| line.figure != ColumnFigure::Blank);
    let below_heading = lines.iter().skip(1).all(|line| !matches!(line.figure, ColumnFigure::Unclear(_)));
    let is_unclear_heading = match lines.first() {
        // Headings have no digits: a first row of figures is not passed over.
        Some(ColumnLine { key_question: None, figure: ColumnFigure::Unclear(text) }) => {
            !text.contains(|c: char| c.is_ascii_digit()) && lines.iter().skip(1).all(|line| line.key_question.is_some())
        }
        Some(ColumnLine { figure: ColumnFigure::Unclear(_), .. }) => false,
        _ => true,
    };
    let (all, figures) = (filled.clone().count(), filled.filter(is_figure).count());
    below_heading && is_unclear_heading && 2 * figures >= all && figures > 0
}

/// The figure in the cells of a line: a figure alone; the two numbers of a case count; or either with the percentage and the band that
/// belong to it. Behind the number of a key question, its words may stand first.
fn figure_in_cells<'a>(line: &'a str, cells: &'a str, has_number: bool, framework: &Framework) -> ColumnFigure<'a> {
    let is_blank = |cell: &&str| CellReader::default().plain(cell).is_empty();
    let says_nothing = |cell: &&str| has_number && !cell.contains(|c: char| c.is_ascii_digit()) && !says_not_asked(cell);
    let filled: Vec<&str> = cells.split('\t').map(str::trim).filter(|cell| !is_blank(cell)).collect();
    let words = filled.iter().take_while(|cell| says_nothing(cell)).count();
    let (first, rest) = match filled.split_at(words) {
        // A text alone behind a number is put in, to show its error.
        ([only], []) if !cells.contains('\t') => return figure(only),
        (_, []) => return ColumnFigure::Blank,
        (_, [first, rest @ ..]) => (*first, rest),
    };
    let found = match (figure(first), rest) {
        (found, []) => return found,
        (ColumnFigure::NotAsked, rest) if rest.iter().all(|cell| says_not_asked(cell)) => return ColumnFigure::NotAsked,
        (ColumnFigure::Number(yes), [of, rest @ ..]) if is_count(yes) && is_count(of) => {
            (ColumnFigure::Cases(yes, of), rest)
        }
        (found, rest) => (found, rest),
    };
    if agrees(found.0, found.1, framework) { found.0 } else { ColumnFigure::Unclear(line.trim()) }
}

fn says_not_asked(cell: &str) -> bool {
    is_not_asked(CellReader::default().plain(cell))
}

fn is_count(cell: &str) -> bool {
    matches!(parse_count(cell), Ok(Some(_)))
}

/// Whether the cells behind a figure are nothing but its percentage, its band, or both.
fn agrees(found: ColumnFigure<'_>, rest: &[&str], framework: &Framework) -> bool {
    let answer = match found {
        ColumnFigure::Cases(yes, of) => match (parse_count(yes), parse_count(of)) {
            (Ok(Some(yes)), Ok(Some(of))) => CaseCount::new(yes, of).ok().map(Answer::Cases),
            _ => None,
        },
        ColumnFigure::Number(number) => parse_rounded(number).ok().flatten().map(Answer::Percentage),
        _ => None,
    };
    let Banding::Banded { band, percent, .. } = band_of(answer, &framework.key_question_bands) else {
        return rest.is_empty();
    };
    let mut rest = rest;
    if matches!(found, ColumnFigure::Cases(..))
        && let [cell, others @ ..] = rest
        && let Ok(Some(percentage)) = parse_rounded(cell)
    {
        // The band is that of the whole per cent; the percentage beside it may be rounded or cut.
        if (i32::from(percentage.hundredths()) - 100 * i32::from(percent)).abs() > 100 {
            return false;
        }
        rest = others;
    }
    match rest {
        [] => true,
        [rating] => ratings_string::rating(CellReader::default().plain(rating)) == Some(band),
        _ => false,
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
    ColumnFigure::Number(text)
}

/// Two counts with nothing between them but `of`, `out of`, a slash, a space or a tab.
pub(super) fn cases(text: &str) -> Option<(&str, &str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let (yes, rest) = text.split_at(text.find(|c| !is_digit(c))?);
    let (between, of) = rest.split_at(rest.find(is_digit)?);
    let are_counts = !yes.is_empty() && of.chars().all(is_digit) && matches!(between.trim(), "" | "/" | "of" | "out of");
    are_counts.then_some((yes, of))
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
            ("60\tof them", ColumnFigure::Unclear("60\tof them")),
            ("6.0\t9.0", ColumnFigure::Cases("6.0", "9.0")),
            ("8\t9\tOutstanding", ColumnFigure::Cases("8", "9")),
            ("8\t9\tGood", ColumnFigure::Unclear("8\t9\tGood")),
            ("8\t9\t89%\tOutstanding", ColumnFigure::Cases("8", "9")),
            ("8\t9\t70%", ColumnFigure::Unclear("8\t9\t70%")),
            ("9\t89%", ColumnFigure::Unclear("9\t89%")),
            ("89%\tOutstanding", ColumnFigure::Number("89%")),
            ("89%\tGood", ColumnFigure::Unclear("89%\tGood")),
            ("8\t9\t1", ColumnFigure::Unclear("8\t9\t1")),
            ("A7\tYes\tNo", ColumnFigure::Unclear("A7\tYes\tNo")),
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
        assert!(matches!(read("2.1.2 78")[..], [(None, ColumnFigure::Number(_))]));
        for text in ["2.1.9\t78", "Q2.1.2\t78", "2.1.2\t8\t9\t70\tGood", "2.1.2\t8\tnine"] {
            assert!(matches!(read(text)[..], [(_, ColumnFigure::Unclear(_))]), "{text:?}");
        }
    }

    #[test]
    fn a_column_is_told_from_a_sheet() {
        for (text, expected) in [
            ("72\n8 of 9\n\nn/a\nmost", true),
            ("Percentage\n60\n72%", true),
            ("1\t2\n3\t4", true),
            ("6.0\t9.0", true),
            ("2.1.1\t93%", true),
            ("Number\tQuestion\tPercentage\n2.2.1\tDesistance\t78\n2.1.1\t8\t9", true),
            ("8\t9\tGood", false),
            ("9\t89%", false),
            ("60\tsome\n72%\tmore", false),
            ("Borough\tCase\t2.1.1\nNorth\tYJ-0231\tYes", false),
            ("YJ-0231\nYJ-0232", false),
            ("Yes\nNo\nYes", false),
            ("KQ\tYes\tOf\n2.1.1\t7\t9\nTotal\t7\t9", false),
            ("72\n8\t9\tGood", false),
        ] {
            assert_eq!(is_column(text, &yjs_2021::FRAMEWORK), expected, "{text:?}");
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
