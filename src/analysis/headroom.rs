//! How far each figure and each rating is from the next one up, and from the one below.

use arrayvec::ArrayVec;

use super::change::least;
use super::ways::{Start, Way};
use super::{Change, Direction, Freedom, RatingOf, Reach, Target, reach};
use crate::engine::{
    Answer, Inspection, KeyQuestionId, LocatedStandard, MAX_KEY_QUESTIONS, MAX_STANDARDS, Outcome, Place, Range, Rating,
    band_of,
};

/// The distances up and down of everything that is rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headroom {
    /// The key questions in the framework's order.
    pub key_questions: ArrayVec<Room<Move>, MAX_KEY_QUESTIONS>,
    /// The standards in the framework's order.
    pub standards: ArrayVec<Room<StandardMove>, MAX_STANDARDS>,
    /// The inspection as a whole.
    pub overall: Room<OverallMove>,
}

impl Headroom {
    /// The distances of a key question; none for one of another framework.
    #[must_use]
    pub fn key_question(&self, id: KeyQuestionId) -> Room<Move> {
        self.key_questions.get(id.index()).copied().unwrap_or_default()
    }
}

/// The distances up and down; none where there is no further rating, or where what is there is not settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room<T> {
    /// To a higher rating.
    pub up: Option<T>,
    /// To a lower one.
    pub down: Option<T>,
}

impl<T> Default for Room<T> {
    fn default() -> Self {
        Self { up: None, down: None }
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
    let mut key_questions = ArrayVec::new();
    for (id, _, _) in outcome.framework.key_questions() {
        let answer = inspection.answer(Place::KeyQuestion(id));
        let to = |direction| of_key_question(answer?, direction, outcome);
        let _ = key_questions.try_push(Room { up: to(Direction::Up), down: to(Direction::Down) });
    }
    let freedom = Freedom { judged_step: Some(1), locked: Vec::new() };
    let mut standards = ArrayVec::new();
    for located in outcome.framework.located_standards() {
        let to = |direction| of_standard(&Start { inspection, outcome, direction, freedom: &freedom }, located);
        let _ = standards.try_push(Room { up: to(Direction::Up), down: to(Direction::Down) });
    }
    let next = |points: Option<(u8, Rating)>, direction| {
        let (points, rating) = points?;
        let target = Target { of: RatingOf::Overall, direction, rating };
        let cost = match reach(inspection, target, &Freedom::default(), 0) {
            Reach::By { cost, .. } => Some(cost),
            Reach::Already | Reach::OutOfReach { .. } => None,
        };
        Some(OverallMove { points, rating, cost })
    };
    let up = next(outcome.points_to_next(), Direction::Up);
    let down = next(outcome.points_to_previous(), Direction::Down);
    Headroom { key_questions, standards, overall: Room { up, down } }
}

pub(super) fn of_key_question(answer: Answer, direction: Direction, outcome: &Outcome) -> Option<Move> {
    let bands = outcome.framework.key_question_bands;
    let next = direction.after(band_of(Some(answer), bands).rating()?)?;
    let (to, amount) = least(answer, direction, next, bands)?;
    Some(Move { to, amount, rating: band_of(Some(to), bands).rating()? })
}

fn of_standard(start: &Start<'_>, located: LocatedStandard) -> Option<StandardMove> {
    start.outcome.standards.get(located.id.index())?.possible.and_then(Range::settled)?;
    let mut ways = Vec::new();
    start.push_ways(located, &mut ways);
    let mut cheapest: Option<&Way> = None;
    for way in &ways {
        // On the way up the nearest rating is the first and the cheapest.
        if cheapest.is_none_or(|cheapest| way.cost < cheapest.cost) {
            cheapest = Some(way);
        }
    }
    let Way { question, rating, .. } = *cheapest?;
    Some(StandardMove { changes: start.changes(&located, question, rating)?.into_iter().collect(), rating })
}
