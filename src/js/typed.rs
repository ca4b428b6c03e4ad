//! Typed data between Rust and this project's own JavaScript, by serde.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen::throw_val;

use super::thrown;
use crate::exchange::wire::ProblemJson;

/// Gives a value to JavaScript, as JSON would hold the value: a struct or a map is an object, `None` is `null`.
///
/// A value whose own `Serialize` fails would be thrown as an error. The derived `Serialize` of this project's types never fails.
pub fn to_js<T: Serialize + ?Sized>(value: &T) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or_else(|error| throw_val(error.into()))
}

/// Reads a value that this project's own JavaScript gives. A field that the type does not have is passed over.
///
/// Objects from other people's pages can throw when they are read, which leaves memory of the program behind. They are read as
/// an inspection is, by [`inspection_of`](super::inspection_of).
///
/// # Errors
/// An `Error` with the code `wrong-type`, whose sentence names the type that was expected. The error has no path, because the code
/// that finds the path would be a tenth of the calculator's program, for a mistake that only this project can make.
pub fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| thrown(ProblemJson { code: "wrong-type", message: error.to_string(), path: String::new() }))
}
