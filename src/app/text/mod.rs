//! All words that the calculator shows: a trait for each part of the page, and in a folder for each language the words.
//!
//! The sentences of the explanation and the rules come through here too, so a language can give its own. Names of standards,
//! domains and reports are names, and stay as the reports print them.

mod bring_in;
mod chooser;
pub mod english;
mod headroom;
mod notice;
mod question;
mod reach;
mod sampling;
mod scenarios;
mod standard;
mod steps;
mod summary;
mod take_out;
mod toolbar;

use std::fmt::Debug;

pub use self::bring_in::BringInText;
pub use self::chooser::ChooserText;
use self::english::English;
pub use self::headroom::HeadroomText;
pub use self::notice::NoticeText;
pub use self::question::QuestionText;
pub use self::reach::ReachText;
pub use self::sampling::SamplingText;
pub use self::scenarios::ScenariosText;
pub use self::standard::StandardText;
pub use self::steps::StepsText;
pub use self::summary::SummaryText;
pub use self::take_out::TakeOutText;
pub use self::toolbar::ToolbarText;
use crate::app::state::{Message, Panel};

/// The words of a language.
pub trait Text:
    BringInText
    + ChooserText
    + Debug
    + HeadroomText
    + NoticeText
    + QuestionText
    + ReachText
    + SamplingText
    + ScenariosText
    + StandardText
    + StepsText
    + SummaryText
    + Sync
    + TakeOutText
    + ToolbarText
{
    /// The language's tag, as in `lang`.
    fn language(&self) -> &'static str;

    /// The title of a panel.
    fn panel_title(&self, panel: Panel) -> &'static str {
        match panel {
            Panel::BringIn => self.bring_in_title(),
            Panel::TakeOut => self.take_out_title(),
            Panel::Comparison => self.comparison_title(),
            Panel::Reach => self.reach_title(),
            Panel::Headroom => self.headroom_title(),
            Panel::Sampling => self.sampling_title(),
            Panel::Steps => self.steps_title(),
        }
    }

    /// The sentence of a message.
    fn message(&self, message: &Message) -> String {
        match message {
            Message::BroughtIn(brought_in) => self.brought_in(brought_in),
            _ => self.link_message(message).unwrap_or_else(|| self.page_message(message)),
        }
    }
}

/// A language has its words once.
impl PartialEq for dyn Text {
    fn eq(&self, other: &Self) -> bool {
        self.language() == other.language()
    }
}

/// All languages. The first is for those that are not here.
pub static LANGUAGES: [&dyn Text; 1] = [&English];

/// The words of the language of a tag, whatever the region: `en`, `EN-au`.
#[must_use]
pub fn in_language(tag: &str) -> &'static dyn Text {
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let wanted = language(tag);
    LANGUAGES.into_iter().find(|text| language(text.language()) == wanted).unwrap_or(LANGUAGES[0])
}
