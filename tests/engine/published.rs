//! The published inspections: the ratings from the figures in `tests/published/` are the ratings that the reports print.

use std::collections::BTreeMap;
use std::fs;

use crate::support::{clear, clear_discretion, percent, value};
use inspection_ratings::engine::{Answer, Inspection, Rating, rate};
use inspection_ratings::exchange::wire::read_inspection;
use inspection_ratings::published::PUBLISHED;
use serde::Deserialize;

/// A file in `tests/published/`: the figures that a report prints, and the results that it prints.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    id: String,
    service: String,
    framework: String,
    printed_at: String,
    link: String,
    answers: BTreeMap<String, BTreeMap<String, serde_json::Value>>,
    discretion: serde_json::Value,
    expected: Expected,
}

#[derive(Deserialize)]
struct Expected {
    standards: BTreeMap<String, ExpectedStandard>,
    score: u8,
    max: u8,
    overall: String,
}

#[derive(Deserialize)]
struct ExpectedStandard {
    calculated: Option<String>,
    rating: Option<String>,
    counts: bool,
}

impl Report {
    /// The inspection of the report's answers, read from the wire format.
    fn inspection(&self) -> Inspection {
        let mut answers = self.answers.clone();
        for answer in answers.values_mut() {
            answer.remove("printedPercent");
        }
        let wire = serde_json::json!({
            "version": 1,
            "framework": self.framework,
            "service": self.service,
            "answers": answers,
            "discretion": self.discretion,
        });
        read_inspection(&value(&wire)).unwrap_or_else(|error| panic!("{}: {error}", self.id))
    }
}

fn reports() -> Vec<Report> {
    let files = fs::read_dir("tests/published").unwrap().map(|entry| entry.unwrap().path());
    let read =
        |path| serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    let reports: Vec<Report> = files.map(read).collect();
    assert_eq!(reports.len(), 4);
    reports
}

fn report(id: &str) -> Report {
    reports().into_iter().find(|report| report.id == id).unwrap()
}

#[test]
fn every_standard_gets_its_printed_rating() {
    let id = |rating: Option<Rating>| rating.map(|rating| rating.id().to_owned());
    for report in reports() {
        let outcome = rate(&report.inspection());
        assert_eq!(outcome.standards.len(), report.expected.standards.len(), "{}", report.id);
        for standard in &outcome.standards {
            let number = standard.located.standard.number;
            let printed = &report.expected.standards[number];
            let place = format!("{} {number}", report.id);
            assert_eq!(id(standard.calculated), printed.calculated, "{place}, calculated");
            assert_eq!(id(standard.rating()), printed.rating, "{place}, final");
            assert_eq!(standard.counts, printed.counts, "{place}, counts");
        }
    }
}

#[test]
fn every_inspection_gets_its_printed_score_and_overall_rating() {
    for report in reports() {
        let outcome = rate(&report.inspection());
        assert!(outcome.score.complete(), "{}", report.id);
        let expected = &report.expected;
        assert_eq!((outcome.score.points(), outcome.score.max), (expected.score, expected.max), "{}", report.id);
        assert_eq!(outcome.overall_rating().map(Rating::id), Some(expected.overall.as_str()), "{}", report.id);
    }
}

#[test]
fn counts_round_to_the_printed_percentages() {
    let mut printed = 0;
    for report in reports() {
        let outcome = rate(&report.inspection());
        for question in &outcome.key_questions {
            let number = question.located.question.number;
            if let Some(answer) = report.answers.get(number) {
                let percent = question.percent().map(u64::from);
                assert_eq!(percent, answer["printedPercent"].as_u64(), "{} {number}", report.id);
                printed += 1;
            }
        }
    }
    assert_eq!(printed, 23 + 21 + 21 + 6);
}

#[test]
fn the_page_opens_the_figures_of_the_reports() {
    assert_eq!(PUBLISHED.len(), reports().len());
    for published in PUBLISHED {
        let report = report(published.id);
        let inspection = published.inspection();
        assert_eq!(inspection, report.inspection(), "{}", published.id);
        assert_eq!((published.link, published.printed_at), (report.link.as_str(), report.printed_at.as_str()));
        let is_answered = |place| inspection.answer(place).is_some();
        for (number, _) in published.answers {
            assert!(inspection.framework().place(number).is_some_and(is_answered), "{} {number}", published.id);
        }
    }
}

#[test]
fn without_discretion_both_services_with_discretion_are_good() {
    for (id, points) in [("camden-2020", 30), ("bexley-2024", 24)] {
        let mut inspection = report(id).inspection();
        clear_discretion(&mut inspection);
        let outcome = rate(&inspection);
        assert_eq!((outcome.score.points(), outcome.overall_rating()), (points, Some(Rating::Good)), "{id}");
    }
}

#[test]
fn work_with_victims_takes_the_lower_rating_of_its_two_key_questions() {
    let mut inspection = report("camden-2025").inspection();
    clear(&mut inspection, "V1");
    for (percentage, judged, rating) in [
        (80, Rating::Good, Rating::Good),
        (79, Rating::Outstanding, Rating::Good),
        (80, Rating::Outstanding, Rating::Outstanding),
        (49, Rating::Outstanding, Rating::Inadequate),
    ] {
        inspection.answer_number("V1.1", percent(percentage)).unwrap();
        inspection.answer_number("V1.2", Answer::Rating(judged)).unwrap();
        let outcome = rate(&inspection);
        assert_eq!(outcome.standard("V1").unwrap().rating(), Some(rating), "{percentage}% and {judged}");
    }
}
