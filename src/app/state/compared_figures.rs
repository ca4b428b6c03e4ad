//! The figures that the figures shown are compared with.

use std::rc::Rc;

use super::form::Form;
use crate::exchange::import::ByCase;

/// The second set of figures in a comparison: of another quarter, of another reader of the same cases, of a report or of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedFigures {
    /// The name of the figures. None for figures that were brought in without a name.
    pub name: Option<String>,
    /// Whether the figures are those of a scenario that was brought in, and not the actual figures.
    pub is_scenario: bool,
    /// The figures.
    pub form: Rc<Form>,
    /// How the cases of both sheets are read, where both sets of figures are sheets of cases.
    pub by_case: Option<Rc<ByCase>>,
    /// Whether the name is that of a file, or one that the person typed, which tells two sheets of the same cases apart.
    pub has_own_name: bool,
    /// Whether the figures are from a sheet of cases that could not be compared case by case, because the page does not have the sheet of the
    /// figures shown.
    pub misses_cases: bool,
    /// Which side stands first.
    pub order: SideOrder,
}

/// Which side of a comparison stands first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SideOrder {
    /// The older side, or the side that stands first by what the sides are to each other.
    #[default]
    Usual,
    /// The other side, because the person exchanged the sides.
    Exchanged,
}

impl ComparedFigures {
    /// How the cases of both sheets are read, while a form has the figures of the first sheet.
    pub fn by_case_beside(&self, form: &Form) -> Option<&ByCase> {
        self.by_case.as_deref().filter(|by_case| by_case.is_about(&form.inspection()))
    }

    /// The same figures with the sides in the usual order.
    #[must_use]
    pub fn in_usual_order(&self) -> Self {
        Self { order: SideOrder::Usual, ..self.clone() }
    }

    /// The same figures with the sides exchanged.
    #[must_use]
    pub fn exchanged(&self) -> Self {
        let order = match self.order {
            SideOrder::Usual => SideOrder::Exchanged,
            SideOrder::Exchanged => SideOrder::Usual,
        };
        Self { order, ..self.clone() }
    }

    /// Figures with a name, compared as they are.
    pub fn named(name: String, form: Rc<Form>) -> Self {
        Self {
            name: Some(name),
            is_scenario: false,
            form,
            by_case: None,
            has_own_name: false,
            misses_cases: false,
            order: SideOrder::Usual,
        }
    }
}
