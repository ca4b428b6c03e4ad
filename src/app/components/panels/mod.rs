//! The panels around the figures, one a file.

mod bring_in;
mod cases_read;
mod comparison;
mod few_cases;
mod frame;
mod headroom;
mod ratings_string;
mod reach;
mod sampling;
mod steps;
mod take_out;
mod task_result;

use std::rc::Rc;

use strum::IntoEnumIterator;
use yew::prelude::*;

pub use self::bring_in::BringInPanel;
pub use self::comparison::{ComparisonPanel, compared};
pub use self::headroom::HeadroomPanel;
pub use self::reach::{ReachPanel, ways_on_paper};
pub use self::sampling::{SamplingPanel, chances_on_paper};
pub use self::steps::StepsPanel;
pub use self::take_out::TakeOutPanel;
use crate::app::hooks::CalculatorContext;
use crate::app::rated::Rated;
use crate::app::settings::View;
use crate::app::state::{Foldable, Panel, State};

/// The values that the panels are drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Panels<'a> {
    /// The settings of the page, the words, and the receivers of actions.
    pub calculator: &'a CalculatorContext,
    /// The state.
    pub state: &'a State,
    /// The figures and their ratings.
    pub rated: &'a Rc<Rated>,
}

impl Panels<'_> {
    /// The panels of this page, in order.
    pub fn all(&self) -> Vec<Panel> {
        Panel::iter().filter(|panel| self.is_on_page(*panel)).collect()
    }

    /// The panels of this page without a panel, unless that panel is unfolded.
    pub fn all_but_closed(&self, closed: Panel) -> Vec<Panel> {
        let is_shown = |panel: &Panel| *panel != closed || self.state.unfolded.shows(Foldable::Panel(*panel));
        self.all().into_iter().filter(is_shown).collect()
    }

    /// Draws the panels that are unfolded.
    pub fn unfolded(&self) -> Html {
        self.all().into_iter().map(|panel| self.draw(panel)).collect()
    }

    fn is_on_page(&self, panel: Panel) -> bool {
        let settings = &self.calculator.settings;
        match panel {
            Panel::BringIn => settings.has_bring_in(),
            Panel::TakeOut => settings.view == View::Full,
            Panel::Comparison => settings.view == View::Full || self.state.versions().scenario().is_some(),
            Panel::Reach => !settings.read_only,
            Panel::Headroom | Panel::Sampling | Panel::Steps => true,
        }
    }

    /// Draws a panel, with the ratings only while it is unfolded: a panel that is folded away is not drawn again when they change.
    fn draw(&self, panel: Panel) -> Html {
        let state = self.state;
        let unfolded = state.unfolded.shows(Foldable::Panel(panel));
        let rated = unfolded.then(|| self.rated.clone());
        let scenario = state.versions().scenario().map(|of| self.calculator.text().scenario(of.number, &of.name));
        let message = state.message.clone();
        match panel {
            Panel::BringIn => {
                let has_counts = state.form().has_counts();
                html! { <BringInPanel {unfolded} offer={state.offer.clone()} {message} framework={state.framework()} {has_counts} /> }
            }
            Panel::TakeOut => {
                html! { <TakeOutPanel {rated} {scenario} names={state.names_to_copy()} has_reasons={state.has_reasons()} {message} /> }
            }
            Panel::Comparison => {
                html! { <ComparisonPanel {rated} others={state.compared_figures().cloned()} versions={state.versions().clone()} {message} /> }
            }
            Panel::Reach => html! { <ReachPanel {rated} what_if={state.what_if.clone()} {scenario} {message} /> },
            Panel::Headroom => html! { <HeadroomPanel {rated} /> },
            Panel::Sampling => html! { <SamplingPanel {rated} what_if={state.what_if.clone()} {message} /> },
            Panel::Steps => html! { <StepsPanel {rated} /> },
        }
    }
}
