//! Figures that are no answer yet, because half of a count is missing or the figure is impossible; and the meanings of words in
//! sheets. The tab and the drafts keep these beside the wire format, which has answers only.

use serde::{Deserialize, Serialize};

use super::state::{CountedWord, Entry, Form};

/// The figures and words that the wire format has no place for.
#[derive(Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Typed {
    /// The figures that are no answer yet.
    pub figures: Vec<HalfTyped>,
    /// The meanings of words in sheets.
    pub words: Vec<CountedWord>,
}

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
pub fn half_typed(form: &Form) -> Vec<HalfTyped> {
    let mut half_typed = Vec::new();
    for located in form.framework.key_questions() {
        let question = form.question(located.id).filter(|fields| fields.answer(located.question.answered_by).is_err());
        if let Some(fields) = question {
            half_typed.push(HalfTyped {
                number: located.question.number.into(),
                cases: fields.entry == Entry::Cases,
                percent: fields.percent.clone(),
                yes: fields.yes.clone(),
                of: fields.of.clone(),
            });
        }
    }
    half_typed
}

/// A form with such fields filled in. A number that its framework lacks is left out.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frameworks::yjs_2021;

    #[test]
    fn a_field_without_an_answer_is_restored_as_typed() {
        let mut form = Form::new(&yjs_2021::FRAMEWORK);
        let ids: Vec<_> = form.framework.key_questions().map(|located| located.id).collect();
        for (id, entry, [percent, yes, of]) in [
            (ids[0], Entry::Percentage, ["104", "", ""]),
            (ids[1], Entry::Percentage, ["8\t9 of “x”", "1", "2"]),
            (ids[2], Entry::Cases, ["", "6", ""]),
            (ids[3], Entry::Percentage, ["72", "", ""]),
        ] {
            let fields = form.question_mut(id).unwrap();
            fields.entry = entry;
            (fields.percent, fields.yes, fields.of) = (percent.into(), yes.into(), of.into());
        }
        let kept = half_typed(&form);
        let back = with_half_typed(Form::new(&yjs_2021::FRAMEWORK), kept);
        let texts = |id| {
            let fields = back.question(id).unwrap();
            (fields.entry, fields.percent.clone(), fields.yes.clone(), fields.of.clone(), fields.left)
        };
        assert_eq!(texts(ids[0]), (Entry::Percentage, "104".into(), String::new(), String::new(), true));
        assert_eq!(texts(ids[1]), (Entry::Percentage, "8\t9 of “x”".into(), "1".into(), "2".into(), true));
        assert_eq!(texts(ids[2]), (Entry::Cases, String::new(), "6".into(), String::new(), true));
        // The wire format has what is an answer.
        assert_eq!(texts(ids[3]), (Entry::Percentage, String::new(), String::new(), String::new(), false));
        let unknown =
            HalfTyped { number: "9.9".into(), cases: false, percent: "5".into(), yes: String::new(), of: String::new() };
        let empty = Form::new(&yjs_2021::FRAMEWORK);
        for (name, other) in [("nothing", vec![]), ("a number that the framework lacks", vec![unknown])] {
            assert_eq!(with_half_typed(empty.clone(), other), empty, "{name}");
        }
    }
}
