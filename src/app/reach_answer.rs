//! The answer to what it takes to reach a rating: shown in its panel, and announced.

use super::rated::Rated;
use super::state::WhatIf;
use super::text::Text;
use crate::analysis::{Freedom, RatingOf, Reach, Target, reach};

/// How many plans are worth reading.
const PLANS: usize = 8;

/// The answer of the panel for a target: the changes that reach a rating.
#[derive(Clone, Debug)]
pub struct ReachAnswer {
    /// The rating to reach.
    pub target: Target,
    /// The changes that reach the target.
    pub reach: Reach,
    /// Beside a scenario that reaches the target from a baseline that does not: what it takes from the baseline.
    pub from_baseline: Option<Reach>,
    /// The changes that reach the target where the ratings of inspectors may change too. None where the question allows that already, and
    /// where it is about a standard.
    pub freed: Option<Reach>,
}

impl ReachAnswer {
    /// Works out the answer to a question.
    pub fn of(what_if: &WhatIf, rated: &Rated) -> Self {
        let target = what_if.target(&rated.outcome);
        let asks_both = target.of == RatingOf::Overall && what_if.freedom.judged_step.is_none();
        let freed = asks_both.then(|| {
            let freedom = Freedom { judged_step: Some(1), ..what_if.freedom.clone() };
            reach(&rated.inspection, target, &freedom, PLANS)
        });
        let of = |rated: &Rated| reach(&rated.inspection, target, &what_if.freedom, PLANS);
        let reach = of(rated);
        let baseline = rated.baseline.as_deref().filter(|_| reach == Reach::Already);
        let from_baseline = baseline.map(of).filter(|from_baseline| *from_baseline != Reach::Already);
        Self { target, reach, from_baseline, freed }
    }

    /// The answer in a sentence; `scenario` is the name of the scenario shown.
    pub fn sentence(&self, text: &dyn Text, rated: &Rated, scenario: Option<&str>) -> String {
        if let (Some(_), Some(scenario)) = (&self.from_baseline, scenario) {
            return text.reached_in(scenario);
        }
        let judged_stay = self.freed.is_some();
        let answer = text.reach_answer(self.target, &self.reach, rated.outcome.score.max, judged_stay);
        // Freed ratings can save changes only where the target takes changes.
        let takes_changes = !matches!(self.reach, Reach::Already | Reach::By { cost: 0, .. });
        match &self.freed {
            Some(freed) if takes_changes => format!("{} {answer}", text.reach_freed(&self.reach, freed)),
            _ => answer,
        }
    }
}
