//! The ratings string, version 1: an inspection as one line that people can read, paste and link to. Its grammar is in
//! `docs/ratings-string.md`.
//!
//! Written strictly, with only what mail programs and word processors keep whole in a link; read leniently, since they still
//! break and wrap it.

use std::fmt::Write;

use super::field::{parse_count, parse_percentage};
use crate::engine::{
    Answer, AnsweredBy, CaseCount, FigureError, Framework, Inspection, InspectionError, Place, ProfessionalDiscretion,
    Rating, StandardId,
};
use crate::frameworks::{FRAMEWORKS, framework};

/// The longest text that is read, in characters: a line with every figure, name and reason is far shorter.
pub const MAX_LENGTH: usize = 20_000;

const NAME: &str = "ratings:";
const VERSION: &str = "1";
const SERVICE: &str = "service";
const DISCRETION: &str = "discretion-";
const REASON: &str = "reason-";
const NOT_ASKED: &str = "not-asked";
const NOT_RATED: &str = "not-rated";

/// What a ratings string holds, and what of it was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// What could be read.
    pub inspection: Inspection,
    /// What could not, in the order of the line: its place, and what is allowed there.
    pub problems: Vec<InspectionError>,
}

/// Writes an inspection as a line; with the service's name and the reasons for discretion only if those `names` are asked for.
#[must_use]
pub fn encode(inspection: &Inspection, names: bool) -> String {
    let framework = inspection.framework();
    let mut line = format!("{NAME}{VERSION}/{}", framework.id);
    let mut part = |kind: &str, number: &str, value: &str| {
        // Writing to a string cannot fail.
        let _ = write!(line, "/{kind}{number}={value}");
    };
    if let Some(service) = inspection.service.as_ref().filter(|_| names) {
        part(SERVICE, "", &escaped(service));
    }
    for located in framework.located_standards() {
        let standard = (located.standard.number, Place::Standard(located.id));
        let questions = located.key_questions().map(|(id, question)| (question.number, Place::KeyQuestion(id)));
        for (number, place) in std::iter::once(standard).chain(questions) {
            if let Some(answer) = inspection.answer(place) {
                part("", number, &value_of(answer));
            }
        }
    }
    for ((_, standard), recorded) in framework.standards().zip(inspection.discretion()) {
        let Some(ProfessionalDiscretion { rating, reason }) = recorded else { continue };
        part(DISCRETION, standard.number, code(*rating));
        if names && !reason.is_empty() {
            part(REASON, standard.number, &escaped(reason));
        }
    }
    line
}

fn value_of(answer: Answer) -> String {
    match answer {
        Answer::Cases(cases) => format!("{}of{}", cases.yes(), cases.of()),
        Answer::Percentage(percentage) => percentage.to_string(),
        Answer::Rating(rating) => code(rating).into(),
        Answer::NotAsked => NOT_ASKED.into(),
        Answer::NotRated => NOT_RATED.into(),
    }
}

const fn code(rating: Rating) -> &'static str {
    match rating {
        Rating::Inadequate => "I",
        Rating::RequiresImprovement => "RI",
        Rating::Good => "G",
        Rating::Outstanding => "O",
    }
}

/// Everything but letters and digits of ASCII as `%` and two digits for each byte: a link may end in any of them.
fn escaped(text: &str) -> String {
    let mut line = String::new();
    for byte in text.bytes() {
        let _ = match byte.is_ascii_alphanumeric() {
            true => line.write_char(byte.into()),
            false => write!(line, "%{byte:02X}"),
        };
    }
    line
}

/// Reads the first ratings string in a text. A part that is unknown, wrong or there twice is left out and named.
///
/// # Errors
/// A text that is too long or holds no ratings string, another version of it, or a framework that is not known.
pub fn decode(text: &str) -> Result<Decoded, InspectionError> {
    if text.len() > MAX_LENGTH && text.chars().count() > MAX_LENGTH {
        return Err(InspectionError::TooLong);
    }
    let line = found_in(text).ok_or(InspectionError::NoRatingsString)?;
    let mut parts = line.split('/').filter(|part| !part.is_empty());
    if parts.next() != Some(VERSION) {
        return Err(InspectionError::UnknownVersion);
    }
    let id = parts.next().unwrap_or_default();
    let known = FRAMEWORKS.into_iter().find(|framework| framework.id.eq_ignore_ascii_case(id));
    let mut reader = Reader::new(known.map_or_else(|| framework(&shortened(id)), Ok)?);
    for part in parts {
        if let Err(problem) = reader.read(part) {
            reader.problems.push(problem);
        }
    }
    Ok(reader.decoded())
}

/// What is read so far.
struct Reader {
    inspection: Inspection,
    /// Kept until all of the discretion is known: parts come in any order.
    reasons: Vec<(StandardId, String)>,
    problems: Vec<InspectionError>,
}

impl Reader {
    fn new(framework: &'static Framework) -> Self {
        Self { inspection: Inspection::new(framework), reasons: Vec::new(), problems: Vec::new() }
    }

    fn read(&mut self, part: &str) -> Result<(), InspectionError> {
        let Some((name, value)) = part.split_once('=').filter(|(name, _)| !name.is_empty()) else {
            return match unescaped(part) {
                // Some mail programs write the sign itself as a code.
                Ok(plain) if plain != part => self.read(&plain),
                _ => Err(wrong(shortened(part), "a name and a value, like 2.1.1=78")),
            };
        };
        let name = name.to_ascii_lowercase();
        if name == SERVICE {
            self.read_service(value)
        } else if let Some(number) = name.strip_prefix(DISCRETION) {
            self.read_discretion(number, value)
        } else if let Some(number) = name.strip_prefix(REASON) {
            self.read_reason(number, value)
        } else {
            self.read_answer(&name, value)
        }
    }

    fn read_service(&mut self, value: &str) -> Result<(), InspectionError> {
        if self.inspection.service.is_some() {
            return Err(InspectionError::Repeated { place: SERVICE.into() });
        }
        self.inspection.service = Some(text(SERVICE.into(), value)?);
        Ok(())
    }

    fn read_answer(&mut self, number: &str, value: &str) -> Result<(), InspectionError> {
        let place = self.place(number)?;
        let number = || self.inspection.framework().number(place).to_owned();
        if self.inspection.answer(place).is_some() {
            return Err(InspectionError::Repeated { place: number() });
        }
        let wrong = wrong(number(), self.takes(place));
        let answer = answer(value).map_err(|error| InspectionError::Figure { place: number(), error })?;
        match self.inspection.set_answer(place, answer.ok_or_else(|| wrong.clone())?) {
            Err(InspectionError::WrongAnswer { .. }) => Err(wrong),
            done => done,
        }
    }

    fn read_discretion(&mut self, number: &str, value: &str) -> Result<(), InspectionError> {
        let (id, number) = self.standard(number)?;
        let place = format!("{DISCRETION}{number}");
        if self.recorded(id).is_some() {
            return Err(InspectionError::Repeated { place });
        }
        let rating = rating(value).ok_or_else(|| wrong(place, RATINGS))?;
        self.inspection.set_discretion(id, Some(ProfessionalDiscretion { rating, reason: String::new() }))
    }

    fn read_reason(&mut self, number: &str, value: &str) -> Result<(), InspectionError> {
        let (id, number) = self.standard(number)?;
        let place = format!("{REASON}{number}");
        if self.reasons.iter().any(|(known, _)| *known == id) {
            return Err(InspectionError::Repeated { place });
        }
        self.reasons.push((id, text(place, value)?));
        Ok(())
    }

    fn decoded(self) -> Decoded {
        let Self { mut inspection, reasons, mut problems } = self;
        for (id, reason) in reasons {
            let recorded = inspection.discretion().get(id.index()).and_then(Option::as_ref).map(|recorded| recorded.rating);
            let given = recorded.map(|rating| ProfessionalDiscretion { rating, reason });
            if given.is_none() {
                let standard = inspection.framework().number(Place::Standard(id));
                problems.push(InspectionError::ReasonWithoutDiscretion { standard });
            } else if let Err(problem) = inspection.set_discretion(id, given) {
                problems.push(problem);
            }
        }
        Decoded { inspection, problems }
    }

    fn recorded(&self, id: StandardId) -> Option<&ProfessionalDiscretion> {
        self.inspection.discretion().get(id.index()).and_then(Option::as_ref)
    }

    /// The place with a number, in letters of any case.
    fn place(&self, number: &str) -> Result<Place, InspectionError> {
        let framework = self.inspection.framework();
        let found = framework.place(number).or_else(|| framework.place(&number.to_ascii_uppercase()));
        found.ok_or_else(|| InspectionError::UnknownPlace { place: shortened(number), framework: framework.id })
    }

    fn standard(&self, number: &str) -> Result<(StandardId, &'static str), InspectionError> {
        let place = self.place(number)?;
        let number = self.inspection.framework().number(place);
        match place {
            Place::Standard(id) => Ok((id, number)),
            Place::KeyQuestion(_) => Err(InspectionError::DiscretionOnKeyQuestion { key_question: number }),
        }
    }

    /// What a place takes, in the words of the line.
    fn takes(&self, place: Place) -> &'static str {
        let framework = self.inspection.framework();
        match place {
            Place::Standard(id) if framework.standard(id).is_some_and(|standard| !standard.counts) => {
                "I, RI, G, O or not-rated"
            }
            Place::KeyQuestion(id)
                if framework.key_question(id).is_some_and(|(_, question)| question.answered_by == AnsweredBy::Cases) =>
            {
                "like 8of9, like 78.5, or not-asked"
            }
            _ => RATINGS,
        }
    }
}

const RATINGS: &str = "I, RI, G or O";

const fn wrong(place: String, expected: &'static str) -> InspectionError {
    InspectionError::WrongType { place, expected }
}

/// The answer that a value gives, wherever it stands; none for what is no answer at all.
fn answer(value: &str) -> Result<Option<Answer>, FigureError> {
    let value = value.to_ascii_lowercase();
    if let Some(rating) = rating(&value) {
        return Ok(Some(Answer::Rating(rating)));
    }
    let found = match (value.as_str(), value.split_once("of")) {
        (NOT_ASKED, _) => Ok(Some(Answer::NotAsked)),
        (NOT_RATED, _) => Ok(Some(Answer::NotRated)),
        (_, Some((yes, of))) => cases(yes, of),
        (percent, None) => parse_percentage(percent).map(|found| found.map(Answer::Percentage)),
    };
    if found == Err(FigureError::NotANumber) { Ok(None) } else { found }
}

fn cases(yes: &str, of: &str) -> Result<Option<Answer>, FigureError> {
    match (parse_count(yes)?, parse_count(of)?) {
        (Some(yes), Some(of)) => CaseCount::new(yes, of).map(Answer::Cases).map(Some),
        _ => Ok(None),
    }
}

/// The rating with that code or id, in letters of any case.
fn rating(text: &str) -> Option<Rating> {
    let named = |rating: &Rating| [code(*rating), rating.id()].iter().any(|name| name.eq_ignore_ascii_case(text));
    Rating::ALL.into_iter().find(named)
}

fn text(place: String, value: &str) -> Result<String, InspectionError> {
    unescaped(value).map_err(|_| wrong(place, "text in UTF-8 with % codes, like Some%20where"))
}

/// Where a text holds the line, from its version on. A mail program may have written all of it in codes, even twice.
fn found_in(text: &str) -> Option<String> {
    let mut text = unwrapped(text);
    for _ in 0..2 {
        if let Some(line) = line_in(&text) {
            return Some(line.into());
        }
        text = unwrapped(&unescaped(&text).unwrap_or_else(|readable| readable));
    }
    line_in(&text).map(Into::into)
}

fn line_in(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let mut starts = lower.match_indices(NAME).map(|(at, name)| at + name.len());
    let start = starts.find(|at| lower.get(*at..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())))?;
    // Brackets and quotes around it, what a mail program adds behind a link, and a second line.
    let another = lower.get(start..)?.find(NAME).map_or(lower.len(), |length| start + length);
    let line = text.get(start..another)?;
    let line = line.split(|c| "<>()[]{}\"'`“”‘’«»|&*#".contains(c)).next()?;
    Some(line.trim_end_matches(['.', ',', ';', ':', '!', '?']))
}

/// A text without what wrapping has put into it: spaces, ends of lines, marks of a quoted mail; and with plain hyphens.
fn unwrapped(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim_start_matches(|c: char| c == '>' || c.is_whitespace()));
    let kept = lines.flat_map(str::chars).filter(|c| !c.is_whitespace() && !"\u{AD}\u{200B}\u{2060}\u{FEFF}".contains(*c));
    kept.map(|c| if matches!(c, '‐'..='―' | '−') { '-' } else { c }).collect()
}

/// The text that stands behind `%` codes.
///
/// # Errors
/// A code that is none, or bytes that are not UTF-8: then what can be read.
fn unescaped(text: &str) -> Result<String, String> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let (mut bytes, mut rest, mut whole) = (Vec::new(), text.as_bytes(), true);
    while let [byte, after @ ..] = rest {
        let coded = match (byte, after) {
            (b'%', [high, low, after @ ..]) => digit(high).zip(digit(low)).map(|(high, low)| (high * 16 + low, after)),
            _ => None,
        };
        whole &= *byte != b'%' || coded.is_some();
        let (byte, after) = coded.unwrap_or((u32::from(*byte), after));
        // At most 255, so the cast keeps the value.
        bytes.push(byte as u8);
        rest = after;
    }
    match String::from_utf8(bytes) {
        Ok(text) if whole => Ok(text),
        Ok(text) => Err(text),
        Err(error) => Err(String::from_utf8_lossy(error.as_bytes()).into_owned()),
    }
}

/// The beginning of a text that nobody has checked, to name it by.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.into(),
    }
}
