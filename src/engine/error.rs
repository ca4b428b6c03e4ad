use std::fmt;

/// Why a figure is not a percentage or a case count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureError {
    /// Something that is not a number.
    NotANumber,
    /// A number that is not whole, where only whole ones are.
    NotWhole,
    /// Below 0 or above 100 per cent.
    PercentageOutOfRange,
    /// More than two decimals.
    TooManyDecimals,
    /// Of no cases: such a question is *not asked*.
    NoCases,
    /// More than 9,999 cases.
    TooManyCases,
    /// More sufficient cases than cases.
    MoreYesThanCases {
        /// Sufficient cases.
        yes: u32,
        /// Cases inspected.
        of: u32,
    },
}

impl fmt::Display for FigureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotANumber => f.write_str("a figure must be a number"),
            Self::NotWhole => f.write_str("cases must be a whole number from 0 to 9,999"),
            Self::PercentageOutOfRange => f.write_str("the percentage must be from 0 to 100"),
            Self::TooManyDecimals => f.write_str("the percentage must have at most two decimals"),
            Self::NoCases => f.write_str("there must be at least 1 case, or the answer not asked"),
            Self::TooManyCases => f.write_str("there must be at most 9,999 cases"),
            Self::MoreYesThanCases { yes, of } => write!(f, "of {of} cases, 0 to {of} can be yes, not {yes}"),
        }
    }
}

impl std::error::Error for FigureError {}

/// Why answers are not an inspection: the place, and what is allowed there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InspectionError {
    /// The framework has no standard or key question with that number.
    UnknownPlace {
        /// The number, or where it stands.
        place: String,
        /// The framework that lacks it.
        framework: &'static str,
    },
    /// A figure that cannot be.
    Figure {
        /// The key question.
        place: String,
        /// What is wrong with the figure.
        error: FigureError,
    },
    /// A kind of answer that the place does not take.
    WrongAnswer {
        /// The standard or key question.
        place: String,
        /// What it takes.
        allowed: &'static str,
    },
    /// An answer to a standard and to one of its key questions: they could disagree.
    AnsweredTwice {
        /// The standard.
        standard: &'static str,
        /// The key question.
        key_question: &'static str,
    },
    /// *Not rated* on a standard that counts towards the score.
    NotRatedButCounts {
        /// The standard.
        standard: &'static str,
    },
    /// Discretion on a standard that is not rated: there is nothing to change.
    DiscretionOnNotRated {
        /// The standard.
        standard: &'static str,
    },
    /// Discretion on a key question: it changes standards only.
    DiscretionOnKeyQuestion {
        /// The key question.
        key_question: &'static str,
    },
}

impl InspectionError {
    /// A short name for programs, which stays the same when the sentence is reworded.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownPlace { .. } => "unknown-place",
            Self::Figure { error, .. } => match error {
                FigureError::NotANumber => "not-a-number",
                FigureError::NotWhole => "not-whole",
                FigureError::PercentageOutOfRange => "percentage-out-of-range",
                FigureError::TooManyDecimals => "too-many-decimals",
                FigureError::NoCases => "no-cases",
                FigureError::TooManyCases => "too-many-cases",
                FigureError::MoreYesThanCases { .. } => "more-yes-than-cases",
            },
            Self::WrongAnswer { .. } => "wrong-answer",
            Self::AnsweredTwice { .. } => "answered-twice",
            Self::NotRatedButCounts { .. } => "not-rated-but-counts",
            Self::DiscretionOnNotRated { .. } => "discretion-on-not-rated",
            Self::DiscretionOnKeyQuestion { .. } => "discretion-on-key-question",
        }
    }

    /// The place: a number of the framework, or where it was given.
    #[must_use]
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

impl fmt::Display for InspectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path();
        write!(f, "{}: ", if path.is_empty() { "inspection" } else { path })?;
        match self {
            Self::UnknownPlace { framework, .. } => {
                write!(f, "{framework} has no such number; its numbers are like 2.1 and 2.1.1")
            }
            Self::Figure { error, .. } => error.fmt(f),
            Self::WrongAnswer { allowed, .. } => write!(f, "the answer must be {allowed}"),
            Self::AnsweredTwice { key_question, .. } => {
                write!(f, "answer the standard or its key questions, not both; {key_question} is answered too")
            }
            Self::NotRatedButCounts { .. } => {
                f.write_str("this standard counts towards the score, so its answer must be a rating")
            }
            Self::DiscretionOnNotRated { .. } => {
                f.write_str("professional discretion needs a standard that is rated, and this one is not rated")
            }
            Self::DiscretionOnKeyQuestion { .. } => {
                f.write_str("professional discretion changes the rating of a standard, not of a key question")
            }
        }
    }
}

impl std::error::Error for InspectionError {}
