//! The English sentences about the tools above the figures.

use super::phrases::English;
use crate::app::state::Entry;
use crate::app::text::toolbar::ToolbarText;

impl ToolbarText for English {
    fn figures_hint(&self, entry: Entry) -> &'static str {
        match entry {
            Entry::Cases => {
                "Enter the sufficient cases, then the cases inspected. Leave blank any you do not know. Enter goes to the next figure."
            }
            Entry::Percentage | Entry::NotAsked => {
                "Enter the percentage yes of each key question. Leave blank any you do not know. Enter goes to the next figure."
            }
        }
    }
}
