//! Where a text holds a ratings string, whatever mail programs have done to it.

use super::NAME;

/// Kinds of characters, as functions: so the searches for all of them are one in the page.
pub type Kind = fn(char) -> bool;

pub const SLASH: Kind = |c| c == '/';
pub const EQUALS: Kind = |c| c == '=';
pub const SPACE: Kind = |c| c == ' ';
pub const LETTER_O: Kind = |c| matches!(c, 'o' | 'O');
/// What a sentence puts behind a line or a figure.
pub const PUNCTUATION: Kind = |c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?');
/// Brackets and quotes around a line, and what a mail program adds behind a link.
const END: Kind = |c| {
    let plain = matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '\'' | '`' | '|' | '&' | '*' | '#');
    plain || matches!(c, '‘'..='”' | '«' | '»')
};

/// What follows a beginning, which may be in letters of any case.
pub fn after<'a>(text: &'a str, beginning: &str) -> Option<&'a str> {
    let (begins, rest) = text.split_at_checked(beginning.len())?;
    begins.eq_ignore_ascii_case(beginning).then_some(rest)
}

/// How often a program may have written a text in codes, one around the other.
pub const LAYERS: u8 = 2;

/// Where a text holds the line, from its version on. A program may have written all of it in codes, or some of its signs, even twice.
pub fn found_in(text: &str) -> Option<String> {
    let mut text = unwrapped(text, false);
    let mut layers = LAYERS;
    loop {
        let line = line_in(&text);
        if layers == 0 || line.is_some_and(|line| !is_coded(line)) {
            return line.map(Into::into);
        }
        text = unwrapped(&unescaped(&text, false)?, false);
        layers -= 1;
    }
}

/// Whether there are codes in the version and the framework, which have no signs that need them.
fn is_coded(line: &str) -> bool {
    line.split(SLASH).take(2).any(|part| part.bytes().any(|b| b == b'%'))
}

/// The line in a text that nothing has to be done to any more.
pub fn line_in(text: &str) -> Option<&str> {
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

/// A text without what wrapping has put into it: spaces, ends of lines, marks of a quoted mail; and with plain hyphens. Spaces mean
/// nothing in a line, but they tell words behind it from it: so single ones can be kept.
pub fn unwrapped(text: &str, spaced: bool) -> String {
    let mut kept = String::new();
    let mut begins = false;
    for c in text.chars() {
        match c {
            '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => {}
            '>' if begins => {}
            '‐'..='―' | '−' => kept.push('-'),
            _ if c.is_whitespace() => {
                begins |= c == '\n';
                if spaced && kept.as_bytes().last() != Some(&b' ') {
                    kept.push(' ');
                }
            }
            _ => {
                begins = false;
                kept.push(c);
            }
        }
    }
    kept
}

/// The text that stands behind `%` codes; none if it is not UTF-8, or if a code is none and they are read strictly.
pub fn unescaped(text: &str, strictly: bool) -> Option<String> {
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
