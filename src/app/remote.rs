//! The hold that the page around has on a calculator: its state, what to tell it, and word of each change.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::{Action, Host, State};
use crate::engine::Inspection;

/// The hold that the page around has on a calculator.
#[derive(Clone, Debug, Default)]
pub struct Remote {
    state: Rc<RefCell<Option<UseReducerHandle<State>>>>,
    changed: Callback<()>,
    host: Host,
}

impl PartialEq for Remote {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

impl Remote {
    /// With what to call when the figures have changed, and when the page is asked to do something.
    #[must_use]
    pub fn new(changed: Callback<()>, host: Host) -> Self {
        Self { changed, host, ..Self::default() }
    }

    /// Where the calculator's questions to the page go.
    #[must_use]
    pub const fn host(&self) -> &Host {
        &self.host
    }

    /// The state, while the calculator is on the page.
    #[must_use]
    pub fn state(&self) -> Option<State> {
        self.state.borrow().as_deref().cloned()
    }

    /// Does something in the page's name; gives the action back when the calculator is not on the page.
    ///
    /// # Errors
    /// The calculator is not on the page.
    pub fn act(&self, action: Action) -> Result<(), Action> {
        let Some(dispatch) = self.state.borrow().as_ref().map(UseReducerHandle::dispatcher) else { return Err(action) };
        dispatch.dispatch(action);
        Ok(())
    }

    /// Lets go of the calculator, which would keep itself alive by it.
    pub fn let_go(&self) {
        self.state.replace(None);
    }
}

/// Keeps the page's hold on the state, and sends word when the figures have changed.
#[hook]
pub fn use_remote(remote: &Remote, state: &UseReducerHandle<State>, inspection: &Inspection) {
    remote.state.replace(Some(state.clone()));
    let known = use_mut_ref(|| inspection.clone());
    // Not of one render: of two that follow at once, only the last has its effect.
    let untold = use_mut_ref(|| false);
    if *known.borrow() != *inspection {
        *known.borrow_mut() = inspection.clone();
        untold.replace(true);
    }
    let remote = remote.clone();
    use_effect(move || {
        if untold.take() {
            remote.changed.emit(());
        }
    });
}
