use std::rc::Rc;

use super::{Form, State};
use crate::engine::{Inspection, KeyQuestionId, Outcome, rate};

/// The figures put in and what they come to, shared by the components of one render.
#[derive(Clone, Debug, PartialEq)]
pub struct Rated {
    /// The form as filled in.
    pub form: Rc<Form>,
    /// The form that is rated: the same, unless ratings wait until they are asked for.
    pub rated_form: Rc<Form>,
    /// The baseline that they are a scenario beside.
    pub was: Option<Rc<Form>>,
    /// Where they wait, whether the figures have changed since.
    pub stale: Option<bool>,
    /// The form that is rated, as an inspection.
    pub inspection: Inspection,
    /// Its ratings.
    pub outcome: Outcome,
    /// The key questions that have an error to mend.
    pub problems: Vec<KeyQuestionId>,
}

impl Rated {
    /// Rates a form.
    #[must_use]
    pub fn new(form: &Rc<Form>) -> Self {
        Self::beside(form, form)
    }

    /// Rates what a state has to be rated.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let rated = Self::beside(state.form(), state.rated_form());
        let stale = state.asked().map(|_| state.form().inspection() != rated.inspection);
        Self { stale, was: state.sheets().compared().cloned(), ..rated }
    }

    /// The form as filled in, as an inspection: what is told, copied and printed is of that, whether the ratings wait or not.
    #[must_use]
    pub fn at_hand(&self) -> Inspection {
        if self.stale == Some(true) { self.form.inspection() } else { self.inspection.clone() }
    }

    /// Shows a form beside the ratings of another one.
    fn beside(form: &Rc<Form>, rated_form: &Rc<Form>) -> Self {
        let inspection = rated_form.inspection();
        let outcome = rate(&inspection);
        let problems = form.problems();
        Self { form: form.clone(), rated_form: rated_form.clone(), was: None, stale: None, inspection, outcome, problems }
    }
}
