use yew::prelude::*;

use super::{Choice, Seen, button, fieldset, radios, still, text_field};
use crate::app::events::on_click;
use crate::app::{Action, Dispatch, Field, Settings, Sheet, Sheets, State};

/// The baseline and its scenarios: which of them is at hand, and what can be done with it.
pub fn scenarios(settings: &Settings, state: &State, dispatch: &Dispatch) -> Html {
    still(settings, Seen::Scenarios(state.sheets().clone()), dispatch)
}

/// Draws them.
pub(super) fn sheets(settings: &Settings, sheets: &Sheets, dispatch: &Dispatch) -> Html {
    let text = settings.text.what_if;
    let tool = |label: &'static str, action| button(html! { label }, true, on_click(dispatch, action));
    let mut choices = vec![(text.baseline.to_owned(), Sheet::Baseline)];
    for (place, scenario) in sheets.scenarios().iter().enumerate() {
        choices.push(((text.scenario)(scenario.number, &scenario.name), Sheet::Scenario(place)));
    }
    let choice = |(label, sheet): (String, Sheet)| {
        let chosen = sheet == sheets.at_hand();
        Choice { label: label.into(), action: Action::SheetChosen(sheet), chosen }
    };
    html! {
        <div class={if choices.len() > 1 { "ir-scenarios ir-scenarios--several" } else { "ir-scenarios" }}>
            if choices.len() > 1 {
                { fieldset("govuk-fieldset", text.sheets.into(), radios("sheet", choices.into_iter().map(choice).collect(), dispatch)) }
            }
            if let Some(scenario) = sheets.scenario() {
                <div>
                    { text_field("scenario-name", text.name, (scenario.name.clone(), Some((text.scenario)(scenario.number, ""))), Field::ScenarioName, dispatch) }
                </div>
            }
            <div class="ir-toolbar__buttons">
                { tool(text.start, Action::ScenarioStarted) }
                if sheets.scenario().is_some() {
                    { tool(text.swap, Action::ScenarioSwapped) }
                    { tool(text.keep, Action::ScenarioKept) }
                    { tool(text.drop, Action::ScenarioDropped) }
                }
            </div>
        </div>
    }
}
