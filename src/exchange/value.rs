/// A value from outside, before anything is known of its shape: of JSON or of JavaScript, as far as an inspection can hold it.
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
    /// A list, or an object nested too deep: an inspection has neither, so what they hold is never read.
    Other,
}

impl Value {
    pub(super) const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}
