//! The choice of the inspection.

use yew::prelude::*;

use super::chosen::source;
use crate::app::events::on_click;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{Choice, Details, Select, TextField, button, details, heading, label, select, text_field};
use crate::app::state::{Action, Field, Provenance};
use crate::engine::Framework;
use crate::frameworks::FRAMEWORKS;
use crate::published::PUBLISHED;

#[derive(Properties, PartialEq)]
pub struct ChooserProps {
    /// The framework chosen.
    pub framework: &'static Framework,
    /// What the figures are to a published inspection.
    pub provenance: Provenance,
    /// The service's name, as typed.
    pub service: String,
    /// The framework whose figures can be taken over, and for how many standards, while nothing is entered under the framework chosen.
    #[prop_or_default]
    pub to_carry_over: Option<(&'static Framework, usize)>,
    /// How often typed figures were changed by something other than typing. When the number changes, the fields are drawn anew.
    pub overwritten: u32,
}

/// The framework, the published inspections to open, and the service's name.
#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let ChooserProps { framework, provenance, service, to_carry_over, .. } = props;
    let calculator = use_calculator();
    let text = calculator.text();
    let title = text.words().choose_title.into();
    let name = || TextField {
        id: "service",
        label: text.words().service,
        value: service.clone(),
        placeholder: None,
        field: Field::Service,
    };
    html! {
        <section class="ir-choose" aria-labelledby="choose-title">
            { heading(&calculator.settings, 0, "govuk-visually-hidden", Some("choose-title"), title) }
            { frameworks(&calculator, framework) }
            <div class="govuk-form-group ir-service">{ text_field(name(), &calculator.act) }</div>
            { published_inspections(&calculator) }
            { carry_over(&calculator, *to_carry_over) }
            { source(text, *provenance) }
        </section>
    }
}

/// The sentence about figures that can be carried over from another framework, and the button that carries them over.
fn carry_over(calculator: &CalculatorContext, offer: Option<(&'static Framework, usize)>) -> Html {
    let Some((from, standards)) = offer else { return Html::default() };
    let text = calculator.text();
    html! {
        <div class="ir-source">
            <p>{ text.carry_over(from, standards) }</p>
            if standards > 0 {
                { button(text.words().carry_over_now.into(), on_click(&calculator.act, Action::FiguresCarriedOver)) }
            }
        </div>
    }
}

/// The frameworks to choose from, each with what it is for.
fn frameworks(calculator: &CalculatorContext, chosen: &'static Framework) -> Html {
    let text = calculator.text();
    let option = |framework: &'static Framework| {
        let label = text.framework_option(framework);
        Choice::new(label, Action::FrameworkChosen(framework), *framework == *chosen)
    };
    let frameworks = Select {
        class: "govuk-select",
        id: Some("framework".into()),
        options: FRAMEWORKS.map(option).into(),
        ..Select::default()
    };
    let described = html! {
        <>
            <p>{ text.words().which_date }</p>
            <dl class="ir-frameworks">
                for framework in FRAMEWORKS {
                    <dt>{ text.framework_option(framework) }</dt>
                    <dd>{ framework.name }{ ". " }{ text.framework_about(framework) }</dd>
                }
            </dl>
            <p class="govuk-hint ir-hint">{ text.words().framework_kept }</p>
        </>
    };
    html! {
        <>
        <div class="govuk-form-group">
            { label("framework", text.words().framework.into()) }
            { select(frameworks, &calculator.act) }
        </div>
        // Beside the list and not in its column, because the descriptions of all frameworks need the width of the page.
        { details(Details {
            class: "govuk-details ir-details ir-which",
            title: text.words().which_framework.into(),
            open: false,
            ontoggle: None,
            content: described,
        }) }
        </>
    }
}

fn published_inspections(calculator: &CalculatorContext) -> Html {
    html! {
        <div class="govuk-form-group" role="group" aria-labelledby="published-title">
            <p class="govuk-label ir-strong" id="published-title">{ calculator.text().words().open_published }</p>
            <ul class="ir-published">
                for published in PUBLISHED {
                    <li>
                        { button(published.title.into(), on_click(&calculator.act, Action::PublishedOpened(published))) }
                    </li>
                }
            </ul>
        </div>
    }
}
