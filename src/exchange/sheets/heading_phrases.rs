//! Words of a heading that are harmless only beside others: `2.1.1 good enough?`, `2.1.2 SAW`, `2.1.1 Auditor's answer`.

use super::audit_column::{AuditColumn, HeadingDoubt};
use super::case_audit::CaseAudit;
use super::headings::is_about_remarks;
use super::word_list::{has_word_in, is_in, words};
use crate::engine::LocatedKeyQuestion;

/// Those who answer the key questions of an audit.
const AUDITORS: &str = "auditor|auditors|qa";

/// The answer of such a person.
const ANSWERS: &str = "judgement|judgment|answer|rating|finding|response";

/// Those whose answer is another one than the auditor's.
const OTHERS: &str = "moderator|moderators|moderated|moderation|reviewer|manager|worker|practitioner|peer|second|inspector|self|officer|checker";

/// Whether a word of a heading is about the answer, or about the key question, because of the words beside it.
pub fn is_about_answer(words: &[&str], place: usize, located: LocatedKeyQuestion) -> bool {
    let word_at = |place: usize| words.get(place).map(|word| word.to_ascii_lowercase()).unwrap_or_default();
    let note = located.question.note.unwrap_or_default();
    match word_at(place).as_str() {
        "good" => word_at(place + 1) == "enough",
        "enough" => place > 0 && word_at(place - 1) == "good",
        // “Saw the child” is another question.
        "saw" => {
            let is_short = words.get(place) == Some(&"SAW");
            let others_shout = words.iter().filter(|word| word.len() > 2).any(|word| *word != "SAW" && is_shouted(word));
            is_short && !others_shout && has_word_in("safe|safety", located.question.label)
        }
        // The key question is asked only for these cases.
        "ycc" | "yccs" => note.contains("youth conditional caution"),
        word => is_in(AUDITORS, word) && is_in(ANSWERS, &word_at(place + 1 + usize::from(word_at(place + 1) == "s"))),
    }
}

fn is_shouted(word: &str) -> bool {
    word.contains(char::is_alphabetic) && !word.contains(char::is_lowercase)
}

/// The word of a heading that names the auditor as the one who answers.
pub fn auditor_in(heading: &str) -> Option<&str> {
    words(heading).into_iter().find(|word| is_in(AUDITORS, &word.to_ascii_lowercase()))
}

impl CaseAudit {
    /// Leaves the answers of auditors out where another person has answered too, in columns without the numbers of key questions, because
    /// nobody knows whose answers count.
    pub(super) fn doubt_second_readers(&mut self) {
        let is_of_other = |heading: &str| !is_about_remarks(heading) && has_word_in(OTHERS, &heading.to_ascii_lowercase());
        if !self.columns.iter().any(|column| column.tally.has_answers() && is_of_other(&column.full_heading)) {
            return;
        }
        // Two columns of one key question are both left out anyway.
        let of_auditor = |column: &&AuditColumn| {
            column.tally.has_answers()
                && auditor_in(&column.full_heading).is_some()
                && self.key_question_answered_by(column).is_some()
        };
        let places: Vec<usize> = self.columns.iter().filter(of_auditor).map(|column| column.place).collect();
        for column in self.columns.iter_mut().filter(|column| places.contains(&column.place)) {
            (column.key_question, column.doubt) = (None, Some(HeadingDoubt::OtherWord));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::heading_rest::other_word;
    use crate::engine::Place;
    use crate::frameworks::framework;

    #[test]
    fn words_that_are_harmless_beside_others() {
        for (id, heading, other) in [
            ("yjs-2021", "2.1.1 good enough?", None),
            ("yjs-2021", "2.1.1 Is it good enough", None),
            ("yjs-2021", "2.1.1 good", Some("good")),
            ("yjs-2021", "2.1.1 good plan enough?", Some("good")),
            ("yjs-2021", "2.1.2 SAW", None),
            ("yjs-2021", "2.1.2 Saw child", Some("Saw")),
            ("yjs-2021", "2.1.2 SAW CHILD", Some("SAW")),
            ("yjs-2021", "2.1.1 SAW", Some("SAW")),
            ("yjs-2021", "2.1.1 Auditor judgement", None),
            ("yjs-2021", "2.1.1 Auditor's answer", None),
            ("yjs-2021", "2.1.1 QA answer", None),
            ("yjs-2021", "2.1.1 Auditor", Some("Auditor")),
            ("yjs-2021", "2.1.1 QA target", Some("QA")),
            ("yjs-2021", "2.1.1 Auditor's target", Some("Auditor")),
            ("yjs-2021", "2.1.1 Moderator judgement", Some("Moderator")),
            ("yos-2018", "3.4.2 Work with police (YCC only)", None),
            ("yos-2018", "3.4.1 Recommendations (YCC only)", Some("YCC")),
            ("yos-2018", "3.4.2 Work with police (DTO only)", Some("DTO")),
        ] {
            let framework = framework(id).unwrap();
            let Some(Place::KeyQuestion(id)) = framework.place(heading.split(' ').next().unwrap()) else {
                panic!("{heading}")
            };
            assert_eq!(other_word(heading, framework.key_question(id).unwrap(), framework), other, "{heading}");
        }
    }
}
