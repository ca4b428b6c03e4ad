//! The sentences about the choice of the inspection.

use crate::app::state::Provenance;
use crate::engine::{Framework, Outcome};
use crate::published::PublishedInspection;

pub trait ChooserText {
    fn framework_option(&self, framework: &Framework) -> String;
    fn framework_named(&self, framework: &Framework) -> String;
    fn framework_about(&self, framework: &Framework) -> &'static str;
    /// The sentence about figures that can be carried over from another framework, with the number of their standards.
    fn carry_over(&self, from: &Framework, standards: usize) -> String;
    /// What figures are to a published inspection, before the link to its report. Empty for a person's own figures.
    fn provenance(&self, provenance: Provenance) -> &'static str;
    /// The mark of figures that are changed from those of a report, with the outcome of the report's.
    fn changed_from(&self, report: &PublishedInspection, published: &Outcome) -> String;
    fn published_figures(&self, published: &PublishedInspection) -> String;
    /// The address of a report, to be read on paper.
    fn report_at(&self, report: &PublishedInspection) -> String;
    fn published_link(&self, published: &PublishedInspection) -> String;
    fn published_note(&self, published: &PublishedInspection) -> String;
}
