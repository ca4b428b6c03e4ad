use yew::prelude::*;

use super::{button, cell, column, element, grid, label, list, named, rating_tag, row, select};
use crate::app::events::{on_click, on_long_paste, on_offer};
use crate::app::{Action, Ask, Brought, Dispatch, Host, Offer, Settings, State, Told};
use crate::engine::{Answer, Banding, Framework, Inspection, band_of, rate};
use crate::exchange::import::ImportContent;
use crate::exchange::sheets::{AuditColumn, CaseAudit, SheetContent, SheetFault, answered_by_cases, letters};

/// How much of what was not understood is shown.
const SHOWN: usize = 10;

/// Bringing figures in: from a sheet of cases, a file, or a line of text. What was understood is shown before it is put in.
pub fn bring_in(settings: &Settings, state: &State, host: &Host, dispatch: &Dispatch) -> Html {
    let text = settings.text.bring_in;
    let offer = state.offer.as_deref();
    let told = state.told.as_deref().filter(|told| told.is_of_bringing_in());
    let sentence = match told {
        // What is offered speaks for itself.
        None | Some(Told::In(Brought::Offered(_))) => Html::default(),
        Some(told) => {
            let refused = matches!(told, Told::Failed(_) | Told::In(Brought::Refused(_)));
            let class = if refused { "govuk-error-message" } else { "ir-told" };
            element("p", class, told.sentence(settings.text))
        }
    };
    html! {
        <div class="ir-bring-in">
            { label("paste".into(), text.paste.into()) }
            { named("p", "govuk-hint ir-hint", Some("paste-hint".into()), text.paste_hint) }
            <textarea
                class="govuk-textarea ir-paste"
                part="field"
                id="paste"
                rows="3"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="paste-hint"
                value={offer.map(|offer| offer.typed.clone()).unwrap_or_default()}
                oninput={on_offer(dispatch)}
                onpaste={on_long_paste(dispatch)}
            />
            <div class="ir-files">
                <div>
                    { label("file".into(), text.file.into()) }
                    <input class="ir-file" part="field" id="file" type="file" aria-describedby="file-hint" />
                </div>
                { button((settings.text.take_out.ask)(Ask::SaveTemplate).into(), true, host.reform(|_| Ask::SaveTemplate)) }
            </div>
            { named("p", "govuk-hint ir-hint", Some("file-hint".into()), text.file_hint) }
            { sentence }
            if let Some(offer) = offer {
                { understood(settings, state, offer, dispatch) }
            }
        </div>
    }
}

fn understood(settings: &Settings, state: &State, offer: &Offer, dispatch: &Dispatch) -> Html {
    let text = settings.text.bring_in;
    let (sentence, shown, problems, more, fill_in, any) = match &offer.import.content {
        Ok(ImportContent::Sheet(SheetContent::Cases(audit))) => {
            let (problems, unclear) = (audit.problems(), audit.unclear() as usize);
            let named = problems.iter().filter(|problem| matches!(problem.fault, SheetFault::Unclear { .. })).count();
            let more = unclear.saturating_sub(named);
            let problems = problems.iter().map(text.problem).collect();
            ((text.cases)(audit), columns(settings, audit, dispatch), problems, more, text.fill_in, audit.matched() > 0)
        }
        Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => {
            let shown = answers(settings, &figures.inspection);
            let problems = figures.problems.iter().map(text.problem).collect();
            ((text.figures)(figures), shown, problems, 0, text.fill_in_figures, figures.answered > 0)
        }
        Ok(ImportContent::Inspection { inspection, problems }) => {
            let sentence = (text.inspection)(inspection, &rate(inspection), state.framework());
            let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
            (sentence, Html::default(), problems, 0, text.open, true)
        }
        Err(refusal) => {
            return element("p", "govuk-error-message", (text.refused)(refusal));
        }
    };
    let more = more + problems.len().saturating_sub(SHOWN);
    let named = problems.iter().take(SHOWN).map(|problem| html! { problem }).collect();
    let tool = |label: &'static str, enabled, action| button(html! { label }, enabled, on_click(dispatch, action));
    html! {
        <div class="ir-offer">
            { element("p", "ir-strong", format!("{sentence} {}", text.kept)) }
            if let (Some(audit), Some(better)) = (offer.import.audit(), offer.better) {
                { better_framework(settings, audit, better, dispatch) }
            }
            // Not below the rows: a sheet can have more of them than a screen holds.
            <div class="ir-toolbar__buttons">
                { tool(fill_in, any, Action::OfferTaken) }
                { tool(text.cancel, true, Action::TextOffered(String::new())) }
            </div>
            if !problems.is_empty() {
                { element("p", "ir-strong", text.problems_title) }
                { list(named) }
                if more > 0 { { element("p", "", (text.more_problems)(more)) } }
            }
            { shown }
        </div>
    }
}

/// That the headings are rather of another framework, with a button to choose it.
fn better_framework(
    settings: &Settings,
    audit: &CaseAudit,
    better: (&'static Framework, usize),
    dispatch: &Dispatch,
) -> Html {
    let text = settings.text.bring_in;
    let (framework, matched) = better;
    let choose = on_click(dispatch, Action::FrameworkChosen(framework));
    html! {
        <>
            { element("p", "", (text.better)(audit, framework, matched)) }
            <div class="ir-toolbar__buttons">{ button(text.choose_better.into(), true, choose) }</div>
        </>
    }
}

/// The columns of a sheet of cases, each with the key question that it is matched to and what it comes to. Those that hold no
/// answers, such as names and comments, are only named.
fn columns(settings: &Settings, audit: &CaseAudit, dispatch: &Dispatch) -> Html {
    let text = settings.text.bring_in;
    let (mut rows, mut hidden) = (Vec::new(), Vec::new());
    for (place, found) in audit.columns.iter().enumerate() {
        if found.can_be_matched() {
            rows.push(column_row(settings, audit, place, found, dispatch));
        } else {
            hidden.push(format!("{} {}", letters(place), found.heading).trim().to_owned());
        }
    }
    let missing: Vec<_> = audit.unmatched_key_questions().collect();
    let headings = text.headings.map(|words| column(words.into())).into();
    html! {
        <>
            { grid("ir-grid ir-columns-in", "columns-in", text.caption.into(), headings, rows) }
            if !hidden.is_empty() { { element("p", "ir-small", (text.no_answers)(&hidden)) } }
            if !missing.is_empty() { { element("p", "ir-small", (text.no_column)(&missing)) } }
        </>
    }
}

fn column_row(settings: &Settings, audit: &CaseAudit, place: usize, found: &AuditColumn, dispatch: &Dispatch) -> Html {
    let text = settings.text.bring_in;
    let name = letters(place);
    let mut options =
        vec![(AttrValue::Static(text.leave_out), Action::ColumnMatched(place, None), found.key_question.is_none())];
    for located in answered_by_cases(audit.framework) {
        let words = format!("{} {}", located.question.number, located.question.label).into();
        options.push((words, Action::ColumnMatched(place, Some(located.id)), found.key_question == Some(located.id)));
    }
    let label = (text.column_label)(&name, &found.heading);
    let tally = found.tally;
    let mut cells = vec![cell(select("govuk-select", (None, Some(label)), options, dispatch))];
    for count in [tally.yes, tally.no, tally.not_applicable, tally.unclear] {
        cells.push(element("td", "ir-count", count.to_string()));
    }
    let answer = audit.key_question_answered_by(found).and_then(|_| tally.answer());
    cells.push(cell(answer.map(|answer| band(settings, audit.framework, answer)).unwrap_or_default()));
    row("", html! { <>{ element("span", "ir-letter", name) }{ " " }{ found.heading.clone() }</> }, cells)
}

fn band(settings: &Settings, framework: &Framework, answer: Answer) -> Html {
    match band_of(Some(answer), &framework.key_question_bands) {
        Banding::Banded { percent, band, .. } => {
            html! { <>{ (settings.text.percent)(percent) }{ " " }{ rating_tag(settings.text, band) }</> }
        }
        _ => html! { (settings.text.answer)(answer) },
    }
}

/// The answers of a sheet with a row a key question.
fn answers(settings: &Settings, inspection: &Inspection) -> Html {
    let given = inspection.key_questions().iter();
    let given = given.filter_map(|entry| Some((entry.located.question.number, entry.answer?)));
    let judged = inspection.standards().iter();
    let judged = judged.filter_map(|entry| Some((entry.located.standard.number, entry.answer?)));
    let item = |(number, answer)| match answer {
        Answer::Rating(rating) => html! { <>{ number }{ " " }{ rating_tag(settings.text, rating) }</> },
        answer => html! { <>{ number }{ " " }{ (settings.text.answer)(answer) }</> },
    };
    list(judged.chain(given).map(item).collect())
}
