//! The numbers of cases that were read, by domain, with which percentages become counts of cases.

use std::ptr;

use super::base::State;
use super::form::Form;
use super::message::Message;
use crate::analysis::count_behind;
use crate::engine::{Answer, CaseCount, Domain, FigureError, Inspection, KeyQuestionId, LocatedKeyQuestion, Percentage};
use crate::exchange::field::parse_count;

/// The place of a domain in the order of its framework, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DomainPlace(pub usize);

/// The number of cases that were read in each domain, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CasesRead(Vec<String>);

/// The key questions of a domain that have a percentage, and no number of cases.
#[derive(Clone, Debug)]
pub struct DomainPercentages {
    /// The place of the domain.
    pub place: DomainPlace,
    /// The domain.
    pub domain: &'static Domain,
    /// The key questions with their percentages, in the order of the framework.
    pub percentages: Vec<(LocatedKeyQuestion, Percentage)>,
}

/// A key question whose percentage no count of cases has, because it was perhaps asked in fewer cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// The number of the key question.
    pub number: &'static str,
    /// The percentage.
    pub percentage: Percentage,
}

/// The percentages of a domain, sorted by whether a count among a number of cases is printed so.
#[derive(Clone, Debug, Default)]
pub struct Fitting {
    /// The key questions with the counts behind their percentages.
    pub counts: Vec<(KeyQuestionId, CaseCount)>,
    /// The key questions without a count.
    pub unfit: Vec<Unfit>,
}

impl CasesRead {
    /// The text of the field of a domain.
    pub fn typed(&self, place: DomainPlace) -> &str {
        self.0.get(place.0).map_or("", String::as_str)
    }

    /// Takes what was typed in the field of a domain.
    pub(super) fn set(&mut self, place: DomainPlace, text: String) {
        if self.0.len() <= place.0 {
            self.0.resize(place.0 + 1, String::new());
        }
        if let Some(typed) = self.0.get_mut(place.0) {
            *typed = text;
        }
    }

    /// Forgets what was typed, because the domains of another framework are others.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// The number of cases of a domain. None where nothing is typed.
    ///
    /// # Errors
    /// The reason for which the text is no number of cases.
    pub fn number(&self, place: DomainPlace) -> Result<Option<u16>, FigureError> {
        let typed = parse_count(self.typed(place))?;
        typed.map(|number| CaseCount::new(0, number).map(CaseCount::of)).transpose()
    }
}

impl DomainPercentages {
    /// The domains of an inspection that have percentages without numbers of cases, in the order of the framework.
    pub fn of(inspection: &Inspection) -> Vec<Self> {
        let framework = inspection.framework();
        let domains = framework.domains.iter().enumerate().map(|(place, domain)| {
            let standards = framework.standards().filter(|located| ptr::eq(located.domain, domain));
            let questions = standards.flat_map(|located| located.key_questions());
            let percentages = questions.filter_map(|located| match inspection.answer(located.place()) {
                Some(Answer::Percentage(percentage)) => Some((located, percentage)),
                _ => None,
            });
            Self { place: DomainPlace(place), domain, percentages: percentages.collect() }
        });
        domains.filter(|of_domain| !of_domain.percentages.is_empty()).collect()
    }

    /// The counts behind the percentages, if so many cases were read.
    pub fn fitting(&self, cases: u16) -> Fitting {
        let mut fitting = Fitting::default();
        for (LocatedKeyQuestion { id, question, .. }, percentage) in &self.percentages {
            match count_behind(*percentage, cases) {
                Some(count) => fitting.counts.push((*id, count)),
                None => fitting.unfit.push(Unfit { number: question.number, percentage: *percentage }),
            }
        }
        fitting
    }
}

impl State {
    /// Puts counts in the place of the percentages that fit the numbers of cases typed, also in the other versions, because the versions are
    /// compared with each other.
    pub(super) fn count_percentages(&self) -> Self {
        let cases_read = &self.what_if.cases_read;
        let (counted, unfit) = with_counts(&mut (**self.form()).clone(), cases_read);
        let changed = self.edit_versions(None, |versions| {
            versions.change_each(|form| {
                with_counts(form, cases_read);
            });
        });
        changed.say(Message::PercentagesCounted { counted, unfit })
    }
}

/// Puts counts in the place of the percentages of a form. Returns how many there were, and the percentages that do not fit.
fn with_counts(form: &mut Form, cases_read: &CasesRead) -> (usize, Vec<Unfit>) {
    let (mut counted, mut unfit) = (0, Vec::new());
    for of_domain in DomainPercentages::of(&form.inspection()) {
        let Ok(Some(cases)) = cases_read.number(of_domain.place) else { continue };
        let fitting = of_domain.fitting(cases);
        counted += fitting.counts.len();
        unfit.extend(fitting.unfit);
        for (id, count) in fitting.counts {
            if let Some(question) = form.question_mut(id) {
                question.take(Answer::Cases(count));
            }
        }
    }
    if counted > 0 {
        form.enter_as_most();
    }
    (counted, unfit)
}
