use yew::prelude::*;

use super::{Seen, element, still};
use crate::app::events::on_toggle;
use crate::app::{Dispatch, Fold, Settings, Unfolded};

/// Something folded away under its title. Whether it is open is the person's to say, and `open`'s when that changes.
pub fn fold(class: &'static str, title: Html, open: bool, ontoggle: Option<Callback<Event>>, content: Html) -> Html {
    html! {
        <details {class} {open} {ontoggle}>
            <summary class="govuk-details__summary">
                { element("span", "govuk-details__summary-text", title) }
            </summary>
            { element("div", "govuk-details__text", content) }
        </details>
    }
}

/// A part below the figures, for which nothing is worked out while it is folded away.
pub fn panel(
    settings: &Settings,
    (title, part): (&'static str, Fold),
    unfolded: Unfolded,
    dispatch: &Dispatch,
    content: &dyn Fn() -> Html,
) -> Html {
    still(settings, Seen::Panel(title, part, unfolded.shows(part).then(content)), dispatch)
}

/// Draws it.
pub(super) fn folded(title: &'static str, part: Fold, content: Option<&Html>, dispatch: &Dispatch) -> Html {
    let ontoggle = on_toggle(dispatch, part, content.is_some());
    let class = match part {
        Fold::Steps => "govuk-details ir-details ir-panel ir-steps",
        Fold::Reach => "govuk-details ir-details ir-panel ir-takes",
        _ => "govuk-details ir-details ir-panel",
    };
    fold(class, html! { title }, content.is_some(), Some(ontoggle), content.cloned().unwrap_or_default())
}
