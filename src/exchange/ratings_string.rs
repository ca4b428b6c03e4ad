//! The ratings string, version 1: an inspection as one line that people can read, paste and link to. Its grammar is in
//! `docs/ratings-string.md`.
//!
//! Written strictly, with only what mail programs and word processors keep whole in a link; read leniently, since they still
//! break and wrap it.

use crate::engine::{
    Answer, AnsweredBy, CaseCount, FigureError, Framework, Inspection, InspectionError, Percentage, Place,
    ProfessionalDiscretion, Rating, StandardId,
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
    /// What could not: its place, and what is allowed there.
    pub problems: Vec<InspectionError>,
}

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
    for located in framework.located_standards() {
        line.push_answer(located.standard.number, inspection.answer(Place::Standard(located.id)));
        for (id, question) in located.key_questions() {
            line.push_answer(question.number, inspection.answer(Place::KeyQuestion(id)));
        }
    }
    for ((_, standard), recorded) in framework.standards().zip(inspection.discretion()) {
        let Some(ProfessionalDiscretion { rating, reason }) = recorded else { continue };
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

const fn code(rating: Rating) -> &'static str {
    match rating {
        Rating::Inadequate => "I",
        Rating::RequiresImprovement => "RI",
        Rating::Good => "G",
        Rating::Outstanding => "O",
    }
}

/// Reads the first ratings string in a text. A part that is unknown, wrong or there twice is left out and named.
///
/// # Errors
/// A text that is too long or holds no ratings string, another version of it, or a framework that is not known.
pub fn decode(text: &str) -> Result<Decoded, InspectionError> {
    if text.chars().nth(MAX_LENGTH).is_some() {
        return Err(InspectionError::TooLong);
    }
    let line = found_in(text).ok_or(InspectionError::NoRatingsString)?;
    let mut parts = line.split(SLASH).filter(|part| !part.is_empty());
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
        let Some((name, value)) = part.split_once(EQUALS).filter(|(name, _)| !name.is_empty()) else {
            return match unescaped(part, true) {
                // Some mail programs write the sign itself as a code.
                Some(plain) if plain != part => self.read(&plain),
                _ => Err(wrong(shortened(part), "a name and a value, like 2.1.1=78")),
            };
        };
        if name.eq_ignore_ascii_case(SERVICE) {
            self.read_service(value)
        } else if let Some(number) = after(name, DISCRETION) {
            self.read_discretion(number, value)
        } else if let Some(number) = after(name, REASON) {
            self.read_reason(number, value)
        } else {
            self.read_answer(name, value)
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
        let (place, number) = self.place(number)?;
        let name = number.to_owned();
        if self.inspection.answer(place).is_some() {
            return Err(InspectionError::Repeated { place: name });
        }
        match answer(value) {
            Err(FigureError::NotANumber) => Err(wrong(name, self.takes(place))),
            Err(error) => Err(InspectionError::Figure { place: name, error }),
            Ok(answer) => match self.inspection.set_answer(place, answer) {
                Err(InspectionError::WrongAnswer { .. }) => Err(wrong(name, self.takes(place))),
                done => done,
            },
        }
    }

    fn read_discretion(&mut self, number: &str, value: &str) -> Result<(), InspectionError> {
        let (id, number) = self.standard(number)?;
        let place = format!("{DISCRETION}{number}");
        if self.recorded(id).is_some() {
            return Err(InspectionError::Repeated { place });
        }
        match rating(value) {
            Some(rating) => {
                self.inspection.set_discretion(id, Some(ProfessionalDiscretion { rating, reason: String::new() }))
            }
            None => Err(wrong(place, RATINGS)),
        }
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

    fn decoded(mut self) -> Decoded {
        for (id, reason) in std::mem::take(&mut self.reasons) {
            let given = self.recorded(id).map(|recorded| ProfessionalDiscretion { rating: recorded.rating, reason });
            if given.is_none() {
                let standard = self.inspection.framework().number(Place::Standard(id));
                self.problems.push(InspectionError::ReasonWithoutDiscretion { standard });
            } else if let Err(problem) = self.inspection.set_discretion(id, given) {
                self.problems.push(problem);
            }
        }
        Decoded { inspection: self.inspection, problems: self.problems }
    }

    fn recorded(&self, id: StandardId) -> Option<&ProfessionalDiscretion> {
        self.inspection.discretion().get(id.index())?.as_ref()
    }

    /// The place with a number, in letters of any case, and the number as the reports print it.
    fn place(&self, number: &str) -> Result<(Place, &'static str), InspectionError> {
        let framework = self.inspection.framework();
        // The reports print its letters as capitals.
        match framework.place(&number.to_ascii_uppercase()) {
            Some(place) => Ok((place, framework.number(place))),
            None => Err(InspectionError::UnknownPlace { place: shortened(number), framework: framework.id }),
        }
    }

    fn standard(&self, number: &str) -> Result<(StandardId, &'static str), InspectionError> {
        match self.place(number)? {
            (Place::Standard(id), number) => Ok((id, number)),
            (Place::KeyQuestion(_), number) => Err(InspectionError::DiscretionOnKeyQuestion { key_question: number }),
        }
    }

    /// What a place takes, in the words of the line.
    fn takes(&self, place: Place) -> &'static str {
        let framework = self.inspection.framework();
        match place {
            Place::Standard(id) => match framework.standard(id) {
                Some(standard) if !standard.counts => "I, RI, G, O or not-rated",
                _ => RATINGS,
            },
            Place::KeyQuestion(id) => match framework.key_question(id) {
                Some((_, question)) if question.answered_by == AnsweredBy::Cases => "like 8of9, like 78.5, or not-asked",
                _ => RATINGS,
            },
        }
    }
}

const RATINGS: &str = "I, RI, G or O";

const fn wrong(place: String, expected: &'static str) -> InspectionError {
    InspectionError::WrongType { place, expected }
}

/// The answer that a value gives, wherever it stands; *not a number* for what is no answer at all.
fn answer(value: &str) -> Result<Answer, FigureError> {
    if let Some(rating) = rating(value) {
        Ok(Answer::Rating(rating))
    } else if value.eq_ignore_ascii_case(NOT_ASKED) {
        Ok(Answer::NotAsked)
    } else if value.eq_ignore_ascii_case(NOT_RATED) {
        Ok(Answer::NotRated)
    } else if let Some((yes, of)) = value.split_once(LETTER_O) {
        let of = after(of, "f").ok_or(FigureError::NotANumber)?;
        CaseCount::new(whole(yes)?, whole(of)?).map(Answer::Cases)
    } else {
        Percentage::from_hundredths(hundredths(value.strip_suffix('%').unwrap_or(value))?).map(Answer::Percentage)
    }
}

fn whole(text: &str) -> Result<u32, FigureError> {
    let hundredths = hundredths(text)?;
    if hundredths.is_multiple_of(100) { Ok(hundredths / 100) } else { Err(FigureError::NotWhole) }
}

/// A number in hundredths, as large as it fits. Zeros behind its second decimal do not count.
fn hundredths(text: &str) -> Result<u32, FigureError> {
    // Tenfold for each decimal that is still to come.
    let (mut number, mut scale, mut digits, mut point) = (0u32, 100, false, false);
    for byte in text.bytes() {
        match byte {
            b'.' | b',' if !point => point = true,
            b'0' if point && scale == 1 => {}
            b'1'..=b'9' if point && scale == 1 => return Err(FigureError::TooManyDecimals),
            b'0'..=b'9' => {
                number = number.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
                digits = true;
                if point {
                    scale /= 10;
                }
            }
            _ => return Err(FigureError::NotANumber),
        }
    }
    if digits { Ok(number.saturating_mul(scale)) } else { Err(FigureError::NotANumber) }
}

/// The rating with that code or id, in letters of any case.
fn rating(text: &str) -> Option<Rating> {
    let named = |rating: &Rating| code(*rating).eq_ignore_ascii_case(text) || rating.id().eq_ignore_ascii_case(text);
    Rating::ALL.into_iter().find(named)
}

fn text(place: String, value: &str) -> Result<String, InspectionError> {
    match unescaped(value, true) {
        Some(text) => Ok(text),
        None => Err(wrong(place, "text in UTF-8 with % codes, like Some%20where")),
    }
}

/// Kinds of characters, as functions: so the searches for all of them are one in the page.
type Kind = fn(char) -> bool;

const SLASH: Kind = |c| c == '/';
const EQUALS: Kind = |c| c == '=';
const LETTER_O: Kind = |c| matches!(c, 'o' | 'O');
const PUNCTUATION: Kind = |c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?');
/// Brackets and quotes around a line, and what a mail program adds behind a link.
const END: Kind = |c| {
    let plain = matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '\'' | '`' | '|' | '&' | '*' | '#');
    plain || matches!(c, '‘'..='”' | '«' | '»')
};

/// What follows a beginning, which may be in letters of any case.
fn after<'a>(text: &'a str, beginning: &str) -> Option<&'a str> {
    let (begins, rest) = text.split_at_checked(beginning.len())?;
    begins.eq_ignore_ascii_case(beginning).then_some(rest)
}

/// Where a text holds the line, from its version on. A mail program may have written all of it in codes, even twice.
fn found_in(text: &str) -> Option<String> {
    let mut text = unwrapped(text);
    for _ in 0..2 {
        if let Some(line) = line_in(&text) {
            return Some(line.into());
        }
        text = unwrapped(&unescaped(&text, false)?);
    }
    line_in(&text).map(Into::into)
}

fn line_in(text: &str) -> Option<&str> {
    let (_, line) = text.split_at_checked(start_in(text)? + NAME.len())?;
    // Another line behind it is none of it.
    let (line, _) = line.split_at_checked(start_in(line).unwrap_or(line.len()))?;
    Some(line.split(END).next()?.trim_end_matches(PUNCTUATION))
}

/// Where the name of the grammar begins, before its version.
fn start_in(text: &str) -> Option<usize> {
    let is_start = |found: &[u8]| match found {
        [name @ .., version] => version.is_ascii_digit() && name.eq_ignore_ascii_case(NAME.as_bytes()),
        [] => false,
    };
    text.as_bytes().windows(NAME.len() + 1).position(is_start)
}

/// A text without what wrapping has put into it: spaces, ends of lines, marks of a quoted mail; and with plain hyphens.
fn unwrapped(text: &str) -> String {
    let mut kept = String::new();
    let mut begins = false;
    for c in text.chars() {
        match c {
            '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => {}
            '>' if begins => {}
            '‐'..='―' | '−' => kept.push('-'),
            _ if c.is_whitespace() => begins |= c == '\n',
            _ => {
                begins = false;
                kept.push(c);
            }
        }
    }
    kept
}

/// The text that stands behind `%` codes; none if it is not UTF-8, or if a code is none and they are read strictly.
fn unescaped(text: &str, strictly: bool) -> Option<String> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let [byte, after @ ..] = rest {
        let coded = match (byte, after) {
            (b'%', [high, low, after @ ..]) => digit(high).zip(digit(low)).map(|(high, low)| (high * 16 + low, after)),
            _ => None,
        };
        if strictly && *byte == b'%' && coded.is_none() {
            return None;
        }
        let (byte, after) = coded.unwrap_or((u32::from(*byte), after));
        // At most 255, so the cast keeps the value.
        bytes.push(byte as u8);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

/// The beginning of a text that nobody has checked, to name it by.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
