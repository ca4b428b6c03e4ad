//! Standards that were not inspected: the buttons that say so, and the note on the score.

use yew::prelude::*;

use super::standard_shown::StandardShown;
use crate::app::events::on_click;
use crate::app::hooks::CalculatorContext;
use crate::app::state::Action;
use crate::app::text::Text;
use crate::engine::{Domain, Outcome, Standard, StandardId};

/// The button that records that a standard was not inspected, or that the standard was inspected. A standard that does not count has no
/// such button, because it can be not rated.
pub fn standard_button(calculator: &CalculatorContext, shown: &StandardShown) -> Html {
    let (text, located) = (calculator.text(), shown.outcome.located);
    if !located.standard.counts {
        return Html::default();
    }
    let becomes_inspected = shown.form.not_inspected;
    let label = text.mark(false, becomes_inspected);
    button(calculator, vec![located.id], becomes_inspected, label, text.of_marked_standard(located.standard))
}

/// The button that records that all standards of a domain were not inspected; once it is pressed, that fact, and the button that takes it
/// back. A domain with one standard that counts has no such button, because the standard has one.
pub fn domain_button(calculator: &CalculatorContext, domain: &Domain, standards: &[StandardShown]) -> Html {
    let text = calculator.text();
    let counting: Vec<_> = standards.iter().filter(|shown| shown.outcome.located.standard.counts).collect();
    if counting.len() < 2 || calculator.settings.read_only {
        return Html::default();
    }
    let becomes_inspected = counting.iter().all(|shown| shown.form.not_inspected);
    let ids = counting.iter().map(|shown| shown.outcome.located.id).collect();
    let of_cases = !domain.standards.iter().all(Standard::is_judged);
    let label = text.mark(of_cases, becomes_inspected);
    html! {
        <span>
            if becomes_inspected { { text.marked(of_cases) } }
            { button(calculator, ids, becomes_inspected, label, text.of_marked_domain(domain)) }
        </span>
    }
}

fn button(
    calculator: &CalculatorContext,
    of: Vec<StandardId>,
    becomes_inspected: bool,
    label: &'static str,
    name: String,
) -> Html {
    html! {
        <button type="button" class="ir-link-button" onclick={on_click(&calculator.act, Action::Inspected(of, becomes_inspected))}>
            { label }<span class="govuk-visually-hidden">{ name }</span>
        </button>
    }
}

/// The note on the score where standards were not inspected. Nothing where all were inspected.
pub fn not_inspected_note(text: &dyn Text, outcome: &Outcome) -> Html {
    let note = text.not_inspected_note(outcome);
    if note.is_empty() {
        Html::default()
    } else {
        html! { <p class="ir-was">{ note }</p> }
    }
}
