//! The differences between two inspections.

use crate::support::{any_inspection, cases, inspection, keeping, percent, without_discretion};
use Rating::{Good, Outstanding};
use inspection_ratings::analysis::{BeforeAfter, Comparison, DifferentFrameworks, compare};
use inspection_ratings::engine::{
    Answer, LocatedKeyQuestion, LocatedStandard, Place, ProfessionalDiscretion, Range, Rating, rate,
};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, ISLINGTON_2024};
use proptest::prelude::*;

/// The numbers of the key questions and of the standards that differ.
fn numbers(comparison: &Comparison) -> (Vec<&'static str>, Vec<&'static str>) {
    let questions = comparison.key_questions.iter().map(|id| Place::KeyQuestion(*id));
    let standards = comparison.standards.iter().map(|id| Place::Standard(*id));
    let number = |place| comparison.outcomes.before.framework.number(place);
    (questions.map(number).collect(), standards.map(number).collect())
}

#[test]
fn inspections_with_equal_figures_do_not_differ() {
    let bexley = BEXLEY_2024.inspection();
    let mut renamed = bexley.clone();
    renamed.service = Some("Another name".into());
    let reworded = ProfessionalDiscretion { rating: Outstanding, reason: "Another reason".into() };
    renamed.record_discretion("2.3", reworded).unwrap();
    let comparison = compare(&bexley, &renamed).unwrap();
    assert!(comparison.is_empty());
    let BeforeAfter { before, after } = comparison.outcomes;
    assert_eq!((before.score, before.overall), (after.score, after.overall));
}

#[test]
fn a_further_sufficient_case_in_two_key_questions_can_change_one_standard() {
    let before = without_discretion(&CAMDEN_2020);
    let mut after = before.clone();
    after.answer_number("2.2.3", cases(12, 15)).unwrap();
    after.answer_number("2.1.1", cases(15, 16)).unwrap();
    let comparison = compare(&before, &after).unwrap();
    assert_eq!(numbers(&comparison), (vec!["2.1.1", "2.2.3"], vec!["2.2"]), "2.1.1 stays in its band");
    assert!(!comparison.is_empty());

    let BeforeAfter { before, after } = comparison.outcomes;
    assert_eq!((before.score.points(), after.score.points()), (30, 31));
    assert_eq!((before.overall, after.overall), (Some(Range::only(Good)), Some(Range::only(Outstanding))));
}

#[test]
fn standards_differ_when_their_discretion_is_removed() {
    let comparison = compare(&BEXLEY_2024.inspection(), &without_discretion(&BEXLEY_2024)).unwrap();
    assert_eq!(numbers(&comparison), (vec![], vec!["2.3", "3.2", "3.3"]));
    assert!(!comparison.is_empty(), "standards differ although no key question does");
    let BeforeAfter { before, after } = comparison.outcomes;
    assert_eq!((before.score.points(), after.score.points()), (27, 24));
}

#[test]
fn a_missing_answer_and_an_answer_of_another_kind_are_differences() {
    let before = inspection("yjs-2021", &[("2.2", Answer::Rating(Good)), ("4.1", Answer::NotRated)]);
    let after = inspection("yjs-2021", &[("2.2.1", percent(60)), ("4.1", Answer::Rating(Good))]);
    let comparison = compare(&before, &after).unwrap();
    assert_eq!(numbers(&comparison), (vec!["2.2.1"], vec!["2.2", "4.1"]));
}

#[test]
fn inspections_under_different_frameworks_are_refused() {
    let error = compare(&CAMDEN_2020.inspection(), &ISLINGTON_2024.inspection()).unwrap_err();
    assert_eq!(error, DifferentFrameworks { before: "yos-2018", after: "yjs-2021" });
    assert_eq!(error.code(), "different-frameworks");
    let sentence = "framework: two inspections are compared under one framework, not yos-2018 and yjs-2021";
    assert_eq!(error.to_string(), sentence);
}

proptest! {
    #![proptest_config(keeping("tests/compare.regressions"))]

    #[test]
    fn key_questions_and_standards_that_a_comparison_does_not_list_are_equal(
        before in any_inspection(true), after in any_inspection(true),
    ) {
        let Ok(comparison) = compare(&before, &after) else {
            prop_assert!(before.framework() != after.framework());
            return Ok(());
        };
        let outcomes = BeforeAfter { before: rate(&before), after: rate(&after) };
        for LocatedKeyQuestion { id, .. } in before.framework().key_questions() {
            let listed = comparison.key_questions.contains(&id);
            prop_assert_eq!(listed, before.answer(Place::KeyQuestion(id)) != after.answer(Place::KeyQuestion(id)));
        }
        for LocatedStandard { id, .. } in before.framework().standards() {
            if !comparison.standards.contains(&id) {
                prop_assert_eq!(outcomes.before.standard_at(id), outcomes.after.standard_at(id));
                prop_assert_eq!(before.answer(Place::Standard(id)), after.answer(Place::Standard(id)));
            }
        }
        prop_assert_eq!(comparison.outcomes, outcomes);
        prop_assert!(compare(&before, &before).unwrap().is_empty());
    }
}
