//! What the person has put in, and how each action changes it. Nothing computed is kept here, so nothing can go stale.

use std::rc::Rc;

use yew::{Reducible, UseReducerDispatcher};

use super::form::{Entry, Form, Judgement, Part, QuestionForm, StandardForm};
use crate::engine::{Framework, KeyQuestionId, Rating, StandardId};
use crate::frameworks::FRAMEWORKS;
use crate::published::PublishedInspection;

/// How a component tells of an action.
pub type Dispatch = UseReducerDispatcher<State>;

/// How many steps can be undone.
const MAX_PAST: usize = 500;

/// Something that the person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chose the framework; each keeps its own figures.
    FrameworkChosen(&'static Framework),
    /// Opened a published inspection.
    PublishedOpened(&'static PublishedInspection),
    /// The page around put figures in, to which a reset goes back.
    PageOpened(Rc<Form>),
    /// Typed in a field: the whole text that it now has.
    Entered(Field, String),
    /// Left a key question's field.
    FigureLeft(KeyQuestionId),
    /// Chose how one key question is answered.
    EntryChosen(KeyQuestionId, Entry),
    /// Chose how all key questions are answered; those not asked stay so.
    EntryChosenForAll(Entry),
    /// Judged a key question, or took the judgement back.
    QuestionJudged(KeyQuestionId, Option<Rating>),
    /// Judged a standard, or took the judgement back.
    StandardJudged(StandardId, Option<Judgement>),
    /// Chose to enter a case-based standard's rating instead of its figures, or the reverse.
    RatingEnteredDirectly(StandardId, bool),
    /// Recorded discretion, or took it away.
    DiscretionRecorded(StandardId, Option<Rating>),
    /// Went back to the figures that the page put in under the current framework; to none where it put in none.
    FiguresReset,
    /// Showed the table of ratings, where it does not fit beside the figures, or hid it.
    RatingsShown(bool),
    /// Unfolded how the ratings were worked out, or folded it away.
    StepsShown(bool),
    /// Went a step back.
    Undone,
    /// Went a step forward again.
    Redone,
}

/// A field that text is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The service's name.
    Service,
    /// A part of a key question's figure.
    Figure(KeyQuestionId, Part),
    /// The reason for discretion on a standard.
    Reason(StandardId),
}

/// The framework chosen, and the figures put in under each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inputs {
    /// The place of the framework chosen in [`FRAMEWORKS`].
    chosen: usize,
    forms: [Rc<Form>; FRAMEWORKS.len()],
}

impl Inputs {
    /// The same with another form at a place, and that place chosen.
    fn with_form(&self, chosen: usize, form: Form) -> Rc<Self> {
        let mut forms = self.forms.clone();
        forms[chosen] = Rc::new(form);
        Rc::new(Self { chosen, forms })
    }
}

/// Which parts that can be folded away are shown. That is no input: undo leaves it alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unfolded {
    /// The table of ratings, where it does not fit beside the figures.
    pub ratings: bool,
    /// How the ratings were worked out.
    pub steps: bool,
}

/// Inputs only: now, and before and after each step that can be undone or redone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What is unfolded.
    pub unfolded: Unfolded,
    now: Rc<Inputs>,
    /// What the page around put in last.
    from_page: Option<Rc<Form>>,
    past: Vec<Rc<Inputs>>,
    future: Vec<Rc<Inputs>>,
    /// The field being typed in: further typing in it belongs to the same step.
    typing: Option<Field>,
}

impl State {
    /// Nothing put in yet, under the framework given.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        let forms = FRAMEWORKS.map(|framework| Rc::new(Form::new(framework)));
        let now = Rc::new(Inputs { chosen: place_of(framework), forms });
        Self { unfolded: Unfolded::default(), now, from_page: None, past: Vec::new(), future: Vec::new(), typing: None }
    }

    /// A form already filled in.
    #[must_use]
    pub fn starting(form: Form) -> Self {
        Self::new(form.framework).after(Action::PageOpened(Rc::new(form))).without_past()
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        Rc::unwrap_or_clone(Rc::new(self.clone()).reduce(action))
    }

    /// The same with no step to undo or redo.
    #[must_use]
    pub fn without_past(self) -> Self {
        Self { past: Vec::new(), future: Vec::new(), ..self }
    }

    /// The figures put in under the framework chosen.
    #[must_use]
    pub fn form(&self) -> &Rc<Form> {
        &self.now.forms[self.now.chosen]
    }

    /// The framework chosen.
    #[must_use]
    pub fn framework(&self) -> &'static Framework {
        self.form().framework
    }

    /// Whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The state after another step: the form changed, and the framework perhaps another.
    fn step(&self, chosen: usize, form: Form, typing: Option<Field>) -> Self {
        let now = self.now.with_form(chosen, form);
        if now == self.now {
            // No step was made here that further typing could belong to, unless one was before.
            return Self { typing: typing.filter(|_| typing == self.typing), ..self.clone() };
        }
        let mut past = self.past.clone();
        if typing.is_none() || typing != self.typing {
            past.push(self.now.clone());
            if past.len() > MAX_PAST {
                past.remove(0);
            }
        }
        Self { now, past, future: Vec::new(), typing, from_page: self.from_page.clone(), ..*self }
    }

    fn with_form(&self, typing: Option<Field>, change: impl FnOnce(&mut Form)) -> Self {
        let mut form = (**self.form()).clone();
        change(&mut form);
        self.step(self.now.chosen, form, typing)
    }

    fn with_standard(&self, typing: Option<Field>, id: StandardId, change: impl FnOnce(&mut StandardForm)) -> Self {
        self.with_form(typing, |form| {
            if let Some(standard) = form.standards.get_mut(id.index()) {
                change(Rc::make_mut(standard));
            }
        })
    }

    fn with_question(&self, typing: Option<Field>, id: KeyQuestionId, change: impl FnOnce(&mut QuestionForm)) -> Self {
        self.with_form(typing, |form| {
            if let Some(question) = form.question_mut(id) {
                change(question);
            }
        })
    }

    /// The field checked, which is no step of its own.
    fn left(&self, id: KeyQuestionId) -> Self {
        let mut form = (**self.form()).clone();
        if let Some(question) = form.question_mut(id) {
            question.left = true;
        }
        Self { now: self.now.with_form(self.now.chosen, form), typing: None, ..self.clone() }
    }

    fn undone(&self) -> Option<Self> {
        let (mut past, mut future) = (self.past.clone(), self.future.clone());
        let now = past.pop()?;
        future.push(self.now.clone());
        Some(Self { now, past, future, typing: None, from_page: self.from_page.clone(), ..*self })
    }

    fn redone(&self) -> Option<Self> {
        let (mut past, mut future) = (self.past.clone(), self.future.clone());
        let now = future.pop()?;
        past.push(self.now.clone());
        Some(Self { now, past, future, typing: None, from_page: self.from_page.clone(), ..*self })
    }
}

fn place_of(framework: &'static Framework) -> usize {
    FRAMEWORKS.iter().position(|known| **known == *framework).unwrap_or(0)
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = match action {
            Action::FrameworkChosen(framework) => {
                let chosen = place_of(framework);
                self.step(chosen, (*self.now.forms[chosen]).clone(), None)
            }
            Action::PublishedOpened(published) => {
                self.step(place_of(published.framework), Form::of_published(published), None)
            }
            Action::PageOpened(form) => {
                let opened = self.step(place_of(form.framework), (*form).clone(), None);
                Self { from_page: Some(form), ..opened }
            }
            Action::Entered(field, text) => match field {
                Field::Service => self.with_form(Some(field), |form| form.service = text),
                Field::Figure(id, part) => self.with_question(Some(field), id, |question| question.set(part, text)),
                Field::Reason(id) => self.with_standard(Some(field), id, |standard| standard.reason = text),
            },
            Action::FigureLeft(id) => match self.form().question(id) {
                Some(question) if !question.left || self.typing.is_some() => self.left(id),
                _ => return self,
            },
            Action::EntryChosen(id, entry) => self.with_question(None, id, |question| question.enter_by(entry)),
            Action::EntryChosenForAll(entry) => self.with_form(None, |form| form.enter_all_by(entry)),
            Action::QuestionJudged(id, rating) => self.with_question(None, id, |question| question.rating = rating),
            Action::StandardJudged(id, judgement) => self.with_standard(None, id, |standard| standard.judgement = judgement),
            Action::RatingEnteredDirectly(id, directly) => {
                self.with_standard(None, id, |standard| standard.rated_directly = directly)
            }
            Action::DiscretionRecorded(id, rating) => {
                self.with_standard(None, id, |standard| standard.record_discretion(rating))
            }
            Action::FiguresReset => {
                let from_page = self.from_page.as_ref().filter(|form| *form.framework == *self.framework());
                let reset = from_page.map_or_else(
                    || {
                        let mut cleared = Form::new(self.framework());
                        cleared.enter_all_by(self.form().entry);
                        cleared
                    },
                    |form| (**form).clone(),
                );
                self.step(self.now.chosen, reset, None)
            }
            Action::RatingsShown(ratings) => Self { unfolded: Unfolded { ratings, ..self.unfolded }, ..(*self).clone() },
            Action::StepsShown(steps) => Self { unfolded: Unfolded { steps, ..self.unfolded }, ..(*self).clone() },
            Action::Undone => match self.undone() {
                Some(undone) => undone,
                None => return self,
            },
            Action::Redone => match self.redone() {
                Some(redone) => redone,
                None => return self,
            },
        };
        Rc::new(next)
    }
}
