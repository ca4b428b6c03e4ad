//! Actions that bring figures in: a text or a file is offered, shown, and put in or not.

use std::rc::Rc;

use super::base::State;
use super::foldable::{Foldable, Panel};
use super::message::Message;
use super::offer::{BroughtIn, Offer};

impl State {
    /// Shows what a text was understood to be.
    pub(super) fn offer(&self, text: String) -> Self {
        let offer = Rc::new(Offer::new(text, self.framework()));
        self.show_offer(Some(offer.clone())).say(Message::BroughtIn(BroughtIn::Offered(offer)))
    }

    /// Shows an offer, or none, and the panel that it belongs to.
    pub(super) fn show_offer(&self, offer: Option<Rc<Offer>>) -> Self {
        let unfolded = self.unfolded.with(Foldable::Panel(Panel::BringIn), true);
        Self { offer, unfolded, message: None, ..self.clone() }
    }

    /// Puts in the offered figures. Without any, the press of the button ends typing, as the press of any other button does.
    pub(super) fn take_offer(&self) -> Self {
        match self.offer.as_ref().and_then(|offer| offer.put_into(self.form())) {
            Some((form, brought_in)) => self.put_in(form).show_offer(None).say(Message::BroughtIn(brought_in)),
            None => self.edit_form(None, |_| {}),
        }
    }
}
