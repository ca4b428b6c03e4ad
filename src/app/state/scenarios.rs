//! Actions on the scenarios: started, renamed, tried, dropped.

use std::rc::Rc;

use super::action::Field;
use super::base::State;
use super::foldable::{Foldable, Panel};
use super::form::Form;
use super::message::Message;
use super::versions::Versions;
use crate::analysis::{Plan, Target};
use crate::engine::rate;

impl State {
    /// Starts a scenario with the figures shown, and turns to the scenario. Where those were changed from a report's, the report's figures
    /// become the baseline, because changed figures are not the actual ones.
    pub(super) fn start_scenario(&self) -> Self {
        let form = (**self.form()).clone();
        let report = form.provenance().changed_from().filter(|_| self.versions().scenario().is_none());
        self.edit_versions(None, |versions| {
            if let Some(report) = report {
                *versions = versions.with_form(Form::of_published(report));
            }
            versions.start(form);
        })
    }

    /// Starts a scenario with a plan carried out, and unfolds the comparison with the baseline, which shows what the plan changes. A plan does nothing when one of its figures has changed since it was made, which
    /// happens while ratings wait: it would put the old figure back.
    pub(super) fn try_plan(&self, plan: &Plan) -> Self {
        if !plan.fits(&self.form().inspection()) {
            return self.edit_form(None, |_| {});
        }
        let mut form = (**self.form()).clone();
        let inspection = form.inspection();
        form.answer(&plan.apply(&inspection));
        let mut tried = self.edit_versions(None, |versions| versions.start(form));
        tried.unfolded = tried.unfolded.with(Foldable::Panel(Panel::Comparison), true);
        // The default target is the next rating up, which is a further rating once the plan is carried out.
        let Target { direction, rating, .. } = self.what_if.target(&rate(&inspection));
        Rc::make_mut(&mut tried.what_if).rating = Some((direction, rating));
        tried
    }

    /// Carries a plan for the baseline out in the scenario shown, which loses its name. Nothing changes where the plan does not fit the baseline.
    pub(super) fn exchange_plan(&self, plan: &Plan) -> Self {
        let baseline = self.versions().compared().filter(|baseline| plan.fits(&baseline.inspection()));
        let Some(baseline) = baseline else { return self.edit_form(None, |_| {}) };
        let mut form = (**baseline).clone();
        form.answer(&plan.apply(&baseline.inspection()));
        // The name was of the plan before.
        self.edit_versions(None, |versions| {
            *versions = versions.with_form(form);
            versions.rename(String::new());
        })
    }

    /// Makes the figures of the scenario shown the actual figures, and says so, because they lose the mark of a scenario by one press.
    pub(super) fn keep_scenario(&self) -> Self {
        let kept = self.edit_versions(None, Versions::keep);
        match self.versions().compared() {
            Some(before) => kept.say(Message::ActualFiguresReplaced(Box::new(rate(&before.inspection())))),
            None => kept,
        }
    }

    /// Records a change of the baseline and the scenarios.
    pub(super) fn edit_versions(&self, typing: Option<Field>, change: impl FnOnce(&mut Versions)) -> Self {
        let mut versions = (**self.versions()).clone();
        change(&mut versions);
        self.record(self.inputs().with_versions(self.inputs().chosen, versions), typing)
    }
}
