//! From the browser's events to actions. One function for each kind of event, whatever it is used for.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::state::{Action, Field, Foldable, MAX_TYPED, Part};
use crate::engine::KeyQuestionId;

/// A press of a button.
pub fn on_click(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_| act.emit(action.clone()))
}

/// A choice of a radio.
pub fn on_choice(act: &Callback<Action>, action: Action) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |_| act.emit(action.clone()))
}

/// A choice from a list: the action at the place of the option chosen.
pub fn on_select(act: &Callback<Action>, actions: Vec<Action>) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        if let Some(action) = usize::try_from(place).ok().and_then(|place| actions.get(place)) {
            act.emit(action.clone());
        }
    })
}

/// A character typed in a field.
pub fn on_input(act: &Callback<Action>, field: Field) -> Callback<InputEvent> {
    let act = act.clone();
    Callback::from(move |event: InputEvent| {
        // A textarea has its text under the same name, and this is never checked.
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        act.emit(Action::Entered(field, text));
    })
}

/// Something unfolded, or folded away.
pub fn on_toggle(act: &Callback<Action>, part: Foldable, shown: bool) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let open = event.target_unchecked_into::<HtmlDetailsElement>().open();
        // The browser tells of what was drawn unfolded too.
        if open != shown {
            act.emit(Action::Shown(part, open));
        }
    })
}

/// The focus leaving something, unless it `stays`.
pub fn on_leave(act: &Callback<Action>, action: Action, stays: fn(&FocusEvent) -> bool) -> Callback<FocusEvent> {
    let act = act.clone();
    Callback::from(move |event: FocusEvent| {
        if !stays(&event) {
            act.emit(action.clone());
        }
    })
}

/// The focus coming to a field whose text is to be copied: the whole text is selected.
pub fn on_enter() -> Callback<FocusEvent> {
    Callback::from(|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select())
}

/// A key, where it means an action.
pub fn on_key(act: &Callback<Action>, means: fn(&KeyboardEvent) -> Option<Action>) -> Callback<KeyboardEvent> {
    let act = act.clone();
    Callback::from(move |event: KeyboardEvent| {
        if let Some(action) = means(&event) {
            act.emit(action);
        }
    })
}

/// A text offered in a field.
pub fn on_offer(act: &Callback<Action>) -> Callback<InputEvent> {
    let act = act.clone();
    Callback::from(move |event: InputEvent| {
        // As above.
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        act.emit(Action::TextOffered(text));
    })
}

/// A text pasted in the field for figures to bring in. A long text is not put into the field.
pub fn on_long_paste(act: &Callback<Action>) -> Callback<Event> {
    on_paste(act, None)
}

/// Something pasted in a figure's field: several lines fill the fields below too, and several cells this one.
pub fn on_column(act: &Callback<Action>, id: KeyQuestionId, part: Part) -> Callback<Event> {
    on_paste(act, Some((id, part)))
}

fn on_paste(act: &Callback<Action>, figure: Option<(KeyQuestionId, Part)>) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let pasted = event.dyn_ref::<ClipboardEvent>().and_then(|event| event.clipboard_data()?.get_data("text").ok());
        let Some(text) = pasted else { return };
        let action = match figure {
            Some((id, part)) if text.trim().contains(['\n', '\r', '\t']) => Action::ColumnPasted(id, part, text),
            None if text.len() > MAX_TYPED => Action::TextOffered(text),
            _ => return,
        };
        event.prevent_default();
        act.emit(action);
    })
}
