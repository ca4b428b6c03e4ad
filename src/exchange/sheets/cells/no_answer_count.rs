//! Counts of answers that are no answer: `2 DNC`, `3 N/A`, `not recorded: 1`. Nobody says whether such cases are among those of a figure beside them.

use super::answer::is_not_asked;
use crate::exchange::sheets::word_list::{has_word_in, is_in, words};
use crate::exchange::shortened::joined;

/// How many cases a [plain](super::cell::CellReader::plain) text counts that have no answer. `None` for a text that says anything else.
pub fn no_answer_count(plain: &str) -> Option<u32> {
    const AROUND: &str = "x|case|cases|file|files|record|records|child|children|answer|answers|was|were|are|is|of|as|recorded|marked|scored|total|no.|nos";
    let is_mark = |c: char| c.is_whitespace() || "()[]:;,.=-–×*•".contains(c);
    let plain = plain.trim_matches(is_mark);
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, kind) = match digits(plain) {
        0 => {
            let end = plain.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| plain.ceil_char_boundary(at + 1));
            let (kind, number) = plain.split_at_checked(end)?;
            (number, kind)
        }
        end => plain.split_at_checked(end)?,
    };
    let kind = kind.trim_matches(is_mark);
    let is_kind = |kind: &str| (is_not_asked(kind) && kind.len() > 1) || names_no_answer(kind);
    let telling = || joined(words(kind).into_iter().filter(|word| !is_in(AROUND, word)).map(Into::into), " ");
    (is_kind(kind) || is_kind(&telling())).then(|| number.parse().ok())?
}

/// Whether a [plain](super::cell::CellReader::plain) text is a name for cases without an answer.
fn names_no_answer(kind: &str) -> bool {
    const NAMES: &str = "dnc|dna|dk|nk|n/k|nr|n/r|ns|unknown|unanswered|blank|blanks|missing|unclear|unscored|skipped|no answer|no response|no data|\
                         no evidence|left blank|don't know|do not know|did not answer|tbc";
    const NOT: &str = "recorded|known|answered|completed|complete|scored|seen|available|found|given|stated|entered|filled|clear|sure|rated|graded|\
                       applicable|asked|relevant";
    is_in(NAMES, kind)
        || names_unread(kind)
        || (kind.starts_with("not ") && words(kind).len() <= 3 && has_word_in(NOT, kind))
}

/// Whether a text says that some records were not read: `could not be opened`.
fn names_unread(kind: &str) -> bool {
    const DENIALS: &str = "not|couldn|cannot|unable|weren|wasn|never";
    const READ: &str = "opened|accessed|located|found|audited|read|open|access|find|locate|audit";
    const BETWEEN: &str = "could|can|be|been|to|t|have|has|had";
    let words = words(kind);
    let is_between = |word: &&str| is_in(DENIALS, word) || is_in(BETWEEN, word);
    words.split_last().is_some_and(|(last, rest)| {
        is_in(READ, last) && rest.iter().all(is_between) && rest.iter().any(|word| is_in(DENIALS, word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_no_answers() {
        for (plain, count) in [
            ("2 dnc", Some(2)),
            ("3 n/a", Some(3)),
            ("1 not recorded", Some(1)),
            ("(2 dnc)", Some(2)),
            ("2 x n/a", Some(2)),
            ("dnc: 2", Some(2)),
            ("n/a = 3", Some(3)),
            ("2 cases not known", Some(2)),
            ("0 n/a", Some(0)),
            ("4 cases were not answered", Some(4)),
            ("2 files could not be opened", Some(2)),
            ("1 record couldn't be located", Some(1)),
            ("2 files were opened", None),
            ("2", None),
            ("n/a", None),
            ("2 yes", None),
            ("2 late", None),
            ("7 of 9", None),
            ("2 - see note", None),
            ("2 not met", None),
            ("dnc", None),
            ("é", None),
            ("", None),
        ] {
            assert_eq!(no_answer_count(plain), count, "{plain:?}");
        }
    }
}
