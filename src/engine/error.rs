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
            Self::NotWhole => f.write_str("cases must be a whole number"),
            Self::PercentageOutOfRange => f.write_str("the percentage must be from 0 to 100"),
            Self::TooManyDecimals => f.write_str("the percentage must have at most two decimals"),
            Self::NoCases => f.write_str("there must be at least 1 case; a key question asked in no case is not asked"),
            Self::TooManyCases => f.write_str("there must be at most 9,999 cases"),
            Self::MoreYesThanCases { yes, of } => write!(f, "{yes} of {of} cases cannot be yes"),
        }
    }
}

impl std::error::Error for FigureError {}

/// Why an input is not an inspection: the place, and what is allowed there.
///
/// The place is a number of the framework (`2.1.2`) or a path in the wire format (`discretion.2.3.reason`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InspectionError {
    /// No framework has that id.
    UnknownFramework {
        /// What was given.
        id: String,
        /// The ids there are.
        known: Vec<&'static str>,
    },
    /// The framework has no standard or key question with that number.
    UnknownPlace {
        /// What was given.
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
    /// A version of the wire format that this program does not read.
    UnknownVersion,
    /// A rating that is none of the four.
    UnknownRating {
        /// Where it stands.
        place: String,
    },
    /// A field that the wire format does not have.
    UnknownField {
        /// Where it stands.
        place: String,
        /// The fields that may stand there.
        allowed: &'static str,
    },
    /// A field that must be there and is not.
    MissingField {
        /// Where it should stand.
        place: String,
    },
    /// A text in which there is no ratings string.
    NoRatingsString,
    /// A text that is longer than any ratings string.
    TooLong,
    /// A part of a ratings string that was there before.
    Repeated {
        /// Its name.
        place: String,
    },
    /// A reason in a ratings string for discretion that it does not record.
    ReasonWithoutDiscretion {
        /// The standard.
        standard: &'static str,
    },
    /// A value of the wrong type.
    WrongType {
        /// Where it stands; empty for the input itself.
        place: String,
        /// What is allowed there.
        expected: &'static str,
    },
}

impl InspectionError {
    /// A short name for programs, which stays the same when the sentence is reworded.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownFramework { .. } => "unknown-framework",
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
            Self::UnknownVersion => "unknown-version",
            Self::UnknownRating { .. } => "unknown-rating",
            Self::UnknownField { .. } => "unknown-field",
            Self::MissingField { .. } => "missing-field",
            Self::NoRatingsString => "no-ratings-string",
            Self::TooLong => "too-long",
            Self::Repeated { .. } => "given-twice",
            Self::ReasonWithoutDiscretion { .. } => "reason-without-discretion",
            Self::WrongType { .. } => "wrong-type",
        }
    }

    /// The place: a number of the framework, or a path in the wire format; empty for the input itself.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::UnknownFramework { .. } => "framework",
            Self::UnknownVersion => "version",
            Self::NoRatingsString | Self::TooLong => "ratings",
            Self::UnknownPlace { place, .. }
            | Self::Figure { place, .. }
            | Self::WrongAnswer { place, .. }
            | Self::UnknownRating { place }
            | Self::UnknownField { place, .. }
            | Self::MissingField { place }
            | Self::Repeated { place }
            | Self::WrongType { place, .. } => place,
            Self::AnsweredTwice { standard, .. }
            | Self::NotRatedButCounts { standard }
            | Self::DiscretionOnNotRated { standard }
            | Self::ReasonWithoutDiscretion { standard } => standard,
            Self::DiscretionOnKeyQuestion { key_question } => key_question,
        }
    }
}

impl fmt::Display for InspectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path();
        if path.is_empty() {
            f.write_str("inspection: ")?;
        } else {
            write!(f, "{path}: ")?;
        }
        match self {
            Self::UnknownFramework { id, known } => {
                write!(f, "there is no framework “{id}”; it must be one of ")?;
                for (place, id) in known.iter().enumerate() {
                    f.write_str(if place > 0 { ", " } else { "" })?;
                    f.write_str(id)?;
                }
                Ok(())
            }
            Self::UnknownPlace { framework, .. } => {
                write!(f, "{framework} has no standard or key question with that number")
            }
            Self::Figure { error, .. } => error.fmt(f),
            Self::WrongAnswer { allowed, .. } => write!(f, "the answer must be {allowed}"),
            Self::AnsweredTwice { key_question, .. } => {
                write!(f, "answer the standard or its key questions, not both; {key_question} is answered too")
            }
            Self::NotRatedButCounts { .. } => {
                f.write_str("only a standard that does not count towards the score can be not rated")
            }
            Self::DiscretionOnNotRated { .. } => {
                f.write_str("professional discretion needs a standard that is rated, and this one is not rated")
            }
            Self::DiscretionOnKeyQuestion { .. } => {
                f.write_str("professional discretion changes the rating of a standard, not of a key question")
            }
            Self::UnknownVersion => f.write_str("the version must be 1"),
            Self::UnknownRating { .. } => {
                f.write_str("a rating must be inadequate, requires-improvement, good or outstanding")
            }
            Self::UnknownField { allowed, .. } => write!(f, "unknown field; allowed here: {allowed}"),
            Self::MissingField { .. } => f.write_str("this field is missing"),
            Self::NoRatingsString => f.write_str("there is no ratings string here; one begins like ratings:1/yjs-2021/"),
            Self::TooLong => f.write_str("a ratings string must have 20,000 characters or fewer"),
            Self::Repeated { .. } => f.write_str("this is here twice; the first one is kept"),
            Self::ReasonWithoutDiscretion { .. } => {
                f.write_str("a reason needs professional discretion, and none is recorded here")
            }
            Self::WrongType { expected, .. } => write!(f, "this must be {expected}"),
        }
    }
}

impl std::error::Error for InspectionError {}
