//! English. Another language is another folder like this one, and its line in [`LANGUAGES`](super::LANGUAGES).

mod bring_in;
mod chooser;
mod comparison;
mod cost;
mod headroom;
mod inspected;
mod phrases;
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
mod words;

pub use self::phrases::English;
use self::words::WORDS;
use super::whole::Text;
use super::words::Words;

impl Text for English {
    fn language(&self) -> &'static str {
        "en-GB"
    }

    fn words(&self) -> &'static Words {
        &WORDS
    }
}
