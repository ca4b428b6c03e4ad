//! In and out: what people type, the ratings string, the wire format, and CSV. Parsing never panics; every error names the
//! place.

pub mod csv;
pub mod field;
mod json;
pub mod ratings_string;
mod value;
pub mod wire;
