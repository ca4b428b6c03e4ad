//! Whether a free text says something about a certain case, row, column or key question.

use super::clauses::Clauses;
use super::doubts::TextSubject;
use super::limits::says_when_asked;
use crate::engine::{Framework, LocatedKeyQuestion, Place};
use crate::exchange::sheets::headings::rest::{MONTHS, other_word};
use crate::exchange::sheets::word_list::{SortedWords, is_in, is_year};
use crate::frameworks::FRAMEWORKS;

/// Words of talk about a case, and of praise, that change nothing.
static OF_TALK: SortedWords = SortedWords::new(
    "a|above|also|an|analysis|and|as|at|back|best|by|celebrated|clear|detail|detailed|discussed|done|evidence|example|excellent|fed|feedback|for|from|given|\
     good|great|highlighted|in|is|it|lacking|lead|limited|manager|meeting|missed|missing|more|note|notes|of|on|panel|praised|practice|raised|seen|shared|\
     some|staff|strength|strengths|strong|supervision|team|the|this|thorough|to|very|was|weak|weakness|well|were|with|worker|work",
);

/// What a text is about.
#[derive(Default)]
pub struct References {
    /// The numbers of the key questions that it says something about.
    pub numbers: Vec<&'static str>,
    /// Whether it says something about a case, a row, a column or a standard.
    pub others: bool,
}

impl References {
    /// The references of a text. Titles, praise and talk say nothing that can change an answer.
    pub fn of(clauses: &Clauses<'_>, subject: TextSubject, framework: &'static Framework) -> Self {
        let words = clauses.words();
        let mut found = Self::default();
        if !words.iter().any(|word| word.bytes().any(|b| b.is_ascii_digit()))
            && !words.iter().any(|word| is_in("column|columns", word))
        {
            return found;
        }
        let (mut located, mut standards, mut named) = (Vec::new(), 0, 0);
        for (at, word) in words.iter().enumerate() {
            match place(word, framework) {
                Some(Place::KeyQuestion(id)) => located.extend(framework.key_question(id)),
                Some(Place::Standard(_)) => standards += 1,
                None => named += usize::from(names_row(words.get(at..).unwrap_or_default())),
            }
        }
        let rest = || words.iter().copied().filter(|word| !word.bytes().any(|b| b.is_ascii_digit()));
        let is_talk = || rest().all(|word| OF_TALK.has(word) || is_in(ROWS, word));
        // “As case 4” gives the answers of another case.
        let is_as_another = words
            .windows(3)
            .any(|three| is_in("as|like", three.first().unwrap_or(&"")) && names_row(three.get(1..).unwrap_or_default()));
        found.others = (named > 0 && (!is_talk() || is_as_another))
            || (standards > 0 && rest().any(|word| is_in("not|are|were|instead|rather|swapped|wrong|should", word)));
        if located.iter().any(|located| says_something(&words, *located, subject, framework)) {
            found.numbers = located.iter().map(|located| located.question.number).collect();
        }
        found
    }
}

const ROWS: &str = "case|cases|row|rows|column|columns|record|records|entry|entries";

/// Whether words begin with the name of a case, a row or a column: `case 4`, `rows 4 and 5`, `columns c and d`. A number of cases is no name.
fn names_row(words: &[&str]) -> bool {
    let [first, name, rest @ ..] = words else { return false };
    let has_digit = name.bytes().any(|b| b.is_ascii_digit());
    let is_numbered = has_digit && !is_year(name);
    match *first {
        "column" | "columns" => {
            has_digit || (name.len() <= 2 && !is_in("a|is|in|of|to", name)) || (*name == "a" && !rest.is_empty())
        }
        "cases" | "records" | "entries" => is_numbered && !rest.is_empty(),
        "case" | "row" | "rows" | "record" | "entry" => is_numbered,
        _ => false,
    }
}

/// Whether a text names another edition of the standards by its year: `the 2025 standards`, `HMIP standards from 2018`. Behind a month, a year is that of
/// the audit, unless the standards are new.
pub fn names_other_edition(clauses: &Clauses<'_>, framework: &'static Framework) -> bool {
    const FAR: usize = 3;
    let is_standards = |word: &&str| is_in("standard|standards|framework|edition|criteria", word);
    let is_other = |year: &str| {
        let is_of = |of: &Framework| of.id.strip_suffix(year).is_some_and(|before| before.ends_with('-'));
        year.len() == 4 && !is_of(framework) && FRAMEWORKS.into_iter().any(is_of)
    };
    let names_other = |words: &[&str]| {
        words.iter().enumerate().any(|(at, word)| {
            let before = at.checked_sub(1).and_then(|before| words.get(before));
            let near = words.get(at.saturating_sub(FAR)..(at + FAR + 1).min(words.len())).unwrap_or_default();
            is_other(word) && !before.is_some_and(|before| is_in(MONTHS, before)) && near.iter().any(is_standards)
        })
    };
    let words = clauses.words();
    let are_new = words.windows(3).any(|three| three.contains(&"new") && three.iter().any(is_standards));
    clauses.each().any(names_other) || (are_new && words.iter().any(|word| is_other(word)))
}

/// The standard or key question with a number, which can have `KQ` in front.
pub fn place(word: &str, framework: &'static Framework) -> Option<Place> {
    const LONGEST: usize = 8;
    let number = word.trim_start_matches(['k', 'q']);
    let can_be_one = word.len() <= LONGEST && number.contains('.') && number.starts_with(|c: char| c.is_ascii_digit());
    can_be_one.then(|| framework.place(number))?
}

/// Whether a text with the number of a key question says more than its title. A remark that is longer than a few words is a comment on the work.
fn says_something(words: &[&str], located: LocatedKeyQuestion, subject: TextSubject, framework: &'static Framework) -> bool {
    const CHANGES: &str = "yes|no|y|n|na|n/a|not|target|agreed|previously|formerly|was|were|should|only|swapped";
    // “See 2.1.2” and “linked to 2.1.1” lead to another comment.
    const LINKS: &str =
        "see|link|links|linked|relates|related|refer|refers|to|stronger|strongest|weaker|weakest|better|best|below|under";
    const MOST_WORDS: usize = 2;
    let is_number = |word: &&str| word.bytes().any(|b| b.is_ascii_digit());
    let rest: Vec<&str> = words.iter().copied().filter(|word| !is_number(word)).collect();
    match subject {
        TextSubject::Sheet if says_when_asked(words) => false,
        TextSubject::Sheet => {
            rest.iter().any(|word| is_in(CHANGES, word)) || other_word(&words.join(" "), located, framework).is_some()
        }
        TextSubject::Case => {
            let is_answer = |word: Option<&&str>| word.is_some_and(|word| is_in("yes|no|y|n|na|n/a", word));
            let has_figure = words.iter().any(|word| is_number(word) && place(word, framework).is_none());
            is_answer(rest.first()) && rest.len() == 1
                || is_answer(rest.last())
                || has_figure
                || (rest.len() <= MOST_WORDS && !rest.iter().all(|word| OF_TALK.has(word) || is_in(LINKS, word)))
        }
    }
}
