//! Which key question a heading means: by its number, or by its words.

pub mod answer_group;
pub mod choice;
pub mod disposals;
pub mod joined_labels;
pub mod numbers;
pub mod other_columns;
pub mod phrases;
pub mod rest;
pub mod words;

use crate::engine::{AnsweredBy, Framework, KeyQuestionId, LocatedKeyQuestion, Place};
use crate::exchange::sheets::word_list::has_word_in;
use disposals::{Disposal, disposal_of_key_question};
use numbers::{continues_number, names_part, number_tokens, place_numbered};
use words::match_words;

/// What a heading means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingMeaning {
    /// A key question that is answered by cases.
    KeyQuestion(KeyQuestionId),
    /// More than one key question.
    Ambiguous,
    /// A key question that the framework lacks: the heading has the number of a prompt within a key question, or of another edition.
    UnknownNumber,
    /// A standard or a key question that inspectors judge.
    Judged,
    /// No key question.
    Nothing,
}

/// How many bytes of a text are looked at for what it means. Headings of groups stand in front of a heading, each of at most 500 characters.
const MAX_READ: usize = 2000;

/// What a heading means: `2.1.1`, `Q2.1.1 Desistance`, `KQ 2.1.1:`, `2.1 desistance`, `Out-of-court planning: keeping others safe`.
///
/// A number decides before words do. A heading that could mean two key questions means neither.
///
/// `disposals` are those that a person chose for the whole sheet: of key questions that the words fit equally, it is the one
/// about that.
pub fn meaning(heading: &str, framework: &'static Framework, disposals: Option<Disposal>) -> HeadingMeaning {
    let heading = beginning(heading).to_ascii_lowercase();
    let (mut key_question, mut standard, mut unknown) = (None, None, None);
    for token in number_tokens(&heading) {
        match place_numbered(framework, token) {
            Some(Place::KeyQuestion(id)) if key_question.is_some_and(|known| known != id) => {
                return HeadingMeaning::Ambiguous;
            }
            Some(Place::KeyQuestion(id)) => key_question = Some(id),
            Some(Place::Standard(id)) => standard = Some(id),
            None if token.contains('.') => unknown = unknown.max(Some(token.matches('.').count())),
            None => {}
        }
    }
    // Beside the number of a key question, 2.0 or 80.5 is no number of one.
    if unknown.is_some_and(|points| key_question.is_none() || points > 1) {
        return HeadingMeaning::UnknownNumber;
    }
    if let Some(located) = key_question.and_then(|id| framework.key_question(id)) {
        if continues_number(&heading, located.question.number) {
            return HeadingMeaning::Ambiguous;
        }
        if names_part(&heading, located.question.number) {
            return HeadingMeaning::UnknownNumber;
        }
        return meaning_of_key_question(located);
    }
    let mut matches = match_words(&heading, standard, framework);
    if matches.best.len() > 1 && disposals.is_some() {
        matches.best.retain(|located| disposal_of_key_question(located.id, framework) == disposals);
        if matches.best.is_empty() {
            return HeadingMeaning::Ambiguous;
        }
    }
    match matches.best.as_slice() {
        // Words that fit one key question best are enough if they name its standard, or if they fit no other key question at all.
        [best] if matches.best_standard_is_named || matches.fitting == 1 => meaning_of_key_question(*best),
        [_, ..] => HeadingMeaning::Ambiguous,
        [] if standard.and_then(|id| framework.standard(id)).is_some_and(|located| located.standard.is_judged()) => {
            HeadingMeaning::Judged
        }
        [] => HeadingMeaning::Nothing,
    }
}

/// Whether a heading means a key question that is answered by cases.
pub fn means_key_question(heading: &str, framework: &'static Framework) -> bool {
    matches!(meaning(heading, framework, None), HeadingMeaning::KeyQuestion(_))
}

/// Whether a heading stands over remarks rather than answers.
pub fn is_about_remarks(heading: &str) -> bool {
    const WORDS: &str = "evidence|comment|comments|note|notes|reason|reasons|rationale|narrative|remark|remarks";
    let heading = beginning(heading).to_ascii_lowercase();
    has_word_in(WORDS, &heading)
}

/// Whether a heading is about adults on probation: the standards of their services have key questions with the same numbers.
pub fn is_about_adults(heading: &str) -> bool {
    let heading = beginning(heading).to_ascii_lowercase();
    ["on probation", "probation practitioner", "unpaid work"].iter().any(|words| heading.contains(words))
}

/// Whether only the disposals of its cases tell which key question a heading means.
pub fn depends_on_disposals(heading: &str, framework: &'static Framework) -> bool {
    meaning(heading, framework, None) == HeadingMeaning::Ambiguous && disposals_tell(heading, framework)
}

/// Whether an ambiguous heading means a key question under each of the disposals.
fn disposals_tell(heading: &str, framework: &'static Framework) -> bool {
    let under = |disposal| meaning(heading, framework, Some(disposal));
    Disposal::ALL.into_iter().all(|disposal| matches!(under(disposal), HeadingMeaning::KeyQuestion(_)))
}

/// Whether a heading means a key question that is answered by cases, by itself or with the disposals of its cases.
pub fn asks_key_question(heading: &str, framework: &'static Framework) -> bool {
    match meaning(heading, framework, None) {
        HeadingMeaning::KeyQuestion(_) => true,
        HeadingMeaning::Ambiguous => disposals_tell(heading, framework),
        HeadingMeaning::UnknownNumber | HeadingMeaning::Judged | HeadingMeaning::Nothing => false,
    }
}

/// The standard or key question that a text begins to name: by its number, with or without its name, or a key question by its words.
pub fn place_meant(text: &str, framework: &'static Framework) -> Option<Place> {
    if let Some(place) = framework.place(text.trim()) {
        return Some(place);
    }
    match meaning(text, framework, None) {
        HeadingMeaning::KeyQuestion(id) => return Some(Place::KeyQuestion(id)),
        HeadingMeaning::Judged | HeadingMeaning::Nothing => {}
        HeadingMeaning::Ambiguous | HeadingMeaning::UnknownNumber => return None,
    }
    let text = beginning(text).to_ascii_lowercase();
    let mut places = number_tokens(&text).filter_map(|token| place_numbered(framework, token));
    let first = places.next()?;
    places.all(|place| place == first).then_some(first)
}

/// Whether the words of a heading mean other key questions than the key question whose number the heading has.
pub fn words_contradict_number(heading: &str, numbered: KeyQuestionId, framework: &'static Framework) -> bool {
    let best = match_words(&beginning(heading).to_ascii_lowercase(), None, framework).best;
    !best.is_empty() && best.iter().all(|located| located.id != numbered)
}

fn meaning_of_key_question(located: LocatedKeyQuestion) -> HeadingMeaning {
    match located.question.answered_by {
        AnsweredBy::Cases => HeadingMeaning::KeyQuestion(located.id),
        AnsweredBy::Judgement => HeadingMeaning::Judged,
    }
}

/// The part of a text that is looked at: a cell of millions of letters must not cost as much as a sheet. It ends with a whole word, because
/// the beginning of a number is another number.
fn beginning(text: &str) -> &str {
    match text.split_at_checked(text.floor_char_boundary(MAX_READ)) {
        Some((beginning, rest)) if !rest.is_empty() => {
            beginning.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '.')
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frameworks::framework;

    #[test]
    fn of_a_long_text_only_the_beginning_is_read_which_ends_with_a_whole_word() {
        let framework = framework("yjs-2021").unwrap();
        for (name, text, expected) in [
            ("a number at the beginning", format!("2.1.1 {}", "x ".repeat(1_000_000)), true),
            ("a number across the end", format!("{}2.1.11", "x ".repeat((MAX_READ - 6) / 2)), false),
            ("a number across the end of letters of two bytes", format!("{} 2.1.11", "é".repeat((MAX_READ - 6) / 2)), false),
            ("a number behind the end", format!("{}2.1.1", "x ".repeat(MAX_READ)), false),
        ] {
            assert_eq!(means_key_question(&text, framework), expected, "{name}");
            assert_eq!(place_meant(&text, framework).is_some(), expected, "{name}");
        }
    }
}
