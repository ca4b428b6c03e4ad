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
    // Written where it is given back: to copy it would take as long as half of the rules.
    let mut outcome = Outcome {
        framework,
        key_questions: ArrayVec::new(),
        standards: ArrayVec::new(),
        score: Score { points: 0, max: framework.max_score(), possible: Range::only(0) },
        overall: Range::ANY,
    };
    for answer in inspection.key_questions() {
        // The framework was checked to fit; `try_push` only keeps the impossible from panicking.
        let _ = outcome.key_questions.try_push(band_of(*answer, &framework.key_question_bands));
    }

    let mut answers = inspection.standards().iter().zip(inspection.discretion());
    let (mut rest, mut first) = (outcome.key_questions.as_slice(), 0);
    for standard in framework.domains.iter().flat_map(|domain| domain.standards) {
        let Some((answer, discretion)) = answers.next() else { break };
        let (own, others) = rest.split_at_checked(standard.key_questions.len()).unwrap_or_default();
        let calculated = rate_standard(*answer, own, KeyQuestionId(first));
        (rest, first) = (others, first + own.len() as u8);
        let calculated = StandardOutcome { counts: standard.counts, ..calculated };
        let _ = outcome.standards.try_push(apply_discretion(calculated, discretion.as_ref()));
    }

    outcome.score = overall_score(&outcome.standards, framework.max_score());
    outcome.overall = Range {
        lowest: framework.overall_bands.of(outcome.score.possible.lowest).rating,
        highest: framework.overall_bands.of(outcome.score.possible.highest).rating,
    };
    outcome
}

/// Bands a key question: rounds its share half up to a whole per cent (rule 6) and finds the band that holds it (rule 1).
#[must_use]
pub fn band_of(answer: Option<Answer>, bands: &Bands) -> KeyQuestionOutcome {
    // Half up raises or keeps; a share rounded down stays in the band it was in, since bands begin at whole per cents.
    match answer {
        None | Some(Answer::NotRated) => KeyQuestionOutcome::Missing,
        Some(Answer::NotAsked) => KeyQuestionOutcome::NotAsked,
        Some(Answer::Rating(rating)) => KeyQuestionOutcome::Judged(rating),
        Some(Answer::Cases(cases)) => {
            let (percent, band) = (cases.rounded(), bands.of(cases.rounded()));
            KeyQuestionOutcome::Banded { percent, band: band.rating, rounding_decided: !cases.reaches(band.from) }
        }
        Some(Answer::Percentage(percentage)) => {
            let (percent, band) = (percentage.rounded(), bands.of(percentage.rounded()));
            let rounding_decided = percentage.hundredths() < u16::from(band.from) * 100;
            KeyQuestionOutcome::Banded { percent, band: band.rating, rounding_decided }
        }
    }
}

/// Rates a standard by the lowest band among its key questions (rule 2), or by the rating entered for it (rule 7).
///
/// `first` is the id of the first of its key questions. One Inadequate key question settles the rating whatever the missing
/// ones are. With no key question asked at all nothing is calculated, and any rating stays possible.
#[must_use]
pub fn rate_standard(answer: Option<Answer>, key_questions: &[KeyQuestionOutcome], first: KeyQuestionId) -> StandardOutcome {
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
    // One pass: the lowest rating so far, who has it, and whether something is missing.
    let (mut lowest_known, mut limited_by, mut missing) = (None, KeyQuestionSet::default(), false);
    for (id, question) in (first.0..).map(KeyQuestionId).zip(key_questions) {
        match question.rating() {
            Some(rating) => {
                if lowest_known.is_none_or(|lowest| rating < lowest) {
                    (lowest_known, limited_by) = (Some(rating), KeyQuestionSet::default());
                }
                if lowest_known == Some(rating) {
                    limited_by.insert(id);
                }
            }
            None => missing |= matches!(question, KeyQuestionOutcome::Missing),
        }
    }
    let possible = match lowest_known {
        Some(lowest) if missing => Range { lowest: Rating::Inadequate, highest: lowest },
        Some(lowest) => Range::only(lowest),
        None => Range::ANY,
    };
    let calculated = possible.settled();
    if calculated.is_none() {
        limited_by = KeyQuestionSet::default();
    }
    outcome(calculated, Some(possible), limited_by)
}

/// Replaces the rating of a standard by the one that the ratings panel set, and keeps the calculated one (rule 9).
#[must_use]
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
    let mut score = Score { points: 0, max, possible: Range::only(0) };
    for standard in standards.iter().filter(|standard| standard.counts) {
        let possible = standard.possible.unwrap_or(Range::ANY);
        score.points += standard.points().unwrap_or(0);
        score.possible.lowest += possible.lowest.points();
        score.possible.highest += possible.highest.points();
    }
    score
}
