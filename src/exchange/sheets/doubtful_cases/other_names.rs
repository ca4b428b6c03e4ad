//! Remarks that send their reader to another case by its name: `Same as YJ-0231`, `see AB`.

use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::word_list::{is_in, is_year};

/// The fewest digits by which a number is certainly the number of a case.
const FEWEST_DIGITS: usize = 3;

/// The most words of a remark in which initials or a short number name a case. In a longer remark, they can be anything.
const MOST_WORDS: usize = 4;

/// How many patterns of names are kept. A sheet with more patterns has no usual form of names.
const MOST_PATTERNS: usize = 20;

/// The names of the cases of a table.
pub struct OtherNames {
    /// The plain names that can be other words or numbers too.
    names: Vec<String>,
    /// The patterns of the names, in which each digit is a 9.
    patterns: Vec<String>,
}

impl OtherNames {
    /// The names in the rows of some cases.
    pub fn of(rows: &CaseRows<'_>, cases: &[usize]) -> Self {
        let mut reader = CellReader::default();
        let column = rows.label_column();
        let (mut names, mut patterns) = (Vec::new(), Vec::new());
        for row in cases {
            let name = reader.plain(column.map_or("", |column| rows.table.cell(*row, column)));
            if name.is_empty() || name.split(' ').count() > 2 {
                continue;
            }
            if !is_telling(name) {
                names.push(name.to_owned());
            } else if patterns.len() < MOST_PATTERNS {
                // A list is searched, because a sorted set would add five kilobytes to the program, and a sheet has few patterns.
                let pattern = pattern(name);
                if !patterns.contains(&pattern) {
                    patterns.push(pattern);
                }
            }
        }
        Self { names, patterns }
    }

    /// Whether a remark in the row of a case sends its reader to another case. `own` is the name of the case itself.
    pub fn refers(&self, remark: &str, own: &str) -> bool {
        const REFERS: &str = "see|same|as|like|copied|copy|duplicate|duplicates|repeat|repeats|refer|audited|counted|form|combined|merged|joint|jointly|with";
        if (self.names.is_empty() && self.patterns.is_empty()) || !remark.contains(' ') {
            return false;
        }
        let mut reader = CellReader::default();
        let own = reader.plain(own).to_owned();
        let plain = reader.plain(remark);
        let words: Vec<&str> = plain.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
        if !words.iter().any(|word| is_in(REFERS, word)) {
            return false;
        }
        let names_pair = |pair: String| pair != own && is_telling(&pair) && self.patterns.contains(&pattern(&pair));
        (0..words.len()).any(|at| self.names_other_case(&words, at, &own))
            || words.windows(2).any(|pair| names_pair(pair.join(" ")))
    }
}

impl OtherNames {
    /// Whether a word of a remark is the name of another case.
    fn names_other_case(&self, words: &[&str], at: usize, own: &str) -> bool {
        const IN_FRONT: &str = "see|as|like|of|from|with|no|number";
        let Some(word) = words.get(at).filter(|word| **word != own) else { return false };
        // A year is perhaps that of a review.
        if is_telling(word) && !is_year(word) {
            return self.patterns.contains(&pattern(word));
        }
        let follows = at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| is_in(IN_FRONT, before));
        let is_last = at + 1 == words.len() && words.len() <= MOST_WORDS;
        follows && is_last && self.names.iter().any(|name| name == word)
    }
}

/// Whether a text is certainly the name of a case, and no other word or number: it has letters and digits, or three digits.
fn is_telling(name: &str) -> bool {
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    digits >= FEWEST_DIGITS || (digits > 0 && name.contains(char::is_alphabetic))
}

/// A name in which each digit is a 9.
fn pattern(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect()
}
