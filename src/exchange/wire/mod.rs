//! The wire format, version 1: the JSON that the API takes and gives, and that files hold. See `docs/wire-format.md`.
//!
//! What comes in is a [`Value`], made from JSON or from JavaScript's objects; what goes out is JSON's text.

mod cases;
mod comparison;
mod decoded;
mod frameworks;
mod inspection;
mod outcome;
mod reach;
mod read;

pub use cases::write_cases;
pub use comparison::write_comparison;
pub use decoded::write_decoded;
pub use frameworks::write_frameworks;
pub use inspection::write_inspection;
pub use outcome::write_outcome;
pub use reach::write_reach;
pub use read::{read_inspection, read_names, read_options, read_target};

pub use super::value::Value;
