use std::rc::Rc;

use crate::app::{Fold, QuestionForm, Rated, StandardForm, Unfolded};
use crate::engine::{Framework, LocatedStandard, StandardOutcome};

/// A standard, what is put in for it, and what that comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct StandardShown {
    /// The framework.
    pub framework: &'static Framework,
    /// The standard.
    pub located: LocatedStandard,
    /// What is put in.
    pub form: Rc<StandardForm>,
    /// What is rated.
    pub rated_form: Rc<StandardForm>,
    /// What the baseline has for it, beside a scenario.
    pub was: Option<Rc<StandardForm>>,
    /// Its rating.
    pub outcome: StandardOutcome,
    /// Whether its discretion is unfolded.
    pub discretion: bool,
}

impl StandardShown {
    /// All standards in order.
    pub fn all(rated: &Rated, unfolded: Unfolded) -> impl Iterator<Item = Self> {
        let framework = rated.outcome.framework;
        let forms = rated.form.standards.iter().zip(&rated.rated_form.standards).zip(&rated.outcome.standards);
        forms.map(move |((form, rated_form), outcome)| Self {
            framework,
            located: outcome.located,
            form: form.clone(),
            rated_form: rated_form.clone(),
            was: rated.was.as_ref().and_then(|was| was.standards.get(outcome.located.id.index()).cloned()),
            outcome: *outcome,
            discretion: form.had_discretion || unfolded.shows(Fold::Discretion(outcome.located.id)),
        })
    }

    /// What the baseline has for a key question, by its place.
    pub fn was_asked(&self, place: usize) -> Option<&QuestionForm> {
        self.was.as_ref()?.questions.get(place)
    }
}
