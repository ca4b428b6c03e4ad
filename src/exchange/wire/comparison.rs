use super::inspection::answer;
use super::outcome::{key_question, overall, score, standard};
use crate::analysis::{Comparison, Difference};
use crate::engine::{Inspection, Place};
use crate::exchange::json::{Json, ToJson, object, to_text};

/// Writes where two inspections differ. What differs is written whole, as in an outcome, with its answer.
#[must_use]
pub fn write_comparison(before: &Inspection, after: &Inspection, comparison: &Comparison) -> String {
    let outcomes = &comparison.outcomes;
    let framework = outcomes.before.framework;
    let place = |json: &mut Json, place| {
        json.object(framework.number(place), |json| {
            for (name, inspection, outcome) in [("before", before, &outcomes.before), ("after", after, &outcomes.after)] {
                json.object(name, |json| {
                    json.field("answer", inspection.answer(place).map(answer));
                    match place {
                        Place::KeyQuestion(id) => {
                            if let Some(found) = outcome.key_question_at(id) {
                                key_question(json, found);
                            }
                        }
                        Place::Standard(id) => {
                            if let Some(found) = outcome.standard_at(id) {
                                standard(json, framework, found);
                            }
                        }
                    }
                });
            }
        });
    };
    to_text(object(|json| {
        json.field("framework", framework.id);
        json.object("keyQuestions", |json| {
            comparison.key_questions.iter().for_each(|id| place(json, Place::KeyQuestion(*id)));
        });
        json.object("standards", |json| comparison.standards.iter().for_each(|id| place(json, Place::Standard(*id))));
        let Difference { before, after } = outcomes;
        json.field("score", sides(score(&before.score), score(&after.score)));
        json.field("overall", sides(overall(before.overall), overall(after.overall)));
    }))
}

fn sides(before: impl ToJson, after: impl ToJson) -> impl ToJson {
    object(|json| {
        json.field("before", before);
        json.field("after", after);
    })
}
