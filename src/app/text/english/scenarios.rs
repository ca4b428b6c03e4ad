//! The English sentences about scenarios beside the baseline.

use super::phrases::{English, and, score_sentence, short};
use crate::app::text::scenarios::ScenariosText;
use crate::engine::{Answer, KeyQuestionOutcome, Outcome, Range, Rating};

impl ScenariosText for English {
    fn scenario(&self, number: usize, name: &str) -> String {
        match name.trim() {
            "" => format!("Scenario {number}"),
            name => name.into(),
        }
    }

    fn comparison_caption(&self, before: &str, after: &str) -> String {
        format!("{before} and {after}")
    }

    fn figures_shown(&self, sheet: Option<&str>) -> String {
        sheet.map_or_else(|| "These figures".into(), |name| format!("These figures, {name}"))
    }

    fn other_sheet(&self, name: &str) -> String {
        format!("The other sheet, {name}")
    }

    fn difference(&self, before: &Outcome, after: &Outcome) -> String {
        let ratings = before.standards.iter().zip(&after.standards).filter(|(_, after)| after.counts);
        let (mut higher, mut lower) = (Vec::new(), Vec::new());
        for (before, after) in ratings {
            let number = after.located.standard.number;
            match (before.rating(), after.rating()) {
                (Some(was), Some(is)) if is > was => higher.push(number),
                (Some(was), Some(is)) if is < was => lower.push(number),
                _ => {}
            }
        }
        let standards = match (higher.len(), lower.len()) {
            (0, 0) => "No standard is rated differently".into(),
            (_, 0) => format!("{} rated higher: {}", standards(higher.len()), and(&higher)),
            (0, _) => format!("{} rated lower: {}", standards(lower.len()), and(&lower)),
            (_, count) => {
                format!("{} rated higher: {}; {count} lower: {}", standards(higher.len()), and(&higher), and(&lower))
            }
        };
        let standards = standards + &largest_fall(before, after);
        // Scores out of different maxima say nothing about each other.
        let score = |of: &Outcome| of.score.possible.settled().filter(|_| before.score.max == after.score.max);
        match (score(before), score(after)) {
            (Some(from), Some(to)) if from != to => {
                let rating = match (rating_of(before), rating_of(after)) {
                    (Some(was), Some(is)) if was != is => format!(", and the rating from {was} to {is}"),
                    (_, Some(is)) => format!(", and the rating stays {is}"),
                    _ => String::new(),
                };
                let moves = if to > from { "rises" } else { "falls" };
                format!("The score {moves} from {from} to {to}{rating}. {standards}.")
            }
            (Some(score), Some(_)) => format!("The score stays {score}. {standards}."),
            _ => format!("{standards}."),
        }
    }

    fn points_difference(&self, points: [Option<i16>; 2]) -> String {
        let [Some(before), Some(after)] = points else { return String::new() };
        difference(after - before, |by| if by == 1 { "1 point".into() } else { format!("{by} points") })
    }

    fn rating_difference(&self, ratings: [Option<Rating>; 2]) -> String {
        let [Some(before), Some(after)] = ratings.map(|rating| rating.map(|rating| i16::from(rating.points()))) else {
            return String::new();
        };
        difference(after - before, |by| if by == 1 { "1 rating".into() } else { format!("{by} ratings") })
    }

    fn percent_difference(&self, percents: [Option<i16>; 2]) -> String {
        let [Some(before), Some(after)] = percents else { return String::new() };
        difference(after - before, |by| format!("{by} percentage point{}", if by == 1 { "" } else { "s" }))
    }

    fn different_maxima(&self, baseline: &Outcome, scenario: &Outcome) -> String {
        format!(
            "The scores are out of {} and out of {}, because different standards were inspected. Compare the ratings, not the points.",
            baseline.score.max, scenario.score.max
        )
    }

    fn scenario_marked(&self, name: &str) -> String {
        format!("A scenario, not the actual figures: {name}")
    }

    fn baseline_was(&self, outcome: &Outcome) -> String {
        format!("Baseline: {}", score_sentence(outcome))
    }

    fn was_rated(&self, rating: &str) -> String {
        format!("was {rating}")
    }

    fn was_before(&self, answer: Option<Answer>) -> String {
        answer.map_or_else(|| "was not entered".into(), |answer| format!("was {}", short(answer)))
    }
}

/// The key question whose percentage falls most: ". 2.2.3 falls most, by 22 percentage points". Empty where none falls, and where several fall as
/// much, because the table has them.
fn largest_fall(before: &Outcome, after: &Outcome) -> String {
    let falls = after.framework.key_questions().filter_map(|located| {
        let percent = |outcome: &Outcome| outcome.key_question_at(located.id).and_then(KeyQuestionOutcome::percent);
        let fall = percent(before)?.checked_sub(percent(after)?).filter(|fall| *fall > 0)?;
        Some((fall, located.question.number))
    });
    let falls: Vec<_> = falls.collect();
    let most = falls.iter().map(|(fall, _)| *fall).max();
    let mut largest = falls.iter().filter(|(fall, _)| Some(*fall) == most);
    match (largest.next(), largest.next()) {
        (Some((fall, number)), None) if falls.len() == 1 => format!(". {number} falls by {}", percentage_points(*fall)),
        (Some((fall, number)), None) => format!(". {number} falls most, by {}", percentage_points(*fall)),
        _ => String::new(),
    }
}

fn percentage_points(count: u8) -> String {
    format!("{count} percentage point{}", if count == 1 { "" } else { "s" })
}

/// The overall rating, once it is settled.
fn rating_of(outcome: &Outcome) -> Option<Rating> {
    outcome.overall.and_then(Range::settled)
}

/// "3 standards are".
fn standards(count: usize) -> String {
    if count == 1 { "1 standard is".into() } else { format!("{count} standards are") }
}

/// "▲ 3 points", "▼ 3 points", or nothing. The arrow is a word too, because a screen reader may pass the arrow over.
fn difference(by: i16, amount: impl Fn(u16) -> String) -> String {
    match by {
        0 => String::new(),
        1.. => format!("▲\u{a0}up {}", amount(by.unsigned_abs())),
        _ => format!("▼\u{a0}down {}", amount(by.unsigned_abs())),
    }
}
