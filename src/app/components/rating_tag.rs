use yew::prelude::*;

use super::element;
use crate::app::text::Text;
use crate::engine::{Range, Rating};

/// A rating as a word in its colour.
pub fn rating_tag(text: &'static Text, rating: Rating) -> Html {
    let part = match rating {
        Rating::Inadequate => "rating inadequate",
        Rating::RequiresImprovement => "rating requires-improvement",
        Rating::Good => "rating good",
        Rating::Outstanding => "rating outstanding",
    };
    html! { <strong class="ir-tag" {part}>{ (text.rating)(rating) }</strong> }
}

/// The mark of a rating that discretion set.
fn discretion_mark(text: &'static Text) -> Html {
    html! {
        <>
            <span class="ir-mark" aria-hidden="true">{ "*" }</span>
            { element("span", "govuk-visually-hidden", text.by_discretion) }
        </>
    }
}

/// The rating of a standard, or what is still possible, with its mark where discretion set it.
pub fn standard_tag(text: &'static Text, possible: Option<Range<Rating>>, discretion: bool) -> Html {
    html! {
        <>
            { possible_tag(text, possible) }
            if discretion {
                { discretion_mark(text) }
            }
        </>
    }
}

/// The ratings still possible: the rating itself once it is settled, and that it is not rated when there is none to come.
pub fn possible_tag(text: &'static Text, possible: Option<Range<Rating>>) -> Html {
    match possible.and_then(Range::settled) {
        Some(rating) => rating_tag(text, rating),
        None => {
            let class = if possible.is_none() { "ir-tag ir-tag--none" } else { "ir-tag ir-tag--open" };
            element("span", class, (text.possible)(possible))
        }
    }
}
