//! What says that figures are a scenario's.

use yew::prelude::*;

use crate::app::rated::Rated;
use crate::app::text::Text;

/// That the figures are a scenario's, and what the scenario is called. Nothing for the figures as they are.
pub fn scenario_mark(text: &dyn Text, rated: &Rated) -> Html {
    let Some((number, name)) = &rated.scenario else { return Html::default() };
    html! { <p class="ir-scenario-mark">{ text.scenario_marked(&text.scenario(*number, name)) }</p> }
}
