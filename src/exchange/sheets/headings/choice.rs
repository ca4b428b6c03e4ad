//! What a person chose for headings that the program does not understand, for the next sheet with these headings.

use serde::{Deserialize, Serialize};

/// A heading of a case audit, and the key question that a person matched it to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HeadingChoice {
    /// The id of the framework of the key question.
    pub framework: String,
    /// The heading in full.
    pub heading: String,
    /// The number of the key question. None where the person left the column out.
    pub key_question: Option<String>,
}

/// Who matched a column, where the program did not do so by the heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChosenIn {
    /// A person did, in this sheet.
    ThisSheet,
    /// A person did, in an earlier sheet with the same heading.
    EarlierSheet,
}
