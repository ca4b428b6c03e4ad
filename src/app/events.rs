//! From the browser's events to actions. One function for each kind of event, whatever it is used for.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::offer::MAX_TYPED;
use super::question_form::Part;
use super::{Action, Dispatch, Field, Fold};
use crate::engine::KeyQuestionId;

/// A press of a button.
pub fn on_click(dispatch: &Dispatch, action: Action) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}

/// A choice of a radio.
pub fn on_choice(dispatch: &Dispatch, action: Action) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}

/// A choice from a list: the action at the place of the option chosen.
pub fn on_select(dispatch: &Dispatch, actions: Vec<Action>) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        if let Some(action) = usize::try_from(place).ok().and_then(|place| actions.get(place)) {
            dispatch.dispatch(action.clone());
        }
    })
}

/// A character typed in a field.
pub fn on_input(dispatch: &Dispatch, field: Field) -> Callback<InputEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: InputEvent| {
        // A textarea has its text under the same name, and this is never checked.
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        dispatch.dispatch(Action::Entered(field, text));
    })
}

/// Something unfolded, or folded away.
pub fn on_toggle(dispatch: &Dispatch, part: Fold, shown: bool) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        let open = event.target_unchecked_into::<HtmlDetailsElement>().open();
        // The browser tells of what was drawn unfolded too.
        if open != shown {
            dispatch.dispatch(Action::Shown(part, open));
        }
    })
}

/// The focus leaving something, unless it `stays`.
pub fn on_leave(dispatch: &Dispatch, action: Action, stays: fn(&FocusEvent) -> bool) -> Callback<FocusEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: FocusEvent| {
        if !stays(&event) {
            dispatch.dispatch(action.clone());
        }
    })
}

/// The focus coming to a field that is there to be copied: all of it is selected.
pub fn on_enter() -> Callback<FocusEvent> {
    Callback::from(|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select())
}

/// A key, where it means an action.
pub fn on_key(dispatch: &Dispatch, means: fn(&KeyboardEvent) -> Option<Action>) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if let Some(action) = means(&event) {
            dispatch.dispatch(action);
        }
    })
}

/// A text offered in a field.
pub fn on_offer(dispatch: &Dispatch) -> Callback<InputEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: InputEvent| {
        // As above.
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        dispatch.dispatch(Action::TextOffered(text));
    })
}

/// Something pasted in the field for what is offered: a long text goes straight to what it comes to.
pub fn on_long_paste(dispatch: &Dispatch) -> Callback<Event> {
    on_paste(dispatch, None)
}

/// Something pasted in a figure's field: several lines fill the fields below too, and several cells this one.
pub fn on_column(dispatch: &Dispatch, id: KeyQuestionId, part: Part) -> Callback<Event> {
    on_paste(dispatch, Some((id, part)))
}

fn on_paste(dispatch: &Dispatch, figure: Option<(KeyQuestionId, Part)>) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        let pasted = event.dyn_ref::<ClipboardEvent>().and_then(|event| event.clipboard_data()?.get_data("text").ok());
        let Some(text) = pasted else { return };
        let action = match figure {
            Some((id, part)) if text.trim().contains(['\n', '\r', '\t']) => Action::ColumnPasted(id, part, text),
            None if text.len() > MAX_TYPED => Action::TextOffered(text),
            _ => return,
        };
        event.prevent_default();
        dispatch.dispatch(action);
    })
}
