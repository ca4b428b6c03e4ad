//! Input that is refused, with the words of each refusal.

use crate::support::{cases, inspection, percent, value};
use inspection_ratings::analysis::{Freedom, PLANS, RatingOf, Target};
use inspection_ratings::engine::{Answer, CaseCount, FigureError, Percentage, Place, ProfessionalDiscretion, Rating};
use inspection_ratings::exchange::wire::{read_inspection, read_options, read_target};
use serde_json::json;

#[track_caller]
fn refused(wire: serde_json::Value) -> String {
    read_inspection(&value(&wire)).expect_err("it should be refused").to_string()
}

fn with_answers(answers: serde_json::Value) -> serde_json::Value {
    json!({ "version": 1, "framework": "yjs-2021", "answers": answers })
}

#[test]
fn figures_that_cannot_be_are_refused() {
    for (found, error) in [
        (CaseCount::new(12, 9).err(), FigureError::MoreYesThanCases { yes: 12, of: 9 }),
        (CaseCount::new(0, 0).err(), FigureError::NoCases),
        (CaseCount::new(1, 10_000).err(), FigureError::TooManyCases),
        (CaseCount::new(u32::MAX, u32::MAX).err(), FigureError::TooManyCases),
        (Percentage::from_hundredths(10_001).err(), FigureError::PercentageOutOfRange),
        (Percentage::from_hundredths(u32::MAX).err(), FigureError::PercentageOutOfRange),
    ] {
        assert_eq!(found, Some(error));
    }
}

#[test]
fn answers_that_a_place_does_not_take() {
    let mut yjs = inspection("yjs-2021", &[("2.1.1", percent(72)), ("3.1", Answer::Rating(Rating::Good))]);
    for (number, answer, sentence) in [
        ("9.9", percent(1), "9.9: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1"),
        ("V1", Answer::Rating(Rating::Good), "V1: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1"),
        ("1.1", percent(72), "1.1: the answer must be a rating or not inspected"),
        ("1.1", Answer::NotAsked, "1.1: the answer must be a rating or not inspected"),
        ("4.1", cases(1, 2), "4.1: the answer must be a rating or not rated"),
        ("2.1.2", Answer::Rating(Rating::Good), "2.1.2: the answer must be yes and of, a percentage or not asked"),
        ("2.1.2", Answer::NotRated, "2.1.2: the answer must be yes and of, a percentage or not asked"),
        (
            "1.1",
            Answer::NotRated,
            "1.1: this standard counts towards the score, so its answer must be a rating or not inspected",
        ),
        ("4.1", Answer::NotInspected, "4.1: the answer must be a rating or not rated"),
        ("2.1.2", Answer::NotInspected, "2.1.2: the answer must be yes and of, a percentage or not asked"),
        ("2.1", Answer::NotInspected, "2.1: answer the standard or its key questions, not both; 2.1.1 is answered too"),
        (
            "2.1",
            Answer::Rating(Rating::Good),
            "2.1: answer the standard or its key questions, not both; 2.1.1 is answered too",
        ),
        ("3.1.2", percent(72), "3.1: answer the standard or its key questions, not both; 3.1.2 is answered too"),
    ] {
        let before = yjs.clone();
        assert_eq!(yjs.answer_number(number, answer).unwrap_err().to_string(), sentence);
        assert_eq!(yjs, before, "{number} is left as it was");
    }
    let mut victims = inspection("iyjwcv-2025", &[]);
    assert_eq!(victims.answer_number("V1.2", percent(80)).unwrap_err().to_string(), "V1.2: the answer must be a rating");
}

#[test]
fn discretion_that_has_nothing_to_change() {
    let discretion = || ProfessionalDiscretion { rating: Rating::Good, reason: String::new() };
    let sentence = "4.1: professional discretion needs a standard that is rated, and this one is not rated";
    let mut not_rated = inspection("yjs-2021", &[("4.1", Answer::NotRated)]);
    assert_eq!(not_rated.record_discretion("4.1", discretion()).unwrap_err().to_string(), sentence);
    let mut changed = inspection("yjs-2021", &[]);
    changed.record_discretion("4.1", discretion()).unwrap();
    assert_eq!(changed.answer_number("4.1", Answer::NotRated).unwrap_err().to_string(), sentence);
    assert_eq!(
        changed.record_discretion("2.1.1", discretion()).unwrap_err().to_string(),
        "2.1.1: professional discretion changes the rating of a standard, not of a key question"
    );
    assert_eq!(changed.record_discretion("7", discretion()).unwrap_err().path(), "7");
}

#[test]
fn answers_of_the_wire_format_are_refused_with_their_place() {
    for (answers, sentence) in [
        (json!({ "2.1.2": { "yes": 12, "of": 9 } }), "2.1.2: of 9 cases, 0 to 9 can be yes, not 12"),
        (json!({ "2.1.2": { "yes": 0, "of": 0 } }), "2.1.2: enter at least 1 case, or answer “not asked”"),
        (json!({ "2.1.2": { "yes": 1, "of": 10_000 } }), "2.1.2: there must be at most 9,999 cases"),
        (json!({ "2.1.2": { "yes": 1, "of": 1e300 } }), "2.1.2: there must be at most 9,999 cases"),
        (json!({ "2.1.2": { "yes": 1.5, "of": 9 } }), "2.1.2: cases must be a whole number from 0 to 9,999"),
        (json!({ "2.1.2": { "yes": -1, "of": 9 } }), "2.1.2: cases must be a whole number from 0 to 9,999"),
        (json!({ "2.1.2": { "yes": 1 } }), "2.1.2.of: this is missing, and must be a whole number"),
        (json!({ "2.1.2": { "of": 1 } }), "2.1.2.yes: this is missing, and must be a whole number"),
        (json!({ "2.1.2": { "percent": 100.01 } }), "2.1.2: the percentage must be from 0 to 100"),
        (json!({ "2.1.2": { "percent": -1 } }), "2.1.2: the percentage must be from 0 to 100"),
        (json!({ "2.1.2": { "percent": 66.667 } }), "2.1.2: the percentage must have at most two decimals"),
        (json!({ "2.1.2": { "percent": "78" } }), "2.1.2.percent: this must be a number from 0 to 100"),
        (
            json!({ "2.1.2": { "percentage": 78 } }),
            "2.1.2.percentage: unknown field; allowed here: rating, yes and of, percent, notAsked, notRated, notInspected",
        ),
        (
            json!({ "2.1.2": { "percent": 78, "": {} } }),
            "2.1.2.: unknown field; allowed here: rating, yes and of, percent, notAsked, notRated, notInspected",
        ),
        (
            json!({ "2.1.2": { "and": 78 } }),
            "2.1.2.and: unknown field; allowed here: rating, yes and of, percent, notAsked, notRated, notInspected",
        ),
        (
            json!({ "2.1.2": { "percent": 78, "rating": "good" } }),
            "2.1.2: the answer must be one of: rating; yes and of; percent; notAsked; notRated; notInspected",
        ),
        (
            json!({ "2.1.2": {} }),
            "2.1.2: the answer must be one of: rating; yes and of; percent; notAsked; notRated; notInspected",
        ),
        (json!({ "2.1.2": 78 }), "2.1.2: this must be an object"),
        (json!({ "2.1.2": { "notAsked": false } }), "2.1.2.notAsked: this must be true"),
        (json!({ "2.1": { "notInspected": false } }), "2.1.notInspected: this must be true"),
        (json!({ "4.1": { "notInspected": true } }), "4.1: the answer must be a rating or not rated"),
        (
            json!({ "2.1": { "notInspected": true, "notRated": true } }),
            "2.1: the answer must be one of: rating; yes and of; percent; notAsked; notRated; notInspected",
        ),
        (
            json!({ "2.1": { "notInspected": true }, "2.1.2": { "percent": 78 } }),
            "2.1: answer the standard or its key questions, not both; 2.1.2 is answered too",
        ),
        (
            json!({ "1.1": { "rating": "Good" } }),
            "1.1.rating: a rating must be inadequate, requires-improvement, good or outstanding",
        ),
        (json!({ "1.1": { "rating": 2 } }), "1.1.rating: this must be a rating"),
        (
            json!({ "__proto__": { "rating": "good" } }),
            "__proto__: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1",
        ),
        (json!([]), "answers: this must be an object"),
    ] {
        assert_eq!(refused(with_answers(answers)), sentence);
    }
}

#[test]
fn inspections_of_the_wire_format_are_refused_with_their_place() {
    for (wire, sentence) in [
        (json!(null), "inspection: this must be an object"),
        (json!("yjs-2021"), "inspection: this must be an object"),
        (json!({}), "version: this is missing, and must be 1"),
        (json!({ "version": 2, "framework": "yjs-2021" }), "version: the version must be 1"),
        (json!({ "version": "1", "framework": "yjs-2021" }), "version: this must be 1"),
        (json!({ "version": 1 }), "framework: this is missing, and must be the id of a framework"),
        (
            json!({ "version": 1, "framework": "yjs-2020" }),
            "framework: there is no framework “yjs-2020”; it must be one of iyjs-2025, iyjwcv-2025, yjs-2021, yos-2018",
        ),
        (json!({ "version": 1, "framework": "yjs-2021", "service": 3 }), "service: this must be a text"),
        (
            json!({ "version": 1, "framework": "yjs-2021", "answer": {} }),
            "answer: unknown field; allowed here: version, framework, service, answers, discretion, scenario",
        ),
        (
            json!({ "version": 1, "framework": "yjs-2021", "discretion": { "2.1": { "rating": "best" } } }),
            "discretion.2.1.rating: a rating must be inadequate, requires-improvement, good or outstanding",
        ),
        (
            json!({ "version": 1, "framework": "yjs-2021", "discretion": { "2.1": { "reason": "…" } } }),
            "discretion.2.1.rating: this is missing, and must be a rating",
        ),
        (
            json!({ "version": 1, "framework": "yjs-2021", "discretion": { "2.1": { "rating": "good", "why": "" } } }),
            "discretion.2.1.why: unknown field; allowed here: rating, reason",
        ),
    ] {
        assert_eq!(refused(wire), sentence);
    }
}

#[test]
fn targets_of_reach_are_read_or_refused_with_their_place() {
    let framework = inspection("yjs-2021", &[]).framework();
    let Some(Place::Standard(planning)) = framework.place("2.2") else { panic!("there is no 2.2") };
    let shape = "target: this must be a rating, or an object with either atLeast or atMost";
    let (overall, planning) = (RatingOf::Overall, RatingOf::Standard(planning));
    for (wire, expected) in [
        (json!("good"), Ok(Target::at_least(overall, Rating::Good))),
        (json!({ "atLeast": "good" }), Ok(Target::at_least(overall, Rating::Good))),
        (json!({ "atMost": "good", "atLeast": null }), Ok(Target::at_most(overall, Rating::Good))),
        (json!({ "of": "2.2", "atLeast": "outstanding" }), Ok(Target::at_least(planning, Rating::Outstanding))),
        (json!({ "of": null, "atMost": "inadequate" }), Ok(Target::at_most(overall, Rating::Inadequate))),
        (json!(null), Err(shape)),
        (json!(["good"]), Err(shape)),
        (json!({}), Err(shape)),
        (json!({ "of": "2.2" }), Err(shape)),
        (json!({ "atLeast": "good", "atMost": "good" }), Err(shape)),
        (json!({ "atLeast": 3 }), Err("target.atLeast: this must be a rating")),
        (json!({ "of": 2.2, "atLeast": "good" }), Err("target.of: this must be the number of a standard")),
    ] {
        let found = read_target(&value(&wire), framework).map_err(|error| error.to_string());
        assert_eq!(found, expected.map_err(String::from), "{wire}");
    }
}

#[test]
fn options_of_reach_are_read_or_refused_with_their_place() {
    let framework = inspection("yjs-2021", &[]).framework();
    let places = |numbers: &[&str]| numbers.iter().map(|number| framework.place(number).unwrap()).collect::<Vec<_>>();
    let step = "options.judgedStep: this must be a whole number from 0 to 9,999";
    let limit = "options.limit: this must be a whole number from 1 to 200";
    let with = |judged_step, locked: &[&str], limit| Ok((Freedom { judged_step, locked: places(locked) }, limit));
    for (wire, expected) in [
        (json!(null), with(None, &[], PLANS)),
        (json!({}), with(None, &[], PLANS)),
        (json!({ "judgedStep": null, "locked": null, "limit": null }), with(None, &[], PLANS)),
        (json!({ "judgedStep": 0, "locked": [], "limit": 1 }), with(Some(0), &[], 1)),
        (
            json!({ "judgedStep": 9_999, "locked": ["1.1", "2.2.3"], "limit": 200 }),
            with(Some(9_999), &["1.1", "2.2.3"], 200),
        ),
        (json!("1.1"), Err("options: this must be an object")),
        (json!([]), Err("options: this must be an object")),
        (json!({ "judgedStep": 10_000 }), Err(step)),
        (json!({ "judgedStep": 70_000 }), Err(step)),
        (json!({ "judgedStep": 0.5 }), Err(step)),
        (json!({ "judgedStep": "1" }), Err(step)),
        (json!({ "limit": 201 }), Err(limit)),
        (json!({ "limit": 1e300 }), Err(limit)),
        (json!({ "locked": { "0": "1.1" } }), Err("options.locked: this must be a list")),
        (json!({ "locked": ["1.1", null] }), Err("options.locked.1: this must be the number of a standard or key question")),
    ] {
        let found = read_options(&value(&wire), framework).map_err(|error| error.to_string());
        assert_eq!(found, expected.map_err(String::from), "{wire}");
    }
}

#[test]
fn a_field_that_is_null_is_a_field_left_out() {
    let wire = with_answers(json!({ "2.1.2": { "percent": 78, "rating": null } }));
    assert_eq!(read_inspection(&value(&wire)), Ok(inspection("yjs-2021", &[("2.1.2", percent(78))])));
}

#[test]
fn percentages_with_two_decimals_are_read_exactly() {
    for hundredths in 0..=10_000u32 {
        let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let json = format!(r#"{{"version":1,"framework":"yjs-2021","answers":{{"2.1.1":{{"percent":{text}}}}}}}"#);
        let wire = serde_json::from_str(&json).unwrap();
        let answer = Answer::Percentage(Percentage::from_hundredths(hundredths).unwrap());
        assert_eq!(read_inspection(&value(&wire)), Ok(inspection("yjs-2021", &[("2.1.1", answer)])), "{text}");
    }
}

#[test]
fn json_nested_without_end_is_refused() {
    let deep = format!("{}1{}", r#"{"answers":"#.repeat(100), "}".repeat(100));
    assert_eq!(refused(serde_json::from_str(&deep).unwrap()), "version: this is missing, and must be 1");
}
