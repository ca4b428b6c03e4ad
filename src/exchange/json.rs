//! JSON, written straight into its text.

use std::fmt::{self, Display, Write};

use crate::engine::Rating;

/// A value in JSON.
pub(super) fn to_text(value: impl ToJson) -> String {
    let mut json = Json(String::new());
    value.write(&mut json);
    json.0
}

/// What JSON can hold.
pub(super) trait ToJson {
    /// Writes it after what is there.
    fn write(self, json: &mut Json);
}

/// JSON as far as it is written.
pub(super) struct Json(String);

impl Json {
    /// Writes a field of the object that is open. Its name is one of the program's own, where nothing needs an escape.
    pub fn field(&mut self, name: &'static str, value: impl ToJson) {
        self.name(name);
        value.write(self);
    }

    /// Writes a field that is an object.
    pub fn object(&mut self, name: &'static str, fields: impl FnOnce(&mut Self)) {
        self.name(name);
        self.push("{");
        fields(self);
        self.push("}");
    }

    /// Writes an item of the list that is open.
    pub fn item(&mut self, value: impl ToJson) {
        self.comma();
        value.write(self);
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.comma();
        self.push("\"");
        self.push(name);
        self.push("\":");
    }

    #[inline(never)]
    fn comma(&mut self) {
        // A text ends in a quotation mark, so a bracket at the end is one just opened.
        if !matches!(self.0.as_bytes().last(), Some(b'{' | b'[')) {
            self.push(",");
        }
    }

    fn quoted(&mut self, write: impl FnOnce(&mut Escaped<'_>) -> fmt::Result) {
        self.push("\"");
        // Writing to a string cannot fail.
        let _ = write(&mut Escaped(&mut self.0));
        self.push("\"");
    }

    #[inline(never)]
    fn push(&mut self, text: &str) {
        self.0.push_str(text);
    }
}

/// An object, with the fields that a function writes.
pub(super) fn object(fields: impl FnOnce(&mut Json)) -> impl ToJson {
    Within("{", fields, "}")
}

/// A list of items.
pub(super) fn list<T: ToJson>(items: impl IntoIterator<Item = T>) -> impl ToJson {
    Within("[", |json: &mut Json| items.into_iter().for_each(|item| json.item(item)), "]")
}

struct Within<F>(&'static str, F, &'static str);

impl<F: FnOnce(&mut Json)> ToJson for Within<F> {
    fn write(self, json: &mut Json) {
        let Self(open, write, close) = self;
        json.push(open);
        write(json);
        json.push(close);
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn write(self, json: &mut Json) {
        match self {
            Some(value) => value.write(json),
            None => json.push("null"),
        }
    }
}

impl ToJson for bool {
    fn write(self, json: &mut Json) {
        json.push(if self { "true" } else { "false" });
    }
}

impl ToJson for u8 {
    fn write(self, json: &mut Json) {
        Number(self).write(json);
    }
}

impl ToJson for &str {
    #[inline(never)]
    fn write(self, json: &mut Json) {
        json.quoted(|text| text.write_str(self));
    }
}

impl ToJson for Rating {
    #[inline(never)]
    fn write(self, json: &mut Json) {
        self.id().write(json);
    }
}

/// A number, from what displays it.
pub(super) struct Number<T>(pub T);

impl<T: Display> ToJson for Number<T> {
    fn write(self, json: &mut Json) {
        // Nor can this.
        let _ = write!(json.0, "{}", self.0);
    }
}

/// A text, from what displays it.
pub(super) struct Text<T>(pub T);

impl<T: Display> ToJson for Text<T> {
    fn write(self, json: &mut Json) {
        json.quoted(|text| write!(text, "{}", self.0));
    }
}

struct Escaped<'a>(&'a mut String);

impl Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let special = |b: u8| matches!(b, b'"' | b'\\' | ..b' ');
        if !text.bytes().any(special) {
            self.0.push_str(text);
            return Ok(());
        }
        text.chars().try_for_each(|c| match u8::try_from(c) {
            Ok(byte) if special(byte) => write!(self.0, "\\u{byte:04x}"),
            _ => self.0.write_char(c),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_stand_between_fields_and_items() {
        let value = object(|json| {
            json.field("none", None::<u8>);
            json.field("list", list([Some(1u8), None]));
            json.object("lists", |json| json.field("first", list(None::<u8>)));
            json.field("bracket", "[");
            json.field("last", false);
        });
        assert_eq!(to_text(value), r#"{"none":null,"list":[1,null],"lists":{"first":[]},"bracket":"[","last":false}"#);
    }

    #[test]
    fn only_what_must_be_escaped_is() {
        assert_eq!(to_text("é \"ÿ\"\n"), "\"é \\u0022ÿ\\u0022\\u000a\"");
    }

    #[test]
    fn texts_are_read_back_as_they_were() {
        let ascii = (0..=0x7f).map(char::from).collect::<String>();
        for text in ["", "\"", "\\u0041", "“Good”, 72 % 👍\u{2028}", &ascii] {
            for written in [to_text(text), to_text(Text(text))] {
                assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text, "{written}");
            }
        }
    }
}
