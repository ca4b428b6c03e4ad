//! The chances of the ratings in another sample.

use arrayvec::ArrayVec;

use crate::engine::{
    Answer, Bands, CaseCount, Inspection, KeyQuestionOutcome, LocatedKeyQuestion, LocatedStandard, MAX_STANDARDS, Outcome,
    Place, Rating, StandardOutcome, band_of,
};

/// The chance of each of the four ratings, lowest first, each from 0 to 1; together they are 1.
pub type RatingChances = [f64; 4];

/// How many scores there can be: from 0 to three points for each standard.
const SCORES: usize = 3 * MAX_STANDARDS + 1;

/// A weight this small, where the weight of the sample itself is 1, is below the precision of a sum of weights.
const NEGLIGIBLE: f64 = 1e-20;

/// The chances of each rating, if another sample of the same size were drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Chances {
    /// The key questions in the framework's order.
    pub key_questions: Vec<KeyQuestionChances>,
    /// The standards in the framework's order.
    pub standards: Vec<StandardChances>,
    /// The chance of each score from 0 on; empty if a standard that counts has no chances, or if nothing was inspected.
    pub score: ArrayVec<f64, SCORES>,
    /// The inspection as a whole; none if a standard that counts has no chances, or if nothing was inspected.
    pub overall: Option<RatingChances>,
    /// The places whose ratings were taken as certain, because they have no counts to draw again, in the framework's order.
    pub certain: Vec<(Place, Certain)>,
}

/// A key question, and the chance of each of its ratings.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyQuestionChances {
    /// The key question.
    pub located: LocatedKeyQuestion,
    /// The chances. None for a key question that is missing or not asked.
    pub chances: Option<RatingChances>,
}

/// A standard, and the chance of each of its ratings after discretion.
#[derive(Clone, Debug, PartialEq)]
pub struct StandardChances {
    /// The standard.
    pub located: LocatedStandard,
    /// The chances. None for a standard that lacks an answer, although its rating may be settled; whose key questions were asked
    /// in no case; or that is not rated or not inspected.
    pub chances: Option<RatingChances>,
}

/// Why a rating was taken as certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certain {
    /// A percentage without the number of cases behind it.
    Percentage,
    /// A rating: judged, or entered for a standard whose percentages are not known.
    Judged,
    /// Discretion set the standard's rating, although with other figures the panel might have decided otherwise.
    Discretion,
}

/// The chances of each rating if another sample of the same size were drawn. `outcome` must be the result of
/// [`rate`](crate::engine::rate) for `inspection`.
///
/// For a key question by cases, the number of sufficient cases in another sample is beta-binomial: the share is unknown, and its
/// distribution given the sample is Beta(yes + ½, no + ½), by Jeffreys' prior. A uniform prior would add a whole case to either
/// side, which pulls the share of a sample of four or five cases far to the middle. Jeffreys' prior adds half a case, and its
/// intervals agree closely with Wilson's.
///
/// A standard is as high as its lowest key question, and the score is the sum of the points. Both follow exactly if key questions
/// are independent of each other. The independence is assumed, and probably false, because good work on a case is often good on
/// all its key questions. High ratings of standards are then likelier than these chances, and the score is less certain. The sample
/// counts as drawn from many cases. If few cases are eligible, another sample would differ less.
pub fn chances(inspection: &Inspection, outcome: &Outcome) -> Chances {
    let mut chances = Chances {
        key_questions: Vec::new(),
        standards: Vec::new(),
        score: ArrayVec::new(),
        overall: None,
        certain: Vec::new(),
    };
    let mut score = ArrayVec::from_iter([1.0]);
    for rated in &outcome.standards {
        let mut key_questions = Vec::new();
        for question in outcome.key_questions_of(&rated.located) {
            key_questions.push(key_question_chances(&mut chances.certain, inspection, question));
        }
        let of_standard = standard_chances(&mut chances.certain, inspection, rated, &key_questions);
        if rated.counts {
            score = of_standard.map_or_else(ArrayVec::new, |of_standard| sum(&score, &of_standard));
        }
        chances.standards.push(StandardChances { located: rated.located, chances: of_standard });
        chances.key_questions.extend(key_questions);
    }
    if let Some(bands) = outcome.score_bands().filter(|_| !score.is_empty()) {
        let mut overall = [0.0; 4];
        for (points, chance) in (0..).zip(&score) {
            add(&mut overall, bands.rating(points), *chance);
        }
        chances.overall = Some(certain_if_alone(overall));
        chances.score = score;
    }
    chances
}

/// The chances of a key question. If its rating is taken as certain, the reason is added to `certain`.
fn key_question_chances(
    certain: &mut Vec<(Place, Certain)>,
    inspection: &Inspection,
    outcome: &KeyQuestionOutcome,
) -> KeyQuestionChances {
    let located = outcome.located;
    let place = Place::KeyQuestion(located.id);
    let bands = &inspection.framework().key_question_bands;
    let chances = match inspection.answer(place) {
        Some(Answer::Cases(cases)) => Some(another_sample(cases, bands)),
        answer => {
            if let Some(Answer::Percentage(_)) = answer {
                certain.push((place, Certain::Percentage));
            } else if let Some(Answer::Rating(_)) = answer {
                certain.push((place, Certain::Judged));
            }
            outcome.rating().map(only)
        }
    };
    KeyQuestionChances { located, chances }
}

/// The chances of a standard, from the chances of its key questions or from the rating entered for it. If its rating is taken as certain,
/// the reason is added to `certain`.
fn standard_chances(
    certain: &mut Vec<(Place, Certain)>,
    inspection: &Inspection,
    rated: &StandardOutcome,
    key_questions: &[KeyQuestionChances],
) -> Option<RatingChances> {
    let place = Place::Standard(rated.located.id);
    let why = match inspection.answer(place) {
        _ if rated.discretion => Some(Certain::Discretion),
        Some(Answer::Rating(_)) => Some(Certain::Judged),
        _ => None,
    };
    if let Some(why) = why {
        certain.push((place, why));
        return rated.rating().map(only);
    }
    // The chance of each rating or a higher one: all key questions must reach it.
    let mut at_least: Option<RatingChances> = None;
    for question in key_questions {
        if inspection.answer(Place::KeyQuestion(question.located.id)) == Some(Answer::NotAsked) {
            continue;
        }
        let own = question.chances?;
        let mut product = at_least.unwrap_or([1.0; 4]);
        let mut or_higher = 0.0;
        for (at_least, chance) in product.iter_mut().zip(own).rev() {
            or_higher += chance;
            *at_least *= or_higher;
        }
        at_least = Some(product);
    }
    let at_least = at_least?;
    let mut exactly = at_least;
    for (exactly, higher) in exactly.iter_mut().zip(at_least.into_iter().skip(1)) {
        // Rounding could leave a negative number.
        *exactly = (*exactly - higher).max(0.0);
    }
    Some(certain_if_alone(exactly))
}

/// The chances with exactly 1 where only one rating is possible, because a sum of fractions misses 1 by a little.
fn certain_if_alone(mut chances: RatingChances) -> RatingChances {
    let mut possible = chances.iter_mut().filter(|chance| **chance > 0.0);
    if let (Some(alone), None) = (possible.next(), possible.next()) {
        *alone = 1.0;
    }
    chances
}

/// The chance of each rating in another sample of as many cases.
///
/// The chances of k and k + 1 sufficient cases have a ratio of small numbers. Therefore each chance follows from its neighbour,
/// beginning with the sample itself, which is among the likeliest, and going up and down until the chances are negligible. No
/// number overflows, and no logarithm is needed.
fn another_sample(cases: CaseCount, bands: &Bands) -> RatingChances {
    let n = f64::from(cases.of());
    let yes = f64::from(cases.yes()) + 0.5;
    let no = n + 1.0 - yes;
    // P(k + 1) / P(k).
    let ratio = |k: u16| {
        let k = f64::from(k);
        (n - k) * (yes + k) / ((k + 1.0) * (no + n - k - 1.0))
    };
    let mut weights = [0.0; 4];
    let mut put = |k: u16, weight: f64| {
        let drawn = CaseCount::new(k.into(), cases.of().into()).ok().map(Answer::Cases);
        if let Some(rating) = band_of(drawn, bands).rating() {
            add(&mut weights, rating, weight);
        }
    };
    put(cases.yes(), 1.0);
    let mut weight = 1.0;
    for k in cases.yes()..cases.of() {
        weight *= ratio(k);
        put(k + 1, weight);
        if weight < NEGLIGIBLE {
            break;
        }
    }
    weight = 1.0;
    for k in (0..cases.yes()).rev() {
        weight /= ratio(k);
        put(k, weight);
        if weight < NEGLIGIBLE {
            break;
        }
    }
    let all: f64 = weights.iter().sum();
    for weight in &mut weights {
        *weight /= all;
    }
    weights
}

/// The chance of each score once the points of a further standard are added. `score` has the chances before; empty chances stay empty.
#[expect(clippy::indexing_slicing, reason = "a chance that is left out would make the others wrong")]
fn sum(score: &ArrayVec<f64, SCORES>, chances: &RatingChances) -> ArrayVec<f64, SCORES> {
    let mut sum = ArrayVec::new();
    if score.is_empty() {
        return sum;
    }
    sum.extend(std::iter::repeat_n(0.0, score.len() + 3));
    for (before, chance) in score.iter().enumerate() {
        for (points, of_rating) in chances.iter().enumerate() {
            sum[before + points] += chance * of_rating;
        }
    }
    sum
}

/// The chances of a rating that is certain.
fn only(rating: Rating) -> RatingChances {
    let mut chances = [0.0; 4];
    add(&mut chances, rating, 1.0);
    chances
}

#[expect(clippy::indexing_slicing, reason = "there are four ratings and four chances")]
fn add(chances: &mut RatingChances, rating: Rating, chance: f64) {
    chances[rating as usize] += chance;
}
