//! Remarks that send their reader to another case by its name: `Same as YJ-0231`, `see AB`.

use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::word_list::{is_in, is_year};

/// How many digits a name has at least that is no number of something else.
const FEWEST_DIGITS: usize = 3;

/// How many words a remark has at most that sends to a case by initials or a short number. In a longer remark, they can be anything.
const MOST_WORDS: usize = 4;

/// How many forms of names are kept. A sheet with more forms has no usual form of names.
const MOST_FORMS: usize = 20;

/// The names of the cases of a table.
pub struct OtherNames {
    /// The plain names that can be other words or numbers too.
    names: Vec<String>,
    /// The forms of the names, in which each digit is a 9.
    forms: Vec<String>,
}

impl OtherNames {
    /// The names in the rows of some cases.
    pub fn of(rows: &CaseRows<'_>, cases: &[usize]) -> Self {
        let mut reader = CellReader::default();
        let column = rows.label_column();
        let (mut names, mut forms) = (Vec::new(), Vec::new());
        for row in cases {
            let name = reader.plain(column.map_or("", |column| rows.table.cell(*row, column)));
            if name.is_empty() || name.split(' ').count() > 2 {
                continue;
            }
            if !is_telling(name) {
                names.push(name.to_owned());
            } else if forms.len() < MOST_FORMS {
                // A sheet has few forms of names. Sorting names would be five kilobytes of code.
                let form = form(name);
                if !forms.contains(&form) {
                    forms.push(form);
                }
            }
        }
        Self { names, forms }
    }

    /// Whether a remark in the row of a case sends its reader to another case. `own` is the name of the case itself.
    pub fn refers(&self, remark: &str, own: &str) -> bool {
        const REFERS: &str = "see|same|as|like|copied|copy|duplicate|duplicates|repeat|repeats|refer|audited|counted|form|combined|merged|joint|jointly|with";
        const IN_FRONT: &str = "see|as|like|of|from|with|no|number";
        if (self.names.is_empty() && self.forms.is_empty()) || !remark.contains(' ') {
            return false;
        }
        let mut reader = CellReader::default();
        let own = reader.plain(own).to_owned();
        let plain = reader.plain(remark);
        let words: Vec<&str> = plain.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
        if !words.iter().any(|word| is_in(REFERS, word)) {
            return false;
        }
        let names_case = |(at, word): (usize, &&str)| {
            let is_name = || self.names.iter().any(|name| name == word);
            let follows =
                || at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| is_in(IN_FRONT, before));
            // A year is perhaps that of a review.
            **word != own
                && if is_telling(word) && !is_year(word) {
                    self.forms.contains(&form(word))
                } else {
                    is_name() && follows() && (words.len() <= MOST_WORDS && at + 1 == words.len())
                }
        };
        let names_pair = |pair: String| pair != own && is_telling(&pair) && self.forms.contains(&form(&pair));
        words.iter().enumerate().any(names_case) || words.windows(2).any(|pair| names_pair(pair.join(" ")))
    }
}

/// Whether a name is perhaps no other word or number: it has letters and digits, or three digits.
fn is_telling(name: &str) -> bool {
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    digits >= FEWEST_DIGITS || (digits > 0 && name.contains(char::is_alphabetic))
}

/// A name in which each digit is a 9.
fn form(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect()
}
