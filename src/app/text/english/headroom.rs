//! The English sentences about how far everything is from its next band.

use super::phrases::{English, and, judgements, listed_places, name, number, points, short};
use crate::analysis::{Change, Decisive, Direction, KeyQuestionMove, OverallMove, StandardMove};
use crate::app::text::headroom::HeadroomText;
use crate::engine::{Answer, Framework, Place, listed};

impl HeadroomText for English {
    fn key_question_move(
        &self,
        KeyQuestionMove { to, amount, rating }: &KeyQuestionMove,
        from: Answer,
        direction: Direction,
    ) -> String {
        let (more, higher) = if direction == Direction::Up { ("more", "higher") } else { ("fewer", "lower") };
        match from {
            Answer::Cases(_) => format!("{amount} {more} for {rating} ({})", short(*to)),
            Answer::Percentage(from) => {
                let points = if *amount == 1 { "percentage point" } else { "percentage points" };
                match (to, from.hundredths() % 100) {
                    (Answer::Percentage(to), 1..) => {
                        // The whole points lead past where the next band begins, by up to one.
                        let (from, half) = match direction {
                            Direction::Up => ("from", to.rounded().saturating_sub(1)),
                            Direction::Down => ("below", to.rounded()),
                        };
                        format!("Up to {amount} {points} {higher} for {rating} ({from} {half}.5%)")
                    }
                    _ => format!("{amount} {points} {higher} for {rating} ({})", short(*to)),
                }
            }
            _ => format!("{rating}"),
        }
    }

    fn standard_move(&self, framework: &Framework, StandardMove { changes, rating }: &StandardMove) -> String {
        let figures: Vec<_> =
            changes.iter().map(|change| format!("{} at {}", number(framework, change.place), short(change.to))).collect();
        match changes[..] {
            [Change { place: Place::Standard(_), .. }] => format!("{rating}, if inspectors judge it\u{a0}so"),
            _ => format!("{rating} with {}", and(&figures)),
        }
    }

    fn overall_move(
        &self,
        OverallMove { points: away, rating, cost }: &OverallMove,
        direction: Direction,
        counted: bool,
    ) -> String {
        let turned = if direction == Direction::Up { "from no to yes" } else { "from yes to no" };
        let by = match cost {
            None => "; figures alone cannot do it".into(),
            Some(cost) if counted => format!(": at least {} {turned}", judgements(*cost)),
            Some(1) => ": at least 1 percentage point or case judgement".into(),
            Some(cost) => format!(": at least {cost} percentage points or case judgements"),
        };
        format!("{rating}, {} away{by}", points(*away))
    }

    fn one_case(&self, ways: usize, counted: bool, overall: bool) -> String {
        let least = if counted { "case" } else { "percentage point" };
        let rating = if overall { "a rating" } else { "the rating of a standard" };
        match ways {
            1 => format!("One {least} could change {rating}"),
            ways => format!("One {least} could change {rating} ({ways} ways)"),
        }
    }

    fn decides(&self, framework: &Framework, decisive: &Decisive, places: &[Place]) -> String {
        // Many names would hide the rating, which is the end of the sentence.
        let places = match places.len() {
            ..=2 => listed(&places.iter().map(|place| name(framework, *place)).collect::<Vec<_>>(), " or "),
            _ => listed_places(framework, places, " or "),
        };
        decided(framework, decisive, &places)
    }
}

/// "One sufficient case fewer in 2.2.2 or 2.3.2 makes the overall rating Good", of the key questions that `places` names.
pub fn decided(framework: &Framework, decisive: &Decisive, places: &str) -> String {
    let case = match (decisive.to, decisive.direction) {
        (Answer::Cases(_), Direction::Up) => "One more sufficient case",
        (Answer::Cases(_), Direction::Down) => "One sufficient case fewer",
        (_, Direction::Up) => "1 percentage point more",
        (_, Direction::Down) => "1 percentage point fewer",
    };
    let (rated, rating) = match decisive.overall {
        Some(overall) => ("the overall rating".into(), overall),
        None => (name(framework, Place::Standard(decisive.standard)), decisive.rating),
    };
    format!("{case} in {places} makes {rated} {rating}")
}
