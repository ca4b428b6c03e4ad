use yew::prelude::*;

use super::{element, possible_tag};
use crate::app::Dispatch;
use crate::app::text::Text;
use crate::engine::{Outcome, rate};

#[derive(PartialEq, Properties)]
pub struct ScoreProps {
    pub text: &'static Text,
    pub dispatch: Dispatch,
}

/// The score and the overall rating, drawn by themselves while someone types.
#[component]
pub fn Score(ScoreProps { text, dispatch }: &ScoreProps) -> Html {
    dispatch.set_score(use_force_update());
    score(text, &rate(&dispatch.state().rated_form().inspection()))
}

/// Draws them.
pub(super) fn score(text: &'static Text, outcome: &Outcome) -> Html {
    html! {
        <>
            <p class="ir-score">
                { element("span", "ir-score__points", (text.score)(outcome)) }{ " " }{ (text.of_max)(outcome) }
            </p>
            { element("p", "ir-overall", possible_tag(text, Some(outcome.overall))) }
        </>
    }
}
