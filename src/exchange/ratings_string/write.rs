//! Writing a ratings string.

use super::read::MAX_LENGTH;
use super::{DISCRETION, NAME, NONE, NOT_ASKED, NOT_INSPECTED, NOT_RATED, REASON, SCENARIO, SERVICE, VERSION, WAS, code};
use crate::engine::{Answer, Inspection, ProfessionalDiscretion};
use crate::exchange::{ReadError, ScenarioOrigin, Shared};

/// Writes an inspection as a ratings string. `with_names` adds the service's name and the reasons for discretion.
pub fn encode(inspection: &Inspection, with_names: bool) -> String {
    write(inspection, None, with_names)
}

/// Writes an inspection as a ratings string, and before its figures the scenario that they belong to. `with_names` adds the service's
/// name and the reasons for discretion; the name of a scenario is always written.
pub fn encode_shared(Shared { inspection, scenario }: &Shared, with_names: bool) -> String {
    write(inspection, scenario.as_ref(), with_names)
}

/// Writes an inspection as [`encode_shared`] does, if the string is short enough to be read again.
///
/// # Errors
/// A string of more than [`MAX_LENGTH`] characters.
pub fn encode_readable(shared: &Shared, with_names: bool) -> Result<String, ReadError> {
    let line = encode_shared(shared, with_names);
    // Each character of a string is a byte.
    if line.len() > MAX_LENGTH { Err(ReadError::TooLong) } else { Ok(line) }
}

fn write(inspection: &Inspection, scenario: Option<&ScenarioOrigin>, with_names: bool) -> String {
    let mut line = LineWriter(NAME.into());
    line.push(&[VERSION, "/", inspection.framework().id]);
    if let Some(ScenarioOrigin { name, baseline }) = scenario {
        // The baseline is before the figures, because a line that is cut off then lacks figures, and has no wrong figure.
        line.push_text(&["/", SCENARIO, "="], name);
        line.push_baseline(baseline, inspection, with_names);
    }
    if let Some(service) = inspection.service.as_ref().filter(|_| with_names) {
        line.push_text(&["/", SERVICE, "="], service);
    }
    for (number, answer) in answers(inspection) {
        if let Some(answer) = answer {
            line.push_answer(&["/", number, "="], answer);
        }
    }
    for entry in inspection.standards() {
        let Some(ProfessionalDiscretion { rating, reason }) = &entry.discretion else { continue };
        let number = entry.located.standard.number;
        line.push(&["/", DISCRETION, number, "=", code(*rating)]);
        if with_names && !reason.is_empty() {
            line.push_text(&["/", REASON, number, "="], reason);
        }
    }
    line.0
}

/// The entries of all places, in the order of the report.
fn answers(inspection: &Inspection) -> impl Iterator<Item = (&'static str, Option<Answer>)> {
    inspection.standards().iter().flat_map(|entry| {
        let key_questions = inspection.key_questions_of(&entry.located).iter();
        let of_key_questions = key_questions.map(|entry| (entry.located.question.number, entry.answer));
        std::iter::once((entry.located.standard.number, entry.answer)).chain(of_key_questions)
    })
}

/// Writes a line.
struct LineWriter(String);

impl LineWriter {
    fn push(&mut self, texts: &[&str]) {
        for text in texts {
            self.0.push_str(text);
        }
    }

    fn push_answer(&mut self, name: &[&str], answer: Answer) {
        let figure;
        let value = match answer {
            Answer::Cases(cases) => {
                figure = format!("{}of{}", cases.yes(), cases.of());
                &figure
            }
            Answer::Percentage(percentage) => {
                figure = percentage.to_string();
                &figure
            }
            Answer::Rating(rating) => code(rating),
            Answer::NotAsked => NOT_ASKED,
            Answer::NotRated => NOT_RATED,
            Answer::NotInspected => NOT_INSPECTED,
        };
        self.push(name);
        self.push(&[value]);
    }

    /// The entries of the baseline at the places where it differs from the scenario.
    fn push_baseline(&mut self, baseline: &Inspection, scenario: &Inspection, with_names: bool) {
        for ((number, was), (_, now)) in answers(baseline).zip(answers(scenario)) {
            match was {
                _ if was == now => {}
                Some(answer) => self.push_answer(&["/", WAS, number, "="], answer),
                None => self.push(&["/", WAS, number, "=", NONE]),
            }
        }
        for (was, now) in baseline.standards().iter().zip(scenario.standards()) {
            let number = was.located.standard.number;
            let [rating_was, rating_is] =
                [was, now].map(|entry| entry.discretion.as_ref().map(|discretion| discretion.rating));
            let [reason_was, reason_is] =
                [was, now].map(|entry| entry.discretion.as_ref().map_or("", |discretion| &discretion.reason));
            if rating_was != rating_is {
                self.push(&["/", WAS, DISCRETION, number, "=", rating_was.map_or(NONE, code)]);
            }
            // Discretion of another rating has no reason unless one is written.
            let reason_read = if rating_was == rating_is { reason_is } else { "" };
            if with_names && rating_was.is_some() && reason_was != reason_read {
                self.push_text(&["/", WAS, REASON, number, "="], reason_was);
            }
        }
    }

    /// A text of which only ASCII letters and digits stand for themselves, because mail programs end a link before any other sign.
    fn push_text(&mut self, name: &[&str], text: &str) {
        self.push(name);
        // Behind an equals sign, `3D` is read as what mails write for that sign.
        let is_mistaken = text.starts_with("3D");
        for (place, byte) in text.bytes().enumerate() {
            if byte.is_ascii_alphanumeric() && !(is_mistaken && place == 0) {
                self.0.push(byte.into());
            } else {
                self.0.push_str(&format!("%{byte:02X}"));
            }
        }
    }
}
