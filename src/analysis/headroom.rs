//! How far each figure and each rating is from the next one up, and from the one below.

use super::change::least;
use super::ways::{Start, Way};
use super::{Change, Direction, Freedom, RatingOf, Reach, Target, reach};
use crate::engine::{
    Answer, Inspection, KeyQuestionAnswer, LocatedKeyQuestion, LocatedStandard, Outcome, Rating, StandardOutcome, band_of,
};

/// The distances up and down of everything that is rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headroom {
    /// The key questions in the framework's order.
    pub key_questions: Vec<KeyQuestionRoom>,
    /// The standards in the framework's order.
    pub standards: Vec<StandardRoom>,
    /// The inspection as a whole.
    pub overall: Room<OverallMove>,
}

/// A key question, and its distances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyQuestionRoom {
    /// The key question.
    pub located: LocatedKeyQuestion,
    /// The distances.
    pub room: Room<Move>,
}

/// A standard, and its distances.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardRoom {
    /// The standard.
    pub located: LocatedStandard,
    /// The distances.
    pub room: Room<StandardMove>,
}

/// The distances up and down. None where there is no further rating, or where the rating is not settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room<T> {
    /// To a higher rating.
    pub up: Option<T>,
    /// To a lower one.
    pub down: Option<T>,
}

impl<T> Room<T> {
    fn of(mut distance: impl FnMut(Direction) -> Option<T>) -> Self {
        Self { up: distance(Direction::Up), down: distance(Direction::Down) }
    }
}

/// The least change of one key question's answer that changes its rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The answer that it takes: the same number of cases with another number of yes; or the whole percentage at the edge of
    /// the band, or one with decimals before it that is rounded into the band; or the next judged rating.
    pub to: Answer,
    /// How far that is, at least 1, in the unit of the answer: cases, whole points of percentage, or steps of rating.
    pub amount: u32,
    /// The rating that it then has. With few cases one more can skip a band.
    pub rating: Rating,
}

/// The least change of a standard's answers that changes its rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardMove {
    /// The changes, in order: on the way up all that is needed together, on the way down the cheapest single one, the first
    /// of several. A step of a judged rating costs 1 here.
    pub changes: Vec<Change>,
    /// The rating that the standard then has.
    pub rating: Rating,
}

/// The distance of the overall rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverallMove {
    /// How many points of the score it is away.
    pub points: u8,
    /// The next overall rating.
    pub rating: Rating,
    /// The fewest judgements of cases, or points of percentage, that move those points while judged ratings and discretion
    /// stay; none if there is no such way. [`reach`](super::reach()) says which.
    pub cost: Option<u32>,
}

/// How far everything is from the next rating up and down. `outcome` is what [`rate`](crate::engine::rate) gave for
/// `inspection`.
///
/// A key question has its distances whatever its standard comes to. A standard has them once its rating is settled, but not
/// while discretion sets it; the inspection as a whole once the score is.
#[must_use]
pub fn headroom(inspection: &Inspection, outcome: &Outcome) -> Headroom {
    let freedom = Freedom { judged_step: Some(1), locked: Vec::new() };
    let key_question = |entry: &KeyQuestionAnswer| KeyQuestionRoom {
        located: entry.located,
        room: Room::of(|direction| of_key_question(entry.answer?, direction, outcome)),
    };
    let standard = |rated: &StandardOutcome| StandardRoom {
        located: rated.located,
        room: Room::of(|direction| of_standard(&Start { inspection, outcome, direction, freedom: &freedom }, rated)),
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

pub(super) fn of_key_question(answer: Answer, direction: Direction, outcome: &Outcome) -> Option<Move> {
    let bands = &outcome.framework.key_question_bands;
    let next = direction.after(band_of(Some(answer), bands).rating()?)?;
    let (to, amount) = least(answer, direction, next, bands)?;
    Some(Move { to, amount, rating: band_of(Some(to), bands).rating()? })
}

fn of_standard(start: &Start<'_>, rated: &StandardOutcome) -> Option<StandardMove> {
    rated.rating()?;
    let mut ways = Vec::new();
    start.push_ways(rated, &mut ways);
    let mut cheapest: Option<&Way> = None;
    for way in &ways {
        // On the way up the nearest rating is the first and the cheapest.
        if cheapest.is_none_or(|cheapest| way.cost < cheapest.cost) {
            cheapest = Some(way);
        }
    }
    let Way { question, rating, .. } = *cheapest?;
    Some(StandardMove { changes: start.changes(&rated.located, question, rating)?, rating })
}
