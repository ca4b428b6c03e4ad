//! The words about the tools above the figures.

use crate::app::state::Entry;

/// The words about the tools above the figures.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait ToolbarText {
    fn figures_hint(&self, entry: Entry) -> &'static str;
}
