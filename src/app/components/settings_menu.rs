//! The settings that few people need.

use yew::prelude::*;

use crate::app::hooks::use_calculator;
use crate::app::markup::{Check, Details, check, details};
use crate::app::state::Action;

#[derive(Properties, PartialEq)]
pub struct SettingsMenuProps {
    /// Whether ratings wait until they are asked for.
    pub waits: bool,
}

/// The settings, folded away unless one is in use: whether ratings wait until they are asked for.
#[component]
pub fn SettingsMenu(SettingsMenuProps { waits }: &SettingsMenuProps) -> Html {
    let calculator = use_calculator();
    let text = calculator.text();
    let wait = Check {
        id: "wait".into(),
        hint: Some("wait-hint"),
        label: text.wait().into(),
        checked: *waits,
        action: Action::RatingsMadeToWait(!waits),
    };
    details(Details {
        class: "govuk-details ir-details ir-toolbar__settings",
        title: text.settings().into(),
        open: *waits,
        ontoggle: None,
        content: html! {
            <>
                <p class="ir-toolbar__wait">{ check(wait, &calculator.act) }</p>
                <p class="govuk-hint ir-hint" id="wait-hint">{ text.wait_hint() }</p>
            </>
        },
    })
}
