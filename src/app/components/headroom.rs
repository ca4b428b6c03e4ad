use yew::prelude::*;

use super::numbered;
use crate::analysis::{Direction, decisive, headroom as headroom_of};
use crate::app::text::Text;
use crate::app::{Rated, Settings};
use crate::engine::{Answer, Place};

/// How far every key question, every standard and the overall rating is from the next band up and down.
pub fn headroom(settings: &Settings, rated: &Rated) -> Html {
    let text = settings.text.what_if;
    let framework = rated.outcome.framework;
    let room = headroom_of(&rated.inspection, &rated.outcome);
    let row = |title: Html, up: Option<String>, down: Option<String>| {
        html! {
            <tr>
                <th scope="row">{ title }</th>
                <td>{ up.unwrap_or_else(|| text.none.into()) }</td>
                <td>{ down.unwrap_or_else(|| text.none.into()) }</td>
            </tr>
        }
    };
    // Whether all that could be changed is counted in cases.
    let counted = framework
        .key_questions()
        .all(|(id, _, _)| !matches!(rated.inspection.answer(Place::KeyQuestion(id)), Some(Answer::Percentage(_))));
    let overall = |direction| {
        let found = if direction == Direction::Up { room.overall.up } else { room.overall.down };
        found.as_ref().map(|moved| (text.overall_move)(moved, direction, counted))
    };
    let mut rows = vec![row(html! { <strong>{ text.whole }</strong> }, overall(Direction::Up), overall(Direction::Down))];
    for (located, of_standard) in framework.located_standards().zip(&room.standards) {
        let standard = |found: &Option<_>| found.as_ref().map(|moved| (text.standard_move)(framework, moved));
        rows.push(row(
            html! { <strong>{ numbered(located.standard.number, located.standard.name) }</strong> },
            standard(&of_standard.up),
            standard(&of_standard.down),
        ));
        for (id, question) in located.key_questions() {
            let Some(answer) = rated.inspection.answer(Place::KeyQuestion(id)) else { continue };
            let found = room.key_question(id);
            rows.push(row(
                numbered(question.number, &(settings.text.label)(question)),
                found.up.as_ref().map(|moved| (text.key_question_move)(moved, answer, Direction::Up)),
                found.down.as_ref().map(|moved| (text.key_question_move)(moved, answer, Direction::Down)),
            ));
        }
    }
    html! {
        <div class="ir-scroll">
            <table class="ir-grid">
                <caption class="govuk-visually-hidden">{ text.headroom }</caption>
                <thead>
                    <tr>for heading in text.headroom_headings { <th scope="col">{ heading }</th> }</tr>
                </thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

/// The ratings that one case decides, those of the whole first.
pub fn one_case(text: &'static Text, rated: &Rated) -> Html {
    let found = decisive(&rated.inspection, &rated.outcome);
    if found.is_empty() {
        return Html::default();
    }
    let words = text.what_if;
    html! {
        <div class="ir-one-case">
            <p class="ir-strong">{ words.one_case }</p>
            <ul class="ir-list">
                for decisive in &found { <li>{ (words.decides)(rated.outcome.framework, decisive) }</li> }
            </ul>
        </div>
    }
}
