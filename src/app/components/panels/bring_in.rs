//! Bringing figures in.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::frame;
use crate::app::events::{on_click, on_long_paste, on_offer};
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{Choices, Grid, button, cell, column, grid, label, list, rating_tag, row, select};
use crate::app::state::{Action, Ask, BroughtIn, Message, Offer, Panel};
use crate::app::text::Text;
use crate::engine::{Answer, Banding, Framework, Inspection, band_of, rate};
use crate::exchange::import::ImportContent;
use crate::exchange::sheets::{AuditColumn, CaseAudit, SheetContent, SheetFault, answered_by_cases, letters};

/// How many problems of what was read are named.
const SHOWN: usize = 10;

#[derive(Properties, PartialEq)]
pub struct BringInProps {
    /// Whether the panel is unfolded.
    pub unfolded: bool,
    /// What is offered to be put in.
    pub offer: Option<Rc<Offer>>,
    /// The last message, which may be about bringing figures in.
    pub message: Option<Rc<Message>>,
    /// The framework chosen.
    pub framework: &'static Framework,
}

/// Bringing figures in: from a sheet of cases, a file, or a line of text. The person sees what was understood before it is put in.
#[component]
pub fn BringIn(props: &BringInProps) -> Html {
    let calculator = use_calculator();
    frame(&calculator, Panel::BringIn, props.unfolded.then(|| content(&calculator, props)))
}

fn content(calculator: &CalculatorContext, BringInProps { offer, message, framework, .. }: &BringInProps) -> Html {
    let (text, act) = (calculator.text(), &calculator.act);
    html! {
        <div class="ir-bring-in">
            { label("paste", text.paste().into()) }
            <p id="paste-hint" class="govuk-hint ir-hint">{ text.paste_hint() }</p>
            <textarea
                class="govuk-textarea ir-paste"
                part="field"
                id="paste"
                rows="3"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="paste-hint"
                value={offer.as_ref().map(|offer| offer.typed.clone()).unwrap_or_default()}
                oninput={on_offer(act)}
                onpaste={on_long_paste(act)}
            />
            <div class="ir-files">
                <div>
                    { label("file", text.file().into()) }
                    <input class="ir-file" part="field" id="file" type="file" aria-describedby="file-hint" />
                </div>
                { button(text.ask_label(Ask::SaveTemplate).into(), true, calculator.ask.reform(|_| Ask::SaveTemplate)) }
            </div>
            <p id="file-hint" class="govuk-hint ir-hint">{ text.file_hint() }</p>
            { result(text, message.as_deref()) }
            if let Some(offer) = offer {
                { understood(calculator, framework, offer) }
            }
        </div>
    }
}

/// What came of bringing figures in. An offer is shown itself, so its message is only announced.
fn result(text: &dyn Text, message: Option<&Message>) -> Html {
    let Some(message) = message.filter(|message| message.is_about_bringing_in()) else { return Html::default() };
    let class = match message {
        Message::BroughtIn(BroughtIn::Offered(_)) => return Html::default(),
        Message::Failed(_) | Message::BroughtIn(BroughtIn::Refused(_)) => "govuk-error-message",
        _ => "ir-told",
    };
    html! { <p {class}>{ text.message(message) }</p> }
}

/// An offer as it was understood.
struct Understood {
    /// What it was understood to be.
    sentence: String,
    /// Its columns or answers.
    shown: Html,
    /// A sentence for each problem.
    problems: Vec<String>,
    /// How many problems there are beside those.
    more: usize,
    /// The words of the button that puts it in.
    put_in: &'static str,
    /// Whether there is something to put in.
    any: bool,
}

fn understood(calculator: &CalculatorContext, framework: &Framework, offer: &Offer) -> Html {
    let (text, act) = (calculator.text(), &calculator.act);
    let Understood { sentence, shown, problems, more, put_in, any } = match &offer.import.content {
        Ok(ImportContent::Sheet(SheetContent::Cases(audit))) => {
            let (problems, unclear) = (audit.problems(), audit.unclear() as usize);
            let named = problems.iter().filter(|problem| matches!(problem.fault, SheetFault::Unclear { .. })).count();
            Understood {
                sentence: text.cases_read(audit),
                shown: columns(calculator, audit),
                problems: problems.iter().map(|problem| text.reading_problem(problem)).collect(),
                more: unclear.saturating_sub(named),
                put_in: text.fill_in(),
                any: audit.matched() > 0,
            }
        }
        Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => Understood {
            sentence: text.figures_read(figures),
            shown: answers(text, &figures.inspection),
            problems: figures.problems.iter().map(|problem| text.reading_problem(problem)).collect(),
            more: 0,
            put_in: text.fill_in_figures(),
            any: figures.answered > 0,
        },
        Ok(ImportContent::Inspection { inspection, problems }) => Understood {
            sentence: text.inspection_read(inspection, &rate(inspection), framework),
            shown: Html::default(),
            problems: problems.iter().map(ToString::to_string).collect(),
            more: 0,
            put_in: text.open_figures(),
            any: true,
        },
        Err(refusal) => {
            return html! { <p class="govuk-error-message">{ text.text_refused(refusal) }</p> };
        }
    };
    let more = more + problems.len().saturating_sub(SHOWN);
    let tool = |label: &'static str, enabled, action| button(label.into(), enabled, on_click(act, action));
    html! {
        <div class="ir-offer">
            <p class="ir-strong">{ format!("{sentence} {}", text.nothing_changed()) }</p>
            if let (Some(audit), Some((better, matched))) = (offer.import.audit(), offer.better) {
                <p>{ text.better_framework(audit, better, matched) }</p>
                <div class="ir-toolbar__buttons">
                    { tool(text.choose_better(), true, Action::FrameworkChosen(better)) }
                </div>
            }
            // Above the rows, because a sheet can have more rows than a screen holds.
            <div class="ir-toolbar__buttons">
                { tool(put_in, any, Action::OfferTaken) }
                { tool(text.cancel(), true, Action::TextOffered(String::new())) }
            </div>
            if !problems.is_empty() {
                <p class="ir-strong">{ text.problems_title() }</p>
                { list(problems.iter().take(SHOWN).map(|problem| problem.clone().into())) }
                if more > 0 { <p>{ text.more_problems(more) }</p> }
            }
            { shown }
        </div>
    }
}

/// The columns of a sheet of cases, each with its key question and what the column comes to. Columns that hold no answers, such as
/// names and comments, are only named.
fn columns(calculator: &CalculatorContext, audit: &CaseAudit) -> Html {
    let text = calculator.text();
    let (mut rows, mut hidden) = (Vec::new(), Vec::new());
    for (place, column) in audit.columns.iter().enumerate() {
        if column.can_be_matched() {
            rows.push(column_row(calculator, audit, place, column));
        } else {
            hidden.push(format!("{} {}", letters(place), column.heading).trim().to_owned());
        }
    }
    let missing: Vec<_> = audit.unmatched_key_questions().collect();
    html! {
        <>
            { grid(Grid {
                class: "ir-grid ir-columns-in",
                id: "columns-in",
                caption: text.columns_caption().into(),
                headings: text.columns_headings().map(column).into(),
                rows,
            }) }
            if !hidden.is_empty() { <p class="ir-small">{ text.no_answers(&hidden) }</p> }
            if !missing.is_empty() { <p class="ir-small">{ text.no_column(&missing) }</p> }
        </>
    }
}

fn column_row(calculator: &CalculatorContext, audit: &CaseAudit, place: usize, column: &AuditColumn) -> Html {
    let text = calculator.text();
    let name = letters(place);
    let mut options =
        vec![(AttrValue::Static(text.leave_out()), Action::ColumnMatched(place, None), column.key_question.is_none())];
    for located in answered_by_cases(audit.framework) {
        let words = format!("{} {}", located.question.number, located.question.label).into();
        options.push((words, Action::ColumnMatched(place, Some(located.id)), column.key_question == Some(located.id)));
    }
    let choices =
        Choices { class: "govuk-select", label: Some(text.column_label(&name, &column.heading)), id: None, options };
    let tally = column.tally;
    let mut cells = vec![cell(select(choices, &calculator.act))];
    for count in [tally.yes, tally.no, tally.not_applicable, tally.unclear] {
        cells.push(html! { <td class="ir-count">{ count }</td> });
    }
    let answer = audit.key_question_answered_by(column).and_then(|_| tally.answer());
    cells.push(cell(answer.map(|answer| band(text, audit.framework, answer)).unwrap_or_default()));
    let title = html! { <><span class="ir-letter">{ name }</span>{ " " }{ column.heading.clone() }</> };
    row(None, title, cells)
}

fn band(text: &dyn Text, framework: &Framework, answer: Answer) -> Html {
    match band_of(Some(answer), &framework.key_question_bands) {
        Banding::Banded { percent, band, .. } => {
            html! { <>{ text.percent(percent) }{ " " }{ rating_tag(text, band) }</> }
        }
        _ => text.answer(answer).into(),
    }
}

/// The answers of a sheet with a row for each key question.
fn answers(text: &dyn Text, inspection: &Inspection) -> Html {
    let given = inspection.key_questions().iter();
    let given = given.filter_map(|entry| Some((entry.located.question.number, entry.answer?)));
    let judged = inspection.standards().iter();
    let judged = judged.filter_map(|entry| Some((entry.located.standard.number, entry.answer?)));
    list(judged.chain(given).map(|(number, answer)| match answer {
        Answer::Rating(rating) => html! { <>{ number }{ " " }{ rating_tag(text, rating) }</> },
        answer => html! { <>{ number }{ " " }{ text.answer(answer) }</> },
    }))
}
