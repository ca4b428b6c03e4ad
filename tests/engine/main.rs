//! The rules: bands, ratings, scores and the sentences that explain them, for every edition.

#[path = "../support/mod.rs"]
mod support;

mod adult;
mod boundaries;
mod every_figure;
mod explanation;
mod frameworks;
mod not_inspected;
mod properties;
mod published;
mod rate;
