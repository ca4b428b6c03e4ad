//! In and out: what people type, the ratings string, and the wire format. Parsing never panics; every error names the place.

pub mod field;
mod json;
pub mod ratings_string;
mod value;
pub mod wire;
