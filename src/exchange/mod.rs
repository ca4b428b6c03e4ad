//! In and out: what people type, tables, and the wire format. Parsing never panics; every error names the place.

pub mod audit;
pub mod column;
pub mod field;
mod json;
mod read_json;
pub mod recognise;
pub mod table;
mod value;
pub mod wire;
