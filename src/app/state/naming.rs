//! Which names a ratings string or a link to copy has.

use super::base::State;
use super::form::Form;
use super::message::{Message, Task};
use crate::engine::{Inspection, ProfessionalDiscretion};
use crate::exchange::Shared;
use crate::exchange::ratings_string::encode_readable;

/// The names that a ratings string or a link to copy has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamesToCopy {
    /// Whether it has the service's name.
    pub service: bool,
    /// Whether it has the reasons for discretion.
    pub reasons: bool,
}

impl NamesToCopy {
    /// The figures as a ratings string with these names. None where the string would be too long to be read again.
    pub fn line(self, shared: &Shared) -> Option<String> {
        let mut named = shared.clone();
        let baseline = named.scenario.as_mut().map(|scenario| &mut scenario.baseline);
        for inspection in std::iter::once(&mut named.inspection).chain(baseline) {
            self.leave_out(inspection);
        }
        encode_readable(&named, self.service || self.reasons).ok()
    }

    fn leave_out(self, inspection: &mut Inspection) {
        if !self.service {
            inspection.service = None;
        }
        let recorded =
            inspection.standards().iter().filter_map(|entry| Some((entry.located.id, entry.discretion.as_ref()?.rating)));
        for (id, rating) in recorded.collect::<Vec<_>>() {
            if !self.reasons {
                // The standard is rated, because discretion is recorded on it already.
                let _ = inspection.set_discretion(id, Some(ProfessionalDiscretion { rating, reason: String::new() }));
            }
        }
    }
}

impl State {
    /// The names in a ratings string or a link to copy. Until the person chooses, only those of a published inspection are in it.
    pub fn names_to_copy(&self) -> NamesToCopy {
        let public = self.public_names();
        NamesToCopy {
            service: self.names_choice.unwrap_or(public.service),
            reasons: self.reasons_choice.unwrap_or(public.reasons),
        }
    }

    /// The names in the address of the page: at most the name of a service whose inspection is published.
    pub fn names_in_address(&self) -> NamesToCopy {
        NamesToCopy { reasons: false, ..self.public_names() }
    }

    /// The names of a published inspection, which everybody can read already. A scenario beside a published inspection has no other names.
    fn public_names(&self) -> NamesToCopy {
        let (form, baseline) = (self.form(), self.versions().baseline());
        let is_published = baseline.provenance().published().is_some();
        let has_published_reasons = || {
            let mut reasons = form.standards.iter().zip(&baseline.standards);
            reasons.all(|(standard, published)| standard.reason.is_empty() || standard.reason == published.reason)
        };
        NamesToCopy {
            service: is_published && form.service == baseline.service,
            reasons: is_published && has_published_reasons(),
        }
    }

    /// Names the draft in which the page keeps the figures shown. That is no step to undo.
    pub(super) fn name_draft(&self, name: String) -> Self {
        let form = Form { draft: Some(name), ..(**self.form()).clone() };
        let inputs = self.inputs().with_form(self.inputs().chosen, form);
        Self { history: self.history.with_now(inputs), ..self.clone() }
    }

    /// Whether there is a reason for discretion to copy.
    pub fn has_reasons(&self) -> bool {
        self.form().standards.iter().any(|standard| standard.discretion.is_some() && !standard.reason.is_empty())
    }

    /// A message about a copy, which says whether the name of the service is left out.
    pub(super) fn with_what_is_left_out(&self, message: Message) -> Message {
        match message {
            Message::Done(task @ (Task::CopyString | Task::CopyLink))
                if !self.form().service.trim().is_empty() && !self.names_to_copy().service =>
            {
                Message::CopiedWithoutName(task)
            }
            message => message,
        }
    }
}
