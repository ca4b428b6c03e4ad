//! What holds a rating where it is: the key questions of which one case decides.

use super::{Direction, headroom::of_key_question};
use crate::engine::{
    Answer, Inspection, KeyQuestionId, KeyQuestionOutcome, Outcome, Place, Range, Rating, StandardId, apply_discretion,
    overall_score, rate_standard,
};

/// A key question that alone, by one case, changes the rating of its standard, and perhaps the overall rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decisive {
    /// The key question.
    pub key_question: KeyQuestionId,
    /// Whether a case more or one fewer does it.
    pub direction: Direction,
    /// The answer with that case turned, or the percentage a point away, or at the edge of the band.
    pub to: Answer,
    /// Its standard.
    pub standard: StandardId,
    /// The rating that its standard then has.
    pub rating: Rating,
    /// The overall rating that there then is, if it is another one.
    pub overall: Option<Rating>,
}

/// The key questions that, changed alone by one case, or by one point of percentage, change the rating of their standard:
/// first those that change the overall rating with it, then the others, each in the framework's order, up before down.
/// `outcome` is what [`rate`](crate::engine::rate) gave for `inspection`.
///
/// A rating counts as changed when it is settled before and after. So nothing is decisive under discretion, and not while
/// what is missing leaves the standard open. Judged ratings are not asked about: they have no cases.
#[must_use]
pub fn decisive(inspection: &Inspection, outcome: &Outcome) -> Vec<Decisive> {
    let mut found = Vec::new();
    let mut overall_first = 0;
    for (id, standard, _) in outcome.framework.key_questions() {
        for direction in [Direction::Up, Direction::Down] {
            if let Some(decisive) = one_case(inspection, outcome, id, standard, direction) {
                if decisive.overall.is_some() {
                    found.insert(overall_first, decisive);
                    overall_first += 1;
                } else {
                    found.push(decisive);
                }
            }
        }
    }
    found
}

fn one_case(
    inspection: &Inspection,
    outcome: &Outcome,
    key_question: KeyQuestionId,
    standard: StandardId,
    direction: Direction,
) -> Option<Decisive> {
    let answer = inspection.answer(Place::KeyQuestion(key_question))?;
    if let Answer::Rating(_) = answer {
        return None;
    }
    let moved = of_key_question(answer, direction, outcome).filter(|moved| moved.amount == 1)?;

    let mut questions = outcome.key_questions.clone();
    // Only its rating is looked at.
    *questions.get_mut(key_question.index())? = KeyQuestionOutcome::Judged(moved.rating);
    let mut standards = outcome.standards.clone();
    let located = outcome.framework.located_standards().nth(standard.index())?;
    let first = located.first.index();
    let own = questions.get(first..first + located.standard.key_questions.len())?;
    let before = standards.get_mut(standard.index())?;
    let discretion = inspection.discretion().get(standard.index())?.as_ref();
    let mut after = rate_standard(&located, None, own);
    if let Some(discretion) = discretion {
        apply_discretion(&mut after, discretion);
    }
    let rating = changed(before.possible?, after.possible?)?;
    *before = after;

    let score = overall_score(&standards, outcome.score.max).possible;
    let overall = changed(outcome.overall, outcome.framework.overall_bands.across(score));
    Some(Decisive { key_question, direction, to: moved.to, standard, rating, overall })
}

fn changed(before: Range<Rating>, after: Range<Rating>) -> Option<Rating> {
    let (before, after) = (before.settled()?, after.settled()?);
    (before != after).then_some(after)
}
