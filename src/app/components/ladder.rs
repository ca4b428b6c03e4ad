//! The score on its bands.

use yew::prelude::*;

use crate::app::markup::{Marks, band_bar};
use crate::engine::Bands;

#[derive(Properties, PartialEq)]
pub struct LadderProps {
    /// The bands of the score.
    pub bands: Bands,
    /// The score, and what it is compared with.
    pub marks: Marks,
    /// The score and the marks in a sentence.
    pub label: String,
}

/// The score on its bands.
#[component]
pub fn Ladder(LadderProps { bands, marks, label }: &LadderProps) -> Html {
    band_bar(bands, *marks, Some(label.clone()))
}
