use arrayvec::ArrayVec;

use super::by_rating::ByRating;
use super::gathered::Gathered;
use super::{
    Answer, Inspection, KeyQuestionId, KeyQuestionOutcome, KeyQuestionSet, LocatedStandard, MAX_KEY_QUESTIONS, Outcome,
    PercentageBands, ProfessionalDiscretion, Range, Score, StandardOutcome,
};

/// Rates an inspection: bands its key questions, rates its standards, adds up their points and bands the score.
///
/// The same, for all of it at once, as [`band_of`], [`rate_standard`], [`apply_discretion`] and [`overall_score`] do one by one. What
/// is missing leaves a range, never an error. Nothing is allocated.
#[must_use]
pub fn rate(inspection: &Inspection) -> Outcome {
    let framework = inspection.framework();
    let mut score = Score::nothing(framework.max_score());
    // Its lists are filled in place: to put it together from them at the end would copy them once more.
    let mut outcome =
        Outcome { framework, key_questions: ArrayVec::new(), standards: ArrayVec::new(), score, overall: Range::ANY };
    let by_rating = band_all(inspection.key_questions(), framework.key_question_bands, &mut outcome.key_questions);
    let answers = inspection.standards().iter().zip(inspection.discretion());
    for (standard, (answer, discretion)) in framework.shape.0.iter().zip(answers) {
        let mut found = entered_or(*answer, standard.counts, || by_rating.rate(standard.key_questions, standard.counts));
        if let Some(discretion) = discretion {
            apply_discretion(&mut found, discretion);
        }
        score.add(&found);
        let _ = outcome.standards.try_push(found);
    }
    outcome.score = score;
    outcome.overall = framework.overall_bands.across(score.possible);
    outcome
}

/// Bands key questions in order.
// Not in the middle of another function, so that what it works with stays in a processor's registers.
#[inline(never)]
fn band_all(
    answers: &[Option<Answer>],
    bands: &PercentageBands,
    outcomes: &mut ArrayVec<KeyQuestionOutcome, MAX_KEY_QUESTIONS>,
) -> ByRating {
    let mut gathered = Gathered::default();
    for answer in answers {
        let found = gathered.band(KeyQuestionId(outcomes.len() as u8), *answer, bands);
        // The framework was checked to fit; `try_push` only keeps the impossible from panicking.
        let _ = outcomes.try_push(found);
    }
    gathered.before(KeyQuestionId(outcomes.len() as u8))
}

/// Bands a key question: rounds its share half up to a whole per cent (rule 6) and finds the band that holds it (rule 1).
#[must_use]
pub fn band_of(answer: Option<Answer>, bands: &PercentageBands) -> KeyQuestionOutcome {
    Gathered::default().band(KeyQuestionId(0), answer, bands)
}

/// Rates a standard by the lowest band among its key questions (rule 2), or by the rating entered for it (rule 7).
///
/// `key_questions` are its own, in order. One Inadequate key question settles the rating whatever the missing ones are. With no key
/// question asked at all nothing is calculated, and any rating stays possible.
#[must_use]
pub fn rate_standard(
    located: &LocatedStandard,
    answer: Option<Answer>,
    key_questions: &[KeyQuestionOutcome],
) -> StandardOutcome {
    let counts = located.standard.counts;
    // The sets hold this standard's key questions alone, so none has to be picked out.
    entered_or(answer, counts, || ByRating::of(located.first, key_questions).rate(KeyQuestionSet::ALL, counts))
}

/// The rating entered for a standard (rule 7), or else what its key questions come to.
#[inline]
fn entered_or(answer: Option<Answer>, counts: bool, by_key_questions: impl FnOnce() -> StandardOutcome) -> StandardOutcome {
    match answer {
        Some(Answer::NotRated) => StandardOutcome::not_rated(counts),
        Some(Answer::Rating(rating)) => StandardOutcome::settled(rating, KeyQuestionSet::NONE, counts),
        _ => by_key_questions(),
    }
}

/// Replaces the rating of a standard by the one that the ratings panel set, and keeps the calculated one (rule 9).
#[inline]
pub fn apply_discretion(standard: &mut StandardOutcome, discretion: &ProfessionalDiscretion) {
    standard.possible = Some(Range::only(discretion.rating));
    standard.discretion = true;
}

/// Adds up the points of the standards that count (rule 3), at most as many as a framework may have.
#[must_use]
pub fn overall_score(standards: &[StandardOutcome], max: u8) -> Score {
    let mut score = Score::nothing(max);
    for standard in standards {
        score.add(standard);
    }
    score
}

impl Score {
    const fn nothing(max: u8) -> Self {
        Self { max, possible: Range::only(0) }
    }

    #[inline]
    fn add(&mut self, standard: &StandardOutcome) {
        // Only a standard that does not count can be not rated: `Inspection` refuses the others.
        if let Some(possible) = standard.possible
            && standard.counts
        {
            self.possible.lowest += possible.lowest.points();
            self.possible.highest += possible.highest.points();
        }
    }
}
