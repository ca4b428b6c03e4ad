//! Word to the page that the figures have changed.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::rated::Rated;
use crate::app::state::Versions;

/// What has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The figures shown.
    Figures,
    /// The names of the scenarios, or figures of a version that is not shown.
    Scenarios,
}

/// Calls `changed` once a change of the figures or of the scenarios is drawn.
#[hook]
pub fn use_changed(changed: &Callback<Change>, rated: &Rated, versions: &Rc<Versions>) {
    let known = use_mut_ref(|| None);
    let changed = changed.clone();
    use_effect_with((rated.current(), versions.clone()), move |now| {
        let (figures, _) = now;
        if let Some((before, _)) = known.replace(Some(now.clone())) {
            changed.emit(if before == *figures { Change::Scenarios } else { Change::Figures });
        }
    });
}
