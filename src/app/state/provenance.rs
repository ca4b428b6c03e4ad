//! What figures are to a published inspection: the same figures, changed figures, other figures of its service, or a person's own.

use std::rc::Rc;

use super::form::Form;
use crate::engine::{Inspection, Outcome, rate};
use crate::published::{PUBLISHED, PublishedInspection};

/// What figures are to a published inspection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// The figures, discretion and reasons that the report prints.
    Published(&'static PublishedInspection),
    /// Figures of which most, but not all, are those that the report prints.
    ChangedFrom(&'static PublishedInspection),
    /// Other figures of the service that the report is about.
    OfSameService(&'static PublishedInspection),
    /// Figures that have nothing to do with a published inspection.
    Own,
}

impl Provenance {
    /// What figures and their ratings are to the published inspection that has most of them, or whose service they name.
    pub fn of(published: Option<&'static PublishedInspection>, now: &Inspection, outcome: &Outcome) -> Self {
        let Some(report) = published else { return Self::Own };
        let then = report.inspection();
        // Percentages in the place of cases are as published too, if they give the same ratings.
        if has_names_of(now, &then) && *outcome == rate(&then) {
            Self::Published(report)
        } else if has_most_figures_of(now, &then) {
            Self::ChangedFrom(report)
        } else {
            Self::OfSameService(report)
        }
    }

    /// The published inspection that the figures have to do with.
    pub const fn report(self) -> Option<&'static PublishedInspection> {
        match self {
            Self::Published(report) | Self::ChangedFrom(report) | Self::OfSameService(report) => Some(report),
            Self::Own => None,
        }
    }

    /// The published inspection whose figures they are. None for all other figures.
    pub const fn published(self) -> Option<&'static PublishedInspection> {
        if let Self::Published(report) = self { Some(report) } else { None }
    }

    /// The published inspection that the figures were changed from. None for all other figures.
    pub const fn changed_from(self) -> Option<&'static PublishedInspection> {
        if let Self::ChangedFrom(report) = self { Some(report) } else { None }
    }
}

impl Form {
    /// What the figures are to the published inspection that has most of them, or whose service they name.
    pub fn provenance(&self) -> Provenance {
        let now = self.inspection();
        Provenance::of(self.published, &now, &rate(&now))
    }

    /// Puts in the names that a link left out and that everybody can read in the report: the reasons for the same discretion, and the service
    /// where the figures are those of the report.
    pub(super) fn take_names_of_report(&mut self) {
        let provenance = self.provenance();
        if let Provenance::Published(report) = provenance
            && self.service.is_empty()
        {
            self.service = report.service.into();
        }
        if let Provenance::Published(report) | Provenance::ChangedFrom(report) = provenance {
            for (located, standard) in self.framework.standards().zip(&mut self.standards) {
                let printed = standard.discretion.and_then(|rating| report.reason(located.standard.number, rating));
                if let Some(reason) = printed.filter(|_| standard.reason.is_empty()) {
                    Rc::make_mut(standard).reason = reason.into();
                }
            }
        }
    }
}

/// The published inspection that has all or most figures of an inspection, or else is about its service. None without any. A person who opens
/// such figures must learn whether the report has the same ones.
pub fn report_of(inspection: &Inspection) -> Option<&'static PublishedInspection> {
    let of_framework = || PUBLISHED.into_iter().filter(|report| *report.framework == *inspection.framework());
    // Also under the name of another service, because a name does not make a report's figures anybody's own.
    let with_figures = of_framework().find(|report| has_most_figures_of(inspection, &report.inspection()));
    with_figures.or_else(|| of_framework().find(|report| inspection.service.as_deref() == Some(report.service)))
}

/// Whether an inspection has more than half of the figures of a published inspection. Two inspections have only a few figures in common, because
/// each has its own numbers of cases.
fn has_most_figures_of(now: &Inspection, then: &Inspection) -> bool {
    let pairs = || now.key_questions().iter().zip(then.key_questions()).filter(|(_, then)| then.answer.is_some());
    2 * pairs().filter(|(now, then)| now.answer == then.answer).count() > pairs().count()
}

/// Whether an inspection has the discretion of a published inspection, and no other service's name and no other reason.
fn has_names_of(now: &Inspection, then: &Inspection) -> bool {
    let mut standards = now.standards().iter().zip(then.standards());
    (now.service.is_none() || now.service == then.service)
        && standards.all(|(now, then)| match (&now.discretion, &then.discretion) {
            (Some(now), Some(then)) => now.rating == then.rating && (now.reason.is_empty() || now.reason == then.reason),
            (now, then) => now == then,
        })
}
