//! What an answer or a rating was in the baseline.

use yew::prelude::*;

use crate::app::rated::Rated;
use crate::app::text::Text;
use crate::engine::{Answer, StandardOutcome};

/// What an answer was in the baseline, where a scenario has another answer. The outer option is none without a scenario.
pub fn was_before(text: &dyn Text, was: Option<Option<Answer>>, now: Option<Answer>) -> Html {
    match was.filter(|was| *was != now) {
        Some(was) => html! { <span class="ir-question__was">{ text.was_before(was) }</span> },
        None => Html::default(),
    }
}

/// What the rating of a standard was in the baseline, in words. None without a scenario, and where the scenario has the same rating.
pub fn was_rated(text: &dyn Text, rated: &Rated, now: &StandardOutcome) -> Option<String> {
    let was = text.standing(rated.baseline.as_deref()?.outcome.standard_at(now.located.id)?);
    (was != text.standing(now)).then(|| text.was_rated(&was))
}
