//! Writing a ratings string.

use super::{DISCRETION, NAME, NOT_ASKED, NOT_INSPECTED, NOT_RATED, REASON, SERVICE, VERSION, code};
use crate::engine::{Answer, Inspection, ProfessionalDiscretion};

/// Writes an inspection as a ratings string. `with_names` adds the service's name and the reasons for discretion.
#[must_use]
pub fn encode(inspection: &Inspection, with_names: bool) -> String {
    let framework = inspection.framework();
    let mut line = LineWriter(NAME.into());
    line.push(&[VERSION, "/", framework.id]);
    if let Some(service) = inspection.service.as_ref().filter(|_| with_names) {
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
        if with_names && !reason.is_empty() {
            line.push(&["/", REASON, standard.number, "="]);
            line.push_escaped(reason);
        }
    }
    line.0
}

/// Writes a line.
struct LineWriter(String);

impl LineWriter {
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
            Some(Answer::NotInspected) => NOT_INSPECTED,
        };
        self.push(&["/", number, "=", value]);
    }

    /// A text of which only ASCII letters and digits stand for themselves, because mail programs end a link before any other sign.
    fn push_escaped(&mut self, text: &str) {
        for byte in text.bytes() {
            if byte.is_ascii_alphanumeric() {
                self.0.push(byte.into());
            } else {
                self.0.push_str(&format!("%{byte:02X}"));
            }
        }
    }
}
