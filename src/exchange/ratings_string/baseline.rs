//! The baseline of a scenario, from the parts `was-…` of a line.

use super::WAS;
use crate::engine::{Answer, Inspection, Place, ProfessionalDiscretion, Rating, StandardId};
use crate::exchange::ReadError;

/// The part of a line about a baseline: the places where the baseline differs from the scenario.
#[derive(Default)]
pub struct BaselineParts {
    /// The entry at a place. None where nothing was entered.
    pub answers: Vec<(Place, Option<Answer>)>,
    /// The discretion on a standard. None where there was none.
    pub discretion: Vec<(StandardId, Option<Rating>)>,
    /// The reason for the discretion on a standard.
    pub reasons: Vec<(StandardId, String)>,
    /// The places with a part that cannot be read. The entry of the baseline differs from the entry of the scenario there.
    pub unread: Vec<Place>,
    /// The standards whose discretion cannot be read.
    pub unread_discretion: Vec<StandardId>,
}

impl BaselineParts {
    /// Whether a line says nothing of a baseline.
    pub fn is_empty(&self) -> bool {
        let parts = self.answers.len() + self.discretion.len() + self.reasons.len();
        parts + self.unread.len() + self.unread_discretion.len() == 0
    }

    /// The entry at a place, from the line. The outer option is None where the line has no such place.
    pub fn answer(&self, place: Place) -> Option<Option<Answer>> {
        self.answers.iter().find(|(known, _)| *known == place).map(|(_, answer)| *answer)
    }

    /// Takes back the entry that was read for a place.
    pub fn void_answer(&mut self, place: Place) {
        self.answers.retain(|(known, _)| *known != place);
        self.unread.push(place);
    }

    /// The baseline beside a scenario. An entry that no inspection takes is added to the problems, and left out.
    pub fn beside(self, scenario: &Inspection, problems: &mut Vec<ReadError>) -> Inspection {
        let mut baseline = scenario.clone();
        let framework = scenario.framework();
        let mut report = |problem: ReadError| problems.push(problem.in_baseline(|place| format!("{WAS}{place}")));
        // All answers and discretion of the scenario are removed first, because they may contradict those of the baseline.
        for id in self.discretion.iter().map(|(id, _)| id).chain(&self.unread_discretion) {
            // Removing discretion is never refused.
            let _ = baseline.set_discretion(*id, None);
        }
        for place in self.answers.iter().map(|(place, _)| place).chain(&self.unread) {
            baseline.clear_answer(*place);
        }
        for (place, answer) in self.answers {
            if let Some(Err(problem)) = answer.map(|answer| baseline.set_answer(place, answer)) {
                report(problem.into());
            }
        }
        for (id, rating) in self.discretion {
            let discretion = rating.map(|rating| ProfessionalDiscretion { rating, reason: String::new() });
            if let Err(problem) = baseline.set_discretion(id, discretion) {
                report(problem.into());
            }
        }
        for (id, reason) in self.reasons {
            match baseline.discretion(id).map(|recorded| recorded.rating) {
                Some(rating) => {
                    // The standard has discretion already, so it may have it.
                    let _ = baseline.set_discretion(id, Some(ProfessionalDiscretion { rating, reason }));
                }
                None => report(ReadError::ReasonWithoutDiscretion { standard: framework.number(Place::Standard(id)) }),
            }
        }
        baseline
    }
}
