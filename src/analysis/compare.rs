//! Two inspections under one framework, and where they differ.

use std::fmt;

use crate::engine::{
    Answer, Framework, Inspection, KeyQuestionId, KeyQuestionOutcome, Outcome, Place, ProfessionalDiscretion, Range, Rating,
    Score, StandardId, StandardOutcome, rate,
};

/// A value before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference<T> {
    /// In the first inspection.
    pub before: T,
    /// In the second.
    pub after: T,
}

impl<T: PartialEq> Difference<T> {
    /// Whether the two differ.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.before != self.after
    }
}

/// Where two inspections differ, in the framework's order.
///
/// The service and the reasons given for discretion are not compared: they rate nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The framework of both.
    pub framework: &'static Framework,
    /// The key questions whose answers differ, whether or not their bands do.
    pub key_questions: Vec<KeyQuestionDifference>,
    /// The standards whose answers, discretion or ratings differ.
    pub standards: Vec<StandardDifference>,
    /// The score, whether or not it differs.
    pub score: Difference<Score>,
    /// The overall ratings still possible, whether or not they differ.
    pub overall: Difference<Range<Rating>>,
}

impl Comparison {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.key_questions.is_empty() && self.standards.is_empty()
    }
}

/// A key question whose answers differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyQuestionDifference {
    /// The key question.
    pub id: KeyQuestionId,
    /// The answers.
    pub answer: Difference<Option<Answer>>,
    /// What they come to.
    pub found: Difference<KeyQuestionOutcome>,
}

/// A standard that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardDifference {
    /// The standard.
    pub id: StandardId,
    /// The answers to the standard itself; none where it is rated by its key questions.
    pub answer: Difference<Option<Answer>>,
    /// The ratings that discretion set.
    pub discretion: Difference<Option<Rating>>,
    /// The ratings before discretion, where settled.
    pub calculated: Difference<Option<Rating>>,
    /// The ratings still possible, after discretion; none where it is not rated.
    pub possible: Difference<Option<Range<Rating>>>,
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
    for (id, _, _) in framework.key_questions() {
        let place = Place::KeyQuestion(id);
        let answer = Difference { before: before.answer(place), after: after.answer(place) };
        if answer.differs() {
            let found = Difference { before: outcomes.before.key_question(id), after: outcomes.after.key_question(id) };
            key_questions.push(KeyQuestionDifference { id, answer, found });
        }
    }
    let mut standards = Vec::new();
    for located in framework.located_standards() {
        let (id, place) = (located.id, Place::Standard(located.id));
        let (found_before, found_after) = (standard(&outcomes.before, id), standard(&outcomes.after, id));
        let difference = StandardDifference {
            id,
            answer: Difference { before: before.answer(place), after: after.answer(place) },
            discretion: Difference { before: discretion(before, id), after: discretion(after, id) },
            calculated: Difference {
                before: found_before.and_then(|found| found.calculated),
                after: found_after.and_then(|found| found.calculated),
            },
            possible: Difference {
                before: found_before.and_then(|found| found.possible),
                after: found_after.and_then(|found| found.possible),
            },
        };
        let StandardDifference { answer, discretion, calculated, possible, .. } = &difference;
        if answer.differs() || discretion.differs() || calculated.differs() || possible.differs() {
            standards.push(difference);
        }
    }
    let Difference { before, after } = outcomes;
    let score = Difference { before: before.score, after: after.score };
    let overall = Difference { before: before.overall, after: after.overall };
    Ok(Comparison { framework, key_questions, standards, score, overall })
}

fn standard(outcome: &Outcome, id: StandardId) -> Option<&StandardOutcome> {
    outcome.standards.get(id.index())
}

fn discretion(inspection: &Inspection, id: StandardId) -> Option<Rating> {
    let recorded: Option<&ProfessionalDiscretion> = inspection.discretion().get(id.index())?.as_ref();
    recorded.map(|discretion| discretion.rating)
}
