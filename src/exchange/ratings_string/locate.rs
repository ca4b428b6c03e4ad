//! Where a text holds a ratings string, whatever mail programs and word processors have done to the text.

use std::borrow::Cow;

use super::NAME;
use crate::exchange::clean::is_invisible;

/// Signs that a sentence puts behind a line or a figure.
pub const PUNCTUATION: [char; 6] = ['.', ',', ';', ':', '!', '?'];

/// How often a program may have written a text in `%` codes, one code around the other.
pub const MAX_CODE_LAYERS: u8 = 2;

/// What ends a link: `__;` in the links of urldefense, and `:~:` before the directive of a fragment.
const LINK_ENDS: [&str; 2] = ["__;", ":~:"];

/// A text as a mail holds it, read back: in quoted-printable, `=3D` is an equals sign, and an equals sign at the end of a line joins the
/// next to it. Other texts are as they are: no value of a ratings string begins with `3D`.
pub fn without_quoted_printable(text: &str) -> Cow<'_, str> {
    if !text.contains("=3D") {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("=\r\n", "").replace("=\n", "").replace("=3D", "="))
}

/// Whether a ratings string ends before a character: brackets and quotation marks around it, and what mail programs put behind a link.
fn ends_line(c: char) -> bool {
    let is_plain = matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '\'' | '`' | '|' | '&' | '*' | '#');
    is_plain || matches!(c, '‘'..='”' | '«' | '»')
}

/// The rest of a text behind a beginning in letters of any case.
pub fn strip_prefix_of_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (beginning, rest) = text.split_at_checked(prefix.len())?;
    beginning.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// The ratings string in a text, from its version on. A program may have written all of it in `%` codes, or some of its signs, even
/// twice.
pub fn locate_coded_line(text: &str) -> Option<String> {
    let mut text = without_wrapping(text, Spaces::Remove);
    let mut layers = MAX_CODE_LAYERS;
    loop {
        let line = locate_line(&text);
        if layers == 0 || line.is_some_and(|line| !has_codes(line)) {
            return line.map(Into::into);
        }
        text = without_wrapping(&decode_percent_codes(&text, InvalidCodes::Keep)?, Spaces::Remove);
        layers -= 1;
    }
}

/// Whether there are codes in the version and the framework's id, neither of which has a sign that needs one.
fn has_codes(line: &str) -> bool {
    line.split('/').take(2).any(|part| part.contains('%'))
}

/// The ratings string in a text without codes, from its version on.
pub fn locate_line(text: &str) -> Option<&str> {
    let (_, line) = text.split_at_checked(start_of_line(text)? + NAME.len())?;
    // A second ratings string behind the first does not belong to it.
    let (line, _) = line.split_at_checked(start_of_line(line).unwrap_or(line.len()))?;
    let line = line.find(ends_line).map_or(line, |end| line.split_at(end).0);
    // What a program that checks links puts behind them, and what a browser puts behind a fragment to find words of the page.
    let line = LINK_ENDS
        .iter()
        .filter_map(|end| line.split_once(end))
        .map(|(line, _)| line)
        .min_by_key(|line| line.len())
        .unwrap_or(line);
    Some(line.trim_end_matches(PUNCTUATION))
}

/// Where the name of the grammar begins that stands before a version.
fn start_of_line(text: &str) -> Option<usize> {
    let is_start = |bytes: &[u8]| match bytes {
        [name @ .., version] => version.is_ascii_digit() && name.eq_ignore_ascii_case(NAME.as_bytes()),
        [] => false,
    };
    text.as_bytes().windows(NAME.len() + 1).position(is_start)
}

/// What becomes of spaces and ends of lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Spaces {
    /// All are removed, because they mean nothing in a ratings string.
    Remove,
    /// Each run becomes a single space, which tells the words behind a ratings string from the string.
    KeepSingle,
}

/// A text without what wrapping puts into it: spaces, ends of lines, the `>` of quoted mail, and characters that nobody sees. Dashes
/// become hyphens.
pub fn without_wrapping(text: &str, spaces: Spaces) -> String {
    let mut kept = String::new();
    let mut is_line_start = false;
    for c in text.chars() {
        match c {
            _ if is_invisible(c) => {}
            '>' if is_line_start => {}
            '‐'..='―' | '−' => kept.push('-'),
            _ if c.is_whitespace() => {
                is_line_start |= c == '\n';
                if spaces == Spaces::KeepSingle && !kept.ends_with(' ') {
                    kept.push(' ');
                }
            }
            _ => {
                is_line_start = false;
                kept.push(c);
            }
        }
    }
    kept
}

/// What becomes of a `%` that is not followed by two digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum InvalidCodes {
    /// The sign stands for itself.
    Keep,
    /// The text is refused.
    Refuse,
}

/// The text that `%` codes stand for. `None` if the text is not UTF-8, or has an invalid code that is to be refused.
pub fn decode_percent_codes(text: &str, invalid: InvalidCodes) -> Option<String> {
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let [byte, after @ ..] = rest {
        let code = match (byte, after) {
            (b'%', [high, low, after @ ..]) => {
                hex_digit(*high).zip(hex_digit(*low)).map(|(high, low)| (high << 4 | low, after))
            }
            _ => None,
        };
        if invalid == InvalidCodes::Refuse && *byte == b'%' && code.is_none() {
            return None;
        }
        let (byte, after) = code.unwrap_or((*byte, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
