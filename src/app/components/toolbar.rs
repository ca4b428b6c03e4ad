use yew::prelude::*;

use super::{Choice, Seen, Tools, button, check, element, fieldset, radios, still};
use crate::app::events::on_click;
use crate::app::text::Text;
use crate::app::{Action, Dispatch, Entry, Settings, State, View};

/// How all figures are entered; undo, redo, reset and print; and whether ratings wait until they are asked for.
pub fn toolbar(settings: &Settings, state: &State, dispatch: &Dispatch) -> Html {
    let (entry, waits) = (state.form().entry, state.asked().is_some());
    let tools = Tools { entry, waits, can_undo: state.can_undo(), can_redo: state.can_redo() };
    still(settings, Seen::Tools(tools), dispatch)
}

/// Draws them.
pub(super) fn tools(settings: &Settings, Tools { entry, waits, can_undo, can_redo }: Tools, dispatch: &Dispatch) -> Html {
    let text = settings.text;
    let choice =
        |label: &'static str, by| Choice { label: label.into(), action: Action::EntryChosenForAll(by), chosen: entry == by };
    let entries = vec![choice(text.enter_percentages, Entry::Percentage), choice(text.enter_cases, Entry::Cases)];
    let tool = |label: &'static str, enabled, action| button(html! { label }, enabled, on_click(dispatch, action));
    html! {
        <div class="ir-toolbar">
            { fieldset("govuk-fieldset ir-toolbar__entry", text.enter_as.into(), radios("entry", entries, dispatch)) }
            <div class="ir-toolbar__buttons" role="group" aria-label={text.tools}>
                { tool(text.undo, can_undo, Action::Undone) }
                { tool(text.redo, can_redo, Action::Redone) }
                { tool(text.reset, true, Action::FiguresReset) }
                if settings.view == View::Full {
                    { print_button(text) }
                }
            </div>
            <div class="ir-toolbar__wait">
                { check(("wait".into(), None), text.wait.into(), waits, Action::RatingsMadeToWait(!waits), dispatch) }
                if waits { { element("p", "govuk-hint ir-hint", text.wait_hint) } }
            </div>
        </div>
    }
}

/// Prints the report. No script needs to be fetched for it.
pub fn print_button(text: &Text) -> Html {
    let print = |_| {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    };
    button(html! { text.print }, true, Callback::from(print))
}
