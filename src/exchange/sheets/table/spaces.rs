//! Texts whose cells are lined up with spaces, as plain emails and consoles have them: `2.1.1   9/12   75%`.

use std::borrow::Cow;

/// How many lines are lined up at least.
const FEWEST_LINES: usize = 2;

/// The gap between two cells.
const GAP: &str = "  ";

/// A text with tabs for the gaps between its cells, if its lines are lined up with spaces, and each has a figure behind its first gap. Sentences can
/// have two spaces between them.
pub fn with_tabs_for_gaps(text: &str) -> Cow<'_, str> {
    if text.contains(['\t', '"']) || !text.contains(GAP) {
        return Cow::Borrowed(text);
    }
    let has_figure_behind_gap = |line: &&str| {
        let mut cells = line.trim().split(GAP).map(str::trim).filter(|cell| !cell.is_empty());
        cells.next().is_some_and(|first| first.contains(|c: char| c.is_ascii_digit()))
            && cells.next().is_some_and(|second| second.starts_with(|c: char| c.is_ascii_digit()))
    };
    // Where a cell is blank, those behind it would move.
    let cells = |line: &str| line.trim().split(GAP).filter(|cell| !cell.trim().is_empty()).count();
    let mut widths = text.lines().filter(|line| line.trim().contains(GAP)).map(cells);
    let first = widths.next();
    if widths.any(|width| Some(width) != first) {
        return Cow::Borrowed(text);
    }
    let lined_up = text.lines().filter(has_figure_behind_gap).count();
    let divided = text.lines().filter(|line| line.contains([',', ';', '|'])).count();
    if lined_up < FEWEST_LINES || lined_up <= divided {
        return Cow::Borrowed(text);
    }
    let mut with_tabs = String::with_capacity(text.len());
    for line in text.lines() {
        let mut cells = line.split(GAP).map(str::trim).filter(|cell| !cell.is_empty());
        with_tabs.push_str(cells.next().unwrap_or_default());
        for cell in cells {
            with_tabs.push('\t');
            with_tabs.push_str(cell);
        }
        with_tabs.push('\n');
    }
    Cow::Owned(with_tabs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_are_lined_up_with_spaces() {
        for (text, expected) in [
            ("2.1.1   9/12   75%\n2.1.2   6/12   50%\n", "2.1.1\t9/12\t75%\n2.1.2\t6/12\t50%\n"),
            ("KQ      Yes  Of\n2.1.1   9    12\n2.1.2   6    12\n", "KQ\tYes\tOf\n2.1.1\t9\t12\n2.1.2\t6\t12\n"),
            ("Hi.  Here they are:\n2.1.1: 7 of 9\n2.1.2: 5 of 9\n", "Hi.  Here they are:\n2.1.1: 7 of 9\n2.1.2: 5 of 9\n"),
            ("2.1.1   9/12\n", "2.1.1   9/12\n"),
            ("2.1.1   7   2   3\n2.1.2   5       4\n", "2.1.1   7   2   3\n2.1.2   5       4\n"),
            ("A1,  1,  0\nA2,  0,  1\n", "A1,  1,  0\nA2,  0,  1\n"),
            ("2.1.1\t9  12\n2.1.2\t6  12\n", "2.1.1\t9  12\n2.1.2\t6  12\n"),
        ] {
            assert_eq!(with_tabs_for_gaps(text), expected, "{text:?}");
        }
    }
}
