use yew::prelude::*;

use super::{fold, list};
use crate::app::{Settings, View};

/// What this is, what it is not, and whether anybody is told what is entered.
pub fn notice(settings: &Settings) -> Html {
    let text = settings.text;
    let limits = list(text.limits.iter().map(|limit| Html::from(*limit)).collect());
    html! {
        <div class="ir-notice" part="notice">
            <p class="ir-notice__lead">
                { text.notice }{ " " }{ if settings.page_is_told { text.page_is_told } else { text.nobody_is_told } }
            </p>
            if settings.view == View::Full {
                { fold("govuk-details ir-details", html! { text.limits_title }, false, None, limits) }
            }
        </div>
    }
}
