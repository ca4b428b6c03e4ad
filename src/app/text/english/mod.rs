//! English. Another language is another folder like this one, and its line in [`LANGUAGES`](super::LANGUAGES).

mod bring_in;
mod chooser;
mod headroom;
mod inspected;
mod notice;
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

pub use self::phrases::English;
use super::whole::Text;

impl Text for English {
    fn language(&self) -> &'static str {
        "en-GB"
    }
}
