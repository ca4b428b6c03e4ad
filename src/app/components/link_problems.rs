//! The unreadable parts of the link that the page was opened with.

use yew::prelude::*;

use crate::app::markup::list;
use crate::app::state::Message;
use crate::app::text::Text;

/// The most problems that are shown.
const MOST: usize = 5;

/// The unreadable parts of the link that the page was opened with, if the last message is about a link.
pub fn link_problems(text: &dyn Text, message: Option<&Message>) -> Html {
    let Some(message @ Message::LinkRead { problems, .. }) = message else { return Html::default() };
    let named = problems.iter().take(MOST).map(|problem| Html::from(problem.clone()));
    let more = problems.len().checked_sub(MOST).filter(|more| *more > 0).map(|more| text.more_link_problems(more).into());
    html! {
        <div class="ir-left-out" part="notice">
            <p class="ir-strong">{ text.message(message) }</p>
            { list(named.chain(more)) }
        </div>
    }
}
