use yew::prelude::*;

use super::{cell, column, element, grid, heat_strip, numbered, possible_tag, rating_tag, row, standard_tag};
use crate::app::{Rated, Settings};
use crate::engine::{Answer, Inspection, KeyQuestionOutcome, LocatedKeyQuestion, Place};

/// The baseline and the scenario side by side: every figure, band and rating, the differences marked.
pub fn comparison(settings: &Settings, name: &str, baseline: &Rated, scenario: &Rated) -> Html {
    let (text, words) = (settings.text, settings.text.what_if);
    let framework = scenario.outcome.framework;
    let sides = [baseline, scenario];
    let mut different = false;
    let mut row = |title: Html, same: bool, cells: [Html; 2]| {
        let cells = cells.map(cell).into();
        if same {
            return row("", title, cells);
        }
        different = true;
        let mark = html! { <>{ title }{ " " }{ element("span", "ir-comparison__mark", words.changed) }</> };
        row("ir-comparison__changed", mark, cells)
    };
    let mut rows = vec![row(
        html! { words.comparison_score },
        baseline.outcome.score.possible == scenario.outcome.score.possible && baseline.outcome.overall == scenario.outcome.overall,
        sides.map(|side| {
            let outcome = &side.outcome;
            html! { <>{ (text.score)(outcome) }{ " " }{ (text.of_max)(outcome) }{ " " }{ possible_tag(text, Some(outcome.overall)) }</> }
        }),
    )];
    for located in framework.standards() {
        let found = |side: &Rated| {
            side.outcome.standard_at(located.id).map(|found| (found.possible, found.discretion)).unwrap_or_default()
        };
        rows.push(row(
            element("strong", "", numbered(located.standard.number, located.standard.name)),
            found(baseline) == found(scenario),
            sides.map(|side| {
                let (possible, discretion) = found(side);
                standard_tag(text, possible, discretion)
            }),
        ));
        for LocatedKeyQuestion { id, question, .. } in located.key_questions() {
            let answer = |inspection: &Inspection| inspection.answer(Place::KeyQuestion(id));
            rows.push(row(
                numbered(question.number, &(text.label)(question)),
                answer(&baseline.inspection) == answer(&scenario.inspection),
                sides.map(|side| {
                    let rating = side.outcome.key_question_at(id).and_then(KeyQuestionOutcome::rating);
                    match answer(&side.inspection) {
                        None => html! { text.not_entered },
                        Some(Answer::Rating(rating)) => rating_tag(text, rating),
                        Some(answer) => html! {
                            <>
                                { (text.answer)(answer) }{ " " }
                                if let Some(rating) = rating { { rating_tag(text, rating) } }
                            </>
                        },
                    }
                }),
            ));
        }
    }
    let caption = (words.comparison_caption)(name).into();
    let headings =
        vec![column(words.headroom_headings[0].into()), column(words.baseline.into()), column(name.to_owned().into())];
    html! {
        <>
            if !different { { element("p", "", words.same) } }
            <div class="ir-strips">
                { element("span", "", words.baseline) }{ heat_strip(&baseline.outcome) }
                { element("span", "", name.to_owned()) }{ heat_strip(&scenario.outcome) }
            </div>
            { grid("ir-grid ir-comparison", "comparison", caption, headings, rows) }
        </>
    }
}
