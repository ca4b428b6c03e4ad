use yew::prelude::*;

use super::{bar_class, element};
use crate::engine::Outcome;

/// The standards in a row, each on the colour of its rating and with its number. The table of ratings says the same, so
/// screen readers pass it over.
pub fn heat_strip(outcome: &Outcome) -> Html {
    html! {
        <div class="ir-strip" aria-hidden="true">
            for ((_, standard), found) in outcome.framework.standards().zip(&outcome.standards) {
                { element("span", found.rating().map_or("ir-bar__open", bar_class), standard.number) }
            }
        </div>
    }
}
