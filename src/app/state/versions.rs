//! The baseline, and scenarios beside it.

use std::rc::Rc;

use super::counted_word::CountedWord;
use super::form::Form;
use crate::exchange::{self, Shared};

/// The baseline, which has the actual figures, and scenarios, which have other figures: a form for each, under one framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    baseline: Rc<Form>,
    scenarios: Vec<Scenario>,
    shown: Version,
    /// How many scenarios there have been, because the number of each is part of its name.
    started: usize,
}

/// The name of a scenario, or its number while it has no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioName {
    /// The number of the scenario among all that were started.
    pub number: usize,
    /// The name, as typed.
    pub name: String,
}

/// Figures other than the actual figures, with a number and a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The number of the scenario among all that were started.
    pub number: usize,
    /// The name of the scenario, as typed.
    pub name: String,
    /// The figures.
    pub form: Rc<Form>,
}

/// The baseline, or a scenario by its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// The baseline: the actual figures.
    #[default]
    Baseline,
    /// A scenario, by its place among the scenarios.
    Scenario(usize),
}

impl Scenario {
    /// The name of the scenario.
    pub fn called(&self) -> ScenarioName {
        ScenarioName { number: self.number, name: self.name.clone() }
    }
}

impl Versions {
    /// The baseline alone.
    pub fn new(form: Form) -> Self {
        Self { baseline: Rc::new(form), scenarios: Vec::new(), shown: Version::Baseline, started: 0 }
    }

    /// Figures from elsewhere: the baseline alone, or a scenario, which is shown, beside its baseline.
    pub fn of_shared(Shared { inspection, scenario }: &Shared) -> Self {
        let mut form = Form::of_inspection(inspection);
        let Some(exchange::ScenarioOrigin { name, baseline }) = scenario else { return Self::new(form) };
        let baseline = Form::of_inspection(baseline);
        // A link can have left out the name, which the baseline has from its report.
        if form.service.is_empty() && baseline.published.is_some() {
            form.service.clone_from(&baseline.service);
            form.published = baseline.published;
        }
        let mut versions = Self::new(baseline);
        versions.start(form);
        versions.rename(name.clone());
        // A scenario without a name is called by its number, and arrives with that number in its name. No other scenario gets the number.
        let end = name.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        versions.started = end.parse().map_or(1, |number: u16| versions.started.max(number.into()));
        versions
    }

    /// The form shown.
    pub fn form(&self) -> &Rc<Form> {
        self.scenario().map_or(&self.baseline, |scenario| &scenario.form)
    }

    /// The baseline: the actual figures.
    pub const fn baseline(&self) -> &Rc<Form> {
        &self.baseline
    }

    /// The scenarios in the order in which they were started.
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// Which version is shown.
    pub const fn shown(&self) -> Version {
        self.shown
    }

    /// The scenario shown. None while the baseline is shown.
    pub fn scenario(&self) -> Option<&Scenario> {
        match self.shown {
            Version::Baseline => None,
            Version::Scenario(place) => self.scenarios.get(place),
        }
    }

    /// The baseline to compare with, while a scenario is shown.
    pub fn compared(&self) -> Option<&Rc<Form>> {
        self.scenario().map(|_| &self.baseline)
    }

    /// Whether both show the same version.
    pub fn shows_same_version_as(&self, other: &Self) -> bool {
        let number = |versions: &Self| versions.scenario().map(|scenario| scenario.number);
        number(self) == number(other)
    }

    /// Whether both show a scenario of one name beside the same baseline, or no scenario.
    pub fn shows_as_much_as(&self, other: &Self) -> bool {
        let shown = |versions: &Self| {
            let scenario = versions.scenario()?;
            Some((scenario.number, scenario.name.clone(), versions.baseline.clone()))
        };
        shown(self) == shown(other)
    }

    /// These versions with another form in the version shown.
    #[must_use]
    pub fn with_form(&self, form: Form) -> Self {
        let mut changed = self.clone();
        match changed.scenario_mut() {
            Some(scenario) => scenario.form = Rc::new(form),
            None => changed.baseline = Rc::new(form),
        }
        changed
    }

    /// Changes the forms of the baseline and of all scenarios.
    pub fn change_each(&mut self, change: impl Fn(&mut Form)) {
        let forms = std::iter::once(&mut self.baseline).chain(self.scenarios.iter_mut().map(|scenario| &mut scenario.form));
        for form in forms {
            change(Rc::make_mut(form));
        }
    }

    /// These versions with the meanings of words that the baseline and the scenarios were counted with.
    #[must_use]
    pub fn with_counted_words(mut self, words: &[CountedWord]) -> Self {
        self.change_each(|form| form.count_words(words));
        self
    }

    /// Starts a scenario, and turns to the scenario.
    pub fn start(&mut self, form: Form) {
        self.started += 1;
        self.shown = Version::Scenario(self.scenarios.len());
        self.scenarios.push(Scenario { number: self.started, name: String::new(), form: Rc::new(form) });
    }

    /// Turns to the baseline or to a scenario, and to the baseline if there is no such scenario.
    pub fn choose(&mut self, version: Version) {
        self.shown = match version {
            Version::Scenario(place) if place < self.scenarios.len() => version,
            _ => Version::Baseline,
        };
    }

    /// Gives the scenario shown a new name.
    pub fn rename(&mut self, name: String) {
        if let Some(scenario) = self.scenario_mut() {
            scenario.name = name;
        }
    }

    /// Makes the scenario's figures the baseline, and the baseline's the scenario.
    pub fn swap(&mut self) {
        let baseline = self.baseline.clone();
        if let Some(scenario) = self.scenario_mut() {
            self.baseline = std::mem::replace(&mut scenario.form, baseline);
        }
    }

    /// Makes the figures of the scenario shown the baseline, and turns to the baseline.
    pub fn keep(&mut self) {
        self.swap();
        self.drop_scenario();
    }

    /// Drops the scenario shown, and turns to the baseline.
    pub fn drop_scenario(&mut self) {
        if let Version::Scenario(place) = self.shown
            && place < self.scenarios.len()
        {
            self.scenarios.remove(place);
        }
        self.shown = Version::Baseline;
    }

    fn scenario_mut(&mut self) -> Option<&mut Scenario> {
        match self.shown {
            Version::Baseline => None,
            Version::Scenario(place) => self.scenarios.get_mut(place),
        }
    }
}
