//! Ratings as words in their colours.

use yew::prelude::*;

use crate::app::text::Text;
use crate::engine::{Range, Rating};

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
pub fn standard_tag(text: &dyn Text, possible: Option<Range<Rating>>, discretion: bool) -> Html {
    html! {
        <>
            { possible_tag(text, possible) }
            if discretion {
                <span class="ir-mark" aria-hidden="true">{ "*" }</span>
                <span class="govuk-visually-hidden">{ text.by_discretion() }</span>
            }
        </>
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
