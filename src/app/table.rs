//! The table of ratings as data, for what the page's script lays out: rich text, plain text, pictures.

use super::text::Text;
use super::{Rated, Scenario};
use crate::engine::{Domain, LocatedStandard, Outcome, StandardOutcome};
use crate::exchange::json::{ToJson, list, object, to_text};

/// Writes the table as JSON, all of it in the words shown: what it is called, the score and the overall rating, every standard
/// by domain, the notes on discretion, and that it is unofficial.
#[must_use]
pub fn write_table(text: &'static Text, rated: &Rated, scenario: Option<&Scenario>) -> String {
    let outcome = &rated.outcome;
    let words = text.take_out;
    to_text(object(|json| {
        json.field("language", text.language);
        json.field("title", title_of(text, rated, scenario).as_str());
        json.field("framework", (text.framework_option)(outcome.framework).as_str());
        json.field("headings", list([text.standard, text.rating_column]));
        json.object("score", |json| {
            json.field("label", words.score);
            json.field("value", format!("{} {}", (text.score)(outcome), (text.of_max)(outcome)).as_str());
        });
        json.object("overall", |json| {
            json.field("label", words.overall);
            json.field("value", (text.possible)(Some(outcome.overall)).as_str());
            json.field("id", outcome.overall.settled());
        });
        json.field("domains", list(outcome.framework.domains.iter().map(|found| domain(text, outcome, found))));
        json.field("discretion", text.by_discretion_title);
        json.field("notes", list(discretion_notes(text, rated).iter().map(String::as_str)));
        json.field("unofficial", (text.rules_of)(outcome.framework).as_str());
    }))
}

/// What the ratings are called: those of a service, or of a scenario.
pub(super) fn title_of(text: &Text, rated: &Rated, scenario: Option<&Scenario>) -> String {
    let mut title = (text.ratings_caption)(rated.inspection.service.as_deref());
    if let Some(scenario) = scenario {
        title += ". ";
        title += &(text.what_if.scenario)(scenario.number, &scenario.name);
    }
    title
}

/// A note on each standard that discretion was recorded on.
pub(super) fn discretion_notes(text: &Text, rated: &Rated) -> Vec<String> {
    let mut notes = Vec::new();
    for ((id, standard), outcome) in rated.outcome.framework.standards().zip(&rated.outcome.standards) {
        if let Some(Some(discretion)) = rated.inspection.discretion().get(id.index()) {
            notes.push((text.discretion_note)(standard, outcome, discretion));
        }
    }
    notes
}

fn domain(text: &'static Text, outcome: &Outcome, domain: &'static Domain) -> impl ToJson {
    let found = outcome.framework.located_standards().zip(&outcome.standards);
    let own = found.filter(move |(located, _)| std::ptr::eq(located.domain, domain));
    object(move |json| {
        json.field("number", domain.number);
        json.field("name", domain.name);
        json.field("note", domain.is_rated_apart().then_some(text.rated_apart));
        json.field("standards", list(own.map(|(located, found)| standard(text, located, found))));
    })
}

fn standard(text: &'static Text, located: LocatedStandard, found: &StandardOutcome) -> impl ToJson {
    object(move |json| {
        json.field("number", located.standard.number);
        json.field("name", located.standard.name);
        json.field("rating", (text.possible)(found.possible).as_str());
        json.field("id", found.rating());
        json.field("discretion", found.discretion);
    })
}
