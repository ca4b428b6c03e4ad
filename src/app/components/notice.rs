use yew::prelude::*;

use crate::app::text::Text;

/// What this is, what it is not, and that nothing leaves the browser.
#[must_use]
pub fn notice(text: &'static Text) -> Html {
    html! {
        <div class="ir-notice">
            <p class="ir-notice__lead">{ text.notice }</p>
            <details class="govuk-details ir-details">
                <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">{ text.limits_title }</span>
                </summary>
                <div class="govuk-details__text">
                    <ul class="ir-list">
                        for limit in text.limits { <li>{ *limit }</li> }
                    </ul>
                </div>
            </details>
        </div>
    }
}
