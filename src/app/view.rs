//! What each view of the calculator shows: the ratings to be read, the figures to be changed, or a part alone.

use std::rc::Rc;

use yew::prelude::*;

use super::components::{
    Chooser, Figures, Only, Panels, Places, Printout, Reading, Scenarios, ScenariosProps, Summary, Turn, chosen,
    link_problems, next_link, notice, settings_menu, toolbar, turn_button, way_to_figures,
};
use super::hooks::CalculatorContext;
use super::rated::Rated;
use super::settings::{Settings, View};
use super::state::{BroughtIn, Foldable, Message, Panel, State, Version};

/// The parts that the view shows.
pub fn content(calculator: &CalculatorContext, state: &State, rated: &Rc<Rated>) -> Html {
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
            // The form has the button for pasting. Here the button is shown only while its panel is unfolded.
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
    html! { <Scenarios ..ScenariosProps::of(state.versions(), rated, state.overwritten, read) /> }
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

/// The report that is printed, with what the person has unfolded.
pub fn printout(settings: &Settings, state: &State, date: &Rc<str>) -> Html {
    let shows = |panel| state.unfolded.shows(Foldable::Panel(panel));
    let asks_for_ways = shows(Panel::Reach) && !settings.read_only;
    html! {
        <Printout
            rated={Rc::new(Rated::of_shown(state))}
            scenario={state.versions().scenario().map(|of| settings.text.scenario(of.number, &of.name))}
            others={state.compared_figures().cloned()}
            compares={shows(Panel::Comparison)}
            what_if={asks_for_ways.then(|| state.what_if.clone())}
            says_how_sure={shows(Panel::Sampling)}
            {date}
        />
    }
}
