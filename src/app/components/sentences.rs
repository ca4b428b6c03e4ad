//! The answer in sentences: what holds the score down, whether a single case changes the rating, and what the next rating takes.

use super::one_case::same_effects;
use crate::analysis::{Freedom, decisive, reach};
use crate::app::rated::Rated;
use crate::app::state::WhatIf;
use crate::app::text::Text;
use crate::engine::{Answer, Outcome, Range, Step, Subject};

/// Whether the answer says what a single case changes: it does once all is entered that counts.
pub fn has_sensitivity(outcome: &Outcome) -> bool {
    outcome.overall.and_then(Range::settled).is_some() && outcome.score.complete()
}

/// A step of the calculation. Where discretion set the rating of a standard, the step to its other rating says that it is by the figures.
pub fn step_of(text: &dyn Text, rated: &Rated, step: &Step<'_>) -> String {
    let by_figures = match step.of {
        Subject::Standard(id) => rated.outcome.standard_at(id).is_some_and(|standard| standard.discretion),
        _ => false,
    };
    text.step(step, by_figures)
}

/// The sentences beside the score. Each is empty where there is nothing to say.
pub struct Sentences {
    /// The reason that holds the score down most.
    pub reason: String,
    /// Whether a single case changes the overall rating.
    sensitivity: String,
    /// The changes that the next rating takes.
    next: String,
}

impl Sentences {
    /// All but the reason, empty where there is nothing to say.
    pub fn prospect(&self) -> String {
        format!("{} {}", self.sensitivity, self.next).trim().into()
    }

    /// The sentences for figures and their ratings. Of more than `named` key questions with the same effect, they have the number.
    pub fn of(text: &dyn Text, rated: &Rated, named: usize) -> Self {
        let (inspection, outcome) = (&rated.inspection, &rated.outcome);
        let reason = text.reason(inspection, outcome);
        if !has_sensitivity(outcome) {
            return Self { reason, sensitivity: String::new(), next: String::new() };
        }
        let target = WhatIf::default().target(outcome);
        let ways: Vec<_> = decisive(inspection, outcome).into_iter().filter(|way| way.overall.is_some()).collect();
        // If a single case changes the overall rating to the next rating, the sentence about the next rating would repeat that.
        let is_next_by_one_case = ways.iter().any(|way| way.overall == Some(target.rating));
        let figures = || inspection.key_questions().iter().filter_map(|entry| entry.answer);
        let counted = figures().any(|answer| matches!(answer, Answer::Cases(_)));
        let sensitivity = if counted || figures().any(|answer| matches!(answer, Answer::Percentage(_))) {
            text.sensitivity(outcome.framework, &same_effects(ways), named, counted)
        } else {
            String::new()
        };
        if is_next_by_one_case {
            return Self { reason, sensitivity, next: String::new() };
        }
        let reached = |judged_step| reach(inspection, target, &Freedom { judged_step, ..Freedom::default() }, 1);
        Self { reason, sensitivity, next: text.next_rating(target, &reached(None), &reached(Some(1))) }
    }
}
