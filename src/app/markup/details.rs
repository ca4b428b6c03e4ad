//! The markup of content that can be folded away.

use yew::prelude::*;

/// A content that can be folded away, and its title.
pub struct Details {
    /// The classes of the element.
    pub class: &'static str,
    /// The title.
    pub title: Html,
    /// Whether the content is unfolded. The person can fold it without the program, and the program folds it only when this value changes.
    pub open: bool,
    /// Called when the content is unfolded or folded away.
    pub ontoggle: Option<Callback<Event>>,
    /// The content that is folded away.
    pub content: Html,
}

/// Draws a content that can be folded away.
pub fn details(Details { class, title, open, ontoggle, content }: Details) -> Html {
    html! {
        <details {class} {open} {ontoggle}>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ title }</span>
            </summary>
            <div class="govuk-details__text">{ content }</div>
        </details>
    }
}
