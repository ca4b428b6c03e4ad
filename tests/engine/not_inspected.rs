//! Standards that count and were not inspected: the score is out of the inspected standards (rule 15).

use crate::support::{JUDGED_STANDARDS, cases, inspection, percent, single_domain, small, standard_id};
use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::analysis::sampling::chances;
use inspection_ratings::analysis::{
    Direction, Freedom, Hold, Needed, PLANS, RatingOf, Reach, Target, compare, decisive, headroom, needed, reach,
};
use inspection_ratings::engine::{
    Answer, Bands, Framework, Inspection, Outcome, Place, ProfessionalDiscretion, Range, Rating, Score, explain, rate,
};
use inspection_ratings::frameworks::{FRAMEWORKS, framework};
use inspection_ratings::published::BEXLEY_2024;

/// Ceredigion's inspection of 2024, from a public data set: eight standards rated, 4.17 per cent of the points, and
/// Inadequate. Which standard has the one point, and that domain 2 was left out, is inferred.
fn ceredigion() -> Inspection {
    let mut ceredigion = inspection("yjs-2021", &[]);
    for number in ["2.1", "2.2", "2.3", "2.4"] {
        ceredigion.answer_number(number, Answer::NotInspected).unwrap();
    }
    for number in ["1.1", "1.2", "1.3", "1.4", "3.1", "3.2", "3.3", "3.4"] {
        let rating = if number == "1.2" { RequiresImprovement } else { Inadequate };
        ceredigion.answer_number(number, Answer::Rating(rating)).unwrap();
    }
    ceredigion
}

/// An inspection in which no standard that counts was inspected.
fn nothing_inspected(framework: &'static Framework) -> Inspection {
    let mut nothing = Inspection::new(framework);
    for located in framework.standards().filter(|located| located.standard.counts) {
        nothing.set_answer(located.place(), Answer::NotInspected).unwrap();
    }
    nothing
}

fn sentences(inspection: &Inspection) -> Vec<String> {
    explain(inspection, &rate(inspection)).iter().map(|step| format!("{step} (rule {})", step.rule.number)).collect()
}

#[test]
fn ceredigion_is_inadequate_with_1_of_24() {
    let outcome = rate(&ceredigion());
    assert_eq!(outcome.score, Score { max: 24, possible: Range::only(1) });
    assert_eq!(outcome.overall_rating(), Some(Inadequate));
    assert_eq!(outcome.not_inspected().count(), 4);
    assert_eq!((outcome.points_to_next(), outcome.points_to_previous()), (Some((4, RequiresImprovement)), None));
}

#[test]
fn a_standard_that_was_not_inspected_has_no_rating_and_does_not_count() {
    let outcome = rate(&ceredigion());
    let assessment = outcome.standard("2.1").unwrap();
    assert!(assessment.is_not_inspected());
    assert_eq!(
        (assessment.calculated, assessment.possible, assessment.rating(), assessment.points()),
        (None, None, None, None)
    );
    assert!(!assessment.counts);
    let resettlement = rate(&inspection("yjs-2021", &[("4.1", Answer::NotRated)])).standard("4.1").copied().unwrap();
    assert!(!resettlement.is_not_inspected(), "a standard that never counts is not reported as not inspected");
}

#[test]
fn the_explanation_gives_the_smaller_maximum_and_refers_to_the_report() {
    let steps = sentences(&ceredigion());
    assert!(
        steps.contains(&"Assessment was not inspected, so it adds nothing to the score or to its maximum. (rule 15)".into())
    );
    let [.., sum, smaller, overall, distance] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!(
        sum,
        "The score is 1 of 24: 0 Outstanding at 3 points, 0 Good at 2, 1 Requires improvement at 1 and 7 Inadequate at 0. (rule 3)"
    );
    assert_eq!(
        smaller,
        "4 of the 12 standards that count were not inspected, so the score is out of 24 and not 36. How such a score is banded is \
         not printed: consult the report for the overall rating. (rule 15)"
    );
    assert_eq!(overall, "A score of 1 is in the band 0 to 4: Inadequate overall. (rule 5)");
    assert_eq!(distance, "4 points more, 5 in all, would make it Requires improvement; there is no lower rating. (rule 5)");
}

#[test]
fn an_open_score_is_out_of_the_standards_inspected_too() {
    let open = inspection("iyjwcv-2025", &[("V1", Answer::NotInspected), ("2.1", Answer::Rating(Good))]);
    let outcome = rate(&open);
    assert_eq!(outcome.score, Score { max: 9, possible: Range { lowest: 2, highest: 8 } });
    assert_eq!(outcome.overall, Some(Range { lowest: RequiresImprovement, highest: Outstanding }));
    let steps = sentences(&open);
    assert!(
        steps.contains(
            &"The score so far is 2, from 1 of the 3 standards that count; between 2 and 8 of 9 is still possible. (rule 3)"
                .into()
        ),
        "{steps:?}"
    );
    assert!(steps.iter().any(|step| step.starts_with("1 of the 4 standards that count was not inspected")), "{steps:?}");
}

#[test]
fn the_bands_of_every_maximum_end_in_sixths() {
    for max in 3..=u8::MAX {
        let bands = Bands::in_sixths(max).unwrap();
        for score in 0..=max {
            let (score_6, max) = (6 * u16::from(score), u16::from(max));
            let rating = match score_6 {
                _ if score_6 <= max => Inadequate,
                _ if score_6 <= 3 * max => RequiresImprovement,
                _ if score_6 <= 5 * max => Good,
                _ => Outstanding,
            };
            assert_eq!(bands.rating(score), rating, "{score} of {max}");
        }
    }
    assert_eq!([0, 1, 2].map(Bands::in_sixths), [None; 3]);
    for framework in FRAMEWORKS {
        assert_eq!(Bands::in_sixths(framework.max_score()), Some(framework.overall_bands), "{}", framework.id);
    }
}

#[test]
fn every_maximum_from_3_to_48_is_that_of_the_standards_inspected() {
    static LARGEST: Framework =
        small("largest", &[single_domain(&JUDGED_STANDARDS)], Bands::new(48, [(0, 8), (9, 24), (25, 40), (41, 48)]));
    for inspected in 1..=16usize {
        for rating in Rating::ALL {
            let mut some = Inspection::new(&LARGEST);
            for (place, located) in LARGEST.standards().enumerate() {
                let answer = if place < inspected { Answer::Rating(rating) } else { Answer::NotInspected };
                some.set_answer(located.place(), answer).unwrap();
            }
            let outcome = rate(&some);
            assert_eq!(usize::from(outcome.score.max), 3 * inspected);
            assert_eq!(usize::from(outcome.score.points()), usize::from(rating.points()) * inspected);
            // Standards that all have one rating give that rating overall, whatever their number.
            assert_eq!(outcome.overall_rating(), Some(rating), "{inspected} standards");
        }
    }
}

#[test]
fn nothing_inspected_has_no_overall_rating() {
    for framework in FRAMEWORKS {
        let nothing = nothing_inspected(framework);
        let outcome = rate(&nothing);
        assert_eq!((outcome.score, outcome.overall), (Score { max: 0, possible: Range::only(0) }, None));
        assert_eq!((outcome.overall_rating(), outcome.points_to_next(), outcome.points_to_previous()), (None, None, None));
        let sentence = "No standard that counts was inspected, so there is no score and no overall rating. (rule 15)";
        assert_eq!(sentences(&nothing).last().unwrap(), sentence);

        let room = headroom(&nothing, &outcome);
        assert_eq!((room.overall.up, room.overall.down), (None, None));
        assert_eq!(decisive(&nothing, &outcome), []);
        let found = chances(&nothing, &outcome);
        assert_eq!((found.overall, found.score.len()), (None, 0));
        for rating in Rating::ALL {
            for target in [Target::at_least(RatingOf::Overall, rating), Target::at_most(RatingOf::Overall, rating)] {
                assert!(!target.is_reached(&outcome) && !target.is_possible(&outcome));
                let found = reach(&nothing, target, &Freedom { judged_step: Some(1), locked: vec![] }, PLANS);
                assert_eq!(found, Reach::OutOfReach { best: None, score: None, held: vec![] }, "{target:?}");
                assert!(needed(&nothing, target).iter().all(|figure| figure.needed == Needed::OutOfReach));
            }
        }
        let whole = compare(&Inspection::new(framework), &nothing).unwrap();
        assert_eq!(whole.standards.len(), usize::from(framework.max_score() / 3));
    }
}

#[test]
fn discretion_needs_a_standard_that_was_inspected() {
    let discretion = || ProfessionalDiscretion { rating: Good, reason: String::new() };
    let sentence = "2.1: professional discretion needs a standard that is rated, and this one is not rated";
    let mut ceredigion = ceredigion();
    assert_eq!(ceredigion.record_discretion("2.1", discretion()).unwrap_err().to_string(), sentence);
    let mut changed = inspection("yjs-2021", &[]);
    changed.record_discretion("2.1", discretion()).unwrap();
    assert_eq!(changed.answer_number("2.1", Answer::NotInspected).unwrap_err().to_string(), sentence);
}

#[test]
fn reach_changes_only_standards_that_were_inspected() {
    let mut some = inspection(
        "iyjwcv-2025",
        &[
            ("2.1.1", cases(10, 10)),
            ("2.1.2", cases(6, 10)),
            ("2.2.1", cases(10, 10)),
            ("2.2.2", cases(10, 10)),
            ("2.3", Answer::Rating(Good)),
            ("V1", Answer::NotInspected),
        ],
    );
    // 1 + 3 + 2 = 6 of 9 is Good, and Outstanding begins at 8.
    let outcome = rate(&some);
    assert_eq!((outcome.score, outcome.overall_rating()), (Score { max: 9, possible: Range::only(6) }, Some(Good)));
    assert_eq!(outcome.points_to_next(), Some((2, Outstanding)));
    let room = headroom(&some, &outcome).overall;
    assert_eq!(room.up.unwrap().cost, Some(2), "2.1.2 from 6 to 8 of 10");
    let target = Target::at_least(RatingOf::Overall, Outstanding);
    let Reach::By { cost, plans, .. } = reach(&some, target, &Freedom::default(), PLANS) else { panic!("within reach") };
    assert_eq!((cost, plans.len()), (2, 1));
    assert_eq!(rate(&plans[0].apply(&some)).overall_rating(), Some(Outstanding));

    let victims = standard_id(some.framework(), "V1");
    for direction in [Direction::Up, Direction::Down] {
        let target = Target { of: RatingOf::Standard(victims), direction, rating: Good };
        let held = vec![(Place::Standard(victims), Hold::NotInspected)];
        let freedom = Freedom { judged_step: Some(1), locked: vec![] };
        assert_eq!(reach(&some, target, &freedom, PLANS), Reach::OutOfReach { best: None, score: None, held });
    }

    some.clear_answer(some.framework().place("2.1.2").unwrap());
    let figures = needed(&some, Target::at_least(RatingOf::Overall, Outstanding));
    assert_eq!(figures.len(), 1, "a standard that was not inspected lacks no figure");
    let enough = Some(percent(80));
    assert_eq!(figures[0].needed, Needed::Figure { necessary: enough, sufficient: enough });
}

#[test]
fn chances_add_up_over_the_standards_that_were_inspected() {
    let some = inspection(
        "iyjwcv-2025",
        &[
            ("2.1", Answer::NotInspected),
            ("2.2", Answer::NotInspected),
            ("2.3", Answer::Rating(Good)),
            ("V1", Answer::Rating(Outstanding)),
        ],
    );
    let found = chances(&some, &rate(&some));
    assert_eq!(found.score.len(), 7, "0 to 6 points");
    assert_eq!(found.overall, Some([0.0, 0.0, 1.0, 0.0]), "5 of 6 is Good");
}

#[test]
fn two_inspections_with_different_maxima_are_compared_with_both() {
    let (before, mut after) = (BEXLEY_2024.inspection(), BEXLEY_2024.inspection());
    for number in ["3.1", "3.2", "3.3"] {
        let Some(Place::Standard(id)) = after.framework().place(number) else { panic!("{number}") };
        after.set_discretion(id, None).unwrap();
        let questions = after.framework().standard(id).unwrap().key_questions();
        questions.for_each(|question| after.clear_answer(question.place()));
        after.answer_number(number, Answer::NotInspected).unwrap();
    }
    let found = compare(&before, &after).unwrap();
    let max = |outcome: &Outcome| outcome.score.max;
    assert_eq!((max(&found.outcomes.before), max(&found.outcomes.after)), (36, 27));
    let framework = framework("yjs-2021").unwrap();
    let numbers: Vec<_> = found.standards.iter().map(|id| framework.number(Place::Standard(*id))).collect();
    assert_eq!(numbers, ["3.1", "3.2", "3.3"]);
}
