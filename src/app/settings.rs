//! The settings of the page around the calculator, from the attributes of the element.

use std::rc::Rc;

use super::text::{self, Text};

/// The settings of the page around the calculator.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The texts of the page.
    pub text: &'static dyn Text,
    /// How much is shown.
    pub view: View,
    /// The number of the only standard or key question that is shown. None while the whole calculator is shown.
    pub only: Option<Rc<str>>,
    /// Whether the figures can be read but not changed.
    pub read_only: bool,
    /// The level of the calculator's own headings, 2 to 6; those below them are deeper.
    pub heading_level: u8,
    /// The address of the calculator's own page, for links. None where the address is not known.
    pub home: Option<Rc<str>>,
    /// Whether the page around gets the figures as they change.
    pub shares_figures: bool,
}

/// How much of the calculator is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The whole calculator.
    #[default]
    Full,
    /// The figures and their ratings in one column, for the inspection that the page chose.
    Compact,
    /// The ratings alone.
    Result,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            text: text::LANGUAGES[0],
            view: View::Full,
            only: None,
            read_only: false,
            heading_level: 2,
            home: None,
            shares_figures: false,
        }
    }
}

impl Settings {
    /// Whether a person can change the figures: not where they are read-only, and not where only the ratings are shown.
    pub fn takes_figures(&self) -> bool {
        !self.read_only && (self.only.is_some() || self.view != View::Result)
    }

    /// Whether the page has the panel in which a person brings figures in.
    pub fn has_bring_in(&self) -> bool {
        self.view == View::Full && !self.read_only && self.only.is_none()
    }

    /// Takes the value of an attribute. None where the attribute is not set. As in HTML, an unknown value counts as no value. `false` for an
    /// unknown value.
    pub fn set(&mut self, attribute: &str, value: Option<&str>) -> bool {
        match attribute {
            "view" => {
                let known = match value {
                    Some("full") => Some(View::Full),
                    Some("compact") => Some(View::Compact),
                    Some("result") => Some(View::Result),
                    _ => None,
                };
                self.view = known.unwrap_or_default();
                return known.is_some();
            }
            "only" => self.only = value.filter(|number| !number.is_empty()).map(Into::into),
            "readonly" => self.read_only = value.is_some(),
            "heading-level" => {
                let known = match value.unwrap_or_default().as_bytes() {
                    [level @ b'2'..=b'6'] => Some(level - b'0'),
                    _ => None,
                };
                self.heading_level = known.unwrap_or(2);
                return known.is_some();
            }
            "lang" => self.text = text::in_language(value.unwrap_or_default()),
            "home" => self.home = value.filter(|home| !home.is_empty()).map(Into::into),
            "events" => self.shares_figures = value.is_some(),
            _ => {}
        }
        true
    }
}
