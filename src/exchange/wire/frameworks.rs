use crate::engine::{AnsweredBy, Bands, Domain, Framework, KeyQuestion, Standard};
use crate::exchange::json::{ToJson, list, object, to_text};
use crate::frameworks::FRAMEWORKS;

/// Writes the frameworks, newest first, for programs that show or check their forms.
#[must_use]
pub fn write_frameworks() -> String {
    to_text(list(FRAMEWORKS.map(framework)))
}

fn framework(framework: &Framework) -> impl ToJson {
    object(move |json| {
        json.field("id", framework.id);
        json.field("name", framework.name);
        json.field("inForce", framework.in_force);
        json.field("about", framework.about);
        json.field("basis", framework.basis.id());
        json.field("maxScore", framework.max_score());
        json.field("keyQuestionBands", bands(&framework.key_question_bands));
        json.field("overallBands", bands(&framework.overall_bands));
        json.field("domains", list(framework.domains.iter().map(domain)));
    })
}

fn bands(bands: &Bands) -> impl ToJson {
    list(bands.all().map(|band| {
        object(move |json| {
            json.field("rating", band.rating);
            json.field("from", band.from);
            json.field("to", band.to);
        })
    }))
}

fn domain(domain: &Domain) -> impl ToJson {
    object(move |json| {
        json.field("number", domain.number);
        json.field("name", domain.name);
        json.field("standards", list(domain.standards.iter().map(standard)));
    })
}

fn standard(standard: &Standard) -> impl ToJson {
    object(move |json| {
        json.field("number", standard.number);
        json.field("name", standard.name);
        json.field("counts", standard.counts);
        json.field("keyQuestions", list(standard.key_questions.iter().map(key_question)));
    })
}

fn key_question(question: &KeyQuestion) -> impl ToJson {
    object(move |json| {
        json.field("number", question.number);
        json.field("label", question.label);
        let answered_by = match question.answered_by {
            AnsweredBy::Cases => "cases",
            AnsweredBy::Judgement => "judgement",
        };
        json.field("answeredBy", answered_by);
        json.field("note", question.note);
    })
}
