//! In and out: what people type, tables and case audits, the ratings string, the wire format, CSV, and a workbook. Parsing never
//! panics; every error names the place.

pub mod audit;
pub mod column;
pub mod csv;
mod error;
pub mod field;
mod json;
pub mod ratings_string;
mod read_json;
pub mod recognise;
mod shortened;
mod spelling;
pub mod table;
mod value;
pub mod wire;
#[cfg(feature = "workbook")]
pub mod workbook;

pub use self::error::ReadError;
