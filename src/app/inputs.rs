//! What is put in under every framework.

use std::rc::Rc;

use super::form::Form;
use super::sheets::Sheets;
use crate::engine::Framework;
use crate::frameworks::FRAMEWORKS;

/// The framework chosen, and the figures put in under each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inputs {
    /// The place of the framework chosen in [`FRAMEWORKS`].
    pub chosen: usize,
    sheets: [Rc<Sheets>; FRAMEWORKS.len()],
}

impl Inputs {
    /// Nothing put in yet, under the framework given.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        let sheets = FRAMEWORKS.map(|framework| Rc::new(Sheets::new(Form::new(framework))));
        Self { chosen: place_of(framework), sheets }
    }

    /// The same with the framework at a place chosen.
    #[must_use]
    pub fn with_chosen(&self, chosen: usize) -> Rc<Self> {
        Rc::new(Self { chosen, sheets: self.sheets.clone() })
    }

    /// The same with other sheets at a place, and that place chosen.
    #[must_use]
    pub fn with_sheets(&self, chosen: usize, changed: Sheets) -> Rc<Self> {
        let mut sheets = self.sheets.clone();
        sheets[chosen] = Rc::new(changed);
        Rc::new(Self { chosen, sheets })
    }

    /// The same with another form on the sheet at hand of a place, and that place chosen.
    #[must_use]
    pub fn with_form(&self, chosen: usize, form: Form) -> Rc<Self> {
        self.with_sheets(chosen, self.sheets[chosen].with_form(form))
    }

    /// The sheets under the framework chosen.
    #[must_use]
    pub fn at_hand(&self) -> &Rc<Sheets> {
        &self.sheets[self.chosen]
    }

    /// Whether the same sheet of the same framework is at hand in both.
    #[must_use]
    pub fn is_on_sheet_of(&self, other: &Self) -> bool {
        self.chosen == other.chosen && self.at_hand().is_on_sheet_of(other.at_hand())
    }
}

/// The place of a framework in [`FRAMEWORKS`].
#[must_use]
pub fn place_of(framework: &'static Framework) -> usize {
    FRAMEWORKS.iter().position(|known| **known == *framework).unwrap_or(0)
}
