//! The fewest changes that reach a target.

use super::fewest::fewest;
use super::ways::{Start, Way};
use super::{Change, Direction, Freedom, Hold, RatingOf, Target};
use crate::engine::{Inspection, Place, Rating, StandardOutcome, rate};

/// How many plans are listed, unless a caller sets another limit.
pub const PLANS: usize = 20;

/// The changes that reach a target, or the reason why none do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// No change: the target is reached, whatever the missing answers are.
    Already,
    /// Changes of the least cost.
    By {
        /// The cost of each plan. 0 when missing answers alone can reach the target.
        cost: u32,
        /// All plans of that cost, up to the limit: plans that touch fewer standards first, and among them plans that touch
        /// earlier standards first.
        plans: Vec<Plan>,
        /// Whether the limit left some plans out.
        more: bool,
    },
    /// Even all allowed changes together do not reach the target.
    OutOfReach {
        /// The best rating that can be reached for certain, or for a target downwards the lowest. None for a standard that is not
        /// rated or not inspected, or that the framework lacks, and overall if nothing was inspected.
        best: Option<Rating>,
        /// The score of the best rating. None if the target is about a standard, and if nothing was inspected.
        score: Option<u8>,
        /// The places that keep each standard from a better rating, in the framework's order.
        held: Vec<(Place, Hold)>,
    },
}

/// Changes that together reach a target. No change can be dropped or made smaller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The changes in the framework's order, at most one to a place.
    pub changes: Vec<Change>,
    /// How many standards the changes touch.
    pub standards: usize,
}

impl Plan {
    /// Whether an inspection still has the answers that the plan changes.
    pub fn fits(&self, inspection: &Inspection) -> bool {
        self.changes.iter().all(|change| inspection.answer(change.place) == change.from)
    }

    /// The inspection with the changes made. A missing answer takes the least value that the plan names.
    ///
    /// The plan fits the inspection that it was made for. In another inspection, changes that are not allowed are left out.
    pub fn apply(&self, inspection: &Inspection) -> Inspection {
        let mut changed = inspection.clone();
        for change in &self.changes {
            let _ = changed.set_answer(change.place, change.to);
        }
        changed
    }
}

/// The fewest changes that reach a target: all plans of the least cost, up to a limit.
///
/// A change of a case count turns judgements from no to yes, or for a target downwards from yes to no. Each turned judgement costs 1. If
/// only a percentage is known, each percentage point costs 1, and the percentage moves only until it is rounded into the band. [`Freedom`]
/// has the cost of changing judged ratings, and the places whose answers stay. Recorded discretion stays, and a standard that has
/// discretion does not change. A key question that was asked in no case stays not asked.
///
/// A missing answer counts as the least helpful answer, until a plan names a value for it. The named value costs nothing, and the
/// plan holds if the answer is then at least the value, or at most the value on the way down.
///
/// The result is exact. A standard moves by whole ratings, which is by 0 to 3 points, and its own key questions alone give the least
/// cost of each move. Dynamic programming over the points then chooses a move for each standard.
pub fn reach(inspection: &Inspection, target: Target, freedom: &Freedom, limit: usize) -> Reach {
    let outcome = rate(inspection);
    let points = target.points_away(&outcome);
    if points == Some(0) {
        return Reach::Already;
    }
    let start = Start { inspection, outcome: &outcome, direction: target.direction, freedom };
    let mut ways = Vec::new();
    for rated in outcome.standards.iter().filter(|rated| concerns(target, rated)) {
        start.push_ways(rated, &mut ways);
    }
    match points.and_then(|points| fewest(&ways, points, limit)) {
        None => out_of_reach(&start, target, &ways),
        Some(fewest) => {
            let plans = fewest.choices.iter().map(|choice| plan(&start, &ways, choice)).collect();
            Reach::By { cost: fewest.cost, plans, more: fewest.more }
        }
    }
}

/// The changes of a choice of ways.
#[expect(clippy::indexing_slicing, clippy::expect_used, reason = "a change that is left out would give a wrong plan")]
fn plan(start: &Start<'_>, ways: &[Way], choice: &[u8]) -> Plan {
    let changes = choice.iter().flat_map(|index| {
        let way = &ways[usize::from(*index)];
        start.changes(&way.located, way.question, way.rating).expect("a way changes only places whose answers can change")
    });
    Plan { changes: changes.collect(), standards: choice.len() }
}

/// Whether a standard can bring a target nearer.
fn concerns(target: Target, rated: &StandardOutcome) -> bool {
    match target.of {
        RatingOf::Overall => rated.counts,
        RatingOf::Standard(id) => rated.located.id == id,
    }
}

/// The best rating that can be reached, and the places that keep the standards from a better rating.
fn out_of_reach(start: &Start<'_>, target: Target, ways: &[Way]) -> Reach {
    let (outcome, direction) = (start.outcome, target.direction);
    let enough = match target.of {
        RatingOf::Overall => direction.last(),
        RatingOf::Standard(_) => target.rating,
    };
    let mut held = Vec::new();
    let mut moved = 0;
    for rated in outcome.standards.iter().filter(|rated| concerns(target, rated)) {
        let furthest = ways.iter().rev().find(|way| way.located == rated.located);
        moved += furthest.map_or(0, |way| way.points);
        if !furthest.is_some_and(|way| direction.reaches(way.rating, enough)) {
            start.push_holds(rated, enough, &mut held);
        }
    }
    let points = target.points(outcome).map(|possible| match direction {
        Direction::Up => possible.lowest + moved,
        Direction::Down => possible.highest - moved,
    });
    let (best, score) = match target.of {
        RatingOf::Overall => {
            let bands = outcome.score_bands();
            (bands.zip(points).map(|(bands, score)| bands.rating(score)), bands.and(points))
        }
        RatingOf::Standard(_) => (points.and_then(|points| Rating::ALL.get(usize::from(points)).copied()), None),
    };
    Reach::OutOfReach { best, score, held }
}
