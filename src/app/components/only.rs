//! A single standard or key question, for a page that explains the rules.

use std::rc::Rc;

use yew::prelude::*;

use super::chosen::source_link;
use super::question::Question;
use super::scenario_mark::scenario_mark;
use super::standard::StandardFigures;
use super::standard_shown::StandardShown;
use crate::app::hooks::use_calculator;
use crate::app::markup::{domain_name, numbered, rating_tag};
use crate::app::rated::Rated;
use crate::app::ratings_table::part_rests_on;
use crate::app::state::{Message, Provenance, Unfolded};
use crate::app::text::Text;
use crate::engine::{AnsweredBy, Framework, LocatedStandard};

#[derive(Properties, PartialEq)]
pub struct OnlyProps {
    /// The number of the standard or key question.
    pub number: Rc<str>,
    /// The figures and their ratings.
    pub rated: Rc<Rated>,
    /// The parts of the page that are unfolded.
    pub unfolded: Unfolded,
    /// How often typed figures were changed by something other than typing. When the number changes, the fields are drawn anew.
    pub overwritten: u32,
    /// The last message, if it is about an act in a field.
    #[prop_or_default]
    pub message: Option<Rc<Message>>,
}

/// A standard, or a key question with its bands.
#[component]
pub fn Only(OnlyProps { number, rated, unfolded, overwritten, message }: &OnlyProps) -> Html {
    let text = use_calculator().text();
    let framework = rated.outcome.framework;
    let part = StandardShown::all(rated, unfolded, *overwritten).find_map(|shown| part(text, &shown, number));
    html! {
        <>
            { scenario_mark(text, rated) }
            { part.unwrap_or_else(|| html! { <p class="ir-failure ir-problems">{ text.no_such_part(framework, number) }</p> }) }
            if let Some(message) = message {
                <p class="ir-message">{ text.message(message) }</p>
            }
            { of_report(text, rated) }
            <p class="ir-small">{ part_rests_on(text, rated, number) }</p>
        </>
    }
}

/// The service, and the published inspection that the figures started from. Nothing where neither is known.
fn of_report(text: &dyn Text, rated: &Rated) -> Html {
    let form = &rated.form;
    let service = form.service.trim();
    if service.is_empty() && rated.provenance == Provenance::Own {
        return Html::default();
    }
    html! {
        <p class="ir-small">
            if !service.is_empty() { { format!("{service}. ") } }
            { source_link(text, rated.provenance) }
        </p>
    }
}

/// The standard, or its key question, that has a number.
fn part(text: &dyn Text, shown: &StandardShown, number: &str) -> Option<Html> {
    let StandardShown { framework, form, rated_form, before, outcome, overwritten, .. } = shown;
    if outcome.located.standard.number == number {
        let mut questions = outcome.located.key_questions();
        let has_bands = questions.any(|located| located.question.answered_by == AnsweredBy::Cases);
        let bands = has_bands.then(|| bands(text, framework));
        return Some(html! { <><StandardFigures shown={shown.clone()} />{ bands }</> });
    }
    let (place, located) = outcome.located.key_questions().enumerate().find(|(_, of)| of.question.number == number)?;
    let (form, rated_form) = (form.questions.get(place)?.clone(), rated_form.questions.get(place)?.clone());
    let before = before.as_ref().and_then(|before| before.questions.get(place)).cloned();
    let bands = (located.question.answered_by == AnsweredBy::Cases).then(|| bands(text, framework));
    // Key questions of several standards share their words.
    let LocatedStandard { domain, standard, .. } = outcome.located;
    Some(html! {
        <>
            <p class="ir-small">{ domain_name(domain) }{ ", " }{ numbered(standard.number, standard.name) }</p>
            <Question {framework} {located} {form} {rated_form} {before} {overwritten} />
            { bands }
        </>
    })
}

/// The bands of key questions, lowest first.
fn bands(text: &dyn Text, framework: &Framework) -> Html {
    html! {
        <ul class="ir-bands">
            for band in framework.key_question_bands.all() {
                <li>{ rating_tag(text, band.rating) }{ " " }{ text.band(band) }</li>
            }
        </ul>
    }
}
