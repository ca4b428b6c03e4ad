//! Tables and lists.

use yew::prelude::*;

/// A table with a heading for each row.
pub struct Grid {
    /// The classes of the table.
    pub class: &'static str,
    /// The id of the caption.
    pub id: &'static str,
    /// The caption.
    pub caption: String,
    /// The headings of the columns.
    pub headings: Vec<Html>,
    /// The rows.
    pub rows: Vec<Html>,
}

/// Draws a table, which scrolls by itself where it is too wide. The table has a place in the order of Tab, because the keyboard must
/// be able to scroll it.
pub fn grid(Grid { class, id, caption, headings, rows }: Grid) -> Html {
    html! {
        <div class="ir-scroll" role="group" tabindex="0" aria-labelledby={id}>
            <table {class}>
                <caption {id}>{ caption }</caption>
                <thead><tr>{ headings }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

/// The heading of a column.
pub fn column(title: impl Into<AttrValue>) -> Html {
    html! { <th scope="col">{ title.into() }</th> }
}

/// A row under its heading.
pub fn row(class: Option<&'static str>, title: Html, cells: Vec<Html>) -> Html {
    html! { <tr {class}><th scope="row">{ title }</th>{ cells }</tr> }
}

/// A cell.
pub fn cell(content: Html) -> Html {
    html! { <td>{ content }</td> }
}

/// A list of short texts.
pub fn list(items: impl IntoIterator<Item = Html>) -> Html {
    html! { <ul class="ir-list">for item in items { <li>{ item }</li> }</ul> }
}
