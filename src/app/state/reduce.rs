//! The effect of each action on the state. The work is done in the file for actions of its kind: `figures`, `scenarios`,
//! `comparing`, `bringing_in` and `waiting`.

use std::rc::Rc;

use yew::Reducible;

use super::action::Action;
use super::base::State;
use super::form::Form;
use super::inputs::place_of;
use super::mode::Mode;
use super::versions::Versions;

/// Whether an action puts other figures in the place of all that were there. Their ratings do not wait.
const fn replaces_figures(action: &Action) -> bool {
    matches!(
        action,
        Action::PublishedOpened(_)
            | Action::PageOpened(_)
            | Action::FiguresOpened(_)
            | Action::FiguresReset
            | Action::ScenarioSwapped
    )
}

impl Reducible for State {
    type Action = Action;

    /// The state after an action, and the same state where the action changes nothing.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let requested = matches!(action, Action::RatingsRequested) || replaces_figures(&action);
        let is_typed = matches!(action, Action::Entered(..));
        let keeps_texts = is_typed || matches!(action, Action::FigureLeft(_) | Action::DraftNamed(_));
        let next = match action {
            Action::FrameworkChosen(framework) => self.record(self.inputs().with_chosen(place_of(framework)), None),
            Action::FiguresCarriedOver => self.carry_over(),
            Action::PublishedOpened(published) => self.open(Form::of_published(published)).turned_to(Mode::Reading),
            Action::PageOpened(versions) => Self { from_page: Some(versions.clone()), ..self.open_versions(&versions) },
            // The history of the browser leads back to the figures before, so undo never exchanges the inspection.
            Action::FiguresOpened(versions) => self.open_versions(&versions).turned_to(Mode::Reading).without_past(),
            Action::FiguresReset => self.reset().turned_to(Mode::Changing),
            Action::Entered(field, text) => self.enter(field, text),
            Action::FigureLeft(id) => match self.leave(id) {
                Some(left) => left,
                None => return self,
            },
            Action::EntryChosen(id, entry) => self.edit_question(None, id, |question| question.enter_by(entry)),
            Action::EntryChosenForAll(entry) => self.edit_form(None, |form| form.enter_all_by(entry)),
            Action::PercentagesCounted => self.count_percentages(),
            Action::QuestionJudged(id, rating) => self.edit_question(None, id, |question| question.rating = rating),
            Action::StandardJudged(id, judgement) => self.judge(id, judgement),
            Action::Inspected(ids, inspected) => self.edit_form(None, |form| form.set_inspected(&ids, inspected)),
            Action::RatingEnteredDirectly(id, directly) => {
                self.edit_standard(None, id, |standard| standard.rated_directly = directly)
            }
            Action::DiscretionRecorded(id, rating) => {
                self.edit_standard(None, id, |standard| standard.record_discretion(rating))
            }
            Action::ColumnPasted { from, part, text, only } => self.paste_column(from, part, &text, only),

            Action::ScenarioStarted => self.start_scenario().turned_to(Mode::Changing),
            Action::PlanTried(plan) => self.try_plan(&plan),
            Action::PlanExchanged(plan) => self.exchange_plan(&plan),
            Action::VersionChosen(version) => self.edit_versions(None, |versions| versions.choose(version)),
            Action::ScenarioSwapped => self.edit_versions(None, Versions::swap),
            Action::ScenarioKept => self.keep_scenario(),
            Action::ScenarioDropped => self.edit_versions(None, Versions::drop_scenario),

            Action::TextOffered(text) if text.trim().is_empty() => self.show_offer(None),
            Action::TextOffered(text) => self.offer(text, None),
            Action::FileOffered(text, file) => self.offer(text, file),
            Action::FileRefused(refusal) => self.refuse_file(refusal),
            Action::OfferRead(preview, sheets) => match &self.offer {
                Some(offer) if preview.is_under(self.framework()) => self.show_preview(offer, preview, sheets),
                // The offer was taken back or another framework was chosen while the text was read.
                _ => return self,
            },
            Action::OfferCompared => self.compare_with_offer(),
            Action::ComparedWith(others) => self.compare_with(others),
            Action::SidesExchanged => self.exchange_sides(),
            Action::OfferTaken => self.take_offer(),

            Action::DraftNamed(name) if self.form().draft.as_ref() == Some(&name) => return self,
            Action::DraftNamed(name) => self.name_draft(name),
            Action::NamesIncluded(included) => Self { names_choice: Some(included), message: None, ..(*self).clone() },
            Action::ReasonsIncluded(included) => Self { reasons_choice: Some(included), message: None, ..(*self).clone() },
            Action::MessageArrived(message) => (*self).clone().say(self.with_what_is_left_out(message)),
            Action::WhatIfChanged(what_if) => Self { what_if: Rc::new(what_if), ..(*self).clone() },
            Action::RatingsMadeToWait(wait) => Self { last_rated: wait.then(|| self.inputs().clone()), ..(*self).clone() },
            Action::RatingsRequested if !self.ratings_wait() => return self,
            Action::RatingsRequested => (*self).clone(),
            Action::ModeChosen(mode) => self.choose_mode(mode),
            Action::Shown(part, shown) => Self { unfolded: self.unfolded.with(part, shown), ..(*self).clone() },
            step @ (Action::Undone | Action::Redone) => {
                let history = if matches!(step, Action::Undone) { self.history.undone() } else { self.history.redone() };
                match history {
                    Some(history) => self.moved_to(history).name_other_than(self.form()),
                    None => return self,
                }
            }
        };
        let next = next.turned_to_form_if_blank();
        Rc::new(next.count_overwriting(self.inputs(), is_typed, keeps_texts).refresh_ratings(requested))
    }
}
