//! How the ratings were worked out, as data: a step for each finding, with its rule. `sentences.rs` words the steps.

use super::{
    Answer, Band, Banding, Inspection, KeyQuestion, KeyQuestionId, KeyQuestionOutcome, Outcome, Percentage, Place, Range,
    Rating, Rule, Score, Standard, StandardId, StandardOutcome,
};

/// One step of the calculation: a finding, its subject, and its rule.
///
/// `Display` is the sentence in English. Another language renders the same [`Finding`] in its own words.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    /// The subject of the step.
    pub of: Subject,
    /// The finding.
    pub finding: Finding<'a>,
    /// The rule that the finding follows from, with its basis and source.
    pub rule: &'static Rule,
}

/// The subject of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A key question.
    KeyQuestion(KeyQuestionId),
    /// A standard.
    Standard(StandardId),
    /// The score.
    Score,
    /// The overall rating.
    Overall,
}

/// The finding of a step, as data. The fields are the parts of the sentence.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each variant says what its fields are")]
pub enum Finding<'a> {
    /// A key question's share, rounded and banded.
    Banded { question: &'static KeyQuestion, answer: Answer, percent: u8, band: Band },
    /// Rounding up carried the share into its band.
    RoundingDecided { share: Percentage, band: Band },
    /// A key question asked in no case.
    NotAsked { question: &'static KeyQuestion, standard: &'static Standard },
    /// A key question that inspectors judged.
    QuestionJudged { question: &'static KeyQuestion, rating: Rating },
    /// The lowest of the key questions rates the standard.
    LowestDecides {
        standard: &'static Standard,
        rating: Rating,
        /// The key questions in the lowest band, each with its whole per cent if it has one.
        lowest: Vec<(&'static KeyQuestion, Option<u8>)>,
        band: Band,
        /// Whether other key questions are higher, or missing.
        others: OutsideLowest,
    },
    /// The rating was entered for a standard that inspectors judge.
    Judged { standard: &'static Standard, rating: Rating },
    /// The rating was entered for a standard whose percentages are not known.
    EnteredDirectly { standard: &'static Standard, rating: Rating },
    /// Answers are missing.
    Open {
        standard: &'static Standard,
        possible: Range<Rating>,
        /// The key questions without an answer. Empty when the judgement of the standard is missing.
        missing: Vec<&'static KeyQuestion>,
    },
    /// None of the key questions was asked.
    NothingAsked { standard: &'static Standard },
    /// The standard was not rated.
    NotRated { standard: &'static Standard },
    /// The standard was not inspected, and adds neither points nor maximum.
    NotInspected { standard: &'static Standard },
    /// The standard adds no points.
    RatedApart { standard: &'static Standard },
    /// The ratings panel set the rating.
    Discretion { standard: &'static Standard, calculated: Option<Rating>, rating: Rating, reason: &'a str },
    /// Discretion went further than it has in published reports.
    DiscretionUnusual,
    /// The sum of the points.
    Sum {
        points: u8,
        max: u8,
        /// How many standards that count have each rating, lowest first.
        standards: [u8; 4],
    },
    /// The points so far, and the sums still possible.
    OpenSum { settled: u8, counted: u8, score: Score },
    /// The maximum is smaller because some standards that count were not inspected.
    SmallerMaximum {
        not_inspected: u8,
        /// How many standards of the framework count.
        counting: u8,
        max: u8,
        /// The maximum if all standards that count were inspected.
        full: u8,
    },
    /// No standard that counts was inspected.
    NothingInspected,
    /// The band that holds the score.
    Overall { score: u8, band: Band },
    /// The bands that the possible scores reach.
    OpenOverall { score: Range<u8>, overall: Range<Rating> },
    /// How far the ratings above and below are.
    Distance { score: u8, up: Option<(u8, Rating)>, down: Option<(u8, Rating)> },
    /// The overall rating stands although a standard is Inadequate.
    NoCap,
}

/// The key questions of a standard that are outside the lowest band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutsideLowest {
    /// No key question is outside: all are in the same band.
    None,
    /// The key questions outside are in higher bands.
    Higher,
    /// Some key questions are missing, but a missing answer cannot be lower.
    Missing,
}

/// The steps that lead from the answers to the outcome, in the order of the report: each standard after its key questions,
/// then the score and the overall rating.
///
/// A place without an answer has one step that names the missing answer. `outcome` must be the result of [`rate`](super::rate) for
/// `inspection`.
pub fn explain<'a>(inspection: &'a Inspection, outcome: &Outcome) -> Vec<Step<'a>> {
    let mut steps = Vec::new();
    for standard in &outcome.standards {
        for question in outcome.key_questions_of(&standard.located) {
            key_question_steps(&mut steps, inspection, standard.located.standard, question);
        }
        standard_steps(&mut steps, inspection, outcome, standard);
    }
    overall_steps(&mut steps, outcome);
    steps
}

fn key_question_steps(
    steps: &mut Vec<Step<'_>>,
    inspection: &Inspection,
    standard: &'static Standard,
    outcome: &KeyQuestionOutcome,
) {
    let framework = inspection.framework();
    let (rules, id, question) = (framework.rules, outcome.located.id, outcome.located.question);
    let mut step = |finding, rule| steps.push(Step { of: Subject::KeyQuestion(id), finding, rule });
    match (outcome.banding, inspection.answer(Place::KeyQuestion(id))) {
        (Banding::Banded { percent, rounding_decided, .. }, Some(answer)) => {
            let band = framework.key_question_bands.of(percent);
            step(Finding::Banded { question, answer, percent, band }, rules.key_question_bands);
            if let (true, Some(share)) = (rounding_decided, shown_share(answer)) {
                step(Finding::RoundingDecided { share, band }, rules.rounding);
            }
        }
        (Banding::NotAsked, _) => step(Finding::NotAsked { question, standard }, rules.not_asked),
        (Banding::Judged(rating), _) => step(Finding::QuestionJudged { question, rating }, rules.cases_and_judgement),
        _ => {}
    }
}

fn standard_steps<'a>(steps: &mut Vec<Step<'a>>, inspection: &'a Inspection, outcome: &Outcome, rated: &StandardOutcome) {
    let (id, standard) = (rated.located.id, rated.located.standard);
    let rules = inspection.framework().rules;
    let mut step = |finding, rule| steps.push(Step { of: Subject::Standard(id), finding, rule });

    let answer = inspection.answer(Place::Standard(id));
    let lowest_decides = if standard.is_partly_judged() { rules.cases_and_judgement } else { rules.lowest_decides };
    match (answer, rated.calculated) {
        (Some(Answer::NotRated), _) => step(Finding::NotRated { standard }, rules.rated_apart),
        (Some(Answer::NotInspected), _) => step(Finding::NotInspected { standard }, rules.not_inspected),
        (Some(_), Some(rating)) if standard.is_judged() => step(Finding::Judged { standard, rating }, rules.judged),
        (Some(_), Some(rating)) => step(Finding::EnteredDirectly { standard, rating }, lowest_decides),
        (_, Some(rating)) => step(lowest_of(outcome, rated, rating), lowest_decides),
        (_, None) => {
            let questions = outcome.key_questions_of(&rated.located).iter();
            let missing = questions.filter(|question| question.banding == Banding::Missing);
            let missing: Vec<_> = missing.map(|question| question.located.question).collect();
            if missing.is_empty() && !standard.is_judged() {
                step(Finding::NothingAsked { standard }, rules.not_asked);
            } else {
                let possible = outcome.calculated_possible(&rated.located);
                let rule = if standard.is_judged() { rules.judged } else { lowest_decides };
                step(Finding::Open { standard, possible, missing }, rule);
            }
        }
    }
    if let Some(discretion) = inspection.discretion(id) {
        let (calculated, rating) = (rated.calculated, discretion.rating);
        step(Finding::Discretion { standard, calculated, rating, reason: discretion.reason.trim() }, rules.discretion);
        if calculated.is_some_and(|calculated| rating != calculated && Some(rating) != calculated.next()) {
            step(Finding::DiscretionUnusual, rules.discretion_in_use);
        }
    }
    if !standard.counts {
        step(Finding::RatedApart { standard }, rules.rated_apart);
    }
}

fn lowest_of(outcome: &Outcome, rated: &StandardOutcome, rating: Rating) -> Finding<'static> {
    let (mut lowest, mut others) = (Vec::new(), OutsideLowest::None);
    for question in outcome.key_questions_of(&rated.located) {
        match question.banding {
            _ if rated.limited_by.contains(question.located.id) => {
                lowest.push((question.located.question, question.percent()));
            }
            Banding::NotAsked => {}
            Banding::Missing => others = OutsideLowest::Missing,
            _ if others == OutsideLowest::None => others = OutsideLowest::Higher,
            _ => {}
        }
    }
    let band = outcome.framework.key_question_bands.rated(rating);
    Finding::LowestDecides { standard: rated.located.standard, rating, lowest, band, others }
}

fn overall_steps(steps: &mut Vec<Step<'_>>, outcome: &Outcome) {
    let rules = outcome.framework.rules;
    let counted = || outcome.standards.iter().filter(|standard| standard.counts);
    // At most 16, so the cast keeps the value.
    let rated = |rating| counted().filter(|standard| standard.rating() == Some(rating)).count() as u8;
    let standards = Rating::ALL.map(rated);
    let score = outcome.score;
    let mut step = |of, finding, rule| steps.push(Step { of, finding, rule });
    let (Some(bands), Some(overall)) = (outcome.score_bands(), outcome.overall) else {
        return step(Subject::Overall, Finding::NothingInspected, rules.not_inspected);
    };
    let (counted, not_inspected) = (counted().count() as u8, outcome.not_inspected().count() as u8);
    match score.possible.settled() {
        Some(points) => step(Subject::Score, Finding::Sum { points, max: score.max, standards }, rules.points),
        None => step(Subject::Score, Finding::OpenSum { settled: standards.iter().sum(), counted, score }, rules.points),
    }
    let mut band_rule = rules.overall_bands;
    if not_inspected > 0 {
        let (counting, full) = (counted + not_inspected, outcome.framework.max_score());
        let smaller = Finding::SmallerMaximum { not_inspected, counting, max: score.max, full };
        step(Subject::Score, smaller, rules.not_inspected);
        band_rule = rules.overall_bands_by_share;
    }
    match score.possible.settled() {
        Some(points) => {
            step(Subject::Overall, Finding::Overall { score: points, band: bands.of(points) }, band_rule);
            let (up, down) = (outcome.points_to_next(), outcome.points_to_previous());
            step(Subject::Overall, Finding::Distance { score: points, up, down }, band_rule);
        }
        None => step(Subject::Overall, Finding::OpenOverall { score: score.possible, overall }, band_rule),
    }
    if rated(Rating::Inadequate) > 0 && overall.lowest >= Rating::Good {
        step(Subject::Overall, Finding::NoCap, rules.no_cap);
    }
}

/// The share of a figure as it is shown. None for an answer that is no figure.
pub(super) fn shown_share(answer: Answer) -> Option<Percentage> {
    match answer {
        Answer::Cases(cases) => Some(cases.shown()),
        Answer::Percentage(percentage) => Some(percentage),
        _ => None,
    }
}
