//! The reading view: the ratings first, with the reason for each, for a person who opens a link, a published inspection or a draft.

mod headline;
mod standard;

use std::rc::Rc;

use yew::prelude::*;

use self::headline::Headline;
use self::standard::StandardReading;
use super::notes::notes;
use super::one_case::one_case;
use super::sentences::{has_sensitivity, step_of};
use super::standard_shown::StandardShown;
use super::was_before::was_rated;
use crate::analysis::headroom;
use crate::app::events::on_click;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{Details, details, domain_with_note, heading, lead_after, list};
use crate::app::rated::Rated;
use crate::app::ratings_table::rests_on;
use crate::app::state::{Action, Unfolded};
use crate::engine::{Subject, explain};
use crate::published::PUBLISHED;

#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    /// The figures and their ratings.
    pub rated: Rc<Rated>,
    /// The score to reach, or not to lose, while the panel that asks for it is unfolded.
    pub target: Option<u8>,
    /// The choice of a panel, and the panels that are chosen.
    pub children: Html,
}

/// The answer, the panels, and the table of ratings, whose rows unfold.
#[component]
pub fn Reading(ReadingProps { rated, target, children }: &ReadingProps) -> Html {
    html! {
        <div class="ir-reading">
            <Headline rated={rated.clone()} {target} />
            <div class="ir-main">{ children.clone() }</div>
            <Standards rated={rated.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct StandardsProps {
    rated: Rc<Rated>,
}

/// The standards by domain, the notes on discretion, and what the ratings rest on.
#[component]
fn Standards(StandardsProps { rated }: &StandardsProps) -> Html {
    let calculator = use_calculator();
    let (settings, text) = (&calculator.settings, calculator.text());
    let steps = explain(&rated.inspection, &rated.outcome);
    let room = headroom(&rated.inspection, &rated.outcome);
    // Nothing is unfolded here by the program: the browser keeps which rows a person has unfolded.
    let unfolded = Unfolded::default();
    let mut domains: Vec<DomainRows> = Vec::new();
    for (shown, of_standard) in StandardShown::all_to_read(rated, &unfolded).zip(&room.standards) {
        let located = shown.outcome.located;
        if located.opens_domain() {
            let name = domain_with_note(text, located.domain);
            domains.push(DomainRows { heading: heading(settings, 1, "ir-domain", None, name), rows: Vec::new() });
        }
        let findings = steps
            .iter()
            .filter(|step| step.of == Subject::Standard(located.id))
            .map(|step| (step_of(text, rated, step), step.rule));
        let up = of_standard.room.up.as_ref().map(|step| text.would_be(shown.framework, step));
        let was = was_rated(text, rated, &shown.outcome);
        let row = html! { <StandardReading {shown} findings={findings.collect::<Vec<_>>()} {up} {was} /> };
        if let Some(domain) = domains.last_mut() {
            domain.rows.push(row);
        }
    }
    html! {
        <>
            { in_two_columns(domains) }
            { one_case(text, rated, has_sensitivity(&rated.outcome)) }
            { notes(text, rated) }
            if let Some(published) = rated.form.published {
                <p class="ir-small">{ text.published_note(published) }</p>
            }
            <p class="ir-small">{ rests_on(text, rated) }</p>
            { other_published(&calculator, rated) }
        </>
    }
}

/// The published inspections but the one that is shown, each a button that opens it. Nothing where figures cannot be opened.
fn other_published(calculator: &CalculatorContext, rated: &Rated) -> Html {
    if calculator.settings.read_only {
        return Html::default();
    }
    let shown = rated.provenance.published();
    let others = PUBLISHED.into_iter().filter(|published| Some(*published) != shown);
    details(Details {
        class: "govuk-details ir-details",
        title: calculator.text().words().other_published.into(),
        open: false,
        ontoggle: None,
        content: list(others.map(|published| {
            let opened = on_click(&calculator.act, Action::PublishedOpened(published));
            lead_after(opened, "#reading-title", published.title.into())
        })),
    })
}

/// A domain with the rows of its standards.
struct DomainRows {
    heading: Html,
    rows: Vec<Html>,
}

/// The domains in two columns that are as alike in length as their order allows. A row that unfolds moves nothing in the other column.
fn in_two_columns(mut domains: Vec<DomainRows>) -> Html {
    let rows_of = |domains: &[DomainRows]| domains.iter().map(|domain| domain.rows.len()).sum::<usize>();
    let split = (1..domains.len()).min_by_key(|at| {
        let (left, right) = domains.split_at(*at);
        rows_of(left).abs_diff(rows_of(right))
    });
    let right = domains.split_off(split.unwrap_or(domains.len()));
    html! {
        <div class="ir-domains">
            for domains in [domains, right] {
                <div>for DomainRows { heading, rows } in domains { <section>{ heading }{ rows }</section> }</div>
            }
        </div>
    }
}
