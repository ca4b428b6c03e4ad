//! Bringing figures in.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::frame;
use crate::app::events::{OfferTo, on_click, on_long_paste, on_offer};
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{
    Choice, Grid, Select, button, cell, column as heading_cell, grid, label, list, rating_tag, row, select,
};
use crate::app::state::{Action, BroughtIn, ImportRequest, Message, Offer, Panel, Task, WorkbookSheet, WorkbookSheets};
use crate::app::text::Text;
use crate::engine::{Answer, Banding, Framework, Inspection, KeyQuestion, band_of, rate};
use crate::exchange::Shared;
use crate::exchange::import::{CasesPreview, ColumnPreview, ImportPreview, InspectionPreview, OtherFramework, RowPreview};
use crate::exchange::sheets::{CellAccount, Disposal, UnclearWord, WordMeaning, answered_by_cases};

/// How many problems of what was read are named.
const SHOWN: usize = 20;

/// How many words a person is asked about.
const WORDS_ASKED: usize = 8;

#[derive(Properties, PartialEq)]
pub struct BringInProps {
    /// Whether the panel is unfolded.
    pub unfolded: bool,
    /// The figures offered, which the person can put in.
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
    let text = calculator.text();
    let to = OfferTo::of(calculator, framework);
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
                value={offer.as_ref().map(|offer| offer.typed.clone()).unwrap_or_default()}
                oninput={on_offer(&to)}
                onpaste={on_long_paste(&to)}
            />
            <div class="ir-files">
                <div>
                    { label("file", text.words().file.into()) }
                    <input class="ir-file" part="field" id="file" type="file" aria-describedby="file-hint" />
                </div>
                { button(text.task_label(Task::SaveTemplate).into(), true, calculator.task.reform(|_| Task::SaveTemplate)) }
            </div>
            <p id="file-hint" class="govuk-hint ir-hint">{ text.words().file_hint }</p>
            { result(text, message.as_deref()) }
            if let Some(sheets) = offer.as_ref().and_then(|offer| offer.sheets.as_deref()) {
                { sheet_chooser(calculator, framework, sheets) }
            }
            if let Some(preview) = offer.as_ref().and_then(|offer| offer.preview()) {
                { understood(calculator, framework, preview) }
            }
        </div>
    }
}

/// What came of bringing figures in. An offer is shown itself, so its message is only announced.
fn result(text: &dyn Text, message: Option<&Message>) -> Html {
    let Some(message) = message.filter(|message| message.is_about_bringing_in()) else { return Html::default() };
    let class = match message {
        Message::BroughtIn(BroughtIn::Read(_)) => return Html::default(),
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
    /// A sentence for each problem, and its row.
    problems: Vec<(String, Option<usize>)>,
    /// How many problems there are beside those.
    more: usize,
    /// The label of the button that puts the offer in.
    put_in: &'static str,
    /// Whether there is something to put in.
    any: bool,
}

/// What a whole inspection was understood to be.
fn inspection_read(text: &dyn Text, shared: &Shared, framework: &'static Framework) -> String {
    let Shared { inspection, scenario } = shared;
    let read = text.inspection_read(inspection, &rate(inspection), framework);
    read + &mark(text, scenario.as_ref().map(|scenario| &scenario.name))
}

/// The mark of figures that are a scenario's.
fn mark(text: &dyn Text, scenario: Option<&String>) -> String {
    scenario.map(|name| format!(" {}.", text.scenario_marked(&text.scenario(1, name)))).unwrap_or_default()
}

fn understood(calculator: &CalculatorContext, framework: &'static Framework, preview: &ImportPreview) -> Html {
    let (text, act) = (calculator.text(), &calculator.act);
    let Understood { sentence, shown, problems, more, put_in, any } = match preview {
        ImportPreview::Cases(preview) => Understood {
            sentence: text.cases_read(preview),
            shown: columns(calculator, framework, preview),
            problems: preview.problems.iter().map(|problem| (problem.sentence.clone(), problem.row)).collect(),
            more: preview.more_problems,
            put_in: text.words().fill_in,
            any: preview.inspection.answered() > 0,
        },
        ImportPreview::Figures(preview) => Understood {
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
        ImportPreview::Inspection(InspectionPreview { shared, problems }) => Understood {
            sentence: inspection_read(text, shared, framework),
            shown: Html::default(),
            problems: problems.iter().map(|problem| (problem.clone(), None)).collect(),
            more: 0,
            put_in: text.words().open_figures,
            any: true,
        },
        ImportPreview::Refused(refusal) => {
            return html! { <p class="govuk-error-message">{ text.text_refused(refusal) }</p> };
        }
    };
    // A comparison is of two inspections under one framework. Opening figures of another framework switches to it.
    let comparable = any
        && match preview {
            ImportPreview::Inspection(preview) => *preview.shared.inspection.framework() == *framework,
            _ => true,
        };
    let more = more + problems.len().saturating_sub(SHOWN);
    let tool = |label: &'static str, enabled, action| button(label.into(), enabled, on_click(act, action));
    html! {
        <div class="ir-offer">
            <p class="ir-strong">{ format!("{sentence} {}", text.words().nothing_changed) }</p>
            if let ImportPreview::Cases(CasesPreview { by_case: Some(by_case), .. }) = preview {
                <p>{ by_case.agreed.clone() }</p>
            }
            if let ImportPreview::Cases(CasesPreview { other_framework: Some(OtherFramework::Better(better)), .. }) = preview {
                <p>{ better.sentence.clone() }{ " " }{ text.words().is_better }</p>
                <div class="ir-toolbar__buttons">
                    { tool(text.words().choose_better, true, Action::FrameworkChosen(better.framework)) }
                </div>
            }
            if let ImportPreview::Cases(CasesPreview { other_framework: Some(OtherFramework::Contradictory(why)), .. }) = preview {
                <p>{ why.clone() }</p>
            }
            if let Some(account) = account(preview) { <p class="ir-small">{ text.cells_accounted(account) }</p> }
            { questions(calculator, preview) }
            // Above the rows, because a sheet can have more rows than a screen holds.
            <div class="ir-toolbar__buttons">
                { tool(put_in, any, Action::OfferTaken) }
                { tool(text.words().compare_with_offer, comparable, Action::OfferCompared) }
                { tool(text.words().cancel, true, Action::TextOffered(String::new())) }
            </div>
            if !problems.is_empty() {
                <p class="ir-strong">{ text.words().problems_title }</p>
                { list(problems.iter().take(SHOWN).map(|(problem, row)| named(calculator, preview, problem, *row))) }
                if more > 0 { <p>{ text.more_problems(more) }</p> }
            }
            { shown }
        </div>
    }
}

/// What became of the cells of a sheet.
const fn account(preview: &ImportPreview) -> Option<&CellAccount> {
    match preview {
        ImportPreview::Cases(preview) => Some(&preview.account),
        ImportPreview::Figures(preview) => Some(&preview.account),
        ImportPreview::Inspection(_) | ImportPreview::Refused(_) => None,
    }
}

/// A problem, which shows its row when it is pressed, and below it the row, once it is shown.
fn named(calculator: &CalculatorContext, preview: &ImportPreview, problem: &str, row: Option<usize>) -> Html {
    let shown = match preview {
        ImportPreview::Cases(preview) => preview.row.as_ref(),
        ImportPreview::Figures(preview) => preview.row.as_ref(),
        ImportPreview::Inspection(_) | ImportPreview::Refused(_) => None,
    };
    let Some(row) = row.filter(|_| account(preview).is_some()) else { return problem.to_owned().into() };
    let is_shown = shown.filter(|shown| shown.row == row);
    html! {
        <>
            <button
                type="button"
                class="ir-named"
                part="button"
                aria-expanded={if is_shown.is_some() { "true" } else { "false" }}
                onclick={calculator.import.reform(move |_: MouseEvent| ImportRequest::ShowRow { row })}
            >
                { problem.to_owned() }
            </button>
            if let Some(shown) = is_shown { { row_cells(calculator.text(), shown) } }
        </>
    }
}

/// The cells of a row, each below its heading.
fn row_cells(text: &dyn Text, RowPreview { row, cells }: &RowPreview) -> Html {
    html! {
        <div class="ir-scroll" role="group" tabindex="0" aria-label={text.row_title(*row)}>
            <table class="ir-grid ir-row-shown">
                <thead><tr>
                    for cell in cells {
                        <th scope="col"><span class="ir-letter">{ cell.letters.clone() }</span>{ " " }{ cell.heading.clone() }</th>
                    }
                </tr></thead>
                <tbody><tr>for cell in cells { <td>{ cell.text.clone() }</td> }</tr></tbody>
            </table>
        </div>
    }
}

/// The sheets of a workbook to choose from, where there are several.
fn sheet_chooser(calculator: &CalculatorContext, framework: &'static Framework, sheets: &WorkbookSheets) -> Html {
    let text = calculator.text();
    let options: Vec<_> = (sheets.sheets.iter().enumerate())
        .map(|(place, WorkbookSheet { name, is_hidden })| {
            let request = ImportRequest::ChooseSheet { sheet: place, framework: framework.id };
            Choice::new(text.sheet_name(name, *is_hidden), request, place == sheets.chosen)
        })
        .collect();
    if options.len() < 2 {
        return Html::default();
    }
    let list = Select { class: "govuk-select", id: Some("sheet".into()), label: None, options };
    html! { <div class="ir-sheet">{ label("sheet", text.words().sheet_label.into()) }{ select(list, &calculator.import) }</div> }
}

/// What a person is asked about a case audit: what it is about, and what its words mean.
fn questions(calculator: &CalculatorContext, preview: &ImportPreview) -> Html {
    let ImportPreview::Cases(preview) = preview else { return Html::default() };
    let text = calculator.text();
    let disposals = [None, Some(Disposal::Court), Some(Disposal::OutOfCourt)];
    let about = disposals.into_iter().zip(text.words().disposals);
    let about = about.map(|(disposals, label)| {
        Choice::new(label, ImportRequest::ChooseDisposals { disposals }, disposals == preview.disposals)
    });
    let about = Select { class: "govuk-select", id: Some("disposals".into()), label: None, options: about.collect() };
    // Words of many kinds are remarks; the first are those that stand in most cells.
    let words = preview.words.iter().take(WORDS_ASKED).enumerate();
    html! {
        <div class="ir-questions-in">
            if preview.asks_disposals {
                <div>{ label("disposals", text.words().disposals_label.into()) }{ select(about, &calculator.import) }</div>
            }
            if !preview.words.is_empty() {
                <p class="ir-strong">{ text.words().words_title }</p>
                <div class="ir-words">for (place, word) in words { { word_asked(calculator, place, word) } }</div>
            }
        </div>
    }
}

fn word_asked(calculator: &CalculatorContext, place: usize, word: &UnclearWord) -> Html {
    let text = calculator.text();
    let meanings = [None, Some(WordMeaning::Yes), Some(WordMeaning::No), Some(WordMeaning::NotCounted)];
    let options = meanings.into_iter().zip(text.words().word_meanings).map(|(meaning, label)| {
        let request = ImportRequest::GiveMeaning { word: word.plain.clone(), meaning };
        Choice::new(label, request, meaning == word.meaning)
    });
    let id = AttrValue::from(format!("word-{}", place + 1));
    let list = Select { class: "govuk-select", id: Some(id.clone()), label: None, options: options.collect() };
    html! {
        <div>
            { label(id, text.word_label(&word.text, word.cells).into()) }
            { select(list, &calculator.import) }
        </div>
    }
}

/// The columns of a case audit, each with its key question and its counts. Columns that hold no answers, such as names and comments,
/// are only named.
fn columns(calculator: &CalculatorContext, framework: &'static Framework, preview: &CasesPreview) -> Html {
    let text = calculator.text();
    let (mut rows, mut without_answers) = (Vec::new(), Vec::new());
    for (place, column) in preview.columns.iter().enumerate() {
        if column.can_be_matched {
            rows.push(column_row(calculator, framework, place, column));
        } else {
            without_answers.push(format!("{} {}", column.letters, column.heading).trim().to_owned());
        }
    }
    html! {
        <>
            { grid(Grid {
                class: "ir-grid ir-columns-in",
                id: "columns-in",
                caption: text.words().columns_caption.into(),
                headings: text.words().columns_headings.map(heading_cell).into(),
                rows,
            }) }
            if !without_answers.is_empty() { <p class="ir-small">{ text.no_answers(&without_answers) }</p> }
            if !preview.unmatched.is_empty() { <p class="ir-small">{ text.no_column(&preview.unmatched) }</p> }
        </>
    }
}

fn column_row(calculator: &CalculatorContext, framework: &'static Framework, place: usize, column: &ColumnPreview) -> Html {
    let text = calculator.text();
    let request = |key_question| ImportRequest::MatchColumn { column: place, key_question };
    let mut options = vec![Choice::new(text.words().leave_out, request(None), column.key_question.is_none())];
    for located in answered_by_cases(framework) {
        let KeyQuestion { number, label, .. } = located.question;
        let standard = framework.standard(located.standard).map_or("", |located| located.standard.name);
        let is_chosen = column.key_question.as_deref() == Some(*number);
        options.push(Choice::new(text.option(number, standard, label), request(Some(*number)), is_chosen));
    }
    let label = Some(text.column_label(&column.letters, &column.heading));
    let list = Select { class: "govuk-select", label, id: None, options };
    let tally = column.tally;
    let counts = [tally.yes, tally.no, tally.not_applicable, tally.unclear];
    let mut cells: Vec<_> = counts.map(|count| html! { <td class="ir-count">{ count }</td> }).into();
    cells.push(cell(match column.answer() {
        Some(answer) => band(text, framework, answer),
        None if column.waits => text.words().waits.into(),
        None => Html::default(),
    }));
    let title = html! {
        <div class="ir-column-in">
            <div><span class="ir-letter">{ column.letters.clone() }</span>{ " " }{ column.heading.clone() }</div>
            { select(list, &calculator.import) }
        </div>
    };
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
