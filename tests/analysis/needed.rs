//! The figures that missing answers need for a target: in named cases, and against the result of trying every completion.

use crate::support::{Dice, cases, clear, inspection, percent, standard_id, without_discretion};
use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::analysis::{Direction, Needed, RatingOf, Target, needed};
use inspection_ratings::engine::{Answer, AnsweredBy, Inspection, Place, ProfessionalDiscretion, Rating, rate};
use inspection_ratings::frameworks::FRAMEWORKS;
use inspection_ratings::published::CAMDEN_2020;

/// The numbers of the missing answers, each with its needed figure.
fn needed_by_number(inspection: &Inspection, target: Target) -> Vec<(&'static str, Needed)> {
    let number = |place| inspection.framework().number(place);
    needed(inspection, target).into_iter().map(|figure| (number(figure.place), figure.needed)).collect()
}

/// A figure that is necessary for the target, and sufficient.
const fn exactly(figure: Answer) -> Needed {
    Needed::Figure { necessary: Some(figure), sufficient: Some(figure) }
}

#[test]
fn a_single_missing_answer_needs_an_exact_figure_unless_the_target_is_reached_or_out_of_reach() {
    for (name, number, target, expected) in [
        ("Good overall, from 27 points at least", "2.3.2", Target::at_least(RatingOf::Overall, Good), Needed::Reached),
        (
            "Outstanding overall, from 30 points at most",
            "2.3.2",
            Target::at_least(RatingOf::Overall, Outstanding),
            Needed::OutOfReach,
        ),
        (
            "Requires improvement at most, from 27 points at least",
            "2.3.2",
            Target::at_most(RatingOf::Overall, RequiresImprovement),
            Needed::OutOfReach,
        ),
        ("Good at most, from 30 points at most", "1.1", Target::at_most(RatingOf::Overall, Good), Needed::Reached),
    ] {
        let mut camden = without_discretion(&CAMDEN_2020);
        clear(&mut camden, number);
        assert_eq!(needed_by_number(&camden, target), [(number, expected)], "{name}");
    }

    let mut camden = CAMDEN_2020.inspection();
    clear(&mut camden, "2.3.2");
    let outstanding = Target::at_least(RatingOf::Overall, Outstanding);
    assert_eq!(needed_by_number(&camden, outstanding), [("2.3.2", exactly(percent(80)))]);
    assert_eq!(needed_by_number(&camden, Target::at_most(RatingOf::Overall, Good)), [("2.3.2", exactly(percent(79)))]);

    let mut camden = CAMDEN_2020.inspection();
    clear(&mut camden, "1.3");
    assert_eq!(needed_by_number(&camden, outstanding), [("1.3", exactly(Answer::Rating(Outstanding)))]);

    let mut camden = CAMDEN_2020.inspection();
    clear(&mut camden, "2.2.1");
    assert_eq!(needed_by_number(&camden, outstanding), [("2.2.1", Needed::Reached)], "discretion sets the rating of 2.2");
}

#[test]
fn several_missing_answers_need_figures_that_are_necessary_or_sufficient() {
    let necessary = |figure| Needed::Figure { necessary: Some(figure), sufficient: None };
    let sufficient = |figure| Needed::Figure { necessary: None, sufficient: Some(figure) };
    let neither = Needed::Figure { necessary: None, sufficient: None };
    let good = Target::at_least(RatingOf::Overall, Good);

    // A standard needs both of its key questions.
    let planning_missing = inspection(
        "iyjwcv-2025",
        &[("2.1", Answer::Rating(Good)), ("2.3", Answer::Rating(Good)), ("V1", Answer::Rating(Good))],
    );
    let planning_good = Target::at_least(RatingOf::Standard(standard_id(planning_missing.framework(), "2.2")), Good);
    let needed = needed_by_number(&planning_missing, planning_good);
    assert_eq!(needed, [("2.2.1", necessary(percent(65))), ("2.2.2", necessary(percent(65)))]);
    // The score is 6 so far. Good overall needs a further point, and the point needs both key questions.
    let needed = needed_by_number(&planning_missing, good);
    assert_eq!(needed, [("2.2.1", necessary(percent(50))), ("2.2.2", necessary(percent(50)))]);
    // On the way down each of the two key questions alone is enough.
    let needed = needed_by_number(&planning_missing, Target::at_most(RatingOf::Overall, RequiresImprovement));
    assert_eq!(needed, [("2.2.1", sufficient(percent(49))), ("2.2.2", sufficient(percent(49)))]);
    // An Inadequate key question leaves the second key question of its standard without effect.
    let mut planning_settled = planning_missing.clone();
    planning_settled.answer_number("2.2.1", cases(1, 9)).unwrap();
    clear(&mut planning_settled, "2.3");
    let needed = needed_by_number(&planning_settled, good);
    let necessary_80 = necessary(percent(80));
    assert_eq!(needed, [("2.2.2", Needed::NoEffect), ("2.3.1", necessary_80), ("2.3.2", necessary_80)]);
    // Two standards lack answers. 2.1.1 and 2.1.2 are not necessary, because V1.2 can give the point, and neither alone is enough.
    let two_standards_missing = inspection(
        "iyjwcv-2025",
        &[("2.2", Answer::Rating(Outstanding)), ("2.3", Answer::Rating(Outstanding)), ("V1.1", cases(9, 9))],
    );
    let v1_2 = sufficient(Answer::Rating(RequiresImprovement));
    let needed = needed_by_number(&two_standards_missing, good);
    assert_eq!(needed, [("2.1.1", neither), ("2.1.2", neither), ("V1.2", v1_2)]);
}

#[test]
fn the_needed_figures_are_those_that_trying_every_completion_gives() {
    let mut dice = Dice::new(7);
    // The number of missing answers with each kind of needed figure.
    let mut kinds = [0; 5];
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
        let draws = 1 + dice.below(3);
        // The next place follows directly as often as not, because missing answers are to meet in a standard.
        let mut index = dice.below(places.len());
        for _ in 0..draws {
            missing.push(places[index]);
            index = if dice.one_in(2) { (index + 1) % places.len() } else { dice.below(places.len()) };
        }
        missing.dedup();
        for (place, answered_by) in &places {
            if !missing.contains(&(*place, *answered_by)) {
                // Most answers are high, because the target is then often near.
                let answer = match answered_by {
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
        for figure in needed(&inspection, target) {
            let expected = needed_by_trying(&inspection, &missing, figure.place, target);
            assert_eq!(figure.needed, expected, "round {round}, {target:?}, {:?}, {inspection:#?}", figure.place);
            kinds[match figure.needed {
                Needed::Reached => 0,
                Needed::OutOfReach => 1,
                Needed::NoEffect => 2,
                Needed::Figure { sufficient: Some(_), .. } => 3,
                Needed::Figure { sufficient: None, .. } => 4,
            }] += 1;
        }
    }
    assert!(kinds.iter().all(|times| *times > 50), "each kind of needed figure occurs: {kinds:?}");
}

/// A figure of each rating for a missing answer, in the order of how much it helps: nearest to the target last.
fn figures(answered_by: AnsweredBy, direction: Direction) -> Vec<Answer> {
    let edges = if direction == Direction::Up { [0, 50, 65, 80] } else { [100, 79, 64, 49] };
    let mut ratings = Rating::ALL;
    if direction == Direction::Down {
        ratings.reverse();
    }
    match answered_by {
        AnsweredBy::Cases => edges.map(percent).to_vec(),
        AnsweredBy::Judgement => ratings.map(Answer::Rating).to_vec(),
    }
}

/// The needed figure of a place, from the outcomes of every completion of the missing answers.
fn needed_by_trying(inspection: &Inspection, missing: &[(Place, AnsweredBy)], place: Place, target: Target) -> Needed {
    let answered_by = missing.iter().find(|(missing_place, _)| *missing_place == place).unwrap().1;
    let mut further: Vec<_> = missing.iter().filter(|(missing_place, _)| *missing_place != place).copied().collect();
    further.dedup();
    let place_figures = figures(answered_by, target.direction);
    // A row for each completion of the further missing answers: whether each figure of the place reaches the target.
    let mut rows = Vec::new();
    for completion in 0..4usize.pow(further.len() as u32) {
        let mut completed = inspection.clone();
        for (index, (further_place, answered_by)) in further.iter().enumerate() {
            let figure = figures(*answered_by, target.direction)[completion / 4usize.pow(index as u32) % 4];
            completed.set_answer(*further_place, figure).unwrap();
        }
        let mut row = Vec::new();
        for figure in &place_figures {
            completed.set_answer(place, *figure).unwrap();
            row.push(target.is_reached(&rate(&completed)));
        }
        rows.push(row);
    }
    let always = |index: usize| rows.iter().all(|row| row[index]);
    let ever = |index: usize| rows.iter().any(|row| row[index]);
    if always(0) {
        Needed::Reached
    } else if !ever(3) {
        Needed::OutOfReach
    } else if rows.iter().all(|row| row.iter().all(|reached| *reached == row[0])) {
        Needed::NoEffect
    } else {
        let necessary = (0..4).find(|index| ever(*index)).filter(|index| *index > 0);
        let sufficient = (0..4).find(|index| always(*index));
        Needed::Figure {
            necessary: necessary.map(|index| place_figures[index]),
            sufficient: sufficient.map(|index| place_figures[index]),
        }
    }
}

#[test]
fn answers_that_are_not_missing_have_no_needed_figure() {
    let inspection =
        inspection("yjs-2021", &[("2.2", Answer::Rating(Good)), ("2.1.1", Answer::NotAsked), ("4.1", Answer::NotRated)]);
    let needed = needed_by_number(&inspection, Target::at_least(RatingOf::Overall, Inadequate));
    let is_listed = |number: &str| needed.iter().any(|(listed, _)| *listed == number);
    assert!(["2.1.2", "3.4"].into_iter().all(is_listed));
    assert!(!["2.2", "2.2.1", "2.1", "2.1.1", "4.1"].into_iter().any(is_listed));
}
