//! An offer as the person sees it before deciding.

use yew::prelude::*;

use super::columns::{answers, columns};
use super::problems::{PROBLEMS_SHOWN, problem_shown};
use super::questions::questions;
use crate::app::events::on_click;
use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Details, TextField, button, button_if, details, list, text_field};
use crate::app::state::{Action, Field, Offer};
use crate::app::text::Text;
use crate::engine::{Framework, rate};
use crate::exchange::Shared;
use crate::exchange::import::{CasesPreview, ImportPreview, InspectionPreview, OtherFramework, RefusalPreview};

/// The texts and the content of an offer.
struct OfferContent {
    /// What the offered text was understood to be, in a sentence.
    sentence: String,
    /// The columns or answers.
    shown: Html,
    /// A sentence for each problem, and its row.
    problems: Vec<(String, Option<usize>)>,
    /// The number of further problems.
    more: usize,
    /// The label of the button that puts the offer in.
    put_in: &'static str,
    /// Whether there is something to put in.
    any: bool,
}

impl OfferContent {
    /// The content of an offer that was read.
    ///
    /// # Errors
    /// The reason for which nothing in the offered text could be read.
    fn of<'a>(
        calculator: &CalculatorContext,
        framework: &'static Framework,
        preview: &'a ImportPreview,
    ) -> Result<Self, &'a RefusalPreview> {
        let text = calculator.text();
        Ok(match preview {
            ImportPreview::Cases(preview) => Self {
                sentence: text.cases_read(preview),
                shown: columns(calculator, framework, preview),
                problems: preview.problems.iter().map(|problem| (problem.sentence.clone(), problem.row)).collect(),
                more: preview.more_problems,
                put_in: text.words().fill_in,
                any: preview.inspection.answered() > 0,
            },
            ImportPreview::Figures(preview) => Self {
                sentence: text.figures_read(preview) + &mark(text, preview.scenario.as_ref()),
                shown: html! {
                    <>
                        { answers(text, &preview.inspection) }
                        if !preview.columns_left_out.is_empty() {
                            <p class="ir-small">{ text.not_read(&preview.columns_left_out) }</p>
                        }
                    </>
                },
                problems: preview.problems.iter().map(|problem| (problem.sentence.clone(), problem.row)).collect(),
                more: 0,
                put_in: text.words().fill_in_figures,
                any: preview.inspection.answered() > 0,
            },
            ImportPreview::Inspection(InspectionPreview { shared, problems }) => Self {
                sentence: inspection_read(text, shared, framework),
                shown: Html::default(),
                problems: problems.iter().map(|problem| (problem.clone(), None)).collect(),
                more: 0,
                put_in: text.words().open_figures,
                any: true,
            },
            ImportPreview::Refused(refusal) => return Err(refusal),
        })
    }
}

/// The sentence about a whole inspection that is offered.
fn inspection_read(text: &dyn Text, shared: &Shared, framework: &'static Framework) -> String {
    let Shared { inspection, scenario } = shared;
    let read = text.inspection_read(inspection, &rate(inspection), framework);
    read + &mark(text, scenario.as_ref().map(|scenario| &scenario.name))
}

/// The mark of figures that are a scenario's.
fn mark(text: &dyn Text, scenario: Option<&String>) -> String {
    scenario.map(|name| format!(" {}.", text.scenario_marked(&text.scenario(1, name)))).unwrap_or_default()
}

/// Draws an offer that was read: the sentence about it, its questions, its name, buttons, problems and content. Its figures cannot be filled in
/// while the person has not chosen one of several sheets. `has_counts` says whether figures on the page are counts of cases.
pub fn offer_shown(
    calculator: &CalculatorContext,
    framework: &'static Framework,
    offer: &Offer,
    preview: &ImportPreview,
    has_counts: bool,
) -> Html {
    let (text, act) = (calculator.text(), &calculator.act);
    let OfferContent { sentence, shown, problems, more, put_in, any } =
        match OfferContent::of(calculator, framework, preview) {
            Ok(content) => content,
            Err(refusal) => return html! { <p class="govuk-error-message">{ text.text_refused(refusal) }</p> },
        };
    let waits_for_sheet = offer.waits_for_sheet();
    let any = any && !waits_for_sheet;
    // A comparison is of two inspections under one framework. Opening figures of another framework switches to it.
    let comparable = any && preview.inspection().is_some_and(|inspection| inspection.framework() == framework);
    let tool = |label: &'static str, enabled, action| button_if(enabled, label.into(), on_click(act, action));
    html! {
        <div class="ir-offer">
            <p class="ir-strong">{ format!("{sentence} {}", text.words().nothing_changed) }</p>
            if let ImportPreview::Cases(preview) = preview { { about_cases(calculator, preview, has_counts && comparable) } }
            if let Some(account) = preview.account() { <p class="ir-small">{ account.to_owned() }</p> }
            { questions(calculator, preview) }
            if any { { name_of_offer(calculator, offer, preview) } }
            // Above the rows, because a sheet can have more rows than a screen holds.
            <div class="ir-toolbar__buttons">
                { tool(put_in, any, Action::OfferTaken) }
                // The button leads to the comparison, because the figures offered are gone after the press.
                <span data-leads="#side" data-shows="#panel-comparison">
                    { tool(text.words().compare_with_offer, comparable, Action::OfferCompared) }
                </span>
                { tool(text.words().cancel, true, Action::TextOffered(String::new())) }
            </div>
            if waits_for_sheet { <p>{ text.words().sheet_first }</p> }
            { problems_listed(calculator, preview, &problems, more) }
            { shown }
        </div>
    }
}

/// The problems, of which the first are listed. Where a question above them may solve them, they are folded away until it is answered.
fn problems_listed(
    calculator: &CalculatorContext,
    preview: &ImportPreview,
    problems: &[(String, Option<usize>)],
    more: usize,
) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    let text = calculator.text();
    let more = more + problems.len().saturating_sub(PROBLEMS_SHOWN);
    let listed = html! {
        <>
            { list(problems.iter().take(PROBLEMS_SHOWN).map(|(problem, row)| problem_shown(calculator, preview, problem, *row))) }
            if more > 0 { <p>{ text.more_problems(more) }</p> }
        </>
    };
    let title = text.words().problems_title;
    if matches!(preview, ImportPreview::Cases(cases) if cases.has_remedy()) {
        let class = "govuk-details ir-details";
        let title = text.problems_count(title, problems.len().min(PROBLEMS_SHOWN) + more).into();
        return details(Details { class, title, open: false, ontoggle: None, content: listed });
    }
    html! { <><p class="ir-strong">{ title }</p>{ listed }</> }
}

/// The field for the name of figures that have no name of their own: a whole inspection has its service, and a scenario its name.
fn name_of_offer(calculator: &CalculatorContext, offer: &Offer, preview: &ImportPreview) -> Html {
    if matches!(preview, ImportPreview::Inspection(_)) || offer.scenario_name().is_some() {
        return Html::default();
    }
    let name = TextField {
        id: "offer-name",
        label: calculator.text().words().offer_name,
        value: offer.name.clone(),
        placeholder: offer.usual_name(),
        field: Field::OfferName,
    };
    html! { <div class="ir-offer__name">{ text_field(name, &calculator.act) }</div> }
}

/// What the cases show beside their counts: how often two auditors agree, or how to learn that, and the edition that the sheet may be about.
fn about_cases(calculator: &CalculatorContext, preview: &CasesPreview, has_counts_to_compare: bool) -> Html {
    let text = calculator.text();
    let edition = match &preview.other_framework {
        Some(OtherFramework::Better(better)) => html! {
            <>
                <p>{ better.sentence.clone() }{ " " }{ text.words().is_better }</p>
                <div class="ir-toolbar__buttons">
                    // The button goes with the press, and the preview is drawn anew below this field.
                    <span data-leads="#file">
                        { button(text.words().choose_better.into(), on_click(&calculator.act, Action::FrameworkChosen(better.framework))) }
                    </span>
                </div>
            </>
        },
        Some(OtherFramework::Contradictory(why)) => html! { <p>{ why.clone() }</p> },
        None => Html::default(),
    };
    html! {
        <>
            if let Some(by_case) = &preview.by_case { <p>{ by_case.agreed.clone() }</p> }
            if has_counts_to_compare && !preview.sheet_of_page_is_known {
                <p class="ir-small">{ text.words().to_compare_cases }</p>
            }
            { edition }
        </>
    }
}
