//! The words about the tools above the figures.

use crate::app::state::Entry;

/// The words about the tools above the figures.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait ToolbarText {
    fn enter_as(&self) -> &'static str;
    fn enter_percentages(&self) -> &'static str;
    fn enter_cases(&self) -> &'static str;
    fn tools(&self) -> &'static str;
    fn undo(&self) -> &'static str;
    fn redo(&self) -> &'static str;
    fn reset(&self) -> &'static str;
    fn settings(&self) -> &'static str;
    fn wait(&self) -> &'static str;
    fn wait_hint(&self) -> &'static str;
    fn update(&self) -> &'static str;
    fn stale(&self) -> &'static str;
    fn figures_hint(&self, entry: Entry) -> &'static str;
}
