//! The standards in a row.

use yew::prelude::*;

use crate::app::markup::bar_class;
use crate::engine::{Outcome, Rating};

#[derive(Properties, PartialEq)]
pub struct HeatStripProps {
    /// The number and the rating of each standard, in order.
    pub ratings: Vec<(&'static str, Option<Rating>)>,
}

impl HeatStripProps {
    /// The props for an outcome.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Self {
        let ratings = outcome.standards.iter().map(|outcome| (outcome.located.standard.number, outcome.rating()));
        Self { ratings: ratings.collect() }
    }
}

/// The standards in a row, each in the colour of its rating and with its number. Screen readers pass it over, because the table of
/// ratings says the same.
#[component]
pub fn HeatStrip(HeatStripProps { ratings }: &HeatStripProps) -> Html {
    html! {
        <div class="ir-strip" aria-hidden="true">
            for (number, rating) in ratings {
                <svg width="22" height="22" class="ir-strip__cell" focusable="false">
                    <rect x="0" width="100%" y="17" height="5" class={rating.map_or("ir-bar__open", bar_class)} />
                    <text x="50%" y="13">{ *number }</text>
                </svg>
            }
        </div>
    }
}
