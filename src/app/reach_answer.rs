//! The answer to what it takes to reach a rating: shown in its panel, announced and printed.

use super::rated::Rated;
use super::state::WhatIf;
use super::text::{Kept, Text};
use crate::analysis::{Direction, Freedom, Hold, RatingOf, Reach, Target, reach};
use crate::engine::{Answer, Inspection, Place};

/// How many plans are worth reading.
const PLANS_SHOWN: usize = 8;

/// The answer of the panel for a target: the changes that reach a rating.
#[derive(Clone, Debug)]
pub struct ReachAnswer {
    /// The rating to reach.
    pub target: Target,
    /// The changes that reach the target.
    pub reach: Reach,
    /// Beside a scenario that reaches the target from a baseline that does not: the changes from the baseline that reach the target.
    pub from_baseline: Option<Reach>,
    /// Beside a scenario that reaches the target: what the scenario changes although the person asked to keep it, or inspectors judge it.
    pub changed_but_kept: Vec<(Hold, Vec<Place>)>,
    /// The changes that reach the target where the ratings of inspectors may change too. None where the question allows that already, and
    /// where it is about a standard.
    pub freed: Option<Reach>,
    /// The standards and key questions that the person asked to leave as they are.
    pub locked: Vec<Place>,
    /// Where recorded discretion stands in the way of a better rating: its standards, and the changes that reach the target without it.
    pub without_discretion: Option<(Vec<Place>, Reach)>,
}

impl ReachAnswer {
    /// Works out the answer to a question.
    pub fn of(what_if: &WhatIf, rated: &Rated) -> Self {
        let target = what_if.target(&rated.outcome);
        let asks_both = target.of == RatingOf::Overall && what_if.freedom.judged_step.is_none();
        let freed = asks_both.then(|| {
            let freedom = Freedom { judged_step: Some(1), ..what_if.freedom.clone() };
            reach(&rated.inspection, target, &freedom, PLANS_SHOWN)
        });
        let of = |rated: &Rated| reach(&rated.inspection, target, &what_if.freedom, PLANS_SHOWN);
        let reach = of(rated);
        let baseline = rated.baseline.as_deref().filter(|_| reach == Reach::Already);
        let from_baseline = baseline.map(of).filter(|from_baseline| *from_baseline != Reach::Already);
        let changed_but_kept = rated.baseline.as_deref().filter(|_| from_baseline.is_some()).map(|baseline| {
            let changed = |hold, places: Vec<_>| (!places.is_empty()).then_some((hold, places));
            let changes = what_if.freedom.changes_of_kept(&baseline.inspection, &rated.inspection);
            let of = |hold| changes.iter().filter(|(_, why)| *why == hold).map(|(place, _)| *place).collect();
            [Hold::Locked, Hold::Judged].into_iter().filter_map(|hold| changed(hold, of(hold))).collect()
        });
        let without_discretion = without_holding_discretion(&rated.inspection, &reach)
            .filter(|_| target.direction == Direction::Up)
            .map(|(places, without)| (places, self::reach(&without, target, &what_if.freedom, PLANS_SHOWN)));
        Self {
            without_discretion,
            target,
            reach,
            from_baseline,
            changed_but_kept: changed_but_kept.unwrap_or_default(),
            freed,
            locked: what_if.freedom.locked.clone(),
        }
    }

    /// The answer in sentences; `scenario` is the name of the scenario shown.
    pub fn sentences(&self, text: &dyn Text, rated: &Rated, scenario: Option<&str>) -> ReachSentences {
        if let (Some(from_baseline), Some(scenario)) = (&self.from_baseline, scenario) {
            let has_ways = matches!(from_baseline, Reach::By { .. });
            let answer = text.reached_in(rated.outcome.framework, scenario, &self.changed_but_kept, has_ways);
            return ReachSentences { answer, hint: text.words().reached_in_hint, ..ReachSentences::default() };
        }
        let kept = Kept { framework: rated.outcome.framework, judged: self.freed.is_some(), locked: &self.locked };
        // Freed ratings can save changes only where the target takes changes.
        let takes_changes = !matches!(self.reach, Reach::Already | Reach::By { cost: 0, .. });
        let freed = self.freed.as_ref().filter(|_| takes_changes);
        let without_discretion = self
            .without_discretion
            .as_ref()
            .map(|(places, reach)| text.reached_without_discretion(rated.outcome.framework, places, reach));
        ReachSentences {
            answer: text.reach_answer(self.target, &self.reach, rated.outcome.score.max, kept),
            freed: freed.map(|freed| text.reach_freed(&self.reach, freed)).unwrap_or_default(),
            ways: text.reach_ways(&self.reach, kept),
            without_discretion: without_discretion.unwrap_or_default(),
            hint: "",
        }
    }

    /// Whether a way changes a percentage, so that nobody knows how many cases it takes.
    pub fn changes_percentages(&self) -> bool {
        let Reach::By { plans, .. } = &self.reach else { return false };
        let mut changes = plans.iter().flat_map(|plan| &plan.changes);
        changes.any(|change| matches!(change.from, Some(Answer::Percentage(_))))
    }
}

/// The answer in sentences. Each is empty where there is nothing to say.
#[derive(Clone, Debug, Default)]
pub struct ReachSentences {
    /// What the target takes.
    pub answer: String,
    /// What the target takes where the ratings of inspectors may change too.
    pub freed: String,
    /// How many ways there are.
    pub ways: String,
    /// What the target takes without the discretion that stands in its way.
    pub without_discretion: String,
    /// What the person can do next on the screen.
    pub hint: &'static str,
}

impl ReachSentences {
    /// All of the answer, as it is announced.
    pub fn all(&self) -> String {
        let Self { answer, freed, ways, without_discretion, hint } = self;
        [answer.as_str(), freed, without_discretion, ways, hint]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// The standards whose discretion stands in the way of a target, and the inspection without that discretion. None where none does.
fn without_holding_discretion(inspection: &Inspection, reach: &Reach) -> Option<(Vec<Place>, Inspection)> {
    let Reach::OutOfReach { held, .. } = reach else { return None };
    let places: Vec<_> = held.iter().filter(|(_, why)| *why == Hold::Discretion).map(|(place, _)| *place).collect();
    let mut without = inspection.clone();
    for place in &places {
        let Place::Standard(id) = place else { continue };
        // A standard that has discretion can lose it.
        without.set_discretion(*id, None).ok()?;
    }
    (!places.is_empty()).then_some((places, without))
}
