//! What holds for every inspection.

mod support;

use inspection_ratings::engine::{
    Answer, AnsweredBy, CaseCount, Inspection, LocatedKeyQuestion, LocatedStandard, Outcome, Percentage, Place, Range,
    StandardOutcome, apply_discretion, band_of, explain, overall_score, rate, rate_standard,
};
use inspection_ratings::exchange::wire::read_inspection;
use proptest::prelude::*;
use support::{any_answer, any_inspection, any_rating, inspection_json, keeping, value};

/// The same answer or a higher one; `by` says how much higher.
fn raised(answer: Answer, by: u16) -> Answer {
    match answer {
        Answer::Cases(cases) => {
            let yes = cases.yes().saturating_add(by).min(cases.of());
            Answer::Cases(CaseCount::new(yes.into(), cases.of().into()).unwrap())
        }
        Answer::Percentage(percentage) => {
            let hundredths = percentage.hundredths().saturating_add(by).min(10_000);
            Answer::Percentage(Percentage::from_hundredths(hundredths.into()).unwrap())
        }
        Answer::Rating(rating) => Answer::Rating(rating.next().unwrap_or(rating)),
        Answer::NotAsked | Answer::NotRated => answer,
    }
}

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

/// Answers whatever is missing: `answers` holds one for each key question, `ratings` one for each standard.
fn complete(inspection: &mut Inspection, answers: &[Answer], ratings: &[inspection_ratings::engine::Rating]) {
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

fn with_completion() -> impl Strategy<Value = (Inspection, Inspection)> {
    any_inspection(true).prop_flat_map(|inspection| {
        let framework = inspection.framework();
        // A completion gives each question a figure: that one was asked in no case is itself a finding, not a gap.
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
    prop_assert!(not_lower(before.overall, after.overall));
    Ok(())
}

proptest! {
    #![proptest_config(keeping("tests/properties.regressions"))]

    #[test]
    fn raising_a_figure_never_lowers_anything(inspection in any_inspection(true), at: prop::sample::Index, by: u16) {
        let answered: Vec<_> = places(&inspection).into_iter().filter(|place| inspection.answer(*place).is_some()).collect();
        prop_assume!(!answered.is_empty());
        let place = *at.get(&answered);
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
    fn what_is_possible_contains_every_completion((inspection, completed) in with_completion()) {
        let (before, after) = (rate(&inspection), rate(&completed));
        for (before, after) in before.standards.iter().zip(&after.standards) {
            if let (Some(before), Some(after)) = (before.possible, after.possible) {
                prop_assert!(within(after, before));
            }
        }
        prop_assert!(within(after.score.possible, before.score.possible));
        prop_assert!(within(after.overall, before.overall));
    }

    #[test]
    fn the_lowest_and_highest_possible_are_reached(inspection in any_inspection(true)) {
        let outcome = rate(&inspection);
        let framework = inspection.framework();
        for (rating, hundredths, expected) in [
            (inspection_ratings::engine::Rating::Inadequate, 0, (outcome.score.possible.lowest, outcome.overall.lowest)),
            (inspection_ratings::engine::Rating::Outstanding, 10_000, (outcome.score.possible.highest, outcome.overall.highest)),
        ] {
            let figure = Answer::Percentage(Percentage::from_hundredths(hundredths).unwrap());
            let answer = |by| if by == AnsweredBy::Cases { figure } else { Answer::Rating(rating) };
            let answers: Vec<_> = framework.key_questions().map(|located| answer(located.question.answered_by)).collect();
            let ratings: Vec<_> = framework.standards().map(|_| rating).collect();
            let mut completed = inspection.clone();
            complete(&mut completed, &answers, &ratings);
            let after = rate(&completed);
            // A standard with no question asked in any case cannot be completed; it stays open.
            if let (Some(score), Some(overall)) = (after.score.possible.settled(), after.overall.settled()) {
                prop_assert_eq!((score, overall), expected);
            }
        }
    }

    #[test]
    fn the_score_is_the_sum_of_the_points(inspection in any_inspection(true)) {
        let outcome = rate(&inspection);
        prop_assert_eq!(outcome.score.points(), outcome.standards.iter().filter_map(StandardOutcome::points).sum::<u8>());
        prop_assert!(outcome.score.points() <= outcome.score.possible.highest);
        prop_assert!(outcome.score.possible.highest <= outcome.score.max);
    }

    #[test]
    fn what_is_rated_one_by_one_is_what_is_rated_at_once(inspection in any_inspection(true)) {
        let (framework, outcome) = (inspection.framework(), rate(&inspection));
        for found in &outcome.key_questions {
            let answer = inspection.answer(found.located.place());
            prop_assert_eq!(found.banding, band_of(answer, &framework.key_question_bands));
        }
        for located in framework.standards() {
            let answer = inspection.answer(located.place());
            let mut alone = rate_standard(located, answer, outcome.key_questions_of(&located));
            if let Some(discretion) = inspection.discretion(located.id) {
                apply_discretion(&mut alone, discretion);
            }
            prop_assert_eq!(outcome.standard_at(located.id), Some(&alone));
        }
        prop_assert_eq!(outcome.score, overall_score(&outcome.standards));
        prop_assert_eq!(outcome.score.max, framework.max_score());
    }

    #[test]
    fn wire_format_round_trip(inspection in any_inspection(true)) {
        let written = inspection_json(&inspection);
        prop_assert_eq!(read_inspection(&value(&written)), Ok(inspection));
    }

    #[test]
    fn every_standard_and_the_whole_are_explained(inspection in any_inspection(true)) {
        let outcome = rate(&inspection);
        let steps = explain(&inspection, &outcome);
        for LocatedStandard { id, standard, .. } in inspection.framework().standards() {
            let of = inspection_ratings::engine::Subject::Standard(id);
            let named = steps.iter().any(|step| step.of == of && step.to_string().starts_with(standard.name));
            prop_assert!(named, "{}", standard.number);
        }
        for step in &steps {
            let text = step.to_string();
            prop_assert!(text.ends_with(['.']) || text.contains("Reason given:"), "{}", text);
        }
    }

    #[test]
    fn no_text_makes_a_figure_panic(text in "\\PC{0,12}") {
        let _ = inspection_ratings::exchange::field::parse_percentage(&text);
        let _ = inspection_ratings::exchange::field::parse_count(&text);
    }

    #[test]
    fn no_json_makes_reading_panic(text in "\\PC{0,200}") {
        if let Ok(json) = serde_json::from_str(&text) {
            let _ = read_inspection(&value(&json));
        }
    }
}
