//! The number of cases that a text names: `Audit of 15 cases`, `n=15`, `Cases audited: 15`. Above other cases, it says that a case is perhaps missing.

use super::clauses::Clauses;
use crate::exchange::sheets::headings::rest::MONTHS;
use crate::exchange::sheets::word_list::{begins_with_sign, is_in};

/// Words for cases.
const CASES: &str = "case|cases|file|files|record|records|children|audits|achos|achosion";

/// Words that can stand between a number and its cases.
const KINDS: &str =
    "closed|open|case|court|ooc|oocd|statutory|youth|justice|sampled|selected|random|randomly|different|audited|full";

/// Words of texts about the audit in the sheet.
const OF_AUDITS: &str =
    "audit|audits|audited|auditing|sample|sampled|n|size|number|total|read|reviewed|inspected|dip|archwiliad|sampl";

/// Words with which a text is about a plan or a service, or about more audits than that of the sheet.
const OF_PLANS: &str = "annual|annually|annum|yearly|plan|plans|planned|programme|per|every|each|target|targets|monthly|quarterly|weekly|caseload|caseloads|\
                        population|pool|minimum|maximum|min|max|least|most|aim|up|next|previous|last|remaining|further|will|should|require|requires|\
                        required|expected|scheduled|ytd|cumulative|over|under|about|around|approx|between|available|eligible|blwyddyn";

/// Periods behind “a” or “the”: `60 cases a year`.
const PERIODS: &str = "year|quarter|month|week|team|worker|auditor|term";

/// Words with which a text is about some of the cases: “12 cases were girls”.
const OF_SOME: &str = "is|are|was|were|has|have|had|with|who|whose|that|by|jointly|including|incl|moderated|also";

/// Words whose number stands behind them: `Standard 2 cases`, `Week 12 files`.
const NUMBERED: &str = "standard|standards|domain|quarter|q|week|team|stage|phase|tier|round|group|year|band|level|section|month|area|part|version|v|\
                        cohort|form|day|age|aged|appendix|sheet|case|row|batch|set|lot|cycle|wave";

/// The number of cases that a plain text gives its sheet, where that is another number than those that fit. A number below `fewest` can be about some of
/// the cases, so the text must be about the audit.
pub fn other_number_of_cases(plain: &str, fits: impl Fn(u32) -> bool, fewest: u32) -> Option<u32> {
    let clauses = Clauses::of(plain);
    let words = clauses.words();
    // Most texts have no number, and to look for all else in each would take long.
    if !(0..words.len()).any(|at| number(words.get(at)).is_some()) {
        return None;
    }
    let has = |list: &str| words.iter().any(|word| is_in(list, word));
    let is_of_month = |at: usize| words.get(at + 1).is_some_and(|next| is_in(MONTHS, next));
    let fits_any = (0..words.len()).any(|at| !is_of_month(at) && number(words.get(at)).is_some_and(&fits));
    let is_of_period = words
        .windows(2)
        .any(|pair| matches!(pair, [article, period] if is_in("a|the|this", article) && is_in(PERIODS, period)));
    if fits_any || has(OF_PLANS) || is_of_period {
        return None;
    }
    // “14 court cases and 6 out-of-court cases” are twenty.
    let mut numbers = (0..words.len()).filter_map(|at| number_at(&words, at, plain));
    let found = numbers.next()?;
    let all = numbers.fold(found, u32::saturating_add);
    let is_definite = has(OF_AUDITS);
    let is_other = if found < fewest { is_definite && !has(OF_SOME) } else { is_definite || !has(OF_SOME) };
    (is_other && !fits(found) && !fits(all)).then_some(found)
}

/// The number of cases that begins or ends at a word.
fn number_at(words: &[&str], at: usize, plain: &str) -> Option<u32> {
    let word = words.get(at)?;
    let before = at.checked_sub(1).and_then(|before| words.get(before)).copied().unwrap_or_default();
    if let Some(number) = number(Some(word)) {
        let mut behind = words.get(at + 1..)?.iter().skip_while(|word| is_in(KINDS, word) && !is_in("cases|case", word));
        let is_of_cases = behind.next().is_some_and(|next| is_in(CASES, next) || *next == "audited");
        let is_name = is_in(NUMBERED, before);
        let is_sample = is_in("sample|size|n", before)
            || (before == "of" && at > 1 && words.get(at - 2).is_some_and(|word| is_in("sample|size", word)));
        let is_size = is_sample && (before != "n" || plain.contains('='));
        // “Cases: 15” and “Cases audited (15)”.
        let is_behind = || {
            let colon = plain.rfind([':', '=', '(']).and_then(|sign| plain.get(sign + 1..));
            let stands_last = colon.is_some_and(|rest| rest.trim().trim_end_matches([')', '.']) == *word);
            let mut label = words.get(..at).unwrap_or_default().iter();
            stands_last
                && label.clone().any(|word| is_in("cases|files|records|achosion", word))
                && label.all(|word| is_in(CASES, word) || is_in(OF_AUDITS, word) || is_in("of|no|nr|in|the", word))
        };
        return ((is_of_cases && !is_name) || is_size || is_behind()).then_some(number);
    }
    // “Cases 1 to 15” are fifteen.
    let first = number(words.get(at + 1)).filter(|_| is_in("cases|files", word))?;
    let next = words.get(at + 2).copied().unwrap_or_default();
    let last = number(words.get(at + if next == "to" { 3 } else { 2 }))?;
    let is_range = next == "to" || plain.contains(['-', '–']);
    (is_range && first < last).then(|| last - first + 1)
}

/// A number of up to three digits, or a word for one.
fn number(word: Option<&&str>) -> Option<u32> {
    const WORDS: &str = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|\
                         nineteen|twenty";
    let word = word?;
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.parse().ok().filter(|_| word.len() <= 3);
    }
    if !begins_with_sign("tfsen", word) {
        return None;
    }
    WORDS.split('|').position(|known| known == *word).map(|number| number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_cases_that_texts_name() {
        for (text, number) in [
            ("audit of 15 cases", Some(15)),
            ("case audit july 2024 (n=15)", Some(15)),
            ("14 june 2024: audit of 15 cases", Some(15)),
            ("cases audited: 15", Some(15)),
            ("number of cases: 15", Some(15)),
            ("sample of 15", Some(15)),
            ("sample size 12", Some(12)),
            ("fifteen cases", Some(15)),
            ("cases 1-15", Some(15)),
            ("cases 1 to 15", Some(15)),
            ("15 closed cases from july", Some(15)),
            ("audit of 12 cases", Some(12)),
            ("15 cases were audited", Some(15)),
            ("audit of 14 cases", None),
            ("14 of 15 cases audited", None),
            ("audit of 8 court cases and 6 ooc cases", None),
            ("15 cases, of which 14 were read", None),
            ("annual audit programme: 60 cases a year", None),
            ("60 cases a year", None),
            ("case audit 2 of 4, july 2024", None),
            ("standard 2 cases", None),
            ("case 15", None),
            ("case audit 2024", None),
            ("5 cases per month", None),
            ("2 auditors", None),
            ("children aged 10 to 17", None),
            ("court cases closed in the last 12 months", None),
            ("10% of cases", None),
            ("12 cases were girls", None),
            ("3 cases moderated by east", None),
            ("45 cases are open to the team", None),
            ("week 12 files", None),
            ("one case at a time", None),
            ("2.1.1 cases", None),
            ("", None),
        ] {
            assert_eq!(other_number_of_cases(text, |number| number == 14, 14), number, "{text}");
        }
    }
}
