//! What the cells of a sheet say: an answer about a case, in any of the spellings that people use.

use super::legend::ReversedAnswers;
use super::table::Table;
use crate::exchange::clean::is_invisible;

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
}

impl CellReader {
    /// A reader for a sheet, which may have answers in Welsh, or a legend.
    pub fn for_sheet(table: &Table) -> Self {
        let has = |is_wanted: fn(&str) -> bool| (0..table.rows()).any(|row| table.row_cells(row).any(is_wanted));
        // Only “na” means two things, and few sheets have it.
        let is_welsh = has(|cell| cell.trim().eq_ignore_ascii_case("na")) && has(is_welsh_answer);
        Self { plain: String::new(), is_welsh, reversed: ReversedAnswers::in_sheet(table) }
    }

    /// The answer that a cell gives.
    pub fn answer(&mut self, cell: &str) -> CellAnswer {
        let (is_welsh, reversed) = (self.is_welsh, self.reversed);
        let plain = self.plain(cell);
        let answer = match exact_answer(plain) {
            CellAnswer::NotApplicable if is_welsh && plain == "na" => CellAnswer::Unclear,
            CellAnswer::Unclear => match coded_answer(plain) {
                CellAnswer::Unclear => explained_answer(plain),
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

/// Whether a cell is an answer in Welsh that is no word in English.
fn is_welsh_answer(cell: &str) -> bool {
    const ANSWERS: [&str; 11] =
        ["ie", "oes", "ydy", "ydyn", "ydynt", "naddo", "nage", "nac oes", "nac ydy", "nac ydyn", "nac ydynt"];
    let cell = cell.trim();
    ANSWERS.iter().any(|answer| cell.eq_ignore_ascii_case(answer))
}

/// The answer of a [plain](CellReader::plain) text that is nothing but an answer.
pub fn exact_answer(plain: &str) -> CellAnswer {
    match plain {
        "ie" | "oes" | "ydy" | "ydynt" | "ydyn" | "do" | "digonol" => CellAnswer::Yes,
        "nac oes" | "nac ydy" | "nac ydynt" | "nac ydyn" | "naddo" | "nage" | "annigonol" => CellAnswer::No,
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

/// The answer of a [plain](CellReader::plain) text with the number of an answer in front of its word: `1 - yes`, `2. no`, `3) n/a`.
fn coded_answer(plain: &str) -> CellAnswer {
    let word = plain.trim_start_matches(|c: char| c.is_ascii_digit());
    if !matches!(plain.len() - word.len(), 1 | 2) {
        return CellAnswer::Unclear;
    }
    let mut signs = word.trim_start().chars();
    let divides = signs.next().is_some_and(|sign| "-–—.:)=".contains(sign));
    let word = if divides { signs.as_str().trim_start() } else { "" };
    if word.starts_with(char::is_alphabetic) { exact_answer(word) } else { CellAnswer::Unclear }
}

/// The answer of a [plain](CellReader::plain) text that begins with an answer, and only strengthens it or points elsewhere:
/// `yes - fully`, `y (see note)`, `yes.`. Whatever else follows can take the answer back.
fn explained_answer(plain: &str) -> CellAnswer {
    let Some(end) = plain.find(|c: char| !c.is_alphanumeric() && c != '/') else { return CellAnswer::Unclear };
    let (first, rest) = plain.split_at(end);
    let strengthening: &[&str] = match first {
        "y" | "yes" => &["fully", "completely", "definitely", "sufficient", "met", "yes"],
        "n" | "no" => &["insufficient", "unmet", "no"],
        "n/a" | "na" => &["not", "applicable", "asked", "closed"],
        _ => return CellAnswer::Unclear,
    };
    // Only a sign tells that the answer ends here: “no concerns” is another text.
    let is_divided = rest.trim_start().starts_with(|c: char| !c.is_alphanumeric() && c != '?' && c != '/');
    let points_elsewhere =
        |word: &str| matches!(word, "see" | "note" | "notes" | "comment" | "comments" | "below" | "above");
    let mut words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    if is_divided && !rest.contains(['?', '/']) && words.all(|word| strengthening.contains(&word) || points_elsewhere(word))
    {
        exact_answer(first)
    } else {
        CellAnswer::Unclear
    }
}

/// Whether a [plain](CellReader::plain) text says that the question was not asked.
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

/// Whether a [plain](CellReader::plain) text names an answer that is neither yes nor no.
pub fn is_between(plain: &str) -> bool {
    let first = plain.split([' ', '-', '/']).next().unwrap_or_default();
    matches!(first, "part" | "partly" | "partial" | "partially" | "mostly" | "somewhat" | "unsure" | "unclear" | "maybe")
        || matches!(plain, "not sure" | "don't know" | "to some extent" | "not fully met" | "limited")
}

/// Whether a [plain](CellReader::plain) text is a whole number, or one below zero: it can be a code for an answer.
pub fn is_code(plain: &str) -> bool {
    whole_number(plain.trim_start_matches(['-', '−']))
        .is_some_and(|whole| whole.len() <= 3 && whole.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_as_people_spell_them() {
        for (answer, cells) in [
            (
                CellAnswer::Yes,
                "y|Y|Yes| YES |1|1.0|1,0|1.00|TRUE|True|Sufficient|met|Fully met|✓|✔️|☑|✅|√|\u{200F}yes\u{200E}|\u{a0}y|y\u{AD}es|\
                 \u{202A}Y\u{202C}|\u{2066}Y\u{2069}|Y\u{2060}|\u{FEFF}1|Y\u{200C}\u{200D}|yes.|yes - fully|Yes – met|Y (see note)|\
                 yes, see comments|Yes: see below|YES (fully)|1 - Yes|1. Y|2) yes|Do|Digonol",
            ),
            (
                CellAnswer::No,
                "n|N|No|NO |0|0.0|0,0|FALSE|insufficient|Not  sufficient|not met|Unmet|✗|✘|✖|❌|no.|No - see note|N (see comment)|\
                 no – insufficient|0 - No|2. No|Annigonol",
            ),
            (
                CellAnswer::NotApplicable,
                "-| – |—|n/a|N/A|NA|n.a.|n / a|N\\A|Not applicable|NOT\u{a0}ASKED|N/A - not asked|n/a (closed)|N/A (see note)",
            ),
            (CellAnswer::Blank, "| |\u{a0}|\u{200B}|\u{1A}|\u{FEFF}"),
            (
                CellAnswer::Unclear,
                "x|X|×|?|yes?|y/n|Y / N|partly|2|10|0.5|-1|1.5|#N/A|=TRUE()|t|nil|none|Y N|not|☒|N/K|not known|unknown|yes but late|\
                 yes - but late|yes - partly|no - not fully|no concerns|yes (mostly)|y1|1 - |1 - 2|1.y.2|123 - yes|1 yes|1 - yes but|nope|Not fully met|Partially met|да|1 of 2|1,5",
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
