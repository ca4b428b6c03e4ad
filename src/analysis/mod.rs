//! What if: how far each rating is from the next, what decides it, what it takes to reach another, how two inspections
//! differ, and how sure a sample makes it.
//!
//! Everything is asked of [`crate::engine`]: nothing here knows a band, how a share is rounded, or that the lowest decides. It
//! relies on this alone: a higher answer never lowers a rating, and standards are rated apart from each other and their
//! points added up. Whole numbers throughout, but for [`sampling`].

#![deny(clippy::float_arithmetic, clippy::unwrap_used, clippy::expect_used, unsafe_code)]

mod change;
mod compare;
mod decisive;
mod fewest;
mod headroom;
mod needed;
mod reach;
pub mod sampling;
mod target;
mod ways;

pub use change::{Change, Direction};
pub use compare::{Comparison, Difference, DifferentFrameworks, KeyQuestionDifference, StandardDifference, compare};
pub use decisive::{Decisive, decisive};
pub use headroom::{Headroom, Move, OverallMove, Room, StandardMove, headroom};
pub use needed::{Needed, NeededFigure, needed};
pub use reach::{PLANS, Plan, Reach, reach};
pub use target::{Rated, Target};
pub use ways::{Freedom, Hold};
