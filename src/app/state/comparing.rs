//! The comparison with other figures.

use std::rc::Rc;

use super::base::State;
use super::compared_figures::{ComparedFigures, SideOrder};
use super::foldable::{Foldable, Panel};
use super::form::Form;
use super::message::Message;
use super::offer::Offer;
use crate::exchange::import::ImportPreview;

impl State {
    /// Compares the figures shown with other figures, and unfolds the comparison. Without other figures, a scenario is compared with its
    /// baseline.
    pub(super) fn compare_with(&self, others: Option<Rc<ComparedFigures>>) -> Self {
        let unfolded = self.unfolded.with(Foldable::Panel(Panel::Comparison), true);
        Self { compared_figures: others, unfolded, message: None, ..self.clone() }
    }

    /// Exchanges the sides of the comparison. Nothing happens without figures to compare with.
    pub(super) fn exchange_sides(&self) -> Self {
        let Some(others) = &self.compared_figures else { return self.clone() };
        Self { compared_figures: Some(Rc::new(others.exchanged())), ..self.clone() }.say(Message::SidesExchanged)
    }

    /// Compares the figures shown with the offered figures, which change no figure. The panel that brought the figures in does not come
    /// between the press and the comparison. Nothing happens without offered figures.
    pub(super) fn compare_with_offer(&self) -> Self {
        let offered = self.offer.as_ref().and_then(|offer| offer.put_into(&Form::new(self.framework())));
        let Some((form, _)) = offered else { return self.clone() };
        let offer = self.offer.as_deref();
        let (by_case, misses_cases) = match offer.and_then(Offer::preview) {
            Some(ImportPreview::Cases(cases)) => {
                (cases.by_case.clone().map(Rc::new), self.form().has_counts() && !cases.sheet_of_page_is_known)
            }
            _ => (None, false),
        };
        let service = Some(form.service.trim()).filter(|service| !service.is_empty()).map(ToOwned::to_owned);
        let name = offer.and_then(Offer::name_of_figures).or(service);
        let is_scenario = offer.is_some_and(|offer| offer.scenario_name().is_some());
        let has_own_name = offer.is_some_and(Offer::has_own_name);
        let others = ComparedFigures {
            name,
            is_scenario,
            form: Rc::new(form),
            by_case,
            has_own_name,
            misses_cases,
            order: SideOrder::Usual,
        };
        let compared = self.show_offer(None).compare_with(Some(Rc::new(others)));
        Self { unfolded: compared.unfolded.with(Foldable::Panel(Panel::BringIn), false), ..compared }
    }

    /// The figures to compare with, where they are under the framework chosen.
    pub fn compared_figures(&self) -> Option<&Rc<ComparedFigures>> {
        self.compared_figures.as_ref().filter(|others| *others.form.framework == *self.framework())
    }
}
