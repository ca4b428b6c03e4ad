//! The answer or the rating in the baseline, beside a scenario.

use yew::prelude::*;

use crate::app::rated::Rated;
use crate::app::text::Text;
use crate::engine::{Answer, StandardOutcome};

/// The answer in the baseline, where a scenario has another answer. The outer option is None without a scenario.
pub fn was_before(text: &dyn Text, was: Option<Option<Answer>>, now: Option<Answer>) -> Html {
    match was.filter(|was| *was != now) {
        Some(was) => html! { <span class="ir-question__was">{ text.was_before(was) }</span> },
        None => Html::default(),
    }
}

/// The rating of a standard in the baseline, in words. None without a scenario, and where the scenario has an equal rating.
pub fn was_rated(text: &dyn Text, rated: &Rated, now: &StandardOutcome) -> Option<String> {
    let was = text.standing(rated.baseline.as_deref()?.outcome.standard_at(now.located.id)?);
    (was != text.standing(now)).then(|| text.was_rated(&was))
}
