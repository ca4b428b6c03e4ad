//! The headroom of key questions, standards and the overall rating; and the decisive key questions, of which a single case changes a
//! rating.

use crate::support::{
    MIXED, answer_text, any_inspection, cases, hundredths, inspection, keeping, percent, without_discretion,
};
use Direction::{Down, Up};
use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::analysis::{
    Decisive, Direction, Headroom, KeyQuestionHeadroom, KeyQuestionMove, OverallMove, Room, StandardHeadroom, decisive,
    headroom,
};
use inspection_ratings::engine::{
    Answer, CaseCount, Inspection, KeyQuestionOutcome, LocatedKeyQuestion, LocatedStandard, Outcome, Place,
    ProfessionalDiscretion, Rating, rate,
};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020};
use proptest::prelude::*;

fn headroom_of(inspection: &Inspection) -> Headroom {
    headroom(inspection, &rate(inspection))
}

/// The headroom of the key question of a number.
fn question_room(headroom: &Headroom, number: &str) -> Room<KeyQuestionMove> {
    headroom.key_questions.iter().find(|entry| entry.located.question.number == number).unwrap().room
}

#[test]
fn a_key_question_has_headroom_in_cases_or_points_of_percentage_to_the_bands_beside_its_own() {
    for (name, answer, up, down) in [
        (
            "a case short of the band above",
            cases(11, 15),
            Some((cases(12, 15), 1, Outstanding)),
            Some((cases(9, 15), 2, RequiresImprovement)),
        ),
        ("at the lower edge of the highest band", cases(12, 15), None, Some((cases(11, 15), 1, Good))),
        ("all cases are sufficient", cases(9, 9), None, Some((cases(7, 9), 2, Good))),
        ("no case is sufficient", cases(0, 9), Some((cases(5, 9), 5, RequiresImprovement)), None),
        (
            "rounding carries a count into the band",
            cases(10, 17),
            Some((cases(11, 17), 1, Good)),
            Some((cases(8, 17), 2, Inadequate)),
        ),
        ("a case more skips a band", cases(1, 3), Some((cases(2, 3), 1, Good)), None),
        ("a case fewer skips two bands", cases(1, 1), None, Some((cases(0, 1), 1, Inadequate))),
        ("a large sample", cases(9_998, 9_999), None, Some((cases(7_949, 9_999), 2_049, Good))),
        ("a whole percentage", percent(64), Some((percent(65), 1, Good)), Some((percent(49), 15, Inadequate))),
        (
            "64.4% is a point from 65%",
            hundredths(64_40),
            Some((percent(65), 1, Good)),
            Some((hundredths(49_40), 15, Inadequate)),
        ),
        (
            "63.6% and a point is rounded up into the band",
            hundredths(63_60),
            Some((hundredths(64_60), 1, Good)),
            Some((percent(49), 15, Inadequate)),
        ),
        (
            "1.1 points are two whole points",
            hundredths(63_40),
            Some((percent(65), 2, Good)),
            Some((hundredths(49_40), 14, Inadequate)),
        ),
        (
            "72.5% and 7 points is rounded up from a half",
            hundredths(72_50),
            Some((hundredths(79_50), 7, Outstanding)),
            Some((percent(64), 9, RequiresImprovement)),
        ),
        (
            "a percentage that was rounded up into its band",
            hundredths(64_50),
            Some((hundredths(79_50), 15, Outstanding)),
            Some((percent(64), 1, RequiresImprovement)),
        ),
    ] {
        let headroom = headroom_of(&inspection("yjs-2021", &[("2.2.3", answer)]));
        let expected =
            |row: Option<(Answer, u32, Rating)>| row.map(|(to, amount, rating)| KeyQuestionMove { to, amount, rating });
        assert_eq!(question_room(&headroom, "2.2.3"), Room { up: expected(up), down: expected(down) }, "{name}");
    }
}

#[test]
fn a_judged_key_question_has_headroom_in_steps_of_rating_and_a_missing_or_unasked_key_question_has_none() {
    let answers = [("V1.2", Answer::Rating(Good)), ("2.1.1", Answer::NotAsked)];
    let headroom = headroom_of(&inspection("iyjwcv-2025", &answers));
    let judged = question_room(&headroom, "V1.2");
    assert_eq!(judged.up, Some(KeyQuestionMove { to: Answer::Rating(Outstanding), amount: 1, rating: Outstanding }));
    assert_eq!(judged.down.map(|moved| moved.rating), Some(RequiresImprovement));
    assert!(headroom.key_questions[..7].iter().all(|entry| entry.room == Room { up: None, down: None }));
}

/// The changes in the headroom of a standard, each as "2.2.3 to 6/9", and the rating that they lead to.
fn standard_move(inspection: &Inspection, number: &str, direction: Direction) -> Option<(Vec<String>, Rating)> {
    let headroom = headroom_of(inspection);
    let room = &headroom.standards.iter().find(|entry| entry.located.standard.number == number).unwrap().room;
    let standard_move = if direction == Up { room.up.as_ref() } else { room.down.as_ref() }?;
    let changes = standard_move.changes.iter().map(|change| {
        let number = inspection.framework().number(change.place);
        format!("{number} to {}", answer_text(change.to))
    });
    Some((changes.collect(), standard_move.rating))
}

#[test]
fn a_standard_has_headroom_of_all_changes_needed_to_rise_and_of_the_cheapest_change_to_fall() {
    let planning = |first, second, third| inspection("yjs-2021", &[("2.2.1", first), ("2.2.2", second), ("2.2.3", third)]);
    for (name, inspection, up, down) in [
        (
            "the limiting key question rises; the key question nearest to the band below falls",
            planning(cases(8, 9), cases(6, 9), cases(5, 9)),
            Some((vec!["2.2.3 to 6/9"], Good)),
            Some((vec!["2.2.3 to 4/9"], Inadequate)),
        ),
        (
            "all limiting key questions rise",
            planning(cases(6, 9), cases(9, 9), cases(7, 9)),
            Some((vec!["2.2.1 to 8/9", "2.2.3 to 8/9"], Outstanding)),
            Some((vec!["2.2.1 to 5/9"], RequiresImprovement)),
        ),
        (
            "of two key questions that are as cheap to lower, the first falls",
            planning(cases(8, 9), cases(6, 9), cases(6, 9)),
            Some((vec!["2.2.2 to 8/9", "2.2.3 to 8/9"], Outstanding)),
            Some((vec!["2.2.2 to 5/9"], RequiresImprovement)),
        ),
        (
            "a higher key question can be the cheapest to lower",
            planning(cases(60, 75), cases(74, 75), percent(79)),
            Some((vec!["2.2.3 to 80%"], Outstanding)),
            Some((vec!["2.2.1 to 48/75"], RequiresImprovement)),
        ),
        (
            "a case more skips a rating",
            planning(cases(1, 3), cases(9, 9), cases(9, 9)),
            Some((vec!["2.2.1 to 2/3"], Good)),
            None,
        ),
        ("an open standard has no headroom", inspection("yjs-2021", &[("2.2.1", cases(8, 9))]), None, None),
        (
            "a settled standard with missing answers rises if the missing answers rise too",
            inspection("yjs-2021", &[("2.2.1", cases(4, 9))]),
            Some((vec!["2.2.1 to 5/9", "2.2.2 to 50%", "2.2.3 to 50%"], RequiresImprovement)),
            None,
        ),
        (
            "a rating that was entered directly moves itself",
            inspection("yjs-2021", &[("2.2", Answer::Rating(Good))]),
            Some((vec!["2.2 to Outstanding"], Outstanding)),
            Some((vec!["2.2 to Requires improvement"], RequiresImprovement)),
        ),
    ] {
        let expected = |row: Option<(Vec<&str>, Rating)>| {
            row.map(|(changes, rating)| (changes.into_iter().map(String::from).collect(), rating))
        };
        assert_eq!(standard_move(&inspection, "2.2", Up), expected(up), "{name}");
        assert_eq!(standard_move(&inspection, "2.2", Down), expected(down), "{name}");
    }
    let bexley = BEXLEY_2024.inspection();
    assert_eq!(standard_move(&bexley, "2.3", Down), None, "discretion sets the rating");
    assert_eq!(standard_move(&bexley, "4.1", Up), None, "the standard is not rated");
}

#[test]
fn the_overall_rating_has_headroom_in_points_and_in_the_cost_of_the_changes() {
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
        ("no answers", inspection("yjs-2021", &[]), None, None),
    ] {
        assert_eq!(headroom_of(&inspection).overall, Room { up, down }, "{name}");
    }
}

/// The decisive key questions of an inspection, each as "2.2.3 up: Outstanding, Outstanding overall".
fn decisive_texts(inspection: &Inspection) -> Vec<String> {
    let text = |decisive: Decisive| {
        let number = inspection.framework().number(Place::KeyQuestion(decisive.key_question));
        let direction = if decisive.direction == Up { "up" } else { "down" };
        let overall = decisive.overall.map_or(String::new(), |rating| format!(", {rating} overall"));
        format!("{number} {direction}: {}{overall}", decisive.rating)
    };
    decisive(inspection, &rate(inspection)).into_iter().map(text).collect()
}

#[test]
fn the_decisive_key_questions_of_two_published_inspections() {
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
    assert_eq!(decisive_texts(&camden), expected);

    let bexley = BEXLEY_2024.inspection();
    let expected = [
        "2.1.2 down: Requires improvement",
        "2.2.3 up: Good",
        "2.2.3 down: Inadequate",
        "2.4.3 up: Outstanding",
        "3.1.3 down: Requires improvement",
    ];
    assert_eq!(decisive_texts(&bexley), expected, "no key question under discretion is decisive");
}

/// An answer moved by so many cases, percentage points or steps of rating. None beyond the sample or the last rating. A percentage
/// stops at 0 and at 100.
fn moved(answer: Answer, direction: Direction, amount: u32) -> Option<Answer> {
    let amount = if direction == Up { i64::from(amount) } else { -i64::from(amount) };
    match answer {
        Answer::Cases(cases) => {
            let yes = u32::try_from(i64::from(cases.yes()) + amount).ok()?;
            CaseCount::new(yes, cases.of().into()).ok().map(Answer::Cases)
        }
        Answer::Percentage(percentage) => {
            let to = (i64::from(percentage.hundredths()) + 100 * amount).clamp(0, 10_000);
            Some(hundredths(to.try_into().unwrap()))
        }
        Answer::Rating(rating) => {
            Rating::ALL.get(usize::try_from(i64::from(rating.points()) + amount).ok()?).copied().map(Answer::Rating)
        }
        Answer::NotAsked | Answer::NotRated | Answer::NotInspected => Some(answer),
    }
}

/// A percentage that has passed the whole percentage to which it is rounded goes back to the whole percentage.
fn stopped_at_whole(to: Answer, direction: Direction) -> Answer {
    let Answer::Percentage(percentage) = to else { return to };
    let (passed, whole) = (u32::from(percentage.hundredths()), u32::from(percentage.rounded()) * 100);
    hundredths(if direction == Up { passed.min(whole) } else { passed.max(whole) })
}

/// The decisive key questions, by a change of every key question by a case or a point in both directions.
fn decisive_by_trying(inspection: &Inspection) -> Vec<Decisive> {
    let before = rate(inspection);
    let mut decisive = Vec::new();
    for LocatedKeyQuestion { id, standard, .. } in inspection.framework().key_questions() {
        for direction in [Up, Down] {
            let place = Place::KeyQuestion(id);
            let answer = inspection.answer(place).filter(|answer| !matches!(answer, Answer::Rating(_)));
            let Some(to) = answer.and_then(|answer| moved(answer, direction, 1)) else { continue };
            let mut changed = inspection.clone();
            changed.set_answer(place, to).unwrap();
            let after = rate(&changed);
            let rating = |outcome: &Outcome| outcome.standard_at(standard).unwrap().rating();
            let overall = match (before.overall_rating(), after.overall_rating()) {
                (Some(before), Some(after)) if before != after => Some(after),
                _ => None,
            };
            if let (Some(before), Some(rating)) = (rating(&before), rating(&after))
                && before != rating
            {
                let to = stopped_at_whole(to, direction);
                decisive.push(Decisive { key_question: id, direction, to, standard, rating, overall });
            }
        }
    }
    decisive.sort_by_key(|decisive| decisive.overall.is_none());
    decisive
}

/// The two distances of a room, with their directions.
fn distances<T>(room: &Room<T>) -> [(Direction, Option<&T>); 2] {
    [(Up, room.up.as_ref()), (Down, room.down.as_ref())]
}

proptest! {
    #![proptest_config(keeping("tests/headroom.regressions"))]

    #[test]
    fn the_headroom_of_a_key_question_reaches_the_next_band_and_an_amount_of_one_less_does_not(inspection in any_inspection(true)) {
        let outcome = rate(&inspection);
        for KeyQuestionHeadroom { located, room } in headroom(&inspection, &outcome).key_questions {
            let place = located.place();
            let rating = |outcome: &Outcome| outcome.key_question_at(located.id).and_then(KeyQuestionOutcome::rating);
            let before = rating(&outcome);
            for (direction, distance) in distances(&room) {
                let is_last = before.is_none_or(|rating| rating == direction.last());
                prop_assert_eq!(distance.is_none(), is_last, "{}", located.question.number);
                let (Some(distance), Some(before)) = (distance, before) else { continue };
                let mut changed = inspection.clone();
                changed.set_answer(place, distance.to).unwrap();
                prop_assert_eq!(rating(&rate(&changed)), Some(distance.rating));
                prop_assert!(distance.rating != before && direction.reaches(distance.rating, before));
                let from = inspection.answer(place).unwrap();
                let one_less = moved(from, direction, distance.amount - 1).unwrap();
                changed.set_answer(place, one_less).unwrap();
                prop_assert_eq!(rating(&rate(&changed)), Some(before));
                let enough = moved(from, direction, distance.amount).unwrap();
                prop_assert_eq!(distance.to, stopped_at_whole(enough, direction));
            }
        }
    }

    #[test]
    fn the_headroom_of_a_standard_reaches_its_next_rating_and_needs_each_of_its_changes(inspection in any_inspection(true)) {
        let outcome = rate(&inspection);
        for StandardHeadroom { located, room } in &headroom(&inspection, &outcome).standards {
            let before = outcome.standard_at(located.id).unwrap().rating();
            for (direction, distance) in distances(room) {
                let certain_rating = |inspection: &Inspection| {
                    let possible = rate(inspection).standard_at(located.id).unwrap().possible;
                    possible.map(|possible| direction.certain(possible))
                };
                let Some(distance) = distance else { continue };
                let before = before.expect("only a settled rating has headroom");
                let mut changed = inspection.clone();
                for change in &distance.changes {
                    changed.set_answer(change.place, change.to).unwrap();
                }
                prop_assert_eq!(certain_rating(&changed), Some(distance.rating));
                prop_assert!(distance.rating != before && direction.reaches(distance.rating, before));
                // Without any of the changes the rating stays.
                for change in &distance.changes {
                    let mut fewer = changed.clone();
                    match change.from {
                        Some(from) => fewer.set_answer(change.place, from).unwrap(),
                        None => fewer.clear_answer(change.place),
                    }
                    prop_assert_eq!(certain_rating(&fewer), Some(before));
                }
                if direction == Down {
                    prop_assert_eq!(distance.changes.len(), 1);
                }
            }
        }
    }

    #[test]
    fn no_cheaper_change_of_a_key_question_lowers_its_standard(inspection in any_inspection(false)) {
        let outcome = rate(&inspection);
        for StandardHeadroom { located, room } in headroom(&inspection, &outcome).standards {
            let Some(cheapest) = room.down else { continue };
            let rating = |outcome: &Outcome| outcome.standard_at(located.id).unwrap().rating();
            for LocatedKeyQuestion { id, .. } in located.key_questions() {
                for amount in 1..cheapest.changes[0].cost.min(200) {
                    let answer = inspection.answer(Place::KeyQuestion(id));
                    if let Some(answer) = answer.and_then(|answer| moved(answer, Down, amount)) {
                        let mut changed = inspection.clone();
                        changed.set_answer(Place::KeyQuestion(id), answer).unwrap();
                        prop_assert_eq!(rating(&rate(&changed)), rating(&outcome));
                    }
                }
            }
        }
    }

    #[test]
    fn the_decisive_key_questions_are_those_that_trying_every_change_of_one_gives(inspection in any_inspection(true)) {
        prop_assert_eq!(decisive(&inspection, &rate(&inspection)), decisive_by_trying(&inspection));
    }
}

#[test]
fn a_decisive_key_question_apart_from_the_score_changes_its_own_standard_only() {
    let mut apart = Inspection::new(&MIXED);
    for (number, answer) in
        [("A", Answer::Rating(Good)), ("B", Answer::Rating(Good)), ("C", Answer::Rating(Inadequate)), ("D1", cases(7, 9))]
    {
        apart.answer_number(number, answer).unwrap();
    }
    assert_eq!(rate(&apart).points_to_next(), Some((1, Good)));
    assert_eq!(decisive_texts(&apart), ["D1 up: Outstanding"]);
}

#[test]
fn no_key_question_is_decisive_under_discretion_or_where_a_further_case_leaves_the_standard_open() {
    let mut bexley = BEXLEY_2024.inspection();
    for LocatedStandard { id, standard, .. } in bexley.framework().standards() {
        if standard.counts {
            bexley.set_discretion(id, Some(ProfessionalDiscretion { rating: Inadequate, reason: String::new() })).unwrap();
        }
    }
    assert_eq!(decisive(&bexley, &rate(&bexley)), []);
    let open = inspection("yjs-2021", &[("2.2.1", cases(4, 9)), ("2.2.2", cases(7, 9))]);
    assert_eq!(decisive(&open, &rate(&open)), [], "a case more would leave the standard open");
}
