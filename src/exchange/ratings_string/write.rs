use super::{DISCRETION, NAME, NOT_ASKED, NOT_RATED, REASON, SERVICE, VERSION, code};
use crate::engine::{Answer, Inspection, ProfessionalDiscretion};

/// Writes an inspection as a line; with the service's name and the reasons for discretion only if those `names` are asked for.
#[must_use]
pub fn encode(inspection: &Inspection, names: bool) -> String {
    let framework = inspection.framework();
    let mut line = Line(NAME.into());
    line.push(&[VERSION, "/", framework.id]);
    if let Some(service) = inspection.service.as_ref().filter(|_| names) {
        line.push(&["/", SERVICE, "="]);
        line.push_escaped(service);
    }
    for entry in inspection.standards() {
        line.push_answer(entry.located.standard.number, entry.answer);
        for entry in inspection.key_questions_of(&entry.located) {
            line.push_answer(entry.located.question.number, entry.answer);
        }
    }
    for entry in inspection.standards() {
        let Some(ProfessionalDiscretion { rating, reason }) = &entry.discretion else { continue };
        let standard = entry.located.standard;
        line.push(&["/", DISCRETION, standard.number, "=", code(*rating)]);
        if names && !reason.is_empty() {
            line.push(&["/", REASON, standard.number, "="]);
            line.push_escaped(reason);
        }
    }
    line.0
}

/// A line as far as it is written.
struct Line(String);

impl Line {
    fn push(&mut self, texts: &[&str]) {
        for text in texts {
            self.0.push_str(text);
        }
    }

    fn push_answer(&mut self, number: &str, answer: Option<Answer>) {
        let figure;
        let value = match answer {
            None => return,
            Some(Answer::Cases(cases)) => {
                figure = format!("{}of{}", cases.yes(), cases.of());
                &figure
            }
            Some(Answer::Percentage(percentage)) => {
                figure = percentage.to_string();
                &figure
            }
            Some(Answer::Rating(rating)) => code(rating),
            Some(Answer::NotAsked) => NOT_ASKED,
            Some(Answer::NotRated) => NOT_RATED,
        };
        self.push(&["/", number, "=", value]);
    }

    /// Everything but letters and digits of ASCII as `%` and two digits for each byte: a link may end in any of them.
    fn push_escaped(&mut self, text: &str) {
        let digit = |half: u8| char::from_digit(half.into(), 16).map_or('0', |digit| digit.to_ascii_uppercase());
        for byte in text.bytes() {
            if byte.is_ascii_alphanumeric() {
                self.0.push(byte.into());
            } else {
                self.0.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
}
