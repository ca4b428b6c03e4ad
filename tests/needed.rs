//! What the figures that are missing must be.

mod support;

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::analysis::{Direction, Needed, RatingOf, Target, needed};
use inspection_ratings::engine::{Answer, AnsweredBy, Inspection, Percentage, Place, ProfessionalDiscretion, Rating, rate};
use inspection_ratings::frameworks::FRAMEWORKS;
use inspection_ratings::published::CAMDEN_2020;
use support::{Dice, cases, inspection, percent, without_discretion};

fn clear(inspection: &mut Inspection, number: &str) {
    let place = inspection.framework().place(number).unwrap();
    inspection.clear_answer(place);
}

fn by_number(inspection: &Inspection, target: Target) -> Vec<(&'static str, Needed)> {
    let number = |place| inspection.framework().number(place);
    needed(inspection, target).into_iter().map(|figure| (number(figure.place), figure.needed)).collect()
}

const fn exactly(figure: Answer) -> Needed {
    Needed::Figure { necessary: Some(figure), sufficient: Some(figure) }
}

#[test]
fn the_only_one_missing() {
    for (name, number, target, expected) in [
        ("Good overall, from 27 points at least", "2.3.2", Target::at_least(RatingOf::Overall, Good), Needed::Reached),
        (
            "Outstanding overall, from 30 points at most",
            "2.3.2",
            Target::at_least(RatingOf::Overall, Outstanding),
            Needed::OutOfReach,
        ),
        ("what would lose Good", "2.3.2", Target::at_most(RatingOf::Overall, RequiresImprovement), Needed::OutOfReach),
        ("Good at most, with 30 points at most", "1.1", Target::at_most(RatingOf::Overall, Good), Needed::Reached),
    ] {
        let mut camden = without_discretion(&CAMDEN_2020);
        clear(&mut camden, number);
        assert_eq!(by_number(&camden, target), [(number, expected)], "{name}");
    }

    let mut camden = CAMDEN_2020.inspection();
    clear(&mut camden, "2.3.2");
    let outstanding = Target::at_least(RatingOf::Overall, Outstanding);
    assert_eq!(by_number(&camden, outstanding), [("2.3.2", exactly(percent(80)))]);
    assert_eq!(by_number(&camden, Target::at_most(RatingOf::Overall, Good)), [("2.3.2", exactly(percent(79)))]);

    let mut camden = CAMDEN_2020.inspection();
    clear(&mut camden, "1.3");
    assert_eq!(by_number(&camden, outstanding), [("1.3", exactly(Answer::Rating(Outstanding)))]);

    let mut camden = CAMDEN_2020.inspection();
    clear(&mut camden, "2.2.1");
    assert_eq!(by_number(&camden, outstanding), [("2.2.1", Needed::Reached)], "discretion sets 2.2");
}

#[test]
fn several_missing() {
    let standard = |number: &str| match inspection("iyjwcv-2025", &[]).framework().place(number) {
        Some(Place::Standard(id)) => RatingOf::Standard(id),
        _ => panic!("no standard {number}"),
    };
    let planning = Target::at_least(standard("2.2"), Good);
    let necessary = |figure| Needed::Figure { necessary: Some(figure), sufficient: None };
    let either = |figure| Needed::Figure { necessary: None, sufficient: Some(figure) };
    let depends = Needed::Figure { necessary: None, sufficient: None };

    // In one standard, both must be.
    let both = inspection(
        "iyjwcv-2025",
        &[("2.1", Answer::Rating(Good)), ("2.3", Answer::Rating(Good)), ("V1", Answer::Rating(Good))],
    );
    assert_eq!(by_number(&both, planning), [("2.2.1", necessary(percent(65))), ("2.2.2", necessary(percent(65)))]);
    // Overall, 6 points are there: one more is Good, and both are needed for it.
    let good = Target::at_least(RatingOf::Overall, Good);
    assert_eq!(by_number(&both, good), [("2.2.1", necessary(percent(50))), ("2.2.2", necessary(percent(50)))]);
    // Downwards either is enough.
    let lost = Target::at_most(RatingOf::Overall, RequiresImprovement);
    assert_eq!(by_number(&both, lost), [("2.2.1", either(percent(49))), ("2.2.2", either(percent(49)))]);
    // One that is Inadequate leaves the other without effect.
    let mut settled = both.clone();
    settled.answer_number("2.2.1", cases(1, 9)).unwrap();
    clear(&mut settled, "2.3");
    let found = by_number(&settled, Target::at_least(RatingOf::Overall, Good));
    let both = necessary(percent(80));
    assert_eq!(found, [("2.2.2", Needed::NoEffect), ("2.3.1", both), ("2.3.2", both)]);
    // Two standards missing a judgement each: each alone is not needed, and not enough either.
    let inspection = inspection(
        "iyjwcv-2025",
        &[("2.2", Answer::Rating(Outstanding)), ("2.3", Answer::Rating(Outstanding)), ("V1.1", cases(9, 9))],
    );
    let found = by_number(&inspection, Target::at_least(RatingOf::Overall, Good));
    assert_eq!(found, [("2.1.1", depends), ("2.1.2", depends), ("V1.2", either(Answer::Rating(RequiresImprovement)))]);
}

/// Every completion of two or three missing figures, tried.
#[test]
fn as_trying_every_completion_finds() {
    let mut dice = Dice::new(7);
    let mut seen = [0; 5];
    for round in 0..1_500 {
        let framework = FRAMEWORKS[dice.below(FRAMEWORKS.len())];
        let rating = |dice: &mut Dice| Rating::ALL[dice.below(4)];
        let mut inspection = Inspection::new(framework);
        let mut places: Vec<_> = Vec::new();
        for located in framework.standards() {
            if located.standard.is_judged() {
                places.push((Place::Standard(located.id), AnsweredBy::Judgement));
            }
            places.extend(located.key_questions().map(|located| (located.place(), located.question.answered_by)));
            if dice.one_in(6) {
                let discretion = ProfessionalDiscretion { rating: rating(&mut dice), reason: String::new() };
                inspection.set_discretion(located.id, Some(discretion)).unwrap();
            }
        }
        let mut missing = Vec::new();
        let wanted = 1 + dice.below(3);
        // Next to each other as often as not, so that they meet in a standard.
        let mut at = dice.below(places.len());
        for _ in 0..wanted {
            missing.push(places[at]);
            at = if dice.one_in(2) { (at + 1) % places.len() } else { dice.below(places.len()) };
        }
        missing.dedup();
        for (place, by) in &places {
            if !missing.contains(&(*place, *by)) {
                // High on the whole, so that the target is often near.
                let answer = match by {
                    AnsweredBy::Cases if dice.one_in(20) => Answer::NotAsked,
                    AnsweredBy::Cases => percent(100 - dice.below(60) as u32),
                    AnsweredBy::Judgement => Answer::Rating(rating(&mut dice)),
                };
                inspection.set_answer(*place, answer).unwrap();
            }
        }
        let of = match dice.below(3) {
            0 => RatingOf::Standard(framework.standards().nth(dice.below(framework.standards().count())).unwrap().id),
            _ => RatingOf::Overall,
        };
        let direction = if dice.one_in(2) { Direction::Up } else { Direction::Down };
        let target = Target { of, direction, rating: rating(&mut dice) };
        for found in needed(&inspection, target) {
            let expected = by_trying(&inspection, &missing, found.place, target);
            assert_eq!(found.needed, expected, "round {round}, {target:?}, {:?}, {inspection:#?}", found.place);
            seen[match found.needed {
                Needed::Reached => 0,
                Needed::OutOfReach => 1,
                Needed::NoEffect => 2,
                Needed::Figure { sufficient: Some(_), .. } => 3,
                Needed::Figure { sufficient: None, .. } => 4,
            }] += 1;
        }
    }
    assert!(seen.iter().all(|times| *times > 50), "each kind of answer is tried: {seen:?}");
}

/// The figures of a place from the least helpful on, one for each rating.
fn figures(by: AnsweredBy, direction: Direction) -> Vec<Answer> {
    let edges = if direction == Direction::Up { [0, 50, 65, 80] } else { [100, 79, 64, 49] };
    let mut ratings = Rating::ALL;
    if direction == Direction::Down {
        ratings.reverse();
    }
    match by {
        AnsweredBy::Cases => edges.map(|edge| Answer::Percentage(Percentage::from_hundredths(edge * 100).unwrap())).to_vec(),
        AnsweredBy::Judgement => ratings.map(Answer::Rating).to_vec(),
    }
}

fn by_trying(inspection: &Inspection, missing: &[(Place, AnsweredBy)], place: Place, target: Target) -> Needed {
    let by = missing.iter().find(|(other, _)| *other == place).unwrap().1;
    let mut others: Vec<_> = missing.iter().filter(|(other, _)| *other != place).copied().collect();
    others.dedup();
    // What each completion of the others gives, for each figure of the place.
    let mut reached = Vec::new();
    for completion in 0..4usize.pow(others.len() as u32) {
        let mut completed = inspection.clone();
        for (at, (other, by)) in others.iter().enumerate() {
            let figure = figures(*by, target.direction)[completion / 4usize.pow(at as u32) % 4];
            completed.set_answer(*other, figure).unwrap();
        }
        reached.push(
            figures(by, target.direction)
                .into_iter()
                .map(|figure| {
                    completed.set_answer(place, figure).unwrap();
                    target.is_reached(&rate(&completed))
                })
                .collect::<Vec<_>>(),
        );
    }
    let always = |at: usize| reached.iter().all(|by_figure| by_figure[at]);
    let ever = |at: usize| reached.iter().any(|by_figure| by_figure[at]);
    let figure = |at: Option<usize>| at.map(|at| figures(by, target.direction)[at]);
    if always(0) {
        Needed::Reached
    } else if !ever(3) {
        Needed::OutOfReach
    } else if reached.iter().all(|by_figure| by_figure.iter().all(|reached| *reached == by_figure[0])) {
        Needed::NoEffect
    } else {
        let necessary = (0..4).find(|at| ever(*at)).filter(|at| *at > 0);
        Needed::Figure { necessary: figure(necessary), sufficient: figure((0..4).find(|at| always(*at))) }
    }
}

#[test]
fn what_is_not_missing_is_not_listed() {
    let bexley =
        inspection("yjs-2021", &[("2.2", Answer::Rating(Good)), ("2.1.1", Answer::NotAsked), ("4.1", Answer::NotRated)]);
    let listed: Vec<_> =
        by_number(&bexley, Target::at_least(RatingOf::Overall, Inadequate)).into_iter().map(|(n, _)| n).collect();
    assert!(listed.contains(&"2.1.2") && listed.contains(&"3.4"));
    assert!(["2.2", "2.2.1", "2.1", "2.1.1", "4.1"].iter().all(|number| !listed.contains(number)));
}
