use super::{KeyQuestionSet, MAX_STANDARDS};

/// What rating takes from each standard of a framework, in order.
// To walk through the domains and count, at each rating, would take a fifth longer.
#[derive(Clone, Copy, Debug)]
pub struct Shape(pub(super) [StandardShape; MAX_STANDARDS]);

/// What rating takes from one standard.
#[derive(Clone, Copy, Debug)]
pub(super) struct StandardShape {
    pub(super) key_questions: KeyQuestionSet,
    /// Whether its rating adds points to the score.
    pub(super) counts: bool,
}

impl Shape {
    /// What stands in a framework until [`Framework::checked`](super::Framework::checked) finds its shape. Without that, no
    /// standard counts and none has key questions.
    pub const UNCHECKED: Self = Self([StandardShape { key_questions: KeyQuestionSet::NONE, counts: false }; MAX_STANDARDS]);
}
