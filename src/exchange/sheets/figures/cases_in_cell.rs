//! A case count in one cell, as `7 of 9`, `7/9` and `78% (7/9)`; and what a spreadsheet makes of it: 8/9 is the 8th of September.

use super::LOOKED_AT;
use super::pasted_column::cases;
use crate::engine::Percentage;
use crate::exchange::clean::cleaned;
use crate::exchange::field::{parse_count, parse_rounded};
use crate::exchange::sheets::cells::answer::is_not_asked;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::{has_only_words_in, is_in};

/// A case count in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CasesInCell {
    /// The sufficient cases.
    pub yes: u32,
    /// All cases.
    pub of: u32,
    /// The percentage that the cell has beside the count.
    pub percentage: Option<Percentage>,
}

impl CasesInCell {
    /// The case count of a cell. `None` for a cell with anything else.
    pub fn read(cell: &str) -> Option<Self> {
        let text = cleaned(cell);
        let text = text.trim();
        if let Some(count) = count_in(text) {
            return Some(count);
        }
        if let Some((share, of)) = text.split_once(" of ")
            && let (Some(percentage), Ok(Some(of))) = (percentage_in(share.trim()), parse_count(of))
        {
            // “75% of 8” is 6 of 8; 75% of 9 is no number of cases.
            let yes = u32::from(percentage.hundredths()) * of;
            return yes.is_multiple_of(10_000).then_some(Self { yes: yes / 10_000, of, percentage: Some(percentage) });
        }
        let (one, other) =
            text.split_once(['(', '=']).map(|(one, other)| (one.trim(), other.trim().trim_end_matches(')').trim()))?;
        let with = |count: &str, share: &str| Some(Self { percentage: Some(percentage_in(share)?), ..count_in(count)? });
        with(one, other)
            .or_else(|| with(other, one))
            .or_else(|| count_in(one).filter(|count| count.others() == no_in(other)))
    }

    /// How many cases were not sufficient. `None` where more were sufficient than there are.
    const fn others(self) -> Option<u32> {
        self.of.checked_sub(self.yes)
    }
}

/// The number of cases that were not sufficient: `2 not`, `2 no`, `2 insufficient`.
fn no_in(text: &str) -> Option<u32> {
    let (number, words) = text.split_once(' ')?;
    const WORDS: &str = "no|not|not yes|not met|not sufficient|insufficient|were not|unmet";
    is_in(WORDS, words.trim()).then(|| parse_count(number).ok().flatten()).flatten()
}

/// A percentage with its sign.
fn percentage_in(text: &str) -> Option<Percentage> {
    text.ends_with('%').then(|| parse_rounded(text).ok().flatten()).flatten()
}

/// A count without the words behind it that say that its cases are those of yes: `9 of 12 cases sufficient`.
fn without_words_of_yes(text: &str) -> &str {
    const WORDS: &str = "cases|case|files|sufficient|met|yes|were|are|judged|rated|compliant";
    let mut text = text.trim_end();
    while let Some((before, _)) =
        text.rsplit_once(char::is_whitespace).filter(|(_, word)| is_in(WORDS, &word.to_ascii_lowercase()))
    {
        text = before.trim_end();
    }
    text
}

fn count_in(text: &str) -> Option<CasesInCell> {
    let text = without_words_of_yes(text);
    let (yes, of) = cases(text)?;
    // “7 9” is two numbers.
    if text.split(char::is_whitespace).eq([yes, of]) {
        return None;
    }
    Some(CasesInCell { yes: parse_count(yes).ok()??, of: parse_count(of).ok()??, percentage: None })
}

/// The column behind that of the numbers whose cells are case counts, under a heading that can stand over figures.
pub fn column_of_cases(table: &Table, heading_row: usize) -> Option<usize> {
    let mut reader = CellReader::default();
    let mut headings = table.row_cells(heading_row).enumerate().skip(1);
    headings
        .find(|(column, heading)| can_head_cases(reader.plain(heading)) && holds_cases(table, heading_row, *column))
        .map(|(column, _)| column)
}

/// Whether the cells of a column are case counts, or dates that were case counts.
fn holds_cases(table: &Table, heading_row: usize, column: usize) -> bool {
    let (mut cases, mut dates, mut others) = (0, 0, 0);
    for row in (heading_row + 1..table.rows()).take(LOOKED_AT) {
        let cell = table.cell(row, column);
        if !is_filled(cell) || is_not_asked(CellReader::default().plain(cell)) {
            continue;
        }
        match (CasesInCell::read(cell), is_date(cell)) {
            (Some(_), _) => cases += 1,
            (None, true) => dates += 1,
            (None, false) => others += 1,
        }
    }
    cases + dates > 2 * others
}

/// Whether a [plain](CellReader::plain) heading can stand over case counts. Dates and remarks can be written like case counts too.
fn can_head_cases(plain: &str) -> bool {
    const WORDS: &str = "result|results|outcome|outcomes|score|scores|figure|figures|case|cases|count|counts|yes|of|out|sufficient|met|\
                         compliant|compliance|finding|findings|ratio|value|performance|number|n|total|audit|sample|in";
    has_only_words_in(WORDS, plain)
}

/// Whether a cell is a date: as a workbook gives it, or as a spreadsheet shows 8/9 and 3-4.
pub fn is_date(cell: &str) -> bool {
    const MONTHS: &str = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    let cell = cell.trim().to_ascii_lowercase();
    let is_number =
        |part: &str, most: usize| !part.is_empty() && part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
    let is_month = |part: &str| is_in(MONTHS, part);
    let divides: fn(char) -> bool = |c| matches!(c, '-' | ' ');
    match cell.split(divides).collect::<Vec<_>>().as_slice() {
        [day, month] => (is_number(day, 2) && is_month(month)) || (is_month(day) && is_number(month, 4)),
        [year, month, day, time @ ..] => {
            time.len() < 2
                && year.len() == 4
                && is_number(year, 4)
                && is_number(month, 2)
                && is_number(day.split('t').next().unwrap_or(day), 2)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_counts_in_a_cell() {
        let percentage = |hundredths| Some(Percentage::from_hundredths(hundredths).unwrap());
        for (cell, count) in [
            ("7 of 9", Some((7, 9, None))),
            (" 7 out of 9 ", Some((7, 9, None))),
            ("7/9", Some((7, 9, None))),
            ("7 / 9", Some((7, 9, None))),
            ("7 of 9 cases", Some((7, 9, None))),
            ("9 of 12 cases sufficient (75%)", Some((9, 12, percentage(75_00)))),
            ("7 of 9 cases were sufficient", Some((7, 9, None))),
            ("7 of 9 cases insufficient", None),
            ("7 of 9 not met", None),
            ("78% (7/9)", Some((7, 9, percentage(78_00)))),
            ("7/9 (78%)", Some((7, 9, percentage(78_00)))),
            ("7 of 9 = 77.8%", Some((7, 9, percentage(77_80)))),
            ("7 of 9 yes (2 not)", Some((7, 9, None))),
            ("7 of 9 (2 no)", Some((7, 9, None))),
            ("7 of 9 yes (3 not)", None),
            ("7 of 9 (2 n/a)", None),
            ("75% of 8", Some((6, 8, percentage(75_00)))),
            ("75% of 9", None),
            ("7", None),
            ("7 9", None),
            ("78%", None),
            ("7 (9)", None),
            ("7/9/26", None),
            ("2026-09-08", None),
            ("7 of 9 were late", None),
            ("", None),
        ] {
            let read = CasesInCell::read(cell).map(|count| (count.yes, count.of, count.percentage));
            assert_eq!(read, count, "{cell:?}");
        }
    }

    #[test]
    fn dates_that_spreadsheets_make() {
        for cell in ["2026-09-08", "2026-09-08 00:00:00", "2026-09-08T00:00:00", "08-Sep", "8 Sep", "Sep-09", "Sep-2009"] {
            assert!(is_date(cell), "{cell}");
        }
        for cell in ["8/9", "8 of 9", "3-4", "2.1.1", "Sep", "78%", "7 days", ""] {
            assert!(!is_date(cell), "{cell}");
        }
    }
}
