//! The problems of an offer, each with the row where it is.

use yew::prelude::*;

use crate::app::hooks::CalculatorContext;
use crate::app::state::ImportRequest;
use crate::app::text::Text;
use crate::exchange::import::{ImportPreview, RowPreview};

/// The most problems of an offer that are shown.
pub const PROBLEMS_SHOWN: usize = 20;

/// A problem as a button that shows the row of the problem below it. A problem without a row is a text.
pub fn problem_shown(calculator: &CalculatorContext, preview: &ImportPreview, problem: &str, row: Option<usize>) -> Html {
    let Some(row) = row else { return problem.to_owned().into() };
    let row_shown = preview.row().filter(|shown| shown.row == row);
    html! {
        <>
            <button
                type="button"
                class="ir-named"
                part="button"
                aria-expanded={if row_shown.is_some() { "true" } else { "false" }}
                onclick={calculator.import.reform(move |_: MouseEvent| ImportRequest::ShowRow { row })}
            >
                { problem.to_owned() }
            </button>
            if let Some(shown) = row_shown { { row_cells(calculator.text(), shown) } }
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
