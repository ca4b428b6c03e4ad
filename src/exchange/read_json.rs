//! JSON, read from its text as far as the wire format needs it.

use std::fmt;

use super::value::Value;

/// How many fields of an object are held against each other.
const FIELDS: usize = 100;

/// A text that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// The line, from 1.
    pub line: usize,
    /// The place in it, in characters from 1.
    pub place: usize,
    /// Whether the text ends there, although it is not complete.
    pub ends: bool,
}

/// Reads a text of JSON: the value, and the names of fields that are there twice, of which the last counts.
///
/// # Errors
/// The first place at which it is none.
pub fn read_json(text: &str) -> Result<(Value, Vec<String>), JsonError> {
    let mut reader = Reader { text, at: 0, twice: Vec::new() };
    let value = reader.value(Value::MAX_DEPTH).filter(|_| reader.peek().is_none());
    let twice = std::mem::take(&mut reader.twice);
    value.map(|value| (value, twice)).ok_or_else(|| {
        let before = text.get(..reader.at).unwrap_or(text);
        let line = before.rsplit_once('\n').map_or(before, |(_, line)| line);
        let ends = reader.at >= text.len();
        JsonError { line: before.bytes().filter(|b| *b == b'\n').count() + 1, place: line.chars().count() + 1, ends }
    })
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    twice: Vec<String>,
}

impl Reader<'_> {
    /// The next sign that is no space.
    fn peek(&mut self) -> Option<u8> {
        loop {
            match self.text.as_bytes().get(self.at) {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                next => return next.copied(),
            }
        }
    }

    fn takes(&mut self, sign: u8) -> bool {
        let found = self.peek() == Some(sign);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: u8) -> Option<Value> {
        let found = match self.peek()? {
            b'{' => {
                let fields = self.items(b'}', depth, |reader, _| {
                    let name = if reader.peek() == Some(b'"') { reader.string() } else { None };
                    name.filter(|_| reader.takes(b':'))
                });
                Value::Object(fields?)
            }
            b'[' => Value::List(self.items(b']', depth, |_, place| Some(place.to_string()))?),
            b'"' => Value::Text(self.string()?),
            b't' => self.word("true", Value::Bool(true))?,
            b'f' => self.word("false", Value::Bool(false))?,
            b'n' => self.word("null", Value::Null)?,
            _ => self.number()?,
        };
        Some(if depth == 0 { Value::Other } else { found })
    }

    /// The items of an object or a list, each with its name.
    fn items(&mut self, end: u8, depth: u8, name: fn(&mut Self, usize) -> Option<String>) -> Option<Vec<(String, Value)>> {
        self.at += 1;
        let mut items = Vec::new();
        if depth == 0 {
            // Not to be read, so not to be climbed down into either.
            self.skip()?;
            return Some(items);
        }
        if self.takes(end) {
            return Some(items);
        }
        loop {
            let name = name(self, items.len())?;
            let value = self.value(depth - 1)?;
            // A name given twice keeps its last value, as in JavaScript. Only the first 100 names are searched: no inspection has as
            // many, and an object that has is refused anyway.
            let known = items.iter_mut().take(FIELDS).find(|(known, _)| *known == name);
            match known {
                Some((_, known)) => {
                    *known = value;
                    self.twice.push(name);
                }
                None => items.push((name, value)),
            }
            if self.takes(end) {
                return Some(items);
            }
            if !self.takes(b',') {
                return None;
            }
        }
    }

    /// Passes over what is left of a bracket just opened, with all that is in it.
    fn skip(&mut self) -> Option<()> {
        let mut open = 1usize;
        while open > 0 {
            match self.peek()? {
                b'"' => {
                    self.string()?;
                    continue;
                }
                b'{' | b'[' => open += 1,
                b'}' | b']' => open -= 1,
                _ => {}
            }
            self.at += 1;
        }
        Some(())
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let found = self.text.as_bytes().get(self.at..)?.starts_with(word.as_bytes());
        self.at += if found { word.len() } else { 0 };
        found.then_some(value)
    }

    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut found = String::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let plain = rest.find(|c: char| c == '"' || c == '\\' || c < ' ').unwrap_or(rest.len());
            found.push_str(rest.get(..plain)?);
            self.at += plain;
            match self.text.as_bytes().get(self.at)? {
                b'"' => {
                    self.at += 1;
                    return Some(found);
                }
                b'\\' => found.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let c = match self.text.as_bytes().get(self.at + 1)? {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            c @ (b'"' | b'\\' | b'/') => char::from(*c),
            b'u' => return self.code_point(),
            _ => return None,
        };
        self.at += 2;
        Some(c)
    }

    fn code_point(&mut self) -> Option<char> {
        let unit = |at: usize| {
            let digits = self.text.get(at..)?.strip_prefix("\\u")?.get(..4)?;
            digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
        };
        let first = unit(self.at)?;
        let second =
            unit(self.at + 6).filter(|second| (0xD800..0xDC00).contains(&first) && (0xDC00..0xE000).contains(second));
        self.at += if second.is_some() { 12 } else { 6 };
        let point = second.map_or(first, |second| 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
        // Half of a pair stands for nothing.
        Some(char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// A number. With up to 15 digits it is the nearest there is; with more it is no figure of an inspection anyway.
    #[allow(clippy::float_arithmetic, reason = "JavaScript and JSON have no other numbers")]
    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        let negative = self.text.as_bytes().get(self.at) == Some(&b'-');
        self.at += usize::from(negative);
        let (whole, mut number) = self.digits();
        if whole == 0 {
            return None;
        }
        if whole > 1 && self.text.as_bytes().get(self.at - whole) == Some(&b'0') {
            // No digit may follow such a zero.
            self.at -= whole - 1;
            return None;
        }
        let mut decimals = 0;
        if self.text.as_bytes().get(self.at) == Some(&b'.') {
            self.at += 1;
            let zeros = |digits: &str| digits.len() - digits.trim_end_matches('0').len();
            let from = self.at;
            let (count, _) = self.digits();
            let useless = zeros(self.text.get(from..self.at)?);
            if count == 0 {
                return None;
            }
            let to = self.at;
            self.at = from;
            for _ in from..to - useless {
                number = number * 10.0 + f64::from(self.text.as_bytes().get(self.at)? - b'0');
                self.at += 1;
                decimals += 1;
            }
            self.at = to;
        }
        let mut exponent = -decimals;
        if let Some(b'e' | b'E') = self.text.as_bytes().get(self.at) {
            self.at += 1;
            let sign = self.text.as_bytes().get(self.at).copied();
            self.at += usize::from(matches!(sign, Some(b'+' | b'-')));
            let (count, power) = self.digits();
            if count == 0 {
                return None;
            }
            // A cast from a larger number gives the largest.
            let power = (power as i32).min(10_000);
            exponent += if sign == Some(b'-') { -power } else { power };
        }
        debug_assert!(self.at > start);
        let scale = (0..exponent.unsigned_abs().min(400)).fold(1.0, |scale, _| scale * 10.0);
        let number = if exponent < 0 { number / scale } else { number * scale };
        Some(Value::Number(if negative { -number } else { number }))
    }

    #[allow(clippy::float_arithmetic, reason = "as above")]
    fn digits(&mut self) -> (usize, f64) {
        let (from, mut number) = (self.at, 0.0);
        while let Some(digit @ b'0'..=b'9') = self.text.as_bytes().get(self.at) {
            number = number * 10.0 + f64::from(digit - b'0');
            self.at += 1;
        }
        (self.at - from, number)
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, character {}: ", self.line, self.place)?;
        f.write_str(if self.ends { "the JSON breaks off here" } else { "this is not JSON" })
    }
}

impl std::error::Error for JsonError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> f64 {
        match read_json(text) {
            Ok((Value::Number(number), _)) => number,
            found => panic!("{text}: {found:?}"),
        }
    }

    fn text(json: &str) -> String {
        match read_json(json) {
            Ok((Value::Text(text), _)) => text,
            found => panic!("{json}: {found:?}"),
        }
    }

    #[test]
    fn numbers_are_the_nearest_there_is() {
        for text in [
            "0",
            "-0",
            "7",
            "-7",
            "10",
            "9999",
            "78.5",
            "66.67",
            "0.05",
            "-0.5",
            "78.50",
            "78.00",
            "100.000",
            "0.10",
            "1e2",
            "1E2",
            "1e+2",
            "5e-1",
            "785e-1",
            "0.785e2",
            "0.785e+2",
            "1.50e1",
            "-2.5e-3",
            "123456789012345",
            "1e22",
            "1e-22",
            "1.20e10",
            "4e0",
            "0e9",
        ] {
            let nearest: f64 = serde_json::from_str(text).unwrap();
            assert_eq!(number(text).to_bits(), nearest.to_bits(), "{text}");
        }
        assert_eq!(number("1e400"), f64::INFINITY);
        assert_eq!(number("1e99999999999"), f64::INFINITY);
        assert_eq!(number("1e-99999999999"), 0.0);
    }

    #[test]
    fn texts_are_what_they_stand_for() {
        for json in [
            r#""""#,
            r#""plain é “quoted” 👍""#,
            r#""\"\\\/\b\f\n\r\t""#,
            r#""a\u0041b\u00e9c\u20ACd""#,
            r#""\ud83d\udc4d and \uD83D\uDC4D""#,
            r#""\uD800\uDC00 to \uDBFF\uDFFF""#,
        ] {
            assert_eq!(text(json), serde_json::from_str::<String>(json).unwrap(), "{json}");
        }
        for (half, found) in [
            (r#""\ud83d""#, "\u{fffd}"),
            (r#""\udc4d""#, "\u{fffd}"),
            (r#""\ud83dx""#, "\u{fffd}x"),
            (r#""\ud83d\u0041""#, "\u{fffd}A"),
            (r#""\ud83d\ud83d\udc4d""#, "\u{fffd}👍"),
            (r#""\u0041\udc4d""#, "A\u{fffd}"),
            (r#""\udc4d\udc4d""#, "\u{fffd}\u{fffd}"),
            (r#""\ud83d\ue000""#, "\u{fffd}\u{e000}"),
            (r#""\ud7ff\udc00""#, "\u{d7ff}\u{fffd}"),
        ] {
            assert_eq!(text(half), found, "{half}");
        }
    }

    #[test]
    fn objects_and_lists_hold_what_they_hold() {
        let named = |name: &str, value| (name.to_owned(), value);
        let list =
            |values: Vec<Value>| Value::List((0..).zip(values).map(|(place, v): (u8, _)| (place.to_string(), v)).collect());
        for (json, value) in [
            ("{}", Value::Object(vec![])),
            ("[ ]", list(vec![])),
            (" [\ttrue,\r\nfalse , null ] ", list(vec![Value::Bool(true), Value::Bool(false), Value::Null])),
            (
                r#"{"a" : 1, "b": {"c":[2]}}"#,
                Value::Object(vec![
                    named("a", Value::Number(1.0)),
                    named("b", Value::Object(vec![named("c", list(vec![Value::Number(2.0)]))])),
                ]),
            ),
            // As JavaScript has it.
            (
                r#"{"a": 1, "b": 2, "a": [3]}"#,
                Value::Object(vec![named("a", list(vec![Value::Number(3.0)])), named("b", Value::Number(2.0))]),
            ),
            ("[[[0]]]", list(vec![list(vec![list(vec![Value::Number(0.0)])])])),
            // The fifth is too deep, and so is all that is in it.
            ("[[[[0]]]]", list(vec![list(vec![list(vec![list(vec![Value::Other])])])])),
            (
                r#"[[[[[["}]", {"[": 1}], 2]]]], 3]"#,
                list(vec![list(vec![list(vec![list(vec![Value::Other])])]), Value::Number(3.0)]),
            ),
        ] {
            assert_eq!(read_json(json).map(|(value, _)| value), Ok(value), "{json}");
        }
    }

    #[test]
    fn what_is_no_json_is_refused_where_it_stops_being_any() {
        for (json, line, place, ends) in [
            ("", 1, 1, true),
            (" ", 1, 2, true),
            ("{", 1, 2, true),
            ("[1,", 1, 4, true),
            ("[[[[[[", 1, 7, true),
            ("\"é", 1, 3, true),
            ("\"\\", 1, 2, false),
            ("1 2", 1, 3, false),
            ("{\"a\" 1}", 1, 6, false),
            ("{a: 1}", 1, 2, false),
            ("{1: 1}", 1, 2, false),
            ("[1 2]", 1, 4, false),
            ("[1,]", 1, 4, false),
            ("[1}", 1, 3, false),
            ("[\n\n  é]", 3, 3, false),
            ("[\"é\"\n,\"é\" x]", 2, 6, false),
            ("tru", 1, 1, false),
            ("nul", 1, 1, false),
            ("-", 1, 2, true),
            ("+1", 1, 1, false),
            (".5", 1, 1, false),
            ("1.", 1, 3, true),
            ("1.x", 1, 3, false),
            ("1e", 1, 3, true),
            ("1e+", 1, 4, true),
            ("1ex", 1, 3, false),
            // No digit follows a zero in front.
            ("078", 1, 2, false),
            ("-00", 1, 3, false),
            ("{\"yes\": 078}", 1, 10, false),
            ("[0.5, 01]", 1, 8, false),
            ("\"a\nb\"", 1, 3, false),
            ("\"\u{1f}\"", 1, 2, false),
            ("\"\\x\"", 1, 2, false),
            ("\"\\u12g4\"", 1, 2, false),
            ("\"\\u+123\"", 1, 2, false),
            ("\"\\u12\"", 1, 2, false),
            ("[[[[[[\"\\x\"]]]]]]", 1, 8, false),
        ] {
            assert_eq!(read_json(json), Err(JsonError { line, place, ends }), "{json}");
        }
    }
}
