//! The words of a language: those of all parts of the page.

use std::fmt::Debug;

use super::bring_in::BringInText;
use super::chooser::ChooserText;
use super::headroom::HeadroomText;
use super::inspected::InspectedText;
use super::notice::NoticeText;
use super::question::QuestionText;
use super::reach::ReachText;
use super::reading::ReadingText;
use super::sampling::SamplingText;
use super::scenarios::ScenariosText;
use super::standard::StandardText;
use super::steps::StepsText;
use super::summary::SummaryText;
use super::take_out::TakeOutText;
use super::toolbar::ToolbarText;
use crate::app::state::{Message, Panel};

/// The words of a language.
pub trait Text:
    BringInText
    + ChooserText
    + Debug
    + HeadroomText
    + InspectedText
    + NoticeText
    + QuestionText
    + ReachText
    + ReadingText
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
