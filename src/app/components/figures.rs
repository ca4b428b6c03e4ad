use std::ptr;

use yew::prelude::*;

use super::{Seen, StandardShown, element, still};
use crate::app::{Dispatch, Rated, Settings, Unfolded};
use crate::engine::Domain;

/// The figures: a heading a domain, a fieldset a standard.
pub fn figures(settings: &Settings, rated: &Rated, unfolded: Unfolded, dispatch: &Dispatch) -> Html {
    // Said once, where the first figure is to be entered.
    let mut hint = (!settings.read_only).then(|| (settings.text.figures_hint)(rated.form.entry));
    let mut figures_of = |domain: &'static Domain| {
        let standards: Vec<_> =
            StandardShown::all(rated, unfolded).filter(|shown| ptr::eq(shown.located.domain, domain)).collect();
        let has_figures = standards.iter().any(|shown| !shown.located.standard.is_judged());
        let hint = if has_figures { hint.take() } else { None };
        still(settings, Seen::Figures(domain, hint, standards), dispatch)
    };
    html! {
        <form class="ir-figures" autocomplete="off" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            for domain in rated.outcome.framework.domains {
                { figures_of(domain) }
            }
        </form>
    }
}

/// The heading of a domain, and its standards.
pub(super) fn of_domain(
    settings: &Settings,
    domain: &'static Domain,
    hint: Option<&'static str>,
    standards: &[StandardShown],
    dispatch: &Dispatch,
) -> Html {
    html! {
        <>
            { super::domain(settings, domain) }
            if let Some(hint) = hint {
                { element("p", "govuk-hint ir-hint", hint) }
            }
            for shown in standards {
                { still(settings, Seen::Standard(shown.clone()), dispatch) }
            }
        </>
    }
}
