//! The English sentences about the choice of the inspection.

use super::phrases::{English, score_sentence, with_comma};
use crate::app::state::Provenance;
use crate::app::text::chooser::ChooserText;
use crate::engine::{Capitalised, Framework, Outcome};
use crate::published::PublishedInspection;

impl ChooserText for English {
    fn framework_option(&self, framework: &Framework) -> String {
        // The question is when the inspection was. A closed list on a phone has room for few further words.
        let years = Capitalised(framework.in_force);
        let kind = match framework.id {
            "iyjs-2025" => ": whole service",
            "iyjwcv-2025" => ": children and victims",
            _ => "",
        };
        format!("{years}{kind}")
    }

    fn framework_named(&self, framework: &Framework) -> String {
        format!("{} ({})", framework.name, framework.in_force)
    }

    fn framework_about(&self, framework: &Framework) -> &'static str {
        framework.about
    }

    fn carry_over(&self, from: &Framework, standards: usize) -> String {
        let (name, years) = (from.name, from.in_force);
        match standards {
            0 => format!(
                "What you entered under {name} ({years}) cannot be carried over, because no standard is the same here. It is kept there."
            ),
            1 => format!("One standard that you entered under {name} ({years}) is the same here."),
            _ => format!("{standards} standards that you entered under {name} ({years}) are the same here."),
        }
    }

    fn provenance(&self, provenance: Provenance) -> &'static str {
        match provenance {
            Provenance::Published(_) => "As published:",
            Provenance::ChangedFrom(_) => "Changed from the published figures. See:",
            Provenance::OfSameService(_) => "Not the published figures. See:",
            Provenance::Own => "",
        }
    }

    fn changed_from(&self, report: &PublishedInspection, published: &Outcome) -> String {
        let published = with_comma(&score_sentence(published));
        format!("Changed from the published figures of {}. Published: {published}", report.title)
    }

    fn published_figures(&self, published: &PublishedInspection) -> String {
        format!("Published figures: {}", published.title)
    }

    fn report_at(&self, report: &PublishedInspection) -> String {
        format!("The report: {}", report.link)
    }

    fn published_link(&self, published: &PublishedInspection) -> String {
        format!("The inspectorate’s page on {} (opens in a new tab)", published.title)
    }

    fn published_note(&self, published: &PublishedInspection) -> String {
        format!("In the report: {}. {}", published.printed_at, published.note)
    }
}
