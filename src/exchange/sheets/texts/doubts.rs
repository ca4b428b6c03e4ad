//! Whether a free text says that an answer is taken out, changed or not settled.

use super::clauses::Clauses;
use super::doubt_words::{
    DOUBTS, DOUBTS_OF_SAMPLES, DOUBTS_OF_SHEETS, FAILURES, NAMES_OF_STANDARDS, OF_AUDITS, OF_LIVES, OF_TITLES, WEAK_DOUBTS,
    WEAK_DOUBTS_OF_SHEETS,
};
use super::limits::limits;
use super::open_figures::leaves_figures_open;
use crate::exchange::sheets::headings::rest::MONTHS;
use crate::exchange::sheets::word_list::{is_in, is_year};

/// Words that take back the words of doubt behind them: “not withdrawn”.
const DENIALS: &str = "no|not|never|nor|none|nil|nothing|without|isn|wasn|aren|weren|hasn|haven|0|zero";

/// Colours with which people mark cells and rows.
const COLOURS: &str = "red|amber|yellow|orange|green|blue|purple|pink|grey|gray|highlighted|shaded";

/// Words for figures.
const FIGURES: &str = "figure|figures|number|numbers|percentage|percentages|score|scores|count|counts|result|results";

/// Words that say that moderation, or an appeal, is over and has changed nothing.
const SETTLED: &str = "agreed|agree|complete|completed|confirmed|upheld|unchanged|done|passed|ok|signed|happy";

/// The texts of a sheet that can change what counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TextSubject {
    /// A remark in the row of a case.
    Case,
    /// A title, or a note outside the rows of the cases.
    Sheet,
}

/// Whether a text has words of doubt that its other words do not take back.
pub fn has_doubt(clauses: &Clauses<'_>, subject: TextSubject) -> bool {
    let mut each = clauses.each().peekable();
    // A colour marks some cases, and what is said of it is said of those: “Yellow: query”.
    let marks_cases = subject == TextSubject::Sheet && clauses.words().iter().any(|word| is_in(COLOURS, word));
    let is_doubtful =
        |clause: &[&str]| is_doubtful(clause, subject) || (marks_cases && is_doubtful(clause, TextSubject::Case));
    while let Some(clause) = each.next() {
        // “Excluded cases: none” excludes none, and “In sample? No” excludes the case.
        let is_none = each.peek().is_some_and(|next| matches!(next, [word] if is_in(DENIALS, word)));
        if if is_none { takes_in(clause) } else { is_doubtful(clause) } {
            return true;
        }
    }
    gives_answer(clauses)
        || (subject == TextSubject::Sheet
            && (limits(clauses) || shows_part(clauses) || answers_yes_for_none(&clauses.words())))
}

/// Whether a line between cases can say that the cases below it are others: `Previous audit`, `Training cases`, `2023 sample`. Months and teams divide a
/// sample.
pub fn begins_other_cases(clauses: &Clauses<'_>) -> bool {
    const OTHERS: &str = "previous|previously|earlier|prior|last|old|older|training|practice|reserve|reserves|replacement|replacements|replaced|peer|reaudit|\
                          reaudits|initial|comparison|comparator|pilot|mock|spare|spares|extra|additional|discarded|withdrawn|below|following|excluded|audited|\
                          unused|baseline|followup|backup|standby|substitute|substitutes|supplementary|alternates|archive|archived|parked|aside|legacy|\
                          duplicate|duplicates|repeat|repeats|trial|test|tests|demo|example|examples|rejected|unsuitable|unsampled|removed|deleted|\
                          topup|surplus|leftover|leftovers|unmoderated|undecided|unassigned|abandoned";
    const AGAIN: &str = "second|2nd|third|3rd|next|new|further|other";
    const COUNTED: &str = "used|sample|sampled|counted|count|included|include|scored|analysed|analysis|core|selected|chosen|needed|applicable|scope|figures";
    const OF_SAMPLES: &str = "sample|samples|audit|audits|inspection|cases|cohort|round";
    let words = clauses.words();
    let names_month = words.iter().any(|word| is_in(MONTHS, word));
    let is_of_year =
        || words.iter().any(|word| is_year(word)) && words.iter().any(|word| is_in(OF_SAMPLES, word)) && !names_month;
    let is_again =
        || words.iter().any(|word| is_in(AGAIN, word)) && words.iter().any(|word| is_in(OF_SAMPLES, word)) && !names_month;
    // “Not in care” and “Non-binary” are about children.
    let denies = || words.iter().any(|word| is_in("not|non|no", word)) && words.iter().any(|word| is_in(COUNTED, word));
    let is_pair =
        |pair: &[&str]| is_in("re audit|re audits|follow up|follow ups|top up|top ups|back up|stand by", &pair.join(" "));
    words.iter().any(|word| is_in(OTHERS, word)) || words.windows(2).any(is_pair) || is_of_year() || is_again() || denies()
}

/// Whether a clause says that a case is part of the audit.
fn takes_in(clause: &[&str]) -> bool {
    const PHRASES: &str = "in sample|in the sample|in audit sample|in scope|in cohort|in the cohort|in period|in audit period|included|include|counted|count|\
                           eligible|valid|to be counted";
    is_in(PHRASES, &clause.join(" "))
}

/// Whether a text says that its sheet has a part of the rows: `Showing 4 of 9 records`, `Part 1 of 2`.
fn shows_part(clauses: &Clauses<'_>) -> bool {
    let words = clauses.words();
    let has = |list| words.iter().any(|word| is_in(list, word));
    let number = |word: &str| word.parse::<u32>().ok();
    words.windows(3).any(|three| match three {
        [shown, "of", all] => match (number(shown), number(all)) {
            (Some(shown), Some(all)) => has("part") || (shown < all && has("showing|shown|displayed|displaying|filter")),
            _ => false,
        },
        _ => false,
    })
}

/// How many records were looked at, where a text says that those were a part of all: 4 in `4 of the 12 files were available`.
pub fn part_looked_at(words: &[&str]) -> Option<u32> {
    const RECORDS: &str = "case|cases|file|files|record|records|audit|audits|child|children|assessments|plans";
    const LOOKED_AT: &str = "found|available|seen|read|located|received|returned|audited|reviewed|inspected|sampled|looked|checked|complete|completed|\
                             accessible|accessed|opened|done|had|have|got|only|so|in";
    let number = |word: Option<&&str>| word.and_then(|word| word.parse::<u32>().ok());
    let has = |list: &str| words.iter().any(|word| is_in(list, word));
    if !has(RECORDS) || !has(LOOKED_AT) {
        return None;
    }
    let mut links = (0..words.len()).filter(|at| words.get(*at) == Some(&"of"));
    links.find_map(|of| {
        let part = number(of.checked_sub(1).and_then(|before| words.get(before)))
            .or_else(|| number(of.checked_sub(2).and_then(|before| words.get(before))))?;
        let all = words.get(of + 1..)?.iter().take(3).find_map(|word| word.parse::<u32>().ok())?;
        (part < all).then_some(part)
    })
}

/// Whether a text says that what stands in its sheet is that of insufficient work. A text that names sufficient work too is about both.
pub fn is_about_insufficient_work(clauses: &Clauses<'_>) -> bool {
    const BOTH: &str = "yes|sufficient|met|or|vs|y";
    const FAULTS: &str = "deficiencies|deficiency|shortcomings|concerns|gaps|failures|weaknesses";
    let words = clauses.words();
    let fails = |clause: &[&str]| {
        let mut at = (0..clause.len()).map(|at| clause.get(at..).unwrap_or_default());
        at.any(|rest| FAILURES.longest_at(rest) > 0) && !clause.iter().any(|word| OF_LIVES.has(word) && *word != "work")
    };
    let names_both = words
        .iter()
        .enumerate()
        .any(|(at, word)| is_in(BOTH, word) && at.checked_sub(1).and_then(|before| words.get(before)) != Some(&"not"));
    let denies = |word: &&str| is_in("none|nobody|nothing|never", word);
    matches!(words.as_slice(), [word] if is_in(FAULTS, word))
        || (!names_both && !words.iter().any(denies) && !matches!(words.first(), Some(&"no")) && clauses.each().any(fails))
}

/// Whether a clause has words of doubt that its other words do not take back.
pub fn is_doubtful(clause: &[&str], subject: TextSubject) -> bool {
    let (strong, weak) = match subject {
        TextSubject::Case => ([&DOUBTS, &DOUBTS], [&WEAK_DOUBTS, &WEAK_DOUBTS]),
        TextSubject::Sheet => ([&DOUBTS, &DOUBTS_OF_SHEETS], [&WEAK_DOUBTS_OF_SHEETS, &WEAK_DOUBTS_OF_SHEETS]),
    };
    let is_sheet = subject == TextSubject::Sheet;
    // “Tell me if anything looks wrong” says nothing of the figures.
    if is_sheet && clause.contains(&"if") && clause.iter().any(|word| is_in("anything|any|you", word)) {
        return false;
    }
    if is_sheet && leaves_figures_open(clause) {
        return true;
    }
    // Beside these words, the names of standards are not about the life of a child.
    let names_figures = is_sheet && clause.iter().any(|word| is_in(FIGURES, word));
    let is_name = |word: &str| names_figures && NAMES_OF_STANDARDS.has(word);
    if (0..clause.len()).any(|at| clause.get(at..).is_some_and(|rest| DOUBTS_OF_SAMPLES.longest_at(rest) > 0))
        && !clause.iter().any(|word| is_in(DENIALS, word))
    {
        return true;
    }
    let (mut is_strong, mut is_weak, mut is_about_audit, mut is_denied, mut can_be_settled) =
        (false, false, true, false, true);
    let mut at = 0;
    while let Some(rest) = clause.get(at..).filter(|rest| !rest.is_empty()) {
        let [strong, weak] =
            [strong, weak].map(|lists| lists.map(|list| list.longest_at(rest)).into_iter().max().unwrap_or(0));
        let word = rest.first().copied().unwrap_or_default();
        if strong.max(weak) > 0 && !is_denied {
            is_strong |= strong >= weak && strong > 0;
            is_weak |= weak > strong;
            can_be_settled &=
                weak > strong && is_in("moderation|appeal|query|challenge|change|changes|correction|corrections", word);
        } else if (OF_LIVES.longest_at(rest) > 0 && !is_name(word)) || (is_sheet && OF_TITLES.has(word)) {
            return false;
        } else {
            is_denied |= is_in(DENIALS, word);
            is_about_audit &= strong.max(weak) > 0
                || is_about_audits(word)
                || (is_sheet && NAMES_OF_STANDARDS.has(word))
                || WEAK_DOUBTS.has(word);
        }
        at += strong.max(weak).max(1);
    }
    let is_settled = || can_be_settled && clause.iter().any(|word| is_in(SETTLED, word)) && !clause.contains(&"be");
    is_strong || (is_weak && is_about_audit && !is_settled())
}

/// Whether any remark about an audit can have a word: initials, numbers and months, and the words of audits.
fn is_about_audits(word: &str) -> bool {
    word.chars().count() <= 2 || word.bytes().any(|b| b.is_ascii_digit()) || OF_AUDITS.has(word) || is_in(MONTHS, word)
}

/// Verbs of those who give answers.
const GIVES: &str = "say|said|give|given|gave|score|scored|mark|marked|answer|answered|put|rate|rated|record|recorded|count|counted|grade|graded|go|gone";

/// Whether a text has the answer that its writer would give: `I would have given this a yes`, `I'd say no`. With “if”, it says what the work lacks.
fn would_answer(words: &[&str]) -> bool {
    const WOULD: &str = "would|d|might|rather";
    // “Child would say no to help” is about the child.
    const READERS: &str = "i|we|moderator|manager|panel|auditor|auditors|reviewer|reader|qa|lead|tm|also|personally|both";
    const REACH: usize = 7;
    let is_reader =
        |at: usize| at.checked_sub(1).and_then(|before| words.get(before)).is_none_or(|before| is_in(READERS, before));
    let wishes = words.iter().enumerate().position(|(at, word)| is_in(WOULD, word) && is_reader(at));
    !words.iter().any(|word| is_in("if|unless|had", word))
        && wishes.and_then(|at| words.get(at + 1..)).is_some_and(|rest| {
            let near = rest.get(..REACH).unwrap_or(rest);
            let verb = near.iter().position(|word| is_in(GIVES, word));
            verb.and_then(|at| near.get(at + 1..)).is_some_and(|rest| {
                rest.iter().take(REACH / 2).any(|word| is_in("yes|no|y|n|sufficient|insufficient", word))
            })
        })
}

/// Whether a text says that cases to which a question did not apply were answered yes: `where there was no review we scored yes`.
fn answers_yes_for_none(words: &[&str]) -> bool {
    let condition = words.iter().position(|word| is_in("where|when|if", word));
    condition.and_then(|at| words.get(at + 1..)).is_some_and(|rest| {
        let none = rest.iter().position(|word| is_in("no|not|wasn|isn|weren|n/a|na|nothing|none|without|blank", word));
        none.and_then(|at| rest.get(at + 1..)).is_some_and(|rest| {
            let verb = rest.iter().position(|word| is_in(GIVES, word));
            let behind = verb.and_then(|at| rest.get(at + 1..)).unwrap_or_default();
            behind.iter().take(4).any(|word| is_in("yes|y|sufficient|met", word))
        })
    })
}

/// Whether a text says which answer another one should be: `both should be yes`, `was N`, `QA: no`.
fn gives_answer(clauses: &Clauses<'_>) -> bool {
    const ANSWERS: &str = "yes|no|y|n|na|n/a";
    const OTHER_ANSWERS: &str = "met|unmet|sufficient|insufficient";
    const LINKS: &str = "to|read|reads|say|says|into|originally|previously|formerly|now|from";
    const IS: &str = "be|was|is|as|were|been";
    const BEHIND: &str = "after|following|by|on|at|per|post|originally|previously|instead|not|then|now";
    const READERS: &str = "qa|moderator|moderators|moderated|moderation|panel|appeal|reviewer|auditor|actual|actually|correct|corrected|correction|revised|override|overridden|amended|final";
    let words = clauses.words();
    let is_linked = words.windows(2).enumerate().any(|(at, pair)| {
        let (Some(link), Some(answer)) = (pair.first(), pair.get(1)) else { return false };
        let ends = words.get(at + 2).is_none_or(|next| is_in(BEHIND, next));
        ends && ((is_in(ANSWERS, answer) && (is_in(LINKS, link) || is_in(IS, link)))
            || (is_in(OTHER_ANSWERS, answer) && is_in("to|read|reads|into", link)))
    });
    let last = words.last().copied().unwrap_or_default();
    // “Yes for the child, no for the community” has an answer for each.
    let answers_for = |answer| clauses.each().any(|clause| matches!(clause, [first, "for", ..] if *first == answer));
    is_linked
        || would_answer(&words)
        || (answers_for("yes") && answers_for("no"))
        || (words.len() <= 6 && is_in(ANSWERS, last) && words.iter().any(|word| is_in(READERS, word)))
}
