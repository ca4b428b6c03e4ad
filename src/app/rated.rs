//! The figures and their ratings.

use std::rc::Rc;

use super::state::{Form, Provenance, Scenario, ScenarioName, State};
use crate::engine::{Inspection, KeyQuestionId, Outcome, rate};
use crate::exchange::{self, Shared};

/// The figures and their ratings, calculated once for a change and shared by all components.
#[derive(Clone, Debug, PartialEq)]
pub struct Rated {
    /// The form as filled in.
    pub form: Rc<Form>,
    /// The form that is rated: the form as filled in, unless ratings wait until the person requests them.
    pub rated_form: Rc<Form>,
    /// While a scenario is shown: the baseline, to compare it with.
    pub baseline: Option<Rc<Rated>>,
    /// While a scenario is shown: its name.
    pub scenario: Option<ScenarioName>,
    /// Where the figures were changed from those of a report: the report's figures and their ratings. None while ratings wait.
    report: Option<Rc<Rated>>,
    /// While ratings wait: whether the figures have changed since they were rated.
    pub stale: Option<bool>,
    /// The form that is rated, as an inspection.
    pub inspection: Inspection,
    /// The ratings.
    pub outcome: Outcome,
    /// The key questions that have an error to mend.
    pub problems: Vec<KeyQuestionId>,
    /// What the figures filled in are to a published inspection.
    pub provenance: Provenance,
}

impl Rated {
    /// Rates a form.
    pub fn new(form: &Rc<Form>) -> Self {
        Self::rate_beside(form, form)
    }

    /// Rates the figures of a state that are to be rated.
    pub fn of(state: &State) -> Self {
        let rated = Self::rate_beside(state.form(), state.rated_form());
        let stale = state.ratings_wait().then(|| state.form().inspection() != rated.inspection);
        Self { stale, ..rated }.with_baseline(state)
    }

    /// Rates the figures shown, whether ratings wait or not.
    pub fn of_shown(state: &State) -> Self {
        Self::new(state.form()).with_baseline(state)
    }

    /// The figures that the figures shown depart from: the baseline of a scenario, or else the report whose figures a person changed. None for
    /// figures that depart from no others.
    pub fn departed_from(&self) -> Option<&Rc<Self>> {
        self.baseline.as_ref().or(self.report.as_ref())
    }

    /// The form as filled in, as an inspection. It is what leaves the calculator, whether ratings wait or not.
    pub fn current(&self) -> Inspection {
        if self.stale == Some(true) { self.form.inspection() } else { self.inspection.clone() }
    }

    /// The form as filled in, with the scenario that it belongs to; `scenario` is the name of the scenario.
    pub fn shared(&self, scenario: Option<&str>) -> Shared {
        let baseline = self.baseline.as_deref().map(|baseline| baseline.inspection.clone());
        let scenario =
            scenario.zip(baseline).map(|(name, baseline)| exchange::ScenarioOrigin { name: name.into(), baseline });
        Shared { inspection: self.current(), scenario }
    }

    fn with_baseline(self, state: &State) -> Self {
        let versions = state.versions();
        Self {
            baseline: versions.compared().map(|form| Rc::new(Self::new(form))),
            scenario: versions.scenario().map(Scenario::called),
            ..self
        }
    }

    /// Rates `rated_form`, and keeps `form` as the form filled in.
    fn rate_beside(form: &Rc<Form>, rated_form: &Rc<Form>) -> Self {
        let inspection = rated_form.inspection();
        let outcome = rate(&inspection);
        let is_all_rated = Rc::ptr_eq(form, rated_form);
        let provenance =
            if is_all_rated { Provenance::of(form.published, &inspection, &outcome) } else { form.provenance() };
        // Ratings that wait are not those of the changed figures.
        let report = provenance
            .changed_from()
            .filter(|_| is_all_rated)
            .map(|report| Rc::new(Self::new(&Rc::new(Form::of_published(report)))));
        Self {
            form: form.clone(),
            rated_form: rated_form.clone(),
            baseline: None,
            scenario: None,
            report,
            stale: None,
            inspection,
            outcome,
            problems: form.problems(),
            provenance,
        }
    }
}
