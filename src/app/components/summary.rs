use std::ptr;

use yew::prelude::*;

use super::score::score;
use super::{
    Marks, Score, Seen, band_bar, button, domain_name, element, heading, heat_strip, list, numbered, one_case, standard_tag,
    still,
};
use crate::app::events::on_click;
use crate::app::table::discretion_notes;
use crate::app::text::Text;
use crate::app::{Action, Dispatch, Fold, Rated, Settings, Told, Unfolded, View};
use crate::engine::{Domain, LocatedStandard, Outcome, StandardOutcome};

/// What the score is seen beside.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The baseline of the scenario at hand.
    pub baseline: Option<&'a Outcome>,
    /// The score that is to be reached, or not to be kept.
    pub target: Option<u8>,
    /// What came of something done in a field, to be read where the person is.
    pub news: Option<&'a Told>,
    /// Whether there are figures to go to, and a panel that says what it would take.
    pub leads: bool,
}

/// The ratings as the reports print them: the score and the overall rating, every standard by domain, discretion marked and
/// explained below, and what does not count set apart.
///
/// Where there is no room beside the figures it is a strip above them, and a button shows the table. Without figures it is all
/// there is, and shows the table.
pub fn summary(settings: &Settings, rated: &Rated, beside: Beside<'_>, unfolded: Unfolded, dispatch: &Dispatch) -> Html {
    let text = settings.text;
    let alone = settings.view == View::Result;
    let shown = alone || unfolded.shows(Fold::Ratings);
    html! {
        <section class={if alone { "ir-summary ir-summary--alone" } else { "ir-summary" }} part="summary" aria-labelledby="summary-title">
            { heading(settings, 0, "govuk-visually-hidden", Some("summary-title"), html! { text.summary_title }) }
            { headline(text, rated, beside, Some(dispatch)) }
            if !alone {
                <button
                    type="button"
                    class="ir-link-button ir-summary__toggle"
                    aria-expanded={if shown { "true" } else { "false" }}
                    aria-controls="ratings"
                    onclick={on_click(dispatch, Action::Shown(Fold::Ratings, !shown))}
                >
                    { if shown { text.hide_ratings } else { text.show_ratings } }
                </button>
            }
            // It scrolls by itself where it is too high, by the keyboard too.
            <div
                class={if shown { "ir-ratings ir-ratings--shown" } else { "ir-ratings" }}
                id="ratings"
                role="group"
                tabindex={(!alone).then_some("0")}
                aria-labelledby="summary-title"
            >
                { one_case(text, rated) }
                { table(settings, rated, dispatch) }
                { notes(text, rated) }
                { element("p", "ir-small", (text.rules_of)(rated.outcome.framework)) }
            </div>
        </section>
    }
}

/// The score on its ladder, and the overall rating; with the button for ratings that wait, where there is something to tell of it.
pub(super) fn headline(
    text: &'static Text,
    rated: &Rated,
    Beside { baseline, target, news, leads }: Beside<'_>,
    dispatch: Option<&Dispatch>,
) -> Html {
    let outcome = &rated.outcome;
    let marks = Marks {
        at: Some(outcome.score.possible),
        baseline: baseline.and_then(|baseline| baseline.score.possible.settled()),
        target,
        interval: None,
    };
    let ladder = band_bar(&outcome.framework.overall_bands, marks, Some((text.ladder)(outcome, baseline, target)));
    html! {
        <div class="ir-headline">
            { match dispatch {
                Some(dispatch) => html! { <Score {text} dispatch={dispatch.clone()} /> },
                None => score(text, outcome),
            } }
            <div class="ir-ladder">{ ladder }{ heat_strip(outcome) }</div>
            { led("ir-next", (text.distance)(outcome), leads && outcome.points_to_next().is_some(), (text.what_if.reach.into(), ".ir-takes > summary")) }
            if let Some(baseline) = baseline {
                { element("p", "ir-was", (text.what_if.was)(baseline)) }
            }
            if let (Some(stale), Some(dispatch)) = (rated.stale, dispatch) {
                <div class="ir-asked">
                    if stale { { element("p", "ir-strong", text.stale) } }
                    { button(text.update.into(), stale, on_click(dispatch, Action::RatingsAsked)) }
                </div>
            }
            if let Some(told) = news {
                { element("p", "ir-told", told.sentence(text)) }
            }
            if let Some(first) = rated.problems.first() {
                { led("ir-problems", (text.problems)(outcome.framework, &rated.problems), leads, ((text.go_to)(outcome.framework, *first), "[aria-invalid]")) }
            }
        </div>
    }
}

/// Words, and where it `leads` a button that goes to what they are about, further down.
fn led(class: &'static str, words: String, leads: bool, (title, to): (String, &'static str)) -> Html {
    let way = || html! { <button type="button" class="ir-link-button" data-leads={to}>{ title }</button> };
    element("p", class, html! { <>{ words }{ " " }{ leads.then(way) }</> })
}

fn table(settings: &Settings, rated: &Rated, dispatch: &Dispatch) -> Html {
    let text = settings.text;
    let framework = rated.outcome.framework;
    let ratings = |domain: &'static Domain| {
        let standards = rated.outcome.standards.iter().map(|found| (found.located, *found));
        Seen::Ratings(domain, standards.filter(|(located, _)| ptr::eq(located.domain, domain)).collect())
    };
    html! {
        <table class="ir-table">
            <caption class="ir-strong">{ (text.ratings_caption)(rated.inspection.service.as_deref()) }</caption>
            <thead class="govuk-visually-hidden">
                <tr><th scope="col">{ text.standard }</th><th scope="col">{ text.rating_column }</th></tr>
            </thead>
            for domain in framework.domains {
                { still(settings, ratings(domain), dispatch) }
            }
        </table>
    }
}

/// A domain with its standards and their ratings.
pub(super) fn ratings(
    settings: &Settings,
    domain: &'static Domain,
    standards: &[(LocatedStandard, StandardOutcome)],
    dispatch: &Dispatch,
) -> Html {
    html! {
        <tbody>
            <tr>
                <th class="ir-table__domain" scope="rowgroup" colspan="2">
                    { domain_name(domain) }
                    if domain.is_rated_apart() {
                        { " " }{ element("span", "ir-table__note", settings.text.rated_apart) }
                    }
                </th>
            </tr>
            for (located, outcome) in standards { { still(settings, Seen::Row(*located, *outcome), dispatch) } }
        </tbody>
    }
}

/// A standard and its rating.
pub(super) fn row(text: &'static Text, located: &LocatedStandard, outcome: &StandardOutcome) -> Html {
    let rating = standard_tag(text, outcome.possible, outcome.discretion);
    let name = numbered(located.standard.number, located.standard.name);
    super::row("", name, vec![element("td", "ir-table__rating", rating)])
}

/// The notes on discretion, where there is any.
pub(super) fn notes(text: &'static Text, rated: &Rated) -> Html {
    let notes = discretion_notes(text, rated);
    if notes.is_empty() {
        return Html::default();
    }
    html! {
        <div class="ir-notes">
            <p class="ir-strong"><span aria-hidden="true">{ "* " }</span>{ text.by_discretion_title }</p>
            { list(notes.into_iter().map(Html::from).collect()) }
        </div>
    }
}
