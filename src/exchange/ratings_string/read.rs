//! Reading a ratings string.

use super::locate::{
    CodedLine, PUNCTUATION, SLASH, Spaces, decode_part, is_text_part, locate_coded_line, locate_line, split_at_sign,
    split_first_part, strip_prefix_of_any_case, without_quoted_printable, without_wrapping,
};
use super::parts::PartsReader;
use super::{DISCRETION, Decoded, REASON, SCENARIO, SERVICE, VERSION, WAS};
use crate::engine::Framework;
use crate::exchange::ReadError;
use crate::exchange::shortened::shortened;
use crate::frameworks::{FRAMEWORKS, framework};

/// The longest text that is read, in characters: a line with every figure, name and reason is far shorter.
pub const MAX_LENGTH: usize = 20_000;

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
    // The line with its spaces, because spaces separate words from a part. A line in `%` codes has no spaces.
    let spaced_text = without_wrapping(text, Spaces::KeepSingle).replace(" =", "=");
    let spaced_parts: Vec<&str> = locate_line(&spaced_text).map_or(Vec::new(), |line| line.split('/').collect());
    while let Some((part, behind)) = split_first_part(rest, layers, has_plain_signs) {
        rest = behind;
        let is_same_part = |spaced: &&&str| spaced.bytes().filter(|b| *b != b' ').eq(part.bytes());
        let mut part = spaced_parts.iter().find(is_same_part).copied().unwrap_or(part);
        while let Some((first, second)) = split_joined_parts(part, reader.framework()) {
            reader.read_part(first);
            part = second;
        }
        reader.read_part(part);
    }
    if let Some(rest) = broken_off {
        reader.leave_out(&rest);
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

/// The text between two parts that have lost the slash between them.
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
