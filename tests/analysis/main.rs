//! What is worked out from ratings: differences, headroom, plans, missing figures, samples.

#[path = "../support/mod.rs"]
mod support;

mod compare;
mod count_behind;
mod headroom;
mod needed;
mod reach;
mod sampling;
mod share_difference;
mod weakest;
mod without_discretion;
