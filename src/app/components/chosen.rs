//! The framework and the published inspection that the figures belong to, where they are read and not chosen.

use yew::prelude::*;

use crate::app::markup::{Details, details};
use crate::app::rated::Rated;
use crate::app::text::Text;
use crate::published::PublishedInspection;

/// The inspection that the page chose, where the person cannot choose.
pub fn chosen(text: &dyn Text, rated: &Rated) -> Html {
    let form = &rated.form;
    html! {
        <div class="ir-choose">
            <p class="ir-strong ir-chosen">{ text.framework_named(form.framework) }</p>
            { source(text, form.published, rated.as_published) }
        </div>
    }
}

/// The published inspection that the figures started from, in a few words.
pub fn source_link(text: &dyn Text, published: Option<&'static PublishedInspection>, as_published: bool) -> Html {
    let Some(published) = published else { return Html::default() };
    html! {
        <>
            { text.published_or_changed(as_published) }{ " " }
            { link_to_report(text, published) }
        </>
    }
}

/// The published inspection that the figures started from, and where to find it.
pub fn source(text: &dyn Text, published: Option<&'static PublishedInspection>, as_published: bool) -> Html {
    let Some(published) = published else { return Html::default() };
    html! {
        <div class="ir-source">
            <p>{ source_link(text, Some(published), as_published) }</p>
            { details(Details {
                class: "govuk-details ir-details",
                title: text.words().where_printed.into(),
                open: false,
                ontoggle: None,
                content: text.published_note(published).into(),
            }) }
        </div>
    }
}

/// The inspectorate's page about a published inspection.
fn link_to_report(text: &dyn Text, published: &PublishedInspection) -> Html {
    html! {
        <a class="govuk-link" href={published.link} target="_blank" rel="noreferrer noopener">
            { text.published_link(published) }
        </a>
    }
}
