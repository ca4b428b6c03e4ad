//! The standards in a row.

use yew::prelude::*;

use crate::app::markup::bar_class;
use crate::engine::Outcome;

/// The standards in a row, each in the colour of its rating and with its number. Screen readers pass over the strip, because the table of
/// ratings says the same.
pub fn heat_strip(outcome: &Outcome) -> Html {
    html! {
        <div class="ir-strip" aria-hidden="true">
            for standard in &outcome.standards {
                <svg width="22" height="22" class="ir-strip__cell" focusable="false">
                    <rect x="0" width="100%" y="17" height="5" class={standard.rating().map_or("ir-bar__open", bar_class)} />
                    <text x="50%" y="13">{ standard.located.standard.number }</text>
                </svg>
            }
        </div>
    }
}
