//! The English sentences of the reading view.

use super::cost::{changes, changes_needed};
use super::headroom::decided;
use super::phrases::{English, and, name};

use crate::analysis::{Decisive, Direction, Reach, StandardMove, Target, weakest};
use crate::app::text::headroom::HeadroomText;
use crate::app::text::reading::ReadingText;
use crate::engine::{Answer, Framework, Inspection, Outcome, Place, Rating, Standard, StandardOutcome};
use crate::published::PublishedInspection;

/// How many standards a sentence names one by one.
const NAMED: usize = 3;

impl ReadingText for English {
    fn reading_title(&self, service: Option<&str>, changed: Option<&PublishedInspection>) -> String {
        match (service, changed) {
            (Some(service), _) => service.into(),
            (None, Some(report)) => format!("{}, changed", report.title),
            (None, None) => "The ratings".into(),
        }
    }

    fn reason(&self, inspection: &Inspection, outcome: &Outcome) -> String {
        let weakest = weakest(outcome);
        let counted = outcome.standards.iter().filter(|standard| standard.counts).count();
        let Some(rating) = weakest.first().and_then(|standard| standard.rating()) else { return String::new() };
        let names = || -> Vec<_> { weakest.iter().map(|standard| name_of(standard)).collect() };
        match weakest[..] {
            [only] if counted > 1 => reason_of(inspection, outcome, only, rating),
            _ if weakest.len() == counted => format!("Every standard is {rating}."),
            _ if weakest.len() <= NAMED => {
                let figures: Vec<_> = weakest.iter().flat_map(|standard| figures_of(inspection, standard)).collect();
                // More than two figures would hide the answer on a phone.
                let figures = if let [_] | [_, _] = figures[..] {
                    format!(" {}.{}", and(&figures), begins(outcome, rating))
                } else {
                    String::new()
                };
                format!("{} hold the score down most: each is {rating}.{figures}", and(&names()))
            }
            _ => {
                let numbers: Vec<_> = weakest.iter().map(|standard| standard.located.standard.number).collect();
                let (weak, numbers) = (weakest.len(), and(&numbers));
                format!("{weak} of the {counted} standards are {rating}, which holds the score down most: {numbers}.")
            }
        }
    }

    fn sensitivity(&self, framework: &Framework, ways: &[(Decisive, Vec<Place>)], named: usize, counted: bool) -> String {
        let sentence = |(decisive, places): &(Decisive, Vec<Place>)| match places.len() {
            many if many > named => format!("{}.", decided(framework, decisive, &format!("any of {many} key questions"))),
            _ => format!("{}.", self.decides(framework, decisive, places)),
        };
        match ways {
            [] if counted => "No single case changes the overall rating.".into(),
            [] => "No single percentage point changes the overall rating.".into(),
            ways => ways.iter().map(sentence).collect::<Vec<_>>().join(" "),
        }
    }

    fn next_rating(&self, Target { rating, direction, .. }: Target, fixed: &Reach, free: &Reach) -> String {
        let takes = if direction == Direction::Up { "would take" } else { "would follow from" };
        let fixed = match fixed {
            Reach::Already => return String::new(),
            Reach::By { cost, plans, .. } => Some((*cost, changes_needed(plans, direction))),
            Reach::OutOfReach { .. } => None,
        };
        let free = match free {
            Reach::By { cost, plans, .. } => Some((*cost, changes(*cost, plans))),
            Reach::Already | Reach::OutOfReach { .. } => None,
        };
        match (fixed, free) {
            (Some((cost, fixed)), Some((free, changes))) if free < cost => {
                format!("{rating} {takes} {fixed}, or {changes} if inspectors’ ratings may change too.")
            }
            (Some((_, fixed)), _) => format!("{rating} {takes} {fixed}, with inspectors’ ratings unchanged."),
            (None, Some((_, changes))) => {
                format!(
                    "With inspectors’ ratings unchanged, {rating} is out of reach. It {takes} {changes} if they may change too."
                )
            }
            (None, None) => format!("{rating} is out of reach."),
        }
    }

    fn figure(&self, answer: Answer) -> String {
        match answer {
            Answer::Percentage(percentage) => format!("{percentage}%"),
            Answer::Cases(cases) => format!("{} of {}, {}%", cases.yes(), cases.of(), cases.rounded()),
            Answer::NotAsked => "not asked".into(),
            Answer::Rating(_) | Answer::NotRated | Answer::NotInspected => "judged".into(),
        }
    }

    fn would_be(&self, framework: &Framework, step: &StandardMove) -> String {
        format!("It would be {}.", self.standard_move(framework, step))
    }

    fn why_rating(&self, rating: Rating, standard: &Standard) -> String {
        format!("{rating}: why is {} {} rated so?", standard.number, standard.name)
    }

    fn of_ratings(&self, standard: &Standard) -> String {
        format!(" for {} {}", standard.number, standard.name)
    }
}

/// "2.2 Planning".
fn name_of(standard: &StandardOutcome) -> String {
    format!("{} {}", standard.located.standard.number, standard.located.standard.name)
}

/// Why the only standard with the lowest rating has that rating.
fn reason_of(inspection: &Inspection, outcome: &Outcome, standard: &StandardOutcome, rating: Rating) -> String {
    let most = format!("{} holds the score down most", name_of(standard));
    if standard.discretion {
        return format!("{most}: the ratings panel set it to {rating}.");
    }
    let figures = figures_of(inspection, standard);
    if figures.is_empty() {
        return format!("{most}: it is {rating}.");
    }
    format!("{most}: {}.{}", and(&figures), begins(outcome, rating))
}

/// The figures that hold a standard down: "2.2.3 Keeping other people safe was sufficient in 5 of 9 cases, 56%". None where discretion set
/// the rating.
fn figures_of(inspection: &Inspection, standard: &StandardOutcome) -> Vec<String> {
    if standard.discretion {
        return Vec::new();
    }
    let figures = standard.limited_by.iter().filter_map(|id| {
        let place = Place::KeyQuestion(id);
        let figure = match inspection.answer(place)? {
            Answer::Cases(cases) => format!("{} of {} cases, {}%", cases.yes(), cases.of(), cases.rounded()),
            Answer::Percentage(percentage) => format!("{percentage}% of cases"),
            Answer::Rating(_) | Answer::NotAsked | Answer::NotRated | Answer::NotInspected => return None,
        };
        Some(format!("{} was sufficient in {figure}", name(inspection.framework(), place)))
    });
    figures.collect()
}

/// Where the next band begins: " Good begins at 65%."
fn begins(outcome: &Outcome, rating: Rating) -> String {
    let next = rating.next().map(|next| (next, outcome.framework.key_question_bands.rated(next).from));
    next.map_or_else(String::new, |(next, from)| format!(" {next} begins at {from}%."))
}
