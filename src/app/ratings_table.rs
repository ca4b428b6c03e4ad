//! The table of ratings in words. The page's script lays it out as rich text, plain text and pictures.

use std::rc::Rc;

use serde::Serialize;

use super::rated::Rated;
use super::text::Text;
use crate::analysis::discretion_effect;
use crate::engine::{Answer, LocatedStandard, Outcome, Range, Rating, StandardOutcome, rate};

/// The table of ratings in words. No text has a line break or a tab.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RatingsTable {
    /// The language's tag.
    pub language: &'static str,
    /// The title: the ratings of a service, or of a scenario.
    pub title: String,
    /// The name of the draft or of the sheet that the figures are from. None without either.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The name of the sheet that the figures are from, also where a draft has another name. None where they are from no sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The framework.
    pub framework: String,
    /// The headings of the columns.
    pub headings: [&'static str; 3],
    /// The heading of the column for the figures before, where the figures depart from others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<&'static str>,
    /// The overall rating.
    pub overall: TableRow,
    /// The score.
    pub score: TableRow,
    /// The domains and their standards.
    pub body: Vec<TableRow>,
    /// The heading of the notes.
    pub discretion: &'static str,
    /// A note on each standard that discretion was recorded on.
    pub notes: Vec<String>,
    /// How many standards are blank, in words. None where none is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<String>,
    /// Which standards were not inspected, what the ratings rest on, and that they are unofficial.
    pub unofficial: String,
}

/// A row of the table. A row without a rating is the heading of a domain.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TableRow {
    /// The number, where there is one, and the name.
    pub called: String,
    /// The number of a standard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<&'static str>,
    /// The name of a standard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'static str>,
    /// The rating, or the ratings still possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<String>,
    /// The id of the rating, once it is settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'static str>,
    /// The mark of a rating that discretion set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<&'static str>,
    /// The note on a domain that is rated apart from the score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'static str>,
    /// The rating or the score before, where the figures depart from others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// Whether nothing is known of a standard yet. A copy of the table leaves it out.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub blank: bool,
    /// The figures that the rating of a standard comes from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<FigureRow>,
}

/// A key question that is answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureRow {
    /// The number and the label.
    pub called: String,
    /// The answer, and its percentage.
    pub figure: String,
    /// The rating, where there is one.
    pub rating: String,
    /// The answer before, where the figures depart from others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
}

impl RatingsTable {
    /// The table for ratings; `scenario` is the name of the scenario shown.
    pub fn of(text: &dyn Text, rated: &Rated, scenario: Option<&str>) -> Self {
        let outcome = &rated.outcome;
        let before = departed_from(text, rated);
        let was = |text_of: &dyn Fn(&Outcome) -> String| before.map(|(_, before)| in_a_line(&text_of(&before.outcome)));
        let score = |outcome: &Outcome| format!("{} {}", text.score(outcome), text.of_max(outcome));
        let mut body = Vec::new();
        for standard in &outcome.standards {
            let located = standard.located;
            if located.opens_domain() {
                let called = [located.domain.number, Some(located.domain.name)].into_iter().flatten().collect::<Vec<_>>();
                let note = located.domain.is_rated_apart().then(|| text.words().rated_apart);
                body.push(TableRow { called: called.join(" "), note, ..TableRow::default() });
            }
            let (number, name) = (located.standard.number, located.standard.name);
            let figures = figures_of(text, rated, located);
            body.push(TableRow {
                called: format!("{number} {name}"),
                number: Some(number),
                name: Some(name),
                rating: Some(in_a_line(&text.standing(standard))),
                id: id_of(standard.possible),
                mark: standard.discretion.then_some("*"),
                note: None,
                blank: standard.possible == Some(Range::ANY) && figures.is_empty(),
                was: was(&|outcome| {
                    outcome.standard_at(located.id).map(|standard| text.standing(standard)).unwrap_or_default()
                }),
                figures,
            });
        }
        let effect = discretion_effect(&rated.inspection, outcome).map(|effect| text.discretion_effect(&effect));
        let blank = body.iter().filter(|row| row.blank).count();
        Self {
            left_out: (blank > 0).then(|| text.standards_left_out(blank)),
            language: text.language(),
            title: in_a_line(&match mark_of(text, rated, scenario) {
                Some(mark) => format!("{}. {mark}", title_of(text, rated)),
                None => title_of(text, rated),
            }),
            name: rated.form.name().map(Into::into),
            sheet: rated.form.sheet.clone(),
            framework: text.framework_named(outcome.framework),
            headings: [text.words().standard, text.words().figures_column, text.words().rating_column],
            baseline: before.map(|(name, _)| name),
            overall: TableRow {
                called: text.words().overall_label.into(),
                rating: Some(in_a_line(&text.possible(outcome.overall))),
                id: id_of(outcome.overall),
                was: was(&|outcome| text.possible(outcome.overall)),
                ..TableRow::default()
            },
            score: TableRow {
                called: text.words().score_label.into(),
                rating: Some(score(outcome)),
                was: was(&score),
                ..TableRow::default()
            },
            body,
            discretion: text.words().by_discretion_title,
            notes: discretion_notes(text, rated).iter().chain(&effect).map(|note| in_a_line(note)).collect(),
            unofficial: [text.not_inspected_note(outcome), rests_on(text, rated)].join(" ").trim_start().into(),
        }
    }
}

/// The sentences below the ratings: how words in sheets of cases were counted, and the rules that the ratings rest on.
pub fn rests_on(text: &dyn Text, rated: &Rated) -> String {
    with_words_counted(text, rated, text.rules_of(&rated.outcome))
}

/// The same sentences below a standard or a key question that is shown alone: without the rules of the score.
pub fn part_rests_on(text: &dyn Text, rated: &Rated, number: &str) -> String {
    with_words_counted(text, rated, text.rules_of_part(rated.outcome.framework, number))
}

fn with_words_counted(text: &dyn Text, rated: &Rated, rules: String) -> String {
    let words = in_a_line(&text.words_counted(&rated.rated_form.counted_words));
    [words, rules].join(" ").trim_start().into()
}

/// The key questions of a standard that are answered.
fn figures_of(text: &dyn Text, rated: &Rated, standard: LocatedStandard) -> Vec<FigureRow> {
    let mut figures = Vec::new();
    for located in standard.key_questions() {
        let Some(answer) = rated.inspection.answer(located.place()) else { continue };
        let Some(outcome) = rated.outcome.key_question_at(located.id) else { continue };
        let percent = match answer {
            Answer::Cases(_) => outcome.percent().map(|percent| format!(" ({})", text.percent(percent))),
            _ => None,
        };
        let was = rated.departed_from().map(|before| before.inspection.answer(located.place()));
        let was = was.map(|was| was.map_or_else(|| text.words().not_entered.into(), |answer| text.answer(answer)));
        figures.push(FigureRow {
            called: in_a_line(&format!("{} {}", located.question.number, text.question_label(located.question))),
            figure: in_a_line(&(text.answer(answer) + &percent.unwrap_or_default())),
            rating: outcome.rating().map(|rating| text.rating(rating).to_string()).unwrap_or_default(),
            was: was.map(|was| in_a_line(&was)),
        });
    }
    figures
}

/// A text with a plain space for each white space, because a line break or a tab would end a cell.
fn in_a_line(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
}

fn id_of(possible: Option<Range<Rating>>) -> Option<&'static str> {
    possible.and_then(Range::settled).map(Rating::id)
}

/// The figures that the figures shown depart from, with their name: the baseline of a scenario, or the report whose figures were changed.
pub fn departed_from<'a>(text: &dyn Text, rated: &'a Rated) -> Option<(&'static str, &'a Rc<Rated>)> {
    let before = rated.departed_from()?;
    let report = before.provenance.published().filter(|_| rated.baseline.is_none());
    Some((report.map_or_else(|| text.baseline(before.provenance), |report| report.title), before))
}

/// The title of the ratings of a service, with the name of the draft or sheet.
pub fn title_of(text: &dyn Text, rated: &Rated) -> String {
    let (service, name) = (rated.inspection.service.as_deref(), rated.form.name());
    // A draft without a name of its own has the service's name and the day.
    let subject = match (service, name) {
        (Some(service), Some(name)) if !name.starts_with(service) => &*format!("{service}, {name}"),
        (service, name) => name.or(service).unwrap_or_default(),
    };
    text.ratings_caption(Some(subject).filter(|subject| !subject.is_empty()))
}

/// The mark of figures that are not the actual figures: of a scenario with its name, or of figures that are changed from those of a report. None
/// for other figures.
pub fn mark_of(text: &dyn Text, rated: &Rated, scenario: Option<&str>) -> Option<String> {
    if let Some(scenario) = scenario {
        return Some(text.scenario_marked(scenario));
    }
    let report = rated.provenance.changed_from()?;
    Some(text.changed_from(report, &rate(&report.inspection())))
}

/// The mark, and for a scenario the score and the rating of the figures before. The mark of changed figures names the report's score itself.
pub fn mark_with_score(text: &dyn Text, rated: &Rated, scenario: Option<&str>) -> Option<String> {
    let mark = mark_of(text, rated, scenario)?;
    let before = departed_from(text, rated).filter(|_| scenario.is_some());
    Some(before.map_or(mark.clone(), |(name, before)| format!("{mark}. {}", text.score_was(name, &before.outcome))))
}

/// A note on each standard that discretion was recorded on.
pub fn discretion_notes(text: &dyn Text, rated: &Rated) -> Vec<String> {
    rated.outcome.standards.iter().filter_map(|outcome| discretion_note(text, rated, outcome)).collect()
}

/// A note on a standard that discretion was recorded on. None for other standards.
pub fn discretion_note(text: &dyn Text, rated: &Rated, outcome: &StandardOutcome) -> Option<String> {
    let discretion = rated.inspection.discretion(outcome.located.id)?;
    Some(text.discretion_note(outcome.located.standard, outcome, discretion))
}
