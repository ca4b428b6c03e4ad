//! The meanings that a person gives the words of a case audit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::tally::Tally;

/// The meaning that a person gives a word, in every column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WordMeaning {
    /// The work was sufficient.
    Yes,
    /// The work was not sufficient.
    No,
    /// The question did not apply, or nothing is known.
    NotCounted,
}

impl WordMeaning {
    /// The count of a tally that a word with this meaning adds to.
    pub const fn count_in(self, tally: &mut Tally) -> &mut u32 {
        match self {
            Self::Yes => &mut tally.yes,
            Self::No => &mut tally.no,
            Self::NotCounted => &mut tally.not_applicable,
        }
    }
}

/// The meanings that a person gave words, by their texts in lower case, with single spaces. The empty text stands for blank cells.
pub type WordMeanings = BTreeMap<String, WordMeaning>;

/// A word of a case audit that is no answer by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnclearWord {
    /// The word by which it is known.
    pub plain: String,
    /// The word as it stands in its first cell, shortened. Empty for blank cells.
    pub text: String,
    /// The name of the first cell that holds it, such as `B3`. None for blank cells, and where the first cells of its column hold other words.
    pub first: Option<String>,
    /// The number of cells that hold it.
    pub cells: u32,
    /// The meaning that the person gave the word.
    pub meaning: Option<WordMeaning>,
}
