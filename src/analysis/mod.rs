//! What if: how far each rating is from the next, what decides it, what it takes to reach another, how two inspections
//! differ, and how sure a sample makes it.
//!
//! Every rating comes from [`crate::engine`]: nothing here knows a band or how a share is rounded. What the questions rely
//! on is the shape of the rules alone: a higher answer never lowers a rating, a whole point more is one more once it is rounded,
//! one key question is enough to bring a standard down, and standards are rated apart from each other and their points added
//! up. Whole numbers throughout; only the module about samples estimates, in floating point.

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
pub use compare::{Comparison, Difference, DifferentFrameworks, compare};
pub use decisive::{Decisive, decisive};
pub use headroom::{Headroom, KeyQuestionRoom, Move, OverallMove, Room, StandardMove, StandardRoom, headroom};
pub use needed::{Needed, NeededFigure, needed};
pub use reach::{PLANS, Plan, Reach, reach};
pub use target::{RatingOf, Target};
pub use ways::{Freedom, Hold};
