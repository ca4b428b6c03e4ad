use yew::prelude::*;

use crate::app::text::Text;
use crate::engine::{Range, Rating};

/// A rating as a word in its colour.
pub fn rating_tag(text: &'static Text, rating: Rating) -> Html {
    html! { <strong class={format!("ir-tag ir-tag--{}", rating.id())} part={format!("rating {}", rating.id())}>{ (text.rating)(rating) }</strong> }
}

/// The mark of a rating that discretion set.
pub fn discretion_mark(text: &'static Text) -> Html {
    html! {
        <>
            <span class="ir-mark" aria-hidden="true">{ "*" }</span>
            <span class="govuk-visually-hidden">{ text.by_discretion }</span>
        </>
    }
}

/// The ratings still possible: the rating itself once it is settled, and that it is not rated when there is none to come.
pub fn possible_tag(text: &'static Text, possible: Option<Range<Rating>>) -> Html {
    match possible {
        None => html! { <span class="ir-tag ir-tag--none">{ text.not_rated }</span> },
        Some(possible) => match possible.settled() {
            Some(rating) => rating_tag(text, rating),
            None => html! { <span class="ir-tag ir-tag--open">{ (text.possible_ratings)(possible) }</span> },
        },
    }
}
