//! The other side of a comparison.

use std::rc::Rc;

use super::base::State;
use super::foldable::{Foldable, Panel};
use super::form::Form;
use crate::exchange::import::{ByCase, ImportPreview};

/// The second set of figures in a comparison: of another quarter, of another reader of the same cases, of a report or of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What the figures are called. None for figures that were brought in without a name.
    pub name: Option<String>,
    /// The figures.
    pub form: Rc<Form>,
    /// How the cases of both sides are read, where both are sheets of cases.
    pub by_case: Option<Rc<ByCase>>,
}

impl State {
    /// Compares the figures shown with other figures, and unfolds the comparison. Without a side, a scenario is compared with its
    /// baseline.
    pub(super) fn compare_with(&self, side: Option<Rc<Side>>) -> Self {
        let unfolded = self.unfolded.with(Foldable::Panel(Panel::Comparison), true);
        Self { side, unfolded, message: None, ..self.clone() }
    }

    /// Compares the figures shown with the offered figures, which change no figure. Nothing happens without offered figures.
    pub(super) fn compare_with_offer(&self) -> Self {
        let offered = self.offer.as_ref().and_then(|offer| offer.put_into(&Form::new(self.framework())));
        let Some((form, _)) = offered else { return self.clone() };
        let name = Some(form.service.trim().to_owned()).filter(|name| !name.is_empty());
        let by_case = match self.offer.as_ref().and_then(|offer| offer.preview()) {
            Some(ImportPreview::Cases(cases)) => cases.by_case.clone().map(Rc::new),
            _ => None,
        };
        self.show_offer(None).compare_with(Some(Rc::new(Side { name, form: Rc::new(form), by_case })))
    }

    /// The other side of the comparison, where it is under the framework chosen.
    #[must_use]
    pub fn side(&self) -> Option<&Rc<Side>> {
        self.side.as_ref().filter(|side| *side.form.framework == *self.framework())
    }
}
