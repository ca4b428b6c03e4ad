//! What the label of a sum says that its numbers count.

use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::no_answer_count::no_answer_count;
use crate::exchange::sheets::figures::roles::Role;
use crate::exchange::sheets::word_list::{has_only_words_in, has_word_in};

/// Words of labels that only say that a row sums up the answers or the cases above. A target, or last year's figure, has others.
const LABELS: &str = "total|totals|grand|yes|no|number|of|count|%|percent|percentage|sum|cases|sufficient|insufficient|met|unmet|not|n|y|a|na|all|audited|\
                      answered|applicable|asked|rate|answers|overall|score|the|that|were|with|average|mean|avg";

/// Words without which a row can have something else than a sum.
const SUMS: &str = "total|totals|yes|no|y|n|na|%|percent|percentage|sum|sufficient|insufficient|met|unmet|count|number|average|mean|avg|asked|applicable";

/// What the label of a row says that its numbers count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// The cases that were sufficient.
    Yes,
    /// The cases that were not.
    No,
    /// The cases to which the question did not apply.
    NotAsked,
    /// The share of the cases that were sufficient.
    Average,
    /// Any of these, or all cases.
    Any,
}

impl Counted {
    /// What a [plain](CellReader::plain) heading says, behind the columns of cases: there, any percentages of yes are those of the cases.
    pub fn by_heading(plain: &str) -> Option<Self> {
        let is_percentage = || Role::of_heading(plain) == Some(Role::Percent);
        Self::by_label(plain).or_else(|| is_percentage().then_some(Self::Average))
    }

    /// That a cell counts cases without an answer, by its own words or by those of its label: `2 DNC`, or 2 beside `Not recorded`.
    pub fn without_answer(cell: &str, label: &str) -> Option<Self> {
        let counts = |text: &str| no_answer_count(CellReader::default().plain(text)).is_some();
        (counts(cell) || counts(&format!("{cell} {label}"))).then_some(Self::NotAsked)
    }

    /// What the [plain](CellReader::plain) label of a row says, which can be blank.
    pub fn by_row(plain: &str) -> Option<Self> {
        if plain.is_empty() { Some(Self::Any) } else { Self::by_label(plain) }
    }

    /// What a [plain](CellReader::plain) label says. `None` for one that can be about something else.
    pub fn by_label(plain: &str) -> Option<Self> {
        // “No. of cases” counts cases, not those with a no.
        let numbered = ["no. of ", "no of ", "no. ", "number of "].into_iter().find_map(|number| plain.strip_prefix(number));
        let label = numbered.unwrap_or(plain);
        if !has_only_words_in(LABELS, plain) || !has_word_in(SUMS, plain) {
            return None;
        }
        let has = |words| has_word_in(words, label);
        let is_not_asked = has("na|applicable|asked") || label.contains("n/a");
        Some(match (has("yes|y|sufficient|met"), has("no|n|not|insufficient|unmet")) {
            (false, true) if is_not_asked => Self::NotAsked,
            (false, false) if has("na") => Self::NotAsked,
            _ if is_not_asked || label == "no cases" => Self::Any,
            (true, false) => Self::Yes,
            (false, true) => Self::No,
            // “Not met” has both, and “yes and no” too.
            (true, true) => {
                if has("yes|no|y|n") {
                    Self::Any
                } else {
                    Self::No
                }
            }
            (false, false) => {
                if has("average|mean|avg") {
                    Self::Average
                } else {
                    Self::Any
                }
            }
        })
    }
}
