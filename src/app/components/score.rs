//! The score, as the summary and the reading view show it.

use yew::prelude::*;

use crate::app::markup::possible_tag;
use crate::app::text::Text;
use crate::engine::Outcome;

/// The score and the overall rating.
pub fn score(text: &dyn Text, outcome: &Outcome) -> Html {
    html! {
        <>
            <p class="ir-score">
                <span class="ir-score__points">{ text.score(outcome) }</span>{ " " }{ text.of_max(outcome) }
            </p>
            <p class="ir-overall">{ possible_tag(text, outcome.overall) }</p>
        </>
    }
}
