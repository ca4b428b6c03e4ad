//! The calculator that people see. It shows outcomes and computes none.
//!
//! What happens on a key press: the field's listener (`events.rs`) makes an [`Action`] of the field's new text, [`App`] gives the action to
//! its reducer, and `state/reduce.rs` makes the next [`State`]. [`App`] then rates the inputs once ([`Rated`]) and gives each component
//! its props. Yew draws only the components whose props have changed.
//!
//! Imports go one way: [`state`], [`text`], `settings`, `rated`, [`hooks`], `events` and `keyboard`, `markup`, [`components`],
//! `view`, the calculator itself here, and the mount that the custom element calls.

mod compared_with;
pub mod components;
mod events;
mod fault;
mod half_typed;
pub mod hooks;
mod keeper;
mod kept_versions;
mod keyboard;
mod markup;
mod mount;
mod named_figures;
mod period;
mod rated;
pub mod ratings_table;
mod reach_answer;
mod settings;
pub mod state;
mod task_progress;
pub mod text;
mod view;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

pub use self::half_typed::{half_typed, with_half_typed};
use self::hooks::{
    CalculatorContext, ChangedPart, Drawing, use_announcement, use_changed, use_drawing, use_focus, use_import,
};
pub use self::keeper::Keeper;
use self::keyboard::Key;
pub use self::markup::{Marks, band_bar};
pub use self::rated::Rated;
pub use self::settings::{Settings, View};
use self::state::{Action, ComparedFigures, ImportRequest, State, Task};
use crate::engine::Framework;
use crate::frameworks::iyjs_2025;

/// The framework that a calculator starts with: the edition in force for most inspections.
pub const START: &Framework = &iyjs_2025::FRAMEWORK;

/// The values that a calculator is drawn from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// Keeps the state for whoever is outside the components.
    pub keeper: Keeper,
    /// The settings of the page.
    pub settings: Settings,
    /// The date in words, while the report is printed.
    pub printed: Option<Rc<str>>,
    /// Called once a change is drawn.
    pub changed: Callback<ChangedPart>,
    /// Called before and after each drawing. Before a drawing it returns the key of the outermost element.
    pub drawing: Callback<Drawing, u32>,
    /// Requests a task of the page.
    pub task: Callback<Task>,
    /// Sends a request to the program that reads sheets.
    pub import: Callback<ImportRequest>,
    /// The figures that the page offers to compare with.
    pub comparable: Rc<[Rc<ComparedFigures>]>,
}

impl AppProps {
    /// Starts with a state, on a page that listens to nothing.
    pub fn new(start: State, settings: Settings) -> Self {
        let keeper = Keeper::new(start);
        keeper.set(&settings);
        Self {
            keeper,
            settings,
            printed: None,
            changed: Callback::noop(),
            drawing: Callback::from(|_| 0),
            task: Callback::noop(),
            import: Callback::noop(),
            comparable: Rc::default(),
        }
    }
}

/// The calculator: the choice of the inspection, the figures, and beside them the ratings.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { keeper, settings, printed, changed, drawing, task, import, comparable } = props;
    let state = use_reducer(|| (*keeper.state()).clone());
    keeper.hand_over(&state);
    let act = use_callback((state.dispatcher(), keeper.clone()), |action: Action, (state, keeper)| {
        if keeper.lets(&action) {
            state.dispatch(action);
        }
    });
    let calculator = CalculatorContext {
        settings: settings.clone(),
        act,
        task: task.clone(),
        import: import.clone(),
        comparable: comparable.clone(),
    };
    let rated = use_memo(RatedInputs::of(&state), |_| Rated::of(&state));
    let announcement = use_announcement(settings.text, settings.only.as_deref(), &rated, &state);
    let root = use_focus();
    let key = use_drawing(drawing);
    use_changed(changed, &rated, state.versions());
    use_import(import, &state);

    let printed = printed.as_ref().filter(|_| settings.only.is_none() && settings.view != View::Result);
    html! {
        <ContextProvider<CalculatorContext> context={calculator.clone()}>
            <div
                {key}
                class={if printed.is_some() { "ir-calculator ir-calculator--printed" } else { "ir-calculator" }}
                part="calculator"
                lang={settings.text.language()}
                ref={root}
                onkeydown={events::on_key(&calculator.act, pressed)}
                onpaste={on_paste(&calculator, &state)}
            >
                { view::content(&calculator, &state, &rated) }
                if let Some(date) = printed { { view::printout(settings, &state, date) } }
                // The region is there before its first message, because screen readers would not read it otherwise.
                <p class="govuk-visually-hidden" role="status" ref={announcement}></p>
            </div>
        </ContextProvider<CalculatorContext>>
    }
}

/// The listener for a table that is pasted outside a field. None where only a part of the calculator is shown.
fn on_paste(calculator: &CalculatorContext, state: &State) -> Option<Callback<Event>> {
    calculator.settings.has_bring_in().then(|| events::on_table(&events::OfferTo::of(calculator, state.framework())))
}

/// The inputs that ratings depend on: while they are the same, nothing is rated again.
#[derive(PartialEq)]
struct RatedInputs {
    versions: Rc<state::Versions>,
    rated: Rc<state::Form>,
    wait: bool,
}

impl RatedInputs {
    fn of(state: &State) -> Self {
        Self { versions: state.versions().clone(), rated: state.rated_form().clone(), wait: state.ratings_wait() }
    }
}

/// The action of a key, if it has one in the whole calculator.
fn pressed(event: &KeyboardEvent) -> Option<Action> {
    let key = keyboard::key(event)?;
    event.prevent_default();
    match key {
        Key::Undo => Some(Action::Undone),
        Key::Redo => Some(Action::Redone),
        Key::Update => Some(Action::RatingsRequested),
        Key::NextField(field) => {
            let _ = field.focus();
            if let Some(figure) = field.dyn_ref::<HtmlInputElement>() {
                figure.select();
            }
            None
        }
    }
}
