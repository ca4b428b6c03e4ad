//! The parts of the page that can be unfolded, and which of them are.

use std::collections::BTreeSet;

use strum::{EnumIter, IntoEnumIterator, IntoStaticStr};

use crate::engine::{Framework, StandardId};

/// A part of the page that can be unfolded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Foldable {
    /// A panel around the figures.
    Panel(Panel),
    /// The table of ratings, where there is no room for it beside the figures.
    Ratings,
    /// Professional discretion on a standard.
    Discretion(StandardId),
}

/// The panels around the figures, in their order on the page. A further panel is a variant here and a file in
/// `components/panels`: the compiler then asks for its title and its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Panel {
    /// Bringing figures in.
    BringIn,
    /// What it takes to reach a rating.
    Reach,
    /// The figures shown beside other figures: of the baseline, a report, a file, a link or a draft.
    Comparison,
    /// How far everything is from its next band.
    Headroom,
    /// How sure the sample makes the ratings.
    Sampling,
    /// How the ratings were worked out.
    Steps,
    /// Copying, saving and printing.
    TakeOut,
}

/// The parts that are unfolded. They are no inputs, so undo leaves them alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unfolded(BTreeSet<Foldable>);

impl Unfolded {
    /// Every part of a framework's page.
    pub fn all(framework: &'static Framework) -> Self {
        let panels = Panel::iter().map(Foldable::Panel);
        let discretion = framework.standards().map(|located| Foldable::Discretion(located.id));
        Self(panels.chain([Foldable::Ratings]).chain(discretion).collect())
    }

    /// Whether a part is unfolded.
    pub fn shows(&self, part: Foldable) -> bool {
        self.0.contains(&part)
    }

    /// These parts with a further part unfolded, or a part folded away.
    #[must_use]
    pub fn with(&self, part: Foldable, shown: bool) -> Self {
        let mut parts = self.0.clone();
        if shown {
            parts.insert(part);
        } else {
            parts.remove(&part);
        }
        Self(parts)
    }
}
