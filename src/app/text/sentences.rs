//! The English sentences that are put together from what is entered and what it comes to.

use super::and;
use crate::app::{Entry, FieldError, Judgement, Part, Problem, StandardForm};
use crate::engine::{
    Capitalised, FigureError, Framework, KeyQuestionOutcome, Outcome, Place, Range, Rating, Standard, StandardOutcome,
};

pub fn possible_ratings(possible: Range<Rating>) -> String {
    match (possible.lowest, possible.highest) {
        (Rating::Inadequate, Rating::Outstanding) => "No\u{a0}rating\u{a0}yet".into(),
        (lowest, highest) if lowest.next() == Some(highest) => format!("{lowest} or {highest}"),
        (lowest, highest) => format!("{lowest} to {highest}"),
    }
}

pub fn problem(Problem { part, error }: Problem) -> String {
    let FieldError::Figure(error) = error else {
        return match part {
            Part::Of => "Enter the number of cases inspected".into(),
            Part::Percent | Part::Yes => "Enter the number of sufficient cases".into(),
        };
    };
    let cases = if part == Part::Yes { "Sufficient cases" } else { "Cases" };
    match error {
        FigureError::NotANumber if part == Part::Percent => {
            "Percentage must be a number, like 72. For 11 of 15 cases, choose “Cases” beside it".into()
        }
        FigureError::NotANumber => format!("{cases} must be a number, like 9"),
        FigureError::NotWhole => format!("{cases} must be a whole number, 0 or more"),
        FigureError::PercentageOutOfRange => "Percentage must be between 0 and 100".into(),
        FigureError::TooManyDecimals => "Percentage must have 2 decimal places or fewer".into(),
        FigureError::NoCases => "There must be at least 1 case. If there were none, choose “Not asked”".into(),
        FigureError::TooManyCases => "Cases must be 9,999 or fewer".into(),
        FigureError::MoreYesThanCases { of, .. } => format!("Sufficient cases must be {of} or fewer, the number inspected"),
    }
}

pub fn why(framework: &Framework, standard: &Standard, form: &StandardForm, outcome: &StandardOutcome) -> String {
    let rated = outcome.calculated.is_some();
    let found = if form.is_rated_directly() {
        match (form.judgement, rated) {
            (Some(Judgement::NotRated), _) => "",
            (_, false) if outcome.discretion => "no rating is entered",
            _ if standard.is_judged() => "judged by inspectors",
            (_, true) => "entered as a rating, without percentages",
            _ => "",
        }
        .into()
    } else if rated {
        held_down(framework, standard, form, outcome)
    } else {
        missing(standard, form)
    };
    match (outcome.discretion, outcome.calculated, outcome.rating()) {
        (true, Some(calculated), Some(rating)) => {
            format!("{rating} by professional discretion. Without it, {calculated}: {found}")
        }
        (true, None, Some(rating)) => format!("{rating} by professional discretion. Without it, {found}"),
        _ => Capitalised(&found).to_string(),
    }
}

fn held_down(framework: &Framework, standard: &Standard, form: &StandardForm, outcome: &StandardOutcome) -> String {
    let not_asked = form.questions.iter().filter(|question| question.entry == Entry::NotAsked).count();
    let questions = outcome.limited_by.iter().filter_map(|id| framework.key_question(id));
    let labels: Vec<_> =
        questions.map(|located| format!("{} {}", located.question.number, located.question.label)).collect();
    if labels.len() + not_asked == standard.key_questions.len() {
        "all its key questions are in this band".into()
    } else {
        format!("held down by {}", and(&labels))
    }
}

fn missing(standard: &Standard, form: &StandardForm) -> String {
    let fields = standard.key_questions.iter().zip(&form.questions);
    let missing = fields.filter(|(question, form)| !matches!(form.answer(question.answered_by), Ok(Some(_))));
    let numbers: Vec<_> = missing.map(|(question, _)| question.number).collect();
    match numbers.len() {
        0 => "no rating: its key questions were not asked in any case".into(),
        all if all == standard.key_questions.len() && form.discretion.is_none() => String::new(),
        _ => format!("no rating until {} {} entered", and(&numbers), if numbers.len() == 1 { "is" } else { "are" }),
    }
}

pub fn points(points: u8) -> String {
    format!("{points} {}", if points == 1 { "point" } else { "points" })
}

pub fn distance(outcome: &Outcome) -> String {
    if !outcome.score.complete() {
        let standards = outcome.standards.iter().filter(|standard| standard.counts);
        let open = standards.filter(|standard| standard.rating().is_none()).count();
        let standards = if open == 1 { "standard" } else { "standards" };
        return format!("{} so far, {open} {standards} not rated yet", points(outcome.score.points()));
    }
    match (outcome.points_to_next(), outcome.points_to_previous()) {
        (Some((up, next)), _) => format!("{} to {next}", points(up)),
        (None, Some((down, previous))) => format!("{} above {previous}", points(down)),
        (None, None) => String::new(),
    }
}

pub fn part_sentence(outcome: &Outcome, number: &str) -> String {
    let found = match outcome.framework.place(number) {
        Some(Place::Standard(_)) => outcome
            .standard(number)
            .and_then(|standard| standard.possible)
            .map(|possible| possible.settled().map_or_else(|| possible_ratings(possible), |rating| rating.to_string())),
        Some(Place::KeyQuestion(id)) => {
            outcome.key_question_at(id).and_then(KeyQuestionOutcome::rating).map(|rating| rating.to_string())
        }
        None => None,
    };
    found.map(|rating| format!("{number}: {rating}")).unwrap_or_default()
}

pub fn score_sentence(outcome: &Outcome) -> String {
    let max = outcome.score.max;
    let Range { lowest, highest } = outcome.score.possible;
    match (outcome.score.possible.settled(), outcome.overall.settled()) {
        (Some(score), Some(rating)) => format!("{score} of {max}: {rating}"),
        (_, Some(rating)) => format!("Between {lowest} and {highest} of {max}: {rating}"),
        (_, None) => format!("Between {lowest} and {highest} of {max}: {}", possible_ratings(outcome.overall)),
    }
}
