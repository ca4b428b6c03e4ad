//! The figures, the rating and the unfolded parts of a standard.

use std::rc::Rc;

use crate::app::rated::Rated;
use crate::app::state::{Foldable, StandardForm, Unfolded};
use crate::app::text::{Reason, Text};
use crate::engine::{Framework, StandardOutcome};

/// A standard, its fields, and its rating.
#[derive(Clone, Debug, PartialEq)]
pub struct StandardShown {
    /// The framework.
    pub framework: &'static Framework,
    /// The fields as filled in.
    pub form: Rc<StandardForm>,
    /// The fields that are rated.
    pub rated_form: Rc<StandardForm>,
    /// The fields as they were before. None where the figures depart from no others.
    pub before: Option<Rc<StandardForm>>,
    /// The rating of the standard.
    pub outcome: StandardOutcome,
    /// Whether the fields of discretion are unfolded.
    pub discretion_unfolded: bool,
    /// How often typed figures were changed by something other than typing. When the number changes, the fields are drawn anew.
    pub overwritten: u32,
}

impl StandardShown {
    /// The reason for the rating, in a sentence. Empty where inspectors judge the standard and no discretion changed the rating, because
    /// the name of the standard and its rating say all.
    pub fn why(&self, text: &dyn Text, says: Reason) -> String {
        if self.outcome.located.standard.is_judged() && !self.outcome.discretion {
            return String::new();
        }
        text.why(self.framework, &self.rated_form, &self.outcome, says)
    }

    /// All standards in order, to be changed. Beside a scenario they have the figures before; beside changed figures of a report they have not,
    /// because the rows below must stay where they are while a person types the first changes.
    pub fn all<'a>(rated: &'a Rated, unfolded: &'a Unfolded, overwritten: u32) -> impl Iterator<Item = Self> + 'a {
        let forms = rated.form.standards.iter().zip(&rated.rated_form.standards).zip(&rated.outcome.standards);
        forms.map(move |((form, rated_form), outcome)| {
            let id = outcome.located.id;
            let before = rated.baseline.as_ref().and_then(|before| before.form.standards.get(id.index()));
            Self {
                framework: rated.outcome.framework,
                form: form.clone(),
                rated_form: rated_form.clone(),
                before: before.cloned(),
                outcome: *outcome,
                discretion_unfolded: form.had_discretion || unfolded.shows(Foldable::Discretion(id)),
                overwritten,
            }
        })
    }

    /// All standards in order, to be read, with the figures that they depart from.
    pub fn all_to_read<'a>(rated: &'a Rated, unfolded: &'a Unfolded) -> impl Iterator<Item = Self> + 'a {
        Self::all(rated, unfolded, 0).map(|shown| {
            let id = shown.outcome.located.id;
            let before = rated.departed_from().and_then(|before| before.form.standards.get(id.index()));
            Self { before: before.cloned(), ..shown }
        })
    }
}
