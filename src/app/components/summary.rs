//! The score and the ratings.

use std::rc::Rc;

use yew::prelude::*;

use super::chosen::source;
use super::heat_strip::heat_strip;
use super::inspected::not_inspected_note;
use super::notes::notes;
use super::one_case::one_case;
use super::ratings_table::domain_ratings;
use super::scenario_mark::scenario_mark;
use super::score::score;
use crate::analysis::discretion_effect;
use crate::app::events::on_click;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{Marks, band_bar, button_if, heading, lead, lead_after};
use crate::app::rated::Rated;
use crate::app::ratings_table::{departed_from, rests_on};
use crate::app::settings::View;
use crate::app::state::{Action, Foldable, Message, Panel};
use crate::app::text::Text;

#[derive(Properties, PartialEq)]
pub struct SummaryProps {
    /// The figures and their ratings.
    pub rated: Rc<Rated>,
    /// The score to reach, or not to lose, while the panel that asks for it is unfolded.
    #[prop_or_default]
    pub target: Option<u8>,
    /// The last message, if it is about an act in a field. It is shown here, because the person is looking here.
    #[prop_or_default]
    pub message: Option<Rc<Message>>,
    /// Whether the table of ratings is unfolded.
    pub unfolded: bool,
}

/// The ratings as the reports print them: the score and the overall rating, every standard by domain, discretion marked and
/// explained below, and what does not count set apart.
///
/// Where there is no room beside the figures, the summary is a strip above them, and a button shows the table. On a page without
/// figures, the summary shows the table.
#[component]
pub fn Summary(SummaryProps { rated, target, message, unfolded }: &SummaryProps) -> Html {
    let calculator = use_calculator();
    let (settings, text) = (&calculator.settings, calculator.text());
    let alone = settings.view == View::Result;
    let shown = alone || *unfolded;
    html! {
        <section class={if alone { "ir-summary ir-summary--alone" } else { "ir-summary" }} part="summary" aria-labelledby="summary-title">
            { heading(settings, 0, "govuk-visually-hidden", Some("summary-title"), text.words().summary_title.into()) }
            <div class="ir-headline">
                { scenario_mark(text, rated) }
                { headline(text, rated, *target, next_link(&calculator, rated)) }
                { waiting(&calculator, rated) }
                if let Some(message) = message {
                    <p class="ir-message">{ text.message(message) }</p>
                }
                { errors(text, rated, error_link(&calculator, rated)) }
            </div>
            if !alone {
                <button
                    type="button"
                    class="ir-link-button ir-summary__toggle"
                    aria-expanded={if shown { "true" } else { "false" }}
                    aria-controls="ratings"
                    onclick={on_click(&calculator.act, Action::Shown(Foldable::Ratings, !shown))}
                >
                    { if shown { text.words().hide_ratings } else { text.words().show_ratings } }
                </button>
            }
            // The table scrolls by itself where it is too high, by the keyboard too.
            <div
                class={if shown { "ir-ratings ir-ratings--shown" } else { "ir-ratings" }}
                id="ratings"
                role="group"
                tabindex={(!alone).then_some("0")}
                aria-labelledby="summary-title"
            >
                { one_case(text, rated, false) }
                { table(&calculator, rated) }
                { notes(text, rated) }
                if alone { { source(text, rated.provenance) } }
                <p class="ir-small">{ rests_on(text, rated) }</p>
            </div>
        </section>
    }
}

/// The score on its ladder and the overall rating, how far the next rating is, and the score of the figures that those shown depart from.
pub fn headline(text: &'static dyn Text, rated: &Rated, target: Option<u8>, link: Option<Html>) -> Html {
    let outcome = &rated.outcome;
    let was = before_was(text, rated);
    let label = text.ladder(outcome, was.as_deref(), target);
    let marks = marks(rated, target);
    html! {
        <>
            { score(text, outcome) }
            <div class="ir-ladder">
                if let Some(bands) = outcome.score_bands() {
                    { band_bar(&bands, marks, Some(label)) }
                }
                { heat_strip(outcome) }
            </div>
            <p class="ir-next">{ text.distance(outcome) }{ " " }{ link }</p>
            { by_discretion(text, rated) }
            { not_inspected_note(text, outcome) }
            if let Some(was) = was { <p class="ir-was">{ was }</p> }
        </>
    }
}

/// The score and the rating of the figures that a scenario departs from. None where no scenario is shown.
pub fn baseline_was(text: &dyn Text, rated: &Rated) -> Option<String> {
    before_was(text, rated).filter(|_| rated.baseline.is_some())
}

/// The score and the rating of the figures that the figures shown depart from. None for figures that depart from no others.
pub fn before_was(text: &dyn Text, rated: &Rated) -> Option<String> {
    departed_from(text, rated).map(|(name, before)| text.score_was(name, &before.outcome))
}

/// The effect of discretion on the overall result. Nothing where discretion changed no rating.
pub fn by_discretion(text: &dyn Text, rated: &Rated) -> Html {
    match discretion_effect(&rated.inspection, &rated.outcome) {
        Some(effect) => html! { <p class="ir-by-discretion">{ text.discretion_effect(&effect) }</p> },
        None => Html::default(),
    }
}

/// The marks on the ladder: the score, the score before where the figures depart from others, and the target.
pub fn marks(rated: &Rated, target: Option<u8>) -> Marks {
    // A score out of another maximum has no place on this ladder.
    let has_place = |before: &&Rc<Rated>| before.outcome.score.max == rated.outcome.score.max;
    let before = rated.departed_from().filter(has_place);
    let before = before.and_then(|before| before.outcome.score.possible.settled());
    Marks { at: Some(rated.outcome.score.possible), before, target, interval: None }
}

/// A button that goes to the panel that says what the next rating takes.
pub fn next_link(calculator: &CalculatorContext, rated: &Rated) -> Option<Html> {
    let leads = calculator.has_fields() && rated.outcome.points_to_next().is_some();
    let unfolded = on_click(&calculator.act, Action::Shown(Foldable::Panel(Panel::Reach), true));
    leads.then(|| lead_after(unfolded, "#place-reach", calculator.text().words().reach_title.into()))
}

/// The button for ratings that wait.
pub fn waiting(calculator: &CalculatorContext, rated: &Rated) -> Html {
    let Some(stale) = rated.stale else { return Html::default() };
    let text = calculator.text();
    html! {
        <div class="ir-waiting">
            if stale { <p class="ir-strong">{ text.words().stale }</p> }
            { button_if(stale, text.words().update.into(), on_click(&calculator.act, Action::RatingsRequested)) }
        </div>
    }
}

/// The errors in the figures, which are not counted.
pub fn errors(text: &dyn Text, rated: &Rated, link: Option<Html>) -> Html {
    if rated.problems.is_empty() {
        return Html::default();
    }
    let sentence = text.problems(rated.outcome.framework, &rated.problems);
    html! { <p class="ir-problems">{ sentence }{ " " }{ link }</p> }
}

/// A button that goes to the first error.
fn error_link(calculator: &CalculatorContext, rated: &Rated) -> Option<Html> {
    let first = rated.problems.first().filter(|_| calculator.has_fields())?;
    Some(lead("[aria-invalid]", calculator.text().go_to(rated.outcome.framework, *first).into()))
}

fn table(calculator: &CalculatorContext, rated: &Rated) -> Html {
    let text = calculator.text();
    html! {
        <table class="ir-table">
            <caption class="ir-strong">{ text.ratings_caption(rated.inspection.service.as_deref()) }</caption>
            <thead class="govuk-visually-hidden">
                <tr><th scope="col">{ text.words().standard }</th><th scope="col">{ text.words().rating_column }</th></tr>
            </thead>
            for domain in rated.outcome.framework.domains {
                { domain_ratings(calculator, domain, rated) }
            }
        </table>
    }
}
