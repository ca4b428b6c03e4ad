//! The parts of a ratings string, read one after the other.

use super::baseline::BaselineParts;
use super::errors::{RATINGS, allowed_at, in_baseline, wrong};
use super::locate::{
    EQUALS, Spaces, decode_part, decode_text, is_text_part, split_at_sign, strip_prefix_of_any_case, without_wrapping,
};
use super::value::{answer, is_same_word, rating, whole_number, without_words};
use super::{DISCRETION, Decoded, NONE, REASON, SCENARIO, SERVICE, WAS};
use crate::engine::{
    Answer, FigureError, Framework, Inspection, InspectionError, Place, ProfessionalDiscretion, StandardId,
};
use crate::exchange::shortened::shortened;
use crate::exchange::{ReadError, ScenarioOrigin, Shared};

/// Reads the parts of a line, one after the other.
pub struct PartsReader {
    inspection: Inspection,
    /// Reasons for discretion. They are kept until the end, because a reason can stand before its discretion.
    reasons: Vec<(StandardId, String)>,
    /// The name of the scenario, where the line says that its figures are a scenario's.
    scenario: Option<String>,
    /// The part of the line about the baseline of a scenario.
    baseline: BaselineParts,
    problems: Vec<ReadError>,
    /// The answer that the part before gave.
    last_answered: Option<Answered>,
    /// How often the signs of the line are coded.
    layers: usize,
}

/// An answer that a part gave.
#[derive(Clone, Copy)]
enum Answered {
    /// To a place of the inspection.
    Inspection(Place),
    /// To a place of the baseline.
    Baseline(Place),
}

impl PartsReader {
    /// Reads the parts of a line whose signs are coded so often.
    pub fn new(framework: &'static Framework, layers: usize) -> Self {
        Self {
            inspection: Inspection::new(framework),
            reasons: Vec::new(),
            scenario: None,
            baseline: BaselineParts::default(),
            problems: Vec::new(),
            last_answered: None,
            layers,
        }
    }

    /// Reads a part; without the words behind it, if it cannot be read with them.
    pub fn read_part(&mut self, part: &str) {
        let whole_part = without_wrapping(part, Spaces::Remove);
        let part_without_words = without_words(part);
        let last_answered = self.last_answered.take();
        let mut result = self.read(&whole_part);
        if result.is_err()
            && !is_text_part(&whole_part)
            && let Some(plain) = decode_part(&whole_part)
            && !matches!(result, Err(ReadError::Repeated { .. }))
        {
            // Some mail programs write the signs themselves as codes.
            result = self.read(&plain).or(result);
        }
        if result.is_err() {
            let shortest = part_without_words.unwrap_or(&whole_part);
            if let Some(answered) = last_answered.filter(|answered| self.is_number_of_cases_behind(*answered, shortest)) {
                result = Err(self.void(answered));
            } else if let Some(part) = part_without_words {
                result = self.read(part);
            }
        }
        if result.is_err() {
            self.leave_out_of_baseline(&whole_part);
        }
        self.problems.extend(result.err());
    }

    /// Whether a part is a whole number that makes cases of the percentage before it: `8/9` is 8 of 9 cases rather than 8 per cent.
    fn is_number_of_cases_behind(&self, answered: Answered, part: &str) -> bool {
        let answer = match answered {
            Answered::Inspection(place) => self.inspection.answer(place),
            Answered::Baseline(place) => self.baseline.answer(place).flatten(),
        };
        match answer {
            Some(Answer::Percentage(percentage)) => {
                whole_number(part).is_ok_and(|cases| u32::from(percentage.hundredths()) / 100 <= cases)
            }
            _ => false,
        }
    }

    /// Takes back an answer whose meaning the next part changes.
    fn void(&mut self, answered: Answered) -> ReadError {
        let (Answered::Inspection(place) | Answered::Baseline(place)) = answered;
        let error = wrong(self.inspection.framework().number(place).into(), allowed_at(self.framework(), place));
        match answered {
            Answered::Inspection(_) => {
                self.inspection.clear_answer(place);
                error
            }
            Answered::Baseline(_) => {
                self.baseline.void_answer(place);
                in_baseline(error)
            }
        }
    }

    /// Leaves a place of the baseline blank whose part cannot be read, because the answer of the baseline differs from the answer of the
    /// scenario there.
    fn leave_out_of_baseline(&mut self, part: &str) {
        let Some((name, _)) = part.split_once('=') else { return };
        let Some(name) = strip_prefix_of_any_case(name, WAS) else { return };
        if let Some(number) = strip_prefix_of_any_case(name, DISCRETION) {
            self.baseline.unread_discretion.extend(self.standard(number).map(|(id, _)| id));
        } else {
            self.baseline.unread.extend(self.place(name).map(|(place, _)| place));
        }
    }

    fn read(&mut self, part: &str) -> Result<(), ReadError> {
        // In the codes of a text an equals sign may stand too.
        let max_layers = if is_text_part(part) { EQUALS.len() } else { 0 };
        let Some((name, layers, value)) = split_at_sign(part, &EQUALS, max_layers).filter(|(name, ..)| !name.is_empty())
        else {
            return Err(wrong(shortened(part), "a name and a value, like 2.1.1=78"));
        };
        let layers = layers.max(self.layers);
        let plain_name = decode_part(name).filter(|_| is_text_part(part));
        let name = plain_name.as_deref().unwrap_or(name);
        if name.eq_ignore_ascii_case(SERVICE) {
            self.read_service(value, layers)
        } else if name.eq_ignore_ascii_case(SCENARIO) {
            self.read_scenario(value, layers)
        } else if let Some(name) = strip_prefix_of_any_case(name, WAS) {
            self.read_baseline(name, value, layers).map_err(in_baseline)
        } else if let Some(number) = strip_prefix_of_any_case(name, DISCRETION) {
            self.read_discretion(number, value)
        } else if let Some(number) = strip_prefix_of_any_case(name, REASON) {
            self.read_reason(number, value, layers)
        } else {
            self.read_answer(name, value)
        }
    }

    fn read_service(&mut self, value: &str, layers: usize) -> Result<(), ReadError> {
        if self.inspection.service.is_some() {
            return Err(ReadError::Repeated { place: SERVICE.into() });
        }
        self.inspection.service = Some(text(SERVICE.into(), value, layers)?);
        Ok(())
    }

    fn read_scenario(&mut self, value: &str, layers: usize) -> Result<(), ReadError> {
        if self.scenario.is_some() {
            return Err(ReadError::Repeated { place: SCENARIO.into() });
        }
        self.scenario = Some(text(SCENARIO.into(), value, layers)?);
        Ok(())
    }

    /// Reads the entry of the baseline at a place.
    fn read_baseline(&mut self, name: &str, value: &str, layers: usize) -> Result<(), ReadError> {
        let is_none = is_same_word(value, NONE);
        if let Some(number) = strip_prefix_of_any_case(name, DISCRETION) {
            let (id, number) = self.standard(number)?;
            let place = format!("{DISCRETION}{number}");
            if self.baseline.discretion.iter().any(|(known, _)| *known == id) {
                return Err(ReadError::Repeated { place });
            }
            let rating = rating(value);
            if rating.is_none() && !is_none {
                return Err(wrong(place, "I, RI, G, O or none"));
            }
            self.baseline.discretion.push((id, rating));
        } else if let Some(number) = strip_prefix_of_any_case(name, REASON) {
            let (id, number) = self.standard(number)?;
            let place = format!("{REASON}{number}");
            if self.baseline.reasons.iter().any(|(known, _)| *known == id) {
                return Err(ReadError::Repeated { place });
            }
            self.baseline.reasons.push((id, text(place, value, layers)?));
        } else {
            let (place, number) = self.place(name)?;
            if self.baseline.answer(place).is_some() {
                return Err(ReadError::Repeated { place: number.into() });
            }
            let answer = if is_none { None } else { Some(self.answer_at(place, number, value)?) };
            self.baseline.answers.push((place, answer));
            self.last_answered = Some(Answered::Baseline(place));
        }
        Ok(())
    }

    fn read_answer(&mut self, number: &str, value: &str) -> Result<(), ReadError> {
        let (place, number) = self.place(number)?;
        if self.inspection.answer(place).is_some() {
            return Err(ReadError::Repeated { place: number.into() });
        }
        let answer = self.answer_at(place, number, value)?;
        self.inspection.set_answer(place, answer)?;
        self.last_answered = Some(Answered::Inspection(place));
        Ok(())
    }

    /// The answer that a value gives to a place with a number, if the place takes an answer of its kind.
    fn answer_at(&self, place: Place, number: &'static str, value: &str) -> Result<Answer, ReadError> {
        let wrong = || wrong(number.into(), allowed_at(self.framework(), place));
        match answer(value) {
            Err(FigureError::NotANumber) => Err(wrong()),
            Err(error) => Err(InspectionError::Figure { place: number.into(), error }.into()),
            Ok(answer) => match Inspection::new(self.inspection.framework()).set_answer(place, answer) {
                Err(InspectionError::WrongAnswer { .. }) => Err(wrong()),
                Err(error) => Err(error.into()),
                Ok(()) => Ok(answer),
            },
        }
    }

    fn read_discretion(&mut self, number: &str, value: &str) -> Result<(), ReadError> {
        let (id, number) = self.standard(number)?;
        let place = format!("{DISCRETION}{number}");
        if self.recorded(id).is_some() {
            return Err(ReadError::Repeated { place });
        }
        let rating = rating(value).ok_or_else(|| wrong(place, RATINGS))?;
        Ok(self.inspection.set_discretion(id, Some(ProfessionalDiscretion { rating, reason: String::new() }))?)
    }

    fn read_reason(&mut self, number: &str, value: &str, layers: usize) -> Result<(), ReadError> {
        let (id, number) = self.standard(number)?;
        let place = format!("{REASON}{number}");
        if self.reasons.iter().any(|(known, _)| *known == id) {
            return Err(ReadError::Repeated { place });
        }
        self.reasons.push((id, text(place, value, layers)?));
        Ok(())
    }

    /// Names a text behind the line that looks like more of it.
    pub fn leave_out(&mut self, rest: &str) {
        self.problems.push(wrong(shortened(rest), "a part behind a slash, like /2.1.1=78"));
    }

    /// The framework of the line.
    pub const fn framework(&self) -> &'static Framework {
        self.inspection.framework()
    }

    /// The parts that were read.
    pub fn decoded(mut self) -> Decoded {
        for (id, reason) in std::mem::take(&mut self.reasons) {
            let given = self.recorded(id).map(|recorded| ProfessionalDiscretion { rating: recorded.rating, reason });
            if given.is_none() {
                let standard = self.inspection.framework().number(Place::Standard(id));
                self.problems.push(ReadError::ReasonWithoutDiscretion { standard });
            } else if let Err(problem) = self.inspection.set_discretion(id, given) {
                self.problems.push(problem.into());
            }
        }
        let has_scenario = self.scenario.is_some() || !self.baseline.is_empty();
        let scenario = has_scenario.then(|| ScenarioOrigin {
            // A line that has lost the name of its scenario is still the line of a scenario.
            name: self.scenario.unwrap_or_default(),
            baseline: self.baseline.beside(&self.inspection, &mut self.problems),
        });
        Decoded { shared: Shared { inspection: self.inspection, scenario }, problems: self.problems }
    }

    fn recorded(&self, id: StandardId) -> Option<&ProfessionalDiscretion> {
        self.inspection.discretion(id)
    }

    /// The place with a number, in letters of any case, and the number as the reports print it.
    fn place(&self, number: &str) -> Result<(Place, &'static str), ReadError> {
        let framework = self.inspection.framework();
        // The reports print its letters as capitals.
        match framework.place(&number.to_ascii_uppercase()) {
            Some(place) => Ok((place, framework.number(place))),
            None => Err(InspectionError::UnknownPlace { place: shortened(number), framework: framework.id }.into()),
        }
    }

    fn standard(&self, number: &str) -> Result<(StandardId, &'static str), ReadError> {
        match self.place(number)? {
            (Place::Standard(id), number) => Ok((id, number)),
            (Place::KeyQuestion(_), number) => Err(InspectionError::DiscretionOnKeyQuestion { key_question: number }.into()),
        }
    }
}

fn text(place: String, value: &str, layers: usize) -> Result<String, ReadError> {
    match decode_text(value, layers) {
        Some(text) => Ok(text),
        None => Err(wrong(place, "text in UTF-8 with % codes, like Some%20where")),
    }
}
