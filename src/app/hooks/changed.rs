//! Reports to the page that the figures have changed.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::rated::Rated;
use crate::app::state::Versions;
use crate::engine::Inspection;

/// The kind of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedPart {
    /// The figures shown, or the scenario that they belong to.
    Figures,
    /// Scenarios that are not shown.
    Scenarios,
}

/// Calls `changed` once a change of the figures or of the scenarios is drawn.
#[hook]
pub fn use_changed(changed: &Callback<ChangedPart>, rated: &Rated, versions: &Rc<Versions>) {
    let known = use_mut_ref(|| None::<(Inspection, Rc<Versions>)>);
    let changed = changed.clone();
    use_effect_with((rated.current(), versions.clone()), move |now| {
        let (figures, versions) = now;
        if let Some((before, versions_before)) = known.replace(Some(now.clone())) {
            let is_same = before == *figures && versions_before.shows_as_much_as(versions);
            changed.emit(if is_same { ChangedPart::Scenarios } else { ChangedPart::Figures });
        }
    });
}
