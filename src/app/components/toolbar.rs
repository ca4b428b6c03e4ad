use yew::prelude::*;

use super::{Choice, radios};
use crate::app::events::on_click;
use crate::app::{Action, Dispatch, Entry, Settings, State, View};

/// How all figures are entered; undo, redo, reset and print.
pub fn toolbar(settings: &Settings, state: &State, dispatch: &Dispatch) -> Html {
    let text = settings.text;
    let entry = state.form().entry;
    let choice =
        |label: &'static str, by| Choice { label: label.into(), action: Action::EntryChosenForAll(by), chosen: entry == by };
    let entries = vec![choice(text.enter_percentages, Entry::Percentage), choice(text.enter_cases, Entry::Cases)];
    // A button that is disabled while it has the focus would lose it, so these only say that they are.
    let button = |label, enabled: bool, onclick: Callback<MouseEvent>| {
        html! {
            <button
                type="button"
                class="ir-button"
                part="button"
                aria-disabled={(!enabled).then_some("true")}
                {onclick}
            >
                { label }
            </button>
        }
    };
    html! {
        <div class="ir-toolbar">
            <fieldset class="govuk-fieldset ir-toolbar__entry">
                <legend class="govuk-fieldset__legend ir-strong">{ text.enter_as }</legend>
                { radios("entry", entries, dispatch) }
            </fieldset>
            <div class="ir-toolbar__buttons" role="group" aria-label={text.tools}>
                { button(text.undo, state.can_undo(), on_click(dispatch, Action::Undone)) }
                { button(text.redo, state.can_redo(), on_click(dispatch, Action::Redone)) }
                { button(text.reset, true, on_click(dispatch, Action::FiguresReset)) }
                if settings.view == View::Full {
                    { button(text.print, true, Callback::from(|_| print())) }
                }
            </div>
        </div>
    }
}

fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
