//! The calculator that people see. It shows outcomes and computes none.

mod action;
mod announcement;
pub mod components;
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
mod remote;
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
use self::components::{
    Beside, Seen, bring_in, choose, chosen, comparison, figures, headroom, left_out, line, once_here, panel, part, reach,
    report, sampling, scenarios, steps, still, summary, take_out, toolbar,
};
use self::focus::use_focus;
pub use self::fold::{Fold, Unfolded};
use self::form::is_as_published;
pub use self::form::{Form, Judgement, StandardForm};
pub use self::host::{Ask, Host, Told};
use self::keyboard::Key;
pub use self::offer::{Brought, FileRefusal, Offer};
pub use self::question_form::{Entry, FieldError, Part, Problem, QuestionForm};
pub use self::rated::Rated;
pub use self::remote::Remote;
use self::remote::use_remote;
pub use self::settings::{Panels, Settings, View};
pub use self::sheets::{Scenario, Sheet, Sheets};
pub use self::state::{Dispatch, State};
pub use self::table::write_table;
pub use self::what_if::WhatIf;
use crate::engine::rate;

/// What the calculator starts with, and how the page around speaks with it.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The figures and what is unfolded at the start.
    pub start: State,
    /// What the page sets.
    #[prop_or_default]
    pub settings: Settings,
    /// The page's hold on it.
    #[prop_or_default]
    pub remote: Remote,
}

/// The calculator: what is chosen, the figures, and beside them what they come to.
#[component]
pub fn App(props: &AppProps) -> Html {
    let settings = &props.settings;
    let text = settings.text;
    let state = use_reducer(|| props.start.clone());
    let mut rated = Rated::beside(state.form(), state.rated_form());
    let at_hand = state.asked().map(|_| Rated::new(state.form()));
    rated.stale = at_hand.as_ref().map(|at_hand| at_hand.inspection != rated.inspection);
    rated.was = state.sheets().compared().cloned();
    let announcement = use_announcement(text, &rated, settings.only.as_deref(), &state);
    let calculator = use_focus();
    // What is told, copied and printed is of the figures at hand, whether the ratings wait or not.
    let at_hand = at_hand.as_ref().unwrap_or(&rated);
    use_remote(&props.remote, &state, &at_hand.inspection);
    let dispatch = &state.dispatcher();
    // Found once for all the figures typed after it.
    let published = use_memo(state.form().published.map(|published| published.id), |_| {
        let inspection = state.form().published?.inspection();
        let outcome = rate(&inspection);
        Some((inspection, outcome))
    });
    let as_published = published
        .as_ref()
        .as_ref()
        .is_some_and(|(then, came_to)| is_as_published((&at_hand.inspection, &at_hand.outcome), (then, came_to)));

    let baseline = rated.was.as_ref().map(Rated::new);
    let words = text.what_if;
    let show = |title, part, content: &dyn Fn() -> Html| {
        panel(settings, (title, part), state.unfolded, dispatch, &|| once_here(settings, content))
    };
    let beside = Beside {
        baseline: baseline.as_ref().map(|baseline| &baseline.outcome),
        news: state.told.as_deref().filter(|told| matches!(told, Told::In(Brought::Column { .. }))),
        target: state.what_if.target_score(&rated.outcome).filter(|_| state.unfolded.shows(Fold::Reach)),
        leads: settings.view != View::Result && !settings.read_only,
    };
    let notice = || still(settings, Seen::Notice, dispatch);
    let summary = || summary(settings, &rated, beside, state.unfolded, dispatch);
    let work = || {
        html! {
            <div class="ir-main">
                if !settings.read_only {
                    <div class="ir-tools">
                        { toolbar(settings, &state, dispatch) }
                        { scenarios(settings, &state, dispatch) }
                    </div>
                }
                if settings.view == View::Full && !settings.read_only {
                    { show(text.bring_in.title, Fold::BringIn, &|| bring_in(settings, &state, props.remote.host(), dispatch)) }
                }
                { figures(settings, &rated, state.unfolded, dispatch) }
                if settings.view == View::Full {
                    { show(text.take_out.title, Fold::TakeOut, &|| html! {
                        <>
                            { take_out(settings, state.sheets().scenario(), state.told.as_deref(), props.remote.host()) }
                            { line(settings, (&at_hand.inspection, state.names), state.told.as_deref(), props.remote.host(), dispatch) }
                        </>
                    }) }
                }
                if let (Some(baseline), Some(scenario)) = (&baseline, state.sheets().scenario()) {
                    { show(words.comparison, Fold::Comparison, &|| {
                        comparison(settings, &(words.scenario)(scenario.number, &scenario.name), baseline, &rated)
                    }) }
                }
                if !settings.read_only {
                    { show(words.reach, Fold::Reach, &|| reach(settings, &state, &rated, dispatch)) }
                }
                { show(words.headroom, Fold::Headroom, &|| headroom(settings, &rated)) }
                { show(words.sampling, Fold::Sampling, &|| sampling(settings, &state.what_if, &rated, dispatch)) }
                { steps(settings, &rated, state.unfolded, dispatch) }
            </div>
        }
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
