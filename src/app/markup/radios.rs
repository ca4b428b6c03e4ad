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

/// An option for no rating, in the words given, and an option for each rating: its words, what choosing it does, and whether it is
/// chosen.
pub fn rating_options(
    text: &dyn Text,
    none: &'static str,
    chosen: Option<Rating>,
    action: impl Fn(Option<Rating>) -> Action,
) -> Vec<(AttrValue, Action, bool)> {
    let option = |words: &'static str, rating| (words.into(), action(rating), chosen == rating);
    [option(none, None)].into_iter().chain(Rating::ALL.map(|rating| option(text.rating(rating), Some(rating)))).collect()
}

/// A radio for no rating, in the words given, and a radio for each rating.
pub fn rating_choices(
    text: &dyn Text,
    none: &'static str,
    chosen: Option<Rating>,
    action: impl Fn(Option<Rating>) -> Action,
) -> Vec<Choice> {
    let choices = rating_options(text, none, chosen, action).into_iter();
    choices.map(|(label, action, chosen)| Choice { label, action, chosen }).collect()
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
