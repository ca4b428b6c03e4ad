//! Reading a ratings string.

use super::baseline::BaselineParts;
use super::locate::{
    CodedLine, EQUALS, PUNCTUATION, SLASH, Spaces, decode_part, decode_text, is_text_part, locate_coded_line, locate_line,
    split_at_sign, split_first_part, strip_prefix_of_any_case, without_quoted_printable, without_wrapping,
};
use super::{DISCRETION, NONE, NOT_ASKED, NOT_INSPECTED, NOT_RATED, REASON, SCENARIO, SERVICE, VERSION, WAS, code};
use crate::engine::{
    Answer, AnsweredBy, CaseCount, FigureError, Framework, Inspection, InspectionError, Percentage, Place,
    ProfessionalDiscretion, Rating, StandardId,
};
use crate::exchange::field::{hundredths, parse_count};
use crate::exchange::shortened::shortened;
use crate::exchange::{ReadError, Scenario, Shared};
use crate::frameworks::{FRAMEWORKS, framework};

/// The longest text that is read, in characters: a line with every figure, name and reason is far shorter.
pub const MAX_LENGTH: usize = 20_000;

/// An inspection that was read from a ratings string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The parts that could be read.
    pub shared: Shared,
    /// The parts that were left out: the place of each, and what is allowed there.
    pub problems: Vec<ReadError>,
}

/// Reads the first ratings string in a text. A part that is unknown, wrong or there twice is left out and named.
///
/// # Errors
/// A text that is too long or holds no ratings string, another version of it, or a framework that is not known.
pub fn decode(text: &str) -> Result<Decoded, ReadError> {
    if text.chars().nth(MAX_LENGTH).is_some() {
        return Err(ReadError::TooLong);
    }
    let text = &*without_quoted_printable(text);
    let CodedLine { line, broken_off } = locate_coded_line(text).ok_or(ReadError::NoRatingsString)?;
    let (version, layers, mut rest) = split_at_sign(&line, &SLASH, SLASH.len()).unwrap_or((&line, 0, ""));
    if version != VERSION {
        return Err(ReadError::UnknownVersion);
    }
    // A line without a framework is refused like one with an unknown id.
    let id;
    (id, rest) = split_first_part(rest, layers, false).unwrap_or_default();
    let has_plain_signs = id.contains('-');
    let id = decode_part(id).unwrap_or_else(|| id.into());
    let known = FRAMEWORKS.into_iter().find(|framework| framework.id.eq_ignore_ascii_case(&id));
    let mut reader = PartsReader::new(known.map_or_else(|| framework(&shortened(&id)), Ok)?, layers);
    // The line with its spaces, which are needed to tell words from a part. A line in `%` codes has none.
    let spaced_text = without_wrapping(text, Spaces::KeepSingle).replace(" =", "=");
    let spaced_parts: Vec<&str> = locate_line(&spaced_text).map_or(Vec::new(), |line| line.split('/').collect());
    while let Some((part, behind)) = split_first_part(rest, layers, has_plain_signs) {
        rest = behind;
        let is_same_part = |spaced: &&&str| spaced.bytes().filter(|b| *b != b' ').eq(part.bytes());
        let mut part = spaced_parts.iter().find(is_same_part).copied().unwrap_or(part);
        while let Some((first, second)) = split_joined_parts(part, reader.inspection.framework()) {
            reader.read_part(first);
            part = second;
        }
        reader.read_part(part);
    }
    if let Some(rest) = broken_off {
        reader.problems.push(wrong(shortened(&rest), "a part behind a slash, like /2.1.1=78"));
    }
    Ok(reader.decoded())
}

/// Divides two parts that lost the slash between them: behind the value of the first, a space, a comma, a semicolon or a sign like a slash
/// is followed by the name of a part and an equals sign.
fn split_joined_parts<'a>(part: &'a str, framework: &Framework) -> Option<(&'a str, &'a str)> {
    let (second_equals, _) = part.match_indices('=').nth(1)?;
    let (before, _) = part.split_at_checked(second_equals)?;
    let (at, separator) = before.char_indices().rev().find(|(_, c)| LOST_SLASHES.contains(c))?;
    let second_start = at + separator.len_utf8();
    let (first, name) = (before.get(..at)?, before.get(second_start..)?);
    // A text may hold words and numbers that only look like a name.
    is_name_of_part(name, |number| framework.place(number).is_some() || (is_number_like(number) && !is_text_part(first)))
        .then_some(())?;
    Some((first.trim_end_matches(|c| LOST_SLASHES.contains(&c) || PUNCTUATION.contains(&c)), part.get(second_start..)?))
}

/// What stands between two parts that have lost the slash between them.
const LOST_SLASHES: [char; 7] = [' ', ',', ';', '\\', '\u{2044}', '\u{2215}', '\u{ff0f}'];

/// Whether a text is the name of a part. A function says which texts are numbers.
fn is_name_of_part(name: &str, is_number: impl Fn(&str) -> bool) -> bool {
    let name_now = strip_prefix_of_any_case(name, WAS).unwrap_or(name);
    let number =
        [DISCRETION, REASON].iter().find_map(|prefix| strip_prefix_of_any_case(name_now, prefix)).unwrap_or(name_now);
    name.eq_ignore_ascii_case(SERVICE) || name.eq_ignore_ascii_case(SCENARIO) || is_number(&number.to_ascii_uppercase())
}

/// Whether a text looks like a number of a framework, also of an unknown one: `9.9`.
fn is_number_like(text: &str) -> bool {
    let number = text.strip_prefix('V').unwrap_or(text);
    number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// A part without the words behind its value. `None` for a part without words, and for words that may continue the figure: `78. 5` is
/// 78.5 or 78, and `8 of 9` is a number of cases.
fn without_words(part: &str) -> Option<&str> {
    let part = part.trim_start_matches(' ');
    let value = part.find('=').map_or(0, |equals| equals + 1);
    let value = value + part.get(value..)?.bytes().take_while(|byte| *byte == b' ').count();
    let end = value + part.get(value..)?.find(' ')?;
    let (part, words) = (part.get(..end)?, part.get(end + 1..)?);
    let part = part.trim_end_matches(PUNCTUATION);
    let may_continue_figure = match words.as_bytes() {
        [b'0'..=b'9' | b'.' | b',', ..] => true,
        [b'o' | b'O', ..] => part.split_once(['o', 'O']).is_none(),
        _ => false,
    };
    let ends_in_digit = matches!(part.as_bytes(), [.., b'0'..=b'9']);
    (!may_continue_figure || !ends_in_digit).then_some(part)
}

/// Reads the parts of a line, one after the other.
struct PartsReader {
    inspection: Inspection,
    /// Reasons for discretion. They are kept until the end, because a reason can stand before its discretion.
    reasons: Vec<(StandardId, String)>,
    /// What a scenario is called, where the line says that its figures are a scenario's.
    scenario: Option<String>,
    /// What the line says of the baseline of a scenario.
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
    fn new(framework: &'static Framework, layers: usize) -> Self {
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
    fn read_part(&mut self, part: &str) {
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

    /// Takes back an answer that means something else than was read.
    fn void(&mut self, answered: Answered) -> ReadError {
        let (Answered::Inspection(place) | Answered::Baseline(place)) = answered;
        let error = wrong(self.inspection.framework().number(place).into(), self.allowed_at(place));
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

    /// Has nothing entered in the baseline where the line says something that cannot be read: the baseline had another answer than the
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

    /// Reads what the baseline of a scenario has at a place.
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
            let answer = if is_none { None } else { Some(self.answer_to(place, number, value)?) };
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
        let answer = self.answer_to(place, number, value)?;
        self.inspection.set_answer(place, answer)?;
        self.last_answered = Some(Answered::Inspection(place));
        Ok(())
    }

    /// The answer that a value gives to a place with a number, if the place takes an answer of its kind.
    fn answer_to(&self, place: Place, number: &'static str, value: &str) -> Result<Answer, ReadError> {
        let wrong = || wrong(number.into(), self.allowed_at(place));
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

    fn decoded(mut self) -> Decoded {
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
        let scenario = has_scenario.then(|| Scenario {
            // A line that has lost the name has a scenario all the same.
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

    /// The answers that a place takes, as a line writes them.
    fn allowed_at(&self, place: Place) -> &'static str {
        let framework = self.inspection.framework();
        match place {
            Place::Standard(id) => match framework.standard(id) {
                Some(located) if !located.standard.counts => "I, RI, G, O or not-rated",
                _ => "I, RI, G, O or not-inspected",
            },
            Place::KeyQuestion(id) => match framework.key_question(id) {
                Some(located) if located.question.answered_by == AnsweredBy::Cases => "like 8of9, like 78.5, or not-asked",
                _ => RATINGS,
            },
        }
    }
}

/// The ratings, as a line writes them.
const RATINGS: &str = "I, RI, G or O";

const fn wrong(place: String, expected: &'static str) -> ReadError {
    ReadError::WrongType { place, expected }
}

/// An error in what the baseline of a scenario has at a place.
fn in_baseline(error: ReadError) -> ReadError {
    error.in_baseline(|place| format!("{WAS}{place}"))
}

/// The answer that a value gives. A value that is no answer of any kind is not a number.
fn answer(value: &str) -> Result<Answer, FigureError> {
    if let Some(rating) = rating(value) {
        Ok(Answer::Rating(rating))
    } else if is_same_word(value, NOT_ASKED) {
        Ok(Answer::NotAsked)
    } else if is_same_word(value, NOT_RATED) {
        Ok(Answer::NotRated)
    } else if is_same_word(value, NOT_INSPECTED) {
        Ok(Answer::NotInspected)
    } else if let Some((yes, of)) = value.split_once(['o', 'O']) {
        let of = strip_prefix_of_any_case(of, "f").ok_or(FigureError::NotANumber)?;
        CaseCount::new(whole_number(yes)?, whole_number(of)?).map(Answer::Cases)
    } else {
        Percentage::from_hundredths(hundredths(value.strip_suffix('%').unwrap_or(value))?).map(Answer::Percentage)
    }
}

fn whole_number(text: &str) -> Result<u32, FigureError> {
    parse_count(text)?.ok_or(FigureError::NotANumber)
}

/// The rating with that code or id, in letters of any case.
pub fn rating(text: &str) -> Option<Rating> {
    Rating::ALL.into_iter().find(|rating| is_same_word(code(*rating), text) || is_same_word(rating.id(), text))
}

/// Whether two texts are the same word in letters of any case, with spaces, hyphens or nothing inside: `not-asked`, `not asked`,
/// `notasked`.
fn is_same_word(a: &str, b: &str) -> bool {
    let letters = |word: &str| {
        let letters = word.chars().filter(|c| !matches!(c, ' ' | '-'));
        letters.map(|c| c.to_ascii_lowercase()).collect::<String>()
    };
    letters(a) == letters(b)
}

fn text(place: String, value: &str, layers: usize) -> Result<String, ReadError> {
    match decode_text(value, layers) {
        Some(text) => Ok(text),
        None => Err(wrong(place, "text in UTF-8 with % codes, like Some%20where")),
    }
}
