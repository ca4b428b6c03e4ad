//! How far each figure and each rating is from the next rating up, and from the rating below.

use super::change::{LeastChange, least_change};
use super::ways::{Start, Way};
use super::{Change, Direction, Freedom, RatingOf, Reach, Target, reach};
use crate::engine::{
    Answer, Inspection, KeyQuestionAnswer, LocatedKeyQuestion, LocatedStandard, Outcome, Rating, StandardOutcome, band_of,
};

/// The distances up and down of everything that is rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headroom {
    /// The key questions in the framework's order.
    pub key_questions: Vec<KeyQuestionHeadroom>,
    /// The standards in the framework's order.
    pub standards: Vec<StandardHeadroom>,
    /// The inspection as a whole.
    pub overall: Room<OverallMove>,
}

/// A key question, and its distances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyQuestionHeadroom {
    /// The key question.
    pub located: LocatedKeyQuestion,
    /// The distances.
    pub room: Room<KeyQuestionMove>,
}

/// A standard, and its distances.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardHeadroom {
    /// The standard.
    pub located: LocatedStandard,
    /// The distances.
    pub room: Room<StandardMove>,
}

/// The distances up and down. None where there is no further rating, or where the rating is not settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room<T> {
    /// The distance to a higher rating.
    pub up: Option<T>,
    /// The distance to a lower rating.
    pub down: Option<T>,
}

impl<T> Room<T> {
    fn of(mut distance: impl FnMut(Direction) -> Option<T>) -> Self {
        Self { up: distance(Direction::Up), down: distance(Direction::Down) }
    }
}

/// The least change of one key question's answer that changes its rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyQuestionMove {
    /// The answer after the change: the same number of cases with another number of yes; the whole percentage at the edge of the
    /// band, or a percentage with decimals that is rounded into the band; or the next judged rating.
    pub to: Answer,
    /// The distance, at least 1, in the unit of the answer: cases, whole percentage points, or steps of rating.
    pub amount: u32,
    /// The rating that the key question then has. With few cases, one case more can skip a band.
    pub rating: Rating,
}

/// The least change of a standard's answers that changes its rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardMove {
    /// The changes in order: on the way up all changes that are needed together, on the way down the cheapest single change, or
    /// the first of several cheapest ones. A step of a judged rating costs 1 here.
    pub changes: Vec<Change>,
    /// The rating that the standard then has.
    pub rating: Rating,
}

/// The distance of the overall rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverallMove {
    /// The distance in points of the score.
    pub points: u8,
    /// The next overall rating.
    pub rating: Rating,
    /// The fewest judgements of cases, or percentage points, that move the points while judged ratings and discretion stay.
    /// None if no such changes move them. [`reach`](super::reach()) names the changes.
    pub cost: Option<u32>,
}

/// How far every key question, every standard and the overall rating are from the next rating up and down. `outcome` must be the
/// result of [`rate`](crate::engine::rate) for `inspection`.
///
/// A key question has distances whatever the rating of its standard. A standard has distances once its rating is settled, but not
/// while discretion sets the rating. The overall rating has distances once the score is settled.
pub fn headroom(inspection: &Inspection, outcome: &Outcome) -> Headroom {
    let freedom = Freedom { judged_step: Some(1), locked: Vec::new() };
    let key_question = |entry: &KeyQuestionAnswer| KeyQuestionHeadroom {
        located: entry.located,
        room: Room::of(|direction| key_question_move(entry.answer?, direction, outcome)),
    };
    let standard = |rated: &StandardOutcome| StandardHeadroom {
        located: rated.located,
        room: Room::of(|direction| standard_move(&Start { inspection, outcome, direction, freedom: &freedom }, rated)),
    };
    let overall = |direction| {
        let (points, rating) = match direction {
            Direction::Up => outcome.points_to_next(),
            Direction::Down => outcome.points_to_previous(),
        }?;
        let target = Target { of: RatingOf::Overall, direction, rating };
        let cost = match reach(inspection, target, &Freedom::default(), 0) {
            Reach::By { cost, .. } => Some(cost),
            Reach::Already | Reach::OutOfReach { .. } => None,
        };
        Some(OverallMove { points, rating, cost })
    };
    Headroom {
        key_questions: inspection.key_questions().iter().map(key_question).collect(),
        standards: outcome.standards.iter().map(standard).collect(),
        overall: Room::of(overall),
    }
}

/// The least change of an answer that gives the next rating. None for an answer that has no rating, and where there is no further
/// rating.
pub(super) fn key_question_move(answer: Answer, direction: Direction, outcome: &Outcome) -> Option<KeyQuestionMove> {
    let bands = &outcome.framework.key_question_bands;
    let next = direction.after(band_of(Some(answer), bands).rating()?)?;
    let LeastChange { to, amount } = least_change(answer, direction, next, bands)?;
    Some(KeyQuestionMove { to, amount, rating: band_of(Some(to), bands).rating()? })
}

/// The cheapest way of a standard to another rating. None while its rating is open, and where no way leads to another rating.
fn standard_move(start: &Start<'_>, rated: &StandardOutcome) -> Option<StandardMove> {
    rated.rating()?;
    let mut ways = Vec::new();
    start.push_ways(rated, &mut ways);
    let mut cheapest: Option<&Way> = None;
    for way in &ways {
        // On the way up the first way leads to the nearest rating, and is the cheapest.
        if cheapest.is_none_or(|cheapest| way.cost < cheapest.cost) {
            cheapest = Some(way);
        }
    }
    let Way { question, rating, .. } = *cheapest?;
    Some(StandardMove { changes: start.changes(&rated.located, question, rating)?, rating })
}
