use yew::prelude::*;

use super::{Standard, domain};
use crate::app::text::Text;
use crate::app::{Dispatch, Rated};

/// The figures: a heading a domain, a fieldset a standard.
pub fn figures(text: &'static Text, rated: &Rated, dispatch: &Dispatch) -> Html {
    let framework = rated.outcome.framework;
    let standards = framework.located_standards().zip(&rated.form.standards).zip(&rated.outcome.standards);
    html! {
        <form class="ir-figures" autocomplete="off" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <p class="govuk-hint ir-hint">{ (text.figures_hint)(rated.form.entry) }</p>
            for ((located, form), outcome) in standards {
                if located.opens_domain() {
                    { domain(located.domain) }
                }
                <Standard
                    {text}
                    {framework}
                    {located}
                    form={form.clone()}
                    outcome={*outcome}
                    dispatch={dispatch.clone()}
                />
            }
        </form>
    }
}
