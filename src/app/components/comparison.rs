use yew::prelude::*;

use super::{heat_strip, numbered, possible_tag, rating_tag};
use crate::app::{Rated, Settings};
use crate::engine::{Answer, Inspection, Place};

/// The baseline and the scenario side by side: every figure, band and rating, the differences marked.
pub fn comparison(settings: &Settings, name: &str, baseline: &Rated, scenario: &Rated) -> Html {
    let (text, words) = (settings.text, settings.text.what_if);
    let framework = scenario.outcome.framework;
    let sides = [baseline, scenario];
    let mut different = false;
    let mut row = |title: Html, same: bool, cells: [Html; 2]| {
        different |= !same;
        html! {
            <tr class={if same { "" } else { "ir-comparison__changed" }}>
                <th scope="row">
                    { title }
                    if !same { { " " }<span class="ir-comparison__mark">{ words.changed }</span> }
                </th>
                for cell in cells { <td>{ cell }</td> }
            </tr>
        }
    };
    let mut rows = vec![row(
        html! { words.comparison_score },
        baseline.outcome.score.possible == scenario.outcome.score.possible && baseline.outcome.overall == scenario.outcome.overall,
        sides.map(|side| {
            let outcome = &side.outcome;
            html! { <>{ (text.score)(outcome) }{ " " }{ (text.of_max)(outcome) }{ " " }{ possible_tag(text, Some(outcome.overall)) }</> }
        }),
    )];
    for located in framework.located_standards() {
        let found = |side: &Rated| {
            side.outcome
                .standards
                .get(located.id.index())
                .map(|found| (found.possible, found.discretion))
                .unwrap_or_default()
        };
        rows.push(row(
            html! { <strong>{ numbered(located.standard.number, located.standard.name) }</strong> },
            found(baseline) == found(scenario),
            sides.map(|side| {
                let (possible, discretion) = found(side);
                html! {
                    <>
                        { possible_tag(text, possible) }
                        if discretion {
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
    html! {
        <>
            if !different { <p>{ words.same }</p> }
            <div class="ir-strips">
                <span>{ words.baseline }</span>{ heat_strip(&baseline.outcome) }
                <span>{ name.to_owned() }</span>{ heat_strip(&scenario.outcome) }
            </div>
            <div class="ir-scroll">
                <table class="ir-grid ir-comparison">
                    <caption>{ (words.comparison_caption)(name) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.headroom_headings[0] }</th>
                            <th scope="col">{ words.baseline }</th>
                            <th scope="col">{ name.to_owned() }</th>
                        </tr>
                    </thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
        </>
    }
}
