use yew::prelude::*;

/// Something folded away under its title. Whether it is open is the person's to say, and `open`'s when that changes.
pub fn fold(class: &'static str, title: Html, open: bool, ontoggle: Option<Callback<Event>>, content: Html) -> Html {
    html! {
        <details {class} {open} {ontoggle}>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ title }</span>
            </summary>
            <div class="govuk-details__text">{ content }</div>
        </details>
    }
}
