//! Figures that are no answer yet: one half of a count, or a figure that cannot be. The wire format has answers alone, so who keeps the
//! figures over a reload keeps these beside them.

use serde::{Deserialize, Serialize};

use super::state::{Entry, Form};

/// The fields of a key question that are no answer yet, as typed.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct HalfTyped {
    /// The number of the key question.
    number: String,
    /// Whether cases are typed, not a percentage.
    cases: bool,
    percent: String,
    yes: String,
    of: String,
}

/// The fields of a form that are no answer yet.
#[must_use]
pub fn half_typed(form: &Form) -> Vec<HalfTyped> {
    let mut found = Vec::new();
    for located in form.framework.key_questions() {
        let question = form.question(located.id).filter(|fields| fields.answer(located.question.answered_by).is_err());
        if let Some(fields) = question {
            found.push(HalfTyped {
                number: located.question.number.into(),
                cases: fields.entry == Entry::Cases,
                percent: fields.percent.clone(),
                yes: fields.yes.clone(),
                of: fields.of.clone(),
            });
        }
    }
    found
}

/// A form with such fields filled in. A number that its framework lacks is left out.
#[must_use]
pub fn with_half_typed(mut form: Form, all: Vec<HalfTyped>) -> Form {
    for HalfTyped { number, cases, percent, yes, of } in all {
        let id = form.framework.key_questions().find(|located| located.question.number == number).map(|located| located.id);
        if let Some(fields) = id.and_then(|id| form.question_mut(id)) {
            fields.entry = if cases { Entry::Cases } else { Entry::Percentage };
            (fields.percent, fields.yes, fields.of, fields.left) = (percent, yes, of, true);
        }
    }
    form
}
