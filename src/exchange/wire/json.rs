//! The text of JSON, read by serde_json.

use serde::de::DeserializeSeed;
use serde_json::Deserializer;
use serde_json::error::{Category, Error};
use thiserror::Error;

use super::value::{Value, ValueReader};

/// Why a text is not JSON, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("line {line}, character {character}: {fault}")]
pub struct JsonError {
    /// The line, from 1.
    pub line: usize,
    /// The place in the line, in characters from 1.
    pub character: usize,
    /// The fault at the place.
    pub fault: JsonFault,
}

/// A fault at a place of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum JsonFault {
    /// The text ends before the value does.
    #[error("the JSON breaks off here")]
    BreaksOff,
    /// A number above all that a program can hold.
    #[error("this number is too large")]
    NumberTooLarge,
    /// JSON has nothing that begins or goes on like this.
    #[error("this is not JSON")]
    NotJson,
}

/// Reads a text of JSON: the value, and the names that stand twice in an object, of which the last value counts.
///
/// # Errors
/// The first place at which the text is not JSON.
pub fn read_json(text: &str) -> Result<(Value, Vec<String>), JsonError> {
    let mut repeated = Vec::new();
    let mut json = Deserializer::from_str(text);
    let value = ValueReader::new(&mut repeated).deserialize(&mut json);
    match value.and_then(|value| json.end().map(|()| value)) {
        Ok(value) => Ok((value, repeated)),
        Err(error) => Err(fault_in(text, &error)),
    }
}

/// The place of an error in characters, which serde_json gives in bytes.
fn fault_in(text: &str, error: &Error) -> JsonError {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let characters = line.char_indices().take_while(|(byte, _)| *byte < error.column()).count();
    let breaks_off = error.classify() == Category::Eof;
    let fault = if breaks_off {
        JsonFault::BreaksOff
    } else if error.to_string().starts_with("number out of range") {
        JsonFault::NumberTooLarge
    } else {
        JsonFault::NotJson
    };
    // The end of a text is after its last character; all else is at a character.
    JsonError { line: error.line(), character: (characters + usize::from(breaks_off)).max(1), fault }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_and_lists_keep_their_order_and_their_values() {
        let named = |name: &str, value| (name.to_owned(), value);
        let list =
            |values: Vec<Value>| Value::List((0..).zip(values).map(|(place, v): (u8, _)| (place.to_string(), v)).collect());
        let inside = |lists: u8, value| (0..lists).fold(value, |value, _| list(vec![value]));
        for (json, value) in [
            ("{}", Value::Object(vec![])),
            ("[ ]", list(vec![])),
            (" [\ttrue,\r\nfalse , null ] ", list(vec![Value::Bool(true), Value::Bool(false), Value::Null])),
            ("[0, -7, 66.67, 1e2]", list([0.0, -7.0, 66.67, 100.0].map(Value::Number).into())),
            (r#"["\"\u00e9\ud83d\udc4d"]"#, list(vec![Value::Text("\"é👍".into())])),
            (
                r#"{"b" : 1, "a": {"c":[2]}}"#,
                Value::Object(vec![
                    named("b", Value::Number(1.0)),
                    named("a", Value::Object(vec![named("c", list(vec![Value::Number(2.0)]))])),
                ]),
            ),
            ("[[[0]]]", list(vec![list(vec![list(vec![Value::Number(0.0)])])])),
            // The seventh level is too deep, with all that it contains.
            ("[[[[[[0]]]]]]", inside(6, Value::Other)),
            (r#"[[[[[[[["}]", {"[": 1}], 2]]]]]], 3]"#, { list(vec![inside(5, Value::Other), Value::Number(3.0)]) }),
        ] {
            assert_eq!(read_json(json), Ok((value, vec![])), "{json}");
        }
    }

    #[test]
    fn a_name_that_stands_twice_has_its_last_value_and_is_reported() {
        let (value, repeated) = read_json(r#"{"a": 1, "b": {"c": 2, "c": null}, "a": []}"#).unwrap();
        let named = |name: &str, value| (name.to_owned(), value);
        let inner = Value::Object(vec![named("c", Value::Null)]);
        assert_eq!(value, Value::Object(vec![named("a", Value::List(vec![])), named("b", inner)]));
        assert_eq!(repeated, ["c", "a"]);
    }

    #[test]
    fn a_text_that_is_not_json_is_refused_where_it_stops_being_json() {
        use JsonFault::{BreaksOff, NotJson, NumberTooLarge};
        for (json, line, character, fault) in [
            ("", 1, 1, BreaksOff),
            (" ", 1, 2, BreaksOff),
            ("{", 1, 2, BreaksOff),
            ("[1,", 1, 4, BreaksOff),
            ("[[[[[[", 1, 7, BreaksOff),
            ("\"é", 1, 3, BreaksOff),
            ("1 2", 1, 3, NotJson),
            ("{\"a\" 1}", 1, 6, NotJson),
            ("{a: 1}", 1, 2, NotJson),
            ("{1: 1}", 1, 2, NotJson),
            ("[1 2]", 1, 4, NotJson),
            ("[1,]", 1, 4, NotJson),
            ("[1}", 1, 3, NotJson),
            ("[\n\n  é]", 3, 3, NotJson),
            ("[\"é\"\n,\"é\" x]", 2, 6, NotJson),
            ("-", 1, 2, BreaksOff),
            ("+1", 1, 1, NotJson),
            ("{\"yes\": 078}", 1, 10, NotJson),
            ("\"\u{1f}\"", 1, 2, NotJson),
            ("[1e400]", 1, 6, NumberTooLarge),
        ] {
            assert_eq!(read_json(json), Err(JsonError { line, character, fault }), "{json}");
        }
    }
}
