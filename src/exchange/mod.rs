//! In and out: what people type, the wire format, and CSV. Parsing never panics; every error names the place.

pub mod csv;
pub mod field;
mod json;
mod value;
pub mod wire;
