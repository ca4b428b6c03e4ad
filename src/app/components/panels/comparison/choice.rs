//! The choice of the figures to compare with.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::compared_with::name_of;
use crate::app::events::on_click;
use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Choice, Select, button, label, lead_after, select};
use crate::app::rated::Rated;
use crate::app::ratings_table::departed_from;
use crate::app::state::{Action, ComparedFigures, Foldable, Form, Panel, Version, Versions};
use crate::published::PUBLISHED;

/// The list of the figures to compare with, and the button that leads to bringing further figures in.
pub fn figures_to_choose(
    calculator: &CalculatorContext,
    rated: &Rated,
    chosen: Option<&ComparedFigures>,
    versions: &Versions,
) -> Html {
    let text = calculator.text();
    let chosen = chosen.map(ComparedFigures::in_usual_order);
    let chosen = chosen.as_ref();
    let named = |name: String, form: &Rc<Form>| ComparedFigures::named(name, form.clone());
    let mut choices = Vec::new();
    for (place, of) in versions.scenarios().iter().enumerate() {
        if versions.shown() != Version::Scenario(place) {
            choices.push(named(text.scenario(of.number, &of.name), &of.form));
        }
    }
    let framework = rated.outcome.framework;
    choices.extend(
        calculator.comparable.iter().filter(|others| *others.form.framework == *framework).map(|others| (**others).clone()),
    );
    for published in PUBLISHED.into_iter().filter(|published| *published.framework == *framework) {
        choices.push(named(published.title.into(), &Rc::new(Form::of_published(published))));
    }
    // The figures shown differ from themselves in nothing. The figures that they depart from are the first of the list already.
    let before = departed_from(text, rated);
    let in_use: Vec<_> =
        [Some(rated), before.map(|(_, before)| &**before)].into_iter().flatten().map(|of| of.form.inspection()).collect();
    choices.retain(|others| chosen == Some(others) || !in_use.contains(&others.form.inspection()));
    choices.extend(chosen.filter(|chosen| !choices.contains(chosen)).cloned());
    let none = before.map_or(text.words().choose_figures, |(name, _)| name);
    let mut options = vec![Choice::new(none, Action::ComparedWith(None), chosen.is_none())];
    options.extend(choices.into_iter().map(|others| {
        let label = name_of(text, &others);
        let is_chosen = chosen == Some(&others);
        Choice::new(label, Action::ComparedWith(Some(Rc::new(others))), is_chosen)
    }));
    let unfolded = on_click(&calculator.act, Action::Shown(Foldable::Panel(Panel::BringIn), true));
    let list = Select { class: "govuk-select", id: Some("side".into()), label: None, options };
    let elsewhere = PUBLISHED.into_iter().filter(|published| *published.framework != *framework);
    let elsewhere: Vec<_> = elsewhere.map(|published| published.title).collect();
    html! {
        <div class="ir-ask">
            <div>{ label("side", text.words().compare_with.into()) }{ select(list, &calculator.act) }</div>
            if chosen.is_some() {
                <div class="ir-ask__end">
                    { button(text.words().exchange_sides.into(), on_click(&calculator.act, Action::SidesExchanged)) }
                </div>
            }
            <p class="govuk-hint ir-hint">
                { text.other_editions(&elsewhere) }
                if calculator.settings.has_bring_in() {
                    { " " }{ text.words().how_to_bring_others }{ " " }
                    { lead_after(unfolded, "#panel-bring-in textarea", text.words().bring_in_title.into()) }
                }
            </p>
        </div>
    }
}
