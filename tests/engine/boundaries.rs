//! Both sides of every band edge by percentages and by case counts, and the overall rating of every score of every framework.

use std::iter::repeat_n;

use crate::support::{bands_up_to, cases, hundredths, single_domain, small};
use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::engine::{
    Answer, Banding, Bands, Framework, Inspection, KeyQuestion, KeyQuestionOutcome, LocatedStandard, Percentage, Range,
    Rating, Score, Standard, StandardOutcome, band_of, overall_score, rate, rate_standard,
};
use inspection_ratings::frameworks::{FRAMEWORKS, bands, framework};

#[track_caller]
fn assert_banded(answer: Answer, percent: u8, band: Rating, rounding_decided: bool) {
    let banding = band_of(Some(answer), &bands::KEY_QUESTION);
    assert_eq!(banding, Banding::Banded { percent, band, rounding_decided }, "{answer:?}");
}

#[test]
fn a_percentage_at_either_side_of_a_band_edge_is_rounded_and_gets_its_band() {
    for (in_hundredths, percent, band, rounding_decided) in [
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
        assert_banded(hundredths(in_hundredths), percent, band, rounding_decided);
    }
}

#[test]
fn a_case_count_at_either_side_of_a_band_edge_is_rounded_and_gets_its_band() {
    for (yes, of, percent, band, rounding_decided) in [
        (0, 9, 0, Inadequate, false),
        // Each band edge, and a per cent on both sides of the edge, in samples with exactly these percentages.
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
        // Rounding decides at 64.7, 64.5, 79.5 and 49.5 per cent, and just not at 64.48, 79.49 and 49.49.
        (11, 17, 65, Good, true),
        (20, 31, 65, Good, true),
        (35, 44, 80, Outstanding, true),
        (50, 101, 50, RequiresImprovement, true),
        (118, 183, 64, RequiresImprovement, false),
        (31, 39, 79, Good, false),
        (48, 97, 49, Inadequate, false),
        // Exactly 64.5, 79.5 and 49.5 per cent are rounded up.
        (129, 200, 65, Good, true),
        (159, 200, 80, Outstanding, true),
        (99, 200, 50, RequiresImprovement, true),
        // Counts from the published reports, and counts near the largest sample.
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
fn a_percentage_is_written_without_needless_zeros() {
    for (hundredths, text) in
        [(0, "0"), (5, "0.05"), (10, "0.1"), (7200, "72"), (7250, "72.5"), (7205, "72.05"), (6667, "66.67"), (10_000, "100")]
    {
        assert_eq!(Percentage::from_hundredths(hundredths).unwrap().to_string(), text);
    }
}

#[test]
fn bands_that_end_in_sixths_are_recognised() {
    for (ends, in_sixths) in [
        ([6, 18, 30, 36], true),
        ([2, 6, 10, 12], true),
        ([1, 6, 10, 12], false),
        ([3, 6, 10, 12], false),
        ([2, 5, 10, 12], false),
        ([2, 7, 10, 12], false),
        ([2, 6, 9, 12], false),
        ([2, 6, 11, 12], false),
    ] {
        assert_eq!(bands_up_to(ends).end_in_sixths(), in_sixths, "{ends:?}");
    }
}

/// Every way to give the four ratings to some standards: how many standards have each rating, Inadequate first.
fn mixtures(standards: usize) -> Vec<[usize; 4]> {
    let mut mixtures = Vec::new();
    for outstanding in 0..=standards {
        for good in 0..=standards - outstanding {
            for requires_improvement in 0..=standards - outstanding - good {
                let inadequate = standards - outstanding - good - requires_improvement;
                mixtures.push([inadequate, requires_improvement, good, outstanding]);
            }
        }
    }
    mixtures
}

#[test]
fn every_score_of_every_framework() {
    // The highest score of each rating.
    for (id, ends) in [
        ("yos-2018", [6, 18, 30, 36]),
        ("yjs-2021", [6, 18, 30, 36]),
        ("iyjwcv-2025", [2, 6, 10, 12]),
        ("iyjs-2025", [3, 10, 17, 21]),
    ] {
        let framework = framework(id).unwrap();
        assert_eq!(framework.max_score(), ends[3], "{id}");
        let counted: Vec<_> = framework.standards().filter(|located| located.standard.counts).collect();
        let mut is_reached = vec![false; usize::from(ends[3]) + 1];
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
            assert_eq!(outcome.overall_rating(), Some(rating), "{id}, {numbers:?}");
            is_reached[score] = true;
        }
        assert!(is_reached.into_iter().all(|reached| reached), "{id}: some mixture has each score");
    }
}

/// A framework of a standard with two key questions.
static TWO_KEY_QUESTIONS: Framework = small(
    "two",
    &[single_domain(&[Standard::by_key_questions(
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
fn a_standard_takes_the_lower_rating_of_every_pair_of_key_questions() {
    for first_rating in Rating::ALL {
        for second_rating in Rating::ALL {
            let [first, second] = &rate(&Inspection::new(&TWO_KEY_QUESTIONS)).key_questions[..] else {
                panic!("two key questions")
            };
            let questions = [(first, first_rating), (second, second_rating)]
                .map(|(question, rating)| KeyQuestionOutcome { banding: Banding::Judged(rating), ..*question });
            let standard = TWO_KEY_QUESTIONS.standards().next().unwrap();
            let calculated = rate_standard(standard, None, &questions).calculated;
            assert_eq!(calculated, Some(first_rating.min(second_rating)), "{first_rating} and {second_rating}");
        }
    }
}

#[test]
fn a_standard_that_counts_adds_0_to_3_points_to_the_score_and_a_standard_apart_adds_none() {
    for (rating, points) in [(Inadequate, 0), (RequiresImprovement, 1), (Good, 2), (Outstanding, 3)] {
        let counted = rate_standard(counted_standard(), Some(Answer::Rating(rating)), &[]);
        let apart = StandardOutcome { counts: false, ..counted };
        assert_eq!(overall_score(&[counted, apart, counted]), Score { max: 6, possible: Range::only(2 * points) });
        assert_eq!((counted.points(), apart.points()), (Some(points), None));
    }
}
