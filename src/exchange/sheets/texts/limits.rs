//! Titles and notes that say that a sheet has a part of the cases: `Court cases only`. That some key questions were only asked where a review was due
//! changes no answer, because a case that was not asked has none.

use super::clauses::Clauses;
use super::doubt_words::OF_TITLES;
use crate::exchange::sheets::word_list::is_in;

/// Whether a title or note says that the sheet has a part of the cases. An instruction says how the sheet is filled in.
pub fn limits(clauses: &Clauses<'_>) -> bool {
    const LIMITS: &str = "only|except|excluding|excl|excludes";
    const INSTRUCTS: &str = "enter|use|select|choose|answer|type|tick|fill|complete|view|read|click|edit";
    let words = clauses.words();
    words.iter().any(|word| is_in(LIMITS, word))
        && !words.iter().any(|word| is_in(INSTRUCTS, word) || OF_TITLES.has(word))
        && !says_when_asked(&words)
}

/// Whether words say when key questions were asked: `were only asked where a review was due`, `only apply if the order was open for three months`. A number
/// can be that of the cases.
pub fn says_when_asked(words: &[&str]) -> bool {
    const ASKED: &str = "asked|answered|apply|applies|applied|applicable|relevant|needed|required";
    const WHEN: &str = "where|when|if|once|to|for|in|of";
    let is_number = |word: &&str| word.bytes().all(|b| b.is_ascii_digit());
    let asks = |three: &[&str]| match three {
        ["only", asked, when] | [asked, "only", when] => is_in(ASKED, asked) && is_in(WHEN, when),
        _ => false,
    };
    words.windows(3).any(asks) && !words.iter().any(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_about_a_part_of_the_cases() {
        for text in [
            "court cases only",
            "only for court cases",
            "only answered cases are shown",
            "review questions only asked in 5 cases",
            "all teams except north",
        ] {
            assert!(limits(&Clauses::of(text)), "{text}");
        }
        for text in [
            "reviewing questions were only asked where a review was due",
            "2.4.1 and 2.4.2 only apply if a review was due",
            "applicable only to cases open for more than three months",
            "enter yes or no only",
            "internal use only",
        ] {
            assert!(!limits(&Clauses::of(text)), "{text}");
        }
    }
}
