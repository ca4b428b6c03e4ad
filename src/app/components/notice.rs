use yew::prelude::*;

use super::fold;
use crate::app::text::Text;

/// What this is, what it is not, and that nothing leaves the browser.
pub fn notice(text: &'static Text) -> Html {
    let limits = html! {
        <ul class="ir-list">
            for limit in text.limits { <li>{ *limit }</li> }
        </ul>
    };
    html! {
        <div class="ir-notice">
            <p class="ir-notice__lead">{ text.notice }</p>
            { fold("govuk-details ir-details", html! { text.limits_title }, false, None, limits) }
        </div>
    }
}
