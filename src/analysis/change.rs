//! Changing one answer: which way, how far, and the least that reaches a rating.

use crate::engine::{Answer, AnsweredBy, Bands, CaseCount, Percentage, Place, Range, Rating, band_of};

/// Which way a figure or a rating moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Towards Outstanding.
    Up,
    /// Towards Inadequate.
    Down,
}

impl Direction {
    /// Whether a rating reaches a target: the rating is at least the target on the way up, and at most the target on the way down.
    pub fn reaches(self, rating: Rating, target: Rating) -> bool {
        match self {
            Self::Up => rating >= target,
            Self::Down => rating <= target,
        }
    }

    /// The next rating in this direction. None after the last rating.
    pub const fn after(self, rating: Rating) -> Option<Rating> {
        match self {
            Self::Up => rating.next(),
            Self::Down => rating.previous(),
        }
    }

    /// The opposite direction.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }

    /// The last rating in this direction: Outstanding or Inadequate.
    pub const fn last(self) -> Rating {
        match self {
            Self::Up => Rating::Outstanding,
            Self::Down => Rating::Inadequate,
        }
    }

    /// The end of a range that is certain whatever the missing answers are: the lowest value on the way up, the highest on the way
    /// down.
    pub const fn certain<T: Copy>(self, possible: Range<T>) -> T {
        match self {
            Self::Up => possible.lowest,
            Self::Down => possible.highest,
        }
    }
}

/// One answer changed, or a value that a missing answer must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The key question, or the standard whose rating is entered.
    pub place: Place,
    /// The answer before the change. None for a missing answer, which must then be at least `to`, or at most `to` on the way down.
    pub from: Option<Answer>,
    /// The answer after the change, of the same kind as `from` and of the same number of cases. A percentage is the whole percentage
    /// at the edge of the band, or `from` moved by the cost where a percentage with decimals is rounded into the band before the
    /// edge. For a missing key question by cases the answer is a percentage.
    pub to: Answer,
    /// The cost: judgements of cases changed, or whole percentage points, or steps of rating times the cost of a step. 0 for a
    /// missing answer.
    pub cost: u32,
}

/// The least change of an answer that reaches a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LeastChange {
    /// The answer after the change.
    pub to: Answer,
    /// How far the answer moves: cases, whole percentage points, or steps of rating. 0 for an unchanged answer.
    pub amount: u32,
}

/// The least change of an answer that reaches a rating or goes further. An answer that reaches the rating already is unchanged. None
/// for an answer that has no rating.
///
/// Points of percentage are whole, as reports print percentages: as many as the printed figure is away from the edge of the band. A
/// percentage with decimals moves by as many points, but not past the edge: from 64.4, Good is at 65, from 63.6 at 64.6, each 1
/// point away.
pub(super) fn least_change(answer: Answer, direction: Direction, rating: Rating, bands: &Bands) -> Option<LeastChange> {
    let current = band_of(Some(answer), bands).rating()?;
    if direction.reaches(current, rating) {
        return Some(LeastChange { to: answer, amount: 0 });
    }
    match answer {
        Answer::Cases(cases) => {
            let room = match direction {
                Direction::Up => cases.of() - cases.yes(),
                Direction::Down => cases.yes(),
            };
            // One yes more never lowers a band. Therefore some number of turned cases is enough, and every smaller number is too few.
            let (mut too_few, mut enough) = (0, room);
            while enough - too_few > 1 {
                let middle = too_few + (enough - too_few) / 2;
                let tried = Answer::Cases(with_judgements_changed(cases, direction, middle)?);
                match band_of(Some(tried), bands).rating() {
                    Some(reached) if direction.reaches(reached, rating) => enough = middle,
                    _ => too_few = middle,
                }
            }
            Some(LeastChange {
                to: Answer::Cases(with_judgements_changed(cases, direction, enough)?),
                amount: enough.into(),
            })
        }
        Answer::Percentage(percentage) => {
            let edge = edge(direction, rating, bands)?;
            let points = u32::from(edge.rounded().abs_diff(percentage.rounded()));
            let (from, edge) = (u32::from(percentage.hundredths()), u32::from(edge.hundredths()));
            let moved = match direction {
                Direction::Up => edge.min(from + 100 * points),
                Direction::Down => edge.max(from.saturating_sub(100 * points)),
            };
            Some(LeastChange { to: Answer::Percentage(Percentage::from_hundredths(moved).ok()?), amount: points })
        }
        Answer::Rating(_) => {
            let steps = current.points().abs_diff(rating.points());
            Some(LeastChange { to: Answer::Rating(rating), amount: steps.into() })
        }
        Answer::NotAsked | Answer::NotRated | Answer::NotInspected => None,
    }
}

/// The least value of a missing answer for a rating, or on the way down the highest value.
pub(super) fn least_entered(by: AnsweredBy, direction: Direction, rating: Rating, bands: &Bands) -> Option<Answer> {
    match by {
        AnsweredBy::Cases => edge(direction, rating, bands).map(Answer::Percentage),
        AnsweredBy::Judgement => Some(Answer::Rating(rating)),
    }
}

/// The whole percentage where a band begins, or where it ends on the way down.
fn edge(direction: Direction, rating: Rating, bands: &Bands) -> Option<Percentage> {
    let band = bands.rated(rating);
    let whole = match direction {
        Direction::Up => band.from,
        Direction::Down => band.to,
    };
    Percentage::from_hundredths(u32::from(whole) * 100).ok()
}

/// The case count after `by` judgements were changed: no to yes on the way up, yes to no on the way down. None if there are fewer such
/// judgements.
fn with_judgements_changed(cases: CaseCount, direction: Direction, by: u16) -> Option<CaseCount> {
    let yes = match direction {
        Direction::Up => cases.yes().checked_add(by)?,
        Direction::Down => cases.yes().checked_sub(by)?,
    };
    CaseCount::new(yes.into(), cases.of().into()).ok()
}
