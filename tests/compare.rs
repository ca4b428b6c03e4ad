//! Two inspections side by side.

mod support;

use Rating::{Good, Outstanding};
use inspection_ratings::analysis::{Comparison, Difference, DifferentFrameworks, compare};
use inspection_ratings::engine::{
    Answer, Inspection, LocatedKeyQuestion, LocatedStandard, Place, ProfessionalDiscretion, Range, Rating, rate,
};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, ISLINGTON_2024};
use proptest::prelude::*;
use support::{any_inspection, cases, inspection, keeping, percent, without_discretion};

fn numbers(comparison: &Comparison) -> (Vec<&'static str>, Vec<&'static str>) {
    let questions = comparison.key_questions.iter().map(|id| Place::KeyQuestion(*id));
    let standards = comparison.standards.iter().map(|id| Place::Standard(*id));
    let number = |place| comparison.outcomes.before.framework.number(place);
    (questions.map(number).collect(), standards.map(number).collect())
}

fn compared(before: &Inspection, after: &Inspection) -> Comparison {
    compare(before, after).unwrap()
}

#[test]
fn the_same_figures_do_not_differ() {
    let bexley = BEXLEY_2024.inspection();
    let mut renamed = bexley.clone();
    renamed.service = Some("Another name".into());
    let LocatedStandard { id, .. } =
        bexley.framework().standards().find(|located| located.standard.number == "2.3").unwrap();
    let reworded = ProfessionalDiscretion { rating: Outstanding, reason: "Another reason".into() };
    renamed.set_discretion(id, Some(reworded)).unwrap();
    let comparison = compared(&bexley, &renamed);
    assert!(comparison.is_empty());
    let Difference { before, after } = comparison.outcomes;
    assert_eq!((before.score, before.overall), (after.score, after.overall));
}

#[test]
fn one_more_case() {
    let before = without_discretion(&CAMDEN_2020);
    let mut after = before.clone();
    after.answer_number("2.2.3", cases(12, 15)).unwrap();
    after.answer_number("2.1.1", cases(15, 16)).unwrap();
    let comparison = compared(&before, &after);
    assert_eq!(numbers(&comparison), (vec!["2.1.1", "2.2.3"], vec!["2.2"]), "2.1.1 differs inside its band");
    assert!(!comparison.is_empty());

    let Difference { before, after } = comparison.outcomes;
    assert_eq!((before.score.points(), after.score.points()), (30, 31));
    assert_eq!((before.overall, after.overall), (Range::only(Good), Range::only(Outstanding)));
}

#[test]
fn discretion_taken_away() {
    let comparison = compared(&BEXLEY_2024.inspection(), &without_discretion(&BEXLEY_2024));
    assert_eq!(numbers(&comparison), (vec![], vec!["2.3", "3.2", "3.3"]));
    assert!(!comparison.is_empty(), "standards can differ alone");
    let Difference { before, after } = comparison.outcomes;
    assert_eq!((before.score.points(), after.score.points()), (27, 24));
}

#[test]
fn answers_that_are_missing_or_of_another_kind() {
    let before = inspection("yjs-2021", &[("2.2", Answer::Rating(Good)), ("4.1", Answer::NotRated)]);
    let after = inspection("yjs-2021", &[("2.2.1", percent(60)), ("4.1", Answer::Rating(Good))]);
    let comparison = compared(&before, &after);
    assert_eq!(numbers(&comparison), (vec!["2.2.1"], vec!["2.2", "4.1"]));
}

#[test]
fn different_frameworks_are_refused() {
    let error = compare(&CAMDEN_2020.inspection(), &ISLINGTON_2024.inspection()).unwrap_err();
    assert_eq!(error, DifferentFrameworks { before: "yos-2018", after: "yjs-2021" });
    assert_eq!(error.code(), "different-frameworks");
    let sentence = "framework: two inspections are compared under one framework, not yos-2018 and yjs-2021";
    assert_eq!(error.to_string(), sentence);
}

proptest! {
    #![proptest_config(keeping("tests/compare.regressions"))]

    #[test]
    fn what_is_not_listed_is_the_same(a in any_inspection(true), b in any_inspection(true)) {
        let Ok(comparison) = compare(&a, &b) else {
            prop_assert!(a.framework() != b.framework());
            return Ok(());
        };
        let (before, after) = (rate(&a), rate(&b));
        for LocatedKeyQuestion { id, .. } in a.framework().key_questions() {
            let listed = comparison.key_questions.contains(&id);
            prop_assert_eq!(listed, a.answer(Place::KeyQuestion(id)) != b.answer(Place::KeyQuestion(id)));
        }
        for LocatedStandard { id, .. } in a.framework().standards() {
            if !comparison.standards.contains(&id) {
                prop_assert_eq!(before.standard_at(id), after.standard_at(id));
                prop_assert_eq!(a.answer(Place::Standard(id)), b.answer(Place::Standard(id)));
            }
        }
        prop_assert_eq!(comparison.outcomes, Difference { before, after });
        prop_assert!(compare(&a, &a).unwrap().is_empty());
    }
}
