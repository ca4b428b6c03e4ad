//! The meaning of a word in the sheets that figures were counted from.

use serde::{Deserialize, Serialize};

use crate::exchange::sheets::WordMeaning;

/// A word of a sheet of cases, with the meaning that a person gave it. The page keeps the two as an array.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(from = "(String, Option<WordMeaning>)", into = "(String, Option<WordMeaning>)")]
pub struct CountedWord {
    /// The word. Empty for blank cells.
    pub word: String,
    /// The meaning. None for a word that was not clear, so that its cells were left out.
    pub meaning: Option<WordMeaning>,
}

impl From<(String, Option<WordMeaning>)> for CountedWord {
    fn from((word, meaning): (String, Option<WordMeaning>)) -> Self {
        Self { word, meaning }
    }
}

impl From<CountedWord> for (String, Option<WordMeaning>) {
    fn from(CountedWord { word, meaning }: CountedWord) -> Self {
        (word, meaning)
    }
}
