//! The result of a task of the page.

use yew::prelude::*;

use crate::app::state::{Message, Task};
use crate::app::text::Text;

/// The result of a task of the page. Nothing where the last message is not about the task.
pub fn task_result(text: &dyn Text, task: Task, message: Option<&Message>) -> Html {
    match message.filter(|message| message.task() == Some(task)) {
        Some(message) => html! { <p class="ir-message">{ text.message(message) }</p> },
        None => Html::default(),
    }
}
