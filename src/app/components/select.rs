use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::app::events::on_select;
use crate::app::{Action, Dispatch};

/// The options of a list: the words of each, the action of choosing it, and whether it is the one chosen.
pub type Options = Vec<(AttrValue, Action, bool)>;

/// A list to choose one option from. It has the `id` for a label that stands beside it, or the `label` itself.
pub fn select(
    class: &'static str,
    (id, label): (Option<&'static str>, Option<String>),
    options: Options,
    dispatch: &Dispatch,
) -> Html {
    // The attributes of the options choose at first; once a person has chosen they have no say, and the property has.
    let mut index = 0;
    let mut actions = Vec::new();
    for (place, (_, action, chosen)) in (0..).zip(&options) {
        actions.push(action.clone());
        if *chosen {
            index = place;
        }
    }
    // The snapshots are drawn where there is no JavaScript, nor any value of it.
    let index = if cfg!(target_arch = "wasm32") { JsValue::from(index) } else { JsValue::UNDEFINED };
    html! {
        <select {class} part="field" {id} aria-label={label} ~selectedIndex={index} onchange={on_select(dispatch, actions)}>
            for (words, _, chosen) in options {
                <option selected={chosen}>{ words }</option>
            }
        </select>
    }
}
