//! What came of a task of the page.

use yew::prelude::*;

use crate::app::state::{Message, Task};
use crate::app::text::Text;

/// What came of a task of the page, if that is what the last message is about.
pub fn answer_to(text: &dyn Text, task: Task, message: Option<&Message>) -> Html {
    match message.filter(|message| message.task() == Some(task)) {
        Some(message) => html! { <p class="ir-told">{ text.message(message) }</p> },
        None => Html::default(),
    }
}
