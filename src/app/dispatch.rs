//! Where actions go: the state that they change, and what is drawn of it when.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use yew::Callback;
use yew::functional::UseForceUpdateHandle;

use super::{Action, State};

/// Where a component sends an action to. All clones share one state.
#[derive(Clone)]
pub struct Dispatch(Rc<Shared>);

struct Shared {
    state: RefCell<Rc<State>>,
    later: Callback<()>,
    score: RefCell<Option<UseForceUpdateHandle>>,
    all: RefCell<Option<UseForceUpdateHandle>>,
}

impl Dispatch {
    /// With the state at the start, and what to call for [`draw`](Self::draw) to be called once what is drawn so far is painted.
    #[must_use]
    pub fn new(start: State, later: Callback<()>) -> Self {
        let state = RefCell::new(Rc::new(start));
        Self(Rc::new(Shared { state, later, score: RefCell::default(), all: RefCell::default() }))
    }

    /// The state.
    #[must_use]
    pub fn state(&self) -> Rc<State> {
        self.0.state.borrow().clone()
    }

    /// Leaves no step to undo or redo.
    pub fn forget_past(&self) {
        let state = self.state();
        self.0.state.replace(Rc::new((*state).clone().without_past()));
    }

    /// Does an action, and draws what comes of it, where the calculator is on the page. Of what is typed the score is drawn first,
    /// and the rest once the browser has painted that: to draw everything takes several times as long, and typing would wait for it.
    pub fn dispatch(&self, action: Action) {
        let typed = matches!(action, Action::Entered(..));
        let state = self.state().reduce(action);
        self.0.state.replace(state);
        match &*self.0.score.borrow() {
            Some(score) if typed => {
                score.force_update();
                self.0.later.emit(());
            }
            _ => self.draw(),
        }
    }

    /// Draws everything.
    pub fn draw(&self) {
        for part in [&self.0.all, &self.0.score] {
            if let Some(part) = &*part.borrow() {
                part.force_update();
            }
        }
    }

    /// Has the score drawn by this.
    pub fn set_score(&self, score: UseForceUpdateHandle) {
        self.0.score.replace(Some(score));
    }

    /// Has everything but the score drawn by this.
    pub fn set_all(&self, all: UseForceUpdateHandle) {
        self.0.all.replace(Some(all));
    }

    /// Lets go of what draws, which would keep itself alive by it.
    pub fn let_go(&self) {
        self.0.score.take();
        self.0.all.take();
    }
}

impl PartialEq for Dispatch {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Dispatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Dispatch").field(&self.0.state).finish()
    }
}
