use crate::engine::{Answer, Inspection, ProfessionalDiscretion};
use crate::exchange::json::{Json, Number, ToJson, object, to_text};

/// Writes an inspection.
#[must_use]
pub fn write_inspection(inspection: &Inspection) -> String {
    to_text(object(|json| write_fields(inspection, json)))
}

pub(super) fn write_fields(inspection: &Inspection, json: &mut Json) {
    let framework = inspection.framework();
    json.field("version", 1u8);
    json.field("framework", framework.id);
    if let Some(service) = &inspection.service {
        json.field("service", service.as_str());
    }
    answers(json, inspection);
    let recorded = inspection.standards().iter();
    let mut recorded =
        recorded.filter_map(|entry| Some((entry.located.standard.number, entry.discretion.as_ref()?))).peekable();
    if recorded.peek().is_some() {
        json.object("discretion", |json| recorded.for_each(|(number, given)| json.field(number, discretion(given))));
    }
}

/// Writes the field of all answers.
pub(super) fn answers(json: &mut Json, inspection: &Inspection) {
    json.object("answers", |json| {
        for entry in inspection.standards() {
            if let Some(given) = entry.answer {
                json.field(entry.located.standard.number, answer(given));
            }
            for entry in inspection.key_questions_of(&entry.located) {
                if let Some(given) = entry.answer {
                    json.field(entry.located.question.number, answer(given));
                }
            }
        }
    });
}

pub(super) fn answer(answer: Answer) -> impl ToJson {
    object(move |json| match answer {
        Answer::Cases(cases) => {
            json.field("yes", Number(cases.yes()));
            json.field("of", Number(cases.of()));
        }
        Answer::Percentage(percentage) => json.field("percent", Number(percentage)),
        Answer::Rating(rating) => json.field("rating", rating),
        Answer::NotAsked => json.field("notAsked", true),
        Answer::NotRated => json.field("notRated", true),
    })
}

fn discretion(discretion: &ProfessionalDiscretion) -> impl ToJson {
    object(move |json| {
        json.field("rating", discretion.rating);
        json.field("reason", discretion.reason.as_str());
    })
}
