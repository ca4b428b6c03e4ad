//! The mark of a scenario.

use yew::prelude::*;

use crate::app::rated::Rated;
use crate::app::state::ScenarioName;
use crate::app::text::Text;

/// Names the scenario whose figures are shown. Nothing for the baseline.
pub fn scenario_mark(text: &dyn Text, rated: &Rated) -> Html {
    let Some(ScenarioName { number, name }) = &rated.scenario else { return Html::default() };
    html! { <p class="ir-scenario-mark">{ text.scenario_marked(&text.scenario(*number, name)) }</p> }
}
