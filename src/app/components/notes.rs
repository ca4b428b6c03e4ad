//! The notes on professional discretion.

use yew::prelude::*;

use crate::app::markup::list;
use crate::app::rated::Rated;
use crate::app::ratings_table::discretion_notes;
use crate::app::text::Text;

/// The notes on professional discretion, where there is any.
pub fn notes(text: &dyn Text, rated: &Rated) -> Html {
    let notes = discretion_notes(text, rated);
    if notes.is_empty() {
        return Html::default();
    }
    html! {
        <div class="ir-notes">
            <p class="ir-strong"><span aria-hidden="true">{ "* " }</span>{ text.words().by_discretion_title }</p>
            { list(notes.into_iter().map(Html::from)) }
        </div>
    }
}
