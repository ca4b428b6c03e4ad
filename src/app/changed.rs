//! Word to the page that the figures have changed.

use yew::prelude::*;

use crate::engine::Inspection;

/// Sends word to the page when the figures have changed.
#[hook]
pub fn use_changed(changed: &Callback<()>, inspection: &Inspection) {
    let known = use_mut_ref(|| inspection.clone());
    // Not of one render: of two that follow at once, only the last has its effect.
    let untold = use_mut_ref(|| false);
    if *known.borrow() != *inspection {
        *known.borrow_mut() = inspection.clone();
        untold.replace(true);
    }
    let changed = changed.clone();
    use_effect(move || {
        if untold.take() {
            changed.emit(());
        }
    });
}
