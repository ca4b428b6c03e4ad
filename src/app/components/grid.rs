use yew::prelude::*;

use super::{element, named};

/// A table with a heading for each row, which scrolls by itself where it is too wide: by the keyboard too, hence the place in
/// the order of Tab. `id` is that of its caption.
pub fn grid(class: &'static str, id: &'static str, caption: AttrValue, headings: Vec<Html>, rows: Vec<Html>) -> Html {
    let table = html! {
        <>
            { named("caption", "", Some(id.into()), caption) }
            <thead><tr>{ headings }</tr></thead>
            <tbody>{ rows }</tbody>
        </>
    };
    html! {
        <div class="ir-scroll" role="group" tabindex="0" aria-labelledby={id}>
            { element("table", class, table) }
        </div>
    }
}

/// The heading of a column.
pub fn column(words: AttrValue) -> Html {
    html! { <th scope="col">{ words }</th> }
}

/// A row under its heading.
pub fn row(class: &'static str, title: Html, cells: Vec<Html>) -> Html {
    element("tr", class, html! { <><th scope="row">{ title }</th>{ cells }</> })
}

/// A cell.
pub fn cell(content: Html) -> Html {
    element("td", "", content)
}

/// A list of short texts.
pub fn list(items: Vec<Html>) -> Html {
    let items: Html = items.into_iter().map(|item| element("li", "", item)).collect();
    element("ul", "ir-list", items)
}
