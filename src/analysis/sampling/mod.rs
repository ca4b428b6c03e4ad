//! How sure a sample makes a rating: intervals, the chances of each rating, and how many cases a sample needs.
//!
//! The results must be presented with caution. The calculation takes the cases of a key question for a random sample, and key
//! questions for independent of each other, although the same cases answer several key questions. The inspectorate publishes its
//! confidence level and its margin of error (rule 14), and no chances.
//!
//! This module alone has floating point, because its results are estimates. No band or rating depends on them.

#![allow(clippy::float_arithmetic, reason = "the results are estimates, and the engine calculates ratings in whole numbers")]

mod chances;
mod interval;
mod sample_size;

pub use chances::{Certain, Chances, KeyQuestionChances, RatingChances, StandardChances, chances};
pub use interval::interval;
pub use sample_size::cases_needed;

/// How many standard errors hold 80% of a normal distribution: the inspectorate's confidence level (rule 14, published).
const Z: f64 = 1.281_551_565_544_600_4;
