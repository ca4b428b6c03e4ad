//! Two inspections under one framework, and where they differ.

use std::fmt;

use crate::engine::{Inspection, KeyQuestionId, Outcome, Place, StandardId, rate};

/// A value before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference<T> {
    /// In the first inspection.
    pub before: T,
    /// In the second.
    pub after: T,
}

/// Where two inspections differ, in the framework's order.
///
/// The service and the reasons given for discretion are not compared: they rate nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The key questions whose answers differ, whether or not their bands do.
    pub key_questions: Vec<KeyQuestionId>,
    /// The standards whose answers or outcomes differ, be it only in what limits them.
    pub standards: Vec<StandardId>,
    /// The outcomes, whole.
    pub outcomes: Difference<Outcome>,
}

impl Comparison {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.key_questions.is_empty() && self.standards.is_empty()
    }
}

/// Two inspections under different frameworks: their standards are not the same ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DifferentFrameworks {
    /// The id of the first one's framework.
    pub before: &'static str,
    /// The id of the second one's.
    pub after: &'static str,
}

impl DifferentFrameworks {
    /// A short name for programs, which stays the same when the sentence is reworded.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "different-frameworks"
    }
}

impl fmt::Display for DifferentFrameworks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "framework: two inspections are compared under one framework, not {} and {}", self.before, self.after)
    }
}

impl std::error::Error for DifferentFrameworks {}

/// Compares two inspections, with their outcomes.
///
/// # Errors
/// Different frameworks.
pub fn compare(before: &Inspection, after: &Inspection) -> Result<Comparison, DifferentFrameworks> {
    let framework = before.framework();
    if framework != after.framework() {
        return Err(DifferentFrameworks { before: framework.id, after: after.framework().id });
    }
    let outcomes = Difference { before: rate(before), after: rate(after) };
    let mut key_questions = Vec::new();
    let mut standards = Vec::new();
    for located in framework.located_standards() {
        let (place, index) = (Place::Standard(located.id), located.id.index());
        if before.answer(place) != after.answer(place)
            || outcomes.before.standards.get(index) != outcomes.after.standards.get(index)
        {
            standards.push(located.id);
        }
        for (id, _) in located.key_questions() {
            let place = Place::KeyQuestion(id);
            if before.answer(place) != after.answer(place) {
                key_questions.push(id);
            }
        }
    }
    Ok(Comparison { key_questions, standards, outcomes })
}
