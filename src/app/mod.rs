//! The calculator that people see. It shows outcomes and computes none.
//!
//! What happens on a key press: the field's listener (`events.rs`) makes an [`Action`] of the field's new text, [`App`] gives the action to
//! its reducer, and `state/reduce.rs` makes the next [`State`]. [`App`] then rates the inputs once ([`Rated`]) and gives each component
//! its props. Yew draws only the components whose props have changed.
//!
//! Imports go one way: [`state`], [`text`], `settings`, `rated`, [`hooks`], `events` and `keyboard`, `markup`, [`components`], the
//! calculator itself here, and the mount that the custom element calls.

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

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use self::components::{
    Chooser, Figures, Only, Panels, Places, Printout, Reading, Scenarios, ScenariosProps, Summary, Turn, chosen,
    link_problems, next_link, notice, settings_menu, toolbar, turn_button, way_to_figures,
};
pub use self::half_typed::{half_typed, with_half_typed};
use self::hooks::{
    CalculatorContext, ChangedPart, Drawing, use_announcement, use_changed, use_drawing, use_focus, use_import,
};
pub use self::keeper::Keeper;
use self::keyboard::Key;
pub use self::markup::{Marks, band_bar};
pub use self::rated::Rated;
pub use self::settings::{Settings, View};
use self::state::{Action, BroughtIn, ComparedFigures, Foldable, ImportRequest, Message, Panel, State, Task, Version};
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
                { content(&calculator, &state, &rated) }
                if let Some(date) = printed { { printout(settings, &state, date) } }
                // The region is there before its first message, because screen readers would not read it otherwise.
                <p class="govuk-visually-hidden" role="status" ref={announcement}></p>
            </div>
        </ContextProvider<CalculatorContext>>
    }
}

/// The report that is printed, with what the person has unfolded.
fn printout(settings: &Settings, state: &State, date: &Rc<str>) -> Html {
    let shows = |panel| state.unfolded.shows(Foldable::Panel(panel));
    let asks_for_ways = shows(Panel::Reach) && !settings.read_only;
    html! {
        <Printout
            rated={Rc::new(Rated::of_shown(state))}
            scenario={state.versions().scenario().map(|of| settings.text.scenario(of.number, &of.name))}
            others={state.compared_figures().filter(|_| shows(Panel::Comparison)).cloned()}
            what_if={asks_for_ways.then(|| state.what_if.clone())}
            says_how_sure={shows(Panel::Sampling)}
            {date}
        />
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

/// The parts that the view shows.
fn content(calculator: &CalculatorContext, state: &State, rated: &Rc<Rated>) -> Html {
    let settings = &calculator.settings;
    if let Some(number) = &settings.only {
        let (unfolded, overwritten, message) = (state.unfolded.clone(), state.overwritten, message_of_field(state));
        return html! { <div class="ir-main"><Only {number} {rated} {unfolded} {overwritten} {message} /></div> };
    }
    let (text, message) = (calculator.text(), state.message.as_deref());
    match settings.view {
        View::Result => html! { <>{ notice(calculator) }{ summary(state, rated) }</> },
        View::Compact => html! {
            <>{ notice(calculator) }{ chosen(text, rated) }{ summary(state, rated) }{ work(calculator, state, rated) }</>
        },
        View::Full if state.is_read() => html! {
            <>{ notice(calculator) }{ link_problems(text, message) }{ reading(calculator, state, rated) }</>
        },
        View::Full => html! {
            <>
                { way_to_figures(text) }
                { notice(calculator) }
                { link_problems(text, message) }
                { if settings.read_only { chosen(text, rated) } else { chooser(state, rated) } }
                <div class="ir-columns">{ summary(state, rated) }{ work(calculator, state, rated) }</div>
            </>
        },
    }
}

/// The ratings to be read, with the panels between the answer and the table of ratings.
fn reading(calculator: &CalculatorContext, state: &State, rated: &Rc<Rated>) -> Html {
    let panels = Panels { calculator, state, rated };
    let read_only = calculator.settings.read_only;
    let turn = match state.versions().shown() {
        _ if read_only => Turn::Nowhere,
        Version::Baseline => Turn::ToFigures,
        Version::Scenario(_) => Turn::ToScenario,
    };
    html! {
        <Reading {rated} target={target_score(state, rated)}>
            // Figures are brought in where figures are changed, unless the person has pasted something already.
            { places(state, panels.all_but_closed(Panel::BringIn), turn, (state.can_undo() && !read_only, turn == Turn::ToFigures)) }
            // Below the button that was pressed, because the button must not move away from the pointer.
            if let Some(message @ Message::FiguresAreBack(_)) = state.message.as_deref() {
                <p class="ir-message">{ calculator.text().message(message) }</p>
            }
            if !(read_only || state.versions().scenarios().is_empty()) { { scenarios(state, rated, true) } }
            { panels.unfolded() }
        </Reading>
    }
}

fn places(state: &State, panels: Vec<Panel>, turn: Turn, (can_undo, can_start_scenario): (bool, bool)) -> Html {
    html! { <Places {panels} unfolded={state.unfolded.clone()} {turn} {can_undo} {can_start_scenario} /> }
}

fn scenarios(state: &State, rated: &Rated, read: bool) -> Html {
    let ScenariosProps { provenance, shown, scenarios, overwritten, read } =
        ScenariosProps::of(state.versions(), rated, state.overwritten, read);
    html! { <Scenarios {provenance} {shown} {scenarios} {overwritten} {read} /> }
}

/// The score to reach, or not to lose, while the panel that asks for it is unfolded.
fn target_score(state: &State, rated: &Rated) -> Option<u8> {
    let asks_for_target = state.unfolded.shows(Foldable::Panel(Panel::Reach));
    state.what_if.target_score(&rated.outcome).filter(|_| asks_for_target)
}

fn chooser(state: &State, rated: &Rated) -> Html {
    let form = &rated.form;
    html! {
        <Chooser
            framework={form.framework}
            provenance={rated.provenance}
            service={form.service.clone()}
            to_carry_over={state.to_carry_over().map(|(from, carried)| (from, carried.standards.len()))}
            overwritten={state.overwritten}
        />
    }
}

fn summary(state: &State, rated: &Rc<Rated>) -> Html {
    let target = target_score(state, rated);
    html! {
        <Summary {rated} {target} message={message_of_field(state)} unfolded={state.unfolded.shows(Foldable::Ratings)} />
    }
}

/// The last message, if it is about a column pasted in a field, or about other figures in the place of those shown.
fn message_of_field(state: &State) -> Option<Rc<Message>> {
    state.message.clone().filter(|message| {
        matches!(
            **message,
            Message::BroughtIn(BroughtIn::Column { .. })
                | Message::ActualFiguresReplaced(_)
                | Message::FiguresReset { .. }
                | Message::FiguresAreBack(_)
        )
    })
}

/// The tools, the places, the panels that are unfolded, and the figures.
fn work(calculator: &CalculatorContext, state: &State, rated: &Rc<Rated>) -> Html {
    let panels = Panels { calculator, state, rated };
    let turn = match calculator.settings.view {
        View::Full if state.form().inspection().answered() == 0 => Turn::ToResultLater,
        View::Full if rated.outcome.overall_rating().is_none() => Turn::ToResultSoFar,
        View::Full => Turn::ToResult,
        _ => Turn::Nowhere,
    };
    html! {
        <div class="ir-main">
            if !calculator.settings.read_only {
                <div class="ir-tools">
                    { toolbar(calculator, state) }
                    { scenarios(state, rated, false) }
                    { settings_menu(calculator, state.ratings_wait()) }
                </div>
            }
            { places(state, panels.all(), turn, (false, false)) }
            { panels.unfolded() }
            <Figures {rated} unfolded={state.unfolded.clone()} overwritten={state.overwritten} />
            // The buttons above are far away from the last figure, on a phone and for the keyboard.
            if matches!(turn, Turn::ToResult | Turn::ToResultSoFar) {
                <div class="ir-places ir-places--end">
                    { turn_button(turn, &calculator.act, calculator.text()) }
                    { next_link(calculator, rated) }
                </div>
            }
        </div>
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
