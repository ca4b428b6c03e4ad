//! Headings of columns that answer no key question, and that can change what counts: columns that say which rows are cases, and columns with other
//! answers.

use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::word_list::{has_word_in, is_in, words};

/// Whether the heading of a column says that its cells tell which cases count, or how many cases a row stands for.
pub fn says_which_count(heading: &str) -> bool {
    const NAMES: &str = "number of cases|no. of cases|no of cases|frequency|weight|weighting|use?|use|used|used?|in use|use it?|count?|counts?";
    const WORDS: &str = "include|included|inclusion|sampled|sample|exclude|excluded|exclusion|withdrawn|void|eligible|ineligible|valid|\
                         counted|counts|eligibility|removed|remove|duplicate|scope|discard|discarded|rejected|reserve|keep";
    let mut reader = CellReader::default();
    let plain = reader.plain(heading);
    is_in(NAMES, plain) || has_word_in(WORDS, plain)
}

/// Whether the heading of a column says that its cells tell to which cases a key question applies: `Applicable?`, `2.1.1 relevant (Y/N)`. Words
/// about an answer make it another column: `Not applicable`.
pub fn says_where_asked(heading: &str) -> bool {
    const TELLING: &str = "applicable|applies|apply|relevant|required|needed|scope|asked|eligible|appropriate|due";
    const REST: &str =
        "is|it|this|question|kq|q|key|to|the|case|child|for|in|y|n|yes|no|does|was|were|standard|here|assessment|be";
    let mut reader = CellReader::default();
    let plain = reader.plain(heading);
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let words = words(plain);
    words.iter().any(|word| is_in(TELLING, word))
        && words.iter().all(|word| is_in(TELLING, word) || is_in(REST, word) || is_number(word))
        && !plain.contains("no longer")
}

/// Whether the heading of a column in front of the answers can say how many cases a row stands for.
pub fn counts_cases_of_row(heading: &str) -> bool {
    const NAMES: &str = "cases|n|count|number|volume|qty|quantity|#|files|children|records|how many";
    const NUMBERS: &str = "number|no|how|#|cases|files|total";
    const COUNTED: &str = "audited|sampled|cases|children|files|siblings|records|reviewed|yp|people";
    let mut reader = CellReader::default();
    let plain = reader.plain(heading);
    let words = words(plain);
    is_in(NAMES, plain)
        || ((words.first().is_some_and(|first| is_in(NUMBERS, first)) || plain.starts_with('#'))
            && words.last().is_some_and(|last| is_in(COUNTED, last)))
}

/// Whether the heading of a column says which cases count if nothing but marks, yes or no stand below it: `Flag`, `Omit`, `Order ended before audit
/// period`.
pub fn can_mark_cases(heading: &str) -> bool {
    const NAMES: &str = "flag|flagged|query|queried|queries|omit|omitted|skip|skipped|ignore|ignored|disregard|drop|dropped|delete|deleted|out|take out|\
                         leave out|not counted|do not count|don't count|signed off|approved|locked|re-marked|remarked|auditors agree|agreed by both|\
                         audited twice|self-audit|self audit|double marked|finalised|verified|qa'd|qa complete|!";
    const PLACES: &str = "before|outside|out|in|within|after";
    const OF_AUDITS: &str = "audit|sample|sampling|inspection|order|closed|ended";
    let mut reader = CellReader::default();
    let plain = reader.plain(heading).trim_end_matches(['?', ':', ' ']);
    is_in(NAMES, plain)
        || (has_word_in("period", plain)
            && has_word_in(PLACES, plain)
            && (has_word_in(OF_AUDITS, plain) || words(plain).len() == 2))
}

/// Words of headings that say that a column has another answer.
const OTHERS: &str = "final|agreed|moderated|moderator|moderators|moderation|corrected|revised|amended|changed|new|actual|qa|panel|second|true|correct|\
                      verified|confirmed|adjusted|updated";

/// Words for the answer to a key question.
const ANSWERS: &str = "answer|answers|judgement|judgment|judgements|score|decision|reading|grade|verdict|response";

/// Whether the heading of a column that answers no key question says that its cells change answers: `Override`, `Final answer`.
pub fn says_other_answers(heading: &str) -> bool {
    const CHANGES: &str = "override|overrides|overridden|overrule|overruled|correction|corrections|amendment|amendments";
    const PHRASES: &str = "should be|changed to|change to|amended to|corrected to|now";
    let mut reader = CellReader::default();
    let plain = reader.plain(heading);
    has_word_in(CHANGES, plain) || is_in(PHRASES, plain) || (has_word_in(OTHERS, plain) && has_word_in(ANSWERS, plain))
}

/// Whether each word of a heading is about a second answer, or about who gives it, so that answers below it can be those that count: `Final`,
/// `Team manager's answer`, `Auditor 2`.
pub fn can_head_other_answers(heading: &str) -> bool {
    const READERS: &str = "tie|tiebreak|blind|2nd|discussion|manager|managers|reader|readers|marker|reviewer|auditor|assessor|checker|peer|consensus|reconciled|rechecked|\
                           validated|appeal|altered";
    const REST: &str = "at|to|after|the|s|team|tm|view|opinion|version|outcome|result|check|read|review|post|following|if|different|2|b|two|1|a|audit|\
                        rating|mark|break|and|of|yes|no|y|n";
    let mut reader = CellReader::default();
    let words = words(reader.plain(heading));
    let is_telling = |word: &&str| is_in(OTHERS, word) || is_in(READERS, word);
    // One of these words alone can be anything: a second visit, a new worker, a reading age.
    let is_vague = matches!(words.as_slice(), [word] if is_in("second|2nd|new|true|reading", word));
    !is_vague
        && words.iter().any(is_telling)
        && words.iter().all(|word| is_telling(word) || is_in(ANSWERS, word) || is_in(REST, word))
}

/// Whether a heading in front of an empty column announces answers or marks that are still to be given. The heading is otherwise a note about the sheet.
pub fn awaits_answers(heading: &str) -> bool {
    const MOST_WORDS: usize = 2;
    let is_sentence = has_word_in("answers|are|were|is|was", &heading.to_ascii_lowercase());
    (can_head_other_answers(heading) && !is_sentence)
        || can_mark_cases(heading)
        || (says_which_count(heading) && words(heading).len() <= MOST_WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_say_which_cases_count() {
        for heading in ["Include?", "In sample", "Exclude from audit", "Withdrawn", "Number of cases", "Weight"] {
            assert!(says_which_count(heading), "{heading}");
        }
        for heading in ["Use?", "Counted?", "Counts towards return"] {
            assert!(says_which_count(heading), "{heading}");
        }
        for heading in ["Flag", "Omit", "Query?", "Order ended before audit period", "In period", "Skip:", "Signed off"] {
            assert!(can_mark_cases(heading), "{heading}");
        }
        for heading in
            ["LAC flag", "Order ended", "Contact in the reporting period", "Period", "Out of court", "Checked", ""]
        {
            assert!(!can_mark_cases(heading), "{heading}");
        }
        for heading in ["Case", "Team", "Status", "Looked after", "Ref", "Age", ""] {
            assert!(!says_which_count(heading), "{heading}");
        }
    }

    #[test]
    fn headings_that_say_to_which_cases_a_key_question_applies() {
        for heading in ["applicable?", "Relevant? (Y/N)", "2.1.1 applicable", "Is it relevant", "Applies", "Required?"] {
            assert!(says_where_asked(heading), "{heading}");
        }
        for heading in ["not applicable", "N/A", "relevant history", "2.1.1", "required action", "date due", "in", ""] {
            assert!(!says_where_asked(heading), "{heading}");
        }
    }

    #[test]
    fn headings_of_columns_that_can_correct() {
        for heading in ["override", "final answer", "agreed judgement", "moderator's score", "changed to", "corrections"] {
            assert!(says_other_answers(heading), "{heading}");
        }
        for heading in
            ["moderated by", "overall grade", "answers", "final plan date", "comments", "agreed with worker", "final", ""]
        {
            assert!(!says_other_answers(heading), "{heading}");
        }
        for heading in [
            "changed at moderation to",
            "moderated",
            "final",
            "corrected",
            "agreed?",
            "after discussion",
            "team manager's answer",
            "second marker",
            "2nd reader",
            "auditor 2",
            "second view",
            "panel decision",
            "tie-break",
            "blind second mark",
        ] {
            assert!(can_head_other_answers(heading), "{heading}");
        }
        for heading in [
            "moderated by",
            "final plan date",
            "agreed actions",
            "manager oversight",
            "agreed with child",
            "answer 2",
            "2",
            "overall judgement",
            "second home visit",
            "review",
            "",
        ] {
            assert!(!can_head_other_answers(heading), "{heading}");
        }
    }
}
