//! Lists to choose from.

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::names::id_of;
use crate::app::events::on_select;
use crate::app::state::Action;

/// A list to choose one option from.
pub struct Choices<T> {
    /// The classes of the element.
    pub class: &'static str,
    /// The id of the element, where a label stands beside it.
    pub id: Option<AttrValue>,
    /// Its label for screen readers, where no label stands beside it.
    pub label: Option<String>,
    /// The options: the words of each, what choosing it does, and whether it is chosen.
    pub options: Vec<(AttrValue, T, bool)>,
}

impl<T> Default for Choices<T> {
    fn default() -> Self {
        Self { class: "", id: None, label: None, options: Vec::new() }
    }
}

/// Draws the list from which the rating by inspectors is chosen.
pub fn judgement_of(act: &Callback<Action>, number: &str, label: String, options: Vec<(AttrValue, Action, bool)>) -> Html {
    select(
        Choices {
            class: "govuk-select ir-judgement",
            id: Some(id_of("judgement", number).into()),
            label: Some(label),
            options,
        },
        act,
    )
}

/// Draws a list to choose from.
pub fn select<T: Clone + 'static>(Choices { class, id, label, options }: Choices<T>, act: &Callback<T>) -> Html {
    // The attributes of the options choose at first. Once a person has chosen, only the property does.
    let chosen = options.iter().position(|(.., chosen)| *chosen).unwrap_or_default();
    let actions = options.iter().map(|(_, action, _)| action.clone()).collect();
    // A server has no values of JavaScript.
    let index = if cfg!(target_arch = "wasm32") { JsValue::from(chosen as u32) } else { JsValue::UNDEFINED };
    html! {
        <select {class} part="field" {id} aria-label={label} ~selectedIndex={index} onchange={on_select(act, actions)}>
            for (words, _, chosen) in options {
                <option selected={chosen}>{ words }</option>
            }
        </select>
    }
}
