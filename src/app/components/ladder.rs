//! The score on its bands.

use yew::prelude::*;

use crate::app::markup::{Marks, band_bar};
use crate::engine::Framework;

#[derive(Properties, PartialEq)]
pub struct LadderProps {
    /// The framework, which has the bands of the score.
    pub framework: &'static Framework,
    /// The score, and what it is compared with.
    pub marks: Marks,
    /// The score and the marks in a sentence.
    pub words: String,
}

/// The score on its bands.
#[component]
pub fn Ladder(LadderProps { framework, marks, words }: &LadderProps) -> Html {
    band_bar(&framework.overall_bands, *marks, Some(words.clone()))
}
