//! The tools above the figures.

use yew::prelude::*;

use crate::app::events::{on_click, on_single_click};
use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Choice, button, button_if, fieldset, radios};
use crate::app::state::{Action, Entry, State};

/// How all figures are entered; undo, redo and reset.
pub fn toolbar(calculator: &CalculatorContext, state: &State) -> Html {
    let (text, act) = (calculator.text(), &calculator.act);
    let choice = |label: &'static str, by| Choice::new(label, Action::EntryChosenForAll(by), state.form().entry == by);
    let entries =
        vec![choice(text.words().enter_percentages, Entry::Percentage), choice(text.words().enter_cases, Entry::Cases)];
    let tool = |label: &'static str, enabled, action| button_if(enabled, label.into(), on_click(act, action));
    html! {
        <div class="ir-toolbar">
            { fieldset("govuk-fieldset ir-toolbar__entry", text.words().enter_as.into(), radios("entry", entries, act)) }
            <div class="ir-toolbar__buttons" role="group" aria-label={text.words().tools}>
                { tool(text.words().undo, state.can_undo(), Action::Undone) }
                { tool(text.words().redo, state.can_redo(), Action::Redone) }
                { button(text.words().reset.into(), on_single_click(act, Action::FiguresReset)) }
            </div>
        </div>
    }
}
