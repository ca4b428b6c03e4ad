//! Pieces of English sentences that several panels share.

use std::fmt;

use crate::app::state::{Entry, FieldError, Judgement, StandardForm};
use crate::app::text::standard::Reason;
use crate::app::text::whole::Text;
use crate::engine::{
    Answer, Capitalised, Framework, KeyQuestionOutcome, LocatedKeyQuestion, LocatedStandard, Outcome, Place, Range, Rating,
    Standard, StandardOutcome, listed,
};

/// English.
#[derive(Clone, Copy, Debug)]
pub struct English;

/// "2.1.1, 2.1.2 and 2.1.3".
pub fn and(items: &[impl fmt::Display]) -> String {
    listed(items, " and ")
}

pub fn number(framework: &Framework, place: Place) -> &'static str {
    framework.number(place)
}

/// "2.2 Planning", or "2.2.3 Keeping other people safe".
pub fn name(framework: &Framework, place: Place) -> String {
    let words = match place {
        Place::Standard(id) => framework.standard(id).map(|located| located.standard.name),
        Place::KeyQuestion(id) => framework.key_question(id).map(|located| located.question.label),
    };
    format!("{} {}", number(framework, place), Capitalised(words.unwrap_or_default()))
}

pub fn numbers(framework: &Framework, places: &[Place]) -> String {
    listed_places(framework, places, " and ")
}

pub fn listed_places(framework: &Framework, places: &[Place], last: &str) -> String {
    let numbers: Vec<_> = places.iter().map(|place| number(framework, *place)).collect();
    listed(&numbers, last)
}

/// An answer in a few words that stay on one line: "6 of 9", "65%", "Good".
pub fn short(answer: Answer) -> String {
    match answer {
        Answer::Cases(cases) => format!("{}\u{a0}of\u{a0}{}", cases.yes(), cases.of()),
        Answer::Percentage(percentage) => format!("{percentage}%"),
        Answer::Rating(rating) => rating.to_string(),
        Answer::NotAsked => "not asked".into(),
        Answer::NotRated => "not rated".into(),
        Answer::NotInspected => "not inspected".into(),
    }
}

pub fn judgements(number: u32) -> String {
    format!("{number} case {}", if number == 1 { "judgement" } else { "judgements" })
}

pub fn possible_ratings(possible: Range<Rating>) -> String {
    if possible == Range::ANY { "No\u{a0}rating\u{a0}yet".into() } else { possible.to_string() }
}

/// Why a standard has its rating.
pub fn why(framework: &Framework, form: &StandardForm, outcome: &StandardOutcome, says: Reason) -> String {
    let standard = outcome.located.standard;
    if outcome.is_not_inspected() {
        return "Adds nothing to the score or to its maximum".into();
    }
    let rated = outcome.calculated.is_some();
    let reason = if form.is_rated_directly() {
        match (form.judgement, rated) {
            (Some(Judgement::NotRated), _) => "",
            (_, false) if outcome.discretion => "no rating is entered",
            _ if standard.is_judged() => "judged by inspectors",
            (_, true) => "entered as a rating, without percentages",
            _ => "",
        }
        .into()
    } else if rated {
        limited_by(framework, form, outcome, says)
    } else {
        missing(standard, form, says)
    };
    let is_beside = says == Reason::BesideFields;
    match (outcome.discretion, outcome.calculated, outcome.rating()) {
        (true, Some(calculated), Some(_)) if is_beside && form.is_rated_directly() => {
            format!("Without discretion: {calculated}, {reason}")
        }
        // Which of the figures holds it down is seen beside the reason, and the reason has one line there.
        (true, Some(calculated), Some(_)) if is_beside => format!("{calculated} by its figures"),
        (true, None, Some(_)) if is_beside => format!("Without discretion: {reason}"),
        (true, Some(calculated), Some(rating)) => {
            format!("{rating} by professional discretion. Without it, {calculated}: {reason}")
        }
        (true, None, Some(rating)) => format!("{rating} by professional discretion. Without it, {reason}"),
        _ => Capitalised(&reason).to_string(),
    }
}

fn limited_by(framework: &Framework, form: &StandardForm, outcome: &StandardOutcome, says: Reason) -> String {
    let not_asked = form.questions.iter().filter(|question| question.entry == Entry::NotAsked).count();
    let questions = outcome.limited_by.iter().filter_map(|id| framework.key_question(id));
    let label = |of: LocatedKeyQuestion| match says {
        Reason::InFull => format!("{} {}{}", of.question.number, of.question.label, share_of(form, &outcome.located, of)),
        Reason::BesideFields => of.question.number.into(),
    };
    let labels: Vec<_> = questions.map(label).collect();
    if labels.len() + not_asked == form.questions.len() {
        match says {
            Reason::InFull => "all its key questions are in this band".into(),
            Reason::BesideFields => "all are in this band".into(),
        }
    } else {
        format!("limited by {}", and(&labels))
    }
}

/// The percentage of a key question in brackets. Empty where it is answered otherwise.
fn share_of(form: &StandardForm, standard: &LocatedStandard, of: LocatedKeyQuestion) -> String {
    let fields = form.questions.get(of.id.index() - standard.first.index());
    match fields.and_then(|fields| fields.given_answer(of.question.answered_by)) {
        Some(Answer::Cases(cases)) => format!(" ({}%)", cases.rounded()),
        Some(Answer::Percentage(percentage)) => format!(" ({percentage}%)"),
        _ => String::new(),
    }
}

/// What is still to be entered or to be corrected before a standard has a rating.
fn missing(standard: &Standard, form: &StandardForm, says: Reason) -> String {
    let (mut blank, mut mistaken) = (Vec::new(), Vec::new());
    for (question, fields) in standard.key_questions.iter().zip(&form.questions) {
        match fields.problem(question.answered_by).map(|problem| problem.error) {
            Some(FieldError::Figure(_)) => mistaken.push(question.number),
            _ if fields.given_answer(question.answered_by).is_none() => blank.push(question.number),
            _ => {}
        }
    }
    if blank.is_empty() && mistaken.is_empty() {
        return "no rating: its key questions were not asked in any case".into();
    }
    if blank.len() == standard.key_questions.len() && form.discretion.is_none() {
        return String::new();
    }
    let sentence = |numbers: &[&str], (one, several): (&str, &str)| {
        (!numbers.is_empty()).then(|| format!("{} {}", and(numbers), if numbers.len() == 1 { one } else { several }))
    };
    let (of_blank, of_mistaken) = match says {
        Reason::InFull => (("is entered", "are entered"), ("is corrected", "are corrected")),
        Reason::BesideFields => (("is missing", "are missing"), ("has a mistake", "have mistakes")),
    };
    let sentences = [sentence(&blank, of_blank), sentence(&mistaken, of_mistaken)].into_iter().flatten();
    let sentences: Vec<_> = sentences.collect();
    match says {
        Reason::InFull => format!("no rating until {}", sentences.join(", and ")),
        Reason::BesideFields => sentences.join("; "),
    }
}

pub fn points(points: u8) -> String {
    format!("{points} {}", if points == 1 { "point" } else { "points" })
}

pub fn distance(outcome: &Outcome) -> String {
    if outcome.overall.is_none() {
        return "No standard that counts was inspected".into();
    }
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
    let rating = match outcome.framework.place(number) {
        Some(Place::Standard(_)) => {
            let standard = outcome.standard(number).filter(|of| of.possible.is_some() || of.is_not_inspected());
            standard.map(|standard| English.standing(standard))
        }
        Some(Place::KeyQuestion(id)) => {
            outcome.key_question_at(id).and_then(KeyQuestionOutcome::rating).map(|rating| rating.to_string())
        }
        None => None,
    };
    rating.map(|rating| format!("{number}: {rating}")).unwrap_or_default()
}

/// A score and its rating within a sentence that has a colon already: "27 of 36, Good".
pub fn with_comma(score: &str) -> String {
    score.replacen(": ", ", ", 1)
}

pub fn score_sentence(outcome: &Outcome) -> String {
    let max = outcome.score.max;
    let Range { lowest, highest } = outcome.score.possible;
    let Some(overall) = outcome.overall else { return "No score: no standard that counts was inspected".into() };
    match (outcome.score.possible.settled(), overall.settled()) {
        (Some(score), Some(rating)) => format!("{score} of {max}: {rating}"),
        (_, Some(rating)) => format!("Between {lowest} and {highest} of {max}: {rating}"),
        (_, None) => format!("Between {lowest} and {highest} of {max}: {}", possible_ratings(overall)),
    }
}
