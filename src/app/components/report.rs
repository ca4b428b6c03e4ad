use yew::prelude::*;

use super::question::was_before;
use super::summary::{headline, notes};
use super::{Beside, cell, column, domain_name, element, grid, heading, list, numbered, row, standard_tag};
use crate::app::table::title_of;
use crate::app::text::Text;
use crate::app::{Rated, Scenario, Settings};
use crate::engine::{Banding, Finding, KeyQuestion, KeyQuestionId, LocatedKeyQuestion, Place, Subject, explain};

/// What is printed: one or two pages of A4 with the figures, the ratings, discretion with its reasons, and how it was worked
/// out. It is there while it is printed, in place of all that is on the screen.
pub fn report(settings: &Settings, rated: &Rated, scenario: Option<&Scenario>, date: &str) -> Html {
    let text = settings.text;
    let framework = rated.outcome.framework;
    let baseline = rated.was.as_ref().map(Rated::new);
    let beside = Beside { baseline: baseline.as_ref().map(|baseline| &baseline.outcome), ..Beside::default() };
    let published = rated.form.published.map(|published| (text.published_figures)(published, rated.form.is_as_published()));
    html! {
        <article class="ir-report">
            { heading(settings, 0, "ir-report__title", None, html! { title_of(text, rated, scenario) }) }
            { element("p", "", (text.framework_named)(framework)) }
            <p>{ (text.take_out.worked_out_on)(date) }{ " " }{ text.notice }{ " " }{ published }</p>
            { headline(text, rated, beside, None) }
            { figures(text, rated, baseline.as_ref()) }
            { notes(text, rated) }
            { heading(settings, 1, "ir-report__heading", None, html! { text.how_worked_out }) }
            { element("div", "ir-report__steps", steps(text, rated)) }
            { element("p", "", (text.rules_of)(framework)) }
        </article>
    }
}

/// Every standard with its rating, and below it the figures it comes from.
fn figures(text: &'static Text, rated: &Rated, baseline: Option<&Rated>) -> Html {
    let mut rows = Vec::new();
    for found in &rated.outcome.standards {
        let located = found.located;
        let blank = || cell(Html::default());
        if located.opens_domain() {
            rows.push(row("ir-report__domain", domain_name(located.domain), vec![blank(), blank(), blank()]));
        }
        let answer = |rated: &Rated| rated.inspection.answer(Place::Standard(located.id));
        let was = was_before(text, baseline, rated, answer);
        let rating = cell(html! { <>{ standard_tag(text, found.possible, found.discretion) }{ was }</> });
        let name = numbered(located.standard.number, located.standard.name);
        rows.push(row("ir-report__standard", name, vec![blank(), blank(), rating]));
        if answer(rated).is_none() {
            for LocatedKeyQuestion { id, question, .. } in located.key_questions() {
                rows.push(key_question(text, rated, baseline, (id, question)));
            }
        }
    }
    let mut headings = Vec::new();
    for heading in text.take_out.report_headings {
        headings.push(column(heading.into()));
    }
    grid("ir-report__figures", "report-figures", text.take_out.report_caption.into(), headings, rows)
}

fn key_question(
    text: &'static Text,
    rated: &Rated,
    baseline: Option<&Rated>,
    (id, question): (KeyQuestionId, &'static KeyQuestion),
) -> Html {
    let Some(found) = rated.outcome.key_question_at(id) else { return Html::default() };
    let answer = |rated: &Rated| rated.inspection.answer(Place::KeyQuestion(id));
    let was = was_before(text, baseline, rated, answer);
    let figure = match answer(rated) {
        Some(answer) => (text.answer)(answer),
        None => text.not_entered.into(),
    };
    let percent = found.percent().map(text.percent).unwrap_or_default();
    let rating = match found.banding {
        Banding::NotAsked => text.left_out,
        _ => found.rating().map(text.rating).unwrap_or_default(),
    };
    let figure = html! { <>{ figure }{ was }</> };
    let cells = vec![cell(figure), cell(percent.into()), cell(rating.into())];
    row("ir-report__question", numbered(question.number, &(text.label)(question)), cells)
}

/// How it was worked out, as far as the table does not show it.
fn steps(text: &'static Text, rated: &Rated) -> Html {
    let mut items = Vec::new();
    for step in explain(&rated.inspection, &rated.outcome) {
        if !matches!(step.finding, Finding::Banded { .. } | Finding::QuestionJudged { .. }) {
            let rule = (text.rule_of_step)(step.rule);
            let step = numbered(number_of(rated, step.of), &(text.step)(&step));
            items.push(html! { <>{ step }{ " " }{ element("span", "ir-rule", rule) }</> });
        }
    }
    list(items)
}

/// The number of what a step is about, since standards of two domains can share a name.
fn number_of(rated: &Rated, of: Subject) -> &'static str {
    let framework = rated.outcome.framework;
    match of {
        Subject::Standard(id) => framework.number(Place::Standard(id)),
        Subject::KeyQuestion(id) => framework.number(Place::KeyQuestion(id)),
        Subject::Score | Subject::Overall => "",
    }
}
