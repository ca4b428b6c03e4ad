//! A value from outside, read before anything is known of its shape.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// A value from JSON or from JavaScript, as far as the wire format reads it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null` or `undefined`: a field with it counts as left out.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as JSON and JavaScript have them.
    Number(f64),
    /// A text.
    Text(String),
    /// Fields by name, in the order given. No name stands there twice.
    Object(Vec<(String, Value)>),
    /// Items by their places from 0 on, as JavaScript names them: `("0", …)`.
    List(Vec<(String, Value)>),
    /// A value that is nested too deep, or is none of the above. It is refused wherever it stands.
    Other,
}

impl Value {
    /// How deep values are read; deeper ones are [`Value::Other`]. A scenario's inspection is five deep. A JavaScript object can
    /// contain itself, and a text of a thousand brackets must not use up the stack.
    pub(crate) const MAX_DEPTH: u8 = 6;

    pub(super) const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

/// Of a name that stands twice in an object, the last value counts.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ValueReader::new(&mut Vec::new()).deserialize(deserializer)
    }
}

/// Reads a value, and collects the names that stand twice in an object.
pub(super) struct ValueReader<'a> {
    depth: u8,
    repeated: &'a mut Vec<String>,
}

impl<'a> ValueReader<'a> {
    /// How many fields of an object are searched for a name. No inspection has as many fields, and an object that has more is
    /// refused in any case.
    const SEARCHED: usize = 100;

    /// A reader that adds the names that stand twice to a list.
    pub fn new(repeated: &'a mut Vec<String>) -> Self {
        Self { depth: Value::MAX_DEPTH, repeated }
    }

    /// The reader of a value inside this value.
    fn inside(&mut self) -> ValueReader<'_> {
        ValueReader { depth: self.depth - 1, repeated: self.repeated }
    }
}

impl<'de> DeserializeSeed<'de> for ValueReader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        if self.depth == 0 {
            deserializer.deserialize_ignored_any(IgnoredAny)?;
            return Ok(Value::Other);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ValueReader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self.inside())? {
            items.push((items.len().to_string(), item));
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut object: A) -> Result<Value, A::Error> {
        let mut fields: Vec<(String, Value)> = Vec::new();
        while let Some(name) = object.next_key::<String>()? {
            let value = object.next_value_seed(self.inside())?;
            match fields.iter_mut().take(Self::SEARCHED).find(|(known, _)| *known == name) {
                Some((_, first)) => {
                    *first = value;
                    self.repeated.push(name);
                }
                None => fields.push((name, value)),
            }
        }
        Ok(Value::Object(fields))
    }
}
