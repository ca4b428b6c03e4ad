//! The answer to what it takes to reach a rating: shown in its panel, and announced.

use super::rated::Rated;
use super::state::WhatIf;
use super::text::Text;
use crate::analysis::{Reach, Target, reach};
use crate::engine::rate;

/// How many plans are worth reading.
const PLANS: usize = 8;

/// What it takes to reach a rating.
#[derive(Clone, Debug)]
pub struct ReachAnswer {
    /// The rating to reach.
    pub target: Target,
    /// What it takes.
    pub reach: Reach,
}

impl ReachAnswer {
    /// Works out the answer to a question.
    #[must_use]
    pub fn of(what_if: &WhatIf, rated: &Rated) -> Self {
        let target = what_if.target(&rated.outcome);
        Self { target, reach: reach(&rated.inspection, target, &what_if.freedom, PLANS) }
    }

    /// The answer in a sentence; `scenario` is what the scenario shown is called.
    #[must_use]
    pub fn sentence(&self, text: &dyn Text, rated: &Rated, scenario: Option<&str>) -> String {
        if let (Reach::Already, Some(scenario), Some(baseline)) = (&self.reach, scenario, &rated.baseline)
            && !self.target.is_reached(&rate(&baseline.inspection))
        {
            return text.reached_in(scenario);
        }
        text.reach_answer(self.target, &self.reach, rated.outcome.score.max)
    }
}
