//! The engine for JavaScript: the API, the values that cross over, the errors, and the program that writes workbooks.

// The other programs do not export it.
#[cfg(any(doc, not(any(feature = "app", feature = "sheets", feature = "workbook", feature = "office"))))]
pub mod api;
#[cfg(any(feature = "app", feature = "sheets"))]
mod compared;
mod error;
mod given;
#[cfg(feature = "office")]
pub mod office;
#[cfg(feature = "sheets")]
pub mod sheets;
mod typed;
#[cfg(feature = "workbook")]
pub mod workbook;

use wasm_bindgen::prelude::JsValue;

#[cfg(any(feature = "app", feature = "sheets"))]
pub use self::compared::{ComparedSides, NamedFigures};
pub use self::error::thrown;
use self::given::value_of;
pub use self::typed::{from_js, to_js};
use crate::engine::Inspection;
use crate::exchange::Shared;
use crate::exchange::wire::read_shared;

/// Reads an inspection that other people's JavaScript gives, with the scenario that its figures belong to.
///
/// # Errors
/// A field that the wire format does not allow.
pub fn shared_of(value: &JsValue) -> Result<Shared, JsValue> {
    read_shared(&value_of(value)).map_err(thrown)
}

/// Reads an inspection that other people's JavaScript gives. Of a scenario, the figures are the scenario's own.
///
/// # Errors
/// A field that the wire format does not allow.
pub fn inspection_of(value: &JsValue) -> Result<Inspection, JsValue> {
    shared_of(value).map(|shared| shared.inspection)
}
