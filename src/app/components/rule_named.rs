//! A rule by its number, which unfolds to its text.

use yew::prelude::*;

use crate::app::text::Text;
use crate::engine::Rule;

/// The number and the basis of a rule, which unfold in place to the text of the rule and its source, because a reader who is led to
/// the list of all rules loses the standard from sight. The browser keeps which rules a person has unfolded.
pub fn rule_named(text: &dyn Text, rule: &Rule) -> Html {
    html! {
        <details class="ir-rule">
            <summary class="ir-link-button">{ text.rule_of_step(rule) }</summary>
            <p class="ir-rule__text">
                { text.rule_statement(rule) }{ " " }<span class="ir-rule__source">{ text.basis(rule.basis) }{ ": " }{ text.rule_source(rule) }</span>
            </p>
        </details>
    }
}
