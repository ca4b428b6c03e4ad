//! The outcome of an inspection, with the steps that led to it.

use serde::Serialize;
#[cfg(test)]
use ts_rs::TS;

use super::scalars::{BasisJson, ByNumber, FrameworkIdJson, PointsJson, RatingJson};
use crate::engine::{
    Banding, Framework, Inspection, KeyQuestionOutcome, Outcome, Place, Range, Rating, Score, StandardOutcome, Step,
    Subject, explain,
};

/// The outcome of an inspection. Every field is always there; a field without a value is `null`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "Outcome"))]
pub struct OutcomeJson {
    /// The edition of the standards rated under.
    pub framework: FrameworkIdJson,
    /// Every key question of the framework, by its number.
    #[cfg_attr(test, ts(type = "Readonly<Record<string, KeyQuestionOutcome>>"))]
    pub key_questions: ByNumber<KeyQuestionOutcomeJson>,
    /// Every standard of the framework, by its number.
    #[cfg_attr(test, ts(type = "Readonly<Record<string, StandardOutcome>>"))]
    pub standards: ByNumber<StandardOutcomeJson>,
    /// The sum of the points.
    pub score: ScoreJson,
    /// The overall rating.
    pub overall: OverallJson,
    /// How the ratings were worked out, in the order of a report. There can be several steps for one place.
    pub steps: Vec<StepJson>,
}

impl OutcomeJson {
    /// The outcome of an inspection, with the steps that led to it.
    pub fn new(inspection: &Inspection, outcome: &Outcome) -> Self {
        let framework = outcome.framework;
        let key_questions = outcome.key_questions.iter().map(|entry| (entry.located.question.number, entry.into()));
        let standards = outcome.standards.iter();
        let steps = explain(inspection, outcome);
        Self {
            framework: framework.into(),
            key_questions: key_questions.collect(),
            standards: standards
                .map(|entry| (entry.located.standard.number, StandardOutcomeJson::new(framework, entry)))
                .collect(),
            score: (&outcome.score).into(),
            overall: outcome.overall.into(),
            steps: steps.iter().map(|step| StepJson::new(framework, step)).collect(),
        }
    }
}

/// The outcome of a key question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "KeyQuestionOutcome"))]
pub struct KeyQuestionOutcomeJson {
    /// In whole per cents, a half rounded up. `null` if missing, not asked or judged.
    pub percent: Option<u8>,
    /// The band that holds `percent`, or the rating judged. `null` if missing or not asked.
    pub band: Option<RatingJson>,
    /// Whether the band is higher than it would be without rounding.
    pub rounding_decided: bool,
}

impl From<&KeyQuestionOutcome> for KeyQuestionOutcomeJson {
    fn from(outcome: &KeyQuestionOutcome) -> Self {
        Self {
            percent: outcome.percent(),
            band: outcome.rating().map(Into::into),
            rounding_decided: matches!(outcome.banding, Banding::Banded { rounding_decided: true, .. }),
        }
    }
}

/// The outcome of a standard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "StandardOutcome"))]
pub struct StandardOutcomeJson {
    /// Before discretion. `null` while there is none yet, when not rated or not inspected, and when its key questions were not asked
    /// in any case.
    pub calculated: Option<RatingJson>,
    /// After discretion. `null` while `lowest` and `highest` differ, and when not rated or not inspected.
    pub rating: Option<RatingJson>,
    /// Whether discretion is recorded, even if it changes nothing.
    pub discretion: bool,
    /// The numbers of all key questions in the lowest band. Empty while `calculated` is `null`, and for a rating that was entered.
    pub limited_by: Vec<&'static str>,
    /// The points of `rating`. `null` without a rating, and if the standard does not count.
    pub points: Option<PointsJson>,
    /// Whether the standard adds points to the score and to its maximum. `false` too if it was not inspected.
    pub counts: bool,
    /// The lowest rating still possible, after discretion. `null` only if not rated or not inspected.
    pub lowest: Option<RatingJson>,
    /// The highest rating still possible, after discretion. `null` only if not rated or not inspected.
    pub highest: Option<RatingJson>,
}

impl StandardOutcomeJson {
    /// The outcome of a standard of a framework.
    pub fn new(framework: &Framework, outcome: &StandardOutcome) -> Self {
        Self {
            calculated: outcome.calculated.map(Into::into),
            rating: outcome.rating().map(Into::into),
            discretion: outcome.discretion,
            limited_by: outcome.limited_by.iter().map(|id| framework.number(Place::KeyQuestion(id))).collect(),
            points: outcome.points().map(PointsJson),
            counts: outcome.counts,
            lowest: outcome.possible.map(|range| range.lowest.into()),
            highest: outcome.possible.map(|range| range.highest.into()),
        }
    }
}

/// The score, in whole points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Score"))]
pub struct ScoreJson {
    /// The sum over the standards that are settled.
    pub points: u8,
    /// The highest score: three for each standard that counts and was inspected. 0 if none was.
    pub max: u8,
    /// The lowest final score still possible.
    pub lowest: u8,
    /// The highest final score still possible.
    pub highest: u8,
    /// Whether `lowest` and `highest` agree.
    pub complete: bool,
}

impl From<&Score> for ScoreJson {
    fn from(score: &Score) -> Self {
        let Range { lowest, highest } = score.possible;
        Self { points: score.points(), max: score.max, lowest, highest, complete: score.complete() }
    }
}

/// The overall rating. It can be settled before the score is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Overall"))]
pub struct OverallJson {
    /// `null` while `lowest` and `highest` differ, and if nothing was inspected.
    pub rating: Option<RatingJson>,
    /// The lowest rating still possible. `null` only if no standard that counts was inspected.
    pub lowest: Option<RatingJson>,
    /// The highest rating still possible. `null` only if no standard that counts was inspected.
    pub highest: Option<RatingJson>,
}

impl From<Option<Range<Rating>>> for OverallJson {
    fn from(overall: Option<Range<Rating>>) -> Self {
        Self {
            rating: overall.and_then(Range::settled).map(Into::into),
            lowest: overall.map(|overall| overall.lowest.into()),
            highest: overall.map(|overall| overall.highest.into()),
        }
    }
}

/// A step of the reasoning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Step"))]
pub struct StepJson {
    /// What the step is about: the number of a standard or a key question, the score, or the overall rating.
    #[cfg_attr(test, ts(type = "\"score\" | \"overall\" | (string & {})"))]
    pub of: &'static str,
    /// One or two English sentences. Plain text, with a discretion's reason as it was given: escape it in HTML.
    pub text: String,
    /// The number of the rule used, as in docs/rules.md.
    pub rule: u8,
    /// What that rule rests on.
    pub basis: BasisJson,
    /// Where that can be read.
    pub source: &'static str,
}

impl StepJson {
    /// A step of the explanation of an outcome under a framework.
    pub fn new(framework: &Framework, step: &Step<'_>) -> Self {
        let of = match step.of {
            Subject::KeyQuestion(id) => framework.number(Place::KeyQuestion(id)),
            Subject::Standard(id) => framework.number(Place::Standard(id)),
            Subject::Score => "score",
            Subject::Overall => "overall",
        };
        let text = step.to_string();
        Self { of, text, rule: step.rule.number, basis: step.rule.basis.into(), source: step.rule.source }
    }
}
