//! An error in a text or a value from outside: its shape.

use serde::Serialize;
#[cfg(test)]
use ts_rs::TS;

use crate::analysis::DifferentFrameworks;
use crate::exchange::ReadError;
use crate::exchange::sheets::SheetError;

/// A part of a ratings string that was left out, worded like an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "DecodeProblem"))]
pub struct ProblemJson {
    /// What is wrong. The code stays the same when the message is reworded.
    #[cfg_attr(test, ts(type = "InspectionErrorCode"))]
    pub code: &'static str,
    /// The number or the name of the part.
    pub path: String,
    /// The path, and an English sentence that says what is allowed there.
    pub message: String,
}

impl ProblemJson {
    /// The problem as it is named where several inspections are given: its path begins with the name of one of them.
    #[must_use]
    pub fn within(self, name: &str) -> Self {
        let Self { code, path, message } = self;
        let place = if path.is_empty() { "inspection" } else { &path };
        let sentence = message.strip_prefix(place).unwrap_or_default();
        let path = if path.is_empty() { name.into() } else { format!("{name}.{path}") };
        Self { code, message: format!("{path}{sentence}"), path }
    }
}

impl From<&ReadError> for ProblemJson {
    fn from(error: &ReadError) -> Self {
        Self { code: error.code(), path: error.path().into(), message: error.to_string() }
    }
}

impl From<ReadError> for ProblemJson {
    fn from(error: ReadError) -> Self {
        (&error).into()
    }
}

impl From<DifferentFrameworks> for ProblemJson {
    fn from(error: DifferentFrameworks) -> Self {
        Self { code: error.code(), path: "framework".into(), message: error.to_string() }
    }
}

/// A text that is no sheet of cases is a problem of the argument `text`.
impl From<SheetError> for ProblemJson {
    fn from(error: SheetError) -> Self {
        Self { code: error.code(), path: "text".into(), message: format!("text: {error}") }
    }
}
