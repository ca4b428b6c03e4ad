//! In and out: what people type, and the wire format. Parsing never panics; every error names the place.

pub mod field;
mod json;
mod value;
pub mod wire;
