//! The figures that those shown are compared with.

use std::rc::Rc;

use super::state::{Form, Side, State};
use super::text::Text;

/// The other side of the comparison, and its name: the figures that the person chose, or the baseline of the scenario shown. None without
/// either.
#[must_use]
pub fn other_side(text: &dyn Text, state: &State) -> Option<(String, Rc<Form>)> {
    let chosen = state.side().map(|side| (name_of(text, side), side.form.clone()));
    chosen.or_else(|| Some((text.baseline_label().into(), state.versions().compared()?.clone())))
}

/// What a side is called.
#[must_use]
pub fn name_of(text: &dyn Text, side: &Side) -> String {
    side.name.clone().unwrap_or_else(|| text.side_without_name().into())
}
