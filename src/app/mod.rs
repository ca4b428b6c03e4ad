//! The calculator that people see. It shows outcomes and computes none.

mod announcement;
pub mod components;
mod events;
mod form;
mod keyboard;
mod mount;
mod state;
pub mod text;

use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::prelude::*;

use self::announcement::use_announcement;
use self::components::{choose, figures, notice, steps, summary, toolbar};
pub use self::form::{Entry, FieldError, Form, Judgement, Part, Problem, QuestionForm, StandardForm};
use self::keyboard::Key;
pub use self::state::{Action, Dispatch, Field, State, View};
use self::text::Text;
use crate::engine::{Inspection, KeyQuestionId, Outcome, rate};
use crate::frameworks::yjs_2021;

/// The figures put in and what they come to, shared by the components of one render.
#[derive(Clone, Debug, PartialEq)]
pub struct Rated {
    /// The form as filled in.
    pub form: Rc<Form>,
    /// The same as an inspection.
    pub inspection: Inspection,
    /// Its ratings.
    pub outcome: Outcome,
    /// The key questions that have an error to mend.
    pub problems: Vec<KeyQuestionId>,
}

impl Rated {
    /// Rates a form.
    #[must_use]
    pub fn new(form: &Rc<Form>) -> Self {
        let inspection = form.inspection();
        let outcome = rate(&inspection);
        Self { form: form.clone(), inspection, outcome, problems: form.problems() }
    }
}

/// What the calculator starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The form to start with; none starts empty, under the framework of the most published reports.
    #[prop_or_default]
    pub form: Option<Form>,
    /// What is unfolded at the start.
    #[prop_or_default]
    pub view: View,
    /// The words.
    #[prop_or(&text::ENGLISH)]
    pub text: &'static Text,
}

/// The calculator: what is chosen, the figures, and beside them what they come to.
#[component]
pub fn App(props: &AppProps) -> Html {
    let text = props.text;
    let state = use_reducer(|| {
        let mut state = State::starting(props.form.clone(), &yjs_2021::FRAMEWORK);
        state.view = props.view;
        state
    });
    let rated = Rated::new(state.form());
    let announcement = use_announcement(text, &rated);
    let dispatch = &state.dispatcher();

    html! {
        <div class="ir-calculator" lang={text.language} onkeydown={events::on_key(dispatch, pressed)}>
            { notice(text) }
            { choose(text, &rated.form, dispatch) }
            <div class="ir-columns">
                { summary(text, &rated, state.view, dispatch) }
                <div class="ir-main">
                    { toolbar(text, &state, dispatch) }
                    { figures(text, &rated, dispatch) }
                    { steps(text, &rated, state.view, dispatch) }
                </div>
            </div>
            // There before its first message, or screen readers would not read it.
            <p class="govuk-visually-hidden" role="status" ref={announcement}></p>
        </div>
    }
}

fn pressed(event: &KeyboardEvent) -> Option<Action> {
    let key = keyboard::key(event)?;
    event.prevent_default();
    match key {
        Key::Undo => Some(Action::Undone),
        Key::Redo => Some(Action::Redone),
        Key::NextFigure(field) => {
            let _ = field.focus();
            field.select();
            None
        }
    }
}
