//! The parts of the calculator, one a file. A component of its own is only what is worth not drawing again: the others are
//! plain functions, for each component costs the page about a kilobyte.

mod band_bar;
mod bring_in;
mod choose;
mod comparison;
mod discretion;
mod element;
mod field;
mod figures;
mod fold;
mod grid;
mod headroom;
mod heat_strip;
mod left_out;
mod line;
mod notice;
mod one_case;
mod part;
mod question;
mod radios;
mod rating_tag;
mod reach;
mod report;
mod sampling;
mod scenarios;
mod score;
mod select;
mod standard;
mod standard_shown;
mod steps;
mod still;
mod summary;
mod take_out;
mod toolbar;
mod work;

pub use band_bar::{Marks, along, band_bar, bar_class};
pub use bring_in::bring_in;
pub use choose::{choose, chosen};
pub use comparison::comparison;
pub use discretion::discretion;
pub use element::{element, named, rect, with_attributes};
pub use field::{button, check, choice_field, fieldset, label, text_field, wrong};
pub use figures::figures;
pub use fold::{fold, panel};
pub use grid::{cell, column, grid, list, row};
pub use headroom::headroom;
pub use heat_strip::heat_strip;
pub use left_out::left_out;
pub use line::line;
pub use one_case::one_case;
pub use part::part;
pub use radios::{Choice, radios, rating_choices};
pub use rating_tag::{possible_tag, rating_tag, standard_tag};
pub use reach::{answer_of, reach};
pub use report::report;
pub use sampling::sampling;
pub use scenarios::scenarios;
pub use score::Score;
pub use select::select;
pub use standard_shown::StandardShown;
pub use steps::steps;
pub use still::{Seen, Tools, still};
pub use summary::{Beside, summary};
pub use take_out::{came_of, take_out};
pub use toolbar::{print_button, toolbar};
pub use work::{Work, work};

use yew::prelude::*;

use crate::app::Settings;
use crate::engine::Domain;

/// The id of a part of the form: `figure` of `2.1.1` becomes `figure-2-1-1`.
fn id_of(kind: &str, number: &str) -> String {
    format!("{kind}-{}", number.replace('.', "-"))
}

/// A number and a name, as the reports print them.
fn numbered(number: &'static str, name: &str) -> Html {
    html! { <>{ element("span", "ir-number", number) }{ " " }{ name }</> }
}

/// A domain's number, where it has one, and name.
fn domain_name(domain: &'static Domain) -> Html {
    numbered(domain.number.unwrap_or_default(), domain.name)
}

/// A heading so many levels below the calculator's own; there is none below the sixth.
fn heading(settings: &Settings, below: u8, class: &'static str, id: Option<&'static str>, words: Html) -> Html {
    const TAGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];
    let tag = TAGS[usize::from(settings.heading_level + below).clamp(2, 6) - 2];
    named(tag, class, id.map(AttrValue::Static), words)
}

/// The heading of a domain.
fn domain(settings: &Settings, domain: &'static Domain) -> Html {
    heading(settings, 1, "ir-domain", None, domain_name(domain))
}
