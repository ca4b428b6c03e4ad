//! Radios in a row.

use yew::prelude::*;

use crate::app::events::on_choice;
use crate::app::state::Action;
use crate::app::text::Text;
use crate::engine::Rating;

/// A radio among others.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The words beside it.
    pub label: AttrValue,
    /// What choosing it does.
    pub action: Action,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A radio for no rating, in the words given, and a radio for each rating.
pub fn rating_choices(
    text: &dyn Text,
    none: &'static str,
    chosen: Option<Rating>,
    action: impl Fn(Option<Rating>) -> Action,
) -> Vec<Choice> {
    let none = Choice { label: none.into(), action: action(None), chosen: chosen.is_none() };
    let rated = Rating::ALL.map(|rating| Choice {
        label: text.rating(rating).into(),
        action: action(Some(rating)),
        chosen: chosen == Some(rating),
    });
    [none].into_iter().chain(rated).collect()
}

/// Radios in a row. `name` is unique in the calculator.
pub fn radios(name: &str, choices: Vec<Choice>, act: &Callback<Action>) -> Html {
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
