use arrayvec::ArrayVec;

use super::{
    Answer, Bands, Inspection, KeyQuestionId, KeyQuestionOutcome, KeyQuestionSet, Outcome, ProfessionalDiscretion, Range,
    Rating, Score, StandardOutcome,
};

/// Rates an inspection: bands its key questions, rates its standards, adds up their points and bands the score.
///
/// What is missing leaves a range, never an error. Nothing is allocated.
#[must_use]
pub fn rate(inspection: &Inspection) -> Outcome {
    let framework = inspection.framework();
    let bands = &framework.key_question_bands;
    // Written where it is given back: to copy it would take as long as half of the rules.
    let mut outcome = Outcome {
        framework,
        key_questions: ArrayVec::new(),
        standards: ArrayVec::new(),
        score: Score::nothing(framework.max_score()),
        overall: Range::ANY,
    };
    let mut key_questions = inspection.key_questions().iter();
    let mut standards = inspection.standards().iter().zip(inspection.discretion());
    let (mut score, mut id) = (outcome.score, KeyQuestionId(0));
    // The framework was checked to fit; `try_push` only keeps the impossible from panicking.
    for domain in framework.domains {
        for (standard, (answer, discretion)) in domain.standards.iter().zip(&mut standards) {
            let mut lowest = Lowest::nothing();
            for (_, answer) in standard.key_questions.iter().zip(&mut key_questions) {
                let found = band_of(*answer, bands);
                lowest.add(id, found);
                let _ = outcome.key_questions.try_push(found);
                id.0 += 1;
            }
            let calculated = StandardOutcome { counts: standard.counts, ..lowest.rate(*answer) };
            let found = apply_discretion(calculated, discretion.as_ref());
            score.add(&found);
            let _ = outcome.standards.try_push(found);
        }
    }

    outcome.score = score;
    outcome.overall = framework.overall_bands.across(score.possible);
    outcome
}

/// Bands a key question: rounds its share half up to a whole per cent (rule 6) and finds the band that holds it (rule 1).
#[must_use]
#[inline]
pub fn band_of(answer: Option<Answer>, bands: &Bands) -> KeyQuestionOutcome {
    // Half up raises or keeps; a share rounded down stays in the band it was in, since bands begin at whole per cents.
    match answer {
        None | Some(Answer::NotRated) => KeyQuestionOutcome::Missing,
        Some(Answer::NotAsked) => KeyQuestionOutcome::NotAsked,
        Some(Answer::Rating(rating)) => KeyQuestionOutcome::Judged(rating),
        Some(Answer::Cases(cases)) => {
            let percent = cases.rounded();
            let band = bands.rating(percent);
            KeyQuestionOutcome::Banded { percent, band, rounding_decided: !cases.reaches(bands.rated(band).from) }
        }
        Some(Answer::Percentage(percentage)) => {
            let percent = percentage.rounded();
            let band = bands.rating(percent);
            let rounding_decided = percentage.hundredths() < u16::from(bands.rated(band).from) * 100;
            KeyQuestionOutcome::Banded { percent, band, rounding_decided }
        }
    }
}

/// Rates a standard by the lowest band among its key questions (rule 2), or by the rating entered for it (rule 7).
///
/// `first` is the id of the first of its key questions. One Inadequate key question settles the rating whatever the missing
/// ones are. With no key question asked at all nothing is calculated, and any rating stays possible.
#[must_use]
pub fn rate_standard(answer: Option<Answer>, key_questions: &[KeyQuestionOutcome], first: KeyQuestionId) -> StandardOutcome {
    let mut lowest = Lowest::nothing();
    for (id, question) in (first.0..).map(KeyQuestionId).zip(key_questions) {
        lowest.add(id, *question);
    }
    lowest.rate(answer)
}

/// The lowest rating among the key questions of a standard so far, who has it, and whether an answer is missing.
struct Lowest {
    /// Outstanding while none is rated: then nobody has it.
    rating: Rating,
    limited_by: KeyQuestionSet,
    missing: bool,
}

impl Lowest {
    fn nothing() -> Self {
        Self { rating: Rating::Outstanding, limited_by: KeyQuestionSet::default(), missing: false }
    }

    #[inline]
    fn add(&mut self, id: KeyQuestionId, question: KeyQuestionOutcome) {
        match question {
            KeyQuestionOutcome::Missing => self.missing = true,
            KeyQuestionOutcome::NotAsked => {}
            KeyQuestionOutcome::Judged(rating) | KeyQuestionOutcome::Banded { band: rating, .. } => {
                if rating < self.rating {
                    (self.rating, self.limited_by) = (rating, KeyQuestionSet::default());
                }
                if rating == self.rating {
                    self.limited_by.insert(id);
                }
            }
        }
    }

    #[inline]
    fn rate(self, answer: Option<Answer>) -> StandardOutcome {
        let outcome = |calculated, possible, limited_by| StandardOutcome {
            calculated,
            possible,
            discretion: false,
            limited_by,
            counts: true,
        };
        match answer {
            Some(Answer::NotRated) => return outcome(None, None, KeyQuestionSet::default()),
            Some(Answer::Rating(rating)) => {
                return outcome(Some(rating), Some(Range::only(rating)), KeyQuestionSet::default());
            }
            _ => {}
        }
        let any_lower = self.missing || self.limited_by.is_empty();
        let possible = Range { lowest: if any_lower { Rating::Inadequate } else { self.rating }, highest: self.rating };
        let calculated = possible.settled();
        let limited_by = if calculated.is_some() { self.limited_by } else { KeyQuestionSet::default() };
        outcome(calculated, Some(possible), limited_by)
    }
}

/// Replaces the rating of a standard by the one that the ratings panel set, and keeps the calculated one (rule 9).
#[must_use]
#[inline]
pub fn apply_discretion(calculated: StandardOutcome, discretion: Option<&ProfessionalDiscretion>) -> StandardOutcome {
    match discretion {
        None => calculated,
        Some(discretion) => {
            StandardOutcome { possible: Some(Range::only(discretion.rating)), discretion: true, ..calculated }
        }
    }
}

/// Adds up the points of the standards that count (rule 3).
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
        Self { points: 0, max, possible: Range::only(0) }
    }

    #[inline]
    fn add(&mut self, standard: &StandardOutcome) {
        if standard.counts {
            let possible = standard.possible.unwrap_or(Range::ANY);
            self.points += possible.settled().map_or(0, Rating::points);
            self.possible.lowest += possible.lowest.points();
            self.possible.highest += possible.highest.points();
        }
    }
}
