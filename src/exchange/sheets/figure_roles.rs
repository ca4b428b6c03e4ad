//! What the columns of a sheet of figures hold, by their headings.

use super::cell::{is_between, is_not_asked};
use super::figure_columns::FigureColumns;
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
    Rating,
    Answer,
}

impl Role {
    /// What a heading says that its column holds. Years, words like “cases” or “last”, and the service whose figures these are may stand in
    /// it too. With “national” or “target” beside a figure, nothing is read from the column.
    pub fn of_heading(plain: &str) -> Option<Self> {
        Self::of_words(plain).or_else(|| {
            let is_noise = |word: &&str| {
                let is_year = word.bytes().all(|b| b.is_ascii_digit() || b == b'/');
                is_year
                    || matches!(
                        *word,
                        "the"
                            | "in"
                            | "inspected"
                            | "count"
                            | "last"
                            | "previous"
                            | "year"
                            | "this"
                            | "final"
                            | "current"
                            | "number"
                            | "sum"
                            | "of"
                            | "q1"
                            | "q2"
                            | "q3"
                            | "q4"
                            | "quarter"
                            | "ytd"
                            | "to"
                            | "date"
                            | "service"
                            | "yjs"
                            | "yot"
                            | "yos"
                            | "our"
                            | "local"
                            | "actual"
                    )
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
        Some(match words {
            "key question" | "question" | "kq" | "standard" | "of what" => Self::Number,
            "number" | "no." | "ref" => Self::NumberOrRow,
            "no" | "n" => Self::NumberOrNo,
            "yes" | "y" | "sufficient" | "met" | "sufficient cases" | "yes cases" | "cases yes" | "number yes" | "yes n"
            | "n yes" | "numerator" => Self::Yes,
            "insufficient" | "not sufficient" | "not met" | "unmet" | "insufficient cases" | "no cases" | "cases no" => {
                Self::No
            }
            "of" | "cases" | "out of" | "out" | "total" | "total cases" | "cases total" | "sample" | "sample size"
            | "denominator" | "grand total" => Self::Of,
            "percent"
            | "percentage"
            | "%"
            | "% yes"
            | "percentage yes"
            | "yes %"
            | "percent yes"
            | "% sufficient"
            | "% met"
            | "percentage sufficient"
            | "percentage met" => Self::Percent,
            "rating" | "judgement" => Self::Rating,
            "answer" => Self::Answer,
            "count of case" | "count of cases" => Self::Of,
            "blank" | "(blank)" => Self::NotAsked,
            "oes" | "do" | "ie" | "digonol" => Self::Yes,
            "nac oes" | "naddo" | "nage" | "annigonol" => Self::No,
            "cyfanswm" => Self::Of,
            "canran" => Self::Percent,
            "cwestiwn" | "cwestiwn allweddol" => Self::Number,
            plain if is_percentage_of_yes(plain) => Self::Percent,
            plain if counts_cases(plain) => Self::Of,
            plain if is_not_asked(plain) && plain.len() > 1 => Self::NotAsked,
            plain if is_between(plain) => Self::Between,
            _ => return None,
        })
    }

    /// Whether the column can hold the numbers of standards and key questions.
    pub const fn can_be_number(self) -> bool {
        matches!(self, Self::Number | Self::NumberOrRow | Self::NumberOrNo)
    }

    /// Where the columns of a sheet have the column of this role.
    pub const fn place_in(self, columns: &mut FigureColumns) -> Option<&mut Option<usize>> {
        Some(match self {
            Self::Yes => &mut columns.yes,
            Self::No => &mut columns.no,
            Self::NotAsked => &mut columns.not_asked,
            Self::Between => &mut columns.between,
            Self::Of => &mut columns.of,
            Self::Percent => &mut columns.percent,
            Self::Rating => &mut columns.rating,
            Self::Answer => &mut columns.answer,
            Self::Number | Self::NumberOrRow | Self::NumberOrNo => return None,
        })
    }
}

/// Whether each word of a heading says that its figures are percentages, or that they are those of sufficient work, and one that they are
/// percentages: `% compliance`, `Met %`, `Proportion of cases sufficient`.
fn is_percentage_of_yes(plain: &str) -> bool {
    let mut has_percent = false;
    let mut words = plain.split([' ', '(', ')', '-', ':']).filter(|word| !word.is_empty());
    words.all(|word| {
        let is_percent = matches!(word, "%" | "percent" | "percentage" | "pct" | "proportion" | "rate");
        has_percent |= is_percent;
        is_percent
            || matches!(
                word,
                "yes" | "sufficient" | "met" | "compliant" | "compliance" | "achieved" | "cases" | "of" | "judged" | "rated"
            )
    }) && has_percent
        && plain != "rate"
}

/// Whether a heading counts cases, whichever they are: `Applicable cases`, `Total audited`. Two such columns can be the cases of a figure.
fn counts_cases(plain: &str) -> bool {
    let words = || plain.split(' ').filter(|word| !word.is_empty());
    let is_total = |word| matches!(word, "cases" | "total" | "all" | "sample");
    words().any(is_total)
        && words().all(|word| {
            is_total(word)
                || matches!(
                    word,
                    "applicable"
                        | "relevant"
                        | "eligible"
                        | "asked"
                        | "answered"
                        | "audited"
                        | "inspected"
                        | "sampled"
                        | "reviewed"
                        | "size"
                )
        })
}
