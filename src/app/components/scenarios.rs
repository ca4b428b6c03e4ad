//! The baseline and its scenarios.

use yew::prelude::*;

use crate::app::events::on_click;
use crate::app::hooks::use_calculator;
use crate::app::markup::{Choice, TextField, button, fieldset, radios, text_field};
use crate::app::rated::Rated;
use crate::app::state::{Action, Field, Provenance, Scenario, ScenarioName, Version, Versions};

/// The values that the scenarios are drawn from.
#[derive(Properties, PartialEq)]
pub struct ScenariosProps {
    /// What the figures of the baseline are to a published inspection.
    pub provenance: Provenance,
    /// Which version is shown.
    pub shown: Version,
    /// The numbers and names of the scenarios, in order.
    pub scenarios: Vec<ScenarioName>,
    /// How often typed figures were changed by something other than typing. When the number changes, the fields are drawn anew.
    pub overwritten: u32,
    /// Whether the ratings are read. A reader can only choose a version, because a reader need not have made the scenarios.
    pub read: bool,
}

impl ScenariosProps {
    /// The props for the versions of a state, of which the figures shown are rated.
    pub fn of(versions: &Versions, rated: &Rated, overwritten: u32, read: bool) -> Self {
        let scenarios = versions.scenarios().iter().map(Scenario::called).collect();
        let provenance = rated.baseline.as_deref().unwrap_or(rated).provenance;
        Self { provenance, shown: versions.shown(), scenarios, overwritten, read }
    }
}

/// The baseline and its scenarios: which of them is shown, and the buttons for the version shown.
#[component]
pub fn Scenarios(ScenariosProps { provenance, shown, scenarios, read, .. }: &ScenariosProps) -> Html {
    let calculator = use_calculator();
    let (text, act) = (calculator.text(), &calculator.act);
    let tool = |label: &'static str, action| button(label.into(), on_click(act, action));
    let choice = |label: String, version| Choice::new(label, Action::VersionChosen(version), version == *shown);
    let choices = || {
        let mut choices = vec![choice(text.baseline(*provenance).to_owned(), Version::Baseline)];
        for (place, scenario) in scenarios.iter().enumerate() {
            choices.push(choice(text.scenario(scenario.number, &scenario.name), Version::Scenario(place)));
        }
        choices
    };
    let scenario = if let Version::Scenario(place) = shown { scenarios.get(*place) } else { None };
    let name = |scenario: &ScenarioName| TextField {
        id: "scenario-name",
        label: text.words().scenario_name,
        value: scenario.name.clone(),
        placeholder: Some(text.scenario(scenario.number, "")),
        field: Field::ScenarioName,
    };
    html! {
        <div class={if scenarios.is_empty() { "ir-scenarios" } else { "ir-scenarios ir-scenarios--several" }}>
            if !scenarios.is_empty() {
                { fieldset("govuk-fieldset", text.words().versions_label.into(), radios("version", choices(), act)) }
            }
            if let Some(scenario) = scenario.filter(|_| !read) {
                <div>{ text_field(name(scenario), act) }</div>
                <p class="govuk-hint ir-hint">{ text.words().baseline_hint }</p>
            }
            if !read {
                <div class="ir-toolbar__buttons">
                    { tool(text.words().start_scenario, Action::ScenarioStarted) }
                    if scenario.is_some() {
                        { tool(text.words().swap_scenario, Action::ScenarioSwapped) }
                        { tool(text.words().keep_scenario, Action::ScenarioKept) }
                        { tool(text.words().drop_scenario, Action::ScenarioDropped) }
                    }
                </div>
            }
        </div>
    }
}
