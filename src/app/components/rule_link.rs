//! A rule by its number.

use yew::prelude::*;

use crate::app::events::on_click;
use crate::app::hooks::CalculatorContext;
use crate::app::state::{Action, Foldable, Panel};
use crate::engine::Rule;

/// A button with the number and the basis of a rule, which leads to the rule in the panel that says how the ratings were worked out.
pub fn rule_link(calculator: &CalculatorContext, rule: &Rule) -> Html {
    let shown = on_click(&calculator.act, Action::Shown(Foldable::Panel(Panel::Steps), true));
    html! {
        <button type="button" class="ir-link-button ir-rule" data-leads={format!("#rule-{}", rule.number)} onclick={shown}>
            { calculator.text().rule_of_step(rule) }
        </button>
    }
}
