//! The result of a request to the page.

use yew::prelude::*;

use crate::app::state::{Ask, Message};
use crate::app::text::Text;

/// The result of a request to the page, if the last message answers that request.
pub fn answer_to(text: &dyn Text, ask: Ask, message: Option<&Message>) -> Html {
    match message.filter(|message| message.ask() == Some(ask)) {
        Some(message) => html! { <p class="ir-told">{ text.message(message) }</p> },
        None => Html::default(),
    }
}
