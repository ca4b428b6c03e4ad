use yew::prelude::*;

use super::{Standard, domain, element};
use crate::app::{Dispatch, Rated, Settings};

/// The figures: a heading a domain, a fieldset a standard.
pub fn figures(settings: &Settings, rated: &Rated, dispatch: &Dispatch) -> Html {
    let framework = rated.outcome.framework;
    let standards =
        framework.located_standards().zip(&rated.form.standards).zip(&rated.from.standards).zip(&rated.outcome.standards);
    html! {
        <form class="ir-figures" autocomplete="off" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            if !settings.read_only {
                { element("p", "govuk-hint ir-hint", (settings.text.figures_hint)(rated.form.entry)) }
            }
            for (((located, form), from), outcome) in standards {
                if located.opens_domain() {
                    { domain(settings, located.domain) }
                }
                <Standard
                    settings={settings.clone()}
                    {framework}
                    {located}
                    form={form.clone()}
                    from={from.clone()}
                    outcome={*outcome}
                    dispatch={dispatch.clone()}
                />
            }
        </form>
    }
}
