use yew::prelude::*;

use super::{bar_class, rect, with_attributes};
use crate::engine::Outcome;

/// The standards in a row, each in the colour of its rating and with its number. The table of ratings says the same, so
/// screen readers pass it over.
pub fn heat_strip(outcome: &Outcome) -> Html {
    html! {
        <div class="ir-strip" aria-hidden="true">
            for found in &outcome.standards {
                <svg width="22" height="22" class="ir-strip__cell" focusable="false">
                    { rect(found.rating().map_or("ir-bar__open", bar_class), ("0".into(), "100%".into()), ("17", "5")) }
                    { with_attributes("text", &["x", "y"], ["50%".into(), "13".into()], found.located.standard.number) }
                </svg>
            }
        </div>
    }
}
