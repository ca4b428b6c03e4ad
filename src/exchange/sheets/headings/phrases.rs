//! Words of a heading that are harmless only beside others: `2.1.1 good enough?`, `2.1.2 SAW`, `2.1.1 Auditor's answer`.

use crate::engine::LocatedKeyQuestion;
use crate::exchange::sheets::word_list::{has_word_in, is_in, words};

/// Those who answer the key questions of an audit.
const AUDITORS: &str = "auditor|auditors|qa";

/// The answer of such a person.
const ANSWERS: &str = "judgement|judgment|answer|rating|finding|response";

/// Whether a word of a heading is about the answer, or about the key question, because of the words beside it.
pub fn is_about_answer(words: &[&str], index: usize, located: LocatedKeyQuestion) -> bool {
    let word_at = |index: usize| words.get(index).map(|word| word.to_ascii_lowercase()).unwrap_or_default();
    let note = located.question.note.unwrap_or_default();
    match word_at(index).as_str() {
        "good" => word_at(index + 1) == "enough",
        "enough" => index > 0 && word_at(index - 1) == "good",
        // “Saw the child” is another question.
        "saw" => {
            let is_short = words.get(index) == Some(&"SAW");
            let others_shout = words.iter().filter(|word| word.len() > 2).any(|word| *word != "SAW" && is_shouted(word));
            is_short && !others_shout && has_word_in("safe|safety", located.question.label)
        }
        // The key question is asked only for these cases.
        "ycc" | "yccs" => note.contains("youth conditional caution"),
        word => is_in(AUDITORS, word) && is_in(ANSWERS, &word_at(index + 1 + usize::from(word_at(index + 1) == "s"))),
    }
}

fn is_shouted(word: &str) -> bool {
    word.contains(char::is_alphabetic) && !word.contains(char::is_lowercase)
}

/// The word of a heading that names the auditor as the one who answers.
pub fn auditor_in(heading: &str) -> Option<&str> {
    words(heading).into_iter().find(|word| is_in(AUDITORS, &word.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use crate::engine::Place;
    use crate::exchange::sheets::headings::rest::other_word;
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
