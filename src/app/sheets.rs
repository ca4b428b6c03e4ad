//! The baseline, and scenarios beside it.

use std::rc::Rc;

use super::form::Form;

/// The figures as they are, and what they could be: one form each, of one framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheets {
    baseline: Rc<Form>,
    scenarios: Vec<Scenario>,
    at_hand: Sheet,
    /// How many scenarios there have been, so that no two get one name.
    started: usize,
}

/// Figures as they could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Which one it is of all there have been: what it is called while it has no name.
    pub number: usize,
    /// Its name, as typed.
    pub name: String,
    /// The figures.
    pub form: Rc<Form>,
}

/// The baseline, or a scenario by its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// The figures as they are.
    #[default]
    Baseline,
    /// Figures as they could be.
    Scenario(usize),
}

impl Sheets {
    /// The baseline alone.
    #[must_use]
    pub fn new(form: Form) -> Self {
        Self { baseline: Rc::new(form), scenarios: Vec::new(), at_hand: Sheet::Baseline, started: 0 }
    }

    /// The form at hand.
    #[must_use]
    pub fn form(&self) -> &Rc<Form> {
        self.scenario().map_or(&self.baseline, |scenario| &scenario.form)
    }

    /// The figures as they are.
    #[must_use]
    pub const fn baseline(&self) -> &Rc<Form> {
        &self.baseline
    }

    /// The scenarios in the order in which they were started.
    #[must_use]
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// Which form is at hand.
    #[must_use]
    pub const fn at_hand(&self) -> Sheet {
        self.at_hand
    }

    /// The scenario at hand; none while the baseline is.
    #[must_use]
    pub fn scenario(&self) -> Option<&Scenario> {
        match self.at_hand {
            Sheet::Baseline => None,
            Sheet::Scenario(place) => self.scenarios.get(place),
        }
    }

    /// The baseline, while a scenario is at hand to be compared with it.
    #[must_use]
    pub fn compared(&self) -> Option<&Rc<Form>> {
        self.scenario().map(|_| &self.baseline)
    }

    /// Whether the same sheet is at hand in both, and all are called the same.
    #[must_use]
    pub fn are_called_as(&self, other: &Self) -> bool {
        let named = |one: &Scenario, other: &Scenario| one.number == other.number && one.name == other.name;
        self.at_hand == other.at_hand
            && self.scenarios.len() == other.scenarios.len()
            && self.scenarios.iter().zip(&other.scenarios).all(|(one, other)| named(one, other))
    }

    /// Whether the same sheet is at hand in both.
    #[must_use]
    pub fn is_on_sheet_of(&self, other: &Self) -> bool {
        let number = |sheets: &Self| sheets.scenario().map(|scenario| scenario.number);
        number(self) == number(other)
    }

    /// The same with another form at hand.
    #[must_use]
    pub fn with_form(&self, form: Form) -> Self {
        let mut changed = self.clone();
        match changed.scenario_mut() {
            Some(scenario) => scenario.form = Rc::new(form),
            None => changed.baseline = Rc::new(form),
        }
        changed
    }

    /// Starts a scenario, and turns to it.
    pub fn start(&mut self, form: Form) {
        self.started += 1;
        self.at_hand = Sheet::Scenario(self.scenarios.len());
        self.scenarios.push(Scenario { number: self.started, name: String::new(), form: Rc::new(form) });
    }

    /// Turns to the baseline or to a scenario, and to the baseline if there is no such scenario.
    pub fn choose(&mut self, sheet: Sheet) {
        self.at_hand = match sheet {
            Sheet::Scenario(place) if place < self.scenarios.len() => sheet,
            _ => Sheet::Baseline,
        };
    }

    /// Calls the scenario at hand something else.
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

    /// Makes the scenario's figures the baseline, and turns to it.
    pub fn keep(&mut self) {
        self.swap();
        self.drop_scenario();
    }

    /// Throws the scenario away, and turns to the baseline.
    pub fn drop_scenario(&mut self) {
        if let Sheet::Scenario(place) = self.at_hand
            && place < self.scenarios.len()
        {
            self.scenarios.remove(place);
        }
        self.at_hand = Sheet::Baseline;
    }

    fn scenario_mut(&mut self) -> Option<&mut Scenario> {
        match self.at_hand {
            Sheet::Baseline => None,
            Sheet::Scenario(place) => self.scenarios.get_mut(place),
        }
    }
}
