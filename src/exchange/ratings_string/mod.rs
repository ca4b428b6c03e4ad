//! The ratings string, version 1: an inspection as one line that people can read, paste and link to. Its grammar is in
//! `docs/ratings-string.md`.
//!
//! The program writes the string strictly, with only those signs that mail programs and word processors keep whole in a link. The program
//! reads the string leniently, because mail programs and word processors still break and wrap it.

mod baseline;
mod errors;
mod locate;
mod parts;
mod read;
mod value;
mod write;

pub use read::{MAX_LENGTH, decode};
pub(super) use value::rating;
pub use write::{encode, encode_readable, encode_shared};

use super::{ReadError, Shared};
use crate::engine::Rating;

const NAME: &str = "ratings:";
const VERSION: &str = "1";
const SERVICE: &str = "service";
const DISCRETION: &str = "discretion-";
const REASON: &str = "reason-";
/// The name of a scenario.
const SCENARIO: &str = "scenario";
/// The beginning of the name of a part about the baseline.
const WAS: &str = "was-";
/// The value of a place of the baseline at which nothing was entered.
const NONE: &str = "none";
const NOT_ASKED: &str = "not-asked";
const NOT_RATED: &str = "not-rated";
const NOT_INSPECTED: &str = "not-inspected";

/// The letters of a rating in a line.
const fn code(rating: Rating) -> &'static str {
    match rating {
        Rating::Inadequate => "I",
        Rating::RequiresImprovement => "RI",
        Rating::Good => "G",
        Rating::Outstanding => "O",
    }
}

/// An inspection that was read from a ratings string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The parts that could be read.
    pub shared: Shared,
    /// The parts that were left out: the place of each, and what is allowed there.
    pub problems: Vec<ReadError>,
}
