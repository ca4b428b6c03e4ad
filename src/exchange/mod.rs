//! In and out: what people type, and the wire format. Parsing never panics; every error names the place.

#![deny(
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used,
    unsafe_code
)]

pub mod field;
mod json;
mod value;
pub mod wire;
