//! What the calculator is, and what it is not.

use yew::prelude::*;

use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Details, details, list};
use crate::app::settings::View;

/// What the calculator is, what it is not, and whether anything leaves this browser.
pub fn notice(calculator: &CalculatorContext) -> Html {
    let (settings, text) = (&calculator.settings, calculator.text());
    let limits = || Details {
        class: "govuk-details ir-details",
        title: text.words().limits_title.into(),
        open: false,
        ontoggle: None,
        content: list(text.words().limits.iter().map(|limit| Html::from(*limit))),
    };
    html! {
        <div class="ir-notice" part="notice">
            <p class="ir-notice__lead">
                { text.words().notice }{ " " }{ if settings.shares_figures { text.words().page_shares } else { text.words().nothing_leaves } }
            </p>
            if settings.view == View::Full {
                { details(limits()) }
            }
        </div>
    }
}
