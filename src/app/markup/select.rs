//! Lists to choose from.

use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::app::events::on_select;
use crate::app::state::Action;

/// A list to choose one option from.
#[derive(Default)]
pub struct Choices {
    /// The classes of the element.
    pub class: &'static str,
    /// The id of the element, where a label stands beside it.
    pub id: Option<&'static str>,
    /// Its label for screen readers, where no label stands beside it.
    pub label: Option<String>,
    /// The options: the words of each, what choosing it does, and whether it is chosen.
    pub options: Vec<(AttrValue, Action, bool)>,
}

/// Draws a list to choose from.
pub fn select(Choices { class, id, label, options }: Choices, act: &Callback<Action>) -> Html {
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
