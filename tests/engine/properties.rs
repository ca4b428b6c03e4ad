//! Properties of every inspection, complete or not.

use crate::support::{any_answer, any_inspection, any_rating, hundredths, inspection_json, keeping, percent, value};
use inspection_ratings::engine::{
    Answer, AnsweredBy, CaseCount, Inspection, LocatedKeyQuestion, LocatedStandard, Outcome, Place, Range, Rating,
    StandardOutcome, Subject, apply_discretion, band_of, explain, overall_ratings, overall_score, rate, rate_standard,
};
use inspection_ratings::exchange::field::{parse_count, parse_percentage};
use inspection_ratings::exchange::wire::read_inspection;
use proptest::prelude::*;

/// The answer with up to `by` more sufficient cases or hundredths of a per cent, or with the next rating. An answer at its highest
/// value stays.
fn raised(answer: Answer, by: u16) -> Answer {
    match answer {
        Answer::Cases(cases) => {
            let yes = cases.yes().saturating_add(by).min(cases.of());
            Answer::Cases(CaseCount::new(yes.into(), cases.of().into()).unwrap())
        }
        Answer::Percentage(percentage) => hundredths(percentage.hundredths().saturating_add(by).min(10_000).into()),
        Answer::Rating(rating) => Answer::Rating(rating.next().unwrap_or(rating)),
        Answer::NotAsked | Answer::NotRated | Answer::NotInspected => answer,
    }
}

/// The places of the standards and of the key questions.
fn places(inspection: &Inspection) -> Vec<Place> {
    let framework = inspection.framework();
    let standards = framework.standards().map(|located| located.place());
    standards.chain(framework.key_questions().map(|located| located.place())).collect()
}

fn not_lower<T: PartialOrd>(before: Range<T>, after: Range<T>) -> bool {
    after.lowest >= before.lowest && after.highest >= before.highest
}

fn within<T: PartialOrd>(inner: Range<T>, outer: Range<T>) -> bool {
    inner.lowest >= outer.lowest && inner.highest <= outer.highest
}

/// Whether a relation holds between two overall ratings. Both are missing if no standard that counts was inspected.
fn holds<T>(relation: fn(T, T) -> bool, first: Option<T>, second: Option<T>) -> bool {
    match (first, second) {
        (Some(first), Some(second)) => relation(first, second),
        (first, second) => first.is_none() && second.is_none(),
    }
}

/// Fills the missing answers in. `answers` has an answer for each key question of the framework, `ratings` a rating for each
/// standard.
fn complete(inspection: &mut Inspection, answers: &[Answer], ratings: &[Rating]) {
    let framework = inspection.framework();
    for (LocatedStandard { id, standard, .. }, rating) in framework.standards().zip(ratings) {
        if standard.is_judged() && inspection.answer(Place::Standard(id)).is_none() {
            inspection.set_answer(Place::Standard(id), Answer::Rating(*rating)).unwrap();
        }
    }
    for (LocatedKeyQuestion { id, standard, .. }, answer) in framework.key_questions().zip(answers) {
        let open = inspection.answer(Place::Standard(standard)).is_none();
        if open && inspection.answer(Place::KeyQuestion(id)).is_none() {
            inspection.set_answer(Place::KeyQuestion(id), *answer).unwrap();
        }
    }
}

/// An inspection, and the inspection with its missing answers filled in.
fn with_completion() -> impl Strategy<Value = (Inspection, Inspection)> {
    any_inspection(true).prop_flat_map(|inspection| {
        let framework = inspection.framework();
        // "Not asked" completes no inspection, because it is a result of the inspection and not a missing figure.
        let figure = |by| any_answer(by).prop_filter("a figure", |answer| *answer != Answer::NotAsked);
        let answers: Vec<_> = framework.key_questions().map(|located| figure(located.question.answered_by)).collect();
        let ratings: Vec<_> = framework.standards().map(|_| any_rating()).collect();
        (Just(inspection), answers, ratings).prop_map(|(inspection, answers, ratings)| {
            let mut completed = inspection.clone();
            complete(&mut completed, &answers, &ratings);
            (inspection, completed)
        })
    })
}

fn assert_not_lower(before: &Outcome, after: &Outcome) -> Result<(), TestCaseError> {
    for (before, after) in before.standards.iter().zip(&after.standards) {
        if let (Some(before), Some(after)) = (before.possible, after.possible) {
            prop_assert!(not_lower(before, after), "{before:?} to {after:?}");
        }
    }
    prop_assert!(not_lower(before.score.possible, after.score.possible));
    prop_assert!(holds(not_lower, before.overall, after.overall));
    Ok(())
}

proptest! {
    #![proptest_config(keeping("tests/properties.regressions"))]

    #[test]
    fn a_higher_answer_lowers_no_rating_and_no_score(inspection in any_inspection(true), index: prop::sample::Index, by: u16) {
        let answered: Vec<_> = places(&inspection).into_iter().filter(|place| inspection.answer(*place).is_some()).collect();
        prop_assume!(!answered.is_empty());
        let place = *index.get(&answered);
        let mut higher = inspection.clone();
        higher.set_answer(place, raised(inspection.answer(place).unwrap(), by)).unwrap();
        assert_not_lower(&rate(&inspection), &rate(&higher))?;
    }

    #[test]
    fn a_standard_is_never_above_its_lowest_key_question(inspection in any_inspection(false)) {
        let outcome = rate(&inspection);
        for standard in &outcome.standards {
            for question in outcome.key_questions_of(&standard.located) {
                if let (Some(band), Some(possible)) = (question.rating(), standard.possible) {
                    prop_assert!(possible.highest <= band);
                }
            }
        }
    }

    #[test]
    fn the_possible_ratings_and_scores_contain_those_of_every_completion((inspection, completed) in with_completion()) {
        let (before, after) = (rate(&inspection), rate(&completed));
        for (before, after) in before.standards.iter().zip(&after.standards) {
            if let (Some(before), Some(after)) = (before.possible, after.possible) {
                prop_assert!(within(after, before));
            }
        }
        prop_assert!(within(after.score.possible, before.score.possible));
        prop_assert!(holds(within, after.overall, before.overall));
    }

    #[test]
    fn the_worst_and_the_best_answers_reach_the_lowest_and_the_highest_possible_score(inspection in any_inspection(true)) {
        let outcome = rate(&inspection);
        let framework = inspection.framework();
        let (score, overall) = (outcome.score.possible, outcome.overall.unwrap_or(Range::ANY));
        for (rating, figure, expected) in [
            (Rating::Inadequate, percent(0), (score.lowest, overall.lowest)),
            (Rating::Outstanding, percent(100), (score.highest, overall.highest)),
        ] {
            let answer = |by| if by == AnsweredBy::Cases { figure } else { Answer::Rating(rating) };
            let answers: Vec<_> = framework.key_questions().map(|located| answer(located.question.answered_by)).collect();
            let ratings: Vec<_> = framework.standards().map(|_| rating).collect();
            let mut completed = inspection.clone();
            complete(&mut completed, &answers, &ratings);
            let after = rate(&completed);
            // A standard of which no key question was asked stays open, because it has no missing answer to fill in.
            if let (Some(score), Some(overall)) = (after.score.possible.settled(), after.overall_rating()) {
                prop_assert_eq!((score, overall), expected);
            }
        }
    }

    #[test]
    fn the_score_is_the_sum_of_the_points_of_the_standards(inspection in any_inspection(true)) {
        let outcome = rate(&inspection);
        prop_assert_eq!(outcome.score.points(), outcome.standards.iter().filter_map(StandardOutcome::points).sum::<u8>());
        prop_assert!(outcome.score.points() <= outcome.score.possible.highest);
        prop_assert!(outcome.score.possible.highest <= outcome.score.max);
    }

    #[test]
    fn the_rules_applied_separately_give_the_outcome_of_the_whole_inspection(inspection in any_inspection(true)) {
        let (framework, outcome) = (inspection.framework(), rate(&inspection));
        for question in &outcome.key_questions {
            let answer = inspection.answer(question.located.place());
            prop_assert_eq!(question.banding, band_of(answer, &framework.key_question_bands));
        }
        for located in framework.standards() {
            let answer = inspection.answer(located.place());
            let mut separate = rate_standard(located, answer, outcome.key_questions_of(&located));
            if let Some(discretion) = inspection.discretion(located.id) {
                apply_discretion(&mut separate, discretion);
            }
            prop_assert_eq!(outcome.standard_at(located.id), Some(&separate));
        }
        prop_assert_eq!(outcome.score, overall_score(&outcome.standards));
        let not_inspected = framework.standards().filter(|located| {
            inspection.answer(located.place()) == Some(Answer::NotInspected)
        });
        prop_assert_eq!(outcome.score.max, framework.max_score() - 3 * not_inspected.count() as u8);
        prop_assert_eq!(outcome.overall, overall_ratings(framework, outcome.score));
    }

    #[test]
    fn an_inspection_written_in_the_wire_format_is_read_back_unchanged(inspection in any_inspection(true)) {
        let written = inspection_json(&inspection);
        prop_assert_eq!(read_inspection(&value(&written)), Ok(inspection));
    }

    #[test]
    fn every_standard_has_a_step_with_its_name_and_every_step_is_a_sentence(inspection in any_inspection(true)) {
        let outcome = rate(&inspection);
        let steps = explain(&inspection, &outcome);
        for LocatedStandard { id, standard, .. } in inspection.framework().standards() {
            let subject = Subject::Standard(id);
            let is_named = steps.iter().any(|step| step.of == subject && step.to_string().starts_with(standard.name));
            prop_assert!(is_named, "{}", standard.number);
        }
        for step in &steps {
            let text = step.to_string();
            prop_assert!(text.ends_with(['.']) || text.contains("Reason given:"), "{}", text);
        }
    }

    #[test]
    fn no_text_makes_the_parsers_of_figures_panic(text in "\\PC{0,12}") {
        let _ = parse_percentage(&text);
        let _ = parse_count(&text);
    }

    #[test]
    fn no_json_document_makes_the_reader_of_inspections_panic(text in "\\PC{0,200}") {
        if let Ok(json) = serde_json::from_str(&text) {
            let _ = read_inspection(&value(&json));
        }
    }
}
