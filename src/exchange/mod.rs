//! In and out: what people type, the sheets that they paste and open, the ratings string, the wire format, CSV, and a workbook.
//! Parsing never panics; every error names the place.

mod clean;
pub mod csv;
mod error;
pub mod field;
mod figure_sheet_headings;
pub mod import;
mod named_inspection;
#[cfg(feature = "office")]
pub mod office;
pub mod ratings_string;
mod shared;
pub mod sheets;
mod shortened;
pub mod wire;
#[cfg(feature = "workbook")]
pub mod workbook;

pub use self::error::ReadError;
pub use self::named_inspection::NamedInspection;
pub use self::shared::{ScenarioOrigin, Shared};
