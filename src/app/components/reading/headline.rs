//! The answer: the service, the score on its bands, the overall rating, and the reason.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::chosen::source_link;
use crate::app::components::inspected::not_inspected_note;
use crate::app::components::one_case::NAMED;
use crate::app::components::scenario_mark::figures_mark;
use crate::app::components::score::score;
use crate::app::components::sentences::Sentences;
use crate::app::components::summary::{baseline_was, before_was, by_discretion, errors, marks, waiting};
use crate::app::hooks::use_calculator;
use crate::app::markup::{heading, score_scale};
use crate::app::rated::Rated;
use crate::app::text::Text;

#[derive(Properties, PartialEq)]
pub struct HeadlineProps {
    /// The figures and their ratings.
    pub rated: Rc<Rated>,
    /// The score to reach, or not to lose, while the panel that asks for it is unfolded.
    pub target: Option<u8>,
}

/// The answer: the service, the score on its bands, the overall rating, the reason in a sentence, and what the next rating takes.
#[component]
pub fn Headline(HeadlineProps { rated, target }: &HeadlineProps) -> Html {
    let calculator = use_calculator();
    let (settings, text) = (&calculator.settings, calculator.text());
    let form = &rated.form;
    let title = text.reading_title(rated.inspection.service.as_deref(), rated.provenance.changed_from());
    let sentences = use_memo(rated.clone(), |rated| Sentences::of(text, rated, NAMED));
    let prospect = sentences.prospect();
    html! {
        <section class="ir-answer" part="summary" aria-labelledby="reading-title">
            <div class="ir-answer__title">
                // The title takes the focus, because buttons lead to it.
                <div id="reading-title" tabindex="-1">{ heading(settings, 0, "ir-answer__service", None, title.into()) }</div>
                <p class="ir-answer__about">
                    { text.framework_named(form.framework) }{ rated.provenance.report().map(|_| ". ") }
                    { source_link(text, rated.provenance) }
                </p>
                { figures_mark(text, rated) }
            </div>
            <div class="ir-headline">
                { score(text, &rated.outcome) }
                { scale(text, rated, *target) }
                <p class="ir-next">{ text.band_of_score(&rated.outcome) }{ " " }{ sentence(text.distance(&rated.outcome)) }</p>
                { by_discretion(text, rated) }
                { not_inspected_note(text, &rated.outcome) }
                if let Some(was) = baseline_was(text, rated) { <p class="ir-was">{ was }</p> }
                { waiting(&calculator, rated) }
                { errors(text, rated, None) }
            </div>
            <div class="ir-answer__why">
                if !sentences.reason.is_empty() { <p class="ir-answer__reason">{ &sentences.reason }</p> }
                if !prospect.is_empty() { <p class="ir-answer__next">{ prospect }</p> }
            </div>
        </section>
    }
}

/// Words with a full stop, because they follow a sentence. Empty words stay empty.
fn sentence(words: String) -> String {
    if words.is_empty() { words } else { words + "." }
}

/// The score on a large ladder with the names of the bands.
fn scale(text: &dyn Text, rated: &Rated, target: Option<u8>) -> Html {
    let outcome = &rated.outcome;
    let label = text.ladder(outcome, before_was(text, rated).as_deref(), target);
    let Some(bands) = outcome.framework.score_bands(outcome.score.max) else { return Html::default() };
    score_scale(&bands, marks(rated, target), label, |rating| text.rating(rating))
}
