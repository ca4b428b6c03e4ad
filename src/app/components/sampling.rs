use yew::prelude::*;

use super::{Marks, along, band_bar, bar_class, cell, column, element, grid, label, list, named, numbered, rect, row};
use crate::analysis::sampling::{self, Certain, RatingChances};
use crate::app::events::on_input;
use crate::app::{Dispatch, Field, Rated, Settings, WhatIf};
use crate::engine::{Answer, Range, Rating};
use crate::exchange::field::parse_count;

/// How sure the sample makes the figures and the ratings, said as a caution.
pub fn sampling(settings: &Settings, what_if: &WhatIf, rated: &Rated, dispatch: &Dispatch) -> Html {
    let text = settings.text.what_if;
    let mut inspected = 0;
    for entry in rated.inspection.key_questions() {
        if let Some(Answer::Cases(cases)) = entry.answer {
            inspected = inspected.max(cases.of());
        }
    }
    let typed = parse_count(&what_if.eligible);
    let caseload = typed.ok().flatten().filter(|caseload| *caseload >= u32::from(inspected.max(1)));
    let wrong = caseload.is_none() && typed != Ok(None);
    let sample = caseload.map(|caseload| (caseload, sampling::cases_needed(caseload)));
    let intervals = intervals(settings, caseload, rated);
    let mut headings: Vec<Html> = text.interval_headings.map(|words| column(words.into())).into();
    headings.push(cell(Html::default()));
    html! {
        <>
            for paragraph in text.caution { { element("p", "", *paragraph) } }
            { label("eligible".into(), text.eligible.into()) }
            if wrong {
                { super::wrong(settings.text.error, "govuk-error-message", Some("eligible-error".into()), (text.eligible_wrong)(inspected).into()) }
            }
            <input
                class={if wrong { "govuk-input govuk-input--error ir-figure" } else { "govuk-input ir-figure" }}
                part="field"
                id="eligible"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                value={what_if.eligible.clone()}
                aria-describedby={if wrong { "eligible-error eligible-hint" } else { "eligible-hint" }}
                aria-invalid={wrong.then_some("true")}
                oninput={on_input(dispatch, Field::Eligible)}
            />
            { named("p", "govuk-hint ir-hint", Some("eligible-hint".into()), (text.eligible_hint)(sample)) }
            if intervals.is_empty() {
                { element("p", "ir-strong", text.no_counts) }
            } else {
                { grid("ir-grid", "intervals", text.interval_caption.into(), headings, intervals) }
                { chances(settings, rated) }
            }
        </>
    }
}

fn intervals(settings: &Settings, caseload: Option<u32>, rated: &Rated) -> Vec<Html> {
    let text = settings.text.what_if;
    let mut rows = Vec::new();
    for entry in rated.inspection.key_questions() {
        let Some(Answer::Cases(cases)) = entry.answer else { continue };
        let question = entry.located.question;
        let Some(interval) = sampling::interval(cases, caseload) else { continue };
        let marks = Marks {
            at: Some(Range::only(cases.rounded())),
            baseline: None,
            target: None,
            interval: Some(Range { lowest: interval.lowest.rounded(), highest: interval.highest.rounded() }),
        };
        let bar = band_bar(&rated.outcome.framework.key_question_bands, marks, None);
        let title = numbered(question.number, &(settings.text.label)(question));
        let words = [(text.figure)(cases), (text.interval)(interval)].map(|words| cell(words.into()));
        rows.push(row("", title, [words.into(), vec![bar_cell(bar)]].concat()));
    }
    rows
}

fn chances(settings: &Settings, rated: &Rated) -> Html {
    let text = settings.text.what_if;
    let framework = rated.outcome.framework;
    let found = sampling::chances(&rated.inspection, &rated.outcome);
    let mut rows = Vec::new();
    if let Some(chances) = &found.overall {
        rows.push(chances_row(settings, element("strong", "", text.whole), chances));
    }
    for of_standard in &found.standards {
        if let Some(chances) = &of_standard.chances {
            let standard = of_standard.located.standard;
            rows.push(chances_row(settings, numbered(standard.number, standard.name), chances));
        }
    }
    let mut certain: Vec<Html> = Vec::new();
    for why in [Certain::Judged, Certain::Discretion, Certain::Percentage] {
        let mut places = Vec::new();
        for (place, reason) in &found.certain {
            if *reason == why {
                places.push(*place);
            }
        }
        if !places.is_empty() {
            certain.push((text.certain)(framework, why, &places).into());
        }
    }
    let mut headings = vec![column(settings.text.standard.into())];
    for rating in Rating::ALL {
        headings.push(column((settings.text.rating)(rating).into()));
    }
    headings.push(cell(Html::default()));
    html! {
        <>
            { list(certain) }
            if !rows.is_empty() {
                { grid("ir-grid ir-chances", "chances", text.chances_caption.into(), headings, rows) }
            }
            if found.overall.is_none() { { element("p", "", text.no_overall) } }
        </>
    }
}

fn chances_row(settings: &Settings, title: Html, chances: &RatingChances) -> Html {
    let mut from = 0;
    let mut cells = Vec::new();
    let mut bars = Vec::new();
    for (rating, chance) in Rating::ALL.into_iter().zip(chances) {
        let share = (chance * 1000.0 + 0.5) as u16;
        cells.push(cell((settings.text.what_if.chance)(*chance).into()));
        bars.push(rect(bar_class(rating), (along(from, 1000), along(share, 1000)), ("2", "12")));
        from += share;
    }
    let bar = html! { <svg class="ir-bar" height="16" aria-hidden="true" focusable="false">{ bars }</svg> };
    cells.push(bar_cell(bar));
    row("", title, cells)
}

fn bar_cell(bar: Html) -> Html {
    element("td", "ir-grid__bar", bar)
}
