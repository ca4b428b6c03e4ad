//! How sure the sample makes the figures and the ratings.

use std::rc::Rc;

use yew::prelude::*;

use super::cases_read::cases_read;
use super::few_cases::few_cases;
use super::frame::frame;
use crate::analysis::sampling::{self, Certain, Chances, RatingChances};
use crate::app::components::one_case::one_case_listed;
use crate::app::events::on_input;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{
    Details, Grid, Marks, along, band_bar, bar_class, cell, column, details, error, grid, label, list, numbered, rating_tag,
    row,
};
use crate::app::rated::Rated;
use crate::app::state::{DomainPercentages, Field, Message, Panel, WhatIf};
use crate::app::text::Text;
use crate::engine::{Answer, KeyQuestionAnswer, LocatedStandard, Place, Range, Rating, StandardOutcome};
use crate::exchange::field::parse_count;

#[derive(Properties, PartialEq)]
pub struct SamplingPanelProps {
    /// The figures and their ratings, while the panel is unfolded.
    pub rated: Option<Rc<Rated>>,
    /// The numbers of cases that were typed.
    pub what_if: Rc<WhatIf>,
    /// The last message, which may be about the numbers of cases.
    pub message: Option<Rc<Message>>,
}

/// How sure the sample makes the figures and the ratings, as a caution.
#[component]
pub fn SamplingPanel(SamplingPanelProps { rated, what_if, message }: &SamplingPanelProps) -> Html {
    let calculator = use_calculator();
    let content = rated.as_deref().map(|rated| content(&calculator, rated, what_if, message.as_deref()));
    frame(&calculator, Panel::Sampling, content)
}

fn content(calculator: &CalculatorContext, rated: &Rated, what_if: &WhatIf, message: Option<&Message>) -> Html {
    let (text, eligible) = (calculator.text(), what_if.eligible.as_str());
    let counted = rated.inspection.key_questions().iter().filter_map(|entry| match entry.answer {
        Some(Answer::Cases(cases)) => Some(cases.of()),
        _ => None,
    });
    let inspected = counted.max().unwrap_or_default();
    let typed = parse_count(eligible);
    let caseload = typed.ok().flatten().filter(|caseload| *caseload >= u32::from(inspected.max(1)));
    let wrong = caseload.is_none() && typed != Ok(None);
    let sample = caseload.map(|caseload| (caseload, sampling::cases_needed(caseload)));
    let rows = intervals(text, caseload, rated);
    let offers_counts = !calculator.settings.read_only && !DomainPercentages::of(&rated.inspection).is_empty();
    let intervals = Grid {
        class: "ir-grid",
        id: "intervals",
        caption: text.words().interval_caption.into(),
        headings: text.words().interval_headings.map(column).into_iter().chain([cell(Html::default())]).collect(),
        rows,
    };
    html! {
        <>
            { cases_read(calculator, rated, &what_if.cases_read, message) }
            if intervals.rows.is_empty() && !offers_counts {
                <p class="ir-strong">{ text.words().no_counts }</p>
            } else if !intervals.rows.is_empty() {
                { chances(text, rated) }
            }
            { few_cases(text, &[&rated.inspection]) }
            <p>{ text.words().sampling_caution }</p>
            // Without numbers of cases, the number of eligible cases changes nothing.
            if !intervals.rows.is_empty() {
                { label("eligible", text.words().eligible.into()) }
                if wrong {
                    { error(text.words().error, "govuk-error-message", Some("eligible-error".into()), text.eligible_wrong(inspected)) }
                }
                <input
                    class={if wrong { "govuk-input govuk-input--error ir-figure" } else { "govuk-input ir-figure" }}
                    part="field"
                    id="eligible"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    value={eligible.to_owned()}
                    aria-describedby={if wrong { "eligible-error eligible-hint" } else { "eligible-hint" }}
                    aria-invalid={wrong.then_some("true")}
                    oninput={on_input(&calculator.act, Field::Eligible)}
                />
                <p id="eligible-hint" class="govuk-hint ir-hint">{ text.eligible_hint(sample) }</p>
            }
            if let Some(rule) = rated.outcome.framework.rules.sample_sizes {
                <p class="ir-small">{ text.sample_sizes(rule) }</p>
            }
            if !intervals.rows.is_empty() { { grid(intervals) } }
            { assumptions(text) }
        </>
    }
}

/// The chances as they are printed. Where no number of cases is known, a sentence says that there are none.
pub fn chances_on_paper(text: &dyn Text, rated: &Rated) -> Html {
    let is_counted = |entry: &KeyQuestionAnswer| matches!(entry.answer, Some(Answer::Cases(_)));
    if !rated.inspection.key_questions().iter().any(is_counted) {
        return html! { <p>{ text.words().no_counts }</p> };
    }
    html! {
        <>
            { chances(text, rated) }
            { few_cases(text, &[&rated.inspection]) }
            <p>{ text.words().sampling_caution }</p>
            { one_case_listed(text, rated) }
        </>
    }
}

/// What the estimate assumes, folded away because most people need only the estimate.
fn assumptions(text: &dyn Text) -> Html {
    details(Details {
        class: "govuk-details ir-details",
        title: text.words().sampling_assumes.into(),
        open: false,
        ontoggle: None,
        content: text.words().sampling_assumptions.iter().map(|paragraph| html! { <p>{ *paragraph }</p> }).collect(),
    })
}

fn intervals(text: &dyn Text, caseload: Option<u32>, rated: &Rated) -> Vec<Html> {
    let mut rows = Vec::new();
    for entry in rated.inspection.key_questions() {
        let Some(Answer::Cases(cases)) = entry.answer else { continue };
        let question = entry.located.question;
        let Some(interval) = sampling::interval(cases, caseload) else { continue };
        let marks = Marks {
            at: Some(Range::only(cases.rounded())),
            before: None,
            target: None,
            interval: Some(Range { lowest: interval.lowest.rounded(), highest: interval.highest.rounded() }),
        };
        let bar = band_bar(&rated.outcome.framework.key_question_bands, marks, None);
        let title = numbered(question.number, &text.question_label(question));
        let [figure, interval] = [text.sample_figure(cases), text.interval(interval)].map(|text| cell(text.into()));
        rows.push(row(None, title, vec![figure, interval, bar_cell(bar)]));
    }
    rows
}

fn chances(text: &dyn Text, rated: &Rated) -> Html {
    let framework = rated.outcome.framework;
    let chances = sampling::chances(&rated.inspection, &rated.outcome);
    let mut rows = Vec::new();
    let (mut counted_as_certain, mut certain_points) = (0, 0);
    if let Some(overall) = &chances.overall {
        rows.push(chances_row(
            text,
            html! { <strong>{ text.words().whole_label }</strong> },
            overall,
            rated.outcome.overall_rating(),
        ));
    }
    for of_standard in &chances.standards {
        let Some(chances_of_standard) = &of_standard.chances else { continue };
        let standard = of_standard.located.standard;
        let title = numbered(standard.number, standard.name);
        let rating = rated.outcome.standard_at(of_standard.located.id).and_then(StandardOutcome::rating);
        if let Some(certain) = certain_whole(&chances, &of_standard.located) {
            let points = rated.outcome.standard_at(of_standard.located.id).and_then(StandardOutcome::points);
            counted_as_certain += usize::from(points.is_some());
            certain_points += points.unwrap_or_default();
            let not_sampled = html! {
                <td class="ir-chances__certain" colspan="5">
                    { rating.map(|rating| rating_tag(text, rating)) }{ " " }{ text.not_sampled(certain) }
                </td>
            };
            rows.push(row(None, title, vec![not_sampled]));
        } else if let unknown @ [_, ..] = &*without_cases(&chances, &of_standard.located) {
            let not_known = text.chance_not_known(framework, unknown);
            rows.push(row(None, title, vec![html! { <td class="ir-chances__certain" colspan="5">{ not_known }</td> }]));
        } else {
            rows.push(chances_row(text, title, chances_of_standard, rating));
        }
    }
    let in_row = |place: &Place| match place {
        Place::Standard(_) => true,
        Place::KeyQuestion(id) => {
            let standard = chances.standards.iter().find(|standard| standard.located.has(*id));
            standard.is_some_and(|of| {
                certain_whole(&chances, &of.located).is_some() || !without_cases(&chances, &of.located).is_empty()
            })
        }
    };
    let places = |certain| {
        let of_reason = chances.certain.iter().filter(|(_, reason)| *reason == certain).map(|(place, _)| *place);
        (certain, of_reason.filter(|place| !in_row(place)).collect::<Vec<_>>())
    };
    let certain = [Certain::Judged, Certain::Discretion, Certain::Percentage]
        .map(places)
        .into_iter()
        .filter(|(_, places)| !places.is_empty())
        .map(|(certain, places)| text.certain_places(framework, certain, &places).into());
    let ratings = Rating::ALL.map(|rating| column(text.rating(rating)));
    let headings = [column(text.words().standard)].into_iter().chain(ratings).chain([cell(Html::default())]).collect();
    let counting = rated.outcome.standards.iter().filter(|standard| standard.points().is_some()).count();
    let rating = rated.outcome.overall_rating();
    // Where the standards taken as certain have enough points for the overall rating, no sample of the other standards can lower it, so the
    // chance says little.
    let floor = rating
        .zip(rated.outcome.score_bands())
        .filter(|(rating, bands)| *rating != Rating::Inadequate && bands.rating(certain_points) == *rating);
    let floor = floor
        .map(|(rating, bands)| text.certain_floor(counted_as_certain, certain_points, bands.rated(rating).from, rating));
    let sure = rating.zip(chances.overall).map(|(rating, overall)| {
        let chance = Rating::ALL.into_iter().zip(overall).find(|(of, _)| *of == rating).map_or(0.0, |(_, chance)| chance);
        text.how_sure(rating, chance, counted_as_certain, counting)
    });
    html! {
        <>
            if let Some(sure) = sure { <p class="ir-strong">{ sure }</p> }
            if let Some(floor) = floor { <p>{ floor }</p> }
            <p>{ text.words().sampling_leans }</p>
            if !rows.is_empty() {
                { grid(Grid {
                    class: "ir-grid ir-chances",
                    id: "chances",
                    caption: text.words().chances_caption.into(),
                    headings,
                    rows,
                }) }
            }
            if chances.overall.is_none() { <p>{ text.words().no_overall }</p> }
            { list(certain) }
        </>
    }
}

/// Why a standard is taken as certain as a whole: the unknown number of cases, where that is one of several reasons. None where a sample of
/// cases decides the standard.
fn certain_whole(chances: &Chances, standard: &LocatedStandard) -> Option<Certain> {
    let reason = |place: Place| chances.certain.iter().find(|(of, _)| *of == place).map(|(_, reason)| *reason);
    reason(standard.place()).or_else(|| {
        let reasons: Option<Vec<_>> = standard.key_questions().map(|located| reason(located.place())).collect();
        let reasons = reasons?;
        reasons.iter().copied().find(|reason| *reason == Certain::Percentage).or(reasons.first().copied())
    })
}

/// The key questions of a standard whose numbers of cases are not known, so that the chances of the standard are not known either.
fn without_cases(chances: &Chances, standard: &LocatedStandard) -> Vec<Place> {
    let places = standard.key_questions().map(|located| located.place());
    places.filter(|place| chances.certain.contains(&(*place, Certain::Percentage))).collect()
}

/// The chances of each rating in a row, with the present rating marked.
#[expect(clippy::float_arithmetic, reason = "a chance is an estimate, and is drawn to a thousandth of the bar")]
fn chances_row(text: &dyn Text, title: Html, chances: &RatingChances, present: Option<Rating>) -> Html {
    let mut from = 0;
    let mut cells = Vec::new();
    let mut bars = Vec::new();
    for (rating, chance) in Rating::ALL.into_iter().zip(chances) {
        let share = (chance * 1000.0 + 0.5) as u16;
        let (chance, now) = (text.chance(*chance), text.words().present_rating);
        cells.push(cell(match present {
            Some(present) if present == rating => html! {
                <strong class="ir-chances__now">{ chance }{ " " }<span class="ir-chances__word">{ now }</span></strong>
            },
            _ => chance.into(),
        }));
        bars.push(html! {
            <rect x={along(from, 1000)} width={along(share, 1000)} y="2" height="12" class={bar_class(rating)} />
        });
        from += share;
    }
    cells.push(bar_cell(html! { <svg class="ir-bar" height="16" aria-hidden="true" focusable="false">{ bars }</svg> }));
    row(None, title, cells)
}

fn bar_cell(bar: Html) -> Html {
    html! { <td class="ir-grid__bar">{ bar }</td> }
}
