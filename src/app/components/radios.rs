use yew::prelude::*;

use super::with_attributes;
use crate::app::events::on_choice;
use crate::app::text::Text;
use crate::app::{Action, Dispatch};
use crate::engine::Rating;

/// One of several radios.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The words beside it.
    pub label: AttrValue,
    /// What choosing it does.
    pub action: Action,
    /// Whether it is the one chosen.
    pub chosen: bool,
}

/// A radio for none, in the words given, and one for each rating.
pub fn rating_choices(
    text: &'static Text,
    none: &'static str,
    chosen: Option<Rating>,
    action: &dyn Fn(Option<Rating>) -> Action,
) -> Vec<Choice> {
    let mut choices = vec![Choice { label: none.into(), action: action(None), chosen: chosen.is_none() }];
    for rating in Rating::ALL {
        let (label, action) = ((text.rating)(rating), action(Some(rating)));
        choices.push(Choice { label: label.into(), action, chosen: chosen == Some(rating) });
    }
    choices
}

/// Radios in a row. `name` is unique in the calculator.
pub fn radios(name: &str, choices: Vec<Choice>, dispatch: &Dispatch) -> Html {
    html! {
        <div class="govuk-radios govuk-radios--inline govuk-radios--small ir-radios">
            for (place, choice) in choices.into_iter().enumerate() {
                { radio(name, place, choice, dispatch) }
            }
        </div>
    }
}

fn radio(name: &str, place: usize, choice: Choice, dispatch: &Dispatch) -> Html {
    let id = format!("{name}-{place}");
    html! {
        <div class="govuk-radios__item">
            <input
                class="govuk-radios__input"
                type="radio"
                name={name.to_owned()}
                id={id.clone()}
                checked={choice.chosen}
                onchange={on_choice(dispatch, choice.action)}
            />
            { with_attributes("label", &["class", "for"], ["govuk-label govuk-radios__label".into(), id.into()], choice.label) }
        </div>
    }
}
