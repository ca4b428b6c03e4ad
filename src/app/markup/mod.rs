//! Small pieces of markup, which the components are put together from: plain functions without a state of their own.

mod band_bar;
mod choice;
mod details;
mod field;
mod grid;
mod names;
mod radios;
mod rating_tag;
mod score_scale;
mod select;

pub use self::band_bar::{Marks, along, band_bar, bar_class};
pub use self::choice::{Choice, rating_choices};
pub use self::details::{Details, details};
pub use self::field::{Check, TextField, button, button_if, check, error, fieldset, label, lead, lead_after, text_field};
pub use self::grid::{Grid, cell, column, grid, list, row};
pub use self::names::{domain_heading, domain_name, domain_with_note, heading, id_of, numbered};
pub use self::radios::radios;
pub use self::rating_tag::{possible_tag, rating_tag, standard_tag, unmarked_standard_tag};
pub use self::score_scale::score_scale;
pub use self::select::{Select, judgement_of, select};
