//! The steps that can be undone and redone.

use std::rc::Rc;

use super::action::Field;
use super::inputs::Inputs;

/// How many steps can be undone.
const MAX_PAST: usize = 500;

/// The inputs now, and before and after each step that can be undone or redone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The inputs now.
    pub now: Rc<Inputs>,
    past: Vec<Rc<Inputs>>,
    future: Vec<Rc<Inputs>>,
    /// The field being typed in. Further typing in this field belongs to the same step.
    typing: Option<Field>,
}

impl History {
    /// A history without a step.
    pub const fn new(now: Rc<Inputs>) -> Self {
        Self { now, past: Vec::new(), future: Vec::new(), typing: None }
    }

    /// This history with no step to undo or redo.
    #[must_use]
    pub fn without_past(self) -> Self {
        Self { past: Vec::new(), future: Vec::new(), ..self }
    }

    /// Whether there is a step to undo.
    pub const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Whether a field is being typed in.
    pub const fn is_typing(&self) -> bool {
        self.typing.is_some()
    }

    /// The history after a step, or after more typing in the last step. A step that changes nothing is not recorded.
    #[must_use]
    pub fn after(&self, now: Rc<Inputs>, typing: Option<Field>) -> Self {
        if now == self.now {
            // Further typing belongs to a step of typing only if there was one before.
            return Self { typing: typing.filter(|_| typing == self.typing), ..self.clone() };
        }
        let mut past = self.past.clone();
        if typing.is_none() || typing != self.typing {
            past.push(self.now.clone());
            if past.len() > MAX_PAST {
                past.remove(0);
            }
        }
        Self { now, past, future: Vec::new(), typing }
    }

    /// The history with its present inputs replaced, which is no step to undo, and which ends typing.
    #[must_use]
    pub fn with_now(&self, now: Rc<Inputs>) -> Self {
        Self { now, typing: None, ..self.clone() }
    }

    /// A step back, where there is one.
    #[must_use]
    pub fn undone(&self) -> Option<Self> {
        let (mut past, mut future) = (self.past.clone(), self.future.clone());
        let now = past.pop()?;
        future.push(self.now.clone());
        Some(Self { now, past, future, typing: None })
    }

    /// A step forward again, where one was undone.
    #[must_use]
    pub fn redone(&self) -> Option<Self> {
        let (mut past, mut future) = (self.past.clone(), self.future.clone());
        let now = future.pop()?;
        past.push(self.now.clone());
        Some(Self { now, past, future, typing: None })
    }
}
