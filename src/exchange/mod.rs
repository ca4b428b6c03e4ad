//! In and out: what people type, the wire format, and a workbook. Parsing never panics; every error names the place.

pub mod field;
mod json;
mod value;
pub mod wire;
#[cfg(feature = "workbook")]
pub mod workbook;
