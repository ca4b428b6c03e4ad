//! The sentences about the tools above the figures.

use crate::app::state::Entry;

pub trait ToolbarText {
    fn figures_hint(&self, entry: Entry) -> &'static str;
}
