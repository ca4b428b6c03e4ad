//! The figures: a heading for each domain, and the fields of each standard.

use std::ptr;
use std::rc::Rc;

use yew::prelude::*;

use super::inspected::domain_button;
use super::standard::StandardFigures;
use super::standard_shown::StandardShown;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{domain_heading, heading};
use crate::app::rated::Rated;
use crate::app::state::Unfolded;
use crate::engine::Domain;

#[derive(Properties, PartialEq)]
pub struct FiguresProps {
    /// The figures and their ratings.
    pub rated: Rc<Rated>,
    /// The parts of the page that are unfolded.
    pub unfolded: Unfolded,
    /// How often typed figures were changed by something other than typing. When the number changes, the fields are drawn anew.
    pub overwritten: u32,
}

/// The figures of all domains.
#[component]
pub fn Figures(FiguresProps { rated, unfolded, overwritten }: &FiguresProps) -> Html {
    let calculator = use_calculator();
    let read_only = calculator.settings.read_only;
    // The hint stands once, where the first figure is to be entered.
    let mut hint = (!read_only).then(|| calculator.text().figures_hint(rated.form.entry));
    let mut domains = Vec::new();
    for domain in rated.outcome.framework.domains {
        let of_domain = |shown: &StandardShown| ptr::eq(shown.outcome.located.domain, domain);
        let standards: Vec<_> = StandardShown::all(rated, unfolded, *overwritten).filter(of_domain).collect();
        let has_figures = standards.iter().any(|shown| !shown.outcome.located.standard.is_judged());
        let hint = if has_figures { hint.take() } else { None };
        domains.push(domain_figures(&calculator, domain, hint, standards));
    }
    html! {
        <form class="ir-figures" autocomplete="off" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            // Without this heading, the domains would belong to the heading of the ratings.
            { heading(&calculator.settings, 0, "govuk-visually-hidden", None, calculator.text().words().figures_title.into()) }
            { domains }
        </form>
    }
}

/// The heading of a domain, and its standards.
///
/// `hint` says how figures are entered, in the first domain that has some.
fn domain_figures(
    calculator: &CalculatorContext,
    domain: &'static Domain,
    hint: Option<&'static str>,
    standards: Vec<StandardShown>,
) -> Html {
    html! {
        <>
            <div class="ir-domain-line">
                { domain_heading(&calculator.settings, domain) }
                { domain_button(calculator, domain, &standards) }
            </div>
            if let Some(hint) = hint {
                <p class="govuk-hint ir-hint">{ hint }</p>
            }
            for shown in standards {
                <StandardFigures {shown} />
            }
        </>
    }
}
