//! Both sides of every band edge, by percentage and by counts; every score of every framework.

mod support;

use std::iter::repeat_n;

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::engine::{
    Answer, Banding, Bands, CaseCount, Framework, Inspection, KeyQuestion, KeyQuestionOutcome, LocatedStandard, Percentage,
    Range, Rating, Score, Standard, StandardOutcome, band_of, overall_score, rate, rate_standard,
};
use inspection_ratings::frameworks::{FRAMEWORKS, bands, framework};
use support::{one, small};

fn cases(yes: u32, of: u32) -> Answer {
    Answer::Cases(CaseCount::new(yes, of).unwrap())
}

fn percentage(hundredths: u32) -> Answer {
    Answer::Percentage(Percentage::from_hundredths(hundredths).unwrap())
}

#[track_caller]
fn assert_banded(answer: Answer, percent: u8, band: Rating, rounding_decided: bool) {
    let found = band_of(Some(answer), &bands::KEY_QUESTION);
    assert_eq!(found, Banding::Banded { percent, band, rounding_decided }, "{answer:?}");
}

#[test]
fn every_band_edge_by_percentage() {
    for (hundredths, percent, band, rounding_decided) in [
        (0, 0, Inadequate, false),
        (4900, 49, Inadequate, false),
        (4949, 49, Inadequate, false),
        (4950, 50, RequiresImprovement, true),
        (4999, 50, RequiresImprovement, true),
        (5000, 50, RequiresImprovement, false),
        (5100, 51, RequiresImprovement, false),
        (6400, 64, RequiresImprovement, false),
        (6449, 64, RequiresImprovement, false),
        (6450, 65, Good, true),
        (6500, 65, Good, false),
        (6550, 66, Good, false),
        (6600, 66, Good, false),
        (7900, 79, Good, false),
        (7949, 79, Good, false),
        (7950, 80, Outstanding, true),
        (8000, 80, Outstanding, false),
        (8100, 81, Outstanding, false),
        (10_000, 100, Outstanding, false),
    ] {
        assert_banded(percentage(hundredths), percent, band, rounding_decided);
    }
}

#[test]
fn every_band_edge_by_counts() {
    for (yes, of, percent, band, rounding_decided) in [
        (0, 9, 0, Inadequate, false),
        // One below, at and one above each edge, in samples large enough to meet it exactly.
        (49, 100, 49, Inadequate, false),
        (50, 100, 50, RequiresImprovement, false),
        (51, 100, 51, RequiresImprovement, false),
        (64, 100, 64, RequiresImprovement, false),
        (65, 100, 65, Good, false),
        (66, 100, 66, Good, false),
        (79, 100, 79, Good, false),
        (80, 100, 80, Outstanding, false),
        (81, 100, 81, Outstanding, false),
        (12, 15, 80, Outstanding, false),
        (1, 2, 50, RequiresImprovement, false),
        // Where rounding decides, and its near misses: 64.7, 64.5, 79.5 and 49.5 per cent, then 64.48, 79.49 and 49.49.
        (11, 17, 65, Good, true),
        (20, 31, 65, Good, true),
        (35, 44, 80, Outstanding, true),
        (50, 101, 50, RequiresImprovement, true),
        (118, 183, 64, RequiresImprovement, false),
        (31, 39, 79, Good, false),
        (48, 97, 49, Inadequate, false),
        // The halves: 64.5 exactly, 79.5 exactly, 49.5 exactly.
        (129, 200, 65, Good, true),
        (159, 200, 80, Outstanding, true),
        (99, 200, 50, RequiresImprovement, true),
        // As printed in the reports.
        (7, 8, 88, Outstanding, false),
        (14, 16, 88, Outstanding, false),
        (11, 15, 73, Good, false),
        (9, 14, 64, RequiresImprovement, false),
        (5, 9, 56, RequiresImprovement, false),
        (9_999, 9_999, 100, Outstanding, false),
        (9_998, 9_999, 100, Outstanding, false),
        (1, 9_999, 0, Inadequate, false),
    ] {
        assert_banded(cases(yes, of), percent, band, rounding_decided);
    }
}

#[test]
fn percentages_are_written_without_needless_zeros() {
    for (hundredths, text) in
        [(0, "0"), (5, "0.05"), (10, "0.1"), (7200, "72"), (7250, "72.5"), (7205, "72.05"), (6667, "66.67"), (10_000, "100")]
    {
        assert_eq!(Percentage::from_hundredths(hundredths).unwrap().to_string(), text);
    }
}

#[test]
fn bands_in_sixths_are_told_from_others() {
    for (max, ends, in_sixths) in [
        (36, [6, 18, 30, 36], true),
        (12, [2, 6, 10, 12], true),
        (12, [1, 6, 10, 12], false),
        (12, [3, 6, 10, 12], false),
        (12, [2, 5, 10, 12], false),
        (12, [2, 7, 10, 12], false),
        (12, [2, 6, 9, 12], false),
        (12, [2, 6, 11, 12], false),
    ] {
        let [a, b, c, d] = ends;
        let bands = Bands::new(max, [(0, a), (a + 1, b), (b + 1, c), (c + 1, d)]);
        assert_eq!(bands.end_in_sixths(), in_sixths, "{ends:?}");
    }
}

/// Every way to share standards out among the four ratings: how many have each.
fn mixtures(standards: usize) -> Vec<[usize; 4]> {
    let mut mixtures = Vec::new();
    for outstanding in 0..=standards {
        for good in 0..=standards - outstanding {
            for next in 0..=standards - outstanding - good {
                mixtures.push([standards - outstanding - good - next, next, good, outstanding]);
            }
        }
    }
    mixtures
}

#[test]
fn every_score_of_every_framework() {
    for (id, ends) in [
        ("yos-2018", [6, 18, 30, 36]),
        ("yjs-2021", [6, 18, 30, 36]),
        ("iyjwcv-2025", [2, 6, 10, 12]),
        ("iyjs-2025", [3, 10, 17, 21]),
    ] {
        let framework = framework(id).unwrap();
        assert_eq!(framework.max_score(), ends[3], "{id}");
        let counted: Vec<_> = framework.standards().filter(|located| located.standard.counts).collect();
        let mut scores = vec![false; usize::from(ends[3]) + 1];
        for numbers in mixtures(counted.len()) {
            let mut inspection = Inspection::new(framework);
            let ratings = Rating::ALL.into_iter().zip(numbers).flat_map(|(rating, number)| repeat_n(rating, number));
            for (located, rating) in counted.iter().zip(ratings) {
                inspection.set_answer(located.place(), Answer::Rating(rating)).unwrap();
            }
            let outcome = rate(&inspection);
            let score = numbers[1] + 2 * numbers[2] + 3 * numbers[3];
            let rating = Rating::ALL[ends.iter().position(|end| score <= usize::from(*end)).unwrap()];
            assert_eq!((usize::from(outcome.score.points()), outcome.score.complete()), (score, true), "{id}, {numbers:?}");
            assert_eq!(outcome.overall.settled(), Some(rating), "{id}, {numbers:?}");
            scores[score] = true;
        }
        assert!(scores.into_iter().all(|had| had), "{id}: every score is had");
    }
}

/// A framework of one standard with two key questions.
static TWO: Framework = small(
    "two",
    &[one(&[Standard::by_key_questions(
        "1",
        "One",
        &[KeyQuestion::by_cases("1.1", "a"), KeyQuestion::by_cases("1.2", "b")],
    )])],
    Bands::new(3, [(0, 0), (1, 1), (2, 2), (3, 3)]),
);

fn counted_standard() -> LocatedStandard {
    FRAMEWORKS[0].standards().find(|located| located.standard.counts).unwrap()
}

#[test]
fn the_lowest_of_every_pair_decides() {
    for a in Rating::ALL {
        for b in Rating::ALL {
            let [first, second] = &rate(&Inspection::new(&TWO)).key_questions[..] else { panic!("two key questions") };
            let questions = [(first, a), (second, b)]
                .map(|(question, rating)| KeyQuestionOutcome { banding: Banding::Judged(rating), ..*question });
            let standard = TWO.standards().next().unwrap();
            assert_eq!(rate_standard(standard, None, &questions).calculated, Some(a.min(b)), "{a} and {b}");
        }
    }
}

#[test]
fn points_are_0_to_3_and_only_counted_standards_add_them() {
    for (rating, points) in [(Inadequate, 0), (RequiresImprovement, 1), (Good, 2), (Outstanding, 3)] {
        let counted = rate_standard(counted_standard(), Some(Answer::Rating(rating)), &[]);
        let apart = StandardOutcome { counts: false, ..counted };
        assert_eq!(overall_score(&[counted, apart, counted]), Score { max: 6, possible: Range::only(2 * points) });
        assert_eq!((counted.points(), apart.points()), (Some(points), None));
    }
}
