//! Which key question a heading means: by its number, or by its words.

pub mod answer_group;
pub mod choice;
pub mod disposals;
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
    let under = |disposals| meaning(heading, framework, disposals);
    under(None) == HeadingMeaning::Ambiguous
        && [Disposal::Court, Disposal::OutOfCourt]
            .into_iter()
            .all(|disposals| matches!(under(Some(disposals)), HeadingMeaning::KeyQuestion(_)))
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
    use crate::exchange::sheets::table::Table;
    use crate::exchange::sheets::{CaseAudit, HeadingDoubt};
    use crate::frameworks::framework;

    #[track_caller]
    fn assert_means(id: &str, heading: &str, expected: &str) {
        let framework = framework(id).unwrap();
        let sheet = Table::read(&format!("Case\t{heading}\n1\tyes\n")).unwrap();
        let audit = CaseAudit::read(&sheet, framework, None).unwrap();
        let meaning = match (audit.columns[1].key_question, audit.columns[1].doubt) {
            (_, Some(HeadingDoubt::Contradictory)) => "contradicts",
            (Some(id), _) => framework.number(Place::KeyQuestion(id)),
            (_, Some(HeadingDoubt::Ambiguous)) => "ambiguous",
            (_, Some(HeadingDoubt::UnknownNumber)) => "unknown",
            (_, Some(HeadingDoubt::Judged)) => "judged",
            (_, Some(HeadingDoubt::Negative)) => "negative",
            (_, Some(HeadingDoubt::OtherSubject | HeadingDoubt::OtherService)) => "other",
            (_, Some(HeadingDoubt::OtherWord)) => "other word",
            (_, Some(HeadingDoubt::OtherTime)) => "other time",
            (_, Some(HeadingDoubt::OtherEdition(_))) => "other edition",
            (None, None) => "",
        };
        assert_eq!(meaning, expected, "{id}: {heading:?}");
    }

    #[test]
    fn by_number() {
        for heading in
            ["2.1.1", "2.1.1 Desistance", "Q2.1.1", "KQ 2.1.1:", "kq2.1.1", "(2.1.1)", "2.1.1.", "Key question 2.1.1 – 2024"]
        {
            assert_means("yjs-2021", heading, "2.1.1");
        }
        for heading in ["V1.1", "v1.1 Victims", "Q V1.1"] {
            assert_means("iyjwcv-2025", heading, "V1.1");
        }
        for (heading, expected) in [
            ("2.1.1 and 2.1.2", "ambiguous"),
            ("2.1.1–3", "ambiguous"),
            ("Q2.1.1-3 Assessment", "ambiguous"),
            ("2.1.1 to 3", "ambiguous"),
            ("2.1.1/2", "ambiguous"),
            ("2.1.1 & 2", "ambiguous"),
            ("2.1.1, 2 and 3", "ambiguous"),
            ("2.1.1 – 2024", "2.1.1"),
            ("2.1.1, 12 cases", "2.1.1"),
            ("2.1.1 - 1=yes 0=no", "2.1.1"),
            ("2.1.4", "unknown"),
            ("2.1.1.3 desistance assessment", "unknown"),
            ("2.1.1a", "unknown"),
            ("2.1.1 (a)", "unknown"),
            ("2.1.1 ii", "unknown"),
            ("2.1.1 prompt 3", "unknown"),
            ("2.1.1 Does assessment focus on engaging the person on probation?", "other"),
            ("2.2.1 Action needed?", "other"),
            ("2.1", ""),
            ("3.4.1", "unknown"),
            ("V1.1", "unknown"),
        ] {
            assert_means("yjs-2021", heading, expected);
        }
        assert_means("yos-2018", "3.4.1", "3.4.1");
        assert_means("iyjwcv-2025", "V1.2", "judged");
        assert_means("iyjwcv-2025", "V1.2 Victims: arrangements", "judged");
        assert_means("yjs-2021", "1.1 Governance", "judged");
    }

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

    #[test]
    fn by_number_against_words() {
        for (id, heading, expected) in [
            ("yjs-2021", "2.1.1 Planning: keeping other people safe", "contradicts"),
            ("yjs-2021", "2.1.1 Safety of others", "contradicts"),
            ("yjs-2021", "2.1.1 Out-of-court assessment: desistance", "contradicts"),
            ("yjs-2021", "2.1.1 Court assessment: desistance", "2.1.1"),
            ("yjs-2021", "3.1.1 Does assessment sufficiently analyse how to support the child's desistance?", "3.1.1"),
            ("yjs-2021", "2.3.2 Do services effectively support the safety of the child?", "2.3.2"),
            ("yjs-2021", "2.1.1 Assessment and planning: desistance", "2.1.1"),
            ("yjs-2021", "2.1.1 Planning", "2.1.1"),
            ("iyjwcv-2025", "V1.1 Work with victims", "V1.1"),
        ] {
            assert_means(id, heading, expected);
        }
    }

    #[test]
    fn by_words() {
        for (id, heading, expected) in [
            ("yjs-2021", "2.1 Desistance", "2.1.1"),
            ("yjs-2021", "2.4: safety of the child", "2.4.2"),
            ("yjs-2021", "Reviewing: keeping other people safe", "2.4.3"),
            ("yjs-2021", "review – others' safety", "2.4.3"),
            ("yjs-2021", "Court disposals, assessment, supporting the child’s desistance", "2.1.1"),
            ("yjs-2021", "Out-of-court assessment: child's desistance", "3.1.1"),
            ("yjs-2021", "OUT OF COURT DISPOSALS Planning Child safe", "3.2.2"),
            ("yjs-2021", "OOCD: Assessment - desistance", "3.1.1"),
            ("yjs-2021", "OOC assessment: safety of child", "3.1.2"),
            ("yjs-2021", "Diversion delivery desistance", "3.3.1"),
            ("iyjwcv-2025", "Planning: positive change", "2.2.1"),
            ("iyjwcv-2025", "Plans: positive changes", "2.2.1"),
            ("iyjwcv-2025", "Assessing positive change", "2.1.1"),
            ("iyjwcv-2025", "Was positive change delivered?", "2.3.1"),
            ("iyjwcv-2025", "Implements positive change", "2.3.1"),
            ("yjs-2021", "Reviews: child's safety", "2.4.2"),
            ("yjs-2021", "Court plans: safeguarding the child", "2.2.2"),
            ("yjs-2021", "OOCD plans: desistance", "3.2.1"),
            ("iyjwcv-2025", "Assessment - keep child & community safe", "2.1.2"),
            ("iyjwcv-2025", "Work with victims", "V1.1"),
            ("yos-2018", "Recommendations supporting joint decision making", "3.4.1"),
            ("yos-2018", "Working with police to implement disposals", "3.4.2"),
            ("yjs-2021", "Court disposals: Implementation and delivery: the safety of other people", "2.3.3"),
            ("yjs-2021", "Court disposals - implementation and delivery (2.3.3)", "2.3.3"),
            ("iyjwcv-2025", "Does assessing sufficiently analyse how to achieve positive change for the child?", "2.1.1"),
            ("iyjwcv-2025", "Does planning focus sufficiently on how to keep the child and the community safe?", "2.2.2"),
        ] {
            assert_means(id, heading, expected);
        }
    }

    #[test]
    fn a_heading_that_could_mean_two_key_questions_means_neither() {
        for (id, heading, expected) in [
            ("yjs-2021", "Desistance", "ambiguous"),
            ("yjs-2021", "Assessment: desistance", "ambiguous"),
            ("yjs-2021", "2.1 keeping the child and others safe", "ambiguous"),
            ("yjs-2021", "Assessment and planning: desistance", "ambiguous"),
            // “And” is in the name of a standard too.
            ("yjs-2021", "Court disposals: desistance and so on", "ambiguous"),
            ("iyjwcv-2025", "Positive change", "ambiguous"),
            ("yjs-2021", "Child", ""),
            ("yjs-2021", "Other comments", ""),
            ("yjs-2021", "Case", ""),
            ("yjs-2021", "", ""),
            ("yjs-2021", "__proto__", ""),
            ("iyjwcv-2025", "Victim's name", ""),
            ("iyjwcv-2025", "Victim's worker", ""),
        ] {
            assert_means(id, heading, expected);
        }
    }
}
