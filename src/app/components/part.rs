use yew::prelude::*;

use super::{Seen, StandardShown, element, rating_tag, still};
use crate::app::{Dispatch, Rated, Settings, Unfolded};
use crate::engine::{AnsweredBy, Framework};

/// One standard, or one key question with the bands that it is held against: for a page that explains the rules.
pub fn part(settings: &Settings, number: &str, rated: &Rated, unfolded: Unfolded, dispatch: &Dispatch) -> Html {
    let framework = rated.outcome.framework;
    let shown = shown(settings, number, rated, unfolded, dispatch)
        .unwrap_or_else(|| (settings.text.no_such_part)(framework, number).into());
    html! {
        <>
            { shown }
            { element("p", "ir-small", (settings.text.rules_of)(framework)) }
        </>
    }
}

fn shown(settings: &Settings, number: &str, rated: &Rated, unfolded: Unfolded, dispatch: &Dispatch) -> Option<Html> {
    let framework = rated.outcome.framework;
    for shown in StandardShown::all(rated, unfolded) {
        if shown.located.standard.number == number {
            return Some(still(settings, Seen::Standard(shown), dispatch));
        }
        for (place, question) in shown.located.standard.key_questions.iter().enumerate() {
            if question.number == number {
                let bands = (question.answered_by == AnsweredBy::Cases).then(|| bands(settings, framework));
                let question = still(settings, Seen::Question(shown, place), dispatch);
                return Some(html! { <>{ question }{ bands }</> });
            }
        }
    }
    None
}

/// The bands of a key question, lowest first.
fn bands(settings: &Settings, framework: &Framework) -> Html {
    html! {
        <ul class="ir-bands">
            for band in framework.key_question_bands.all() {
                <li>{ rating_tag(settings.text, band.rating) }{ " " }{ (settings.text.band)(band) }</li>
            }
        </ul>
    }
}
