use yew::prelude::*;

use super::summary::{headline, notes};
use super::{Beside, discretion_mark, domain_name, heading, numbered, possible_tag};
use crate::app::table::title_of;
use crate::app::text::Text;
use crate::app::{Rated, Scenario, Settings};
use crate::engine::{
    Finding, KeyQuestion, KeyQuestionId, KeyQuestionOutcome, LocatedStandard, Place, StandardOutcome, Subject, explain,
};

/// What is printed: one or two pages of A4 with the figures, the ratings, discretion with its reasons, and how it was worked
/// out. It is there while it is printed, in place of all that is on the screen.
pub fn report(settings: &Settings, rated: &Rated, scenario: Option<&Scenario>, date: &str) -> Html {
    let text = settings.text;
    let framework = rated.outcome.framework;
    html! {
        <article class="ir-report">
            { heading(settings, 0, "ir-report__title", None, html! { title_of(text, rated, scenario) }) }
            <p class="ir-report__about">
                { (text.framework_option)(framework) }<br/>
                { (text.take_out.worked_out_on)(date) }{ " " }{ text.notice }
                if let Some(published) = rated.form.published {
                    { " " }{ (text.published_figures)(published, rated.form.is_as_published()) }
                }
            </p>
            { headline(text, rated, Beside::default()) }
            { figures(text, rated) }
            { notes(text, rated) }
            { heading(settings, 1, "ir-report__heading", None, html! { text.how_worked_out }) }
            { steps(text, rated) }
            <p class="ir-small">{ (text.rules_of)(framework) }</p>
        </article>
    }
}

/// Every standard with its rating, and below it the figures it comes from.
fn figures(text: &'static Text, rated: &Rated) -> Html {
    let standards = rated.outcome.framework.located_standards().zip(&rated.outcome.standards);
    html! {
        <table class="ir-report__figures">
            <thead>
                <tr>
                    for heading in text.take_out.report_headings { <th scope="col">{ heading }</th> }
                </tr>
            </thead>
            for domain in rated.outcome.framework.domains {
                <tbody>
                    <tr>
                        <th class="ir-report__domain" scope="rowgroup" colspan="4">
                            { domain_name(domain) }
                            if domain.is_rated_apart() {
                                { " " }<span class="ir-table__note">{ text.rated_apart }</span>
                            }
                        </th>
                    </tr>
                    for (located, found) in standards.clone() {
                        if std::ptr::eq(located.domain, domain) {
                            { standard(text, rated, &located, found) }
                        }
                    }
                </tbody>
            }
        </table>
    }
}

fn standard(text: &'static Text, rated: &Rated, located: &LocatedStandard, found: &StandardOutcome) -> Html {
    let is_entered = rated.inspection.answer(Place::Standard(located.id)).is_some();
    html! {
        <>
            <tr class="ir-report__standard">
                <th scope="row" colspan="3">{ numbered(located.standard.number, located.standard.name) }</th>
                <td>
                    { possible_tag(text, found.possible) }
                    if found.discretion {
                        { discretion_mark(text) }
                    }
                </td>
            </tr>
            if !is_entered {
                for (id, question) in located.key_questions() {
                    { key_question(text, rated, id, question) }
                }
            }
        </>
    }
}

fn key_question(text: &'static Text, rated: &Rated, id: KeyQuestionId, question: &'static KeyQuestion) -> Html {
    let found = rated.outcome.key_question(id);
    let figure = match rated.inspection.answer(Place::KeyQuestion(id)) {
        Some(answer) => (text.answer)(answer),
        None => text.not_entered.into(),
    };
    let rating = match found {
        KeyQuestionOutcome::NotAsked => text.left_out,
        _ => found.rating().map(text.rating).unwrap_or_default(),
    };
    html! {
        <tr>
            <th scope="row">{ numbered(question.number, &(text.label)(question)) }</th>
            <td>{ figure }</td>
            <td class="ir-report__percent">{ found.percent().map(text.percent) }</td>
            <td>{ rating }</td>
        </tr>
    }
}

/// How it was worked out, as far as the table does not show it.
fn steps(text: &'static Text, rated: &Rated) -> Html {
    let steps = explain(&rated.inspection, &rated.outcome);
    html! {
        <ul class="ir-list ir-report__steps">
            for step in &steps {
                if !matches!(step.finding, Finding::Banded { .. } | Finding::QuestionJudged { .. } | Finding::Discretion { .. }) {
                    <li>
                        <span class="ir-number">{ number_of(rated, step.of) }</span>{ " " }{ (text.step)(step) }{ " " }
                        <span class="ir-rule">{ (text.rule_of_step)(step.rule) }</span>
                    </li>
                }
            }
        </ul>
    }
}

/// The number of what a step is about, since standards of two domains share a name.
fn number_of(rated: &Rated, of: Subject) -> &'static str {
    let framework = rated.outcome.framework;
    match of {
        Subject::Standard(id) => framework.number(Place::Standard(id)),
        Subject::KeyQuestion(id) => framework.number(Place::KeyQuestion(id)),
        Subject::Score | Subject::Overall => "",
    }
}
