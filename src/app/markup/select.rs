//! Lists to choose from.

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::choice::Choice;
use super::names::id_of;
use crate::app::events::on_select;
use crate::app::state::Action;

/// A list to choose one option from.
pub struct Select<T> {
    /// The classes of the element.
    pub class: &'static str,
    /// The id of the element, where a label stands beside it.
    pub id: Option<AttrValue>,
    /// The label of the list for screen readers, where no label stands beside it.
    pub label: Option<String>,
    /// The options.
    pub options: Vec<Choice<T>>,
}

impl<T> Default for Select<T> {
    fn default() -> Self {
        Self { class: "", id: None, label: None, options: Vec::new() }
    }
}

/// Draws the list from which the rating by inspectors is chosen.
pub fn judgement_of(act: &Callback<Action>, number: &str, label: String, options: Vec<Choice<Action>>) -> Html {
    select(
        Select {
            class: "govuk-select ir-judgement",
            id: Some(id_of("judgement", number).into()),
            label: Some(label),
            options,
        },
        act,
    )
}

/// Draws a list to choose from.
pub fn select<T: Clone + 'static>(Select { class, id, label, options }: Select<T>, act: &Callback<T>) -> Html {
    // The attributes of the options choose at first. Once a person has chosen, only the property does.
    let chosen = options.iter().position(|option| option.chosen).unwrap_or_default();
    let actions = options.iter().map(|option| option.action.clone()).collect();
    // A server has no values of JavaScript.
    let index = if cfg!(target_arch = "wasm32") { JsValue::from(chosen as u32) } else { JsValue::UNDEFINED };
    html! {
        <select {class} part="field" {id} aria-label={label} ~selectedIndex={index} onchange={on_select(act, actions)}>
            // Each option keeps its place in the page by a key, because Yew would else draw a new first option where one is added at the
            // end, and the browser would choose that one.
            for (place, option) in options.into_iter().enumerate() {
                <option key={place} selected={option.chosen}>{ option.label }</option>
            }
        </select>
    }
}
