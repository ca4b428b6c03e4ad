//! Radios in a row.

use yew::prelude::*;

use super::choice::Choice;
use crate::app::events::on_choice;
use crate::app::state::Action;

/// Radios in a row. `name` is unique in the calculator.
pub fn radios(name: &str, choices: Vec<Choice<Action>>, act: &Callback<Action>) -> Html {
    html! {
        <div class="govuk-radios govuk-radios--inline govuk-radios--small ir-radios">
            for (place, choice) in choices.into_iter().enumerate() {
                <div class="govuk-radios__item">
                    <input
                        class="govuk-radios__input"
                        type="radio"
                        name={name.to_owned()}
                        id={format!("{name}-{place}")}
                        checked={choice.chosen}
                        onchange={on_choice(act, choice.action)}
                    />
                    <label for={format!("{name}-{place}")} class="govuk-label govuk-radios__label">{ choice.label }</label>
                </div>
            }
        </div>
    }
}
