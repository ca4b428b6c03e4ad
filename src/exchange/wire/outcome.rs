use std::collections::BTreeMap;

use serde::Serialize;

use super::WireRating;
use crate::engine::{Inspection, KeyQuestionOutcome, Outcome, Place, Range, Subject, explain};

/// The outcome of an inspection, as written.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WireOutcome {
    framework: &'static str,
    key_questions: BTreeMap<&'static str, WireKeyQuestion>,
    standards: BTreeMap<&'static str, WireStandard>,
    score: WireScore,
    overall: WireOverall,
    steps: Vec<WireStep>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct WireKeyQuestion {
    percent: Option<u8>,
    band: Option<WireRating>,
    rounding_decided: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct WireStandard {
    calculated: Option<WireRating>,
    rating: Option<WireRating>,
    discretion: bool,
    limited_by: Vec<&'static str>,
    points: Option<u8>,
    counts: bool,
    lowest: Option<WireRating>,
    highest: Option<WireRating>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireScore {
    points: u8,
    max: u8,
    lowest: u8,
    highest: u8,
    complete: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireOverall {
    rating: Option<WireRating>,
    lowest: WireRating,
    highest: WireRating,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireStep {
    of: &'static str,
    text: String,
    rule: u8,
    basis: &'static str,
    source: &'static str,
}

impl WireOutcome {
    /// The outcome of an inspection, with the steps that led to it.
    #[must_use]
    pub fn new(inspection: &Inspection, outcome: &Outcome) -> Self {
        let framework = outcome.framework;
        let key_questions = framework.key_questions().zip(&outcome.key_questions).map(|((_, _, question), found)| {
            let rounding_decided = matches!(found, KeyQuestionOutcome::Banded { rounding_decided: true, .. });
            let band = found.rating().map(WireRating);
            (question.number, WireKeyQuestion { percent: found.percent(), band, rounding_decided })
        });
        let standards = framework.standards().zip(&outcome.standards).map(|((_, standard), found)| {
            let limited_by = found.limited_by.iter().map(|id| framework.number(Place::KeyQuestion(id)));
            let written = WireStandard {
                calculated: found.calculated.map(WireRating),
                rating: found.rating().map(WireRating),
                discretion: found.discretion,
                limited_by: limited_by.collect(),
                points: found.points(),
                counts: found.counts,
                lowest: found.possible.map(|range| WireRating(range.lowest)),
                highest: found.possible.map(|range| WireRating(range.highest)),
            };
            (standard.number, written)
        });
        let steps = explain(inspection, outcome).into_iter().map(|step| WireStep {
            of: match step.of {
                Subject::KeyQuestion(id) => framework.number(Place::KeyQuestion(id)),
                Subject::Standard(id) => framework.number(Place::Standard(id)),
                Subject::Score => "score",
                Subject::Overall => "overall",
            },
            text: step.to_string(),
            rule: step.rule.number,
            basis: step.rule.basis.id(),
            source: step.rule.source,
        });
        let Range { lowest, highest } = outcome.score.possible;
        let (points, max, complete) = (outcome.score.points, outcome.score.max, outcome.score.complete());
        Self {
            framework: framework.id,
            key_questions: key_questions.collect(),
            standards: standards.collect(),
            score: WireScore { points, max, lowest, highest, complete },
            overall: WireOverall {
                rating: outcome.overall.settled().map(WireRating),
                lowest: WireRating(outcome.overall.lowest),
                highest: WireRating(outcome.overall.highest),
            },
            steps: steps.collect(),
        }
    }
}
