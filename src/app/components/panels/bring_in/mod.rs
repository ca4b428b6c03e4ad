//! The panel for bringing figures in: the ways to bring them in, and below them the offer.

mod columns;
mod offer;
mod problems;
mod questions;

use std::rc::Rc;

use yew::prelude::*;

use self::offer::offer_shown;
use super::frame::frame;
use crate::app::events::{OfferTo, on_long_paste, on_offer};
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{Choice, Select, button, label, select};
use crate::app::state::{BroughtIn, ImportRequest, Message, Offer, Panel, Task, WorkbookSheet, WorkbookSheets};
use crate::app::text::Text;
use crate::engine::Framework;

#[derive(Properties, PartialEq)]
pub struct BringInPanelProps {
    /// Whether the panel is unfolded.
    pub unfolded: bool,
    /// The figures offered, which the person can put in.
    pub offer: Option<Rc<Offer>>,
    /// The last message, which may be about bringing figures in.
    pub message: Option<Rc<Message>>,
    /// The framework chosen.
    pub framework: &'static Framework,
    /// Whether figures on the page are counts of cases.
    pub has_counts: bool,
}

/// Bringing figures in: from a sheet of cases, a file, or a line of text. The person sees what was understood before it is put in.
#[component]
pub fn BringInPanel(props: &BringInPanelProps) -> Html {
    let calculator = use_calculator();
    frame(&calculator, Panel::BringIn, props.unfolded.then(|| content(&calculator, props)))
}

fn content(
    calculator: &CalculatorContext,
    BringInPanelProps { offer, message, framework, has_counts, .. }: &BringInPanelProps,
) -> Html {
    let text = calculator.text();
    let to = OfferTo::of(calculator, framework);
    let typed = AttrValue::from(offer.as_ref().map(|offer| offer.typed.clone()).unwrap_or_default());
    html! {
        <div class="ir-bring-in">
            { label("paste", text.words().paste.into()) }
            <p id="paste-hint" class="govuk-hint ir-hint">{ text.words().paste_hint }</p>
            <textarea
                class="govuk-textarea ir-paste"
                part="field"
                id="paste"
                rows="3"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="paste-hint"
                value={typed.clone()}
                oninput={on_offer(&to, typed)}
                onpaste={on_long_paste(&to)}
            />
            <div class="ir-files">
                <div>
                    { label("file", text.words().file.into()) }
                    <input class="ir-file" part="field" id="file" type="file" aria-describedby="file-hint" />
                </div>
                { button(text.task_label(Task::SaveTemplate).into(), calculator.task.reform(|_| Task::SaveTemplate)) }
            </div>
            <p id="file-hint" class="govuk-hint ir-hint">{ text.words().file_hint }</p>
            { result(text, message.as_deref()) }
            if let Some(sheets) = offer.as_ref().and_then(|offer| offer.sheets.as_deref()) {
                { sheet_chooser(calculator, framework, sheets) }
            }
            if let Some((offer, preview)) = offer.as_deref().and_then(|offer| Some((offer, offer.preview()?))) {
                { offer_shown(calculator, framework, offer, preview, *has_counts) }
            }
        </div>
    }
}

/// The result of bringing figures in. The message about an offer is only announced, because the offer itself is shown.
fn result(text: &dyn Text, message: Option<&Message>) -> Html {
    let Some(message) = message.filter(|message| message.is_about_bringing_in()) else { return Html::default() };
    let class = match message {
        Message::BroughtIn(BroughtIn::Read(_)) => return Html::default(),
        Message::Failed(_) | Message::BroughtIn(BroughtIn::Refused(_)) => "govuk-error-message",
        _ => "ir-message",
    };
    html! { <p {class}>{ text.message(message) }</p> }
}

/// The sheets of a workbook to choose from, where there are several.
fn sheet_chooser(calculator: &CalculatorContext, framework: &'static Framework, sheets: &WorkbookSheets) -> Html {
    let text = calculator.text();
    if sheets.sheets.len() < 2 {
        return Html::default();
    }
    let is_chosen = sheets.rivals.is_empty();
    let request = |sheet| ImportRequest::ChooseSheet { sheet, framework: framework.id };
    let options = sheets.sheets.iter().enumerate().map(|(place, WorkbookSheet { name, is_hidden })| {
        Choice::new(text.sheet_name(name, *is_hidden), request(place), is_chosen && place == sheets.chosen)
    });
    let none = Choice::new(text.words().no_sheet, request(sheets.chosen), true);
    let options: Vec<_> = (!is_chosen).then_some(none).into_iter().chain(options).collect();
    let list = Select { class: "govuk-select", id: Some("sheet".into()), label: None, options };
    let shown = sheets.sheets.get(sheets.chosen).map_or("", |sheet| &sheet.name);
    html! {
        <div class="ir-sheet">
            { label("sheet", text.words().sheet_label.into()) }
            { select(list, &calculator.import) }
            if !sheets.rivals.is_empty() { <p class="ir-strong">{ text.sheets_differ(shown, &sheets.rivals) }</p> }
        </div>
    }
}
