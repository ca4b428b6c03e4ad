//! The report that is printed.

use std::rc::Rc;

use yew::prelude::*;

use super::notes::notes;
use super::panels::{chances_on_paper, compared, ways_on_paper};
use super::sentences::{Sentences, step_of};
use super::summary::{errors, headline};
use super::was_before::{was_before, was_rated};
use crate::app::compared_with::Pair;
use crate::app::hooks::use_calculator;
use crate::app::markup::{Grid, cell, column, domain_name, grid, heading, list, numbered, row, standard_tag};
use crate::app::rated::Rated;
use crate::app::ratings_table::{mark_of, rests_on, title_of};
use crate::app::state::{ComparedFigures, WhatIf};
use crate::app::text::Text;
use crate::engine::{Banding, Finding, LocatedKeyQuestion, LocatedStandard, Place, Subject, explain};

#[derive(Properties, PartialEq)]
pub struct PrintoutProps {
    /// The figures shown and their ratings, whether ratings wait or not.
    pub rated: Rc<Rated>,
    /// The name of the scenario shown. None while the baseline is shown.
    pub scenario: Option<String>,
    /// The figures that the person chose to compare with. None for the figures that the figures shown depart from.
    #[prop_or_default]
    pub others: Option<Rc<ComparedFigures>>,
    /// Whether the report has the comparison.
    #[prop_or_default]
    pub compares: bool,
    /// The question about a rating to reach, while the person asks it.
    #[prop_or_default]
    pub what_if: Option<Rc<WhatIf>>,
    /// Whether the report says how sure the sample makes the ratings.
    #[prop_or_default]
    pub says_how_sure: bool,
    /// The date in words.
    pub date: Rc<str>,
}

/// The printed report: one or two pages of A4 with the figures, the ratings, discretion with its reasons, and how the ratings were worked
/// out, and then what the person has unfolded: the ways to a rating, how sure the sample makes the ratings, and the comparison. While it is printed it takes the place of everything on the screen.
#[component]
pub fn Printout(PrintoutProps { rated, scenario, others, compares, what_if, says_how_sure, date }: &PrintoutProps) -> Html {
    let calculator = use_calculator();
    let (settings, text) = (&calculator.settings, calculator.text());
    let framework = rated.outcome.framework;
    let sentences = Sentences::of(text, rated, usize::MAX);
    let report = rated.provenance.published();
    let mark = mark_of(text, rated, scenario.as_deref());
    html! {
        <article class="ir-report">
            // The mark and the title stand at the top of each page, because pages can come apart.
            <div class="ir-report__head">
                if let Some(mark) = mark { <p class="ir-report__mark">{ mark }</p> }
                { heading(settings, 0, "ir-report__title", None, title_of(text, rated).into()) }
            </div>
            <p>
                { text.framework_named(framework) }
                if let Some(report) = report { { ". " }{ text.published_figures(report) } }
            </p>
            <p>{ text.worked_out_on(date) }{ " " }{ text.words().notice }</p>
            <div class="ir-headline">{ headline(text, rated, None, None) }{ errors(text, rated, None) }</div>
            if !sentences.reason.is_empty() {
                <p class="ir-report__answer">{ &sentences.reason }{ " " }{ sentences.prospect() }</p>
            }
            { figures(text, rated) }
            { notes(text, rated) }
            { heading(settings, 1, "ir-report__heading", None, text.words().steps_title.into()) }
            <div class="ir-report__steps">{ steps(text, rated) }</div>
            <p>
                { rests_on(text, rated) }
                if let Some(report) = report { { " " }{ text.report_at(report) } }
            </p>
            if let Some(what_if) = what_if {
                <section class="ir-report__part">
                    { heading(settings, 1, "ir-report__heading", None, text.words().reach_title.into()) }
                    { ways_on_paper(text, what_if, rated, scenario.as_deref()) }
                </section>
            }
            if *says_how_sure {
                <section class="ir-report__part">
                    { heading(settings, 1, "ir-report__heading", None, text.words().sampling_title.into()) }
                    { chances_on_paper(text, rated) }
                </section>
            }
            if let Some(pair) = compares.then(|| Pair::of(text, rated, others.as_deref())).flatten() {
                <section class="ir-report__part ir-report__comparison">
                    { heading(settings, 1, "ir-report__heading", None, text.words().comparison_title.into()) }
                    { compared(text, &pair, others.as_deref().and_then(|others| others.by_case_beside(&rated.form)), None) }
                </section>
            }
        </article>
    }
}

/// Every standard with its rating, and below it the figures that the rating comes from.
fn figures(text: &dyn Text, rated: &Rated) -> Html {
    let mut rows = Vec::new();
    for outcome in &rated.outcome.standards {
        let located = outcome.located;
        let blank = || cell(Html::default());
        if located.opens_domain() {
            rows.push(row(Some("ir-report__domain"), domain_name(located.domain), vec![blank(), blank(), blank()]));
        }
        let was = was_rated(text, rated, outcome);
        let rating = cell(html! {
            <>
                { standard_tag(text, outcome) }
                if let Some(was) = was { <span class="ir-question__was">{ was }</span> }
            </>
        });
        let name = numbered(located.standard.number, located.standard.name);
        rows.push(row(Some("ir-report__standard"), name, vec![blank(), blank(), rating]));
        if rated.inspection.answer(located.place()).is_none() {
            rows.extend(key_questions(text, rated, located));
        }
    }
    grid(Grid {
        class: "ir-report__figures",
        id: "report-figures",
        caption: text.words().report_caption.into(),
        headings: text.words().report_headings.map(column).into(),
        rows,
    })
}

fn key_questions(text: &dyn Text, rated: &Rated, standard: LocatedStandard) -> Vec<Html> {
    let mut rows = Vec::new();
    for located in standard.key_questions() {
        let Some(outcome) = rated.outcome.key_question_at(located.id) else { continue };
        let LocatedKeyQuestion { question, .. } = located;
        let figure = match rated.inspection.answer(located.place()) {
            Some(answer) => text.answer(answer),
            None => text.words().not_entered.into(),
        };
        let percent = outcome.percent().map(|percent| text.percent(percent)).unwrap_or_default();
        let rating = match outcome.banding {
            Banding::NotAsked => text.words().left_out,
            _ => outcome.rating().map(|rating| text.rating(rating)).unwrap_or_default(),
        };
        let was = rated.departed_from().map(|before| before.inspection.answer(located.place()));
        let figure = html! { <>{ figure }{ was_before(text, was, rated.inspection.answer(located.place())) }</> };
        let cells = vec![cell(figure), cell(percent.into()), cell(rating.into())];
        rows.push(row(Some("ir-report__question"), numbered(question.number, &text.question_label(question)), cells));
    }
    rows
}

/// How the ratings were worked out, as far as the table does not show it.
fn steps(text: &dyn Text, rated: &Rated) -> Html {
    let steps = explain(&rated.inspection, &rated.outcome);
    let not_in_table =
        steps.iter().filter(|step| !matches!(step.finding, Finding::Banded { .. } | Finding::QuestionJudged { .. }));
    list(not_in_table.map(|step| {
        let rule = html! { <span class="ir-rule">{ text.rule_of_step(step.rule) }</span> };
        html! { <>{ numbered(number_of(rated, step.of), &step_of(text, rated, step)) }{ " " }{ rule }</> }
    }))
}

/// The number of the standard or key question that a step is about, because standards of two domains can share a name.
fn number_of(rated: &Rated, of: Subject) -> &'static str {
    let framework = rated.outcome.framework;
    match of {
        Subject::Standard(id) => framework.number(Place::Standard(id)),
        Subject::KeyQuestion(id) => framework.number(Place::KeyQuestion(id)),
        Subject::Score | Subject::Overall => "",
    }
}
