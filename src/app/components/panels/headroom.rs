//! How far everything is from its next band.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::frame;
use crate::analysis::{Direction, KeyQuestionHeadroom, headroom as headroom_of};
use crate::app::hooks::use_calculator;
use crate::app::markup::{Grid, cell, column, grid, numbered, possible_tag, row, unmarked_standard_tag};
use crate::app::rated::Rated;
use crate::app::state::Panel;
use crate::app::text::Text;
use crate::engine::{Answer, KeyQuestionOutcome};

#[derive(Properties, PartialEq)]
pub struct HeadroomPanelProps {
    /// The figures and their ratings, while the panel is unfolded.
    pub rated: Option<Rc<Rated>>,
}

/// How far every key question, every standard and the overall rating is from the next band up and down.
#[component]
pub fn HeadroomPanel(HeadroomPanelProps { rated }: &HeadroomPanelProps) -> Html {
    let calculator = use_calculator();
    let content = rated.as_deref().map(|rated| content(calculator.text(), rated));
    frame(&calculator, Panel::Headroom, content)
}

fn content(text: &dyn Text, rated: &Rated) -> Html {
    html! {
        <>
            <p class="govuk-hint ir-hint">{ text.words().no_move_hint }</p>
            { grid(Grid {
                class: "ir-grid ir-grid--titled ir-grid--stacked",
                id: "headroom",
                caption: text.words().headroom_title.into(),
                headings: text.words().headroom_headings.map(column).into(),
                rows: rows(text, rated),
            }) }
        </>
    }
}

/// A row for the overall rating, for each standard, and for each key question with an answer.
fn rows(text: &dyn Text, rated: &Rated) -> Vec<Html> {
    let framework = rated.outcome.framework;
    let room = headroom_of(&rated.inspection, &rated.outcome);
    let row = |class, title, now, up: Option<String>, down: Option<String>| {
        let step = |distance: Option<String>| cell(distance.unwrap_or_else(|| text.words().no_move.into()).into());
        row(class, title, vec![cell(now), step(up), step(down)])
    };
    // Whether everything that could be changed is counted in cases.
    let counted = framework
        .key_questions()
        .all(|located| !matches!(rated.inspection.answer(located.place()), Some(Answer::Percentage(_))));
    let overall = |direction| {
        let step = if direction == Direction::Up { &room.overall.up } else { &room.overall.down };
        step.as_ref().map(|step| text.overall_move(step, direction, counted))
    };
    let whole = html! { <strong>{ text.words().whole_label }</strong> };
    let score = html! { <>{ text.score(&rated.outcome) }{ " " }{ possible_tag(text, rated.outcome.overall) }</> };
    let mut rows = vec![row(None, whole, score, overall(Direction::Up), overall(Direction::Down))];
    for of_standard in &room.standards {
        let located = of_standard.located;
        let outcome = rated.outcome.standard_at(located.id);
        rows.push(row(
            None,
            html! { <strong>{ numbered(located.standard.number, located.standard.name) }</strong> },
            outcome.map(|outcome| unmarked_standard_tag(text, outcome)).unwrap_or_default(),
            of_standard.room.up.as_ref().map(|step| text.standard_move(framework, step)),
            of_standard.room.down.as_ref().map(|step| text.standard_move(framework, step)),
        ));
        for KeyQuestionHeadroom { located, room } in room.key_questions.iter().filter(|of| located.has(of.located.id)) {
            let Some(answer) = rated.inspection.answer(located.place()) else { continue };
            let answered = text.answer(answer);
            let now = match rated.outcome.key_question_at(located.id).and_then(KeyQuestionOutcome::rating) {
                Some(rating) => format!("{answered}, {}", text.rating(rating)),
                None => answered,
            };
            rows.push(row(
                Some("ir-grid__part"),
                numbered(located.question.number, &text.question_label(located.question)),
                now.into(),
                room.up.as_ref().map(|step| text.key_question_move(step, answer, Direction::Up)),
                room.down.as_ref().map(|step| text.key_question_move(step, answer, Direction::Down)),
            ));
        }
    }
    rows
}
