use yew::prelude::*;

use super::{Marks, along, band_bar, bar_class, numbered};
use crate::analysis::sampling::{self, Certain, RatingChances};
use crate::app::events::on_input;
use crate::app::{Dispatch, Field, Rated, Settings, WhatIf};
use crate::engine::{Answer, Place, Range, Rating};
use crate::exchange::field::parse_count;

/// How sure the sample makes the figures and the ratings, said as a caution.
pub fn sampling(settings: &Settings, what_if: &WhatIf, rated: &Rated, dispatch: &Dispatch) -> Html {
    let text = settings.text.what_if;
    let caseload = parse_count(&what_if.eligible).ok().flatten().filter(|caseload| *caseload > 0);
    let sample = caseload.map(|caseload| (caseload, sampling::cases_needed(caseload)));
    let intervals = intervals(settings, caseload, rated);
    html! {
        <>
            for paragraph in text.caution { <p>{ *paragraph }</p> }
            <label class="govuk-label ir-strong" for="eligible">{ text.eligible }</label>
            <input
                class="govuk-input ir-figure"
                id="eligible"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                value={what_if.eligible.clone()}
                aria-describedby="eligible-hint"
                oninput={on_input(dispatch, Field::Eligible)}
            />
            <p class="govuk-hint ir-hint" id="eligible-hint">{ (text.eligible_hint)(sample) }</p>
            if intervals.is_empty() {
                <p class="ir-strong">{ text.no_counts }</p>
            } else {
                <div class="ir-scroll">
                    <table class="ir-grid">
                        <caption>{ text.interval_caption }</caption>
                        <thead>
                            <tr>
                                for heading in text.interval_headings { <th scope="col">{ heading }</th> }
                                <td></td>
                            </tr>
                        </thead>
                        <tbody>{ intervals }</tbody>
                    </table>
                </div>
                { chances(settings, rated) }
            }
        </>
    }
}

fn intervals(settings: &Settings, caseload: Option<u32>, rated: &Rated) -> Vec<Html> {
    let text = settings.text.what_if;
    let mut rows = Vec::new();
    for (id, _, question) in rated.outcome.framework.key_questions() {
        let Some(Answer::Cases(cases)) = rated.inspection.answer(Place::KeyQuestion(id)) else { continue };
        // A caseload smaller than the sample is no caseload of this question.
        let eligible = caseload.filter(|caseload| *caseload >= u32::from(cases.of()));
        let Some(interval) = sampling::interval(cases, eligible) else { continue };
        let marks = Marks {
            at: Some(Range::only(cases.rounded())),
            baseline: None,
            interval: Some(Range { lowest: interval.lowest.rounded(), highest: interval.highest.rounded() }),
        };
        rows.push(html! {
            <tr>
                <th scope="row">{ numbered(question.number, &(settings.text.label)(question)) }</th>
                <td>{ (text.figure)(cases) }</td>
                <td>{ (text.interval)(interval) }</td>
                <td class="ir-grid__bar">{ band_bar(&rated.outcome.framework.key_question_bands, marks, None) }</td>
            </tr>
        });
    }
    rows
}

fn chances(settings: &Settings, rated: &Rated) -> Html {
    let text = settings.text.what_if;
    let framework = rated.outcome.framework;
    let found = sampling::chances(&rated.inspection, &rated.outcome);
    let mut rows = Vec::new();
    if let Some(chances) = &found.overall {
        rows.push(row(settings, html! { <strong>{ text.whole }</strong> }, chances));
    }
    for ((_, standard), chances) in framework.standards().zip(&found.standards) {
        if let Some(chances) = chances {
            rows.push(row(settings, numbered(standard.number, standard.name), chances));
        }
    }
    let mut certain = Vec::new();
    for why in [Certain::Judged, Certain::Discretion, Certain::Percentage] {
        let mut places = Vec::new();
        for (place, reason) in &found.certain {
            if *reason == why {
                places.push(*place);
            }
        }
        if !places.is_empty() {
            certain.push((text.certain)(framework, why, &places));
        }
    }
    html! {
        <>
            if !rows.is_empty() {
                <div class="ir-scroll">
                    <table class="ir-grid ir-chances">
                        <caption>{ text.chances_caption }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ settings.text.standard }</th>
                                for rating in Rating::ALL { <th scope="col">{ (settings.text.rating)(rating) }</th> }
                                <td></td>
                            </tr>
                        </thead>
                        <tbody>{ rows }</tbody>
                    </table>
                </div>
            }
            if found.overall.is_none() { <p>{ text.no_overall }</p> }
            <ul class="ir-list">
                for reason in certain { <li>{ reason }</li> }
            </ul>
        </>
    }
}

fn row(settings: &Settings, title: Html, chances: &RatingChances) -> Html {
    let mut from = 0;
    let mut cells = Vec::new();
    let mut bars = Vec::new();
    for (rating, chance) in Rating::ALL.into_iter().zip(chances) {
        let share = (chance * 1000.0 + 0.5) as u16;
        cells.push(html! { <td>{ (settings.text.what_if.chance)(*chance) }</td> });
        bars.push(
            html! { <rect class={bar_class(rating)} x={along(from, 1000)} width={along(share, 1000)} height="12" y="2" /> },
        );
        from += share;
    }
    html! {
        <tr>
            <th scope="row">{ title }</th>
            { cells }
            <td class="ir-grid__bar"><svg class="ir-bar" height="16" aria-hidden="true" focusable="false">{ bars }</svg></td>
        </tr>
    }
}
