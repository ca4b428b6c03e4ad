//! Where actions go: the state that they change, and what is drawn of it when.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use yew::Callback;
use yew::functional::UseForceUpdateHandle;

use super::{Action, State};

/// Where a component sends an action to. All clones share one state.
#[derive(Clone)]
pub struct Dispatch {
    shared: Rc<Shared>,
    /// As [`Shared`] has it when this was cloned, so that what is drawn with another one is drawn again.
    overtaken: u32,
}

struct Shared {
    state: RefCell<Rc<State>>,
    later: Callback<()>,
    /// Whether something was typed since everything was drawn.
    typed: Cell<bool>,
    /// How often something else was done before what was typed was drawn. The fields then show what no drawing knows of.
    overtaken: Cell<u32>,
    score: RefCell<Option<UseForceUpdateHandle>>,
    all: RefCell<Option<UseForceUpdateHandle>>,
}

impl Dispatch {
    /// With the state at the start, and what to call for [`draw_rest`](Self::draw_rest) to be called once the score is painted.
    #[must_use]
    pub fn new(start: State, later: Callback<()>) -> Self {
        let state = RefCell::new(Rc::new(start));
        let (typed, overtaken) = (Cell::new(false), Cell::new(0));
        let (score, all) = (RefCell::default(), RefCell::default());
        Self { shared: Rc::new(Shared { state, later, typed, overtaken, score, all }), overtaken: 0 }
    }

    /// The state.
    #[must_use]
    pub fn state(&self) -> Rc<State> {
        self.shared.state.borrow().clone()
    }

    /// Leaves no step to undo or redo.
    pub fn forget_past(&self) {
        let state = self.state();
        self.shared.state.replace(Rc::new((*state).clone().without_past()));
    }

    /// Does an action, and draws what comes of it, where the calculator is on the page. Of what is typed the score is drawn first,
    /// and the rest once the browser has painted that: to draw everything takes several times as long, and typing would wait for it.
    pub fn dispatch(&self, action: Action) {
        let typed = matches!(action, Action::Entered(..));
        let state = self.state().reduce(action);
        self.shared.state.replace(state);
        match &*self.shared.score.borrow() {
            Some(score) if typed => {
                self.shared.typed.set(true);
                score.force_update();
                self.shared.later.emit(());
            }
            score => {
                if self.shared.typed.take() {
                    self.shared.overtaken.update(|times| times.wrapping_add(1));
                }
                self.draw_rest();
                if let Some(score) = score {
                    score.force_update();
                }
            }
        }
    }

    /// Draws everything but the score.
    pub fn draw_rest(&self) {
        if let Some(all) = &*self.shared.all.borrow() {
            all.force_update();
        }
    }

    /// Has the score drawn by this.
    pub fn set_score(&self, score: UseForceUpdateHandle) {
        self.shared.score.replace(Some(score));
    }

    /// Has everything but the score drawn by this. Gives the one to draw it with.
    #[must_use]
    pub fn set_all(&self, all: UseForceUpdateHandle) -> Self {
        self.shared.all.replace(Some(all));
        self.shared.typed.set(false);
        Self { overtaken: self.shared.overtaken.get(), ..self.clone() }
    }

    /// Lets go of what draws, which would keep itself alive by it.
    pub fn let_go(&self) {
        self.shared.score.take();
        self.shared.all.take();
    }
}

impl PartialEq for Dispatch {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shared, &other.shared) && self.overtaken == other.overtaken
    }
}

impl fmt::Debug for Dispatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dispatch").field("state", &self.shared.state).finish_non_exhaustive()
    }
}
