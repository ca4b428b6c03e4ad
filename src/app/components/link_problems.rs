//! What could not be read of the link that the page was opened with.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::use_calculator;
use crate::app::markup::list;
use crate::app::state::Message;

/// How many problems are named.
const MOST: usize = 5;

#[derive(Properties, PartialEq)]
pub struct LinkProblemsProps {
    /// The last message, which may be about a link.
    pub message: Option<Rc<Message>>,
}

/// What could not be read of the link that the page was opened with.
#[component]
pub fn LinkProblems(LinkProblemsProps { message }: &LinkProblemsProps) -> Html {
    let text = use_calculator().text();
    let Some(message) = message.as_deref() else { return Html::default() };
    let Message::LinkRead { problems, .. } = message else { return Html::default() };
    let named = problems.iter().take(MOST).map(|problem| Html::from(problem.clone()));
    let more = problems.len().checked_sub(MOST).filter(|more| *more > 0).map(|more| text.more_link_problems(more).into());
    html! {
        <div class="ir-left-out" part="notice">
            <p class="ir-strong">{ text.message(message) }</p>
            { list(named.chain(more)) }
        </div>
    }
}
