use crate::engine::{
    Banding, Framework, Inspection, KeyQuestionOutcome, Outcome, Place, Range, Rating, Score, StandardOutcome, Step,
    Subject, explain,
};
use crate::exchange::json::{Json, Text, ToJson, list, object, to_text};

/// Writes the outcome of an inspection, with the steps that led to it.
#[must_use]
pub fn write_outcome(inspection: &Inspection, outcome: &Outcome) -> String {
    let framework = outcome.framework;
    to_text(object(|json| {
        json.field("framework", framework.id);
        json.object("keyQuestions", |json| {
            for found in &outcome.key_questions {
                json.object(found.located.question.number, |json| key_question(json, found));
            }
        });
        json.object("standards", |json| {
            for found in &outcome.standards {
                json.object(found.located.standard.number, |json| standard(json, framework, found));
            }
        });
        json.field("score", score(&outcome.score));
        json.field("overall", overall(outcome.overall));
        json.field("steps", list(explain(inspection, outcome).iter().map(|found| step(framework, found))));
    }))
}

/// Writes the fields of a key question.
pub(super) fn key_question(json: &mut Json, found: &KeyQuestionOutcome) {
    json.field("percent", found.percent());
    json.field("band", found.rating());
    let rounding_decided = matches!(found.banding, Banding::Banded { rounding_decided: true, .. });
    json.field("roundingDecided", rounding_decided);
}

/// Writes the fields of a standard.
pub(super) fn standard(json: &mut Json, framework: &Framework, found: &StandardOutcome) {
    json.field("calculated", found.calculated);
    json.field("rating", found.rating());
    json.field("discretion", found.discretion);
    json.field("limitedBy", list(found.limited_by.iter().map(|id| framework.number(Place::KeyQuestion(id)))));
    json.field("points", found.points());
    json.field("counts", found.counts);
    json.field("lowest", found.possible.map(|range| range.lowest));
    json.field("highest", found.possible.map(|range| range.highest));
}

pub(super) fn score(score: &Score) -> impl ToJson {
    object(move |json| {
        let Range { lowest, highest } = score.possible;
        json.field("points", score.points());
        json.field("max", score.max);
        json.field("lowest", lowest);
        json.field("highest", highest);
        json.field("complete", score.complete());
    })
}

pub(super) fn overall(overall: Range<Rating>) -> impl ToJson {
    object(move |json| {
        json.field("rating", overall.settled());
        json.field("lowest", overall.lowest);
        json.field("highest", overall.highest);
    })
}

fn step(framework: &Framework, step: &Step<'_>) -> impl ToJson {
    object(move |json| {
        let of = match step.of {
            Subject::KeyQuestion(id) => framework.number(Place::KeyQuestion(id)),
            Subject::Standard(id) => framework.number(Place::Standard(id)),
            Subject::Score => "score",
            Subject::Overall => "overall",
        };
        json.field("of", of);
        json.field("text", Text(step));
        json.field("rule", step.rule.number);
        json.field("basis", step.rule.basis.id());
        json.field("source", step.rule.source);
    })
}
