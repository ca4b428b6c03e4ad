//! Reading a ratings string.

use super::locate::{
    InvalidCodes, MAX_CODE_LAYERS, PUNCTUATION, Spaces, decode_percent_codes, locate_coded_line, locate_line,
    strip_prefix_of_any_case, without_wrapping,
};
use super::{DISCRETION, NOT_ASKED, NOT_INSPECTED, NOT_RATED, REASON, SERVICE, VERSION, code};
use crate::engine::{
    Answer, AnsweredBy, CaseCount, FigureError, Framework, Inspection, InspectionError, Percentage, Place,
    ProfessionalDiscretion, Rating, StandardId,
};
use crate::exchange::ReadError;
use crate::exchange::field::{hundredths, parse_count};
use crate::exchange::shortened::shortened;
use crate::frameworks::{FRAMEWORKS, framework};

/// The longest text that is read, in characters: a line with every figure, name and reason is far shorter.
pub const MAX_LENGTH: usize = 20_000;

/// An inspection that was read from a ratings string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The parts that could be read.
    pub inspection: Inspection,
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
    let line = locate_coded_line(text).ok_or(ReadError::NoRatingsString)?;
    let mut parts = line.split('/').filter(|part| !part.is_empty());
    if parts.next() != Some(VERSION) {
        return Err(ReadError::UnknownVersion);
    }
    // A line without a framework is refused like one with an unknown id.
    let id = parts.next().unwrap_or_default();
    let known = FRAMEWORKS.into_iter().find(|framework| framework.id.eq_ignore_ascii_case(id));
    let mut reader = PartsReader::new(known.map_or_else(|| framework(&shortened(id)), Ok)?);
    // The line with its spaces, which are needed to tell words from a part. A line in `%` codes has none.
    let spaced_text = without_wrapping(text, Spaces::KeepSingle);
    let spaced_parts: Vec<&str> = locate_line(&spaced_text).map_or(Vec::new(), |line| line.split('/').collect());
    for part in parts {
        let is_same_part = |spaced: &&&str| spaced.bytes().filter(|b| *b != b' ').eq(part.bytes());
        let mut rest = spaced_parts.iter().find(is_same_part).copied().unwrap_or(part);
        while let Some((first, second)) = split_joined_parts(rest, reader.inspection.framework()) {
            reader.read_part(first);
            rest = second;
        }
        reader.read_part(rest);
    }
    Ok(reader.decoded())
}

/// Divides two parts that lost the slash between them: behind the value of the first, a space, a comma or a semicolon is followed by a
/// number of the framework and an equals sign.
fn split_joined_parts<'a>(part: &'a str, framework: &Framework) -> Option<(&'a str, &'a str)> {
    let (second_equals, _) = part.match_indices('=').nth(1)?;
    let (before, _) = part.split_at_checked(second_equals)?;
    let (first, number) = before.rsplit_once([' ', ',', ';'])?;
    framework.place(number)?;
    let (_, second) = part.split_at_checked(first.len() + 1)?;
    Some((first.trim_end_matches(PUNCTUATION), second))
}

/// A part without the words behind its value. `None` for a part without words, and for words that may continue the figure: `78. 5` is
/// 78.5 or 78, and `8 of 9` is a number of cases.
fn without_words(part: &str) -> Option<&str> {
    let (part, words) = part.strip_prefix(' ').unwrap_or(part).split_once(' ')?;
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
    problems: Vec<ReadError>,
    /// The standard or key question that the part before answered.
    last_answered: Option<Place>,
}

impl PartsReader {
    fn new(framework: &'static Framework) -> Self {
        Self { inspection: Inspection::new(framework), reasons: Vec::new(), problems: Vec::new(), last_answered: None }
    }

    /// Reads a part; without the words behind it, if it cannot be read with them.
    fn read_part(&mut self, part: &str) {
        let whole_part = without_wrapping(part, Spaces::Remove);
        let part_without_words = without_words(part);
        let last_answered = self.last_answered.take();
        let mut result = self.read(&whole_part, MAX_CODE_LAYERS);
        if result.is_err() {
            let shortest = part_without_words.unwrap_or(&whole_part);
            if let Some(place) = last_answered.filter(|place| self.is_number_of_cases_behind(*place, shortest)) {
                self.inspection.clear_answer(place);
                result = Err(wrong(self.inspection.framework().number(place).into(), self.allowed_at(place)));
            } else if let Some(part) = part_without_words {
                result = self.read(part, MAX_CODE_LAYERS);
            }
        }
        self.problems.extend(result.err());
    }

    /// Whether a part is a whole number that makes cases of the percentage before it: `8/9` is 8 of 9 cases rather than 8 per cent.
    fn is_number_of_cases_behind(&self, place: Place, part: &str) -> bool {
        match self.inspection.answer(place) {
            Some(Answer::Percentage(percentage)) => {
                whole_number(part).is_ok_and(|cases| u32::from(percentage.hundredths()) / 100 <= cases)
            }
            _ => false,
        }
    }

    fn read(&mut self, part: &str, layers: u8) -> Result<(), ReadError> {
        let Some((name, value)) = part.split_once('=').filter(|(name, _)| !name.is_empty()) else {
            return match decode_percent_codes(part, InvalidCodes::Refuse) {
                // Some mail programs write the sign itself as a code.
                Some(plain) if layers > 0 && plain != part => self.read(&plain, layers - 1),
                _ => Err(wrong(shortened(part), "a name and a value, like 2.1.1=78")),
            };
        };
        if name.eq_ignore_ascii_case(SERVICE) {
            self.read_service(value)
        } else if let Some(number) = strip_prefix_of_any_case(name, DISCRETION) {
            self.read_discretion(number, value)
        } else if let Some(number) = strip_prefix_of_any_case(name, REASON) {
            self.read_reason(number, value)
        } else {
            self.read_answer(name, value)
        }
    }

    fn read_service(&mut self, value: &str) -> Result<(), ReadError> {
        if self.inspection.service.is_some() {
            return Err(ReadError::Repeated { place: SERVICE.into() });
        }
        self.inspection.service = Some(text(SERVICE.into(), value)?);
        Ok(())
    }

    fn read_answer(&mut self, number: &str, value: &str) -> Result<(), ReadError> {
        let (place, number) = self.place(number)?;
        let name = number.to_owned();
        if self.inspection.answer(place).is_some() {
            return Err(ReadError::Repeated { place: name });
        }
        match answer(value) {
            Err(FigureError::NotANumber) => Err(wrong(name, self.allowed_at(place))),
            Err(error) => Err(InspectionError::Figure { place: name, error }.into()),
            Ok(answer) => match self.inspection.set_answer(place, answer) {
                Err(InspectionError::WrongAnswer { .. }) => Err(wrong(name, self.allowed_at(place))),
                done => {
                    self.last_answered = Some(place);
                    Ok(done?)
                }
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

    fn read_reason(&mut self, number: &str, value: &str) -> Result<(), ReadError> {
        let (id, number) = self.standard(number)?;
        let place = format!("{REASON}{number}");
        if self.reasons.iter().any(|(known, _)| *known == id) {
            return Err(ReadError::Repeated { place });
        }
        self.reasons.push((id, text(place, value)?));
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
        Decoded { inspection: self.inspection, problems: self.problems }
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

fn text(place: String, value: &str) -> Result<String, ReadError> {
    match decode_percent_codes(value, InvalidCodes::Refuse) {
        Some(text) => Ok(text),
        None => Err(wrong(place, "text in UTF-8 with % codes, like Some%20where")),
    }
}
