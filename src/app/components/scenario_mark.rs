//! The mark of figures that are not the actual figures.

use yew::prelude::*;

use crate::app::rated::Rated;
use crate::app::ratings_table::mark_of;
use crate::app::state::ScenarioName;
use crate::app::text::Text;

/// Names the scenario whose figures are shown. Nothing for the baseline.
pub fn scenario_mark(text: &dyn Text, rated: &Rated) -> Html {
    if rated.scenario.is_some() { figures_mark(text, rated) } else { Html::default() }
}

/// Names the scenario whose figures are shown, or the report whose figures were changed. Nothing for actual figures.
pub fn figures_mark(text: &dyn Text, rated: &Rated) -> Html {
    let scenario = rated.scenario.as_ref().map(|ScenarioName { number, name }| text.scenario(*number, name));
    match mark_of(text, rated, scenario.as_deref()) {
        Some(mark) => html! { <p class="ir-scenario-mark">{ mark }</p> },
        None => Html::default(),
    }
}
