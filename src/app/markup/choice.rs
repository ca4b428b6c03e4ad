//! The options of lists and radios.

use yew::prelude::*;

use crate::app::state::Action;
use crate::app::text::Text;
use crate::engine::Rating;

/// An option of a list, or a radio among others.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<T> {
    /// The label.
    pub label: AttrValue,
    /// The action of choosing the option.
    pub action: T,
    /// Whether the option is chosen.
    pub chosen: bool,
}

impl<T> Choice<T> {
    /// An option with a label.
    pub fn new(label: impl Into<AttrValue>, action: T, chosen: bool) -> Self {
        Self { label: label.into(), action, chosen }
    }
}

/// An option for no rating, with the label given, and an option for each rating.
pub fn rating_choices(
    text: &dyn Text,
    none: &'static str,
    chosen: Option<Rating>,
    action: impl Fn(Option<Rating>) -> Action,
) -> Vec<Choice<Action>> {
    let choice = |label: &'static str, rating| Choice::new(label, action(rating), chosen == rating);
    [choice(none, None)].into_iter().chain(Rating::ALL.map(|rating| choice(text.rating(rating), Some(rating)))).collect()
}
