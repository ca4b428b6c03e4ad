//! Reads the cells of a sheet: their plain texts, and the answers about cases that they give.

use super::answer::{CellAnswer, coded_answer, exact_answer, marked_answer, translated_answer};
use super::explained_answer::explained_answer;
use super::legend::ReversedAnswers;
use crate::exchange::clean::is_invisible;
use crate::exchange::sheets::table::Table;
use crate::exchange::sheets::word_list::is_in;

/// How many bytes of a cell are read. No answer is nearly as long.
const MAX_PLAIN: usize = 2000;

/// Reads the texts of cells. One reader serves a whole sheet, because it keeps the memory in which it writes each cell's plain text.
#[derive(Debug, Default)]
pub struct CellReader {
    plain: String,
    /// Whether the sheet has answers in Welsh, where “na” is no, and not “n/a”.
    is_welsh: bool,
    /// The answers that a legend of the sheet takes back.
    reversed: ReversedAnswers,
    /// Whether the sheet has dashes.
    pub has_dashes: bool,
    /// Whether a dash can be the answer that the sheet does not have otherwise.
    pub dashes_are_unclear: bool,
}

impl CellReader {
    /// A reader for a sheet, which may have answers in Welsh, or a legend.
    pub fn for_sheet(table: &Table) -> Self {
        let has = |is_wanted: fn(&str) -> bool| (0..table.rows()).any(|row| table.row_cells(row).any(is_wanted));
        // Only “na” means two things, and few sheets have it.
        let is_welsh = has(|cell| cell.trim().eq_ignore_ascii_case("na")) && has(is_welsh_answer);
        let has_dashes = has(|cell| is_dash(cell.trim()));
        Self { is_welsh, reversed: ReversedAnswers::in_sheet(table), has_dashes, ..Self::default() }
    }

    /// The answer that a cell gives.
    pub fn answer(&mut self, cell: &str) -> CellAnswer {
        let (is_welsh, reversed, dashes_are_unclear) = (self.is_welsh, self.reversed, self.dashes_are_unclear);
        let plain = self.plain(cell);
        let answer = match exact_answer(plain) {
            CellAnswer::NotApplicable if is_welsh && plain == "na" => CellAnswer::Unclear,
            CellAnswer::NotApplicable if dashes_are_unclear && is_dash(plain) => CellAnswer::Unclear,
            CellAnswer::NotApplicable if reversed.not_applicable => CellAnswer::Unclear,
            CellAnswer::Unclear => match coded_answer(plain) {
                CellAnswer::Unclear => match explained_answer(plain) {
                    CellAnswer::Unclear => match marked_answer(plain) {
                        CellAnswer::Unclear => translated_answer(plain),
                        answer => answer,
                    },
                    answer => answer,
                },
                answer => answer,
            },
            answer => answer,
        };
        match answer {
            CellAnswer::Yes | CellAnswer::No if reversed.numbers && self.last_was_number() => CellAnswer::Unclear,
            CellAnswer::Yes | CellAnswer::No if reversed.words && !self.last_was_number() => CellAnswer::Unclear,
            answer => answer,
        }
    }

    /// Whether a legend says that blank cells are an answer.
    pub const fn blanks_are_answers(&self) -> bool {
        self.reversed.blanks
    }

    /// Whether the cell that was read last begins with a digit, as `8`, `0.89` and `89%` do.
    pub fn last_was_number(&self) -> bool {
        self.plain.as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    /// The text of the cell that was read last, as [`plain`](Self::plain) gives it.
    pub fn last(&self) -> &str {
        &self.plain
    }

    /// The text of a cell in lower case, with single spaces, and without characters that nobody sees; of a text that is longer than any
    /// answer, the beginning.
    pub fn plain(&mut self, cell: &str) -> &str {
        self.plain.clear();
        // Most cells are a single word without an accent.
        if cell.len() <= MAX_PLAIN && cell.bytes().all(|b| b.is_ascii_graphic()) {
            self.plain.push_str(cell);
            self.plain.make_ascii_lowercase();
            return &self.plain;
        }
        let mut after_space = false;
        for c in cell.chars() {
            if is_invisible(c) {
                continue;
            }
            if c.is_whitespace() {
                after_space = !self.plain.is_empty();
                continue;
            }
            if std::mem::take(&mut after_space) {
                self.plain.push(' ');
            }
            self.plain.push(c.to_ascii_lowercase());
            if self.plain.len() > MAX_PLAIN {
                // What is left could take an answer back.
                self.plain.push_str(" and more");
                break;
            }
        }
        &self.plain
    }
}

fn is_dash(cell: &str) -> bool {
    matches!(cell, "-" | "–" | "—")
}

/// Whether a cell is an answer in Welsh that is no word in English.
fn is_welsh_answer(cell: &str) -> bool {
    const ANSWERS: &str = "ie|oes|ydy|ydi|ydyn|ydynt|oedd|naddo|nage|nac oes|nac ydy|nac ydi|nac ydyn|nac ydynt|nac oedd";
    is_in(ANSWERS, &cell.trim().to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::sheets::cells::answer::is_code;

    #[test]
    fn answers_as_people_spell_them() {
        for (answer, cells) in [
            (
                CellAnswer::Yes,
                "y|Y|Yes| YES |1|1.0|1,0|1.00|TRUE|True|Sufficient|met|Fully met|✓|✔️|☑|✅|√|\u{200F}yes\u{200E}|\u{a0}y|y\u{AD}es|\
                 \u{202A}Y\u{202C}|\u{2066}Y\u{2069}|Y\u{2060}|\u{FEFF}1|Y\u{200C}\u{200D}|yes.|yes - fully|Yes – met|Y (see note)|\
                 yes, see comments|Yes: see below|YES (fully)|1 - Yes|1. Y|2) yes|Do|Digonol|1;#Yes|Yes;|“Yes”|☒ Yes ☐ No|☐ No ☑ Yes|Yes / Ydy|Ydy (Yes)|Oes/Yes",
            ),
            (
                CellAnswer::No,
                "n|N|No|NO |0|0.0|0,0|FALSE|insufficient|Not  sufficient|not met|Unmet|✗|✘|✖|❌|no.|No - see note|N (see comment)|\
                 no – insufficient|0 - No|2. No|Annigonol|2;#No|“no”|☐ Yes ☒ No|No / Nac ydy|Nac oes (No)",
            ),
            (
                CellAnswer::NotApplicable,
                "-| – |—|n/a|N/A|NA|n.a.|n / a|N\\A|Not applicable|NOT\u{a0}ASKED|N/A - not asked|n/a (closed)|N/A (see note)",
            ),
            (CellAnswer::Blank, "| |\u{a0}|\u{200B}|\u{1A}|\u{FEFF}"),
            (
                CellAnswer::Unclear,
                "x|X|×|?|Yes / Nac ydy|Yes / Yes|Ydy / Oes|Yes (|/ Ydy|yes?|y/n|Y / N|partly|2|10|0.5|-1|1.5|#N/A|=TRUE()|t|nil|none|Y N|not|☒|N/K|not known|unknown|yes but late|\
                 yes - but late|yes - partly|no - not fully|no concerns|yes (mostly)|y1|1 - |1 - 2|1.y.2|123 - yes|1 yes|1 - yes but|nope|Not fully met|Partially met|да|1 of 2|1,5|\
                 Y*|Yes†|Y-|N+|Y#|Y~|Yes ☐|Yes [ ]|No ( )|Yes ✗|Y ❌|Yes...|Yes…|Yes -|☒ Yes ☒ No|☐ Yes ☐ No|☒ Yes|“Y|;#Yes;#No",
            ),
        ] {
            for cell in cells.split('|') {
                assert_eq!(CellReader::default().answer(cell), answer, "{cell:?}");
            }
        }
    }

    #[test]
    fn numbers_that_can_be_codes() {
        for (plain, is_one) in [
            ("2", true),
            ("-1", true),
            ("99", true),
            ("2.0", true),
            ("1,0", true),
            ("2.5", false),
            ("2024", false),
            ("x", false),
            ("", false),
        ] {
            assert_eq!(is_code(plain), is_one, "{plain:?}");
        }
    }
}
