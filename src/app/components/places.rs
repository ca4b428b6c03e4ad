//! The places near the score: a button for each panel, and the way between reading and changing.

use yew::prelude::*;

use crate::app::events::on_click;
use crate::app::hooks::use_calculator;
use crate::app::markup::lead;
use crate::app::state::{Action, Foldable, Mode, Panel, Unfolded};
use crate::app::text::Text;

/// The first field of the figures.
pub const FIRST_FIELD: &str = ".ir-figures :is(input, select)";

/// Which view the first button of the places turns to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Nowhere: there is one view only.
    Nowhere,
    /// From reading to the form.
    ToFigures,
    /// From reading a scenario to the form.
    ToScenario,
    /// From the form to reading.
    ToResult,
    /// From the form to reading, while the overall rating is not settled. The button is quiet.
    ToResultSoFar,
    /// From the form to reading, once there is something to read. The button has its place before that, because it must not move what is
    /// being typed.
    ToResultLater,
}

#[derive(Properties, PartialEq)]
pub struct PlacesProps {
    /// The panels that can be unfolded here, in order.
    pub panels: Vec<Panel>,
    /// The parts of the page that are unfolded.
    pub unfolded: Unfolded,
    /// Which view the first button turns to.
    pub turn: Turn,
    /// Whether the last step can be undone here. The form has its own buttons for that.
    pub can_undo: bool,
    /// Whether a scenario can be started here. The form has its own button for that.
    pub can_start_scenario: bool,
}

/// A button for each panel, which says whether the panel is unfolded.
#[component]
pub fn Places(PlacesProps { panels, unfolded, turn, can_undo, can_start_scenario }: &PlacesProps) -> Html {
    let calculator = use_calculator();
    let (text, act) = (calculator.text(), &calculator.act);
    let place = |panel: Panel| {
        let (id, shown) = (<&str>::from(panel), unfolded.shows(Foldable::Panel(panel)));
        html! {
            <button
                type="button"
                class="ir-place"
                part="button"
                id={format!("place-{id}")}
                aria-expanded={if shown { "true" } else { "false" }}
                data-shows={format!("#panel-{id}")}
                aria-controls={shown.then(|| format!("panel-{id}"))}
                onclick={on_click(act, Action::Shown(Foldable::Panel(panel), !shown))}
            >
                { text.panel_title(panel) }
            </button>
        }
    };
    html! {
        <div class="ir-places" role="group" aria-label={text.words().places}>
            { turn_button(*turn, act, text) }
            if *can_start_scenario {
                <button
                    type="button"
                    class="ir-place"
                    part="button"
                    data-leads={FIRST_FIELD}
                    onclick={on_click(act, Action::ScenarioStarted)}
                >
                    { text.words().start_scenario }
                </button>
            }
            for panel in panels { { place(*panel) } }
            // The button leads to the view that undo brings back, which may be the form.
            if *can_undo {
                <button
                    type="button"
                    class="ir-place"
                    part="button"
                    data-leads="#reading-title, .ir-figures :is(input, select)"
                    onclick={on_click(act, Action::Undone)}
                >
                    { text.words().undo }
                </button>
            }
        </div>
    }
}

/// The first button of the form, which leads past all that stands above the figures. It is hidden until it has the focus.
pub fn way_to_figures(text: &dyn Text) -> Html {
    html! { <div class="ir-skip">{ lead(FIRST_FIELD, text.words().to_figures.into()) }</div> }
}

/// The button between reading and changing.
pub fn turn_button(turn: Turn, act: &Callback<Action>, text: &dyn Text) -> Html {
    let (mode, label, goal) = match turn {
        Turn::Nowhere => return Html::default(),
        Turn::ToFigures => (Mode::Changing, text.words().change_figures, FIRST_FIELD),
        Turn::ToScenario => (Mode::Changing, text.words().try_further, FIRST_FIELD),
        Turn::ToResult | Turn::ToResultSoFar | Turn::ToResultLater => {
            (Mode::Reading, text.words().read_result, "#reading-title")
        }
    };
    let is_later = turn == Turn::ToResultLater;
    let is_quiet = is_later || turn == Turn::ToResultSoFar;
    html! {
        <button
            type="button"
            class={if is_quiet { "ir-place" } else { "ir-place ir-place--turn" }}
            part="button"
            data-leads={goal}
            aria-disabled={is_later.then_some("true")}
            onclick={if is_later { Callback::noop() } else { on_click(act, Action::ModeChosen(mode)) }}
        >
            { label }
        </button>
    }
}
