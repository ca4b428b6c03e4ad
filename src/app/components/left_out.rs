use yew::prelude::*;

use super::{element, list};
use crate::app::Told;
use crate::app::text::Text;

/// How many parts are named.
const MOST: usize = 5;

/// What could not be read of the link that the page was opened with.
pub fn left_out(text: &'static Text, told: Option<&Told>) -> Html {
    let Some(told @ Told::LinkRead { problems, .. }) = told else { return Html::default() };
    let mut named: Vec<Html> = Vec::new();
    for problem in problems.iter().take(MOST) {
        named.push(problem.clone().into());
    }
    if problems.len() > MOST {
        named.push((text.line.more)(problems.len() - MOST).into());
    }
    html! {
        <div class="ir-left-out" part="notice">
            { element("p", "ir-strong", told.sentence(text)) }
            { list(named) }
        </div>
    }
}
