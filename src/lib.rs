//! How HM Inspectorate of Probation rates youth justice services: from percentages yes to the overall rating.
//!
//! # Example
//!
//! Three figures of one standard, two by cases and one by its percentage:
//!
//! ```
//! use std::error::Error;
//!
//! use inspection_ratings::engine::{Answer, CaseCount, Inspection, Percentage, Place, Range, Rating, explain, rate};
//! use inspection_ratings::frameworks::framework;
//!
//! fn main() -> Result<(), Box<dyn Error>> {
//!     let framework = framework("yjs-2021")?;
//!     let mut inspection = Inspection::new(framework);
//!     inspection.answer_number("2.2.1", Answer::Cases(CaseCount::new(8, 9)?))?;
//!     inspection.answer_number("2.2.2", Answer::Cases(CaseCount::new(6, 9)?))?;
//!     inspection.answer_number("2.2.3", Answer::Percentage(Percentage::from_hundredths(56_00)?))?;
//!     let outcome = rate(&inspection);
//!
//!     // The standard has its rating, and says which key question holds it down.
//!     let planning = outcome.standard("2.2").ok_or("there is no 2.2")?;
//!     assert_eq!(planning.rating(), Some(Rating::RequiresImprovement));
//!     let limited_by: Vec<_> = planning.limited_by.iter().map(|id| framework.number(Place::KeyQuestion(id))).collect();
//!     assert_eq!(limited_by, ["2.2.3"]);
//!
//!     // The other eleven standards have no rating yet, so the score is a range.
//!     assert_eq!(outcome.score.possible, Range { lowest: 1, highest: 34 });
//!
//!     // The steps say how it was worked out, each in a sentence with its rule.
//!     let steps: Vec<String> = explain(&inspection, &outcome).iter().map(ToString::to_string).collect();
//!     let why = steps.iter().find(|step| step.starts_with("Planning is")).ok_or("it is not explained")?;
//!     assert!(why.starts_with("Planning is Requires improvement because keeping other people safe is 56%"));
//!     println!("{why}");
//!     Ok(())
//! }
//! ```
//!
//! # What is encoded
//!
//! The rules of the rating and the editions of the standards, in whole numbers throughout. Each rule carries its basis:
//! published in a report, inferred from published figures, or assumed by this project. `docs/rules.md` lists them all.
//!
//! # What is not
//!
//! Judgement. Ratings that inspectors judge, and professional discretion, are inputs. So are the answers about each case:
//! nothing here says whether work was sufficient. The project is not the inspectorate's, and not endorsed by it.
//!
//! # Where to start reading
//!
//! - [`engine::rate`] is the calculation, in the order of the rules; [`engine::explain`] says it in sentences.
//! - [`frameworks`] has the editions and the rules, as constants.
//! - [`published`] has inspections with the figures that their reports print.
//! - [`analysis`] asks what if: how far the next rating is, what decides it, what it takes, and how sure a sample makes it.
//! - [`exchange`] reads what people type, and reads and writes the wire format (`docs/wire-format.md`).
//! - `app`, with the feature of that name, is the calculator that people see; `js`, likewise, is the engine for JavaScript.

// These lints hold for the library alone, and not in Cargo.toml, because a test that fails may panic. An exception has its reason
// beside it.
#![deny(unsafe_code)]
#![warn(
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]

pub mod analysis;
#[cfg(feature = "app")]
pub mod app;
pub mod engine;
pub mod exchange;
pub mod frameworks;
#[cfg(feature = "js")]
pub mod js;
pub mod published;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
