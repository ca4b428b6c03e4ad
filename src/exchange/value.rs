//! A value from outside, before anything is known of its shape.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// A value of JSON or of JavaScript, as far as an inspection can hold it. Lists and anything else are only *other*: an
/// inspection has none, so what they hold is never read.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null` or `undefined`: as good as left out.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as JSON and JavaScript have them.
    Number(f64),
    /// A text.
    Text(String),
    /// Fields by name, in the order given; a name can stand twice.
    Object(Vec<(String, Value)>),
    /// A list, or an object nested too deep to belong to an inspection.
    Other,
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        AtDepth(0).deserialize(deserializer)
    }
}

/// Objects nested deeper than this are *other*. An inspection goes three deep; a JavaScript object can contain itself.
const MAX_DEPTH: u8 = 4;

#[derive(Clone, Copy)]
struct AtDepth(u8);

impl<'de> DeserializeSeed<'de> for AtDepth {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        if self.0 == MAX_DEPTH {
            return IgnoredAny::deserialize(deserializer).map(|_| Value::Other);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AtDepth {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an inspection")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.into()))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            fields.push((name, map.next_value_seed(Self(self.0 + 1))?));
        }
        Ok(Value::Object(fields))
    }
}
