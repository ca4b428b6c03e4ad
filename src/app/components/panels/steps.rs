//! How the ratings were worked out.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::frame;
use crate::app::components::rule_named::rule_named;
use crate::app::components::sentences::step_of;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{domain_heading, heading, numbered};
use crate::app::rated::Rated;
use crate::app::state::Panel;
use crate::app::text::Text;
use crate::engine::{LocatedStandard, Step, Subject, explain};
use crate::frameworks::rules;

#[derive(Properties, PartialEq)]
pub struct StepsPanelProps {
    /// The figures and their ratings, while the panel is unfolded.
    pub rated: Option<Rc<Rated>>,
}

/// How the ratings were worked out: each step in a sentence with its rule, and the rules with their basis and source.
#[component]
pub fn StepsPanel(StepsPanelProps { rated }: &StepsPanelProps) -> Html {
    let calculator = use_calculator();
    frame(&calculator, Panel::Steps, rated.as_deref().map(|rated| content(&calculator, rated)))
}

fn content(calculator: &CalculatorContext, rated: &Rated) -> Html {
    let (settings, text) = (&calculator.settings, calculator.text());
    let steps = explain(&rated.inspection, &rated.outcome);
    html! {
        <>
            for paragraph in text.words().rules_in_short { <p>{ *paragraph }</p> }
            { heading(settings, 1, "ir-domain", None, text.words().whole_service.into()) }
            { steps_of(text, rated, &steps, None) }
            for located in rated.outcome.framework.standards() {
                if located.opens_domain() {
                    { domain_heading(settings, located.domain) }
                }
                { heading(settings, 2, "ir-steps__standard", None, numbered(located.standard.number, located.standard.name)) }
                { steps_of(text, rated, &steps, Some(&located)) }
            }
            { all_rules(text) }
        </>
    }
}

/// The steps about a standard and its key questions; without a standard, those about the whole service.
fn steps_of(text: &dyn Text, rated: &Rated, steps: &[Step<'_>], standard: Option<&LocatedStandard>) -> Html {
    let is_about = |of: Subject| match (of, standard) {
        (Subject::KeyQuestion(id), Some(standard)) => standard.has(id),
        (Subject::Standard(id), Some(standard)) => standard.id == id,
        (Subject::Score | Subject::Overall, standard) => standard.is_none(),
        _ => false,
    };
    html! {
        <ul class="ir-list">
            for step in steps.iter().filter(|step| is_about(step.of)) {
                <li>{ step_of(text, rated, step) }{ " " }{ rule_named(text, step.rule) }</li>
            }
        </ul>
    }
}

/// All the rules, whether these ratings use them or not, with what each rests on.
fn all_rules(text: &dyn Text) -> Html {
    html! {
        <div class="ir-rules">
            <table class="ir-grid">
                <caption>{ text.words().all_rules }</caption>
                <thead>
                    <tr>
                        for heading in text.words().rules_headings { <th scope="col">{ heading }</th> }
                    </tr>
                </thead>
                <tbody>
                    for rule in rules::ALL {
                        <tr>
                            <th scope="row">{ rule.number }</th>
                            <td>{ text.rule_statement(rule) }</td>
                            <td>{ text.basis(rule.basis) }</td>
                            <td>{ text.rule_source(rule) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
