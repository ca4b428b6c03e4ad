//! The figures that the figures shown are compared with.

use std::rc::Rc;

use super::form::Form;
use crate::exchange::import::ByCase;

/// The second set of figures in a comparison: of another quarter, of another reader of the same cases, of a report or of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedFigures {
    /// What the figures are called. None for figures that were brought in without a name.
    pub name: Option<String>,
    /// The figures.
    pub form: Rc<Form>,
    /// How the cases of both sheets are read, where both sets of figures are sheets of cases.
    pub by_case: Option<Rc<ByCase>>,
}
