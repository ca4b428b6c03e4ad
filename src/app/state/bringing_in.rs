//! Actions that bring figures in: a text or a file is offered, shown, and put in or not.

use std::rc::Rc;

use super::base::State;
use super::foldable::{Foldable, Panel};
use super::import_request::FileRefusal;
use super::message::Message;
use super::mode::Mode;
use super::offer::{BroughtIn, Offer, OfferProgress, WorkbookSheets};
use crate::exchange::import::ImportPreview;

impl State {
    /// Shows a text that is being read, which may be from a file of a name.
    pub(super) fn offer(&self, text: String, file: Option<String>) -> Self {
        self.show_offer(Some(Rc::new(Offer::new(text, file))))
    }

    /// Shows the preview of an offer. The first preview is announced; the person requested the later ones.
    pub(super) fn show_preview(
        &self,
        offer: &Offer,
        preview: Rc<ImportPreview>,
        sheets: Option<Rc<WorkbookSheets>>,
    ) -> Self {
        let is_first = offer.progress == OfferProgress::Begun;
        // The cells of a workbook stand in no field.
        let typed = if sheets.is_some() { String::new() } else { offer.typed.clone() };
        let offer = Offer { typed, progress: OfferProgress::Done(preview.clone()), sheets, ..offer.clone() };
        let shown = self.show_offer(Some(Rc::new(offer)));
        if is_first { shown.say(Message::BroughtIn(BroughtIn::Read(preview))) } else { shown }
    }

    /// Shows why a file is not read. A text stays in its field when the program that reads it could not be fetched.
    pub(super) fn refuse_file(&self, refusal: FileRefusal) -> Self {
        let offer = self.offer.clone().filter(|_| refusal == FileRefusal::Unreachable);
        self.show_offer(offer).say(Message::BroughtIn(BroughtIn::Refused(refusal)))
    }

    /// Shows an offer, or none, and the panel that it belongs to.
    pub(super) fn show_offer(&self, offer: Option<Rc<Offer>>) -> Self {
        let unfolded = self.unfolded.with(Foldable::Panel(Panel::BringIn), true);
        Self { offer, unfolded, message: None, ..self.clone() }
    }

    /// Turns to a mode. The panel that brought figures in does not come between the answer and its table, unless it still offers some.
    pub(super) fn choose_mode(&self, mode: Mode) -> Self {
        let panel = Foldable::Panel(Panel::BringIn);
        let stays = mode == Mode::Changing || self.offer.is_some();
        let unfolded = self.unfolded.with(panel, stays && self.unfolded.shows(panel));
        Self { unfolded, ..self.clone() }.turned_to(mode)
    }

    /// Puts in the offered figures. Without any, the press of the button ends typing, as the press of any other button does.
    pub(super) fn take_offer(&self) -> Self {
        let offer = self.offer.as_ref();
        if let Some(scenario) = offer.and_then(|offer| offer.scenario(self.versions())) {
            return self.open_versions(&scenario).show_offer(None).say(Message::BroughtIn(BroughtIn::Opened));
        }
        match offer.and_then(|offer| offer.put_into(self.form())) {
            Some((form, brought_in)) => self.put_in(form).show_offer(None).say(Message::BroughtIn(brought_in)),
            None => self.edit_form(None, |_| {}),
        }
    }
}
