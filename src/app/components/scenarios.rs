use yew::prelude::*;

use super::{Choice, radios};
use crate::app::events::{on_click, on_input};
use crate::app::{Action, Dispatch, Field, Settings, Sheet, State};

/// The baseline and its scenarios: which of them is at hand, and what can be done with it.
pub fn scenarios(settings: &Settings, state: &State, dispatch: &Dispatch) -> Html {
    let text = settings.text.what_if;
    let sheets = state.sheets();
    let button = |label, action| {
        html! { <button type="button" class="ir-button" part="button" onclick={on_click(dispatch, action)}>{ label }</button> }
    };
    let mut choices = vec![(text.baseline.to_owned(), Sheet::Baseline)];
    for (place, scenario) in sheets.scenarios().iter().enumerate() {
        choices.push(((text.scenario)(scenario.number, &scenario.name), Sheet::Scenario(place)));
    }
    let choice = |(label, sheet): (String, Sheet)| {
        let chosen = sheet == sheets.at_hand();
        Choice { label: label.into(), action: Action::SheetChosen(sheet), chosen }
    };
    html! {
        <div class="ir-scenarios">
            if choices.len() > 1 {
                <fieldset class="govuk-fieldset">
                    <legend class="govuk-fieldset__legend ir-strong">{ text.sheets }</legend>
                    { radios("sheet", choices.into_iter().map(choice).collect(), dispatch) }
                </fieldset>
            }
            if let Some(scenario) = sheets.scenario() {
                <div>
                    <label class="govuk-label ir-strong" for="scenario-name">{ text.name }</label>
                    <input
                        class="govuk-input"
                        id="scenario-name"
                        type="text"
                        autocomplete="off"
                        spellcheck="false"
                        placeholder={(text.scenario)(scenario.number, "")}
                        value={scenario.name.clone()}
                        oninput={on_input(dispatch, Field::ScenarioName)}
                    />
                </div>
            }
            <div class="ir-toolbar__buttons">
                { button(text.start, Action::ScenarioStarted) }
                if sheets.scenario().is_some() {
                    { button(text.swap, Action::ScenarioSwapped) }
                    { button(text.keep, Action::ScenarioKept) }
                    { button(text.drop, Action::ScenarioDropped) }
                }
            </div>
        </div>
    }
}
