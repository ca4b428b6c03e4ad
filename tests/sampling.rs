//! How sure a sample is: against other formulas, and against drawing other samples.

mod support;

use inspection_ratings::analysis::sampling::{
    Certain, Chances, KeyQuestionChances, RatingChances, StandardChances, cases_needed, chances, interval,
};
use inspection_ratings::engine::{
    Answer, Banding, Bands, CaseCount, Framework, Inspection, LocatedKeyQuestion, LocatedStandard, MAX_STANDARDS, Place,
    ProfessionalDiscretion, Rating, Standard, rate,
};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2025, PUBLISHED};
use proptest::prelude::*;
use statrs::function::beta::ln_beta;
use statrs::function::factorial::ln_binomial;
use support::{Dice, any_inspection, cases, inspection, keeping, one, percent, small, without_discretion};

fn count(yes: u32, of: u32) -> CaseCount {
    CaseCount::new(yes, of).unwrap()
}

/// 90% of a normal distribution is below it, so 80% is between it and its negative.
fn z() -> f64 {
    2f64.sqrt() * statrs::function::erf::erf_inv(0.8)
}

#[test]
fn intervals_of_known_samples() {
    // Worked out apart, from the roots of (share − p)² = z²·p·(1 − p)/n.
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
        let found = interval(count(yes, of), eligible).unwrap();
        assert_eq!((found.lowest.hundredths(), found.highest.hundredths()), expected, "{yes} of {of} of {eligible:?}");
    }
    assert_eq!(interval(count(12, 15), Some(14)), None, "fewer eligible than inspected");
}

#[test]
fn intervals_end_where_the_share_is_z_standard_errors_away() {
    for of in (1..=40).chain([183, 999, 9_999]) {
        for yes in (0..=of).step_by(1 + of as usize / 40) {
            for eligible in [None, Some(of + 1), Some(2 * of), Some(10 * of)] {
                let found = interval(count(yes, of), eligible).unwrap();
                let share = f64::from(yes) / f64::from(of);
                if found.highest.hundredths() - found.lowest.hundredths() < 5 {
                    // All but one of many were inspected: the ends cannot be told from the share.
                    continue;
                }
                let narrowed = eligible.map_or(1.0, |eligible| f64::from(eligible - of) / f64::from(eligible - 1));
                for end in [found.lowest, found.highest] {
                    let end = f64::from(end.hundredths()) / 10_000.0;
                    let error = |p: f64| z() * (p * (1.0 - p) * narrowed / f64::from(of)).sqrt() - (share - p).abs();
                    // The end is rounded to the nearest hundredth: the sign changes within half of one on either side.
                    let (below, above) = ((end - 51e-6).max(0.0), (end + 51e-6).min(1.0));
                    assert!(error(below) * error(above) <= 0.0, "{yes} of {of}, {eligible:?}: {end}");
                }
            }
        }
    }
}

#[test]
fn a_sample_size_is_the_smallest_with_a_margin_of_5() {
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

/// The chances by logarithms of gamma functions.
fn beta_binomial(yes: u32, of: u32) -> RatingChances {
    let (a, b) = (f64::from(yes) + 0.5, f64::from(of - yes) + 0.5);
    let mut by_rating = [0.0; 4];
    for k in 0..=of {
        let chance = ln_binomial(of.into(), k.into()) + ln_beta(a + f64::from(k), b + f64::from(of - k)) - ln_beta(a, b);
        let band = [50, 65, 80].iter().filter(|from| count(k, of).rounded() >= **from).count();
        by_rating[band] += chance.exp();
    }
    by_rating
}

#[track_caller]
fn assert_near(found: &[f64], expected: &[f64], within: f64, name: &str) {
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() <= within, "{name}: {found} and {expected} in {found:?}");
    }
    assert_eq!(found.len(), expected.len(), "{name}");
}

fn all(inspection: &Inspection) -> Chances {
    chances(inspection, &rate(inspection))
}

#[test]
fn another_sample_of_one_key_question() {
    let of = (1..=60).chain([99, 100, 101, 500]);
    let all_of = of.flat_map(|of| (0..=of).step_by(1 + of as usize / 30).map(move |yes| (yes, of)));
    let large = [0, 1, 2, 4_949, 6_450, 7_950, 9_997, 9_998, 9_999].map(|yes| (yes, 9_999));
    for (yes, of) in all_of.chain(large) {
        let found = all(&inspection("yjs-2021", &[("2.2.1", cases(yes, of))]));
        let found = found.key_questions.iter().find(|of| of.located.question.number == "2.2.1").unwrap().chances.unwrap();
        // The logarithms lose about as many digits as their size has: 4 of 16 at 9,999 cases.
        assert_near(&found, &beta_binomial(yes, of), if of > 1_000 { 1e-8 } else { 1e-10 }, &format!("{yes} of {of}"));
    }
}

#[test]
fn a_sample_of_one_by_hand() {
    // 1 of 1 by Jeffreys' prior: the next one is sufficient with (1 + ½) / (1 + 1).
    let found = all(&inspection("iyjwcv-2025", &[("2.1.1", cases(1, 1)), ("2.1.2", cases(1, 1))]));
    assert_near(&found.key_questions[0].chances.unwrap(), &[0.25, 0.0, 0.0, 0.75], 1e-15, "a key question");
    assert_near(&found.standards[0].chances.unwrap(), &[1.0 - 0.5625, 0.0, 0.0, 0.5625], 1e-15, "a standard of two");
}

#[test]
fn what_is_certain_and_what_is_open() {
    let mut found =
        inspection("iyjwcv-2025", &[("2.1.1", percent(70)), ("2.1.2", Answer::NotAsked), ("2.2.1", cases(3, 4))]);
    found.answer_number("2.3", Answer::Rating(Rating::Good)).unwrap();
    found.answer_number("V1.2", Answer::Rating(Rating::Outstanding)).unwrap();
    let discretion = ProfessionalDiscretion { rating: Rating::Outstanding, reason: String::new() };
    found.record_discretion("V1", discretion).unwrap();
    let chances = all(&found);
    let good = Some([0.0, 0.0, 1.0, 0.0]);
    let outstanding = Some([0.0, 0.0, 0.0, 1.0]);
    let standards: Vec<_> = chances.standards.iter().map(|of| of.chances).collect();
    assert_eq!(standards, [good, None, good, outstanding]);
    let key_questions: Vec<_> = chances.key_questions.iter().map(|of| of.chances).collect();
    assert_eq!(key_questions[..2], [good, None]);
    assert!(key_questions[2].is_some(), "it has its own, although its standard is open");
    assert_eq!(key_questions[3..], [None, None, None, None, outstanding]);
    assert_eq!((chances.overall, chances.score.len()), (None, 0), "2.2 is open");
    let number = |(place, why): &(Place, Certain)| (found.framework().number(*place), *why);
    let certain: Vec<_> = chances.certain.iter().map(number).collect();
    let judged = Certain::Judged;
    assert_eq!(certain, [("2.1.1", Certain::Percentage), ("2.3", judged), ("V1.2", judged), ("V1", Certain::Discretion)]);

    found.answer_number("2.2.2", cases(4, 4)).unwrap();
    let chances = all(&found);
    // 2 + 2 + 3 points are certain, so it is Good from 7 to 10 of 12.
    let expected = [0.0, 0.0, 1.0, 0.0];
    assert_eq!(chances.overall, Some(expected), "overall");
    let planning = chances.standards[1].chances.unwrap();
    assert_near(&chances.score[7..=10], &planning, 1e-15, "the score");
    assert_eq!(chances.score.len(), 13);
}

#[test]
fn what_is_left_alone_is_exactly_certain() {
    for (yes, of) in [(7, 9), (6, 9), (8, 9), (12, 14), (11, 17), (75, 97)] {
        let with_one_certain = [("2.1.1", percent(30)), ("2.1.2", cases(yes, of))];
        let mut found = inspection("iyjwcv-2025", &with_one_certain);
        for number in ["2.2", "2.3", "V1"] {
            found.answer_number(number, Answer::Rating(Rating::Inadequate)).unwrap();
        }
        let chances = all(&found);
        let inadequate = Some([1.0, 0.0, 0.0, 0.0]);
        assert_eq!(chances.standards[0].chances, inadequate, "a standard with one certain Inadequate and {yes} of {of}");
        assert_eq!(chances.overall, inadequate, "and overall");

        // 7 points are certain, and at most 10 possible.
        found = inspection("iyjwcv-2025", &[("2.1.1", cases(yes, of)), ("2.1.2", cases(yes, of))]);
        for (number, rating) in [("2.2", Rating::Good), ("2.3", Rating::Good), ("V1", Rating::Outstanding)] {
            found.answer_number(number, Answer::Rating(rating)).unwrap();
        }
        assert_eq!(all(&found).overall, Some([0.0, 0.0, 1.0, 0.0]), "whatever {yes} of {of} comes to");
    }
}

#[test]
fn the_largest_framework_has_chances_of_its_highest_score() {
    const STANDARDS: [Standard; MAX_STANDARDS] = [const { Standard::judged("S", "S") }; MAX_STANDARDS];
    static FRAMEWORK: Framework =
        small("largest", &[one(&STANDARDS)], Bands::new(48, [(0, 8), (9, 24), (25, 40), (41, 48)]));
    let mut inspection = Inspection::new(&FRAMEWORK);
    for LocatedStandard { id, .. } in FRAMEWORK.standards() {
        inspection.set_answer(Place::Standard(id), Answer::Rating(Rating::Outstanding)).unwrap();
    }
    let chances = all(&inspection);
    assert_eq!((chances.score.len(), chances.score.last()), (49, Some(&1.0)));
    assert_eq!(chances.overall, Some([0.0, 0.0, 0.0, 1.0]));
}

#[test]
fn resettlement_leaves_the_score_alone() {
    let mut bexley = BEXLEY_2024.inspection();
    let chances = all(&bexley);
    assert_eq!(chances.standards[12].chances, None, "it was not rated");
    let overall = chances.overall;
    bexley.answer_number("4.1", Answer::Rating(Rating::Inadequate)).unwrap();
    assert_eq!(all(&bexley).overall, overall);
    let mut open = bexley.clone();
    open.clear_answer(open.framework().place("4.1").unwrap());
    assert_eq!(all(&open).overall, overall);
}

/// Cases drawn one after another, each sufficient with the chance that those before it leave: Pólya's urn, which draws from
/// the same distribution without its formula.
fn drawn(dice: &mut Dice, seen: CaseCount) -> CaseCount {
    let (of, mut yes) = (seen.of(), 0);
    for before in 0..of {
        let chance = (f64::from(seen.yes() + yes) + 0.5) / f64::from(of + before + 1);
        yes += u16::from(dice.share() < chance);
    }
    count(yes.into(), of.into())
}

#[test]
fn as_drawing_other_samples_finds() {
    const TIMES: u32 = 20_000;
    let mut dice = Dice::new(80);
    for before in [CAMDEN_2025.inspection(), without_discretion(&BEXLEY_2024)] {
        let chances = all(&before);
        let mut standards = vec![[0u32; 4]; before.framework().standards().count()];
        let mut overall = [0u32; 4];
        let mut score = vec![0u32; chances.score.len()];
        let mut another = before.clone();
        for _ in 0..TIMES {
            for LocatedKeyQuestion { id, .. } in before.framework().key_questions() {
                if let Some(Answer::Cases(seen)) = before.answer(Place::KeyQuestion(id)) {
                    another.set_answer(Place::KeyQuestion(id), Answer::Cases(drawn(&mut dice, seen))).unwrap();
                }
            }
            let outcome = rate(&another);
            for (times, found) in standards.iter_mut().zip(&outcome.standards) {
                if let Some(rating) = found.rating() {
                    times[usize::from(rating.points())] += 1;
                }
            }
            overall[usize::from(outcome.overall.settled().unwrap().points())] += 1;
            score[usize::from(outcome.score.points())] += 1;
        }
        // 4.5 standard errors: one of a hundred thousand true chances is further off, and some 100 are looked at. And one
        // sample more or less, for chances so small that the error is not normal.
        let near = |times: u32, chance: f64, name: &str| {
            let n = f64::from(TIMES);
            let error = 4.5 * (chance * (1.0 - chance) / n).sqrt() + 2.0 / n;
            let share = f64::from(times) / n;
            assert!((share - chance).abs() <= error, "{name}: {share} drawn, {chance} worked out");
        };
        for (times, of) in standards.iter().zip(&chances.standards) {
            for (times, chance) in times.iter().zip(of.chances.unwrap_or_default()) {
                near(*times, chance, of.located.standard.number);
            }
        }
        for (times, chance) in overall.iter().zip(chances.overall.unwrap()) {
            near(*times, chance, "overall");
        }
        for (times, chance) in score.iter().zip(&chances.score) {
            near(*times, *chance, "the score");
        }
    }
}

#[test]
fn published_inspections_have_chances() {
    for published in PUBLISHED {
        assert!(all(&published.inspection()).overall.is_some(), "{}", published.id);
    }
}

fn is_a_distribution(chances: &[f64]) -> bool {
    chances.iter().all(|chance| (0.0..=1.0 + 1e-12).contains(chance)) && (chances.iter().sum::<f64>() - 1.0).abs() < 1e-12
}

proptest! {
    #![proptest_config(keeping("tests/sampling.regressions"))]

    #[test]
    fn chances_sum_to_one(inspection in any_inspection(true)) {
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
        prop_assert_eq!(chances.overall.is_some(),
            chances.standards.iter().all(|of| !of.located.standard.counts || of.chances.is_some()));
        prop_assert!(chances.overall.is_none_or(|chances| is_a_distribution(&chances)));
        prop_assert_eq!(chances.score.is_empty(), chances.overall.is_none());
        prop_assert!(chances.score.is_empty() || is_a_distribution(&chances.score));
    }
}
