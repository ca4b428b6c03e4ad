use super::locate::{
    InvalidCodes, MAX_CODE_LAYERS, PUNCTUATION, Spaces, decode_percent_codes, locate_coded_line, locate_line,
    strip_prefix_of_any_case, without_wrapping,
};
use super::{DISCRETION, NOT_ASKED, NOT_RATED, REASON, SERVICE, VERSION, code};
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

/// What a ratings string holds, and what of it was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// What could be read.
    pub inspection: Inspection,
    /// What could not: its place, and what is allowed there.
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
    let id = parts.next().unwrap_or_default();
    let known = FRAMEWORKS.into_iter().find(|framework| framework.id.eq_ignore_ascii_case(id));
    let mut reader = Reader::new(known.map_or_else(|| framework(&shortened(id)), Ok)?);
    let spaced = without_wrapping(text, Spaces::KeepSingle);
    let spaced = locate_line(&spaced).unwrap_or_default();
    for part in parts {
        // The part with its spaces.
        let is_part = |found: &&str| found.bytes().filter(|b| *b != b' ').eq(part.bytes());
        let mut left = spaced.split('/').find(is_part).unwrap_or(part);
        while let Some((first, rest)) = two_parts(left, reader.inspection.framework()) {
            reader.take(first);
            left = rest;
        }
        reader.take(left);
    }
    Ok(reader.decoded())
}

/// Two parts between which there is no slash any more: the name of the second is known, and apart from what is before it.
fn two_parts<'a>(part: &'a str, framework: &Framework) -> Option<(&'a str, &'a str)> {
    let bytes = part.as_bytes();
    let (second, _) = bytes.iter().enumerate().filter(|(_, b)| **b == b'=').nth(1)?;
    let apart = bytes.get(..second)?.iter().rposition(|b| matches!(b, b' ' | b',' | b';'))?;
    framework.place(part.get(apart + 1..second)?)?;
    Some((part.get(..apart)?.trim_end_matches(PUNCTUATION), part.get(apart + 1..)?))
}

/// A part without the words right behind its value; none where there are none, or where they may go on with the figure: `78. 5` is
/// 78.5 or 78, and `8 of 9` is a number of cases.
fn without_words(part: &str) -> Option<&str> {
    let (part, words) = part.strip_prefix(' ').unwrap_or(part).split_once(' ')?;
    let part = part.trim_end_matches(PUNCTUATION);
    let goes_on = match words.as_bytes() {
        [b'0'..=b'9' | b'.' | b',', ..] => true,
        [b'o' | b'O', ..] => part.split_once(['o', 'O']).is_none(),
        _ => false,
    };
    let is_number = matches!(part.as_bytes(), [.., b'0'..=b'9']);
    (!goes_on || !is_number).then_some(part)
}

/// What is read so far.
struct Reader {
    inspection: Inspection,
    /// Kept until all of the discretion is known: parts come in any order.
    reasons: Vec<(StandardId, String)>,
    problems: Vec<ReadError>,
    /// What the part before answered.
    before: Option<Place>,
}

impl Reader {
    fn new(framework: &'static Framework) -> Self {
        Self { inspection: Inspection::new(framework), reasons: Vec::new(), problems: Vec::new(), before: None }
    }

    /// Reads a part, with the words behind it or without them.
    fn take(&mut self, part: &str) {
        let plain = without_wrapping(part, Spaces::Remove);
        let short = without_words(part);
        let before = self.before.take();
        let mut read = self.read(&plain, MAX_CODE_LAYERS);
        if read.is_err() {
            if let Some(place) = before
                && let Some(Answer::Percentage(percentage)) = self.inspection.answer(place)
                && whole(short.unwrap_or(&plain)).is_ok_and(|of| u32::from(percentage.hundredths()) / 100 <= of)
            {
                // 8/9 is 8 of 9 cases rather than 8 per cent.
                self.inspection.clear_answer(place);
                read = Err(wrong(self.inspection.framework().number(place).into(), self.takes(place)));
            } else if let Some(short) = short {
                read = self.read(short, MAX_CODE_LAYERS);
            }
        }
        if let Err(problem) = read {
            self.problems.push(problem);
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
            Err(FigureError::NotANumber) => Err(wrong(name, self.takes(place))),
            Err(error) => Err(InspectionError::Figure { place: name, error }.into()),
            Ok(answer) => match self.inspection.set_answer(place, answer) {
                Err(InspectionError::WrongAnswer { .. }) => Err(wrong(name, self.takes(place))),
                done => {
                    self.before = Some(place);
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

    /// What a place takes, in the words of the line.
    fn takes(&self, place: Place) -> &'static str {
        let framework = self.inspection.framework();
        match place {
            Place::Standard(id) => match framework.standard(id) {
                Some(located) if !located.standard.counts => "I, RI, G, O or not-rated",
                _ => RATINGS,
            },
            Place::KeyQuestion(id) => match framework.key_question(id) {
                Some(located) if located.question.answered_by == AnsweredBy::Cases => "like 8of9, like 78.5, or not-asked",
                _ => RATINGS,
            },
        }
    }
}

const RATINGS: &str = "I, RI, G or O";

const fn wrong(place: String, expected: &'static str) -> ReadError {
    ReadError::WrongType { place, expected }
}

/// The answer that a value gives, wherever it stands; *not a number* for what is no answer at all.
fn answer(value: &str) -> Result<Answer, FigureError> {
    if let Some(rating) = rating(value) {
        Ok(Answer::Rating(rating))
    } else if is_same(value, NOT_ASKED) {
        Ok(Answer::NotAsked)
    } else if is_same(value, NOT_RATED) {
        Ok(Answer::NotRated)
    } else if let Some((yes, of)) = value.split_once(['o', 'O']) {
        let of = strip_prefix_of_any_case(of, "f").ok_or(FigureError::NotANumber)?;
        CaseCount::new(whole(yes)?, whole(of)?).map(Answer::Cases)
    } else {
        Percentage::from_hundredths(hundredths(value.strip_suffix('%').unwrap_or(value))?).map(Answer::Percentage)
    }
}

fn whole(text: &str) -> Result<u32, FigureError> {
    parse_count(text)?.ok_or(FigureError::NotANumber)
}

/// The rating with that code or id, in letters of any case.
pub fn rating(text: &str) -> Option<Rating> {
    Rating::ALL.into_iter().find(|rating| is_same(code(*rating), text) || is_same(rating.id(), text))
}

/// Whether two words are one, in letters of any case, whatever stands between their parts: `not-asked`, `not asked`, `notasked`.
#[inline(never)]
fn is_same(a: &str, b: &str) -> bool {
    let mut theirs = b.bytes().filter(|b| !matches!(b, b' ' | b'-'));
    let mut ours = a.bytes().filter(|b| !matches!(b, b' ' | b'-'));
    ours.all(|a| theirs.next().is_some_and(|b| a.eq_ignore_ascii_case(&b))) && theirs.next().is_none()
}

fn text(place: String, value: &str) -> Result<String, ReadError> {
    match decode_percent_codes(value, InvalidCodes::Refuse) {
        Some(text) => Ok(text),
        None => Err(wrong(place, "text in UTF-8 with % codes, like Some%20where")),
    }
}
