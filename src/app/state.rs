//! What the person has put in, and how each action changes it. Nothing computed is kept here, so nothing can go stale.

use std::rc::Rc;

use super::action::{Action, Field};
use super::fill_down::fill_down;
use super::fold::{Fold, Unfolded};
use super::form::{Form, StandardForm};
use super::history::History;
use super::host::Told;
use super::inputs::{Inputs, place_of};
use super::offer::{Brought, Offer};
use super::question_form::QuestionForm;
use super::sheets::Sheets;
use super::what_if::WhatIf;
use crate::analysis::Target;
use crate::engine::{Framework, KeyQuestionId, StandardId, rate};
use crate::frameworks::FRAMEWORKS;

/// Inputs only, and what was done to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What is unfolded.
    pub unfolded: Unfolded,
    /// What is asked of the figures. That changes none of them: undo leaves it alone.
    pub what_if: Rc<WhatIf>,
    /// Whether a line or a link to copy holds the service's name and the reasons. Undo leaves it alone.
    pub names: bool,
    /// What came of what was asked last, until something else is done; what could not be read of a link, until other figures are
    /// opened. Undo leaves it alone.
    pub told: Option<Rc<Told>>,
    /// What is offered to be put in. It changes no figure: undo leaves it alone.
    pub offer: Option<Rc<Offer>>,
    history: History,
    /// While ratings wait: what they were last asked of. Undo leaves it alone.
    asked: Option<Rc<Inputs>>,
    /// What the page around put in last.
    from_page: Option<Rc<Form>>,
}

impl State {
    /// Nothing put in yet, under the framework given.
    #[must_use]
    pub fn new(framework: &'static Framework) -> Self {
        Self {
            unfolded: Unfolded::default(),
            what_if: Rc::new(WhatIf::default()),
            names: false,
            told: None,
            offer: None,
            history: History::new(Rc::new(Inputs::new(framework))),
            asked: None,
            from_page: None,
        }
    }

    /// The same with no step to undo or redo.
    #[must_use]
    pub fn without_past(self) -> Self {
        Self { history: self.history.without_past(), ..self }
    }

    fn now(&self) -> &Rc<Inputs> {
        &self.history.now
    }

    /// The baseline and the scenarios under the framework chosen.
    #[must_use]
    pub fn sheets(&self) -> &Rc<Sheets> {
        self.now().at_hand()
    }

    /// The figures at hand under the framework chosen: the baseline's, or a scenario's.
    #[must_use]
    pub fn form(&self) -> &Rc<Form> {
        self.sheets().form()
    }

    /// What the ratings were last asked of, while they wait to be asked for.
    #[must_use]
    pub fn asked(&self) -> Option<&Rc<Inputs>> {
        self.asked.as_ref()
    }

    /// The figures that are rated: those at hand, unless ratings wait.
    #[must_use]
    pub fn rated_form(&self) -> &Rc<Form> {
        self.asked.as_ref().unwrap_or(self.now()).at_hand().form()
    }

    /// The framework chosen.
    #[must_use]
    pub fn framework(&self) -> &'static Framework {
        self.form().framework
    }

    /// Whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is a step to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// The state after another step: the form changed, and the framework perhaps another.
    fn step(&self, chosen: usize, form: Form, typing: Option<Field>) -> Self {
        self.step_to(self.now().with_form(chosen, form), typing)
    }

    /// The state after other figures have taken the place of those at hand.
    fn opened(&self, form: Form) -> Self {
        Self { told: None, ..self.step(place_of(form.framework), form, None) }
    }

    /// The state after another step: the sheets changed.
    fn with_sheets(&self, typing: Option<Field>, change: impl FnOnce(&mut Sheets)) -> Self {
        let mut sheets = (**self.sheets()).clone();
        change(&mut sheets);
        self.step_to(self.now().with_sheets(self.now().chosen, sheets), typing)
    }

    fn step_to(&self, now: Rc<Inputs>, typing: Option<Field>) -> Self {
        let history = self.history.step_to(now, typing);
        if Rc::ptr_eq(&history.now, self.now()) {
            return Self { history, ..self.clone() };
        }
        let told = self.told.clone().filter(|told| matches!(**told, Told::LinkRead { .. }));
        Self { told, ..self.at(history) }
    }

    /// The same elsewhere in its history.
    fn at(&self, history: History) -> Self {
        let (mut what_if, mut offer) = (self.what_if.clone(), self.offer.clone());
        let chosen = history.now.chosen;
        if chosen != self.now().chosen {
            offer = offer.and_then(|offer| offer.under(FRAMEWORKS[chosen])).map(Rc::new);
            // Its places were the other framework's, and the rating was asked of one of them.
            let what_if = Rc::make_mut(&mut what_if);
            (what_if.of, what_if.rating) = (None, None);
            what_if.freedom.locked.clear();
        }
        // Field by field: a copy of all would copy the history that is replaced.
        let (from_page, asked) = (self.from_page.clone(), self.asked.clone());
        let (unfolded, names) = (self.unfolded, self.names);
        Self { history, asked, from_page, what_if, names, offer, told: None, unfolded }
    }

    fn with_form(&self, typing: Option<Field>, change: impl FnOnce(&mut Form)) -> Self {
        let mut form = (**self.form()).clone();
        change(&mut form);
        self.step(self.now().chosen, form, typing)
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
        Self { history: self.history.with_now(self.now().with_form(self.now().chosen, form)), ..self.clone() }
    }

    /// With something offered or nothing any more, and the part where that is shown.
    fn bringing_in(&self, offer: Option<Rc<Offer>>, brought: Option<Brought>) -> Self {
        let told = brought.map(|brought| Rc::new(Told::In(brought)));
        Self { offer, told, unfolded: self.unfolded.with(Fold::BringIn, true), ..self.clone() }
    }

    /// The state after a step, and what came of it.
    fn brought(self, brought: Brought) -> Self {
        Self { told: Some(Rc::new(Told::In(brought))), ..self }
    }

    /// With the ratings asked for, by name or because other figures than those rated are at hand.
    fn rated_when_asked(self, asked: bool) -> Self {
        match &self.asked {
            // Not the same, so that asking twice can be told from asking once.
            Some(rated) if asked || !rated.is_on_sheet_of(self.now()) => {
                Self { asked: Some(Rc::new((**self.now()).clone())), ..self }
            }
            _ => self,
        }
    }

    /// The state after an action; the same where it changes nothing.
    #[must_use]
    pub fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // What puts other figures in the place of all is not typing: its ratings are wanted.
        let asked = matches!(
            action,
            Action::RatingsAsked
                | Action::PublishedOpened(_)
                | Action::PageOpened(_)
                | Action::FiguresOpened(_)
                | Action::FiguresReset
                | Action::ScenarioSwapped
        );
        let next = match action {
            Action::FrameworkChosen(framework) => self.step_to(self.now().with_chosen(place_of(framework)), None),
            Action::PublishedOpened(published) => self.opened(Form::of_published(published)),
            Action::PageOpened(form) => Self { from_page: Some(form.clone()), ..self.opened((*form).clone()) },
            Action::FiguresOpened(form) => self.opened((*form).clone()),
            Action::NamesIncluded(names) => Self { names, told: None, ..(*self).clone() },
            Action::TextOffered(text) if text.trim().is_empty() => self.bringing_in(None, None),
            Action::TextOffered(text) | Action::FileOffered(text) => {
                let offer = Rc::new(Offer::new(text, self.framework()));
                self.bringing_in(Some(offer.clone()), Some(Brought::Offered(offer)))
            }
            Action::FileRefused(refusal) => self.bringing_in(None, Some(Brought::Refused(refusal))),
            Action::ColumnMatched(place, question) => {
                match self.offer.as_ref().and_then(|offer| offer.with_column(place, question)) {
                    Some(offer) => self.bringing_in(Some(Rc::new(offer)), None),
                    None => return self,
                }
            }
            Action::OfferTaken => match self.offer.as_ref().and_then(|offer| offer.put_into(self.form())) {
                Some((form, brought)) => self.step(place_of(form.framework), form, None).bringing_in(None, Some(brought)),
                // Nothing to put in: typing ends all the same, as with whatever else is pressed.
                None => self.with_form(None, |_| {}),
            },
            Action::ColumnPasted(id, part, text) => {
                let mut form = (**self.form()).clone();
                let brought = fill_down(&mut form, id, part, &text);
                self.step(self.now().chosen, form, None).brought(brought)
            }
            Action::WasTold(told) => Self { told: Some(Rc::new(told)), ..(*self).clone() },
            Action::Entered(field, text) => match field {
                Field::Service => self.with_form(Some(field), |form| form.service = text),
                Field::Figure(id, part) => self.with_question(Some(field), id, |question| question.set(part, text)),
                Field::Reason(id) => self.with_standard(Some(field), id, |standard| standard.reason = text),
                Field::ScenarioName => self.with_sheets(Some(field), |sheets| sheets.rename(text)),
                Field::Eligible => {
                    let what_if = WhatIf { eligible: text, ..(*self.what_if).clone() };
                    Self { what_if: Rc::new(what_if), ..(*self).clone() }
                }
            },
            Action::FigureLeft(id) => match self.form().question(id) {
                Some(question) if !question.left || self.history.is_typing() => self.left(id),
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
                let reset = match (self.sheets().compared(), from_page) {
                    (Some(baseline), _) => (**baseline).clone(),
                    (None, Some(form)) => (**form).clone(),
                    (None, None) => {
                        let mut cleared = Form::new(self.framework());
                        cleared.enter_all_by(self.form().entry);
                        cleared
                    }
                };
                self.opened(reset)
            }
            Action::ScenarioStarted => {
                let started = self.with_sheets(None, |sheets| sheets.start((**sheets.form()).clone()));
                Self { unfolded: started.unfolded.with(Fold::Comparison, true), ..started }
            }
            // While ratings wait, a figure that it changes can be another by now, and is not to be put back.
            Action::PlanTried(plan) if !plan.fits(&self.form().inspection()) => self.with_form(None, |_| {}),
            Action::PlanTried(plan) => {
                let mut form = (**self.form()).clone();
                let inspection = form.inspection();
                form.answer(&plan.apply(&inspection));
                let mut tried = self.with_sheets(None, |sheets| sheets.start(form));
                // What was asked by default stays asked: there is now another next rating.
                let Target { direction, rating, .. } = self.what_if.target(&rate(&inspection));
                Rc::make_mut(&mut tried.what_if).rating = Some((direction, rating));
                Self { unfolded: tried.unfolded.with(Fold::Comparison, true), ..tried }
            }
            Action::SheetChosen(sheet) => self.with_sheets(None, |sheets| sheets.choose(sheet)),
            Action::ScenarioSwapped => self.with_sheets(None, Sheets::swap),
            Action::ScenarioKept => self.with_sheets(None, Sheets::keep),
            Action::ScenarioDropped => self.with_sheets(None, Sheets::drop_scenario),
            Action::Asked(what_if) => Self { what_if: Rc::new(what_if), ..(*self).clone() },
            Action::RatingsMadeToWait(wait) => Self { asked: wait.then(|| self.now().clone()), ..(*self).clone() },
            Action::RatingsAsked if self.asked.is_none() => return self,
            Action::RatingsAsked => (*self).clone(),
            Action::Shown(fold, shown) => Self { unfolded: self.unfolded.with(fold, shown), ..(*self).clone() },
            Action::Undone => match self.history.undone() {
                Some(undone) => self.at(undone),
                None => return self,
            },
            Action::Redone => match self.history.redone() {
                Some(redone) => self.at(redone),
                None => return self,
            },
        };
        Rc::new(next.rated_when_asked(asked))
    }
}
