//! The table of ratings in plain rows, for what the page's script lays out: rich text, plain text, pictures.

use super::text::Text;
use super::{Rated, Scenario};
use crate::engine::{Range, Rating};

/// Writes the table a line a row and a tab between cells, all of it in the words shown. The first cell says what the row is:
/// `language`; `title`; `framework`; `headings`; `overall` and `score`, each under its label; `domain` with what sets it apart;
/// `standard` by number and name with its rating, the rating's id and the mark of discretion; `discretion`, the heading of its
/// `note`s; `unofficial`.
#[must_use]
pub fn write_table(text: &'static Text, rated: &Rated, scenario: Option<&Scenario>) -> String {
    let outcome = &rated.outcome;
    let words = text.take_out;
    let mut table = String::new();
    let mut line = |cells: &[&str]| push(&mut table, cells);
    line(&["language", text.language]);
    line(&["title", &title_of(text, rated, scenario)]);
    line(&["framework", &(text.framework_named)(outcome.framework)]);
    line(&["headings", text.standard, text.rating_column]);
    line(&["overall", words.overall, &(text.possible)(Some(outcome.overall)), id_of(Some(outcome.overall))]);
    let mut score = (text.score)(outcome);
    score.push(' ');
    score += &(text.of_max)(outcome);
    line(&["score", words.score, &score]);
    for found in &outcome.standards {
        let located = found.located;
        if located.opens_domain() {
            let apart = if located.domain.is_rated_apart() { text.rated_apart } else { "" };
            line(&["domain", located.domain.number.unwrap_or_default(), located.domain.name, apart]);
        }
        let mark = if found.discretion { "*" } else { "" };
        let rating = (text.possible)(found.possible);
        line(&["standard", located.standard.number, located.standard.name, &rating, id_of(found.possible), mark]);
    }
    line(&["discretion", text.by_discretion_title]);
    for note in discretion_notes(text, rated) {
        line(&["note", &note]);
    }
    line(&["unofficial", &(text.rules_of)(outcome.framework)]);
    table
}

/// A row. What would be taken for the end of a cell becomes a space.
#[inline(never)]
fn push(table: &mut String, cells: &[&str]) {
    for cell in cells {
        table.extend(cell.chars().map(|c| if c.is_whitespace() { ' ' } else { c }));
        table.push('\t');
    }
    table.pop();
    table.push('\n');
}

fn id_of(possible: Option<Range<Rating>>) -> &'static str {
    possible.and_then(Range::settled).map(Rating::id).unwrap_or_default()
}

/// What the ratings are called: those of a service, or of a scenario.
pub(super) fn title_of(text: &Text, rated: &Rated, scenario: Option<&Scenario>) -> String {
    let mut title = (text.ratings_caption)(rated.inspection.service.as_deref());
    if let Some(scenario) = scenario {
        title += &(text.take_out.of_scenario)(&(text.what_if.scenario)(scenario.number, &scenario.name));
    }
    title
}

/// A note on each standard that discretion was recorded on.
pub(super) fn discretion_notes(text: &Text, rated: &Rated) -> Vec<String> {
    let mut notes = Vec::new();
    for outcome in &rated.outcome.standards {
        if let Some(discretion) = rated.inspection.discretion(outcome.located.id) {
            notes.push((text.discretion_note)(outcome.located.standard, outcome, discretion));
        }
    }
    notes
}
