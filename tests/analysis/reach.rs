//! The plans of the fewest changes that reach a target: in named cases, and against the result of trying every combination of
//! answers.

use std::collections::BTreeSet;

use crate::support::every_plan::{Combinations, DEEP, WIDE, plan_text};
use crate::support::{
    Dice, JUDGED_STANDARDS, MIXED, answer_text, any_inspection, any_rating, cases, hundredths, inspection, keeping, percent,
    single_domain, small, standard_id, without_discretion,
};
use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::analysis::{Change, Direction, Freedom, Hold, PLANS, RatingOf, Reach, Target, reach};
use inspection_ratings::engine::{
    Answer, AnsweredBy, Bands, Framework, Inspection, LocatedKeyQuestion, LocatedStandard, Place, ProfessionalDiscretion,
    Rating, rate,
};
use inspection_ratings::frameworks::framework;
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, ISLINGTON_2024};
use proptest::prelude::*;

/// The cost of the plans, and the changes of each plan: a change is written as "2.2.3 11/15 to 12/15".
fn cost_and_plans(inspection: &Inspection, target: Target, freedom: &Freedom) -> (u32, Vec<Vec<String>>) {
    match reach(inspection, target, freedom, PLANS) {
        Reach::By { cost, plans, more: false } => {
            let text = |change: &Change| {
                let number = inspection.framework().number(change.place);
                let from = change.from.map_or("nothing".into(), answer_text);
                format!("{number} {from} to {}", answer_text(change.to))
            };
            (cost, plans.iter().map(|plan| plan.changes.iter().map(text).collect()).collect())
        }
        reach => panic!("{reach:?}"),
    }
}

const OUTSTANDING_OVERALL: Target = Target::at_least(RatingOf::Overall, Outstanding);

#[test]
fn camden_2020_without_discretion_is_a_case_short_of_outstanding_in_four_key_questions() {
    let camden = without_discretion(&CAMDEN_2020);
    let changes = ["2.2.3 11/15 to 12/15", "3.1.3 7/10 to 8/10", "3.2.3 4/7 to 5/7", "3.3.3 4/7 to 5/7"];
    let expected = (1, changes.map(|change| vec![change.to_owned()]).to_vec());
    assert_eq!(cost_and_plans(&camden, OUTSTANDING_OVERALL, &Freedom::default()), expected);
}

#[test]
fn camden_2020_as_published_has_reached_outstanding() {
    let camden = CAMDEN_2020.inspection();
    assert_eq!(reach(&camden, OUTSTANDING_OVERALL, &Freedom::default(), PLANS), Reach::Already);
}

#[test]
fn bexley_2024_needs_8_turned_judgements_for_outstanding_and_11_without_its_discretion() {
    let as_published = [
        "2.1.2 6/9 to 8/9",
        "2.1.3 7/9 to 8/9",
        "2.2.3 5/9 to 6/9",
        "2.4.3 7/9 to 8/9",
        "3.1.1 11/14 to 12/14",
        "3.1.3 10/14 to 12/14",
    ];
    let bexley = BEXLEY_2024.inspection();
    let expected = (8, vec![as_published.map(String::from).to_vec()]);
    assert_eq!(cost_and_plans(&bexley, OUTSTANDING_OVERALL, &Freedom::default()), expected);

    let without = without_discretion(&BEXLEY_2024);
    let in_place_of_discretion = ["2.3.3 7/9 to 8/9", "3.2.3 9/14 to 10/14", "3.3.3 11/14 to 12/14"];
    let mut changes: Vec<_> = as_published.into_iter().chain(in_place_of_discretion).map(String::from).collect();
    changes.sort();
    assert_eq!(cost_and_plans(&without, OUTSTANDING_OVERALL, &Freedom::default()), (11, vec![changes]));
}

#[test]
fn a_plan_changes_judged_ratings_for_the_cost_of_a_step_and_keeps_locked_places() {
    let bexley = BEXLEY_2024.inspection();
    // Outstanding needs 4 more points. 1.1, 1.3 and 3.4 give 3 points for a step each, and a case of 2.4.3 gives the fourth point.
    let step_of_1 = Freedom { judged_step: Some(1), locked: vec![] };
    let (cost, plans) = cost_and_plans(&bexley, OUTSTANDING_OVERALL, &step_of_1);
    let cheapest = ["1.1 Good to Outstanding", "1.3 Good to Outstanding", "2.4.3 7/9 to 8/9", "3.4 Good to Outstanding"];
    assert_eq!(cost, 4);
    assert!(plans.contains(&cheapest.map(String::from).to_vec()), "{plans:?}");

    let step_of_100 = Freedom { judged_step: Some(100), locked: vec![] };
    assert_eq!(cost_and_plans(&bexley, OUTSTANDING_OVERALL, &step_of_100).0, 8, "cases are cheaper than steps");

    let planning = Place::Standard(standard_id(bexley.framework(), "2.2"));
    let planning_locked = Freedom { judged_step: None, locked: vec![planning] };
    let Reach::OutOfReach { best, score, held } = reach(&bexley, OUTSTANDING_OVERALL, &planning_locked, PLANS) else {
        panic!("Outstanding is out of reach")
    };
    assert_eq!((best, score), (Some(Good), Some(30)));
    let holds: Vec<_> = held.into_iter().map(|(place, hold)| (bexley.framework().number(place), hold)).collect();
    let expected = [
        ("1.1", Hold::Judged),
        ("1.3", Hold::Judged),
        ("2.2", Hold::Locked),
        ("3.2", Hold::Discretion),
        ("3.4", Hold::Judged),
    ];
    assert_eq!(holds, expected);
}

#[test]
fn a_standard_reaches_its_target_by_the_cheapest_changes_of_its_key_questions() {
    let at_least = |standard, rating| Target::at_least(RatingOf::Standard(standard), rating);
    let at_most = |standard, rating| Target::at_most(RatingOf::Standard(standard), rating);
    let planning = standard_id(framework("yjs-2021").unwrap(), "2.2");
    let freedom = Freedom::default();

    for (name, answers, target, cost, expected) in [
        (
            "a percentage moves to the edge of the band, in whole points",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(70)), ("2.2.3", hundredths(64_40))],
            at_least(planning, Good),
            1,
            vec![vec!["2.2.3 64.4% to 65%"]],
        ),
        (
            "a percentage with decimals moves only until it is rounded into the band",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(80)), ("2.2.3", hundredths(72_50))],
            at_least(planning, Outstanding),
            7,
            vec![vec!["2.2.3 72.5% to 79.5%"]],
        ),
        (
            "a percentage of a tenth less moves a further point, to the edge",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(80)), ("2.2.3", hundredths(72_40))],
            at_least(planning, Outstanding),
            8,
            vec![vec!["2.2.3 72.4% to 80%"]],
        ),
        (
            "on the way down a percentage moves only until it is rounded into the band",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(70)), ("2.2.3", hundredths(66_49))],
            at_most(planning, RequiresImprovement),
            2,
            vec![vec!["2.2.3 66.49% to 64.49%"]],
        ),
        (
            "on the way down a percentage moves to the edge of the band",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(70)), ("2.2.3", hundredths(66_50))],
            at_most(planning, RequiresImprovement),
            3,
            vec![vec!["2.2.3 66.5% to 64%"]],
        ),
        (
            "on the way up all key questions below the target change together",
            vec![("2.2.1", cases(4, 9)), ("2.2.2", cases(5, 9)), ("2.2.3", cases(9, 9))],
            at_least(planning, Good),
            3,
            vec![vec!["2.2.1 4/9 to 6/9", "2.2.2 5/9 to 6/9"]],
        ),
        (
            "on the way down a single key question is enough: each of the cheapest is a plan",
            vec![("2.2.1", cases(9, 9)), ("2.2.2", cases(8, 9)), ("2.2.3", cases(8, 9))],
            at_most(planning, Good),
            1,
            vec![vec!["2.2.2 8/9 to 7/9"], vec!["2.2.3 8/9 to 7/9"]],
        ),
        (
            "a case more skips a band",
            vec![("2.2.1", cases(1, 3)), ("2.2.2", cases(9, 9)), ("2.2.3", cases(9, 9))],
            at_least(planning, RequiresImprovement),
            1,
            vec![vec!["2.2.1 1/3 to 2/3"]],
        ),
        (
            "a missing answer needs a value, which costs nothing",
            vec![("2.2.1", cases(5, 9)), ("2.2.3", cases(9, 9))],
            at_least(planning, Good),
            1,
            vec![vec!["2.2.1 5/9 to 6/9", "2.2.2 nothing to 65%"]],
        ),
        (
            "a missing answer can lower the standard alone",
            vec![("2.2.1", cases(5, 9)), ("2.2.3", cases(9, 9))],
            at_most(planning, Inadequate),
            0,
            vec![vec!["2.2.2 nothing to 49%"]],
        ),
        (
            "a key question that was not asked stays not asked",
            vec![("2.2.1", cases(5, 9)), ("2.2.2", Answer::NotAsked), ("2.2.3", cases(9, 9))],
            at_least(planning, Outstanding),
            3,
            vec![vec!["2.2.1 5/9 to 8/9"]],
        ),
    ] {
        let expected: Vec<Vec<_>> = expected.iter().map(|plan| plan.iter().map(ToString::to_string).collect()).collect();
        assert_eq!(cost_and_plans(&inspection("yjs-2021", &answers), target, &freedom), (cost, expected), "{name}");
    }

    let none_asked = ["2.2.1", "2.2.2", "2.2.3"].map(|number| (number, Answer::NotAsked));
    let none_asked = inspection("yjs-2021", &none_asked);
    let held = vec![(Place::Standard(planning), Hold::NotAsked)];
    let expected = Reach::OutOfReach { best: Some(Inadequate), score: None, held };
    assert_eq!(reach(&none_asked, at_least(planning, Good), &freedom, PLANS), expected);

    let mut victims = inspection("iyjwcv-2025", &[("V1.1", cases(7, 9)), ("V1.2", Answer::Rating(Outstanding))]);
    let work_with_victims = standard_id(victims.framework(), "V1");
    let v1_1 = victims.framework().place("V1.1").unwrap();
    let locked = Freedom { judged_step: None, locked: vec![v1_1] };
    let held = vec![(v1_1, Hold::Locked)];
    let expected = Reach::OutOfReach { best: Some(Good), score: None, held };
    assert_eq!(
        reach(&victims, at_least(work_with_victims, Outstanding), &locked, PLANS),
        expected,
        "V1.2 has reached the target, and only V1.1 holds the standard"
    );
    let mut held = vec![(v1_1, Hold::Locked)];
    victims.answer_number("V1.2", Answer::Rating(Good)).unwrap();
    held.extend(victims.framework().place("V1.2").map(|place| (place, Hold::Judged)));
    let expected = Reach::OutOfReach { best: Some(Good), score: None, held };
    assert_eq!(
        reach(&victims, at_least(work_with_victims, Outstanding), &locked, PLANS),
        expected,
        "both key questions hold the standard"
    );

    let not_rated = inspection("yjs-2021", &[("4.1", Answer::NotRated)]);
    let resettlement = standard_id(not_rated.framework(), "4.1");
    let held = vec![(Place::Standard(resettlement), Hold::NotRated)];
    let expected = Reach::OutOfReach { best: None, score: None, held };
    assert_eq!(reach(&not_rated, at_least(resettlement, Inadequate), &freedom, PLANS), expected);
}

#[test]
fn a_plan_names_missing_answers_only_where_the_target_needs_them() {
    let empty = Inspection::new(framework("iyjwcv-2025").unwrap());
    let Reach::By { cost: 0, plans, more: false } = reach(&empty, OUTSTANDING_OVERALL, &Freedom::default(), PLANS) else {
        panic!("Outstanding costs nothing")
    };
    // Outstanding needs 11 of 12 points. Each of the four plans leaves a different standard at Good, and no plan needs 12 points.
    assert_eq!(plans.len(), 4);
    let good = Target::at_least(RatingOf::Overall, Good);
    let Reach::By { plans, .. } = reach(&empty, good, &Freedom::default(), usize::MAX) else { panic!("Good is in reach") };
    // Good needs 7 of 12 points, of which a standard gives 3 at most. The first plans need three of the four standards: with 3, 3 and
    // 1 points, or with 3, 2 and 2, in any order.
    assert_eq!(plans.len(), 40);
    assert_eq!(plans.iter().filter(|plan| plan.standards == 3).count(), 6 * 4);
    assert!(plans.is_sorted_by_key(|plan| plan.standards));
}

#[test]
fn the_largest_framework_reaches_its_highest_score_through_all_its_standards() {
    static FRAMEWORK: Framework =
        small("largest", &[single_domain(&JUDGED_STANDARDS)], Bands::new(48, [(0, 8), (9, 24), (25, 47), (48, 48)]));
    let mut all_good = Inspection::new(&FRAMEWORK);
    for LocatedStandard { id, .. } in FRAMEWORK.standards() {
        all_good.set_answer(Place::Standard(id), Answer::Rating(Good)).unwrap();
    }
    let step_of_1 = Freedom { judged_step: Some(1), locked: vec![] };
    let (cost, plans) = cost_and_plans(&all_good, OUTSTANDING_OVERALL, &step_of_1);
    assert_eq!((cost, plans.len(), plans[0].len()), (16, 1, 16));
}

#[test]
fn a_limit_gives_the_first_plans_and_reports_whether_more_plans_exist() {
    let islington = ISLINGTON_2024.inspection();
    let at_most_good = Target::at_most(RatingOf::Overall, Good);
    let plans_up_to = |limit| match reach(&islington, at_most_good, &Freedom::default(), limit) {
        Reach::By { cost: 4, plans, more } => (plans, more),
        reach => panic!("{reach:?}"),
    };
    let (every_plan, more) = plans_up_to(usize::MAX);
    assert!(!more && every_plan.len() > PLANS);
    for limit in [0, 1, 14, PLANS, every_plan.len() - 1, every_plan.len()] {
        assert_eq!(plans_up_to(limit), (every_plan[..limit].to_vec(), limit < every_plan.len()), "{limit}");
    }
}

proptest! {
    #![proptest_config(keeping("tests/reach.regressions"))]

    #[test]
    fn every_plan_reaches_its_target_and_needs_each_of_its_changes(
        inspection in any_inspection(true), rating in any_rating(), up: bool, step in prop::option::of(0..4u16),
    ) {
        let direction = if up { Direction::Up } else { Direction::Down };
        let freedom = Freedom { judged_step: step, locked: vec![] };
        let standards = inspection.framework().standards().map(|located| RatingOf::Standard(located.id));
        for rating_of in standards.chain([RatingOf::Overall]) {
            let target = Target { of: rating_of, direction, rating };
            match reach(&inspection, target, &freedom, PLANS) {
                Reach::Already => prop_assert!(target.is_reached(&rate(&inspection))),
                Reach::OutOfReach { .. } => prop_assert!(!target.is_reached(&rate(&inspection))),
                Reach::By { cost, plans, .. } => for plan in plans {
                    prop_assert!(target.is_reached(&rate(&plan.apply(&inspection))));
                    prop_assert_eq!(plan.changes.iter().map(|change| change.cost).sum::<u32>(), cost);
                    for left_out in 0..plan.changes.len() {
                        let mut fewer = plan.clone();
                        fewer.changes.remove(left_out);
                        prop_assert!(!target.is_reached(&rate(&fewer.apply(&inspection))));
                    }
                },
            }
        }
    }
}

fn random_rating(dice: &mut Dice) -> Rating {
    Rating::ALL[dice.below(4)]
}

fn random_answer(dice: &mut Dice, answered_by: AnsweredBy) -> Answer {
    match dice.below(10) {
        _ if answered_by == AnsweredBy::Judgement => Answer::Rating(random_rating(dice)),
        0 => Answer::NotAsked,
        1..=2 => hundredths(dice.below(10_001) as u32),
        kind => {
            let most = if kind < 6 { 5 } else { 20 };
            let of = 1 + dice.below(most) as u32;
            cases(dice.below(of as usize + 1) as u32, of)
        }
    }
}

fn random_inspection(dice: &mut Dice) -> Inspection {
    let framework = [&MIXED, &WIDE, &DEEP][dice.below(3)];
    let mut inspection = Inspection::new(framework);
    for located in framework.standards() {
        let standard = Place::Standard(located.id);
        if dice.one_in(if located.standard.is_judged() { 2 } else { 10 }) {
            let unrated = if located.standard.counts { Answer::NotInspected } else { Answer::NotRated };
            let rating = Answer::Rating(random_rating(dice));
            inspection.set_answer(standard, if dice.one_in(2) { unrated } else { rating }).unwrap();
        } else {
            for LocatedKeyQuestion { id, question, .. } in located.key_questions() {
                if !dice.one_in(6) {
                    let answer = random_answer(dice, question.answered_by);
                    inspection.set_answer(Place::KeyQuestion(id), answer).unwrap();
                }
            }
        }
        if dice.one_in(8) && !inspection.answer(standard).is_some_and(Answer::leaves_unrated) {
            let discretion = ProfessionalDiscretion { rating: random_rating(dice), reason: String::new() };
            inspection.set_discretion(located.id, Some(discretion)).unwrap();
        }
    }
    inspection
}

fn random_freedom(dice: &mut Dice, inspection: &Inspection) -> Freedom {
    let framework = inspection.framework();
    let standards = framework.standards().map(|located| located.place());
    let places = standards.chain(framework.key_questions().map(|located| located.place()));
    let locked = places.filter(|_| dice.one_in(10)).collect();
    let judged_step = [None, Some(0), Some(1), Some(2), Some(5)][dice.below(5)];
    Freedom { judged_step, locked }
}

fn random_target(dice: &mut Dice, inspection: &Inspection) -> Target {
    let standards: Vec<_> = inspection.framework().standards().map(|located| RatingOf::Standard(located.id)).collect();
    let of = if dice.one_in(4) { standards[dice.below(standards.len())] } else { RatingOf::Overall };
    let direction = if dice.one_in(2) { Direction::Up } else { Direction::Down };
    Target { of, direction, rating: random_rating(dice) }
}

#[test]
fn the_plans_are_all_the_cheapest_plans_that_trying_every_combination_gives() {
    let mut dice = Dice::new(4);
    // The number of inspections whose target was reached already, was in reach, or was out of reach.
    let (mut already, mut in_reach, mut out_of_reach) = (0, 0, 0);
    for round in 0..10_000 {
        let inspection = random_inspection(&mut dice);
        let freedom = random_freedom(&mut dice, &inspection);
        let target = random_target(&mut dice, &inspection);
        let cheapest = Combinations::new(&inspection, target, &freedom).cheapest_plans();
        let context = || format!("round {round}: {target:?}, {freedom:?}, {inspection:#?}");
        match (reach(&inspection, target, &freedom, usize::MAX), cheapest) {
            (Reach::Already, Ok((cost, plans))) => {
                assert_eq!((cost, plans), (0, BTreeSet::from([String::new()])), "{}", context());
                already += 1;
            }
            (Reach::By { cost, plans, more }, Ok((least, expected))) => {
                assert_eq!((cost, more), (least, false), "{}", context());
                let texts: BTreeSet<_> = plans.iter().map(|plan| plan_text(&inspection, plan)).collect();
                assert_eq!(texts, expected, "{}", context());
                assert_eq!(plans.len(), expected.len(), "no plan comes twice: {}", context());
                assert!(plans.is_sorted_by_key(|plan| plan.standards), "{}", context());
                for plan in &plans {
                    assert!(target.is_reached(&rate(&plan.apply(&inspection))), "{}", context());
                }
                in_reach += 1;
            }
            (Reach::OutOfReach { best, held, .. }, Err(expected)) => {
                assert_eq!(best.map(Rating::points), expected, "{}", context());
                // If no standard that counts was inspected, there is no overall rating to hold.
                assert!(!held.is_empty() || rate(&inspection).overall.is_none(), "{}", context());
                out_of_reach += 1;
            }
            (reach, expected) => panic!("{reach:?}, not {expected:?}; {}", context()),
        }
    }
    let times = [already, in_reach, out_of_reach];
    assert!(times.iter().all(|times| *times > 1_000), "{times:?}: each kind of result occurs");
}
