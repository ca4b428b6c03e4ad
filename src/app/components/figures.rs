use std::ptr;

use yew::prelude::*;

use super::{Own, Seen, element, still};
use crate::app::{Dispatch, Rated, Settings, Unfolded};
use crate::engine::Domain;

/// The figures: a heading a domain, a fieldset a standard.
pub fn figures(settings: &Settings, rated: &Rated, unfolded: Unfolded, dispatch: &Dispatch) -> Html {
    html! {
        <form class="ir-figures" autocomplete="off" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            if !settings.read_only {
                { element("p", "govuk-hint ir-hint", (settings.text.figures_hint)(rated.form.entry)) }
            }
            for domain in rated.outcome.framework.domains {
                { still(settings, Seen::Figures(domain, Own::all(rated, unfolded).filter(|own| ptr::eq(own.located.domain, domain)).collect()), dispatch) }
            }
        </form>
    }
}

/// The heading of a domain, and its standards.
pub(super) fn of_domain(settings: &Settings, domain: &'static Domain, standards: &[Own], dispatch: &Dispatch) -> Html {
    html! {
        <>
            { super::domain(settings, domain) }
            for own in standards {
                { still(settings, Seen::Standard(own.clone()), dispatch) }
            }
        </>
    }
}
