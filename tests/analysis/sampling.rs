//! The intervals, sample sizes and chances of samples: against further formulas, and against drawing further samples.

use crate::support::{
    Dice, JUDGED_STANDARDS, any_inspection, cases, clear, inspection, keeping, percent, single_domain, small,
    without_discretion,
};
use inspection_ratings::analysis::sampling::{
    Certain, Chances, KeyQuestionChances, RatingChances, StandardChances, cases_needed, chances, interval,
};
use inspection_ratings::engine::{
    Answer, Banding, Bands, CaseCount, Framework, Inspection, LocatedKeyQuestion, LocatedStandard, Place,
    ProfessionalDiscretion, Rating, rate,
};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2025, PUBLISHED};
use proptest::prelude::*;
use statrs::function::beta::ln_beta;
use statrs::function::factorial::ln_binomial;

fn case_count(yes: u32, of: u32) -> CaseCount {
    CaseCount::new(yes, of).unwrap()
}

/// The z of an 80% interval: 80% of a normal distribution lies between -z and z, because 10% lies above z.
fn z() -> f64 {
    2f64.sqrt() * statrs::function::erf::erf_inv(0.8)
}

#[test]
fn an_interval_has_the_ends_of_wilsons_formula() {
    // The expected ends were calculated outside the program, from the roots of (share − p)² = z²·p·(1 − p)/n.
    for (yes, of, eligible, expected) in [
        (8, 9, None, (6916, 9661)),
        (12, 15, None, (6413, 8995)),
        (4, 4, None, (7089, 10_000)),
        (0, 4, None, (0, 2911)),
        (1, 1, None, (3784, 10_000)),
        (7_999, 9_999, None, (7_948, 8_051)),
        (12, 15, Some(15), (8000, 8000)),
        (12, 15, Some(30), (6899, 8779)),
        (1, 1, Some(1), (10_000, 10_000)),
        (12, 15, Some(u32::MAX), (6413, 8995)),
    ] {
        let interval = interval(case_count(yes, of), eligible).unwrap();
        assert_eq!((interval.lowest.hundredths(), interval.highest.hundredths()), expected, "{yes} of {of} of {eligible:?}");
    }
    assert_eq!(interval(case_count(12, 15), Some(14)), None, "fewer cases are eligible than were inspected");
}

#[test]
fn an_interval_ends_where_the_share_is_z_standard_errors_away() {
    for of in (1..=40).chain([183, 999, 9_999]) {
        for yes in (0..=of).step_by(1 + of as usize / 40) {
            for eligible in [None, Some(of + 1), Some(2 * of), Some(10 * of)] {
                let interval = interval(case_count(yes, of), eligible).unwrap();
                let share = f64::from(yes) / f64::from(of);
                if interval.highest.hundredths() - interval.lowest.hundredths() < 5 {
                    // The ends of the interval are too near to the share, because all but a single eligible case were inspected.
                    continue;
                }
                let narrowed = eligible.map_or(1.0, |eligible| f64::from(eligible - of) / f64::from(eligible - 1));
                for end in [interval.lowest, interval.highest] {
                    let end = f64::from(end.hundredths()) / 10_000.0;
                    let error = |p: f64| z() * (p * (1.0 - p) * narrowed / f64::from(of)).sqrt() - (share - p).abs();
                    // The sign changes within half a hundredth on either side, because the end is rounded to the nearest hundredth.
                    let (below, above) = ((end - 51e-6).max(0.0), (end + 51e-6).min(1.0));
                    assert!(error(below) * error(above) <= 0.0, "{yes} of {of}, {eligible:?}: {end}");
                }
            }
        }
    }
}

#[test]
fn a_sample_size_is_the_smallest_with_a_margin_of_5_per_cent() {
    for (caseload, needed) in
        [(0, 0), (1, 1), (10, 10), (20, 18), (30, 26), (50, 39), (100, 63), (200, 91), (1_000, 142), (u32::MAX, 165)]
    {
        assert_eq!(cases_needed(caseload), needed, "{caseload}");
    }
    let margin = |sample: u32, caseload: u32| {
        z() * (f64::from(caseload - sample) / f64::from(caseload.max(2) - 1) / (4.0 * f64::from(sample))).sqrt()
    };
    for caseload in 1..3_000 {
        let needed = cases_needed(caseload);
        assert!(margin(needed, caseload) <= 0.05, "{caseload}");
        assert!(needed == 1 || margin(needed - 1, caseload) > 0.05, "{caseload}");
    }
}

/// The chances of each rating in a further sample, by logarithms of gamma functions.
fn beta_binomial(yes: u32, of: u32) -> RatingChances {
    let (a, b) = (f64::from(yes) + 0.5, f64::from(of - yes) + 0.5);
    let mut by_rating = [0.0; 4];
    for sufficient in 0..=of {
        let (more_yes, more_no) = (a + f64::from(sufficient), b + f64::from(of - sufficient));
        let log_chance = ln_binomial(of.into(), sufficient.into()) + ln_beta(more_yes, more_no) - ln_beta(a, b);
        let band = [50, 65, 80].iter().filter(|from| case_count(sufficient, of).rounded() >= **from).count();
        by_rating[band] += log_chance.exp();
    }
    by_rating
}

#[track_caller]
fn assert_near(actual: &[f64], expected: &[f64], tolerance: f64, name: &str) {
    assert_eq!(actual.len(), expected.len(), "{name}");
    for (chance, expected_chance) in actual.iter().zip(expected) {
        assert!((chance - expected_chance).abs() <= tolerance, "{name}: {chance} and {expected_chance} in {actual:?}");
    }
}

fn chances_of(inspection: &Inspection) -> Chances {
    chances(inspection, &rate(inspection))
}

#[test]
fn the_chances_of_a_key_question_are_beta_binomial() {
    let sizes = (1..=60).chain([99, 100, 101, 500]);
    let small = sizes.flat_map(|of| (0..=of).step_by(1 + of as usize / 30).map(move |yes| (yes, of)));
    let large = [0, 1, 2, 4_949, 6_450, 7_950, 9_997, 9_998, 9_999].map(|yes| (yes, 9_999));
    for (yes, of) in small.chain(large) {
        let chances = chances_of(&inspection("yjs-2021", &[("2.2.1", cases(yes, of))]));
        let question = chances.key_questions.iter().find(|entry| entry.located.question.number == "2.2.1");
        // A logarithm loses about as many digits as its size has: 4 of 16 digits at 9,999 cases.
        assert_near(
            &question.unwrap().chances.unwrap(),
            &beta_binomial(yes, of),
            if of > 1_000 { 1e-8 } else { 1e-10 },
            &format!("{yes} of {of}"),
        );
    }
}

#[test]
fn the_chances_of_a_sample_of_one_case_are_those_calculated_by_hand() {
    // 1 of 1 case is sufficient. By Jeffreys' prior the chance of a further sufficient case is (1 + ½) / (1 + 1).
    let chances = chances_of(&inspection("iyjwcv-2025", &[("2.1.1", cases(1, 1)), ("2.1.2", cases(1, 1))]));
    assert_near(&chances.key_questions[0].chances.unwrap(), &[0.25, 0.0, 0.0, 0.75], 1e-15, "2.1.1");
    assert_near(&chances.standards[0].chances.unwrap(), &[1.0 - 0.5625, 0.0, 0.0, 0.5625], 1e-15, "2.1");
}

#[test]
fn percentages_judgements_and_discretion_count_as_certain_and_open_standards_have_no_chances() {
    let answers = [
        ("2.1.1", percent(70)),
        ("2.1.2", Answer::NotAsked),
        ("2.2.1", cases(3, 4)),
        ("2.3", Answer::Rating(Rating::Good)),
        ("V1.2", Answer::Rating(Rating::Outstanding)),
    ];
    let mut inspection = inspection("iyjwcv-2025", &answers);
    let discretion = ProfessionalDiscretion { rating: Rating::Outstanding, reason: String::new() };
    inspection.record_discretion("V1", discretion).unwrap();
    let chances = chances_of(&inspection);
    let good = Some([0.0, 0.0, 1.0, 0.0]);
    let outstanding = Some([0.0, 0.0, 0.0, 1.0]);
    let standards: Vec<_> = chances.standards.iter().map(|entry| entry.chances).collect();
    assert_eq!(standards, [good, None, good, outstanding]);
    let key_questions: Vec<_> = chances.key_questions.iter().map(|entry| entry.chances).collect();
    assert_eq!(key_questions[..2], [good, None]);
    assert!(key_questions[2].is_some(), "2.2.1 has chances although its standard is open");
    assert_eq!(key_questions[3..], [None, None, None, None, outstanding]);
    assert_eq!((chances.overall, chances.score.len()), (None, 0), "2.2 is open");
    let by_number = |(place, reason): &(Place, Certain)| (inspection.framework().number(*place), *reason);
    let certain: Vec<_> = chances.certain.iter().map(by_number).collect();
    let expected =
        [("2.1.1", Certain::Percentage), ("2.3", Certain::Judged), ("V1.2", Certain::Judged), ("V1", Certain::Discretion)];
    assert_eq!(certain, expected);

    inspection.answer_number("2.2.2", cases(4, 4)).unwrap();
    let chances = chances_of(&inspection);
    // 2 + 2 + 3 points are certain. The score is therefore from 7 to 10 of 12, which is Good.
    assert_eq!(chances.overall, good, "overall");
    let planning = chances.standards[1].chances.unwrap();
    assert_near(&chances.score[7..=10], &planning, 1e-15, "the score");
    assert_eq!(chances.score.len(), 13);
}

#[test]
fn the_chance_of_the_only_possible_rating_is_exactly_one() {
    for (yes, of) in [(7, 9), (6, 9), (8, 9), (12, 14), (11, 17), (75, 97)] {
        let all_inadequate = [
            ("2.1.1", percent(30)),
            ("2.1.2", cases(yes, of)),
            ("2.2", Answer::Rating(Rating::Inadequate)),
            ("2.3", Answer::Rating(Rating::Inadequate)),
            ("V1", Answer::Rating(Rating::Inadequate)),
        ];
        let chances = chances_of(&inspection("iyjwcv-2025", &all_inadequate));
        let inadequate = Some([1.0, 0.0, 0.0, 0.0]);
        assert_eq!(chances.standards[0].chances, inadequate, "a standard with a certain Inadequate and {yes} of {of}");
        assert_eq!(chances.overall, inadequate, "overall, with {yes} of {of}");

        // 7 points are certain, and 10 points are the most possible.
        let good_overall = [
            ("2.1.1", cases(yes, of)),
            ("2.1.2", cases(yes, of)),
            ("2.2", Answer::Rating(Rating::Good)),
            ("2.3", Answer::Rating(Rating::Good)),
            ("V1", Answer::Rating(Rating::Outstanding)),
        ];
        let chances = chances_of(&inspection("iyjwcv-2025", &good_overall));
        assert_eq!(chances.overall, Some([0.0, 0.0, 1.0, 0.0]), "overall, with {yes} of {of} in 2.1");
    }
}

#[test]
fn the_largest_framework_has_a_chance_of_its_highest_score() {
    static FRAMEWORK: Framework =
        small("largest", &[single_domain(&JUDGED_STANDARDS)], Bands::new(48, [(0, 8), (9, 24), (25, 40), (41, 48)]));
    let mut inspection = Inspection::new(&FRAMEWORK);
    for LocatedStandard { id, .. } in FRAMEWORK.standards() {
        inspection.set_answer(Place::Standard(id), Answer::Rating(Rating::Outstanding)).unwrap();
    }
    let chances = chances_of(&inspection);
    assert_eq!((chances.score.len(), chances.score.last()), (49, Some(&1.0)));
    assert_eq!(chances.overall, Some([0.0, 0.0, 0.0, 1.0]));
}

#[test]
fn resettlement_does_not_change_the_chances_of_the_overall_rating() {
    let mut bexley = BEXLEY_2024.inspection();
    let chances = chances_of(&bexley);
    assert_eq!(chances.standards[12].chances, None, "resettlement was not rated");
    let overall = chances.overall;
    bexley.answer_number("4.1", Answer::Rating(Rating::Inadequate)).unwrap();
    assert_eq!(chances_of(&bexley).overall, overall);
    clear(&mut bexley, "4.1");
    assert_eq!(chances_of(&bexley).overall, overall);
}

/// A further sample of equal size, drawn case by case. The chance that a case is sufficient comes from the cases before it: Pólya's
/// urn, which draws from the beta-binomial distribution without the formula of the distribution.
fn drawn_sample(dice: &mut Dice, sample: CaseCount) -> CaseCount {
    let (of, mut yes) = (sample.of(), 0);
    for before in 0..of {
        let chance = (f64::from(sample.yes() + yes) + 0.5) / f64::from(of + before + 1);
        yes += u16::from(dice.share() < chance);
    }
    case_count(yes.into(), of.into())
}

#[test]
fn the_chances_are_the_shares_of_ratings_and_scores_in_drawn_samples() {
    const DRAWS: u32 = 20_000;
    let mut dice = Dice::new(80);
    for inspected in [CAMDEN_2025.inspection(), without_discretion(&BEXLEY_2024)] {
        let chances = chances_of(&inspected);
        let mut standards = vec![[0u32; 4]; inspected.framework().standards().count()];
        let mut overall = [0u32; 4];
        let mut score = vec![0u32; chances.score.len()];
        let mut drawn = inspected.clone();
        for _ in 0..DRAWS {
            for LocatedKeyQuestion { id, .. } in inspected.framework().key_questions() {
                if let Some(Answer::Cases(sample)) = inspected.answer(Place::KeyQuestion(id)) {
                    drawn.set_answer(Place::KeyQuestion(id), Answer::Cases(drawn_sample(&mut dice, sample))).unwrap();
                }
            }
            let outcome = rate(&drawn);
            for (times, standard) in standards.iter_mut().zip(&outcome.standards) {
                if let Some(rating) = standard.rating() {
                    times[usize::from(rating.points())] += 1;
                }
            }
            overall[usize::from(outcome.overall_rating().unwrap().points())] += 1;
            score[usize::from(outcome.score.points())] += 1;
        }
        // The tolerance is 4.5 standard errors, because one in a hundred thousand true chances is further off, and some 100 chances
        // are compared. Two draws are added, because the error of a very small chance is not normal.
        let assert_share = |times: u32, chance: f64, name: &str| {
            let draws = f64::from(DRAWS);
            let tolerance = 4.5 * (chance * (1.0 - chance) / draws).sqrt() + 2.0 / draws;
            let share = f64::from(times) / draws;
            assert!((share - chance).abs() <= tolerance, "{name}: a share of {share} in the draws, a chance of {chance}");
        };
        for (times, entry) in standards.iter().zip(&chances.standards) {
            for (times, chance) in times.iter().zip(entry.chances.unwrap_or_default()) {
                assert_share(*times, chance, entry.located.standard.number);
            }
        }
        for (times, chance) in overall.iter().zip(chances.overall.unwrap()) {
            assert_share(*times, chance, "overall");
        }
        for (times, chance) in score.iter().zip(&chances.score) {
            assert_share(*times, *chance, "the score");
        }
    }
}

#[test]
fn every_published_inspection_has_chances_of_its_overall_rating() {
    for published in PUBLISHED {
        assert!(chances_of(&published.inspection()).overall.is_some(), "{}", published.id);
    }
}

/// Whether the chances are from 0 to 1 and sum to 1, but for the rounding of floating point.
fn is_a_distribution(chances: &[f64]) -> bool {
    chances.iter().all(|chance| (0.0..=1.0 + 1e-12).contains(chance)) && (chances.iter().sum::<f64>() - 1.0).abs() < 1e-12
}

proptest! {
    #![proptest_config(keeping("tests/sampling.regressions"))]

    #[test]
    fn the_chances_of_rated_places_sum_to_one_and_open_places_have_none(inspection in any_inspection(true)) {
        let outcome = rate(&inspection);
        let chances = chances(&inspection, &outcome);
        for KeyQuestionChances { located, chances } in &chances.key_questions {
            let banding = outcome.key_question_at(located.id).unwrap().banding;
            prop_assert_eq!(chances.is_some(), !matches!(banding, Banding::Missing | Banding::NotAsked));
            prop_assert!(chances.is_none_or(|chances| is_a_distribution(&chances)));
        }
        for StandardChances { located, chances } in &chances.standards {
            let rating = outcome.standard_at(located.id).unwrap().rating();
            prop_assert!(chances.is_none_or(|chances| is_a_distribution(&chances)));
            prop_assert!(chances.is_none() || rating.is_some(), "an open standard has no chances");
        }
        let mut counted = chances.standards.iter().filter(|of| outcome.standard_at(of.located.id).unwrap().counts);
        prop_assert_eq!(chances.overall.is_some(), outcome.score.max > 0 && counted.all(|entry| entry.chances.is_some()));
        prop_assert!(chances.overall.is_none_or(|chances| is_a_distribution(&chances)));
        prop_assert_eq!(chances.score.is_empty(), chances.overall.is_none());
        prop_assert!(chances.score.is_empty() || is_a_distribution(&chances.score));
    }
}
