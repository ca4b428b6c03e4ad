//! The fields of a standard as filled in, and the answer that they give.

use std::rc::Rc;

use super::question_form::QuestionForm;
use crate::engine::{Answer, Rating};

/// The fields of a standard as filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StandardForm {
    /// The key questions of the standard in order. Empty when the standard itself is judged.
    pub questions: Vec<Rc<QuestionForm>>,
    /// Whether the rating is entered although the standard has key questions.
    pub rated_directly: bool,
    /// Whether the standard was not inspected. The judgement and the figures keep their values, because the choice can be taken back.
    pub not_inspected: bool,
    /// The judgement of the standard itself, kept while `rated_directly` is off.
    pub judgement: Option<Judgement>,
    /// The rating by professional discretion.
    pub discretion: Option<Rating>,
    /// The reason for discretion, as typed; kept while there is no discretion.
    pub reason: String,
    /// Whether the person has recorded discretion or taken it away, because its fields must not fold away while they are used.
    pub had_discretion: bool,
}

/// The judgement of inspectors on a standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The rating of the standard.
    Rated(Rating),
    /// The standard was not rated.
    NotRated,
}

impl StandardForm {
    /// Whether the standard's own rating is entered.
    pub fn is_rated_directly(&self) -> bool {
        self.questions.is_empty() || self.rated_directly
    }

    /// Takes back that the standard was not inspected, because an answer from elsewhere says otherwise. The discretion had no effect
    /// before, and must not begin to have an effect now.
    pub(super) fn inspect(&mut self) {
        if std::mem::take(&mut self.not_inspected) {
            self.discretion = None;
        }
    }

    /// Judges the standard, which is then inspected, or takes the judgement back.
    pub(super) fn judge(&mut self, judgement: Option<Judgement>) {
        self.inspect();
        self.judgement = judgement;
    }

    /// Whether the standard itself has the answer, and its key questions have none.
    pub fn is_answered_itself(&self) -> bool {
        self.not_inspected || self.is_rated_directly()
    }

    /// Records discretion, or takes it away.
    pub fn record_discretion(&mut self, rating: Option<Rating>) {
        self.had_discretion |= rating.is_some() || self.discretion.is_some();
        self.discretion = rating;
    }

    /// The answer to the standard itself. None where its key questions are answered.
    pub fn answer(&self) -> Option<Answer> {
        if self.not_inspected {
            return Some(Answer::NotInspected);
        }
        match self.judgement.filter(|_| self.is_rated_directly())? {
            Judgement::Rated(rating) => Some(Answer::Rating(rating)),
            Judgement::NotRated => Some(Answer::NotRated),
        }
    }
}
