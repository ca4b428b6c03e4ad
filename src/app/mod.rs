//! The calculator that people see. It shows outcomes and computes none.

mod action;
mod announcement;
mod changed;
pub mod components;
mod dispatch;
mod events;
mod fault;
mod fill_down;
mod focus;
mod fold;
mod form;
mod history;
mod host;
mod inputs;
mod keyboard;
mod mount;
mod offer;
mod question_form;
mod rated;
mod settings;
mod sheets;
mod state;
mod table;
pub mod text;
mod what_if;

use web_sys::KeyboardEvent;
use yew::prelude::*;

pub use self::action::{Action, Field};
use self::announcement::use_announcement;
use self::changed::use_changed;
use self::components::{Beside, Seen, Work, choose, chosen, left_out, part, report, still, summary, work};
pub use self::dispatch::Dispatch;
use self::focus::use_focus;
pub use self::fold::{Fold, Unfolded};
pub use self::form::{Form, Judgement, StandardForm};
pub use self::host::{Ask, Host, Told};
use self::keyboard::Key;
pub use self::offer::{Brought, FileRefusal, Offer};
pub use self::question_form::{Entry, FieldError, Part, Problem, QuestionForm};
pub use self::rated::Rated;
pub use self::settings::{Settings, View};
pub use self::sheets::{Scenario, Sheet, Sheets};
pub use self::state::State;
pub use self::table::write_table;
pub use self::what_if::WhatIf;

/// The state of the calculator, and how the page around speaks with it.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The state, and where actions go.
    pub dispatch: Dispatch,
    /// What the page sets.
    pub settings: Settings,
    /// What to call when the figures have changed.
    pub changed: Callback<()>,
    /// Where the calculator's questions to the page go.
    pub host: Host,
}

impl AppProps {
    /// Starting with a state, on a page that hears nothing of it.
    #[must_use]
    pub fn new(start: State, settings: Settings) -> Self {
        let dispatch = Dispatch::new(start, Callback::noop());
        Self { dispatch, settings, changed: Callback::noop(), host: Callback::noop() }
    }
}

/// The calculator: what is chosen, the figures, and beside them what they come to.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { dispatch, settings, changed, host } = props;
    let text = settings.text;
    let dispatch = &dispatch.set_all(use_force_update());
    let state = dispatch.state();
    let rated = Rated::of(&state);
    let at_hand = rated.at_hand();
    let announcement = use_announcement(text, &rated, settings.only.as_deref(), &state);
    let calculator = use_focus();
    use_changed(changed, &at_hand);
    let as_published = rated.form.is_as_published();

    let baseline = rated.was.as_ref().map(Rated::new);
    let beside = Beside {
        baseline: baseline.as_ref().map(|baseline| &baseline.outcome),
        news: state.told.as_deref().filter(|told| matches!(told, Told::In(Brought::Column { .. }))),
        target: state.what_if.target_score(&rated.outcome).filter(|_| state.unfolded.shows(Fold::Reach)),
        leads: settings.view != View::Result && !settings.read_only,
    };
    let notice = || still(settings, Seen::Notice, dispatch);
    let summary = || summary(settings, &rated, beside, state.unfolded, dispatch);
    let work = || {
        let baseline = baseline.as_ref();
        work(&Work { settings, state: &state, rated: &rated, at_hand: &at_hand, baseline, host, dispatch })
    };
    let content = match (&settings.only, settings.view) {
        (Some(number), _) => {
            html! { <div class="ir-main">{ part(settings, number, &rated, state.unfolded, dispatch) }</div> }
        }
        (None, View::Result) => html! { <>{ notice() }{ summary() }</> },
        (None, View::Compact) => {
            html! { <>{ notice() }{ chosen(text, &rated.form, as_published) }{ summary() }{ work() }</> }
        }
        (None, View::Full) => html! {
            <>
                { notice() }
                { left_out(text, state.told.as_deref()) }
                { if settings.read_only { chosen(text, &rated.form, as_published) } else { choose(settings, &rated.form, as_published, dispatch) } }
                <div class="ir-columns">{ summary() }{ work() }</div>
            </>
        },
    };
    let printed = settings.printed.as_ref().filter(|_| settings.only.is_none() && settings.view != View::Result);
    html! {
        <div
            class={if printed.is_some() { "ir-calculator ir-calculator--printed" } else { "ir-calculator" }}
            part="calculator"
            lang={text.language}
            ref={calculator}
            onkeydown={events::on_key(dispatch, pressed)}
        >
            { content }
            if let Some(date) = printed {
                { report(settings, &Rated { was: rated.was.clone(), ..Rated::new(state.form()) }, state.sheets().scenario(), date) }
            }
            // There before its first message, or screen readers would not read it.
            <p class="govuk-visually-hidden" role="status" ref={announcement}></p>
        </div>
    }
}

fn pressed(event: &KeyboardEvent) -> Option<Action> {
    let key = keyboard::key(event)?;
    event.prevent_default();
    match key {
        Key::Undo => Some(Action::Undone),
        Key::Redo => Some(Action::Redone),
        Key::Ask => Some(Action::RatingsAsked),
        Key::NextFigure(field) => {
            let _ = field.focus();
            field.select();
            None
        }
    }
}
