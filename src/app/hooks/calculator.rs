//! The context that every component of the calculator can use.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::settings::{Settings, View};
use crate::app::state::{Action, ComparedFigures, ImportRequest, Task};
use crate::app::text::Text;

/// The settings of the page, and the receivers of actions and requests. All components get them by a context.
#[derive(Clone, Debug, PartialEq)]
pub struct CalculatorContext {
    /// The settings of the page.
    pub settings: Settings,
    /// Does an action.
    pub act: Callback<Action>,
    /// Requests a task of the page.
    pub task: Callback<Task>,
    /// Sends a request to the program that reads sheets.
    pub import: Callback<ImportRequest>,
    /// The figures that the page offers to compare with, under any framework: the drafts.
    pub comparable: Rc<[Rc<ComparedFigures>]>,
}

impl CalculatorContext {
    /// Whether there are fields to go to.
    pub fn has_fields(&self) -> bool {
        self.settings.view != View::Result && !self.settings.read_only
    }

    /// Whether there is a reading view to go to.
    pub fn has_reading(&self) -> bool {
        self.settings.view == View::Full && self.settings.only.is_none()
    }

    /// The texts of the page, in the language that the page chose.
    pub const fn text(&self) -> &'static dyn Text {
        self.settings.text
    }
}

/// Gives a component of the calculator what it may need.
///
/// # Panics
/// Outside the calculator.
#[hook]
pub fn use_calculator() -> CalculatorContext {
    #[expect(clippy::expect_used, reason = "a component outside the calculator is a mistake in the program")]
    use_context().expect("the component is drawn inside the calculator")
}
