//! What if: how far each rating is from the next, what decides it, what it takes to reach another, how two inspections
//! differ, and how sure a sample makes it.
//!
//! Every rating comes from [`crate::engine`]: this module knows no band, and not how a share is rounded. It relies on four properties
//! of the rules: a higher answer never lowers a rating; a whole percentage point more is one more after rounding; one key question
//! is enough to bring a standard down; and standards are rated apart from each other, with their points added up. All numbers are
//! whole, except in the module about samples, which estimates in floating point.

mod carry_over;
mod change;
mod compare;
mod count_behind;
mod decisive;
mod fewest;
mod headroom;
mod needed;
mod reach;
pub mod sampling;
mod share_difference;
mod target;
mod ways;
mod weakest;
mod without_discretion;

pub use carry_over::{CarriedOver, carry_over};
pub use change::{Change, Direction};
pub use compare::{BeforeAfter, Comparison, DifferentFrameworks, compare};
pub use count_behind::count_behind;
pub use decisive::{Decisive, decisive};
pub use headroom::{
    Headroom, KeyQuestionHeadroom, KeyQuestionMove, OverallMove, Room, StandardHeadroom, StandardMove, headroom,
};
pub use needed::{Needed, NeededFigure, needed};
pub use reach::{PLANS, Plan, Reach, reach};
pub use share_difference::tenths_between;
pub use target::{RatingOf, Target};
pub use ways::{Freedom, Hold};
pub use weakest::weakest;
pub use without_discretion::{DiscretionEffect, discretion_effect};
