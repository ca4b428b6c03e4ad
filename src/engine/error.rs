//! Why a figure, an answer or an inspection is refused.

use strum::IntoStaticStr;
use thiserror::Error;

/// Why a figure is not a percentage or a case count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error, IntoStaticStr)]
#[cfg_attr(test, derive(strum::VariantNames))]
#[strum(serialize_all = "kebab-case")]
pub enum FigureError {
    /// The figure is not a number.
    #[error("a figure must be a number")]
    NotANumber,
    /// The number is not whole, where only whole numbers are allowed.
    #[error("cases must be a whole number from 0 to 9,999")]
    NotWhole,
    /// The percentage is below 0 or above 100.
    #[error("the percentage must be from 0 to 100")]
    PercentageOutOfRange,
    /// The percentage has more than two decimals.
    #[error("the percentage must have at most two decimals")]
    TooManyDecimals,
    /// The count is of no cases: such a key question is *not asked*.
    #[error("enter at least 1 case, or answer “not asked”")]
    NoCases,
    /// The count is of more than 9,999 cases.
    #[error("there must be at most 9,999 cases")]
    TooManyCases,
    /// There are more sufficient cases than cases.
    #[error("of {of} cases, 0 to {of} can be yes, not {yes}")]
    MoreYesThanCases {
        /// Sufficient cases.
        yes: u32,
        /// Cases inspected.
        of: u32,
    },
}

/// Why answers are not an inspection. The sentence names the place, and what is allowed there.
#[derive(Clone, Debug, PartialEq, Eq, Error, IntoStaticStr)]
#[cfg_attr(test, derive(strum::VariantNames))]
#[strum(serialize_all = "kebab-case")]
pub enum InspectionError {
    /// The framework has no standard or key question with that number.
    #[error("{}: {framework} has no such number; its numbers are like 2.1 and 2.1.1", named(place))]
    UnknownPlace {
        /// The number, or where the number was given.
        place: String,
        /// The id of the framework.
        framework: &'static str,
    },
    /// A figure that cannot be.
    #[error("{}: {error}", named(place))]
    Figure {
        /// The key question.
        place: String,
        /// Why the figure cannot be.
        error: FigureError,
    },
    /// A kind of answer that the place does not take.
    #[error("{}: the answer must be {allowed}", named(place))]
    WrongAnswer {
        /// The standard or key question.
        place: String,
        /// The kinds of answer that the place takes.
        allowed: &'static str,
    },
    /// An answer to a standard and to one of its key questions, which could contradict each other.
    #[error("{standard}: answer the standard or its key questions, not both; {key_question} is answered too")]
    AnsweredTwice {
        /// The number of the standard.
        standard: &'static str,
        /// The number of the key question.
        key_question: &'static str,
    },
    /// *Not rated* on a standard that counts towards the score.
    #[error("{standard}: this standard counts towards the score, so its answer must be a rating or not inspected")]
    NotRatedButCounts {
        /// The number of the standard.
        standard: &'static str,
    },
    /// Discretion on a standard that is not rated or not inspected: there is no rating to change.
    #[error("{standard}: professional discretion needs a standard that is rated, and this one is not rated")]
    DiscretionOnNotRated {
        /// The number of the standard.
        standard: &'static str,
    },
    /// Discretion on a key question: discretion changes standards only.
    #[error("{key_question}: professional discretion changes the rating of a standard, not of a key question")]
    DiscretionOnKeyQuestion {
        /// The number of the key question.
        key_question: &'static str,
    },
}

/// A place as an error names it. The inspection itself has no number.
fn named(place: &str) -> &str {
    if place.is_empty() { "inspection" } else { place }
}

impl FigureError {
    /// A short name for programs, `not-a-number`, which stays when the sentence is reworded.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

impl InspectionError {
    /// A short name for programs, `unknown-place`, which stays when the sentence is reworded. A figure has the code of its
    /// [`FigureError`].
    pub fn code(&self) -> &'static str {
        match self {
            Self::Figure { error, .. } => error.code(),
            _ => self.into(),
        }
    }

    /// The place: a number of the framework, or where the answer was given. Empty for the inspection itself.
    pub fn path(&self) -> &str {
        match self {
            Self::UnknownPlace { place, .. } | Self::Figure { place, .. } | Self::WrongAnswer { place, .. } => place,
            Self::AnsweredTwice { standard, .. }
            | Self::NotRatedButCounts { standard }
            | Self::DiscretionOnNotRated { standard } => standard,
            Self::DiscretionOnKeyQuestion { key_question } => key_question,
        }
    }
}
