//! The tools above the figures.

use yew::prelude::*;

use crate::app::events::on_click;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{Check, Choice, button, check, fieldset, radios};
use crate::app::settings::View;
use crate::app::state::{Action, Ask, Entry};

#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    /// How all key questions are answered.
    pub entry: Entry,
    /// Whether ratings wait until they are asked for.
    pub waits: bool,
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// Whether there is a step to redo.
    pub can_redo: bool,
}

/// How all figures are entered; undo, redo, reset and print; and whether ratings wait until they are asked for.
#[component]
pub fn Toolbar(ToolbarProps { entry, waits, can_undo, can_redo }: &ToolbarProps) -> Html {
    let calculator = use_calculator();
    let (text, act) = (calculator.text(), &calculator.act);
    let choice = |label: &'static str, by| Choice {
        label: label.into(),
        action: Action::EntryChosenForAll(by),
        chosen: *entry == by,
    };
    let entries = vec![choice(text.enter_percentages(), Entry::Percentage), choice(text.enter_cases(), Entry::Cases)];
    let tool = |label: &'static str, enabled, action| button(label.into(), enabled, on_click(act, action));
    let wait = || Check {
        id: "wait".into(),
        hint: None,
        label: text.wait().into(),
        checked: *waits,
        action: Action::RatingsMadeToWait(!waits),
    };
    html! {
        <div class="ir-toolbar">
            { fieldset("govuk-fieldset ir-toolbar__entry", text.enter_as().into(), radios("entry", entries, act)) }
            <div class="ir-toolbar__buttons" role="group" aria-label={text.tools()}>
                { tool(text.undo(), *can_undo, Action::Undone) }
                { tool(text.redo(), *can_redo, Action::Redone) }
                { tool(text.reset(), true, Action::FiguresReset) }
                if calculator.settings.view == View::Full {
                    { print_button(&calculator) }
                }
            </div>
            <div class="ir-toolbar__wait">
                { check(wait(), act) }
                if *waits { <p class="govuk-hint ir-hint">{ text.wait_hint() }</p> }
            </div>
        </div>
    }
}

/// A button that prints the report.
pub fn print_button(calculator: &CalculatorContext) -> Html {
    button(calculator.text().print().into(), true, calculator.ask.reform(|_| Ask::Print))
}
