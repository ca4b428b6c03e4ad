//! Names and headings of domains, standards and key questions.

use yew::prelude::*;

use crate::app::settings::Settings;
use crate::app::text::Text;
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

/// A domain's number and name, with a note where the domain is rated apart from the score.
pub fn domain_with_note(text: &dyn Text, domain: &'static Domain) -> Html {
    html! {
        <>
            { domain_name(domain) }
            if domain.is_rated_apart() { { " " }<span class="ir-table__note">{ text.words().rated_apart }</span> }
        </>
    }
}

/// A heading so many levels below the calculator's own heading. No heading is below the sixth level.
pub fn heading(settings: &Settings, below: u8, class: &'static str, id: Option<&'static str>, title: Html) -> Html {
    let tag = match settings.heading_level + below {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    };
    html! { <@{tag} {id} {class}>{ title }</@> }
}

/// The heading of a domain.
pub fn domain_heading(settings: &Settings, domain: &'static Domain) -> Html {
    heading(settings, 1, "ir-domain", None, domain_name(domain))
}
