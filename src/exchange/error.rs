//! Why a text or a value from outside is not an inspection, nor a target or options for one.

use std::fmt;

use crate::engine::InspectionError;
use crate::frameworks::UnknownFramework;

/// Why something cannot be read: the place, and what is allowed there.
///
/// The place is a number of the framework (`2.1.2`), a path in the wire format (`discretion.2.3.reason`), or a part of a ratings
/// string (`reason-2.3`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It says what no inspection can hold.
    Inspection(InspectionError),
    /// It is under a framework that is not known.
    Framework(UnknownFramework),
    /// A version of the wire format or of the ratings string that this program does not read.
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
        /// What is to stand there.
        expected: &'static str,
    },
    /// A value of the wrong type.
    WrongType {
        /// Where it stands; empty for the input itself.
        place: String,
        /// What is allowed there.
        expected: &'static str,
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
}

impl ReadError {
    /// A short name for programs, which stays the same when the sentence is reworded.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Inspection(error) => error.code(),
            Self::Framework(_) => "unknown-framework",
            Self::UnknownVersion => "unknown-version",
            Self::UnknownRating { .. } => "unknown-rating",
            Self::UnknownField { .. } => "unknown-field",
            Self::MissingField { .. } => "missing-field",
            Self::WrongType { .. } => "wrong-type",
            Self::NoRatingsString => "no-ratings-string",
            Self::TooLong => "too-long",
            Self::Repeated { .. } => "given-twice",
            Self::ReasonWithoutDiscretion { .. } => "reason-without-discretion",
        }
    }

    /// The place; empty for the input itself.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Inspection(error) => error.path(),
            Self::Framework(_) => "framework",
            Self::UnknownVersion => "version",
            Self::NoRatingsString | Self::TooLong => "ratings",
            Self::UnknownRating { place }
            | Self::UnknownField { place, .. }
            | Self::MissingField { place, .. }
            | Self::WrongType { place, .. }
            | Self::Repeated { place } => place,
            Self::ReasonWithoutDiscretion { standard } => standard,
        }
    }
}

impl From<InspectionError> for ReadError {
    fn from(error: InspectionError) -> Self {
        Self::Inspection(error)
    }
}

impl From<UnknownFramework> for ReadError {
    fn from(error: UnknownFramework) -> Self {
        Self::Framework(error)
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Inspection(error) = self {
            return error.fmt(f);
        }
        let path = self.path();
        write!(f, "{}: ", if path.is_empty() { "inspection" } else { path })?;
        match self {
            Self::Inspection(_) => Ok(()),
            Self::Framework(error) => error.fmt(f),
            Self::UnknownVersion => f.write_str("the version must be 1"),
            Self::UnknownRating { .. } => {
                f.write_str("a rating must be inadequate, requires-improvement, good or outstanding")
            }
            Self::UnknownField { allowed, .. } => write!(f, "unknown field; allowed here: {allowed}"),
            Self::MissingField { expected, .. } => write!(f, "this is missing, and must be {expected}"),
            Self::WrongType { expected, .. } => write!(f, "this must be {expected}"),
            Self::NoRatingsString => f.write_str("there is no ratings string here; one begins like ratings:1/yjs-2021/"),
            Self::TooLong => f.write_str("a ratings string must have 20,000 characters or fewer"),
            Self::Repeated { .. } => f.write_str("this must be here once; the first one is kept"),
            Self::ReasonWithoutDiscretion { .. } => {
                f.write_str("a reason needs professional discretion, and none is recorded here")
            }
        }
    }
}

impl std::error::Error for ReadError {}
