//! The sheet of the workbook that compares two inspections: when the workbook is opened, calculated anew, and after its figures change.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::office::{INSPECTIONS, Job, ask_office, in_words, inputs};
use crate::support::any_inspection;
use inspection_ratings::engine::{Banding, Inspection, KeyQuestionOutcome, Outcome, StandardOutcome, rate};
use inspection_ratings::frameworks::FRAMEWORKS;
use inspection_ratings::published::{BEXLEY_2024, ISLINGTON_2024, PublishedInspection};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};

/// How many pairs of random inspections of each framework are compared.
static PAIRS: LazyLock<usize> = LazyLock::new(|| *INSPECTIONS / 6);

/// Three inspections of one framework: the other figures, the figures of the workbook, and figures that are typed in.
fn compared() -> Vec<[Inspection; 3]> {
    let mut runner = TestRunner::deterministic();
    let any = any_inspection(true);
    let mut drawn: Vec<Inspection> =
        std::iter::repeat_with(|| any.new_tree(&mut runner).unwrap().current()).take(400).collect();
    let mut all = vec![[&ISLINGTON_2024, &BEXLEY_2024, &ISLINGTON_2024].map(PublishedInspection::inspection)];
    for framework in FRAMEWORKS {
        let of_framework: Vec<_> = drawn.extract_if(.., |inspection| inspection.framework() == framework).collect();
        let (triples, _) = of_framework.as_chunks::<3>();
        all.extend(triples.iter().take(*PAIRS).cloned());
        all.push([Inspection::new(framework), triples[0][0].clone(), Inspection::new(framework)]);
    }
    all
}

/// The cells that the sheet must show: for the score, the overall rating, and each standard and key question by its number.
fn expected(then: &Outcome, now: &Outcome) -> BTreeMap<String, Vec<Json>> {
    let blank = || json!("");
    let number = |number: Option<u8>| number.map_or_else(blank, |number| json!(number));
    let difference = |then: Option<u8>, now: Option<u8>| {
        then.zip(now).map_or_else(blank, |(then, now)| json!(i16::from(now) - i16::from(then)))
    };
    let score = |outcome: &Outcome| json!(format!("{} of {}", outcome.score.points(), outcome.score.max));
    let overall = |outcome: &Outcome| json!(outcome.overall.map_or("Nothing was inspected".into(), in_words));
    let sides = |then: Json, now: Json| vec![blank(), then, blank(), blank(), now, blank(), blank(), blank()];
    let mut rows = BTreeMap::from([
        ("score".to_owned(), sides(score(then), score(now))),
        ("overall".to_owned(), sides(overall(then), overall(now))),
    ]);
    let rating_or_reason = |of: &StandardOutcome| {
        let without = if of.is_not_inspected() { "Not inspected" } else { "Not rated" };
        json!(of.possible.map_or(without.into(), in_words))
    };
    for (then, now) in then.standards.iter().zip(&now.standards) {
        let (before, after) = (then.points(), now.points());
        let cells = [
            blank(),
            rating_or_reason(then),
            number(before),
            blank(),
            rating_or_reason(now),
            number(after),
            blank(),
            difference(before, after),
        ];
        rows.insert(now.located.standard.number.to_owned(), cells.into());
    }
    let band = |of: &KeyQuestionOutcome| match of.banding {
        Banding::NotAsked => json!("Not asked"),
        _ => json!(of.rating().map(|rating| rating.to_string()).unwrap_or_default()),
    };
    for (then, now) in then.key_questions.iter().zip(&now.key_questions) {
        let (before, after) = (then.percent(), now.percent());
        let cells =
            [number(before), band(then), blank(), number(after), band(now), blank(), difference(before, after), blank()];
        rows.insert(now.located.question.number.to_owned(), cells.into());
    }
    rows
}

#[test]
fn the_comparison_shows_the_results_of_the_engine() {
    let compared = compared();
    let mut jobs = Vec::new();
    for (place, [then, now, typed]) in compared.iter().enumerate() {
        jobs.push(Job::beside("comparisons", &format!("{place}-filled"), now, Some(then)));
        let blank = Inspection::new(now.framework());
        let inspections = vec![inputs(now), inputs(typed)];
        jobs.push(Job { inspections, ..Job::beside("comparisons", &format!("{place}-blank"), &blank, Some(then)) });
    }
    let reports = ask_office("comparisons", &jobs);
    assert_eq!(reports.len(), 2 * compared.len());
    for ([then, now, typed], [filled, blank]) in compared.iter().zip(reports.as_chunks::<2>().0) {
        let nothing = Inspection::new(now.framework());
        for (step, read, after) in [
            ("opened", &filled.opened, now),
            ("calculated", &filled.calculated, now),
            ("opened blank", &blank.opened, &nothing),
            ("calculated blank", &blank.calculated, &nothing),
            ("typed in", &blank.found[0], now),
            ("typed in again", &blank.found[1], typed),
        ] {
            let shown = read.comparison.as_ref().expect("the workbook has a comparison");
            for (name, cells) in expected(&rate(then), &rate(after)) {
                assert_eq!(shown[&name], cells, "{}, {step}: {name}", now.framework().id);
            }
        }
    }
}
