//! The tools above the figures.

use yew::prelude::*;

use crate::app::events::on_click;
use crate::app::hooks::use_calculator;
use crate::app::markup::{Choice, button, fieldset, radios};
use crate::app::state::{Action, Entry};

#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    /// How all key questions are answered.
    pub entry: Entry,
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// Whether there is a step to redo.
    pub can_redo: bool,
}

/// How all figures are entered; undo, redo and reset.
#[component]
pub fn Toolbar(ToolbarProps { entry, can_undo, can_redo }: &ToolbarProps) -> Html {
    let calculator = use_calculator();
    let (text, act) = (calculator.text(), &calculator.act);
    let choice = |label: &'static str, by| Choice::new(label, Action::EntryChosenForAll(by), *entry == by);
    let entries = vec![choice(text.enter_percentages(), Entry::Percentage), choice(text.enter_cases(), Entry::Cases)];
    let tool = |label: &'static str, enabled, action| button(label.into(), enabled, on_click(act, action));
    html! {
        <div class="ir-toolbar">
            { fieldset("govuk-fieldset ir-toolbar__entry", text.enter_as().into(), radios("entry", entries, act)) }
            <div class="ir-toolbar__buttons" role="group" aria-label={text.tools()}>
                { tool(text.undo(), *can_undo, Action::Undone) }
                { tool(text.redo(), *can_redo, Action::Redone) }
                { tool(text.reset(), true, Action::FiguresReset) }
            </div>
        </div>
    }
}
