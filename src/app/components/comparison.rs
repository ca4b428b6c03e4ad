use yew::prelude::*;

use super::{cell, column, grid, heat_strip, numbered, possible_tag, rating_tag, row};
use crate::app::{Rated, Settings};
use crate::engine::{Answer, Inspection, Outcome, Place};

/// The baseline and the scenario side by side: every figure, band and rating, the differences marked.
pub fn comparison(settings: &Settings, name: &str, baseline: &Rated, scenario: &Rated) -> Html {
    let (text, words) = (settings.text, settings.text.what_if);
    let framework = scenario.outcome.framework;
    let sides = [baseline, scenario];
    let row = |title: Html, same: bool, cells: [Html; 2]| {
        let cells = cells.map(cell).into();
        if same {
            return row("", title, cells);
        }
        let mark = html! { <>{ title }{ " " }<span class="ir-comparison__mark">{ words.changed }</span></> };
        row("ir-comparison__changed", mark, cells)
    };
    let mut rows = vec![row(
        html! { words.comparison_score },
        baseline.outcome.score == scenario.outcome.score && baseline.outcome.overall == scenario.outcome.overall,
        sides.map(|side| {
            let outcome = &side.outcome;
            html! { <>{ (text.score)(outcome) }{ " " }{ (text.of_max)(outcome) }{ " " }{ possible_tag(text, Some(outcome.overall)) }</> }
        }),
    )];
    for located in framework.located_standards() {
        let found = |outcome: &Outcome| outcome.standards.get(located.id.index()).copied();
        let discretion = |inspection: &Inspection| {
            inspection.discretion().get(located.id.index()).is_some_and(|discretion| discretion.is_some())
        };
        rows.push(row(
            html! { <strong>{ numbered(located.standard.number, located.standard.name) }</strong> },
            found(&baseline.outcome) == found(&scenario.outcome),
            sides.map(|side| {
                html! {
                    <>
                        { possible_tag(text, found(&side.outcome).and_then(|found| found.possible)) }
                        if discretion(&side.inspection) {
                            <span class="ir-mark" aria-hidden="true">{ "*" }</span>
                            <span class="govuk-visually-hidden">{ text.by_discretion }</span>
                        }
                    </>
                }
            }),
        ));
        for (id, question) in located.key_questions() {
            let answer = |inspection: &Inspection| inspection.answer(Place::KeyQuestion(id));
            rows.push(row(
                numbered(question.number, &(text.label)(question)),
                answer(&baseline.inspection) == answer(&scenario.inspection),
                sides.map(|side| {
                    let found = side.outcome.key_question(id);
                    match answer(&side.inspection) {
                        None => html! { text.not_entered },
                        Some(Answer::Rating(rating)) => rating_tag(text, rating),
                        Some(answer) => html! {
                            <>
                                { (text.answer)(answer) }{ " " }
                                if let Some(rating) = found.rating() { { rating_tag(text, rating) } }
                            </>
                        },
                    }
                }),
            ));
        }
    }
    let caption = html! { <caption>{ (words.comparison_caption)(name) }</caption> };
    let headings = vec![column(text.standard.into()), column(words.baseline.into()), column(name.to_owned().into())];
    html! {
        <>
            if baseline.outcome == scenario.outcome { <p>{ words.same }</p> }
            <div class="ir-strips">
                <span>{ words.baseline }</span>{ heat_strip(&baseline.outcome) }
                <span>{ name.to_owned() }</span>{ heat_strip(&scenario.outcome) }
            </div>
            { grid("ir-grid ir-comparison", caption, headings, rows) }
        </>
    }
}
