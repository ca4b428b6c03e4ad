//! The figures that the figures shown are compared with, and their name.

use std::rc::Rc;

use super::state::{ComparedFigures, Form, State};
use super::text::Text;

/// The figures to compare with, and their name: the figures that the person chose, or the baseline of the scenario shown. None without
/// either.
pub fn compared_with(text: &dyn Text, state: &State) -> Option<(String, Rc<Form>)> {
    let chosen = state.compared_figures().map(|others| (name_of(text, others), others.form.clone()));
    chosen.or_else(|| Some((text.words().baseline_label.into(), state.versions().compared()?.clone())))
}

/// The name of the figures shown, beside other figures: that of the scenario, or else of the sheet that they are from.
pub fn name_of_shown(text: &dyn Text, state: &State) -> String {
    let scenario = state.versions().scenario().map(|scenario| text.scenario(scenario.number, &scenario.name));
    scenario.unwrap_or_else(|| text.figures_shown(state.form().sheet.as_deref()))
}

/// The name of the figures to compare with, in words.
pub fn name_of(text: &dyn Text, others: &ComparedFigures) -> String {
    let name = others.name.clone().unwrap_or_default();
    match others.is_scenario {
        true => text.scenario_marked(&text.scenario(1, &name)),
        false if name.is_empty() => text.words().figures_without_name.into(),
        // Two sheets of the same cases are of the same months, so the months alone cannot tell the sheets apart.
        false if others.by_case.is_some() && !others.is_named_by_file => text.other_sheet(&name),
        false => name,
    }
}
