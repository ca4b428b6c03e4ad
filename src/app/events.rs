//! Turns the browser's events into actions. Each function makes the listener for one kind of event.
//!
//! A key that is pressed in a field arrives as the field's new text ([`on_input`]). `keyboard.rs` has the keys that mean something
//! everywhere, such as undo.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::hooks::CalculatorContext;
use super::state::{Action, Field, Foldable, ImportRequest, MAX_TYPED, Part};
use crate::engine::{Framework, KeyQuestionId, Place};
use crate::exchange::sheets::is_column;

/// A press of a button.
pub fn on_click(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    act.reform(move |_| action.clone())
}

/// The second press of a double press does nothing: the first press can have moved the button under the pointer.
pub fn on_single_click(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |event: MouseEvent| {
        if event.detail() < 2 {
            act.emit(action.clone());
        }
    })
}

/// A choice of a radio.
pub fn on_choice(act: &Callback<Action>, action: Action) -> Callback<Event> {
    act.reform(move |_| action.clone())
}

/// A choice from a list: the action of the option chosen.
pub fn on_select<T: Clone + 'static>(act: &Callback<T>, actions: Vec<T>) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        if let Some(action) = usize::try_from(place).ok().and_then(|place| actions.get(place)) {
            act.emit(action.clone());
        }
    })
}

/// A change of a field: the action has the whole text, not the character typed.
pub fn on_input(act: &Callback<Action>, field: Field) -> Callback<InputEvent> {
    // `HtmlInputElement` serves for a textarea too, because both have `value`, and the cast is not checked.
    act.reform(move |event: InputEvent| Action::Entered(field, event.target_unchecked_into::<HtmlInputElement>().value()))
}

/// A part that the person unfolds, or folds away.
pub fn on_toggle(act: &Callback<Action>, part: Foldable, shown: bool) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let open = event.target_unchecked_into::<HtmlDetailsElement>().open();
        // The browser also reports a part that Yew drew unfolded.
        if open != shown {
            act.emit(Action::Shown(part, open));
        }
    })
}

/// The focus leaving an element, unless `stays` says that it goes to a place that belongs to the element.
pub fn on_leave(act: &Callback<Action>, action: Action, stays: fn(&FocusEvent) -> bool) -> Callback<FocusEvent> {
    let act = act.clone();
    Callback::from(move |event: FocusEvent| {
        if !stays(&event) {
            act.emit(action.clone());
        }
    })
}

/// The focus coming to a field with a text to copy: the whole text is selected.
pub fn on_enter() -> Callback<FocusEvent> {
    Callback::from(|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select())
}

/// A key that means an action.
pub fn on_key(act: &Callback<Action>, means: fn(&KeyboardEvent) -> Option<Action>) -> Callback<KeyboardEvent> {
    let act = act.clone();
    Callback::from(move |event: KeyboardEvent| {
        if let Some(action) = means(&event) {
            act.emit(action);
        }
    })
}

/// Where an offered text goes: to the state, which shows it, and to the program that reads it.
#[derive(Clone)]
pub struct OfferTo {
    /// Does an action.
    pub act: Callback<Action>,
    /// Sends a request to the program that reads sheets.
    pub import: Callback<ImportRequest>,
    /// The framework chosen.
    pub framework: &'static Framework,
    /// The only standard or key question that is shown. None where the whole calculator is shown.
    only: Option<Place>,
    /// Whether an offer is shown, in the panel for bringing figures in.
    is_shown: bool,
}

impl OfferTo {
    /// Where a calculator's offers go.
    pub fn of(calculator: &CalculatorContext, framework: &'static Framework) -> Self {
        let settings = &calculator.settings;
        Self {
            act: calculator.act.clone(),
            import: calculator.import.clone(),
            framework,
            only: settings.only.as_ref().and_then(|number| framework.place(number)),
            is_shown: settings.has_bring_in(),
        }
    }

    fn emit(&self, text: String) {
        self.act.emit(Action::TextOffered(text.clone()));
        if !text.trim().is_empty() {
            self.import.emit(ImportRequest::read(text, self.framework));
        }
    }
}

/// A text offered in the field for offers. Where the field has only what the calculator shows there, such as the text of a file, nothing is
/// offered anew, because that would draw the offer anew under a press of one of its buttons.
pub fn on_offer(to: &OfferTo, shown: AttrValue) -> Callback<InputEvent> {
    let to = to.clone();
    // `HtmlInputElement` serves for a textarea, as in `on_input`.
    Callback::from(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        if *text != *shown {
            to.emit(text);
        }
    })
}

/// A long text pasted in the field for offers. The field does not show it.
pub fn on_long_paste(to: &OfferTo) -> Callback<Event> {
    let to = to.clone();
    Callback::from(move |event: Event| {
        if let Some(text) = pasted(&event).filter(|text| text.len() > MAX_TYPED) {
            event.prevent_default();
            to.emit(text);
        }
    })
}

/// A text pasted in the field of a figure. A column fills this field and the fields below it. Any other table is offered, and changes nothing
/// yet. Where no panel shows offers, the table goes into the field as text, and the field shows its error.
pub fn on_column(to: &OfferTo, id: KeyQuestionId, part: Part) -> Callback<Event> {
    let to = to.clone();
    Callback::from(move |event: Event| {
        if let Some(text) = pasted(&event).filter(|text| text.trim().contains(['\n', '\r', '\t'])) {
            if is_column(&text, to.framework) {
                event.prevent_default();
                to.act.emit(Action::ColumnPasted { from: id, part, text, only: to.only });
            } else if to.is_shown {
                event.prevent_default();
                to.emit(text);
            }
        }
    })
}

/// A table pasted where nothing is typed: it is offered.
pub fn on_table(to: &OfferTo) -> Callback<Event> {
    let to = to.clone();
    Callback::from(move |event: Event| {
        let is_typed_in =
            event.target_dyn_into::<Element>().is_some_and(|at| matches!(&*at.local_name(), "input" | "textarea"));
        if is_typed_in || event.default_prevented() {
            return;
        }
        if let Some(text) = pasted(&event).filter(|text| text.contains('\t') || text.trim().contains('\n')) {
            event.prevent_default();
            to.emit(text);
        }
    })
}

/// The text that was pasted.
fn pasted(event: &Event) -> Option<String> {
    event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text").ok()
}
