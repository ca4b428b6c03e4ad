//! A comparison: where two inspections differ.

use serde::Serialize;
#[cfg(test)]
use ts_rs::TS;

use super::inspection::AnswerJson;
use super::outcome::{KeyQuestionOutcomeJson, OverallJson, ScoreJson, StandardOutcomeJson};
use super::scalars::{ByNumber, FrameworkIdJson};
use crate::analysis::{BeforeAfter, Comparison};
use crate::engine::{Inspection, Outcome, Place};

/// Where two inspections differ. Names of services and reasons for discretion are not compared.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "Comparison"))]
pub struct ComparisonJson {
    /// The framework of both.
    pub framework: FrameworkIdJson,
    /// The key questions whose answers differ, even if their bands do not, by their numbers.
    #[cfg_attr(test, ts(type = "Readonly<Record<string, Difference<ComparedKeyQuestion>>>"))]
    pub key_questions: ByNumber<DifferenceJson<ComparedKeyQuestionJson>>,
    /// The standards whose answers or outcomes differ, even in `limitedBy` alone, by their numbers.
    #[cfg_attr(test, ts(type = "Readonly<Record<string, Difference<ComparedStandard>>>"))]
    pub standards: ByNumber<DifferenceJson<ComparedStandardJson>>,
    /// The scores, also if they are equal.
    pub score: DifferenceJson<ScoreJson>,
    /// The overall ratings, also if they are equal.
    pub overall: DifferenceJson<OverallJson>,
}

impl ComparisonJson {
    /// The comparison of two inspections.
    pub fn new(before: &Inspection, after: &Inspection, comparison: &Comparison) -> Self {
        let outcomes = &comparison.outcomes;
        let framework = outcomes.before.framework;
        let sides = BeforeAfter { before: (before, &outcomes.before), after: (after, &outcomes.after) };
        let key_questions = comparison.key_questions.iter().filter_map(|id| {
            let place = Place::KeyQuestion(*id);
            let side = |(inspection, outcome): (&Inspection, &Outcome)| {
                let outcome = outcome.key_question_at(*id)?.into();
                Some(ComparedKeyQuestionJson { answer: inspection.answer(place).map(Into::into), outcome })
            };
            Some((framework.number(place), DifferenceJson { before: side(sides.before)?, after: side(sides.after)? }))
        });
        let standards = comparison.standards.iter().filter_map(|id| {
            let place = Place::Standard(*id);
            let side = |(inspection, outcome): (&Inspection, &Outcome)| {
                let outcome = StandardOutcomeJson::new(framework, outcome.standard_at(*id)?);
                Some(ComparedStandardJson { answer: inspection.answer(place).map(Into::into), outcome })
            };
            Some((framework.number(place), DifferenceJson { before: side(sides.before)?, after: side(sides.after)? }))
        });
        Self {
            framework: framework.into(),
            key_questions: key_questions.collect(),
            standards: standards.collect(),
            score: DifferenceJson { before: (&outcomes.before.score).into(), after: (&outcomes.after.score).into() },
            overall: DifferenceJson { before: outcomes.before.overall.into(), after: outcomes.after.overall.into() },
        }
    }
}

/// A value in the first inspection and in the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Difference"))]
pub struct DifferenceJson<Value> {
    /// In the first inspection.
    pub before: Value,
    /// In the second inspection.
    pub after: Value,
}

/// The outcome of a key question, with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "ComparedKeyQuestion"))]
pub struct ComparedKeyQuestionJson {
    /// `null` if missing.
    pub answer: Option<AnswerJson>,
    /// The fields of the outcome.
    #[serde(flatten)]
    pub outcome: KeyQuestionOutcomeJson,
}

/// The outcome of a standard, with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "ComparedStandard"))]
pub struct ComparedStandardJson {
    /// The answer to the standard itself. `null` if missing, and if the standard is rated by its key questions.
    pub answer: Option<AnswerJson>,
    /// The fields of the outcome.
    #[serde(flatten)]
    pub outcome: StandardOutcomeJson,
}
