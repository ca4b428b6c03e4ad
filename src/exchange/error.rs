//! Why a text or a value from outside is not an inspection, nor a target or options for one.

use strum::IntoStaticStr;
use thiserror::Error;

use crate::engine::InspectionError;
use crate::frameworks::UnknownFramework;

/// Why a text or a value cannot be read: the place, and what is allowed there.
///
/// The place is a number of the framework (`2.1.2`), a path in the wire format (`discretion.2.3.reason`), or a part of a ratings
/// string (`reason-2.3`).
#[derive(Clone, Debug, PartialEq, Eq, Error, IntoStaticStr)]
#[cfg_attr(test, derive(strum::VariantNames))]
#[strum(serialize_all = "kebab-case")]
pub enum ReadError {
    /// An answer or discretion that no inspection can hold.
    #[error(transparent)]
    Inspection(#[from] InspectionError),
    /// An id that no framework has.
    #[error("framework: {0}")]
    #[strum(serialize = "unknown-framework")]
    Framework(#[from] UnknownFramework),
    /// A version of the wire format or of the ratings string that this program does not read.
    #[error("version: the version must be 1")]
    UnknownVersion,
    /// A rating that is none of the four.
    #[error("{}: a rating must be inadequate, requires-improvement, good or outstanding", named(place))]
    UnknownRating {
        /// Where the rating stands.
        place: String,
    },
    /// A field that the wire format does not have.
    #[error("{}: unknown field; allowed here: {allowed}", named(place))]
    UnknownField {
        /// Where the field stands.
        place: String,
        /// The fields that may stand there.
        allowed: &'static str,
    },
    /// A field that must be there and is not.
    #[error("{}: this is missing, and must be {expected}", named(place))]
    MissingField {
        /// Where the field should stand.
        place: String,
        /// The value that must stand there.
        expected: &'static str,
    },
    /// A value of the wrong type.
    #[error("{}: this must be {expected}", named(place))]
    WrongType {
        /// Where the value stands; empty for the input itself.
        place: String,
        /// The value that is allowed there.
        expected: &'static str,
    },
    /// A text without a ratings string.
    #[error("ratings: there is no ratings string here; one begins like ratings:1/yjs-2021/")]
    NoRatingsString,
    /// A text that is longer than any ratings string.
    #[error("ratings: a ratings string must have 20,000 characters or fewer")]
    TooLong,
    /// A part that stands twice in a ratings string.
    #[error("{}: this must be here once; the first one is kept", named(place))]
    #[strum(serialize = "given-twice")]
    Repeated {
        /// The name of the part.
        place: String,
    },
    /// An error in the baseline of a scenario.
    #[error("{place}{}", sentence_behind_place(error))]
    Baseline {
        /// The place, as the scenario calls it: `was-2.1.1`, `scenario.baseline.2.1.1`.
        place: String,
        /// The error, with its place as in an inspection.
        error: Box<ReadError>,
    },
    /// A reason in a ratings string that records no discretion for the standard.
    #[error("{standard}: a reason needs professional discretion, and none is recorded here")]
    ReasonWithoutDiscretion {
        /// The number of the standard.
        standard: &'static str,
    },
}

/// A place as an error names it. The input itself has no name.
fn named(place: &str) -> &str {
    if place.is_empty() { "inspection" } else { place }
}

/// The sentence of an error without its place.
fn sentence_behind_place(error: &ReadError) -> String {
    let sentence = error.to_string();
    sentence.strip_prefix(named(error.path())).map(Into::into).unwrap_or(sentence)
}

impl ReadError {
    /// The error as an error of a scenario's baseline, whose places begin in another way.
    pub(super) fn in_baseline(self, place: impl FnOnce(&str) -> String) -> Self {
        Self::Baseline { place: place(self.path()), error: Box::new(self) }
    }

    /// A short name for programs, which stays the same when the sentence is reworded. An [`InspectionError`] has its own code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Inspection(error) => error.code(),
            Self::Baseline { error, .. } => error.code(),
            _ => self.into(),
        }
    }

    /// The place; empty for the input itself.
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
            | Self::Baseline { place, .. }
            | Self::Repeated { place } => place,
            Self::ReasonWithoutDiscretion { standard } => standard,
        }
    }
}
