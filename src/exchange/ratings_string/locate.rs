//! Where a text holds a ratings string, whatever changes mail programs and word processors have made to the text.

use std::borrow::Cow;

use super::{DISCRETION, NAME, REASON, SCENARIO, SERVICE, WAS};
use crate::exchange::clean::is_invisible;

/// Signs that a sentence puts behind a line or a figure.
pub const PUNCTUATION: [char; 6] = ['.', ',', ';', ':', '!', '?'];

/// How often a program may have written a text in `%` codes, one code around the other.
const MAX_CODE_LAYERS: usize = 2;

/// The signs that end a link: `__;` in the links of urldefense, and `:~:` before the directive of a fragment.
const LINK_ENDS: [&str; 2] = ["__;", ":~:"];

/// A text in the encoding of mails, decoded: in quoted-printable, `=3D` is an equals sign, and an equals sign at the end of a line joins the
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

/// A sign of the grammar, as it stands in a text that no program, one or two programs have coded.
pub type Sign = [&'static str; 1 + MAX_CODE_LAYERS];
pub const COLON: Sign = [":", "%3a", "%253a"];
pub const SLASH: Sign = ["/", "%2f", "%252f"];
pub const EQUALS: Sign = ["=", "%3d", "%253d"];

/// The text before a sign that is coded at most so often, how often it is coded, and the text behind it.
pub fn split_at_sign<'a>(text: &'a str, sign: &Sign, max_layers: usize) -> Option<(&'a str, usize, &'a str)> {
    (0..text.len()).find_map(|at| {
        let (before, rest) = text.split_at_checked(at)?;
        let signs = sign.iter().enumerate().take(1 + max_layers);
        signs.filter_map(|(layers, sign)| strip_prefix_of_any_case(rest, sign).map(|behind| (before, layers, behind))).next()
    })
}

/// A ratings string in a text, as it stands there.
pub struct CodedLine {
    /// The string from its version on. Its signs may be coded.
    pub line: String,
    /// The text behind the end of the string, if that looks like more of the string.
    pub broken_off: Option<String>,
}

/// The ratings string in a text, from its version on. A program may have written all of it in `%` codes, or some of its signs, even
/// twice. The codes stay: a text in the string can contain codes, and no sign in a text belongs to the grammar.
pub fn locate_coded_line(text: &str) -> Option<CodedLine> {
    let text = without_wrapping(text, Spaces::Remove);
    let (_, layers, line) = split_at_start(&text)?;
    let line = before_link_end(before_second_start(line, layers));
    let mut end = 0;
    while let Some(more) = line.get(end..) {
        let Some(length) = more.find(ends_line) else { break };
        let (before, rest) = line.split_at_checked(end + length)?;
        let is_text = is_text_part(last_part(before, SLASH.len()));
        if !has_part(rest) || !is_text {
            let broken_off = has_part(rest).then(|| rest.to_owned());
            return Some(CodedLine { line: before.trim_end_matches(PUNCTUATION).into(), broken_off });
        }
        // Some program wrote the sign out that was a code in the text.
        end = before.len() + rest.chars().next().map_or(1, char::len_utf8);
    }
    Some(CodedLine { line: line.trim_end_matches(PUNCTUATION).into(), broken_off: None })
}

/// The text behind the last slash of a string that is coded at most so often.
fn last_part(line: &str, max_layers: usize) -> &str {
    let line_in_small_letters = line.to_ascii_lowercase();
    let slashes = SLASH.iter().take(1 + max_layers);
    let start = slashes.filter_map(|slash| line_in_small_letters.rfind(slash).map(|at| at + slash.len())).max();
    start.and_then(|start| line.get(start..)).unwrap_or(line)
}

/// Whether a part is a text, of which any sign may be a part.
pub fn is_text_part(part: &str) -> bool {
    split_at_sign(part, &EQUALS, EQUALS.len()).is_some_and(|(name, ..)| {
        let name = decode_part(name).unwrap_or_else(|| name.into()).to_ascii_lowercase();
        name == SERVICE || name == SCENARIO || name.strip_prefix(WAS).unwrap_or(&name).starts_with(REASON)
    })
}

/// Whether there is a part of a ratings string behind the first sign that is none.
fn has_part(rest: &str) -> bool {
    let plain = decode_all(rest);
    let rest = plain.as_deref().unwrap_or(rest);
    let pieces = rest.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '=' | '-'));
    pieces.skip(1).filter_map(|piece| piece.split_once('=')).any(|(name, _)| {
        let number = name.trim_start_matches(WAS).trim_start_matches(DISCRETION).trim_start_matches(['V', 'v']);
        number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().all(|c| c.is_ascii_digit() || c == '.')
    })
}

/// The text before the first name of the grammar that stands before a version, how often the colon of the name is coded, and the text
/// behind the name.
fn split_at_start(text: &str) -> Option<(&str, usize, &str)> {
    (0..text.len()).find_map(|at| {
        let (before, rest) = text.split_at_checked(at)?;
        let named = strip_prefix_of_any_case(rest, NAME.trim_end_matches(':'))?;
        let (layers, behind) =
            COLON.iter().enumerate().find_map(|(layers, colon)| Some((layers, strip_prefix_of_any_case(named, colon)?)))?;
        behind.starts_with(|c: char| c.is_ascii_digit()).then_some((before, layers, behind))
    })
}

/// A string, whose colon is coded so often, without a second string behind it. A string that is coded more often in a text of the
/// string is a part of the text: a reason may quote a link.
fn before_second_start(line: &str, layers: usize) -> &str {
    let mut end = 0;
    while let Some((more, second_layers, behind)) = line.get(end..).and_then(split_at_start) {
        let Some(before) = line.get(..end + more.len()) else { break };
        let is_quoted = second_layers > layers && is_text_part(last_part(before, layers));
        if !is_quoted {
            return before;
        }
        end = line.len() - behind.len();
    }
    line
}

/// The first part of a string, and the rest of the string. Slashes are coded so often as the first of the string, or in a part that is
/// no text more often. A text goes on up to a part with an equals sign that is coded no more often than its own: some program may
/// have written out a slash that was a code in the text. Where hyphens and full stops stand as they are, a coded one in front of the
/// equals sign stands in a text too.
pub fn split_first_part(line: &str, layers: usize, has_plain_signs: bool) -> Option<(&str, &str)> {
    let is_slash = |text: &str| SLASH.iter().find_map(|slash| strip_prefix_of_any_case(text, slash)).map(str::len);
    let mut line = line;
    while let Some(left) = is_slash(line) {
        line = line.get(line.len() - left..)?;
    }
    if line.is_empty() {
        return None;
    }
    let upto = |text: &str, layers| split_at_sign(text, &SLASH, layers).map_or(text.len(), |(part, ..)| part.len());
    let mut end = upto(line, SLASH.len());
    if let Some((_, equals_layers, _)) =
        line.get(..end).filter(|part| is_text_part(part)).and_then(|part| split_at_sign(part, &EQUALS, EQUALS.len()))
    {
        end = upto(line, layers);
        while let Some(behind) =
            line.get(end..).and_then(|rest| split_at_sign(rest, &SLASH, layers)).map(|(_, _, behind)| behind)
        {
            let part = behind.get(..upto(behind, layers))?;
            let is_part = split_at_sign(part, &EQUALS, equals_layers)
                .is_some_and(|(name, ..)| !has_plain_signs || !name.contains('%'));
            if part.is_empty() || is_part {
                break;
            }
            end = line.len() - behind.len() + part.len();
        }
    }
    line.split_at_checked(end)
}

/// A text that was coded in the string, in a string whose signs are coded so often. `None` if it is not UTF-8, or has an invalid code.
pub fn decode_text(text: &str, layers: usize) -> Option<String> {
    // A program that codes all signs codes the percent signs of the codes too, once more each time.
    let is_coded_again = |text: &str| {
        let mut codes = text.split('%').skip(1).peekable();
        codes.peek().is_some() && codes.all(|code| matches!(code.as_bytes(), [b'2', b'5', high, low, ..] if hex_digit(*high).and(hex_digit(*low)).is_some()))
    };
    let mut text = text.to_owned();
    for _ in 0..layers {
        if is_coded_again(&text) {
            text = decode_percent_codes(&text, InvalidCodes::Keep)?;
        }
    }
    decode_percent_codes(&text, InvalidCodes::Refuse)
}

/// A text without codes, however often it was coded. `None` if it is not UTF-8.
fn decode_all(text: &str) -> Option<String> {
    let once = |text: String| decode_percent_codes(&text, InvalidCodes::Keep);
    (0..MAX_CODE_LAYERS).try_fold(text.to_owned(), |text, _| once(text))
}

/// A part without codes, up to a sign that ends a string. `None` if it has no codes.
pub fn decode_part(part: &str) -> Option<String> {
    let decoded = decode_all(part)?;
    if decoded == part {
        return None;
    }
    let end = decoded.find(ends_line).unwrap_or(decoded.len());
    decoded.get(..end).map(|part| part.trim_end_matches(PUNCTUATION).into())
}

/// The ratings string in a text without codes, from its version on.
pub fn locate_line(text: &str) -> Option<&str> {
    let (_, layers, line) = split_at_start(text)?;
    let line = before_second_start(line, layers);
    let line = line.find(ends_line).map_or(line, |end| line.split_at(end).0);
    let line = before_link_end(line);
    Some(line.trim_end_matches(PUNCTUATION))
}

/// A string without the text behind the end of its link.
fn before_link_end(line: &str) -> &str {
    let ends = LINK_ENDS.iter().filter_map(|end| line.split_once(end));
    ends.map(|(line, _)| line).min_by_key(|line| line.len()).unwrap_or(line)
}

/// The treatment of spaces and ends of lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Spaces {
    /// All spaces are removed, because they mean nothing in a ratings string.
    Remove,
    /// Each run of spaces becomes a single space, which tells the words behind a ratings string from the string.
    KeepSingle,
}

/// A text without the characters that wrapping puts into it: spaces, ends of lines, the `>` of quoted mail, and characters that nobody sees. Dashes
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

/// The treatment of a `%` without two digits behind it.
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
