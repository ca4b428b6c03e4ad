//! The settings that few people need.

use yew::prelude::*;

use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Check, Details, check, details};
use crate::app::state::Action;

/// The settings, folded away unless one is in use: whether ratings wait until the person requests them.
pub fn settings_menu(calculator: &CalculatorContext, waits: bool) -> Html {
    let text = calculator.text();
    let wait = Check {
        id: "wait".into(),
        hint: Some("wait-hint"),
        label: text.words().wait.into(),
        checked: waits,
        action: Action::RatingsMadeToWait(!waits),
    };
    details(Details {
        class: "govuk-details ir-details ir-toolbar__settings",
        title: text.words().settings.into(),
        open: waits,
        ontoggle: None,
        content: html! {
            <>
                <p class="ir-toolbar__wait">{ check(wait, &calculator.act) }</p>
                <p class="govuk-hint ir-hint" id="wait-hint">{ text.words().wait_hint }</p>
            </>
        },
    })
}
