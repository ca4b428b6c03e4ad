//! Something that is folded away under its title.

use yew::prelude::*;

/// Something that is folded away under its title.
pub struct Details {
    /// The classes of the element.
    pub class: &'static str,
    /// The title.
    pub title: Html,
    /// Whether it is unfolded. The person may fold it without the program, which only has a say when this changes.
    pub open: bool,
    /// Called when it is unfolded or folded away.
    pub ontoggle: Option<Callback<Event>>,
    /// The content that is folded away.
    pub content: Html,
}

/// Draws something that is folded away.
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
