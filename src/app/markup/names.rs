//! Names and headings of domains, standards and key questions.

use yew::prelude::*;

use crate::app::settings::Settings;
use crate::engine::Domain;

/// The id of a part of the form: `figure` of `2.1.1` becomes `figure-2-1-1`.
pub fn id_of(kind: &str, number: &str) -> String {
    format!("{kind}-{}", number.replace('.', "-"))
}

/// A number and a name, as the reports print them.
pub fn numbered(number: &'static str, name: &str) -> Html {
    html! { <><span class="ir-number">{ number }</span>{ " " }{ name }</> }
}

/// A domain's number, where it has one, and name.
pub fn domain_name(domain: &'static Domain) -> Html {
    numbered(domain.number.unwrap_or_default(), domain.name)
}

/// A heading so many levels below the calculator's own heading. No heading is below the sixth level.
pub fn heading(settings: &Settings, below: u8, class: &'static str, id: Option<&'static str>, words: Html) -> Html {
    const TAGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];
    let tag = TAGS[usize::from(settings.heading_level + below).clamp(2, 6) - 2];
    html! { <@{tag} {id} {class}>{ words }</@> }
}

/// The heading of a domain.
pub fn domain_heading(settings: &Settings, domain: &'static Domain) -> Html {
    heading(settings, 1, "ir-domain", None, domain_name(domain))
}
