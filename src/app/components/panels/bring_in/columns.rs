//! The columns of a case audit, and the answers of a sheet of figures.

use yew::prelude::*;

use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Choice, Grid, Select, cell, column as heading_cell, grid, list, rating_tag, row, select};
use crate::app::state::ImportRequest;
use crate::app::text::Text;
use crate::engine::{Answer, Banding, Framework, Inspection, KeyQuestion, band_of};
use crate::exchange::import::{CasesPreview, ColumnPreview};
use crate::exchange::sheets::answered_by_cases;

/// The columns of a case audit, each with its key question and its counts. Columns that hold no answers, such as names and comments,
/// are only named.
pub fn columns(calculator: &CalculatorContext, framework: &'static Framework, preview: &CasesPreview) -> Html {
    let text = calculator.text();
    let (mut rows, mut without_answers) = (Vec::new(), Vec::new());
    for (place, column) in preview.columns.iter().enumerate() {
        if column.can_be_matched {
            rows.push(column_row(calculator, framework, place, column));
        } else {
            without_answers.push(format!("{} {}", column.letters, column.heading).trim().to_owned());
        }
    }
    let (mut caption, mut headings) = (text.words().columns_caption, text.words().columns_headings);
    if preview.is_turned() {
        [caption, headings[0]] = text.words().rows_caption;
    }
    html! {
        <>
            if let Some(as_before) = &preview.as_before { <p>{ as_before.clone() }</p> }
            { grid(Grid {
                class: "ir-grid ir-columns-in",
                id: "columns-in",
                caption: caption.into(),
                headings: headings.map(heading_cell).into(),
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
        // A cell that is not clear can still change the band.
        Some(answer) if tally.unclear > 0 => so_far(text, framework, answer).into(),
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

fn so_far(text: &dyn Text, framework: &Framework, answer: Answer) -> String {
    match band_of(Some(answer), &framework.key_question_bands) {
        Banding::Banded { percent, .. } => text.so_far(percent),
        _ => text.answer(answer),
    }
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
pub fn answers(text: &dyn Text, inspection: &Inspection) -> Html {
    let given = inspection.key_questions().iter();
    let given = given.filter_map(|entry| Some((entry.located.question.number, entry.answer?)));
    let judged = inspection.standards().iter();
    let judged = judged.filter_map(|entry| Some((entry.located.standard.number, entry.answer?)));
    list(judged.chain(given).map(|(number, answer)| match answer {
        Answer::Rating(rating) => html! { <>{ number }{ " " }{ rating_tag(text, rating) }</> },
        answer => html! { <>{ number }{ " " }{ text.answer(answer) }</> },
    }))
}
