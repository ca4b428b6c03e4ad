//! The key questions of which one case decides a rating.

use super::{Direction, headroom::key_question_move};
use crate::engine::{
    Answer, Inspection, KeyQuestionAnswer, KeyQuestionId, LocatedKeyQuestion, Outcome, Place, Range, Rating, StandardId,
    rate,
};

/// A key question of which one case alone changes the rating of the standard, and perhaps the overall rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decisive {
    /// The key question.
    pub key_question: KeyQuestionId,
    /// Whether one case more (up) or one case fewer (down) changes the rating.
    pub direction: Direction,
    /// The answer after the change: with one judgement of a case changed, or with the percentage moved by a point or to the edge of the band.
    pub to: Answer,
    /// The standard that the key question rates.
    pub standard: StandardId,
    /// The rating that the standard then has.
    pub rating: Rating,
    /// The new overall rating, if it changes.
    pub overall: Option<Rating>,
}

/// The key questions that change the rating of their standard when one case, or one percentage point, changes. Key questions
/// that also change the overall rating come first. Within both groups the framework's order holds, up before down. `outcome` must
/// be the result of [`rate`](crate::engine::rate) for `inspection`.
///
/// A rating counts as changed when it is settled before and after. Therefore no key question is decisive under discretion, or while
/// missing answers leave the standard open. A judged rating is never decisive, because it has no cases.
pub fn decisive(inspection: &Inspection, outcome: &Outcome) -> Vec<Decisive> {
    let mut all: Vec<Decisive> = Vec::new();
    for entry in inspection.key_questions() {
        for direction in [Direction::Up, Direction::Down] {
            all.extend(one_case(inspection, outcome, entry, direction));
        }
    }
    let (mut first, rest): (Vec<_>, _) = all.into_iter().partition(|decisive| decisive.overall.is_some());
    first.extend(rest);
    first
}

/// The change of rating that one case, or one percentage point, of a key question makes in a direction. None if there is none.
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
    let moved = key_question_move(answer, direction, outcome).filter(|moved| moved.amount == 1)?;

    let mut changed = inspection.clone();
    changed.set_answer(Place::KeyQuestion(key_question), moved.to).ok()?;
    let after = rate(&changed);
    let rating = settled_anew(outcome.standard_at(standard)?.possible?, after.standard_at(standard)?.possible?)?;
    let overall = outcome.overall.zip(after.overall).and_then(|(before, after)| settled_anew(before, after));
    Some(Decisive { key_question, direction, to: moved.to, standard, rating, overall })
}

/// The rating after a change, where it was settled before, is settled after, and differs.
fn settled_anew(before: Range<Rating>, after: Range<Rating>) -> Option<Rating> {
    let (before, after) = (before.settled()?, after.settled()?);
    (before != after).then_some(after)
}
