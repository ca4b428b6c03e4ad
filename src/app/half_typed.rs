//! Figures that are no answer yet: one half of a count, or a figure that cannot be. The wire format has answers alone, so who keeps the
//! figures over a reload keeps these beside them.

use super::state::{Entry, Form};

/// Marks the fields of a count. The fields of a percentage have nothing there.
const CASES: &str = "cases";

/// The fields of a form that are no answer yet, as typed: a line for each key question, with its number, the way in which it is answered,
/// the percentage, the number of sufficient cases and the number of cases, and a tab between them.
#[must_use]
pub fn half_typed(form: &Form) -> String {
    let mut lines = String::new();
    for located in form.framework.key_questions() {
        let question = form.question(located.id).filter(|fields| fields.answer(located.question.answered_by).is_err());
        let Some(fields) = question else { continue };
        let kind = if fields.entry == Entry::Cases { CASES } else { "" };
        for part in [located.question.number, kind, &fields.percent, &fields.yes, &fields.of] {
            // A text that was typed may have a tab in it, which means as little there as a space.
            lines.extend(part.chars().map(|c| if c.is_control() { ' ' } else { c }));
            lines.push('\t');
        }
        lines.push('\n');
    }
    lines
}

/// A form with such fields filled in. A number that its framework lacks is left out.
#[must_use]
pub fn with_half_typed(mut form: Form, lines: &str) -> Form {
    for line in lines.lines() {
        let mut parts = line.split('\t');
        let mut next = || parts.next().unwrap_or_default();
        let number = next();
        let id = form.framework.key_questions().find(|located| located.question.number == number).map(|located| located.id);
        if let Some(fields) = id.and_then(|id| form.question_mut(id)) {
            fields.entry = if next() == CASES { Entry::Cases } else { Entry::Percentage };
            (fields.percent, fields.yes, fields.of, fields.left) = (next().into(), next().into(), next().into(), true);
        }
    }
    form
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frameworks::yjs_2021;

    #[test]
    fn what_is_no_answer_yet_comes_back_as_it_was_typed() {
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
        let back = with_half_typed(Form::new(&yjs_2021::FRAMEWORK), &kept);
        let texts = |id| {
            let fields = back.question(id).unwrap();
            (fields.entry, fields.percent.clone(), fields.yes.clone(), fields.of.clone(), fields.left)
        };
        assert_eq!(texts(ids[0]), (Entry::Percentage, "104".into(), String::new(), String::new(), true));
        assert_eq!(texts(ids[1]), (Entry::Percentage, "8 9 of “x”".into(), "1".into(), "2".into(), true));
        assert_eq!(texts(ids[2]), (Entry::Cases, String::new(), "6".into(), String::new(), true));
        // The wire format has what is an answer.
        assert_eq!(texts(ids[3]), (Entry::Percentage, String::new(), String::new(), String::new(), false));
        for other in ["", "9.9\t\t5", "\n\t\n", "[object Object]"] {
            assert_eq!(
                with_half_typed(Form::new(&yjs_2021::FRAMEWORK), other),
                Form::new(&yjs_2021::FRAMEWORK),
                "{other:?}"
            );
        }
    }
}
