use yew::prelude::*;

use super::{cell, column, element, grid, numbered, possible_tag, row};
use crate::analysis::{Direction, KeyQuestionRoom, headroom as headroom_of};
use crate::app::{Rated, Settings};
use crate::engine::{Answer, KeyQuestionOutcome};

/// How far every key question, every standard and the overall rating is from the next band up and down.
pub fn headroom(settings: &Settings, rated: &Rated) -> Html {
    let text = settings.text.what_if;
    let framework = rated.outcome.framework;
    let room = headroom_of(&rated.inspection, &rated.outcome);
    let row = |class, title, now, up: Option<String>, down: Option<String>| {
        let moved = |words: Option<String>| cell(words.unwrap_or_else(|| text.none.into()).into());
        row(class, title, vec![cell(now), moved(up), moved(down)])
    };
    // Whether all that could be changed is counted in cases.
    let counted = framework
        .key_questions()
        .all(|located| !matches!(rated.inspection.answer(located.place()), Some(Answer::Percentage(_))));
    let overall = |direction| {
        let found = if direction == Direction::Up { room.overall.up } else { room.overall.down };
        found.as_ref().map(|moved| (text.overall_move)(moved, direction, counted))
    };
    let score = html! { <>{ (settings.text.score)(&rated.outcome) }{ " " }{ possible_tag(settings.text, Some(rated.outcome.overall)) }</> };
    let mut rows = vec![row("", element("strong", "", text.whole), score, overall(Direction::Up), overall(Direction::Down))];
    for of_standard in &room.standards {
        let located = of_standard.located;
        let standard = |found: &Option<_>| found.as_ref().map(|moved| (text.standard_move)(framework, moved));
        let possible = rated.outcome.standard_at(located.id).and_then(|found| found.possible);
        rows.push(row(
            "",
            element("strong", "", numbered(located.standard.number, located.standard.name)),
            possible_tag(settings.text, possible),
            standard(&of_standard.room.up),
            standard(&of_standard.room.down),
        ));
        for KeyQuestionRoom { located, room: found } in room.key_questions.iter().filter(|of| located.has(of.located.id)) {
            let Some(answer) = rated.inspection.answer(located.place()) else { continue };
            let question = located.question;
            let answered = (settings.text.answer)(answer);
            let now = match rated.outcome.key_question_at(located.id).and_then(KeyQuestionOutcome::rating) {
                Some(rating) => format!("{answered}, {}", (settings.text.rating)(rating)),
                None => answered,
            };
            rows.push(row(
                "ir-grid__part",
                numbered(question.number, &(settings.text.label)(question)),
                now.into(),
                found.up.as_ref().map(|moved| (text.key_question_move)(moved, answer, Direction::Up)),
                found.down.as_ref().map(|moved| (text.key_question_move)(moved, answer, Direction::Down)),
            ));
        }
    }
    let table = grid(
        "ir-grid ir-grid--titled",
        "headroom",
        text.headroom.into(),
        text.headroom_headings.map(|words| column(words.into())).into(),
        rows,
    );
    html! { <>{ element("p", "govuk-hint ir-hint", text.none_means) }{ table }</> }
}
