//! The published inspections, reproduced standard by standard from `tests/published/`.

mod support;

use std::collections::BTreeMap;
use std::fs;

use inspection_ratings::engine::{Answer, Inspection, LocatedStandard, Outcome, Place, Rating, rate};
use inspection_ratings::exchange::wire::read_inspection;
use inspection_ratings::published::PUBLISHED;
use serde::Deserialize;
use support::value;

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
    /// The report's answers in the wire format, read as any other input is.
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
    let read = |path| serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap_or_else(|e| panic!("{path:?}: {e}"));
    let reports: Vec<Report> = files.map(read).collect();
    assert_eq!(reports.len(), 4);
    reports
}

fn report(id: &str) -> Report {
    reports().into_iter().find(|report| report.id == id).unwrap()
}

fn without_discretion(id: &str) -> Outcome {
    let mut inspection = report(id).inspection();
    for LocatedStandard { id: standard, .. } in inspection.framework().standards() {
        inspection.set_discretion(standard, None).unwrap();
    }
    rate(&inspection)
}

#[test]
fn every_standard_is_rated_as_printed() {
    let id = |rating: Option<Rating>| rating.map(|rating| rating.id().to_owned());
    for report in reports() {
        let outcome = rate(&report.inspection());
        assert_eq!(outcome.standards.len(), report.expected.standards.len(), "{}", report.id);
        for found in &outcome.standards {
            let standard = found.located.standard;
            let printed = &report.expected.standards[standard.number];
            let place = format!("{} {}", report.id, standard.number);
            assert_eq!(id(found.calculated), printed.calculated, "{place}, calculated");
            assert_eq!(id(found.rating()), printed.rating, "{place}, final");
            assert_eq!(found.counts, printed.counts, "{place}, counts");
        }
    }
}

#[test]
fn score_and_overall_rating_are_as_printed() {
    for report in reports() {
        let outcome = rate(&report.inspection());
        assert!(outcome.score.complete(), "{}", report.id);
        assert_eq!(
            (outcome.score.points(), outcome.score.max),
            (report.expected.score, report.expected.max),
            "{}",
            report.id
        );
        assert_eq!(outcome.overall.settled().map(Rating::id), Some(report.expected.overall.as_str()), "{}", report.id);
    }
}

#[test]
fn counts_round_to_the_printed_percentages() {
    let mut printed = 0;
    for report in reports() {
        let outcome = rate(&report.inspection());
        for found in &outcome.key_questions {
            let question = found.located.question;
            if let Some(answer) = report.answers.get(question.number) {
                assert_eq!(
                    found.percent().map(u64::from),
                    answer["printedPercent"].as_u64(),
                    "{} {}",
                    report.id,
                    question.number
                );
                printed += 1;
            }
        }
    }
    assert_eq!(printed, 23 + 21 + 21 + 6);
}

#[test]
fn the_page_opens_the_same_figures() {
    assert_eq!(PUBLISHED.len(), reports().len());
    for published in PUBLISHED {
        let report = report(published.id);
        let opened = published.inspection();
        assert_eq!(opened, report.inspection(), "{}", published.id);
        assert_eq!((published.link, published.printed_at), (report.link.as_str(), report.printed_at.as_str()));
        let answered = |place| opened.answer(place).is_some();
        for (number, _) in published.answers {
            assert!(opened.framework().place(number).is_some_and(answered), "{} {number}", published.id);
        }
    }
}

#[test]
fn without_their_discretion_both_services_are_good() {
    for (id, points) in [("camden-2020", 30), ("bexley-2024", 24)] {
        let outcome = without_discretion(id);
        assert_eq!((outcome.score.points(), outcome.overall.settled()), (points, Some(Rating::Good)), "{id}");
    }
}

#[test]
fn work_with_victims_entered_by_its_parts_takes_the_lower() {
    let v1_1 = |percent: u32| Answer::Percentage(inspection_ratings::engine::Percentage::from_hundredths(percent).unwrap());
    let mut inspection = report("camden-2025").inspection();
    let framework = inspection.framework();
    inspection.clear_answer(framework.place("V1").unwrap());
    for (percent, judged, rating) in [
        (8000, Rating::Good, Rating::Good),
        (7900, Rating::Outstanding, Rating::Good),
        (8000, Rating::Outstanding, Rating::Outstanding),
        (4900, Rating::Outstanding, Rating::Inadequate),
    ] {
        inspection.answer_number("V1.1", v1_1(percent)).unwrap();
        inspection.answer_number("V1.2", Answer::Rating(judged)).unwrap();
        let Some(Place::Standard(v1)) = framework.place("V1") else { panic!() };
        assert_eq!(rate(&inspection).standards[v1.index()].rating(), Some(rating), "{percent} and {judged}");
    }
}
