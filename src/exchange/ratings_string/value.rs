//! The value of a part of a ratings string: a figure, a rating or a word.

use super::locate::{PUNCTUATION, strip_prefix_of_any_case};
use super::{NOT_ASKED, NOT_INSPECTED, NOT_RATED, code};
use crate::engine::{Answer, CaseCount, FigureError, Percentage, Rating};
use crate::exchange::field::{hundredths, parse_count};

/// The answer that a value gives. A value that is no answer of any kind is not a number.
pub fn answer(value: &str) -> Result<Answer, FigureError> {
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

pub fn whole_number(text: &str) -> Result<u32, FigureError> {
    parse_count(text)?.ok_or(FigureError::NotANumber)
}

/// The rating with that code or id, in letters of any case.
pub fn rating(text: &str) -> Option<Rating> {
    Rating::ALL.into_iter().find(|rating| is_same_word(code(*rating), text) || is_same_word(rating.id(), text))
}

/// Whether two texts are the same word in letters of any case, with spaces, hyphens or nothing inside: `not-asked`, `not asked`,
/// `notasked`.
pub fn is_same_word(a: &str, b: &str) -> bool {
    let letters = |word: &str| {
        let letters = word.chars().filter(|c| !matches!(c, ' ' | '-'));
        letters.map(|c| c.to_ascii_lowercase()).collect::<String>()
    };
    letters(a) == letters(b)
}

/// A part without the words behind its value. `None` for a part without words, and for words that may continue the figure: `78. 5` is
/// 78.5 or 78, and `8 of 9` is a number of cases.
pub fn without_words(part: &str) -> Option<&str> {
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
