//! The wire format, version 1: the JSON that the API takes and gives, and that files hold. See `docs/wire-format.md`.

mod framework;
mod inspection;
mod outcome;
mod read;

pub use framework::WireFramework;
pub use inspection::WireInspection;
pub use outcome::WireOutcome;
pub use read::read_inspection;

pub use super::value::Value;

use serde::{Serialize, Serializer};

use crate::engine::Rating;

/// A rating by its id.
#[derive(Clone, Copy, Debug, PartialEq)]
struct WireRating(Rating);

impl Serialize for WireRating {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.id())
    }
}
