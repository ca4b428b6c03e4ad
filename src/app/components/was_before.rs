//! What an answer was in the baseline.

use yew::prelude::*;

use crate::app::text::Text;
use crate::engine::Answer;

/// What an answer was in the baseline, where a scenario has another answer. The outer option is none without a scenario.
pub fn was_before(text: &dyn Text, was: Option<Option<Answer>>, now: Option<Answer>) -> Html {
    match was.filter(|was| *was != now) {
        Some(was) => html! { <span class="ir-question__was">{ text.was_before(was) }</span> },
        None => Html::default(),
    }
}
