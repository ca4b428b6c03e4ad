//! The answer or the rating before, beside a scenario or beside figures that were changed from a report's.

use yew::prelude::*;

use crate::app::rated::Rated;
use crate::app::text::Text;
use crate::engine::{Answer, StandardOutcome};

/// The answer before, where the answer now is another. The outer option is None where the figures depart from no others.
pub fn was_before(text: &dyn Text, was: Option<Option<Answer>>, now: Option<Answer>) -> Html {
    match was.filter(|was| *was != now) {
        Some(was) => html! { <span class="ir-question__was">{ text.was_before(was) }</span> },
        None => Html::default(),
    }
}

/// The rating of a standard before, in words. None where the figures depart from no others, and where the rating now is equal.
pub fn was_rated(text: &dyn Text, rated: &Rated, now: &StandardOutcome) -> Option<String> {
    let was = text.standing(rated.departed_from()?.outcome.standard_at(now.located.id)?);
    (was != text.standing(now)).then(|| text.was_rated(&was))
}
