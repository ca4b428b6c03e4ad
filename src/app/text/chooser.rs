//! The sentences about the choice of the inspection.

use crate::engine::Framework;
use crate::published::PublishedInspection;

pub trait ChooserText {
    fn framework_option(&self, framework: &Framework) -> String;
    fn framework_named(&self, framework: &Framework) -> String;
    fn framework_about(&self, framework: &Framework) -> &'static str;
    /// The sentence about figures that can be carried over from another framework, with the number of their standards.
    fn carry_over(&self, from: &Framework, standards: usize) -> String;
    fn published_or_changed(&self, as_published: bool) -> &'static str;
    fn published_figures(&self, published: &PublishedInspection, as_published: bool) -> String;
    fn published_link(&self, published: &PublishedInspection) -> String;
    fn published_note(&self, published: &PublishedInspection) -> String;
}
