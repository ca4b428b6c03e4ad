/// A value from outside, before anything is known of its shape: of JSON or of JavaScript, as far as the wire format reads it.
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
    /// Fields by name, in the order given.
    Object(Vec<(String, Value)>),
    /// Items by their places from 0 on, as JavaScript names them: `("0", …)`.
    List(Vec<(String, Value)>),
    /// What is nested too deep, or is nothing of the above: it is refused wherever it stands.
    Other,
}

impl Value {
    /// What is nested deeper than this is [`Value::Other`]. An inspection goes three deep; a JavaScript object can contain itself, and
    /// a text of a thousand brackets is no reason to run out of stack.
    pub(crate) const MAX_DEPTH: u8 = 4;

    pub(super) const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}
