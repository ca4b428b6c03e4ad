//! The calculation, a function for each step, in the order in which an inspection is rated. Each function names its rules.

use super::{
    Answer, Banding, Bands, Framework, Inspection, KeyQuestionOutcome, KeyQuestionSet, LocatedStandard, Outcome,
    ProfessionalDiscretion, Range, Rating, Score, StandardOutcome,
};

/// Rates an inspection: bands its key questions, rates its standards, adds up their points and bands the score.
///
/// A missing answer leaves a range of ratings, never an error. Nothing is allocated.
pub fn rate(inspection: &Inspection) -> Outcome {
    let framework = inspection.framework();
    let mut outcome = Outcome::unrated(framework);
    for entry in inspection.key_questions() {
        let banding = band_of(entry.answer, &framework.key_question_bands);
        outcome.key_questions.push(KeyQuestionOutcome { located: entry.located, banding });
    }
    for entry in inspection.standards() {
        let mut standard = rate_standard(entry.located, entry.answer, outcome.key_questions_of(&entry.located));
        if let Some(discretion) = &entry.discretion {
            apply_discretion(&mut standard, discretion);
        }
        outcome.standards.push(standard);
    }
    outcome.score = overall_score(&outcome.standards);
    outcome.overall = overall_ratings(framework, outcome.score);
    outcome
}

/// Bands the answer to a key question: rounds the share half up to a whole per cent (rule 6) and finds the band that holds the
/// per cent (rule 1).
pub const fn band_of(answer: Option<Answer>, bands: &Bands) -> Banding {
    match answer {
        Some(Answer::Cases(cases)) => banded(cases.rounded(), cases.rounded_down(), bands),
        Some(Answer::Percentage(percentage)) => banded(percentage.rounded(), percentage.rounded_down(), bands),
        Some(Answer::Rating(rating)) => Banding::Judged(rating),
        Some(Answer::NotAsked) => Banding::NotAsked,
        None | Some(Answer::NotRated | Answer::NotInspected) => Banding::Missing,
    }
}

const fn banded(percent: u8, rounded_down: u8, bands: &Bands) -> Banding {
    let band = bands.rating(percent);
    // Bands begin at whole per cents, because of which a share is in the band of its whole per cent rounded down.
    Banding::Banded { percent, band, rounding_decided: bands.rating(rounded_down).points() != band.points() }
}

/// Rates a standard by the rating entered for it (rule 7), or else by its key questions (rule 2). A standard that was not
/// inspected has no rating, and does not count (rule 15).
///
/// `key_questions` are the standard's own, in order.
pub fn rate_standard(
    located: LocatedStandard,
    answer: Option<Answer>,
    key_questions: &[KeyQuestionOutcome],
) -> StandardOutcome {
    match answer {
        Some(Answer::NotRated) => StandardOutcome::not_rated(located),
        Some(Answer::NotInspected) => StandardOutcome::not_inspected(located),
        Some(Answer::Rating(rating)) => StandardOutcome::settled(located, rating, KeyQuestionSet::NONE),
        _ => rate_by_key_questions(located, key_questions),
    }
}

/// The lowest rating among the key questions decides the rating of the standard (rule 2). A key question that was not asked
/// plays no part (rule 13).
///
/// A missing key question can still get any rating, and only Inadequate cannot be lowered. If no key question was asked, no
/// rating is calculated, and any rating stays possible.
fn rate_by_key_questions(located: LocatedStandard, key_questions: &[KeyQuestionOutcome]) -> StandardOutcome {
    let lowest = key_questions.iter().filter_map(KeyQuestionOutcome::rating).min();
    let some_missing = key_questions.iter().any(|question| question.banding == Banding::Missing);
    match lowest {
        Some(rating) if rating == Rating::Inadequate || !some_missing => {
            let limiting = key_questions.iter().filter(|question| question.rating() == Some(rating));
            StandardOutcome::settled(located, rating, limiting.map(|question| question.located.id).collect())
        }
        _ => StandardOutcome::open(located, lowest.unwrap_or(Rating::Outstanding)),
    }
}

/// Replaces the rating of a standard by the rating that the ratings panel set (rule 9). [`Outcome::calculated_possible`] works out the calculated
/// rating anew.
pub const fn apply_discretion(standard: &mut StandardOutcome, discretion: &ProfessionalDiscretion) {
    standard.possible = Some(Range::only(discretion.rating));
    standard.discretion = true;
}

/// Adds up the points of the standards that count (rule 3). The maximum is three points for each of them, and therefore smaller
/// where standards were not inspected (rule 15).
///
/// An open standard adds the points of its lowest and of its highest possible rating to the two ends of the range.
pub fn overall_score(standards: &[StandardOutcome]) -> Score {
    let mut score = Score { max: 0, possible: Range::only(0) };
    for standard in standards.iter().filter(|standard| standard.counts) {
        score.max += Rating::Outstanding.points();
        if let Some(possible) = standard.possible {
            score.possible.lowest += possible.lowest.points();
            score.possible.highest += possible.highest.points();
        }
    }
    score
}

/// Finds the band that holds the score (rule 4): a framework's own band, or for a smaller maximum the band at the same share of the
/// maximum (rule 5). If no standard that counts was inspected, there is no overall rating (rule 15).
pub fn overall_ratings(framework: &Framework, score: Score) -> Option<Range<Rating>> {
    framework.score_bands(score.max).map(|bands| bands.across(score.possible))
}

impl Outcome {
    /// The ratings that the key questions of a standard leave possible, without regard to discretion.
    ///
    /// # Panics
    /// For a standard of another framework that has more key questions.
    pub fn calculated_possible(&self, standard: &LocatedStandard) -> Range<Rating> {
        rate_standard(*standard, None, self.key_questions_of(standard)).possible.unwrap_or(Range::ANY)
    }
}
