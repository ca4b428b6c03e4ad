//! The figures that the figures shown are compared with, and the names of the two sides.

use std::rc::Rc;

use super::named_figures::named_figures;
use super::period::Period;
use super::rated::Rated;
use super::ratings_table::departed_from;
use super::state::{ComparedFigures, Form, ScenarioName, SideOrder};
use super::text::{Relation, SideName, Sides, Text};
use crate::exchange::import::{ByCase, CountOf};
use crate::js::NamedFigures;

/// The name of the figures to compare with, in words.
pub fn name_of(text: &dyn Text, others: &ComparedFigures) -> String {
    let name = others.name.clone().unwrap_or_default();
    match others.is_scenario {
        true => text.scenario_marked(&text.scenario(1, &name)),
        false if name.is_empty() => text.words().figures_without_name.into(),
        // Two sheets of the same cases are of the same months, so the months alone cannot tell the sheets apart.
        false if others.by_case.is_some() && !others.has_own_name => text.other_sheet(&name),
        false => name,
    }
}

/// The figures shown and other figures, in the order in which they are compared.
pub struct Pair {
    relation: Relation,
    names: [SideName; 2],
    rated: [Rc<Rated>; 2],
    /// Whether the figures shown are the first side.
    is_shown_first: bool,
    /// Whether the two sheets were compared case by case before the figures shown changed.
    was_by_case: bool,
    /// Whether the cases of two sheets could not be compared, because the page does not have one of the sheets.
    misses_cases: bool,
}

impl Pair {
    /// The figures shown, and the figures that the person chose to compare with, or else the figures that those shown depart from. None
    /// without either.
    pub fn of(text: &dyn Text, shown: &Rc<Rated>, others: Option<&ComparedFigures>) -> Option<Self> {
        let Some(others) = others else {
            let (name, before) = departed_from(text, shown)?;
            let name = SideName { called: name.into(), heading: name.into(), is_plural: shown.baseline.is_some() };
            let names = [name, shown_side(text, shown, Relation::Scenario)];
            let rated = [before.clone(), shown.clone()];
            return Some(Self {
                relation: Relation::Scenario,
                names,
                rated,
                is_shown_first: false,
                was_by_case: false,
                misses_cases: false,
            });
        };
        let relation = relation(others, shown);
        let rated = [Rc::new(Rated::new(&others.form)), shown.clone()];
        let names = side_names(text, others, shown, relation);
        let is_shown_usually_first = !relation.is_change() || is_later(others, shown);
        let is_shown_first = is_shown_usually_first == (others.order == SideOrder::Usual);
        let by_case = others.by_case_beside(&shown.form);
        let was_by_case = others.by_case.is_some() && by_case.is_none();
        let mut pair = Self { relation, names, rated, is_shown_first, was_by_case, misses_cases: others.misses_cases };
        if let Some((by_case, only)) = by_case.and_then(|by_case| Some((by_case, by_case.only.as_ref()?))) {
            let counts = [CountOf::OtherOverBoth, CountOf::PageOverBoth];
            for ((name, rated), of) in pair.names.iter_mut().zip(&mut pair.rated).zip(counts) {
                name.heading = format!("{}, {only}", name.heading);
                // The framework takes the counts, because it would refuse them where the readings were compared with the figures shown.
                if let Some(figures) = by_case.figures(of, rated.form.framework) {
                    *rated = Rc::new(Rated::new(&Rc::new(rated.form.with_cases_of(&figures))));
                }
            }
        }
        if is_shown_first {
            pair.names.reverse();
            pair.rated.reverse();
        }
        Some(pair)
    }

    /// Both sides, for sentences.
    pub fn sides(&self) -> Sides<'_> {
        let inspections = self.rated.each_ref().map(|side| &side.inspection);
        Sides { relation: self.relation, names: self.names(), inspections, outcomes: self.rated().map(|side| &side.outcome) }
    }

    /// The figures of both sides and their ratings.
    pub fn rated(&self) -> [&Rated; 2] {
        self.rated.each_ref().map(|side| &**side)
    }

    /// Both sides with their names, the figures shown last, as a table of a change has them.
    pub fn shown_last(&self) -> [NamedFigures; 2] {
        let named = |name: &SideName, rated: &Rated| named_figures(name.heading.clone(), &rated.form);
        let ([first_name, second_name], [first, second]) = (&self.names, &self.rated);
        let (first, second) = (named(first_name, first), named(second_name, second));
        if self.is_shown_first { [second, first] } else { [first, second] }
    }

    /// Whether the figures shown are the first side.
    pub const fn is_shown_first(&self) -> bool {
        self.is_shown_first
    }

    /// Whether the two sheets were compared case by case before the figures shown changed, so that each sheet has all its cases now.
    pub const fn was_by_case(&self) -> bool {
        self.was_by_case
    }

    /// Whether the cases of two sheets could not be compared, because the page does not have one of the sheets.
    pub const fn misses_cases(&self) -> bool {
        self.misses_cases
    }

    /// The readings case by case with the names of both sides.
    pub fn readings(&self, by_case: &ByCase) -> ByCase {
        let [first, second] = self.names().map(|name| name.called.as_str());
        if self.is_shown_first { by_case.named(first, second) } else { by_case.named(second, first) }
    }

    /// The names of both sides.
    pub fn names(&self) -> [&SideName; 2] {
        self.names.each_ref()
    }
}

/// What other figures are to the figures shown.
fn relation(others: &ComparedFigures, shown: &Rated) -> Relation {
    if others.by_case.is_some() {
        return Relation::Readers;
    }
    let service = |form: &Form| form.service.trim().to_lowercase();
    let services = [service(&others.form), service(&shown.form)];
    // Figures without a service's name can be of the same service, but a report about a service does not say that they are.
    let is_published = others.form.published.is_some() || shown.form.published.is_some();
    let is_known = is_published || services.iter().all(|service| !service.is_empty());
    if is_known && services[0] != services[1] { Relation::Services } else { Relation::Time }
}

/// Whether the figures to compare with are of a later period than the figures shown, as far as the names of both say.
fn is_later(others: &ComparedFigures, shown: &Rated) -> bool {
    // The name of a draft ends with the day on which the draft was saved, which is not the period of its figures.
    let name = others.name.as_deref().and_then(|name| name.split(", saved ").next());
    let others = period_of(&others.form, name);
    let shown = period_of(&shown.form, shown.form.name()).or_else(|| shown.form.sheet.as_deref().and_then(Period::in_name));
    others.zip(shown).is_some_and(|(others, shown)| shown.is_before(others))
}

/// The period that the title of the report, the name or the service names.
fn period_of(form: &Form, name: Option<&str>) -> Option<Period> {
    let title = place_of(form).map(|(title, _)| title);
    [title, name, Some(form.service.as_str())].into_iter().flatten().find_map(Period::in_name)
}

/// The names of the figures to compare with and of the figures shown.
fn side_names(text: &dyn Text, others: &ComparedFigures, shown: &Rated, relation: Relation) -> [SideName; 2] {
    let [other, mut shown_side] = [other_side(text, others, relation), shown_side(text, shown, relation)];
    let named = shown.form.name().filter(|name| shown_side.is_plural && !other.heading.ends_with(name));
    if let Some(name) = named {
        // The words for the figures shown do not say which figures they are. The sheet has the period of its cases.
        let sheet = shown.form.sheet.as_deref().filter(|sheet| !name.contains(sheet));
        let heading = sheet.map_or_else(|| name.to_owned(), |sheet| format!("{name}, {sheet}"));
        shown_side = SideName { heading, called: name.into(), is_plural: false };
    }
    [other, shown_side]
}

/// The name of the figures shown.
fn shown_side(text: &dyn Text, shown: &Rated, relation: Relation) -> SideName {
    if let Some(ScenarioName { number, name }) = &shown.scenario {
        let heading = text.scenario(*number, name);
        return SideName { called: heading.clone(), heading, is_plural: false };
    }
    let is_changed = shown.provenance.changed_from().is_some() && shown.form.name().is_none();
    let figures = if is_changed { text.baseline(shown.provenance).into() } else { text.figures_shown(shown.form.name()) };
    let called = text.figures_shown_called();
    match (place_of(&shown.form), shown.form.service.trim()) {
        (Some((title, place)), _) if relation != Relation::Readers => {
            SideName { heading: title.into(), called: place.into(), is_plural: false }
        }
        (None, service) if relation == Relation::Services && !service.is_empty() => {
            SideName { heading: service.into(), called: service.into(), is_plural: false }
        }
        _ => SideName { heading: figures, called: called.into(), is_plural: true },
    }
}

/// The name of the figures to compare with.
fn other_side(text: &dyn Text, others: &ComparedFigures, relation: Relation) -> SideName {
    let heading = name_of(text, others);
    let called = match (relation, place_of(&others.form)) {
        (Relation::Readers, _) if !others.has_own_name => text.other_sheet_called().into(),
        (Relation::Services, Some((_, place))) if !others.is_scenario => place.into(),
        (Relation::Services, None) if !others.is_scenario && !others.form.service.trim().is_empty() => {
            others.form.service.trim().into()
        }
        _ => heading.clone(),
    };
    SideName { heading, called, is_plural: false }
}

/// The title of the published inspection whose figures a form has, and the place in it. None for other figures.
fn place_of(form: &Form) -> Option<(&'static str, &'static str)> {
    let title = form.provenance().published()?.title;
    Some((title, title.split_once(',').map_or(title, |(place, _)| place)))
}
