//! The outcome of complete and incomplete inspections, part by part.

use crate::support::{cases, clear, inspection, percent};
use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::engine::{
    Answer, Inspection, Outcome, Place, ProfessionalDiscretion, Range, Rating, StandardOutcome, rate,
};
use inspection_ratings::frameworks::{FRAMEWORKS, framework};
use inspection_ratings::published::BEXLEY_2024;

fn standard(outcome: &Outcome, number: &str) -> StandardOutcome {
    *outcome.standard(number).unwrap_or_else(|| panic!("no standard {number}"))
}

/// Rates standard 2.2 of yjs-2021 from answers to its three key questions: the calculated rating, the possible ratings, and the
/// numbers of the key questions that limit the standard.
#[track_caller]
fn rate_planning(answers: &[(&str, Answer)]) -> (Option<Rating>, Option<Range<Rating>>, Vec<&'static str>) {
    let outcome = rate(&inspection("yjs-2021", answers));
    let planning = standard(&outcome, "2.2");
    let limited_by = planning.limited_by.iter().map(|id| outcome.framework.number(Place::KeyQuestion(id)));
    (planning.calculated, planning.possible, limited_by.collect())
}

#[test]
fn a_standard_takes_the_lowest_rating_of_its_key_questions() {
    let range = |lowest, highest| Some(Range { lowest, highest });
    for (name, answers, calculated, possible, limited_by) in [
        ("no key question is answered", vec![], None, range(Inadequate, Outstanding), vec![]),
        (
            "the lowest key question decides",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(67)), ("2.2.3", percent(56))],
            Some(RequiresImprovement),
            range(RequiresImprovement, RequiresImprovement),
            vec!["2.2.3"],
        ),
        (
            "two key questions are in the lowest band, at different percentages",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(67)), ("2.2.3", percent(78))],
            Some(Good),
            range(Good, Good),
            vec!["2.2.2", "2.2.3"],
        ),
        (
            "all key questions are in the highest band",
            vec![("2.2.1", percent(80)), ("2.2.2", percent(90)), ("2.2.3", percent(100))],
            Some(Outstanding),
            range(Outstanding, Outstanding),
            vec!["2.2.1", "2.2.2", "2.2.3"],
        ),
        (
            "a key question is missing: the standard can be no better than the lowest answer",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(67))],
            None,
            range(Inadequate, Good),
            vec![],
        ),
        (
            "an Inadequate key question settles the standard, whatever the missing answers are",
            vec![("2.2.2", percent(49))],
            Some(Inadequate),
            range(Inadequate, Inadequate),
            vec!["2.2.2"],
        ),
        (
            "a key question that was not asked plays no part",
            vec![("2.2.1", percent(89)), ("2.2.2", Answer::NotAsked), ("2.2.3", cases(4, 4))],
            Some(Outstanding),
            range(Outstanding, Outstanding),
            vec!["2.2.1", "2.2.3"],
        ),
        (
            "two key questions were not asked, and the third is missing",
            vec![("2.2.1", Answer::NotAsked), ("2.2.2", Answer::NotAsked)],
            None,
            range(Inadequate, Outstanding),
            vec![],
        ),
        (
            "no key question was asked: no rating is calculated",
            vec![("2.2.1", Answer::NotAsked), ("2.2.2", Answer::NotAsked), ("2.2.3", Answer::NotAsked)],
            None,
            range(Inadequate, Outstanding),
            vec![],
        ),
        ("the rating is entered directly", vec![("2.2", Answer::Rating(Good))], Some(Good), range(Good, Good), vec![]),
    ] {
        assert_eq!(rate_planning(&answers), (calculated, possible, limited_by), "{name}");
    }
}

#[test]
fn an_inspection_without_answers_can_still_get_every_score_and_rating() {
    for framework in FRAMEWORKS {
        let outcome = rate(&Inspection::new(framework));
        assert_eq!(outcome.score.points(), 0);
        assert_eq!(outcome.score.possible, Range { lowest: 0, highest: framework.max_score() });
        assert_eq!(outcome.overall, Some(Range::ANY));
        assert!(!outcome.score.complete());
        assert_eq!((outcome.points_to_next(), outcome.points_to_previous()), (None, None));
    }
}

#[test]
fn the_overall_rating_can_settle_before_the_score() {
    let mut victims = inspection("iyjwcv-2025", &[]);
    for (number, rating) in [("2.1", Outstanding), ("2.2", Good), ("2.3", Good)] {
        victims.answer_number(number, Answer::Rating(rating)).unwrap();
    }
    let outcome = rate(&victims);
    assert_eq!(outcome.score.possible, Range { lowest: 7, highest: 10 });
    assert_eq!((outcome.score.points(), outcome.score.complete()), (7, false));
    assert_eq!(outcome.overall_rating(), Some(Good));
}

#[test]
fn discretion_replaces_the_rating_of_a_standard_and_keeps_the_calculated_rating() {
    let mut bexley = BEXLEY_2024.inspection();
    let outcome = rate(&bexley);
    let delivery = standard(&outcome, "2.3");
    assert_eq!((delivery.calculated, delivery.rating(), delivery.discretion), (Some(Good), Some(Outstanding), true));
    assert_eq!(delivery.points(), Some(3));
    assert!(!delivery.limited_by.is_empty());

    clear(&mut bexley, "2.3.3");
    let open = standard(&rate(&bexley), "2.3");
    let expected = (None, Some(Outstanding));
    assert_eq!((open.calculated, open.rating()), expected, "discretion sets the rating while the calculated rating is open");
}

#[test]
fn an_outcome_gives_the_calculated_ratings_of_standards_under_discretion() {
    let bexley = BEXLEY_2024.inspection();
    let outcome = rate(&bexley);
    let mut calculated = Vec::new();
    for located in bexley.framework().standards().filter(|located| !located.standard.is_judged()) {
        calculated.push((located.standard.number, outcome.calculated_possible(&located).settled()));
    }
    let ratings = [Good, RequiresImprovement, Good, Good, Good, RequiresImprovement, Good].map(Some);
    let expected: Vec<_> = ["2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3"].into_iter().zip(ratings).collect();
    assert_eq!(calculated, expected, "discretion changed 2.3, 3.2 and 3.3");
}

#[test]
fn resettlement_can_be_rated_and_adds_no_points_to_the_score() {
    let mut bexley = BEXLEY_2024.inspection();
    let not_rated = standard(&rate(&bexley), "4.1");
    assert_eq!((not_rated.rating(), not_rated.possible, not_rated.points()), (None, None, None));
    for rating in Rating::ALL {
        bexley.answer_number("4.1", Answer::Rating(rating)).unwrap();
        let outcome = rate(&bexley);
        assert_eq!((standard(&outcome, "4.1").rating(), standard(&outcome, "4.1").points()), (Some(rating), None));
        assert_eq!(outcome.score.points(), 27);
    }
    let discretion = ProfessionalDiscretion { rating: Inadequate, reason: String::new() };
    bexley.record_discretion("4.1", discretion).unwrap();
    assert_eq!(rate(&bexley).score.points(), 27);
}

#[test]
fn the_outcome_gives_the_points_to_the_next_and_the_previous_overall_rating() {
    for (ratings, to_next, to_previous) in [
        ([Outstanding, Outstanding, Outstanding, Good], None, Some((1, Good))),
        ([Outstanding, Outstanding, Good, Good], Some((1, Outstanding)), Some((4, RequiresImprovement))),
        ([Good, Good, Good, RequiresImprovement], Some((4, Outstanding)), Some((1, RequiresImprovement))),
        ([Inadequate, Inadequate, RequiresImprovement, Good], Some((4, Good)), Some((1, Inadequate))),
        ([Inadequate, Inadequate, Inadequate, Inadequate], Some((3, RequiresImprovement)), None),
    ] {
        let numbers = ["2.1", "2.2", "2.3", "V1"];
        let answers: Vec<_> = numbers.into_iter().zip(ratings.map(Answer::Rating)).collect();
        let outcome = rate(&inspection("iyjwcv-2025", &answers));
        assert_eq!((outcome.points_to_next(), outcome.points_to_previous()), (to_next, to_previous), "{ratings:?}");
    }
}

#[test]
fn an_inadequate_standard_does_not_cap_the_overall_rating() {
    let mut inspection = Inspection::new(framework("yos-2018").unwrap());
    for located in inspection.framework().standards() {
        let rating = if located.standard.number == "2.2" { Inadequate } else { Outstanding };
        inspection.set_answer(located.place(), Answer::Rating(rating)).unwrap();
    }
    let outcome = rate(&inspection);
    assert_eq!((outcome.score.points(), outcome.overall_rating()), (33, Some(Outstanding)));
}
