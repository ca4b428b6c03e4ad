//! The state of a calculator, for whoever is outside the components.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use yew::Reducible;
use yew::functional::UseReducerHandle;

use super::settings::Settings;
use super::state::{Action, State};

/// Keeps the state of a calculator: the state itself while the calculator is off the page, and the handle of the reducer that has
/// the state while the calculator is on it. All clones keep one state.
#[derive(Clone)]
pub struct Keeper(Rc<Shared>);

struct Shared {
    kept: RefCell<Kept>,
    /// Whether a person can change the figures. A setting is in force at once, also for what was drawn before it.
    takes_figures: Cell<bool>,
}

enum Kept {
    OffPage(Rc<State>),
    OnPage(UseReducerHandle<State>),
}

impl Keeper {
    /// Keeps a state for a calculator that is not on the page yet.
    pub fn new(state: State) -> Self {
        Self(Rc::new(Shared { kept: RefCell::new(Kept::OffPage(Rc::new(state))), takes_figures: Cell::new(true) }))
    }

    /// Takes the settings, which may not let a person change the figures.
    pub fn set(&self, settings: &Settings) {
        self.0.takes_figures.set(settings.takes_figures());
    }

    /// Whether a person can do an action now.
    pub fn lets(&self, action: &Action) -> bool {
        self.0.takes_figures.get() || !action.changes_figures()
    }

    /// The state now.
    pub fn state(&self) -> Rc<State> {
        match &*self.0.kept.borrow() {
            Kept::OffPage(state) => state.clone(),
            Kept::OnPage(handle) => Rc::new((**handle).clone()),
        }
    }

    /// Does an action. The state is changed at once, and drawn by Yew.
    pub fn act(&self, action: Action) {
        // The state is no longer borrowed below, because components that the handle draws may ask for the state.
        let handle = match &mut *self.0.kept.borrow_mut() {
            Kept::OffPage(state) => {
                *state = state.clone().reduce(action);
                return;
            }
            Kept::OnPage(handle) => handle.clone(),
        };
        handle.dispatch(action);
    }

    /// Leaves no step to undo or redo, before the calculator is on the page.
    pub fn forget_past(&self) {
        let state = (*self.state()).clone().without_past();
        self.0.kept.replace(Kept::OffPage(Rc::new(state)));
    }

    /// Hands the state over to the reducer of a calculator that is on the page.
    pub(super) fn hand_over(&self, handle: &UseReducerHandle<State>) {
        self.0.kept.replace(Kept::OnPage(handle.clone()));
    }

    /// Takes the state back from a calculator that leaves the page.
    pub fn take_back(&self) {
        let state = self.state();
        self.0.kept.replace(Kept::OffPage(state));
    }
}

/// Keepers are equal if they keep one state between them.
impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Keeper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Keeper").field(&self.state()).finish()
    }
}
