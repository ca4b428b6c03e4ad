//! Ratings as words in their colours.

use yew::prelude::*;

use crate::app::text::Text;
use crate::engine::{Range, Rating, StandardOutcome};

/// A rating.
pub fn rating_tag(text: &dyn Text, rating: Rating) -> Html {
    let part = match rating {
        Rating::Inadequate => "rating inadequate",
        Rating::RequiresImprovement => "rating requires-improvement",
        Rating::Good => "rating good",
        Rating::Outstanding => "rating outstanding",
    };
    html! { <strong class="ir-tag" {part}>{ text.rating(rating) }</strong> }
}

/// The rating of a standard, or the ratings still possible, with a mark where discretion set the rating.
pub fn standard_tag(text: &dyn Text, outcome: &StandardOutcome) -> Html {
    html! {
        <>
            { unmarked_standard_tag(text, outcome) }
            if outcome.discretion {
                <span class="ir-mark" aria-hidden="true">{ "*" }</span>
                <span class="govuk-visually-hidden">{ text.words().by_discretion }</span>
            }
        </>
    }
}

/// The rating of a standard, or the ratings still possible, or that the standard was not inspected.
pub fn unmarked_standard_tag(text: &dyn Text, outcome: &StandardOutcome) -> Html {
    match outcome.is_not_inspected() {
        true => html! { <span class="ir-tag ir-tag--none">{ text.standing(outcome) }</span> },
        false => possible_tag(text, outcome.possible),
    }
}

/// The ratings still possible: the rating itself once it is settled, and "Not rated" where no rating is to come.
pub fn possible_tag(text: &dyn Text, possible: Option<Range<Rating>>) -> Html {
    match possible.and_then(Range::settled) {
        Some(rating) => rating_tag(text, rating),
        None => {
            let class = if possible.is_none() { "ir-tag ir-tag--none" } else { "ir-tag ir-tag--open" };
            html! { <span {class}>{ text.possible(possible) }</span> }
        }
    }
}
