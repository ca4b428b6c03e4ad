//! What holds a rating where it is: the key questions of which one case decides.

use super::{Direction, headroom::of_key_question};
use crate::engine::{
    Answer, Inspection, KeyQuestionAnswer, KeyQuestionId, LocatedKeyQuestion, Outcome, Place, Range, Rating, StandardId,
    rate,
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
    let mut all = Vec::new();
    for entry in inspection.key_questions() {
        for direction in [Direction::Up, Direction::Down] {
            all.extend(one_case(inspection, outcome, entry, direction));
        }
    }
    // The sort is stable, because of which each of the two parts stays in the framework's order.
    all.sort_by_key(|decisive| decisive.overall.is_none());
    all
}

fn one_case(
    inspection: &Inspection,
    outcome: &Outcome,
    entry: &KeyQuestionAnswer,
    direction: Direction,
) -> Option<Decisive> {
    let answer = entry.answer?;
    if let Answer::Rating(_) = answer {
        return None;
    }
    let LocatedKeyQuestion { id: key_question, standard, .. } = entry.located;
    let moved = of_key_question(answer, direction, outcome).filter(|moved| moved.amount == 1)?;

    let mut changed = inspection.clone();
    changed.set_answer(Place::KeyQuestion(key_question), moved.to).ok()?;
    let after = rate(&changed);
    let rating = settled_anew(outcome.standard_at(standard)?.possible?, after.standard_at(standard)?.possible?)?;
    let overall = settled_anew(outcome.overall, after.overall);
    Some(Decisive { key_question, direction, to: moved.to, standard, rating, overall })
}

/// The rating after a change, where it was settled before, is settled after, and differs.
fn settled_anew(before: Range<Rating>, after: Range<Rating>) -> Option<Rating> {
    let (before, after) = (before.settled()?, after.settled()?);
    (before != after).then_some(after)
}
