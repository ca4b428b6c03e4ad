//! The English sentences about a standard, its rating and discretion on it.

use super::phrases::{English, and, part_sentence, possible_ratings, why};
use super::words::WORDS;
use crate::app::state::StandardForm;
use crate::app::text::standard::{Reason, StandardText};
use crate::engine::{Band, Framework, Outcome, Range, Rating, Standard, StandardOutcome};

impl StandardText for English {
    fn band(&self, band: Band) -> String {
        format!("{} to {}%", band.from, band.to)
    }

    fn no_such_part(&self, framework: &Framework, number: &str) -> String {
        let standards: Vec<_> = framework.standards().map(|located| located.standard.number).collect();
        let questions: Vec<_> = framework.key_questions().map(|located| located.question.number).collect();
        let (standards, questions) = (and(&standards), and(&questions));
        format!(
            "There is no {number} in {}. Its standards are {standards}; its key questions are {questions}.",
            framework.name
        )
    }

    fn part_sentence(&self, outcome: &Outcome, number: &str) -> String {
        part_sentence(outcome, number)
    }

    fn rating(&self, rating: Rating) -> &'static str {
        match rating {
            Rating::Inadequate => "Inadequate",
            Rating::RequiresImprovement => "Requires improvement",
            Rating::Good => "Good",
            Rating::Outstanding => "Outstanding",
        }
    }

    fn possible(&self, possible: Option<Range<Rating>>) -> String {
        match possible {
            None => WORDS.not_rated.into(),
            Some(possible) => possible.settled().map_or_else(|| possible_ratings(possible), |rating| rating.to_string()),
        }
    }

    fn why(&self, framework: &Framework, form: &StandardForm, outcome: &StandardOutcome, reason: Reason) -> String {
        why(framework, form, outcome, reason)
    }

    fn judgement_of(&self, number: &str) -> String {
        format!("Rating of {number} by inspectors")
    }

    fn of_standard(&self, standard: &Standard) -> String {
        format!(" of {} {}", standard.number, standard.name)
    }
}
