//! The framework and the published inspection that the figures belong to, where they are read and not chosen.

use yew::prelude::*;

use crate::app::markup::{Details, details};
use crate::app::rated::Rated;
use crate::app::state::Provenance;
use crate::app::text::Text;
use crate::published::PublishedInspection;

/// The framework and the published inspection, shown as text because the person cannot choose them here.
pub fn chosen(text: &dyn Text, rated: &Rated) -> Html {
    html! {
        <div class="ir-choose">
            <p class="ir-strong ir-chosen">{ text.framework_named(rated.form.framework) }</p>
            { source(text, rated.provenance) }
        </div>
    }
}

/// What the figures are to a published inspection, in a few words.
pub fn source_link(text: &dyn Text, provenance: Provenance) -> Html {
    let Some(report) = provenance.report() else { return Html::default() };
    html! {
        <>
            { text.provenance(provenance) }{ " " }
            { link_to_report(text, report) }
        </>
    }
}

/// What the figures are to a published inspection, and where the report prints its figures.
pub fn source(text: &dyn Text, provenance: Provenance) -> Html {
    let Some(report) = provenance.report() else { return Html::default() };
    html! {
        <div class="ir-source">
            <p>{ source_link(text, provenance) }</p>
            { details(Details {
                class: "govuk-details ir-details",
                title: text.words().where_printed.into(),
                open: false,
                ontoggle: None,
                content: text.published_note(report).into(),
            }) }
        </div>
    }
}

/// The inspectorate's page about a published inspection.
fn link_to_report(text: &dyn Text, report: &PublishedInspection) -> Html {
    html! {
        <a class="govuk-link" href={report.link} target="_blank" rel="noreferrer noopener">
            { text.published_link(report) }
        </a>
    }
}
