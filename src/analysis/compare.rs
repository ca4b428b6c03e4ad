//! Two inspections under one framework, and where they differ.

use thiserror::Error;

use crate::engine::{Inspection, KeyQuestionId, LocatedKeyQuestion, LocatedStandard, Outcome, Place, StandardId, rate};

/// A value before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeforeAfter<T> {
    /// The value in the first inspection.
    pub before: T,
    /// The value in the second inspection.
    pub after: T,
}

/// Where two inspections differ, in the framework's order.
///
/// The service and the reasons given for discretion are not compared, because no rating depends on them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The key questions whose answers differ, whether or not their bands differ.
    pub key_questions: Vec<KeyQuestionId>,
    /// The standards whose answers or outcomes differ, also when only the key questions that limit them differ.
    pub standards: Vec<StandardId>,
    /// The outcomes of the two inspections.
    pub outcomes: BeforeAfter<Outcome>,
}

impl Comparison {
    /// Whether the two inspections differ in no key question and in no standard.
    pub fn is_empty(&self) -> bool {
        self.key_questions.is_empty() && self.standards.is_empty()
    }
}

/// Why two inspections cannot be compared: they are under different frameworks, whose standards differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("framework: two inspections are compared under one framework, not {before} and {after}")]
pub struct DifferentFrameworks {
    /// The id of the first inspection's framework.
    pub before: &'static str,
    /// The id of the second inspection's framework.
    pub after: &'static str,
}

impl DifferentFrameworks {
    /// A short name for programs, which stays the same when the sentence is reworded.
    pub const fn code(&self) -> &'static str {
        "different-frameworks"
    }
}

/// Compares two inspections and their outcomes.
///
/// # Errors
/// Two inspections under different frameworks.
pub fn compare(before: &Inspection, after: &Inspection) -> Result<Comparison, DifferentFrameworks> {
    let framework = before.framework();
    if framework != after.framework() {
        return Err(DifferentFrameworks { before: framework.id, after: after.framework().id });
    }
    let outcomes = BeforeAfter { before: rate(before), after: rate(after) };
    let mut key_questions = Vec::new();
    let mut standards = Vec::new();
    for LocatedStandard { id, .. } in framework.standards() {
        let has_other_answer = before.answer(Place::Standard(id)) != after.answer(Place::Standard(id));
        if has_other_answer || outcomes.before.standard_at(id) != outcomes.after.standard_at(id) {
            standards.push(id);
        }
    }
    for LocatedKeyQuestion { id, .. } in framework.key_questions() {
        if before.answer(Place::KeyQuestion(id)) != after.answer(Place::KeyQuestion(id)) {
            key_questions.push(id);
        }
    }
    Ok(Comparison { key_questions, standards, outcomes })
}
