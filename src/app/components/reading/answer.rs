//! The answer: the service, the score on its bands, the overall rating, and the reason.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::{Freedom, decisive, reach};
use crate::app::components::chosen::source_link;
use crate::app::components::inspected::not_inspected_note;
use crate::app::components::one_case::same_effects;
use crate::app::components::scenario_mark::scenario_mark;
use crate::app::components::score::score;
use crate::app::components::summary::{errors, marks, waiting};
use crate::app::hooks::use_calculator;
use crate::app::markup::{heading, score_scale};
use crate::app::rated::Rated;
use crate::app::state::WhatIf;
use crate::app::text::Text;
use crate::engine::{Answer as Given, Range};

#[derive(Properties, PartialEq)]
pub struct AnswerProps {
    /// The figures and their ratings.
    pub rated: Rc<Rated>,
    /// The score to reach, or not to lose, while the panel that asks for it is unfolded.
    pub target: Option<u8>,
}

/// The answer: the service, the score on its bands, the overall rating, the reason in a sentence, and what the next rating takes.
#[component]
pub fn Answer(AnswerProps { rated, target }: &AnswerProps) -> Html {
    let calculator = use_calculator();
    let (settings, text) = (&calculator.settings, calculator.text());
    let form = &rated.form;
    let title = text.reading_title(rated.inspection.service.as_deref());
    let sentences = use_memo(rated.clone(), |rated| Sentences::of(text, rated));
    let Sentences { reason, sensitivity, next } = &*sentences;
    html! {
        <section class="ir-answer" part="summary" aria-labelledby="reading-title">
            <div class="ir-answer__title">
                // The title takes the focus, because buttons lead to it.
                <div id="reading-title" tabindex="-1">{ heading(settings, 0, "ir-answer__service", None, title.into()) }</div>
                <p class="ir-answer__about">
                    { text.framework_named(form.framework) }{ form.published.map(|_| ". ") }
                    { source_link(text, form.published, rated.as_published) }
                </p>
                { scenario_mark(text, rated) }
            </div>
            <div class="ir-headline">
                { score(text, &rated.outcome) }
                { scale(text, rated, *target) }
                <p class="ir-next">{ text.distance(&rated.outcome) }</p>
                { not_inspected_note(text, &rated.outcome) }
                if let Some(baseline) = rated.baseline.as_deref() {
                    <p class="ir-was">{ text.baseline_was(&baseline.outcome) }</p>
                }
                { waiting(&calculator, rated) }
                { errors(text, rated, None) }
            </div>
            <div class="ir-answer__why">
                if !reason.is_empty() { <p class="ir-answer__reason">{ reason }</p> }
                if !(sensitivity.is_empty() && next.is_empty()) {
                    <p class="ir-answer__next">{ sensitivity }{ " " }{ next }</p>
                }
            </div>
        </section>
    }
}

/// The score on a large ladder with the names of the bands.
fn scale(text: &dyn Text, rated: &Rated, target: Option<u8>) -> Html {
    let (outcome, baseline) = (&rated.outcome, rated.baseline.as_deref().map(|baseline| &baseline.outcome));
    let label = text.ladder(outcome, baseline, target);
    let Some(bands) = outcome.framework.score_bands(outcome.score.max) else { return Html::default() };
    score_scale(&bands, marks(rated, target), label, |rating| text.rating(rating))
}

/// The sentences beside the score. Each is empty where there is nothing to say.
struct Sentences {
    /// What holds the score down most.
    reason: String,
    /// Whether a single case changes the overall rating.
    sensitivity: String,
    /// What the next rating takes.
    next: String,
}

impl Sentences {
    fn of(text: &dyn Text, rated: &Rated) -> Self {
        let (inspection, outcome) = (&rated.inspection, &rated.outcome);
        let reason = text.reason(inspection, outcome);
        if outcome.overall.and_then(Range::settled).is_none() || !outcome.score.complete() {
            return Self { reason, sensitivity: String::new(), next: String::new() };
        }
        let figures = || inspection.key_questions().iter().filter_map(|entry| entry.answer);
        let counted = figures().any(|answer| matches!(answer, Given::Cases(_)));
        let sensitivity = if counted || figures().any(|answer| matches!(answer, Given::Percentage(_))) {
            let ways: Vec<_> = decisive(inspection, outcome).into_iter().filter(|way| way.overall.is_some()).collect();
            let groups = same_effects(ways);
            let first = groups.first().map(|(way, places)| (way, places.as_slice()));
            text.sensitivity(outcome.framework, first, counted)
        } else {
            String::new()
        };
        let target = WhatIf::default().target(outcome);
        let reached = |judged_step| reach(inspection, target, &Freedom { judged_step, ..Freedom::default() }, 1);
        Self { reason, sensitivity, next: text.next_rating(target, &reached(None), &reached(Some(1))) }
    }
}
