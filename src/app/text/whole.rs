//! The words of a language: those of all parts of the page.

use std::fmt::Debug;

use super::bring_in::BringInText;
use super::chooser::ChooserText;
use super::comparison::ComparisonText;
use super::headroom::HeadroomText;
use super::inspected::InspectedText;
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
use super::words::Words;
use crate::app::state::{Message, Panel};
use crate::engine::StandardOutcome;

/// The words of a language.
pub trait Text:
    BringInText
    + ChooserText
    + ComparisonText
    + Debug
    + HeadroomText
    + InspectedText
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

    /// The words that do not depend on the figures.
    fn words(&self) -> &'static Words;

    /// The title of a panel.
    fn panel_title(&self, panel: Panel) -> &'static str {
        match panel {
            Panel::BringIn => self.words().bring_in_title,
            Panel::TakeOut => self.words().take_out_title,
            Panel::Comparison => self.words().comparison_title,
            Panel::Reach => self.words().reach_title,
            Panel::Headroom => self.words().headroom_title,
            Panel::Sampling => self.words().sampling_title,
            Panel::Steps => self.words().steps_title,
        }
    }

    /// The rating of a standard or the ratings still possible, or why there is none.
    fn standing(&self, outcome: &StandardOutcome) -> String {
        if outcome.is_not_inspected() { self.words().not_inspected.into() } else { self.possible(outcome.possible) }
    }

    /// The sentence of a message.
    fn message(&self, message: &Message) -> String {
        match message {
            Message::BroughtIn(brought_in) => self.brought_in(brought_in),
            Message::PercentagesCounted { counted, unfit } => self.percentages_counted(*counted, unfit),
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
