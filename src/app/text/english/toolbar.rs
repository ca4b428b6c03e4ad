//! The English words about the tools above the figures.

use super::phrases::English;
use crate::app::state::Entry;
use crate::app::text::toolbar::ToolbarText;

impl ToolbarText for English {
    fn enter_as(&self) -> &'static str {
        "Enter figures as"
    }

    fn enter_percentages(&self) -> &'static str {
        "Percentages"
    }

    fn enter_cases(&self) -> &'static str {
        "Numbers of cases"
    }

    fn tools(&self) -> &'static str {
        "Tools"
    }

    fn undo(&self) -> &'static str {
        "Undo"
    }

    fn redo(&self) -> &'static str {
        "Redo"
    }

    fn reset(&self) -> &'static str {
        "Reset"
    }

    fn settings(&self) -> &'static str {
        "Settings"
    }

    fn wait(&self) -> &'static str {
        "Update ratings only when I ask"
    }

    fn wait_hint(&self) -> &'static str {
        "Then use “Update ratings” beside the score, or press Ctrl+Enter (⌘Enter on a Mac)."
    }

    fn update(&self) -> &'static str {
        "Update ratings"
    }

    fn stale(&self) -> &'static str {
        "These ratings do not include your latest changes."
    }

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
