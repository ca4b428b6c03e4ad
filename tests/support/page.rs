//! Short ways to act on the page's state.

use std::rc::Rc;

use inspection_ratings::app::state::{Action, Entry, Field, Form, Part, QuestionForm, State, Versions};
use inspection_ratings::engine::{Framework, KeyQuestionId, Place, StandardId};
use inspection_ratings::frameworks::yjs_2021;

use inspection_ratings::app::text::Text;
use inspection_ratings::app::text::english::English;
use yew::Reducible;

use Action::{Entered, EntryChosen, Undone};

/// The texts of the page, in English.
pub const ENGLISH: &dyn Text = &English;

pub fn empty() -> Rc<State> {
    Rc::new(State::new(&yjs_2021::FRAMEWORK))
}

/// The state of a page that came with a form filled in.
pub fn starting(form: Form) -> State {
    let opened = Rc::new(State::new(form.framework)).reduce(Action::PageOpened(Rc::new(Versions::new(form))));
    (*opened).clone().without_past()
}

pub fn after(state: &Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(state.clone(), State::reduce)
}

pub fn question_id(framework: &Framework, number: &str) -> KeyQuestionId {
    match framework.place(number) {
        Some(Place::KeyQuestion(id)) => id,
        _ => panic!("{number} is no key question of {}", framework.id),
    }
}

pub fn standard_id(framework: &Framework, number: &str) -> StandardId {
    match framework.place(number) {
        Some(Place::Standard(id)) => id,
        _ => panic!("{number} is no standard of {}", framework.id),
    }
}

/// A key question of the framework that most cases use.
pub fn q(number: &str) -> KeyQuestionId {
    question_id(&yjs_2021::FRAMEWORK, number)
}

/// A standard of that framework.
pub fn s(number: &str) -> StandardId {
    standard_id(&yjs_2021::FRAMEWORK, number)
}

pub fn typed(number: &str, part: Part, text: &str) -> Action {
    Entered(Field::Figure(q(number), part), text.into())
}

pub fn percentage(number: &str, text: &str) -> Action {
    typed(number, Part::Percent, text)
}

pub fn cases(number: &str, yes: &str, of: &str) -> [Action; 3] {
    [EntryChosen(q(number), Entry::Cases), typed(number, Part::Yes, yes), typed(number, Part::Of, of)]
}

#[track_caller]
pub fn field<'a>(state: &'a State, number: &str) -> &'a QuestionForm {
    state.form().question(question_id(state.framework(), number)).unwrap()
}

pub fn steps_to_undo(state: &Rc<State>) -> usize {
    let (mut state, mut steps) = (state.clone(), 0);
    while state.can_undo() {
        state = state.reduce(Undone);
        steps += 1;
    }
    steps
}
