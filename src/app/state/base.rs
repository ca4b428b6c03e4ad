//! The state itself, and the few ways in which every action changes it.

use std::rc::Rc;

use super::action::Field;
use super::compared_figures::ComparedFigures;
use super::foldable::Unfolded;
use super::form::Form;
use super::history::History;
use super::inputs::Inputs;
use super::message::Message;
use super::mode::Mode;
use super::offer::Offer;
use super::versions::Versions;
use super::what_if::WhatIf;
use crate::engine::Framework;

/// The inputs of a person, and the steps that led to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The parts of the page that are unfolded.
    pub unfolded: Unfolded,
    /// Whether the person reads the ratings or changes the figures. Undo leaves the mode alone.
    pub mode: Mode,
    /// The questions that the panels answer. They change no figure, so undo leaves them alone.
    pub what_if: Rc<WhatIf>,
    /// The person's choice whether a ratings string or a link to copy has the service's name. Undo leaves it alone.
    pub(super) names_choice: Option<bool>,
    /// The person's choice whether a ratings string or a link to copy has the reasons for discretion. Undo leaves it alone.
    pub(super) reasons_choice: Option<bool>,
    /// The last message, until something else is done; a message about a link stays until other figures are opened. Undo leaves
    /// it alone.
    pub message: Option<Rc<Message>>,
    /// The last message, also when it is no longer shown. On a slow machine something else may be done before it is announced.
    pub last_message: Option<Rc<Message>>,
    /// How many messages there have been. Each message is announced, also when it has the words of the message before it.
    pub messages: u32,
    /// The figures offered to the person. An offer changes no figure, and undo leaves it alone.
    pub offer: Option<Rc<Offer>>,
    /// Figures that the figures shown are compared with. They are no inputs, so undo leaves them alone.
    pub(super) compared_figures: Option<Rc<ComparedFigures>>,
    /// How often the person requested the ratings that wait. Each request has its ratings announced, also when no rating has changed.
    pub ratings_requests: u32,
    /// How often figures that were typed were changed by something other than typing. Yew does not know what was typed in a field
    /// since Yew drew it, so the fields are drawn anew when this number changes.
    pub overwritten: u32,
    /// Whether something was typed since [`overwritten`](Self::overwritten) was last counted.
    pub(super) typed: bool,
    pub(super) history: History,
    /// While ratings wait: the inputs that the ratings shown belong to. Undo leaves them alone.
    pub(super) last_rated: Option<Rc<Inputs>>,
    /// The figures that the page around put in last.
    pub(super) from_page: Option<Rc<Versions>>,
}

impl State {
    /// The state of a calculator in which nothing is entered, under the framework given.
    pub fn new(framework: &'static Framework) -> Self {
        Self {
            unfolded: Unfolded::default(),
            mode: Mode::default(),
            what_if: Rc::new(WhatIf::default()),
            names_choice: None,
            reasons_choice: None,
            message: None,
            last_message: None,
            messages: 0,
            offer: None,
            compared_figures: None,
            ratings_requests: 0,
            overwritten: 0,
            typed: false,
            history: History::new(Rc::new(Inputs::new(framework))),
            last_rated: None,
            from_page: None,
        }
    }

    /// The same state with no step to undo or redo.
    #[must_use]
    pub fn without_past(self) -> Self {
        Self { history: self.history.without_past(), ..self }
    }

    /// The baseline and the scenarios under the framework chosen.
    pub fn versions(&self) -> &Rc<Versions> {
        self.inputs().versions()
    }

    /// The figures shown: those of the baseline or of a scenario, under the framework chosen.
    pub fn form(&self) -> &Rc<Form> {
        self.versions().form()
    }

    /// Whether the ratings are shown to be read.
    pub fn is_read(&self) -> bool {
        self.mode == Mode::Reading
    }

    /// Whether the ratings wait until the person requests them.
    pub const fn ratings_wait(&self) -> bool {
        self.last_rated.is_some()
    }

    /// The figures that are rated: those shown, or while ratings wait those of the last request.
    pub fn rated_form(&self) -> &Rc<Form> {
        self.last_rated.as_ref().unwrap_or(self.inputs()).versions().form()
    }

    /// The framework chosen.
    pub fn framework(&self) -> &'static Framework {
        self.form().framework
    }

    /// Whether there is a step to undo.
    pub const fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is a step to redo.
    pub const fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// The inputs now.
    pub(super) fn inputs(&self) -> &Rc<Inputs> {
        &self.history.now
    }

    /// Records a step to other inputs, which can be undone. Typing goes on in the step that it began in the same field.
    pub(super) fn record(&self, inputs: Rc<Inputs>, typing: Option<Field>) -> Self {
        let history = self.history.after(inputs, typing);
        if Rc::ptr_eq(&history.now, self.inputs()) {
            return Self { history, ..self.clone() };
        }
        let message = self.message.clone().filter(|message| matches!(**message, Message::LinkRead { .. }));
        Self { message, ..self.moved_to(history) }
    }

    /// Moves to another place in the history. Questions and offers that name places of another framework go.
    pub(super) fn moved_to(&self, history: History) -> Self {
        let (mut what_if, mut offer) = (self.what_if.clone(), self.offer.clone());
        let chosen = history.now.chosen;
        if chosen != self.inputs().chosen {
            offer = offer.map(|offer| Rc::new(offer.read_anew()));
            let what_if = Rc::make_mut(&mut what_if);
            (what_if.of, what_if.rating) = (None, None);
            what_if.freedom.locked.clear();
            what_if.cases_read.clear();
        }
        Self { history, what_if, offer, message: None, ..self.clone() }
    }

    /// Names the figures shown where undo or redo has brought the figures of another inspection in the place of `before`.
    pub(super) fn name_other_than(self, before: &Form) -> Self {
        let form = self.form();
        let is_same = form.published == before.published && form.service == before.service && form.sheet == before.sheet;
        let is_other = !is_same && form.standards != before.standards;
        match form.title().filter(|_| is_other).map(ToOwned::to_owned) {
            Some(name) => self.say(Message::FiguresAreBack(name)),
            None => self,
        }
    }

    /// Turns to reading or to changing.
    pub(super) fn turned_to(self, mode: Mode) -> Self {
        Self { mode, ..self }
    }

    /// Turns to the form where there is nothing to read. Without this, the first figure that is typed would take the form away.
    pub(super) fn turned_to_form_if_blank(self) -> Self {
        let is_blank = self.is_read() && self.form().inspection().answered() == 0;
        if is_blank { self.turned_to(Mode::Changing) } else { self }
    }

    /// Shows a message to the person.
    pub(super) fn say(self, message: Message) -> Self {
        let message = Some(Rc::new(message));
        Self { message: message.clone(), last_message: message, messages: self.messages + 1, ..self }
    }
}
