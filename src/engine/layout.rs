use super::{KeyQuestionSet, MAX_STANDARDS};

/// What rating takes from each standard of a framework, in order, so that it need not walk through domains and count.
#[derive(Clone, Copy, Debug)]
pub struct Layout(pub(super) [Laid; MAX_STANDARDS]);

/// A standard in a layout.
#[derive(Clone, Copy, Debug)]
pub(super) struct Laid {
    /// Its key questions.
    pub(super) own: KeyQuestionSet,
    /// Whether its rating adds points to the score.
    pub(super) counts: bool,
}

impl Layout {
    /// What a framework has before [`Framework::checked`](super::Framework::checked) finds its own.
    pub const UNKNOWN: Self = Self([Laid { own: KeyQuestionSet::NONE, counts: false }; MAX_STANDARDS]);

    pub(super) fn iter(&self) -> impl Iterator<Item = &Laid> {
        self.0.iter()
    }
}
