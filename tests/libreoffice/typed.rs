//! The workbook as it is opened, and after figures were typed in, against the engine.

use std::sync::LazyLock;

use crate::office::{INSPECTIONS, Input, Job, Report, ask_office, expected, input, inputs};
use crate::support::{any_inspection, pack};
use inspection_ratings::engine::{AnsweredBy, Framework, Inspection, LocatedKeyQuestion, LocatedStandard, Rating, rate};
use inspection_ratings::frameworks::FRAMEWORKS;
use inspection_ratings::published::PUBLISHED;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};

/// Of how many rows of the conformance pack one is typed in.
const SAMPLE: usize = 40;

/// Random inspections of a framework, the same each time.
fn random(framework: &'static Framework) -> Vec<Inspection> {
    let mut runner = TestRunner::deterministic();
    let any = any_inspection(true);
    let drawn = std::iter::repeat_with(|| any.new_tree(&mut runner).unwrap().current());
    drawn.filter(|inspection| inspection.framework() == framework).take(*INSPECTIONS).collect()
}

/// Some rows of the conformance pack for a framework.
fn sample(framework: &'static Framework) -> Vec<pack::Case> {
    let (mut not_inspected, mut others) = (Vec::new(), Vec::new());
    for (name, cases) in pack::files() {
        if name == "not-inspected" { not_inspected.extend(cases) } else { others.extend(cases) }
    }
    // A score in each band of each smaller maximum.
    let cases = others.into_iter().step_by(SAMPLE).chain(not_inspected.into_iter().step_by(3));
    cases.filter(|case| case.inspection.framework() == framework).collect()
}

/// A few random inspections, to be opened as they are.
fn opened() -> Vec<Inspection> {
    FRAMEWORKS.into_iter().flat_map(|framework| random(framework).into_iter().take(3)).collect()
}

/// Entries that cannot be used: the typed text, the place with the note, and the note.
fn mistakes() -> Vec<(Vec<Input>, &'static str, &'static str)> {
    let cases = "Check: enter two whole numbers of cases, yes no more than of";
    let percentage = "Check: percentage must be a number from 0 to 100, with 2 decimal places or fewer";
    let both = "Check: enter cases or a percentage, not both";
    let list = "Check: choose from the list, or leave it blank";
    let twice = "Check: clear the rating, or the figures of its key questions";
    let figure = |yes: Json, of: Json| vec![input("yes", "2.1.1", yes), input("of", "2.1.1", of)];
    let percent = |value: Json| vec![input("percent", "2.1.1", value)];
    vec![
        (figure(json!(5), json!(3)), "2.1.1", cases),
        (figure(json!(1.5), json!(3)), "2.1.1", cases),
        (figure(json!(-1), json!(3)), "2.1.1", cases),
        (figure(json!(0), json!(0)), "2.1.1", cases),
        (figure(json!(1), json!(10_000)), "2.1.1", cases),
        (figure(json!("five"), json!(9)), "2.1.1", cases),
        (vec![input("yes", "2.1.1", 5)], "2.1.1", cases),
        (vec![input("of", "2.1.1", 5)], "2.1.1", cases),
        (percent(json!(100.01)), "2.1.1", percentage),
        (percent(json!("101.5%")), "2.1.1", percentage),
        (percent(json!(-1)), "2.1.1", percentage),
        (percent(json!("-1%")), "2.1.1", percentage),
        (percent(json!(66.667)), "2.1.1", percentage),
        (percent(json!("66.667%")), "2.1.1", percentage),
        (percent(json!("72 or so")), "2.1.1", percentage),
        ([figure(json!(5), json!(9)), percent(json!(72))].concat(), "2.1.1", both),
        (
            vec![input("notAsked", "2.1.1", "Not asked"), input("of", "2.1.1", 9)],
            "2.1.1",
            "Check: clear the figures, or “Not asked”",
        ),
        (vec![input("notAsked", "2.1.1", "x")], "2.1.1", list),
        (vec![input("rating", "1.1", "Excellent")], "1.1", list),
        (vec![input("rating", "1.1", "Not rated")], "1.1", list),
        (vec![input("rating", "4.1", "Not inspected")], "4.1", list),
        (vec![input("rating", "2.1", "Not inspected"), input("percent", "2.1.2", 72)], "2.1", twice),
        (vec![input("rating", "2.1", "Excellent")], "2.1", list),
        (vec![input("rating", "2.1", "Good"), input("percent", "2.1.2", 72)], "2.1", twice),
        (vec![input("discretion", "1.1", "Excellent")], "1.1", list),
        (
            vec![input("rating", "4.1", "Not rated"), input("discretion", "4.1", "Good")],
            "4.1",
            "Check: a standard that is not rated or not inspected takes no discretion",
        ),
    ]
}

/// A percentage as it is typed with its sign, or comes as a number; then its whole per cent, its band and its note.
fn percentages() -> Vec<(Json, u8, &'static str, &'static str)> {
    vec![
        (json!("100%"), 100, "Outstanding", ""),
        (json!("72%"), 72, "Good", ""),
        (json!("72.5%"), 73, "Good", ""),
        (json!("64.5%"), 65, "Good", "Rounded up into this band"),
        (json!("64.49%"), 64, "Requires improvement", ""),
        (json!("1%"), 1, "Inadequate", ""),
        (json!("0.5%"), 1, "Inadequate", ""),
        (json!("0%"), 0, "Inadequate", ""),
        // A spreadsheet keeps a percentage as a share of 1.
        (json!(1), 100, "Outstanding", ""),
        (json!(0.72), 72, "Good", ""),
        (json!(0), 0, "Inadequate", ""),
        // A pasted list has whole numbers.
        (json!(100), 100, "Outstanding", "Read as 100%"),
        (json!(72), 72, "Good", "Read as 72%"),
        (json!(64.5), 65, "Good", "Read as 64.5%"),
    ]
}

/// The results in LibreOffice of the empty workbook of each framework with random inspections typed in, then of each published inspection, of
/// random inspections as they are opened, and last of the percentages and the mistakes. LibreOffice runs once for all tests.
static REPORTS: LazyLock<Vec<Report>> = LazyLock::new(|| {
    let job = |name: &str, inspection: &Inspection, inspections| Job {
        cells: FRAMEWORKS.iter().any(|framework| framework.id == name),
        inspections,
        ..Job::new("workbooks", name, inspection)
    };
    let mut jobs = Vec::new();
    for framework in FRAMEWORKS {
        let sample = sample(framework).into_iter().map(|case| case.inspection);
        let inspections = random(framework).into_iter().chain(sample).map(|inspection| inputs(&inspection)).collect();
        jobs.push(job(framework.id, &Inspection::new(framework), inspections));
    }
    for published in PUBLISHED {
        let inspection = published.inspection();
        jobs.push(job(published.id, &inspection, vec![inputs(&inspection)]));
    }
    for (number, inspection) in (0..).zip(opened()) {
        jobs.push(job(&format!("opened-{number}"), &inspection, Vec::new()));
    }
    let percentages = percentages().into_iter().map(|(typed, ..)| vec![input("percent", "2.1.1", typed)]).collect();
    jobs.push(job("percentages", &Inspection::new(MISTAKEN), percentages));
    let mistakes = mistakes().into_iter().map(|(inputs, _, _)| inputs).collect();
    jobs.push(job("mistakes", &Inspection::new(MISTAKEN), mistakes));
    ask_office("workbooks", &jobs)
});

static MISTAKEN: &Framework = &inspection_ratings::frameworks::yjs_2021::FRAMEWORK;

#[test]
fn random_inspections_typed_in_show_the_ratings_of_the_engine() {
    let mut seen = 0;
    for (framework, report) in FRAMEWORKS.into_iter().zip(REPORTS.iter()) {
        for (inspection, found) in random(framework).iter().zip(&report.found) {
            assert_eq!(*found, expected(inspection, found), "{inspection:?}");
            seen += 1;
        }
    }
    assert_eq!(seen, *INSPECTIONS * FRAMEWORKS.len());
}

#[test]
fn rows_of_the_conformance_pack_typed_in_show_their_results() {
    let mut seen = 0;
    for (framework, report) in FRAMEWORKS.into_iter().zip(REPORTS.iter()) {
        let sample = sample(framework);
        assert_eq!(report.found.len(), *INSPECTIONS + sample.len(), "{}", framework.id);
        for (case, found) in sample.iter().zip(&report.found[*INSPECTIONS..]) {
            let cells = pack::cells(&case.id, &case.inspection, &rate(&case.inspection));
            let [id, _, _, points, max, lowest, highest, overall, .., standards, _, _, _] = &cells;
            assert_eq!(found.sums.map(|sum| sum.to_string()), [points, lowest, highest].map(String::as_str), "{id}");
            assert_eq!(&found.max, &format!("of {max}"), "{id}");
            if let Some(rating) = Rating::from_id(overall) {
                assert_eq!(found.overall, rating.to_string(), "{id}");
            }
            for (number, rating) in standards.split(' ').filter_map(|item| item.split_once('=')) {
                if let Some(rating) = Rating::from_id(rating) {
                    assert_eq!(found.places[number].rating, rating.to_string(), "{id}, {number}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen >= 100, "{seen}");
}

#[test]
fn a_workbook_opens_with_the_ratings_of_the_engine_and_calculates_the_same_ratings() {
    let blank = FRAMEWORKS.map(Inspection::new);
    let published = PUBLISHED.map(inspection_ratings::published::PublishedInspection::inspection);
    let inspections: Vec<_> = blank.into_iter().chain(published).chain(opened()).collect();
    assert_eq!(inspections.len() + 2, REPORTS.len());
    for (inspection, report) in inspections.into_iter().zip(REPORTS.iter()) {
        assert_eq!(report.opened, expected(&inspection, &report.opened));
        assert_eq!(report.opened, report.calculated, "notes too are written as they are calculated");
    }
    for (published, report) in PUBLISHED.into_iter().zip(&REPORTS[FRAMEWORKS.len()..]) {
        assert_eq!(report.found, [expected(&published.inspection(), &report.opened)], "{} typed in", published.id);
    }
}

#[test]
fn notes_give_the_reason_for_a_rating() {
    let report = &REPORTS[FRAMEWORKS.len() + PUBLISHED.iter().position(|published| published.id == "bexley-2024").unwrap()];
    let note = |number: &str| report.opened.places[number].note.as_str();
    assert_eq!(note("2.1"), "Lowest: 2.1.2, 2.1.3");
    assert_eq!(note("2.3"), "By professional discretion. Lowest: 2.3.3");
    assert_eq!(note("4.1"), "Rated separately: adds no points");
    assert_eq!(note("1.1"), "");
}

#[test]
fn percentages_are_what_they_look_like() {
    let report = &REPORTS[REPORTS.len() - 2];
    for ((typed, percent, band, note), found) in percentages().into_iter().zip(&report.found) {
        let found = &found.places["2.1.1"];
        assert_eq!(
            (&found.percent, found.calculated.as_str(), found.note.as_str()),
            (&json!(percent), band, note),
            "{typed}"
        );
    }
    assert_eq!(report.found.len(), percentages().len());
}

#[test]
fn mistakes_are_named_and_count_as_missing() {
    let report = REPORTS.last().unwrap();
    for ((inputs, number, note), found) in mistakes().into_iter().zip(&report.found) {
        let inputs = serde_json::to_string(&inputs).unwrap();
        assert_eq!(found.places[number].note, note, "{inputs}");
        assert_eq!((found.sums, found.overall.as_str()), ([0, 0, 36], "No rating yet"), "{inputs}");
    }
    assert_eq!(report.found.len(), mistakes().len());
}

#[test]
fn only_the_inputs_can_be_changed() {
    for (framework, report) in FRAMEWORKS.into_iter().zip(REPORTS.iter()) {
        // The service's name is in the second row.
        let mut cells = vec!["1 1".to_owned()];
        for LocatedStandard { standard, .. } in framework.standards() {
            cells.extend(["rating", "discretion", "reason"].map(|column| format!("{column} {}", standard.number)));
        }
        for LocatedKeyQuestion { question, .. } in framework.key_questions() {
            let columns: &[_] = match question.answered_by {
                AnsweredBy::Cases => &["yes", "of", "percent", "notAsked"],
                AnsweredBy::Judgement => &["rating"],
            };
            cells.extend(columns.iter().map(|column| format!("{column} {}", question.number)));
        }
        let mut open = report.open.clone();
        cells.sort();
        open.sort();
        assert_eq!(open, cells, "{}", framework.id);
    }
}
