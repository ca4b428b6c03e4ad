//! The calculator: what each action does, and what is drawn.
#![cfg(feature = "app")]

#[path = "../support/mod.rs"]
mod support;

mod bring_in;
#[cfg(feature = "ssr")]
mod render;
mod scenario_files;
mod scenarios;
mod state;
mod waiting;
