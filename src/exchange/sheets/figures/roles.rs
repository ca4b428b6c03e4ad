//! What the columns of a sheet of figures hold, by their headings.

use crate::exchange::sheets::cells::answer::{is_between, is_not_asked};
use crate::exchange::sheets::word_list::{has_only_words_in, has_word_in, is_in, words};
use crate::exchange::shortened::joined;

/// What a column can hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Numbers of standards and key questions.
    Number,
    /// Such numbers, or those of the rows.
    NumberOrRow,
    /// `No` over serial numbers, or over the cases whose work was not sufficient.
    NumberOrNo,
    Yes,
    No,
    NotAsked,
    Between,
    Of,
    Percent,
    /// Percentages of the cases that were not asked.
    PercentNotAsked,
    Rating,
    Answer,
}

impl Role {
    /// What a heading says that its column holds. Years, words like “last” or “moderated”, and the service whose figures these are may stand in
    /// it too: two such columns hold the same kind of figure. With “national” or “target” beside a figure, nothing is read from the column.
    pub fn of_heading(plain: &str) -> Option<Self> {
        // “No. of cases” and “no of cases” are numbers of cases, not cases with a no.
        let numbered = ["no. of ", "no of ", "nr of ", "no. "].into_iter().find_map(|number| plain.strip_prefix(number));
        let plain = numbered.unwrap_or(plain);
        Self::of_words(plain).or_else(|| {
            const NOISE: &str = "the|in|inspected|count|last|previous|year|this|final|current|number|sum|of|q1|q2|q3|q4|quarter|ytd|to|date|month|\
                                 monthly|annual|rolling|cumulative|initial|original|moderated|moderation|after|before|provisional|\
                                 revised|corrected|amended|adjusted|updated|agreed|draft|unmoderated|verified|validated|confirmed|pre|post|\
                                 service|yjs|yot|yos|our|local|actual|audit";
            let is_noise = |word: &&str| {
                let is_number = word.bytes().all(|b| b.is_ascii_digit() || b == b'/');
                is_number || is_in(NOISE, word)
            };
            let words = plain.split(|c: char| !c.is_alphanumeric() && c != '%' && c != '/');
            let mut words = words.filter(|word| !word.is_empty());
            let telling = joined(words.clone().filter(|word| !is_noise(word)).map(Into::into), " ");
            // “Q1 of” beside “Q1 yes”.
            let is_of = telling.is_empty() && words.next_back() == Some("of");
            if is_of { Some(Self::Of) } else { Self::of_words(&telling) }
        })
    }

    fn of_words(words: &str) -> Option<Self> {
        const HEADINGS: [(Role, &str); 10] = [
            (Role::Number, "key question|question|kq|standard|of what|cwestiwn|cwestiwn allweddol"),
            (Role::NumberOrRow, "number|no.|ref"),
            (Role::NumberOrNo, "no|n"),
            (
                Role::Yes,
                "yes|y|sufficient|met|fully met|sufficient cases|yes cases|cases yes|number yes|yes n|n yes|numerator|oes|do|ie|digonol",
            ),
            (
                Role::No,
                "insufficient|not sufficient|not met|unmet|insufficient cases|no cases|cases no|nac oes|naddo|nage|annigonol",
            ),
            (Role::Of, "of|out of|out|cases total|denominator|grand total|count of case|count of cases|cyfanswm"),
            (Role::Percent, "canran"),
            (Role::Rating, "rating|judgement"),
            (Role::Answer, "answer"),
            (Role::NotAsked, "blank|(blank)"),
        ];
        let found = HEADINGS.iter().find(|(_, names)| is_in(names, words)).map(|(role, _)| *role);
        found.or_else(|| match words {
            plain if is_percentage_of_yes(plain) => Some(Self::Percent),
            plain if is_percentage_of_not_asked(plain) => Some(Self::PercentNotAsked),
            plain if counts_cases(plain) => Some(Self::Of),
            plain if is_count_of("yes|sufficient|met|compliant", plain) => Some(Self::Yes),
            plain if is_count_of("insufficient|unmet|noncompliant", plain) || is_count_of_no(plain) => Some(Self::No),
            plain if is_not_asked(plain) && plain.len() > 1 => Some(Self::NotAsked),
            plain if is_between(plain) => Some(Self::Between),
            _ => None,
        })
    }

    /// Whether the column can hold the numbers of standards and key questions.
    pub const fn can_be_number(self) -> bool {
        matches!(self, Self::Number | Self::NumberOrRow | Self::NumberOrNo)
    }
}

/// Whether each word of a heading says that its figures are percentages, or that they are those of sufficient work, and one that they are
/// percentages: `% compliance`, `Met %`, `Proportion of cases sufficient`.
fn is_percentage_of_yes(plain: &str) -> bool {
    const PERCENT: &str = "%|percent|percentage|pct|proportion|rate|share";
    const WORDS: &str = "%|percent|percentage|pct|proportion|rate|share|yes|sufficient|met|compliant|compliance|achieved|cases|of|judged|rated";
    !is_in("rate|share", plain) && has_word_in(PERCENT, plain) && has_only_words_in(WORDS, plain)
}

/// Whether a heading stands over percentages of the cases in which the question was not asked: `% N/A`, `Not applicable %`.
fn is_percentage_of_not_asked(plain: &str) -> bool {
    let named = plain.trim_start_matches("% ").trim_end_matches(" %");
    named.len() < plain.len() && is_not_asked(named)
}

/// Whether a heading counts cases, whichever they are: `Applicable cases`, `Total audited`. Two such columns can be the cases of a figure.
fn counts_cases(plain: &str) -> bool {
    const WORDS: &str = "cases|files|total|all|sample|applicable|relevant|eligible|asked|answered|audited|inspected|sampled|reviewed|read|assessed|size";
    has_word_in("cases|files|total|all|sample|applicable|eligible|asked|answered|audited|inspected|sampled", plain)
        && has_only_words_in(WORDS, plain)
}

/// Words about what is counted, beside the answer whose cases are counted.
const COUNTED: &str = "cases|files|answers|where|judged|rated|no.|nos";

/// Whether a heading counts the cases with one answer, which is one of some words: `cases sufficient`, `yes answers`, `cases where sufficient`.
fn is_count_of(answer: &str, plain: &str) -> bool {
    let words = words(plain);
    let (answers, others): (Vec<&str>, Vec<&str>) = words.into_iter().partition(|word| is_in(answer, word));
    answers.len() == 1 && !others.is_empty() && others.into_iter().all(|word| is_in(COUNTED, word))
}

/// Whether a heading counts the cases that were not sufficient: `cases not met`, `no answers`.
fn is_count_of_no(plain: &str) -> bool {
    plain == "no answers"
        || plain.split_once("not ").is_some_and(|(before, behind)| {
            is_count_of("sufficient|met", joined([before, behind].map(str::to_owned), "").as_str())
        })
}
