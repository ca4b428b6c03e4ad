//! The sentences about how far everything is from its next band.

use crate::analysis::{Decisive, Direction, KeyQuestionMove, OverallMove, StandardMove};
use crate::engine::{Answer, Framework, Place};

pub trait HeadroomText {
    fn key_question_move(&self, step: &KeyQuestionMove, from: Answer, direction: Direction) -> String;
    fn standard_move(&self, framework: &Framework, standard_move: &StandardMove) -> String;
    fn overall_move(&self, overall_move: &OverallMove, direction: Direction, counted: bool) -> String;
    /// The title of the changes of a single case; `overall` where one of them changes the overall rating.
    fn one_case(&self, ways: usize, counted: bool, overall: bool) -> String;
    fn decides(&self, framework: &Framework, decisive: &Decisive, places: &[Place]) -> String;
}
