//! Reach: what it takes an inspection to reach a target.

use serde::Serialize;
#[cfg(test)]
use ts_rs::TS;

use super::inspection::AnswerJson;
use super::outcome::{OverallJson, ScoreJson};
use super::scalars::RatingJson;
use crate::analysis::{Change, Hold, Plan, Reach};
use crate::engine::{Framework, Inspection, rate};

/// What it takes to reach a target. Every field is always there; a field without a value is `null`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Reach"))]
pub struct ReachJson {
    /// Whether the changes allowed can reach the target. `true` also if the target is reached already.
    pub reachable: bool,
    /// Whether the target is reached without a change, whatever the missing answers are.
    pub already: bool,
    /// The least cost: 0 if the target is reached, or if missing answers are enough. `null` if it cannot be reached.
    pub cost: Option<u32>,
    /// The plans of that cost, those that touch the fewest standards first. Empty if the target is reached or cannot be.
    pub plans: Vec<PlanJson>,
    /// Whether there are more plans of that cost than `limit`.
    pub more: bool,
    /// If the target cannot be reached: the nearest rating that can. `null` otherwise, and for a standard that is not rated
    /// or not inspected.
    pub best: Option<RatingJson>,
    /// If the target cannot be reached and is the overall rating: the score that `best` goes with. `null` otherwise.
    pub score: Option<u8>,
    /// If the target cannot be reached: what keeps each standard from more, in the framework's order. Empty otherwise.
    pub held: Vec<HeldJson>,
}

impl ReachJson {
    /// What it takes an inspection to reach a target.
    pub fn new(inspection: &Inspection, reach: &Reach) -> Self {
        let framework = inspection.framework();
        let reachable = |already, cost| Self {
            reachable: true,
            already,
            cost: Some(cost),
            ..Self::out_of_reach(None, None, Vec::new())
        };
        match reach {
            Reach::Already => reachable(true, 0),
            Reach::By { cost, plans, more } => {
                let plans = plans.iter().map(|plan| PlanJson::new(inspection, plan)).collect();
                Self { plans, more: *more, ..reachable(false, *cost) }
            }
            Reach::OutOfReach { best, score, held } => {
                let held = held.iter().map(|(place, hold)| HeldJson { of: framework.number(*place), why: (*hold).into() });
                Self::out_of_reach(best.map(Into::into), *score, held.collect())
            }
        }
    }

    const fn out_of_reach(best: Option<RatingJson>, score: Option<u8>, held: Vec<HeldJson>) -> Self {
        Self { reachable: false, already: false, cost: None, plans: Vec::new(), more: false, best, score, held }
    }
}

/// Changes that reach a target together. No change can be left out or made smaller.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Plan"))]
pub struct PlanJson {
    /// In the framework's order, at most one for each place.
    pub changes: Vec<ChangeJson>,
    /// The score with the changes made.
    pub score: ScoreJson,
    /// The overall rating with the changes made.
    pub overall: OverallJson,
}

impl PlanJson {
    /// A plan for an inspection, with the outcome of its changes.
    pub fn new(inspection: &Inspection, plan: &Plan) -> Self {
        let changes = plan.changes.iter().map(|change| ChangeJson::new(inspection.framework(), change));
        let outcome = rate(&plan.apply(inspection));
        Self { changes: changes.collect(), score: (&outcome.score).into(), overall: outcome.overall.into() }
    }
}

/// A change of one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Change"))]
pub struct ChangeJson {
    /// The number of a key question, or of a standard whose rating is entered.
    pub of: &'static str,
    /// The answer so far. `null` if missing: then `to` is the least that it must be, or the most for `atMost`.
    #[cfg_attr(test, ts(type = "FigureAnswer | null"))]
    pub from: Option<AnswerJson>,
    /// The answer after the change: of as many cases as `from`, or a rating, or a percentage. A percentage is whole at the edge of a band, or `from`
    /// moved by the cost, where that is rounded into the band before.
    #[cfg_attr(test, ts(type = "FigureAnswer"))]
    pub to: AnswerJson,
    /// 1 for each case or whole percentage point, `judgedStep` for each step of a rating, and 0 for a missing answer.
    pub cost: u32,
}

impl ChangeJson {
    /// A change under a framework.
    pub fn new(framework: &Framework, change: &Change) -> Self {
        Self {
            of: framework.number(change.place),
            from: change.from.map(Into::into),
            to: change.to.into(),
            cost: change.cost,
        }
    }
}

/// What keeps a standard from a better rating, or from a worse one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Held"))]
pub struct HeldJson {
    /// The number of a standard or a key question.
    pub of: &'static str,
    /// Discretion is recorded; it is a rating, and `judgedStep` was left out; it is locked; not asked in any case; not rated;
    /// not inspected.
    #[cfg_attr(test, ts(inline))]
    pub why: HoldJson,
}

/// Why a standard or a key question stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(TS))]
pub enum HoldJson {
    /// Discretion is recorded.
    Discretion,
    /// The rating was judged or entered, and `judgedStep` was left out.
    Judged,
    /// The place is locked.
    Locked,
    /// The key questions were asked in no case.
    NotAsked,
    /// The standard is not rated.
    NotRated,
    /// The standard was not inspected.
    NotInspected,
}

impl From<Hold> for HoldJson {
    fn from(hold: Hold) -> Self {
        match hold {
            Hold::Discretion => Self::Discretion,
            Hold::Judged => Self::Judged,
            Hold::Locked => Self::Locked,
            Hold::NotAsked => Self::NotAsked,
            Hold::NotRated => Self::NotRated,
            Hold::NotInspected => Self::NotInspected,
        }
    }
}
