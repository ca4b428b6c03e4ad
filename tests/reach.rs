//! The fewest changes that reach a target: on published inspections, and against trying everything.

mod support;

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::analysis::{Change, Direction, Freedom, Hold, PLANS, Plan, RatingOf, Reach, Target, reach};
use inspection_ratings::engine::{
    Answer, Bands, Framework, Inspection, LocatedKeyQuestion, LocatedStandard, MAX_STANDARDS, Percentage, Place,
    ProfessionalDiscretion, Rating, Standard, StandardId, rate,
};
use inspection_ratings::frameworks::framework;
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020};
use proptest::prelude::*;
use support::{any_inspection, any_rating, cases, inspection, keeping, one, percent, small, without_discretion};

/// The changes of the plans, each as "2.2.3 11/15 to 12/15".
fn plans(inspection: &Inspection, target: Target, freedom: &Freedom) -> (u32, Vec<Vec<String>>) {
    match reach(inspection, target, freedom, PLANS) {
        Reach::By { cost, plans, more: false } => {
            let worded = |change: &Change| {
                let number = inspection.framework().number(change.place);
                format!("{number} {} to {}", change.from.map_or("nothing".into(), word), word(change.to))
            };
            (cost, plans.iter().map(|plan| plan.changes.iter().map(worded).collect()).collect())
        }
        other => panic!("{other:?}"),
    }
}

fn word(answer: Answer) -> String {
    match answer {
        Answer::Cases(cases) => format!("{}/{}", cases.yes(), cases.of()),
        Answer::Percentage(percentage) => format!("{percentage}%"),
        Answer::Rating(rating) => rating.to_string(),
        other => format!("{other:?}"),
    }
}

fn standard(inspection: &Inspection, number: &str) -> StandardId {
    match inspection.framework().place(number) {
        Some(Place::Standard(id)) => id,
        _ => panic!("no standard {number}"),
    }
}

const OUTSTANDING_OVERALL: Target = Target::at_least(RatingOf::Overall, Outstanding);

#[test]
fn camden_2020_without_discretion_is_one_case_short_in_four_places() {
    let camden = without_discretion(&CAMDEN_2020);
    let (cost, plans) = plans(&camden, OUTSTANDING_OVERALL, &Freedom::default());
    assert_eq!(cost, 1);
    let one = |change: &str| vec![change.to_owned()];
    assert_eq!(
        plans,
        [one("2.2.3 11/15 to 12/15"), one("3.1.3 7/10 to 8/10"), one("3.2.3 4/7 to 5/7"), one("3.3.3 4/7 to 5/7"),]
    );
}

#[test]
fn camden_2020_as_published_is_there() {
    let camden = CAMDEN_2020.inspection();
    assert_eq!(reach(&camden, OUTSTANDING_OVERALL, &Freedom::default(), PLANS), Reach::Already);
}

#[test]
fn bexley_2024_needs_8_judgements_and_11_without_its_discretion() {
    let as_published = [
        "2.1.2 6/9 to 8/9",
        "2.1.3 7/9 to 8/9",
        "2.2.3 5/9 to 6/9",
        "2.4.3 7/9 to 8/9",
        "3.1.1 11/14 to 12/14",
        "3.1.3 10/14 to 12/14",
    ];
    let found = plans(&BEXLEY_2024.inspection(), OUTSTANDING_OVERALL, &Freedom::default());
    assert_eq!(found, (8, vec![as_published.map(String::from).to_vec()]));

    let without = without_discretion(&BEXLEY_2024);
    let (cost, plans) = plans(&without, OUTSTANDING_OVERALL, &Freedom::default());
    assert_eq!((cost, plans.len()), (11, 1));
    let more = ["2.3.3 7/9 to 8/9", "3.2.3 9/14 to 10/14", "3.3.3 11/14 to 12/14"];
    let mut all: Vec<_> = as_published.into_iter().chain(more).map(String::from).collect();
    all.sort();
    assert_eq!(plans[0], all);
}

#[test]
fn what_may_be_changed() {
    let bexley = BEXLEY_2024.inspection();
    // Seven points at a step each for 1.1, 1.3 and 3.4 leave one; 2.4.3 alone gives that by one case.
    let free = Freedom { judged_step: Some(1), locked: vec![] };
    let (cost, found) = plans(&bexley, OUTSTANDING_OVERALL, &free);
    let cheapest = ["1.1 Good to Outstanding", "1.3 Good to Outstanding", "2.4.3 7/9 to 8/9", "3.4 Good to Outstanding"];
    assert_eq!(cost, 4);
    assert!(found.contains(&cheapest.map(String::from).to_vec()), "{found:?}");

    let dear = Freedom { judged_step: Some(100), locked: vec![] };
    assert_eq!(plans(&bexley, OUTSTANDING_OVERALL, &dear).0, 8, "cases are cheaper");

    let planning = Place::Standard(standard(&bexley, "2.2"));
    let locked = Freedom { judged_step: None, locked: vec![planning] };
    let Reach::OutOfReach { best, score, held } = reach(&bexley, OUTSTANDING_OVERALL, &locked, PLANS) else { panic!() };
    assert_eq!((best, score), (Some(Good), Some(30)));
    let held: Vec<_> = held.into_iter().map(|(place, hold)| (bexley.framework().number(place), hold)).collect();
    let judged = Hold::Judged;
    assert_eq!(held, [("1.1", judged), ("1.3", judged), ("2.2", Hold::Locked), ("3.2", Hold::Discretion), ("3.4", judged)]);
}

#[test]
fn a_standard_and_its_key_questions() {
    let at_least = |of, rating| Target::at_least(RatingOf::Standard(of), rating);
    let at_most = |of, rating| Target::at_most(RatingOf::Standard(of), rating);
    let planning = standard(&inspection("yjs-2021", &[]), "2.2");
    let freedom = Freedom::default();
    let with = |answers: &[(&str, Answer)]| inspection("yjs-2021", answers);

    for (name, answers, target, cost, expected) in [
        (
            "a percentage to the edge of the band, in whole points",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(70)), ("2.2.3", hundredths(64_40))],
            at_least(planning, Good),
            1,
            vec![vec!["2.2.3 64.4% to 65%"]],
        ),
        (
            "one with decimals no further than it must go to be rounded into the band",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(80)), ("2.2.3", hundredths(72_50))],
            at_least(planning, Outstanding),
            7,
            vec![vec!["2.2.3 72.5% to 79.5%"]],
        ),
        (
            "which a tenth less takes a point more for",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(80)), ("2.2.3", hundredths(72_40))],
            at_least(planning, Outstanding),
            8,
            vec![vec!["2.2.3 72.4% to 80%"]],
        ),
        (
            "down too no further than it must",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(70)), ("2.2.3", hundredths(66_49))],
            at_most(planning, RequiresImprovement),
            2,
            vec![vec!["2.2.3 66.49% to 64.49%"]],
        ),
        (
            "or to the last whole one below",
            vec![("2.2.1", percent(89)), ("2.2.2", percent(70)), ("2.2.3", hundredths(66_50))],
            at_most(planning, RequiresImprovement),
            3,
            vec![vec!["2.2.3 66.5% to 64%"]],
        ),
        (
            "all that are below, together",
            vec![("2.2.1", cases(4, 9)), ("2.2.2", cases(5, 9)), ("2.2.3", cases(9, 9))],
            at_least(planning, Good),
            3,
            vec![vec!["2.2.1 4/9 to 6/9", "2.2.2 5/9 to 6/9"]],
        ),
        (
            "one is enough on the way down: every one of the cheapest",
            vec![("2.2.1", cases(9, 9)), ("2.2.2", cases(8, 9)), ("2.2.3", cases(8, 9))],
            at_most(planning, Good),
            1,
            vec![vec!["2.2.2 8/9 to 7/9"], vec!["2.2.3 8/9 to 7/9"]],
        ),
        (
            "one case more skips a band",
            vec![("2.2.1", cases(1, 3)), ("2.2.2", cases(9, 9)), ("2.2.3", cases(9, 9))],
            at_least(planning, RequiresImprovement),
            1,
            vec![vec!["2.2.1 1/3 to 2/3"]],
        ),
        (
            "what is missing must be something, for nothing",
            vec![("2.2.1", cases(5, 9)), ("2.2.3", cases(9, 9))],
            at_least(planning, Good),
            1,
            vec![vec!["2.2.1 5/9 to 6/9", "2.2.2 nothing to 65%"]],
        ),
        (
            "a missing one can lose it",
            vec![("2.2.1", cases(5, 9)), ("2.2.3", cases(9, 9))],
            at_most(planning, Inadequate),
            0,
            vec![vec!["2.2.2 nothing to 49%"]],
        ),
        (
            "one not asked stays so",
            vec![("2.2.1", cases(5, 9)), ("2.2.2", Answer::NotAsked), ("2.2.3", cases(9, 9))],
            at_least(planning, Outstanding),
            3,
            vec![vec!["2.2.1 5/9 to 8/9"]],
        ),
    ] {
        let expected: Vec<Vec<_>> = expected.iter().map(|plan| plan.iter().map(ToString::to_string).collect()).collect();
        assert_eq!(plans(&with(&answers), target, &freedom), (cost, expected), "{name}");
    }

    let none_asked = with(&[("2.2.1", Answer::NotAsked), ("2.2.2", Answer::NotAsked), ("2.2.3", Answer::NotAsked)]);
    let held = vec![(Place::Standard(planning), Hold::NotAsked)];
    let expected = Reach::OutOfReach { best: Some(Inadequate), score: None, held };
    assert_eq!(reach(&none_asked, at_least(planning, Good), &freedom, PLANS), expected);

    let mut victims = inspection("iyjwcv-2025", &[("V1.1", cases(7, 9)), ("V1.2", Answer::Rating(Outstanding))]);
    let work = standard(&victims, "V1");
    let Some(cases_of_victims) = victims.framework().place("V1.1") else { panic!() };
    let locked = Freedom { judged_step: None, locked: vec![cases_of_victims] };
    let held = vec![(cases_of_victims, Hold::Locked)];
    let expected = Reach::OutOfReach { best: Some(Good), score: None, held };
    assert_eq!(reach(&victims, at_least(work, Outstanding), &locked, PLANS), expected, "V1.2 is there");
    let mut held = vec![(cases_of_victims, Hold::Locked)];
    victims.answer_number("V1.2", Answer::Rating(Good)).unwrap();
    held.extend(victims.framework().place("V1.2").map(|place| (place, Hold::Judged)));
    let expected = Reach::OutOfReach { best: Some(Good), score: None, held };
    assert_eq!(reach(&victims, at_least(work, Outstanding), &locked, PLANS), expected, "both hold it");

    let resettlement = standard(&none_asked, "4.1");
    let not_rated = with(&[("4.1", Answer::NotRated)]);
    let held = vec![(Place::Standard(resettlement), Hold::NotRated)];
    let expected = Reach::OutOfReach { best: None, score: None, held };
    assert_eq!(reach(&not_rated, at_least(resettlement, Inadequate), &freedom, PLANS), expected);
}

#[test]
fn missing_answers_are_named_only_where_they_are_needed() {
    let empty = Inspection::new(framework("iyjwcv-2025").unwrap());
    let Reach::By { cost: 0, plans, more: false } = reach(&empty, OUTSTANDING_OVERALL, &Freedom::default(), PLANS) else {
        panic!()
    };
    // 11 of 12: one of the four standards can be Good, the others cannot; and no plan asks for 12.
    assert_eq!(plans.len(), 4);
    let Reach::By { plans, .. } = reach(&empty, Target::at_least(RatingOf::Overall, Good), &Freedom::default(), usize::MAX)
    else {
        panic!()
    };
    // 7 of 12: the ways to share out 7 points, at most 3 each, among four: first those that share
    // them among three: 3, 3 and 1, or 3, 2 and 2, in any order.
    assert_eq!(plans.len(), 40);
    assert_eq!(plans.iter().filter(|plan| plan.standards == 3).count(), 6 * 4);
    assert!(plans.is_sorted_by_key(|plan| plan.standards));
}

#[test]
fn the_largest_framework_is_reached_through_all_its_standards() {
    const STANDARDS: [Standard; MAX_STANDARDS] = [const { Standard::judged("S", "S") }; MAX_STANDARDS];
    static FRAMEWORK: Framework =
        small("largest", &[one(&STANDARDS)], Bands::new(48, [(0, 8), (9, 24), (25, 47), (48, 48)]));
    let mut all_good = Inspection::new(&FRAMEWORK);
    for LocatedStandard { id, .. } in FRAMEWORK.standards() {
        all_good.set_answer(Place::Standard(id), Answer::Rating(Good)).unwrap();
    }
    let free = Freedom { judged_step: Some(1), locked: vec![] };
    let (cost, plans) = plans(&all_good, OUTSTANDING_OVERALL, &free);
    assert_eq!((cost, plans.len(), plans[0].len()), (16, 1, 16));
}

#[test]
fn a_limit_says_whether_there_are_more() {
    let islington = inspection_ratings::published::ISLINGTON_2024.inspection();
    let lost = Target::at_most(RatingOf::Overall, Good);
    let all = |limit| match reach(&islington, lost, &Freedom::default(), limit) {
        Reach::By { cost: 4, plans, more } => (plans, more),
        other => panic!("{other:?}"),
    };
    let (every, more) = all(usize::MAX);
    assert!(!more && every.len() > PLANS);
    for limit in [0, 1, 14, PLANS, every.len() - 1, every.len()] {
        assert_eq!(all(limit), (every[..limit].to_vec(), limit < every.len()), "{limit}");
    }
}

fn hundredths(hundredths: u32) -> Answer {
    Answer::Percentage(Percentage::from_hundredths(hundredths).unwrap())
}

proptest! {
    #![proptest_config(keeping("tests/reach.regressions"))]

    #[test]
    fn every_plan_reaches_its_target_and_needs_all_its_changes(
        inspection in any_inspection(true), rating in any_rating(), up: bool, step in prop::option::of(0..4u16),
    ) {
        let direction = if up { Direction::Up } else { Direction::Down };
        let freedom = Freedom { judged_step: step, locked: vec![] };
        let standards = inspection.framework().standards().map(|located| RatingOf::Standard(located.id));
        for of in standards.chain([RatingOf::Overall]) {
            let target = Target { of, direction, rating };
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

/// Everything tried: an independent reading of the rules, on frameworks small enough.
mod everything {
    use super::*;
    use inspection_ratings::engine::{Bands, Framework, KeyQuestion, Standard};
    use std::collections::BTreeSet;
    use support::Dice;

    use support::{MIXED, one, small};

    /// Many standards of one key question, where skipping bands and points too many meet.
    static WIDE: Framework = small(
        "wide",
        &[one(&[
            Standard::by_key_questions("A", "A", &[KeyQuestion::by_cases("A1", "A1")]),
            Standard::by_key_questions("B", "B", &[KeyQuestion::by_cases("B1", "B1")]),
            Standard::by_key_questions("C", "C", &[KeyQuestion::by_cases("C1", "C1")]),
            Standard::by_key_questions("D", "D", &[KeyQuestion::by_cases("D1", "D1")]),
            Standard::judged("E", "E"),
        ])],
        Bands::new(15, [(0, 2), (3, 7), (8, 12), (13, 15)]),
    );

    /// Few standards of many key questions.
    static DEEP: Framework = small(
        "deep",
        &[one(&[
            Standard::by_key_questions(
                "A",
                "A",
                &[KeyQuestion::by_cases("A1", "A1"), KeyQuestion::by_cases("A2", "A2"), KeyQuestion::judged("A3", "A3")],
            ),
            Standard::by_key_questions("B", "B", &[KeyQuestion::by_cases("B1", "B1"), KeyQuestion::by_cases("B2", "B2")]),
        ])],
        Bands::new(6, [(0, 1), (2, 3), (4, 5), (6, 6)]),
    );

    /// What a place can be: its rating, what that costs, and the answer; no answer where it stays as it is.
    #[derive(Clone, Debug)]
    struct Option_ {
        points: Option<u8>,
        cost: u32,
        to: Option<Answer>,
    }

    struct PlaceOptions {
        place: Place,
        standard: usize,
        options: Vec<Option_>,
    }

    /// Rule 1, by the numbers.
    fn banded(percent: u32) -> u8 {
        [50, 65, 80].iter().filter(|from| percent >= **from).count() as u8
    }

    /// Rule 6: half up, in another way than the engine's.
    fn rounded(yes: u32, of: u32) -> u32 {
        (0..=100).rev().min_by_key(|percent| (percent * of).abs_diff(100 * yes)).unwrap()
    }

    fn whole(hundredths: u32) -> u32 {
        rounded(hundredths, 10_000)
    }

    fn cheapest(options: impl Iterator<Item = (u8, u32, Answer)>, own: u8) -> Vec<Option_> {
        let mut cheapest: [Option<(u32, Answer)>; 4] = [None; 4];
        for (points, cost, to) in options {
            let best = &mut cheapest[usize::from(points)];
            if best.is_none_or(|(least, _)| cost < least) {
                *best = Some((cost, to));
            }
        }
        let mut found = vec![Option_ { points: Some(own), cost: 0, to: None }];
        for (points, best) in (0..).zip(cheapest) {
            if let (Some((cost, to)), true) = (best, points != own) {
                found.push(Option_ { points: Some(points), cost, to: Some(to) });
            }
        }
        found
    }

    fn options(answer: Option<Answer>, judged: bool, target: Target, freedom: &Freedom, locked: bool) -> Vec<Option_> {
        let stays = |points| vec![Option_ { points, cost: 0, to: None }];
        let mut found = match answer {
            Some(Answer::NotAsked | Answer::NotRated) => stays(None),
            Some(Answer::Rating(rating)) => match freedom.judged_step {
                None => stays(Some(rating.points())),
                Some(step) => {
                    let step = u32::from(step);
                    let cost = |to: Rating| u32::from(to.points().abs_diff(rating.points())) * step;
                    cheapest(Rating::ALL.into_iter().map(|to| (to.points(), cost(to), Answer::Rating(to))), rating.points())
                }
            },
            Some(Answer::Cases(found)) => {
                let (yes, of) = (u32::from(found.yes()), u32::from(found.of()));
                let all = (0..=of).map(|to| (banded(rounded(to, of)), to.abs_diff(yes), cases(to, of)));
                cheapest(all, banded(rounded(yes, of)))
            }
            Some(Answer::Percentage(found)) => {
                // Point by point both ways, and back to the whole per cent if that is passed.
                let from = u32::from(found.hundredths());
                let up = (0..=100).map(|points| ((from + 100 * points).min(10_000), points));
                let up = up.map(|(to, points)| (to, points, to.min(100 * whole(to))));
                let down = (0..=100).map(|points| (from.saturating_sub(100 * points), points));
                let down = down.map(|(to, points)| (to, points, to.max(100 * whole(to))));
                let all = up.chain(down).map(|(to, points, stop)| (banded(whole(to)), points, hundredths(stop)));
                cheapest(all, banded(whole(from)))
            }
            None => {
                let (worst, edges) = match target.direction {
                    Direction::Up => (0, [0, 50, 65, 80]),
                    Direction::Down => (3, [49, 64, 79, 100]),
                };
                let named = |(rating, edge): (Rating, u32)| {
                    let to = if judged { Answer::Rating(rating) } else { percent(edge) };
                    Option_ { points: Some(rating.points()), cost: 0, to: Some(to) }
                };
                let mut found = stays(Some(worst));
                found.extend(Rating::ALL.into_iter().zip(edges).map(named).filter(|named| named.points != Some(worst)));
                found
            }
        };
        if locked {
            found.truncate(1);
        }
        found
    }

    struct Everything<'a> {
        inspection: &'a Inspection,
        target: Target,
        places: Vec<PlaceOptions>,
    }

    impl Everything<'_> {
        fn of<'a>(inspection: &'a Inspection, target: Target, freedom: &Freedom) -> Everything<'a> {
            let mut places = Vec::new();
            for located in inspection.framework().standards() {
                let (place, standard) = (Place::Standard(located.id), located.id.index());
                let held = freedom.locked.contains(&place) || inspection.discretion(located.id).is_some();
                let answer = inspection.answer(place);
                if answer.is_some() || located.standard.is_judged() {
                    places.push(PlaceOptions { place, standard, options: options(answer, true, target, freedom, held) });
                    continue;
                }
                for LocatedKeyQuestion { id, question, .. } in located.key_questions() {
                    let place = Place::KeyQuestion(id);
                    let judged = question.answered_by == inspection_ratings::engine::AnsweredBy::Judgement;
                    let held = held || freedom.locked.contains(&place);
                    let options = options(inspection.answer(place), judged, target, freedom, held);
                    places.push(PlaceOptions { place, standard, options });
                }
            }
            Everything { inspection, target, places }
        }

        /// The certain points of the score or of the standard; none where it is not rated.
        fn points(&self, chosen: &[usize]) -> Option<u8> {
            let mut lowest = [None; 8];
            for (place, chosen) in self.places.iter().zip(chosen) {
                if let Some(points) = place.options[*chosen].points {
                    let lowest: &mut Option<u8> = &mut lowest[place.standard];
                    *lowest = Some(lowest.map_or(points, |lowest| lowest.min(points)));
                }
            }
            let open = if self.target.direction == Direction::Up { 0 } else { 3 };
            let mut sum = 0;
            for LocatedStandard { id, standard, .. } in self.inspection.framework().standards() {
                let discretion = self.inspection.discretion(id);
                let points = match discretion {
                    Some(discretion) => discretion.rating.points(),
                    None => lowest[id.index()].unwrap_or(open),
                };
                if self.target.of == RatingOf::Standard(id) {
                    let not_rated = self.inspection.answer(Place::Standard(id)) == Some(Answer::NotRated);
                    return (!not_rated).then_some(points);
                }
                sum += if standard.counts { points } else { 0 };
            }
            Some(sum)
        }

        fn rating(&self, points: u8) -> u8 {
            let ends: &[u8] = match (self.target.of, self.inspection.framework().id) {
                (RatingOf::Standard(_), _) => return points,
                (_, "mixed") => &[1, 4, 7],
                (_, "wide") => &[2, 7, 12],
                _ => &[1, 3, 5],
            };
            ends.iter().filter(|end| points > **end).count() as u8
        }

        fn reaches(&self, chosen: &[usize]) -> bool {
            let Some(points) = self.points(chosen) else { return false };
            let (rating, target) = (self.rating(points), self.target.rating.points());
            if self.target.direction == Direction::Up { rating >= target } else { rating <= target }
        }

        fn cost(&self, chosen: &[usize]) -> u32 {
            self.places.iter().zip(chosen).map(|(place, chosen)| place.options[*chosen].cost).sum()
        }

        /// Whether one change could be dropped or made smaller.
        fn is_superfluous(&self, chosen: &[usize]) -> bool {
            let mut tried = chosen.to_vec();
            for (at, place) in self.places.iter().enumerate() {
                let own = |option: usize| place.options[option].points.unwrap_or(0);
                let (from, to) = (own(0), own(chosen[at]));
                for smaller in 0..place.options.len() {
                    let between = if to > from { from..to } else { to + 1..from + 1 };
                    if chosen[at] != 0 && smaller != chosen[at] && between.contains(&own(smaller)) {
                        tried[at] = smaller;
                        if self.reaches(&tried) {
                            return true;
                        }
                    }
                }
                tried[at] = chosen[at];
            }
            false
        }

        /// The least cost and the plans of that cost, or the best rating if there is none.
        fn tried(&self) -> Result<(u32, BTreeSet<String>), Option<u8>> {
            let mut least = u32::MAX;
            let mut found = Vec::new();
            let mut best = None;
            let mut chosen = vec![0; self.places.len()];
            loop {
                if let Some(rating) = self.points(&chosen).map(|points| self.rating(points)) {
                    let further = match (self.target.direction, best) {
                        (_, None) => true,
                        (Direction::Up, Some(best)) => rating > best,
                        (Direction::Down, Some(best)) => rating < best,
                    };
                    if further {
                        best = Some(rating);
                    }
                }
                let cost = self.cost(&chosen);
                if cost <= least && self.reaches(&chosen) {
                    if cost < least {
                        least = cost;
                        found.clear();
                    }
                    found.push(chosen.clone());
                }
                let mut at = 0;
                while at < chosen.len() && chosen[at] + 1 == self.places[at].options.len() {
                    chosen[at] = 0;
                    at += 1;
                }
                match chosen.get_mut(at) {
                    Some(next) => *next += 1,
                    None => break,
                }
            }
            if found.is_empty() {
                return Err(best);
            }
            let needed = found.iter().filter(|chosen| !self.is_superfluous(chosen));
            Ok((least, needed.map(|chosen| self.worded(chosen)).collect()))
        }

        fn worded(&self, chosen: &[usize]) -> String {
            let changes = self.places.iter().zip(chosen).filter_map(|(place, chosen)| {
                let to = place.options[*chosen].to?;
                Some(format!("{} {}; ", self.inspection.framework().number(place.place), word(to)))
            });
            changes.collect()
        }
    }

    fn random_answer(dice: &mut Dice, judged: bool) -> Answer {
        match dice.below(10) {
            _ if judged => Answer::Rating(Rating::ALL[dice.below(4)]),
            0 => Answer::NotAsked,
            1..=2 => hundredths(dice.below(10_001) as u32),
            of => {
                let of = if of < 6 { 1 + dice.below(5) as u32 } else { 1 + dice.below(20) as u32 };
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
                let not_rated = !located.standard.counts && dice.one_in(2);
                let rating = Answer::Rating(Rating::ALL[dice.below(4)]);
                inspection.set_answer(standard, if not_rated { Answer::NotRated } else { rating }).unwrap();
            } else {
                for LocatedKeyQuestion { id, question, .. } in located.key_questions() {
                    if !dice.one_in(6) {
                        let judged = question.answered_by == inspection_ratings::engine::AnsweredBy::Judgement;
                        inspection.set_answer(Place::KeyQuestion(id), random_answer(dice, judged)).unwrap();
                    }
                }
            }
            if dice.one_in(8) && inspection.answer(standard) != Some(Answer::NotRated) {
                let discretion = ProfessionalDiscretion { rating: Rating::ALL[dice.below(4)], reason: String::new() };
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
        Target { of, direction, rating: Rating::ALL[dice.below(4)] }
    }

    fn worded(inspection: &Inspection, plan: &Plan) -> String {
        plan.changes
            .iter()
            .map(|change| format!("{} {}; ", inspection.framework().number(change.place), word(change.to)))
            .collect()
    }

    #[test]
    fn nothing_is_cheaper_and_every_minimal_plan_is_found() {
        let mut dice = Dice::new(4);
        let mut seen = [0; 3];
        for round in 0..10_000 {
            let inspection = random_inspection(&mut dice);
            let freedom = random_freedom(&mut dice, &inspection);
            let target = random_target(&mut dice, &inspection);
            let everything = Everything::of(&inspection, target, &freedom);
            let context = || format!("round {round}: {target:?}, {freedom:?}, {inspection:#?}");
            match (reach(&inspection, target, &freedom, usize::MAX), everything.tried()) {
                (Reach::Already, Ok((cost, plans))) => {
                    assert_eq!((cost, plans), (0, BTreeSet::from([String::new()])), "{}", context());
                    seen[0] += 1;
                }
                (Reach::By { cost, plans, more }, Ok((least, every))) => {
                    assert_eq!((cost, more), (least, false), "{}", context());
                    let found: BTreeSet<_> = plans.iter().map(|plan| worded(&inspection, plan)).collect();
                    assert_eq!(found, every, "{}", context());
                    assert_eq!(plans.len(), every.len(), "no plan twice: {}", context());
                    assert!(plans.is_sorted_by_key(|plan| plan.standards), "{}", context());
                    for plan in &plans {
                        assert!(target.is_reached(&rate(&plan.apply(&inspection))), "{}", context());
                    }
                    seen[1] += 1;
                }
                (Reach::OutOfReach { best, held, .. }, Err(expected)) => {
                    assert_eq!(best.map(Rating::points), expected, "{}", context());
                    assert!(!held.is_empty(), "{}", context());
                    seen[2] += 1;
                }
                (found, expected) => panic!("{found:?}, not {expected:?}; {}", context()),
            }
        }
        assert!(seen.iter().all(|times| *times > 1_000), "{seen:?}: each kind of answer is tried");
    }
}
