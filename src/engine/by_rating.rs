use super::{Answer, KeyQuestionId, KeyQuestionOutcome, KeyQuestionSet, PercentageBands, Rating, StandardOutcome};

/// The key questions of an inspection by their ratings, as sets: so the lowest rating among those of a standard is found without
/// going through them.
pub(super) struct ByRating {
    /// Those of each rating, lowest first.
    rated: [KeyQuestionSet; 4],
    missing: KeyQuestionSet,
}

impl ByRating {
    /// The key questions from an id on, by what their answers come to.
    #[allow(clippy::indexing_slicing, reason = "there are as many as there are ratings")]
    pub(super) fn of(first: KeyQuestionId, outcomes: &[KeyQuestionOutcome]) -> Self {
        let mut all = Self { rated: [KeyQuestionSet::NONE; 4], missing: KeyQuestionSet::NONE };
        for (id, found) in (first.0..).map(KeyQuestionId).zip(outcomes) {
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

/// The ratings of key questions, gathered in order.
///
/// This is done for every key question at every rating, so all of it fits into a few registers of a processor.
#[derive(Default)]
pub(super) struct Gathered {
    /// Two bits for each, of which the last one's are the highest: all move down when one is added. Those without a rating
    /// have Outstanding's, which holds nothing down.
    ratings: u64,
    missing: KeyQuestionSet,
    not_asked: KeyQuestionSet,
}

impl Gathered {
    /// Adds the next key question by its answer, and gives what that comes to.
    #[inline]
    pub(super) fn band(&mut self, id: KeyQuestionId, answer: Option<Answer>, bands: &PercentageBands) -> KeyQuestionOutcome {
        let (found, rating) = match answer {
            Some(Answer::Percentage(percentage)) => bands.reached(percentage.half_percents()),
            Some(Answer::Cases(cases)) => bands.reached(cases.half_percents()),
            Some(Answer::Rating(rating)) => (KeyQuestionOutcome::Judged(rating), rating),
            Some(Answer::NotAsked) => {
                self.not_asked.insert(id);
                (KeyQuestionOutcome::NotAsked, Rating::Outstanding)
            }
            None | Some(Answer::NotRated) => {
                self.missing.insert(id);
                (KeyQuestionOutcome::Missing, Rating::Outstanding)
            }
        };
        self.push(rating);
        found
    }

    #[inline]
    const fn push(&mut self, rating: Rating) {
        self.ratings = self.ratings >> 2 | (rating as u64) << (u64::BITS - 2);
    }

    /// Their sets, once all before an id are there.
    #[inline]
    pub(super) fn before(self, end: KeyQuestionId) -> ByRating {
        let ratings = self.ratings.wrapping_shr(u64::BITS - 2 * u32::from(end.0));
        let (odd, high) = (every_second_bit(ratings), every_second_bit(ratings >> 1));
        let rated = !(self.missing.bits() | self.not_asked.bits());
        let sets = [rated & !high & !odd, rated & !high & odd, rated & high & !odd, rated & high & odd];
        ByRating { rated: sets.map(KeyQuestionSet::of), missing: self.missing }
    }
}

/// The bits at the places 0, 2, 4 and so on, side by side.
const fn every_second_bit(bits: u64) -> u32 {
    let bits = bits & 0x5555_5555_5555_5555;
    let bits = (bits | bits >> 1) & 0x3333_3333_3333_3333;
    let bits = (bits | bits >> 2) & 0x0f0f_0f0f_0f0f_0f0f;
    let bits = (bits | bits >> 4) & 0x00ff_00ff_00ff_00ff;
    let bits = (bits | bits >> 8) & 0x0000_ffff_0000_ffff;
    (bits | bits >> 16) as u32
}
