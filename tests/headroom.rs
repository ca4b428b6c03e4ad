//! How far everything is from the next rating, and what one case decides.

mod support;

use Direction::{Down, Up};
use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::analysis::{
    Decisive, Direction, Headroom, KeyQuestionRoom, Move, OverallMove, Room, StandardRoom, decisive, headroom,
};
use inspection_ratings::engine::{
    Answer, CaseCount, Inspection, KeyQuestionOutcome, LocatedKeyQuestion, LocatedStandard, Outcome, Percentage, Place,
    ProfessionalDiscretion, Rating, rate,
};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020};
use proptest::prelude::*;
use support::{MIXED, any_inspection, cases, inspection, keeping, percent, without_discretion};

fn hundredths(hundredths: u32) -> Answer {
    Answer::Percentage(Percentage::from_hundredths(hundredths).unwrap())
}

fn all(inspection: &Inspection) -> Headroom {
    headroom(inspection, &rate(inspection))
}

#[test]
fn of_a_key_question() {
    for (name, answer, up, down) in [
        (
            "one case short",
            cases(11, 15),
            Some((cases(12, 15), 1, Outstanding)),
            Some((cases(9, 15), 2, RequiresImprovement)),
        ),
        ("the lower edge", cases(12, 15), None, Some((cases(11, 15), 1, Good))),
        ("all of them", cases(9, 9), None, Some((cases(7, 9), 2, Good))),
        ("none of them", cases(0, 9), Some((cases(5, 9), 5, RequiresImprovement)), None),
        ("rounding carries it", cases(10, 17), Some((cases(11, 17), 1, Good)), Some((cases(8, 17), 2, Inadequate))),
        ("one more skips a band", cases(1, 3), Some((cases(2, 3), 1, Good)), None),
        ("one fewer skips two", cases(1, 1), None, Some((cases(0, 1), 1, Inadequate))),
        ("a large sample", cases(9_998, 9_999), None, Some((cases(7_949, 9_999), 2_049, Good))),
        ("a whole percentage", percent(64), Some((percent(65), 1, Good)), Some((percent(49), 15, Inadequate))),
        (
            "from 64.4 to 65 is one point",
            hundredths(64_40),
            Some((percent(65), 1, Good)),
            Some((hundredths(49_40), 15, Inadequate)),
        ),
        (
            "a point from 63.6 is rounded up into the band",
            hundredths(63_60),
            Some((hundredths(64_60), 1, Good)),
            Some((percent(49), 15, Inadequate)),
        ),
        ("1.1 points are two", hundredths(63_40), Some((percent(65), 2, Good)), Some((hundredths(49_40), 14, Inadequate))),
        (
            "7 points to a half",
            hundredths(72_50),
            Some((hundredths(79_50), 7, Outstanding)),
            Some((percent(64), 9, RequiresImprovement)),
        ),
        (
            "rounded up into its band",
            hundredths(64_50),
            Some((hundredths(79_50), 15, Outstanding)),
            Some((percent(64), 1, RequiresImprovement)),
        ),
    ] {
        let found = all(&inspection("yjs-2021", &[("2.2.3", answer)]));
        let moved = |to: Option<(Answer, u32, Rating)>| to.map(|(to, amount, rating)| Move { to, amount, rating });
        assert_eq!(key_question(&found, "2.2.3"), Room { up: moved(up), down: moved(down) }, "{name}");
    }
}

#[test]
fn of_a_judged_one_and_of_one_without_an_answer() {
    let found = all(&inspection("iyjwcv-2025", &[("V1.2", Answer::Rating(Good)), ("2.1.1", Answer::NotAsked)]));
    let judged = key_question(&found, "V1.2");
    assert_eq!(judged.up, Some(Move { to: Answer::Rating(Outstanding), amount: 1, rating: Outstanding }));
    assert_eq!(judged.down.map(|moved| moved.rating), Some(RequiresImprovement));
    assert!(found.key_questions[..7].iter().all(|of| of.room == Room { up: None, down: None }));
}

/// The changes to a standard as "2.2.3 to 6/9", and the rating they lead to.
fn of_standard(inspection: &Inspection, number: &str, direction: Direction) -> Option<(Vec<String>, Rating)> {
    let framework = inspection.framework();
    let all = all(inspection);
    let room = &all.standards.iter().find(|of| of.located.standard.number == number).unwrap().room;
    let moved = if direction == Up { room.up.as_ref() } else { room.down.as_ref() }?;
    let word = |answer| match answer {
        Answer::Cases(cases) => format!("{}/{}", cases.yes(), cases.of()),
        Answer::Percentage(percentage) => format!("{percentage}%"),
        Answer::Rating(rating) => rating.to_string(),
        other => format!("{other:?}"),
    };
    let worded = |(place, to): (Place, Answer)| format!("{} to {}", framework.number(place), word(to));
    Some((moved.changes.iter().map(|change| worded((change.place, change.to))).collect(), moved.rating))
}

#[test]
fn of_a_standard() {
    let planning = |a, b, c| inspection("yjs-2021", &[("2.2.1", a), ("2.2.2", b), ("2.2.3", c)]);
    for (name, inspection, up, down) in [
        (
            "the one that limits it; the nearest one below",
            planning(cases(8, 9), cases(6, 9), cases(5, 9)),
            Some((vec!["2.2.3 to 6/9"], Good)),
            Some((vec!["2.2.3 to 4/9"], Inadequate)),
        ),
        (
            "all that limit it",
            planning(cases(6, 9), cases(9, 9), cases(7, 9)),
            Some((vec!["2.2.1 to 8/9", "2.2.3 to 8/9"], Outstanding)),
            Some((vec!["2.2.1 to 5/9"], RequiresImprovement)),
        ),
        (
            "the first of two that are as cheap to lose",
            planning(cases(8, 9), cases(6, 9), cases(6, 9)),
            Some((vec!["2.2.2 to 8/9", "2.2.3 to 8/9"], Outstanding)),
            Some((vec!["2.2.2 to 5/9"], RequiresImprovement)),
        ),
        (
            "one that is higher can still be the cheapest to lose",
            planning(cases(60, 75), cases(74, 75), percent(79)),
            Some((vec!["2.2.3 to 80%"], Outstanding)),
            Some((vec!["2.2.1 to 48/75"], RequiresImprovement)),
        ),
        (
            "the next rating is skipped",
            planning(cases(1, 3), cases(9, 9), cases(9, 9)),
            Some((vec!["2.2.1 to 2/3"], Good)),
            None,
        ),
        ("open", inspection("yjs-2021", &[("2.2.1", cases(8, 9))]), None, None),
        (
            "settled while some are missing: they must be something too",
            inspection("yjs-2021", &[("2.2.1", cases(4, 9))]),
            Some((vec!["2.2.1 to 5/9", "2.2.2 to 50%", "2.2.3 to 50%"], RequiresImprovement)),
            None,
        ),
        (
            "entered directly",
            inspection("yjs-2021", &[("2.2", Answer::Rating(Good))]),
            Some((vec!["2.2 to Outstanding"], Outstanding)),
            Some((vec!["2.2 to Requires improvement"], RequiresImprovement)),
        ),
    ] {
        let expected = |expected: Option<(Vec<&str>, Rating)>| {
            expected.map(|(changes, rating)| (changes.into_iter().map(String::from).collect(), rating))
        };
        assert_eq!(of_standard(&inspection, "2.2", Up), expected(up), "{name}");
        assert_eq!(of_standard(&inspection, "2.2", Down), expected(down), "{name}");
    }
    let bexley = BEXLEY_2024.inspection();
    assert_eq!(of_standard(&bexley, "2.3", Down), None, "discretion sets it");
    assert_eq!(of_standard(&bexley, "4.1", Up), None, "it is not rated");
}

#[test]
fn of_the_whole() {
    let overall = |points, rating, cost| Some(OverallMove { points, rating, cost });
    for (name, inspection, up, down) in [
        ("camden-2020", CAMDEN_2020.inspection(), None, overall(1, Good, Some(1))),
        (
            "camden-2020 without discretion",
            without_discretion(&CAMDEN_2020),
            overall(1, Outstanding, Some(1)),
            overall(12, RequiresImprovement, Some(15)),
        ),
        ("bexley-2024", BEXLEY_2024.inspection(), overall(4, Outstanding, Some(8)), overall(9, RequiresImprovement, None)),
        ("nothing answered", inspection("yjs-2021", &[]), None, None),
    ] {
        assert_eq!(all(&inspection).overall, Room { up, down }, "{name}");
    }
}

/// What is decisive, as "2.2.3 up: Outstanding, Outstanding overall".
fn worded(inspection: &Inspection, found: &[Decisive]) -> Vec<String> {
    let one = |decisive: &Decisive| {
        let number = inspection.framework().number(Place::KeyQuestion(decisive.key_question));
        let way = if decisive.direction == Up { "up" } else { "down" };
        let overall = decisive.overall.map_or(String::new(), |rating| format!(", {rating} overall"));
        format!("{number} {way}: {}{overall}", decisive.rating)
    };
    found.iter().map(one).collect()
}

#[test]
fn one_case_decides() {
    let camden = without_discretion(&CAMDEN_2020);
    let expected = [
        "2.2.3 up: Outstanding, Outstanding overall",
        "3.1.3 up: Outstanding, Outstanding overall",
        "3.2.3 up: Good, Outstanding overall",
        "3.3.3 up: Good, Outstanding overall",
        "2.4.2 down: Good",
        "2.4.3 down: Good",
        "3.1.3 down: Requires improvement",
        "3.2.3 down: Inadequate",
        "3.3.3 down: Inadequate",
        "3.4.1 down: Good",
    ];
    assert_eq!(worded(&camden, &decisive(&camden, &rate(&camden))), expected);

    let bexley = BEXLEY_2024.inspection();
    let expected = [
        "2.1.2 down: Requires improvement",
        "2.2.3 up: Good",
        "2.2.3 down: Inadequate",
        "2.4.3 up: Outstanding",
        "3.1.3 down: Requires improvement",
    ];
    assert_eq!(worded(&bexley, &decisive(&bexley, &rate(&bexley))), expected, "nothing under discretion");
}

/// The answer some cases, points or steps of rating further; none where there is no such answer.
fn further(answer: Answer, direction: Direction, by: u32) -> Option<Answer> {
    let by = if direction == Up { i64::from(by) } else { -i64::from(by) };
    match answer {
        Answer::Cases(found) => {
            let yes = u32::try_from(i64::from(found.yes()) + by).ok()?;
            CaseCount::new(yes, found.of().into()).ok().map(Answer::Cases)
        }
        Answer::Percentage(found) => {
            let to = (i64::from(found.hundredths()) + 100 * by).clamp(0, 10_000);
            Some(hundredths(to.try_into().unwrap()))
        }
        Answer::Rating(found) => {
            Rating::ALL.get(usize::try_from(i64::from(found.points()) + by).ok()?).copied().map(Answer::Rating)
        }
        other => Some(other),
    }
}

/// A percentage back to the whole one that it is rounded to, if it has passed that.
fn nearer(to: Answer, direction: Direction) -> Answer {
    let Answer::Percentage(found) = to else { return to };
    let (passed, whole) = (u32::from(found.hundredths()), u32::from(found.rounded()) * 100);
    hundredths(if direction == Up { passed.min(whole) } else { passed.max(whole) })
}

/// Every single change, tried.
fn by_trying(inspection: &Inspection) -> Vec<Decisive> {
    let before = rate(inspection);
    let mut found = Vec::new();
    for LocatedKeyQuestion { id, standard, .. } in inspection.framework().key_questions() {
        for direction in [Up, Down] {
            let place = Place::KeyQuestion(id);
            let answer = inspection.answer(place).filter(|answer| !matches!(answer, Answer::Rating(_)));
            let Some(to) = answer.and_then(|answer| further(answer, direction, 1)) else { continue };
            let mut changed = inspection.clone();
            changed.set_answer(place, to).unwrap();
            let after = rate(&changed);
            let rating = |outcome: &Outcome| outcome.standard_at(standard).unwrap().rating();
            let overall = match (before.overall.settled(), after.overall.settled()) {
                (Some(before), Some(after)) if before != after => Some(after),
                _ => None,
            };
            if let (Some(before), Some(rating)) = (rating(&before), rating(&after))
                && before != rating
            {
                let to = nearer(to, direction);
                found.push(Decisive { key_question: id, direction, to, standard, rating, overall });
            }
        }
    }
    found.sort_by_key(|decisive| decisive.overall.is_none());
    found
}

fn key_question(found: &Headroom, number: &str) -> Room<Move> {
    found.key_questions.iter().find(|of| of.located.question.number == number).unwrap().room
}

fn sides<T>(room: &Room<T>) -> [(Direction, Option<&T>); 2] {
    [(Up, room.up.as_ref()), (Down, room.down.as_ref())]
}

proptest! {
    #![proptest_config(keeping("tests/headroom.regressions"))]

    #[test]
    fn a_key_questions_headroom_reaches_the_next_band_and_one_less_does_not(inspection in any_inspection(true)) {
        let outcome = rate(&inspection);
        let found = headroom(&inspection, &outcome);
        for KeyQuestionRoom { located: LocatedKeyQuestion { id, question, .. }, room } in found.key_questions {
            let before = outcome.key_question_at(id).and_then(KeyQuestionOutcome::rating);
            for (direction, moved) in sides(&room) {
                let last = before.is_none_or(|rating| rating == direction.last());
                prop_assert_eq!(moved.is_none(), last, "{}", question.number);
                let (Some(moved), Some(before)) = (moved, before) else { continue };
                let mut changed = inspection.clone();
                changed.set_answer(Place::KeyQuestion(id), moved.to).unwrap();
                prop_assert_eq!(rate(&changed).key_question_at(id).and_then(KeyQuestionOutcome::rating), Some(moved.rating));
                prop_assert!(moved.rating != before && direction.reaches(moved.rating, before));
                let from = inspection.answer(Place::KeyQuestion(id)).unwrap();
                let one_less = further(from, direction, moved.amount - 1).unwrap();
                changed.set_answer(Place::KeyQuestion(id), one_less).unwrap();
                prop_assert_eq!(rate(&changed).key_question_at(id).and_then(KeyQuestionOutcome::rating), Some(before));
                let enough = further(from, direction, moved.amount).unwrap();
                prop_assert_eq!(moved.to, nearer(enough, direction));
            }
        }
    }

    #[test]
    fn a_standards_headroom_reaches_its_next_rating_and_nothing_less_does(inspection in any_inspection(true)) {
        let outcome = rate(&inspection);
        let found = headroom(&inspection, &outcome);
        for StandardRoom { located: LocatedStandard { id, .. }, room } in &found.standards {
            let rating = |inspection: &Inspection| rate(inspection).standard_at(*id).unwrap().possible;
            let before = outcome.standard_at(*id).unwrap().rating();
            for (direction, moved) in sides(room) {
                let Some(moved) = moved else { continue };
                let before = before.expect("only a settled rating has room");
                let mut changed = inspection.clone();
                for change in &moved.changes {
                    changed.set_answer(change.place, change.to).unwrap();
                }
                prop_assert_eq!(rating(&changed).map(|possible| direction.certain(possible)), Some(moved.rating));
                prop_assert!(moved.rating != before && direction.reaches(moved.rating, before));
                // Each of the changes is needed.
                for change in &moved.changes {
                    let mut fewer = changed.clone();
                    match change.from {
                        Some(from) => fewer.set_answer(change.place, from).unwrap(),
                        None => fewer.clear_answer(change.place),
                    }
                    prop_assert_eq!(rating(&fewer).map(|possible| direction.certain(possible)), Some(before));
                }
                if direction == Down {
                    prop_assert_eq!(moved.changes.len(), 1);
                }
            }
        }
    }

    #[test]
    fn the_cheapest_single_way_down_is_the_cheapest(inspection in any_inspection(false)) {
        let outcome = rate(&inspection);
        let found = headroom(&inspection, &outcome);
        for StandardRoom { located, room } in found.standards {
            let Some(moved) = room.down else { continue };
            let rating = |outcome: &Outcome| outcome.standard_at(located.id).unwrap().rating();
            for LocatedKeyQuestion { id, .. } in located.key_questions() {
                for by in 1..moved.changes[0].cost.min(200) {
                    let answer = inspection.answer(Place::KeyQuestion(id));
                    if let Some(answer) = answer.and_then(|answer| further(answer, Down, by)) {
                        let mut changed = inspection.clone();
                        changed.set_answer(Place::KeyQuestion(id), answer).unwrap();
                        prop_assert_eq!(rating(&rate(&changed)), rating(&outcome));
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_decisive_is_what_trying_every_case_finds(inspection in any_inspection(true)) {
        prop_assert_eq!(decisive(&inspection, &rate(&inspection)), by_trying(&inspection));
    }
}

#[test]
fn what_is_apart_from_the_score_decides_its_own_standard_only() {
    let mut apart = Inspection::new(&MIXED);
    for (number, answer) in
        [("A", Answer::Rating(Good)), ("B", Answer::Rating(Good)), ("C", Answer::Rating(Inadequate)), ("D1", cases(7, 9))]
    {
        apart.answer_number(number, answer).unwrap();
    }
    let outcome = rate(&apart);
    assert_eq!(outcome.points_to_next(), Some((1, Good)));
    assert_eq!(worded(&apart, &decisive(&apart, &outcome)), ["D1 up: Outstanding"]);
}

#[test]
fn what_decides_nothing() {
    let mut bexley = BEXLEY_2024.inspection();
    for LocatedStandard { id, standard, .. } in bexley.framework().standards() {
        if standard.counts {
            bexley.set_discretion(id, Some(ProfessionalDiscretion { rating: Inadequate, reason: String::new() })).unwrap();
        }
    }
    assert_eq!(decisive(&bexley, &rate(&bexley)), []);
    let open = inspection("yjs-2021", &[("2.2.1", cases(4, 9)), ("2.2.2", cases(7, 9))]);
    assert_eq!(decisive(&open, &rate(&open)), [], "one more would leave the standard open");
}
