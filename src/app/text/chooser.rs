//! The words about the choice of the inspection.

use crate::engine::Framework;
use crate::published::PublishedInspection;

/// The words about the choice of the inspection.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait ChooserText {
    fn choose_title(&self) -> &'static str;
    fn framework(&self) -> &'static str;
    fn framework_option(&self, framework: &Framework) -> String;
    fn framework_named(&self, framework: &Framework) -> String;
    fn framework_about(&self, framework: &Framework) -> &'static str;
    fn framework_kept(&self) -> &'static str;
    /// What can be taken over from the figures under another framework: those of so many standards.
    fn carry_over(&self, from: &Framework, standards: usize) -> String;
    fn carry_over_now(&self) -> &'static str;
    fn which_framework(&self) -> &'static str;
    fn open_published(&self) -> &'static str;
    fn service(&self) -> &'static str;
    fn published_or_changed(&self, as_published: bool) -> &'static str;
    fn published_figures(&self, published: &PublishedInspection, as_published: bool) -> String;
    fn published_link(&self, published: &PublishedInspection) -> String;
    fn where_printed(&self) -> &'static str;
    fn published_note(&self, published: &PublishedInspection) -> String;
}
