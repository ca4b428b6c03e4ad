//! All words that the calculator shows: the fixed words (`words.rs`), a trait with the sentences for each part of the page, and a folder for
//! each language with both.
//!
//! The sentences of the explanation and the rules come through here too, so a language can give its own. Names of standards,
//! domains and reports are names, and stay as the reports print them.

#![allow(missing_docs, reason = "fields and methods are named after the words that they give")]

mod bring_in;
mod chooser;
mod comparison;
pub mod english;
mod headroom;
mod inspected;
mod languages;
mod question;
mod reach;
mod reading;
mod sampling;
mod scenarios;
mod standard;
mod steps;
mod summary;
mod take_out;
mod toolbar;
mod whole;
mod words;

pub use self::comparison::{Relation, SideName, Sides};
pub use self::languages::{LANGUAGES, in_language};
pub use self::reach::Kept;
pub use self::standard::Reason;
pub use self::whole::Text;
pub use self::words::Words;
