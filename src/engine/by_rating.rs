use super::{KeyQuestionId, KeyQuestionOutcome, KeyQuestionSet, MAX_KEY_QUESTIONS, Rating, StandardOutcome};

/// The key questions of an inspection by their ratings, as sets: so the lowest rating among those of a standard is found without
/// going through them.
pub(super) struct ByRating {
    /// Those of each rating, lowest first.
    pub(super) rated: [KeyQuestionSet; 4],
    pub(super) missing: KeyQuestionSet,
}

impl ByRating {
    /// The key questions from an id on, by what their answers come to.
    #[allow(clippy::indexing_slicing, reason = "there are as many as there are ratings")]
    pub(super) fn of(first: KeyQuestionId, outcomes: &[KeyQuestionOutcome]) -> Self {
        let mut all = Self { rated: [KeyQuestionSet::NONE; 4], missing: KeyQuestionSet::NONE };
        for (id, found) in (first.0..MAX_KEY_QUESTIONS as u8).map(KeyQuestionId).zip(outcomes) {
            match *found {
                KeyQuestionOutcome::Missing => all.missing.insert(id),
                KeyQuestionOutcome::NotAsked => {}
                KeyQuestionOutcome::Judged(rating) | KeyQuestionOutcome::Banded { band: rating, .. } => {
                    all.rated[rating as usize].insert(id);
                }
            }
        }
        all
    }

    /// Rates a standard by its key questions: the lowest of their ratings (rule 2). Those not asked play no part.
    ///
    /// One that is missing can still be anything, so without it only Inadequate is settled. With none asked, nothing is
    /// calculated and any rating stays possible.
    #[inline]
    pub(super) fn rate(&self, own: KeyQuestionSet, counts: bool) -> StandardOutcome {
        let (rating, limited_by) = self.lowest(own);
        let open = limited_by.is_empty() || self.missing.meets(own);
        if open && rating != Rating::Inadequate {
            StandardOutcome::open(rating, counts)
        } else {
            StandardOutcome::settled(rating, limited_by, counts)
        }
    }

    /// The lowest rating among some key questions, and all of them that have it; Outstanding, and none, if none is rated.
    #[inline]
    fn lowest(&self, own: KeyQuestionSet) -> (Rating, KeyQuestionSet) {
        let [inadequate, requires_improvement, good, outstanding] = self.rated;
        if inadequate.meets(own) {
            (Rating::Inadequate, inadequate.and(own))
        } else if requires_improvement.meets(own) {
            (Rating::RequiresImprovement, requires_improvement.and(own))
        } else if good.meets(own) {
            (Rating::Good, good.and(own))
        } else {
            (Rating::Outstanding, outstanding.and(own))
        }
    }
}
