use super::by_rating::ByRating;
use super::{Answer, KeyQuestionId, KeyQuestionOutcome, KeyQuestionSet, PercentageBands, Rating};

/// The ratings of key questions, gathered one after another from the first on.
///
/// This is done for every key question at every rating, so all of it fits into a few registers of a processor.
#[derive(Default)]
pub(super) struct Gathered {
    /// Two bits for each: 00 Inadequate, 01 Requires improvement, 10 Good, 11 Outstanding. The last one's are the highest, and
    /// all move down when one is added: a fixed distance takes less than one that grows.
    ratings: u64,
    /// Of these and the next, the bits of the rating say nothing.
    missing: KeyQuestionSet,
    not_asked: KeyQuestionSet,
}

impl Gathered {
    /// Adds the next key question, whose id it is, by its answer, and gives what that comes to.
    #[inline]
    pub(super) fn band(&mut self, id: KeyQuestionId, answer: Option<Answer>, bands: &PercentageBands) -> KeyQuestionOutcome {
        let (found, rating) = match answer {
            Some(Answer::Percentage(percentage)) => bands.outcome_at(percentage.half_percents()),
            Some(Answer::Cases(cases)) => bands.outcome_at(cases.half_percents()),
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
        self.ratings = self.ratings >> 2 | (rating as u64) << (u64::BITS - 2);
        found
    }

    /// Their sets, once there are all those before an id.
    #[inline]
    pub(super) fn before(self, end: KeyQuestionId) -> ByRating {
        // Brings the first one's bits to the lowest place. With none there is nothing to bring, and the distance of 64 is 0.
        let ratings = self.ratings.wrapping_shr(u64::BITS - 2 * u32::from(end.0));
        let (low, high) = (every_second_bit(ratings), every_second_bit(ratings >> 1));
        let rated = KeyQuestionSet::between(0, end.0).bits() & !(self.missing.bits() | self.not_asked.bits());
        let sets = [rated & !high & !low, rated & !high & low, rated & high & !low, rated & high & low];
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
