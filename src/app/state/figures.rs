//! Actions on the figures: typed, chosen, pasted, opened, reset.

use std::rc::Rc;

use super::action::Field;
use super::base::State;
use super::fill_down::fill_down;
use super::foldable::{Foldable, Panel};
use super::form::Form;
use super::inputs::{Inputs, place_of};
use super::message::Message;
use super::offer::Offer;
use super::question_form::{Part, QuestionForm};
use super::standard_form::{Judgement, StandardForm};
use super::versions::Versions;
use super::what_if::WhatIf;
use crate::analysis::{CarriedOver, carry_over};
use crate::engine::{Framework, KeyQuestionId, Place, StandardId};

impl State {
    /// Puts other figures in the place of those shown, and chooses their framework.
    pub(super) fn open(&self, form: Form) -> Self {
        Self { message: None, ..self.put_in(form) }
    }

    /// Puts other figures in the place of a baseline and its scenarios, and chooses their framework. A scenario is compared with its
    /// baseline.
    pub(super) fn open_versions(&self, versions: &Versions) -> Self {
        let place = place_of(versions.form().framework);
        let opened = self.record(self.inputs().with_versions(place, versions.clone()), None);
        let comparison = Foldable::Panel(Panel::Comparison);
        let is_compared = versions.scenario().is_some() || opened.unfolded.shows(comparison);
        Self { unfolded: opened.unfolded.with(comparison, is_compared), message: None, ..opened }
    }

    /// Records a form in the place of the form shown, and chooses its framework.
    pub(super) fn put_in(&self, form: Form) -> Self {
        self.record(self.inputs().with_form(place_of(form.framework), form), None)
    }

    /// Goes back to the scenario that the page put in; else, in a scenario, to the baseline; else to the figures that the page put in;
    /// else to an empty form.
    pub(super) fn reset(&self) -> Self {
        let from_page = self.from_page.as_ref().filter(|page| *page.form().framework == *self.framework());
        if let Some(page) = from_page.filter(|page| page.scenario().is_some()) {
            return self.open_versions(page).say(Message::FiguresReset { cleared: false });
        }
        let cleared = self.versions().compared().is_none() && from_page.is_none();
        let reset = self.open(match (self.versions().compared(), from_page) {
            (Some(baseline), _) => (**baseline).clone(),
            (None, Some(page)) => (**page.form()).clone(),
            (None, None) => {
                let mut cleared = Form::new(self.framework());
                cleared.enter_all_by(self.form().entry);
                cleared
            }
        });
        // Where there was nothing to reset, there is nothing to say.
        if reset.form().inspection() == self.form().inspection() {
            reset
        } else {
            reset.say(Message::FiguresReset { cleared })
        }
    }

    /// The figures of another edition that could be taken over, while nothing is entered under the framework chosen. Their list of
    /// standards is empty where the two editions ask nothing the same. None where no other edition has figures.
    pub fn to_carry_over(&self) -> Option<(&'static Framework, CarriedOver)> {
        if self.form().inspection().answered() > 0 {
            return None;
        }
        let others = self.inputs().others().map(|versions| versions.form().inspection());
        let offers = others.filter(|other| other.answered() > 0);
        let offers = offers.map(|other| (other.framework(), carry_over(&other, self.framework())));
        // The edition with the most standards in common is offered.
        offers.max_by_key(|(_, carried)| carried.standards.len())
    }

    /// Takes the figures of another edition over.
    pub(super) fn carry_over(&self) -> Self {
        match self.to_carry_over() {
            Some((_, carried)) if !carried.standards.is_empty() => self.put_in(Form::of_inspection(&carried.inspection)),
            _ => self.clone(),
        }
    }

    /// Takes the text of a field.
    pub(super) fn enter(&self, field: Field, text: String) -> Self {
        let typing = Some(field);
        match field {
            Field::Service => self.edit_form(typing, |form| form.service = text),
            Field::Figure(id, part) => self.edit_question(typing, id, |question| question.set(part, text)),
            Field::Reason(id) => self.edit_standard(typing, id, |standard| standard.reason = text),
            Field::ScenarioName => self.edit_versions(typing, |versions| versions.rename(text)),
            Field::OfferName => {
                let named = self.offer.as_deref().map(|offer| Rc::new(Offer { name: text, ..offer.clone() }));
                Self { offer: named, ..self.clone() }
            }
            Field::Eligible => {
                let what_if = WhatIf { eligible: text, ..(*self.what_if).clone() };
                Self { what_if: Rc::new(what_if), ..self.clone() }
            }
            Field::CasesRead(place) => {
                let mut what_if = (*self.what_if).clone();
                what_if.cases_read.set(place, text);
                Self { what_if: Rc::new(what_if), ..self.clone() }
            }
        }
    }

    /// Has the errors of a key question shown from now on, because its field was left. That is no step to undo. None where
    /// nothing changes.
    pub(super) fn leave(&self, id: KeyQuestionId) -> Option<Self> {
        let question = self.form().question(id)?;
        if question.left && !self.history.is_typing() {
            return None;
        }
        let mut form = (**self.form()).clone();
        form.question_mut(id)?.left = true;
        let inputs = self.inputs().with_form(self.inputs().chosen, form);
        Some(Self { history: self.history.with_now(inputs), ..self.clone() })
    }

    /// Puts pasted lines or cells into the fields from a key question downwards.
    pub(super) fn paste_column(&self, id: KeyQuestionId, part: Part, text: &str, only: Option<Place>) -> Self {
        let mut form = (**self.form()).clone();
        let brought_in = fill_down(&mut form, id, part, text, only);
        self.put_in(form).say(Message::BroughtIn(brought_in))
    }

    /// Records a change of the form shown.
    pub(super) fn edit_form(&self, typing: Option<Field>, change: impl FnOnce(&mut Form)) -> Self {
        let mut form = (**self.form()).clone();
        change(&mut form);
        self.record(self.inputs().with_form(self.inputs().chosen, form), typing)
    }

    /// Records a change of a standard's fields.
    pub(super) fn edit_standard(
        &self,
        typing: Option<Field>,
        id: StandardId,
        change: impl FnOnce(&mut StandardForm),
    ) -> Self {
        self.edit_form(typing, |form| {
            if let Some(standard) = form.standards.get_mut(id.index()) {
                change(Rc::make_mut(standard));
            }
        })
    }

    /// Judges a standard, or takes the judgement back. Nothing changes where a standard that counts is to be not rated, because it is rated
    /// or not inspected.
    pub(super) fn judge(&self, id: StandardId, judgement: Option<Judgement>) -> Self {
        let counts = self.framework().standard(id).is_some_and(|located| located.standard.counts);
        if counts && judgement == Some(Judgement::NotRated) {
            return self.edit_form(None, |_| {});
        }
        self.edit_standard(None, id, |standard| standard.judge(judgement))
    }

    /// Records a change of a key question's fields.
    pub(super) fn edit_question(
        &self,
        typing: Option<Field>,
        id: KeyQuestionId,
        change: impl FnOnce(&mut QuestionForm),
    ) -> Self {
        self.edit_form(typing, |form| {
            if let Some(question) = form.question_mut(id) {
                change(question);
            }
        })
    }

    /// Counts in [`overwritten`](Self::overwritten) a change of the inputs that does not keep the texts of the fields, if something
    /// was typed before it.
    pub(super) fn count_overwriting(self, before: &Rc<Inputs>, is_typed: bool, keeps_texts: bool) -> Self {
        let overwrites = self.typed && !keeps_texts && self.inputs() != before;
        Self {
            typed: is_typed || (self.typed && !overwrites),
            overwritten: self.overwritten.wrapping_add(u32::from(overwrites)),
            ..self
        }
    }
}
