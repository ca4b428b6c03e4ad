use yew::prelude::*;

use super::{bring_in, comparison, figures, headroom, line, panel, reach, sampling, scenarios, steps, take_out, toolbar};
use crate::app::{Dispatch, Fold, Host, Rated, Settings, State, View};
use crate::engine::Inspection;

/// All that is shown beside the ratings.
#[derive(Clone, Copy, Debug)]
pub struct Work<'a> {
    /// What the page sets.
    pub settings: &'a Settings,
    /// What is put in.
    pub state: &'a State,
    /// What that comes to.
    pub rated: &'a Rated,
    /// The figures at hand, whether the ratings wait or not: they are what is copied.
    pub at_hand: &'a Inspection,
    /// The baseline of the scenario at hand.
    pub baseline: Option<&'a Rated>,
    /// Where the calculator's questions to the page go.
    pub host: &'a Host,
    /// Where actions go.
    pub dispatch: &'a Dispatch,
}

/// The tools, the figures, and the panels with what is done with them and asked of them.
pub fn work(Work { settings, state, rated, at_hand, baseline, host, dispatch }: &Work<'_>) -> Html {
    let text = settings.text;
    let words = text.what_if;
    let show = |title, part, content: &dyn Fn() -> Html| panel(settings, (title, part), state.unfolded, dispatch, content);
    html! {
        <div class="ir-main">
            if !settings.read_only {
                <div class="ir-tools">
                    { toolbar(settings, state, dispatch) }
                    { scenarios(settings, state, dispatch) }
                </div>
            }
            if settings.view == View::Full && !settings.read_only {
                { show(text.bring_in.title, Fold::BringIn, &|| bring_in(settings, state, host, dispatch)) }
            }
            { figures(settings, rated, state.unfolded, dispatch) }
            if settings.view == View::Full {
                { show(text.take_out.title, Fold::TakeOut, &|| html! {
                    <>
                        { take_out(settings, state.sheets().scenario(), state.told.as_deref(), host) }
                        { line(settings, (at_hand, state.names), state.told.as_deref(), host, dispatch) }
                    </>
                }) }
            }
            if let (Some(baseline), Some(scenario)) = (baseline, state.sheets().scenario()) {
                { show(words.comparison, Fold::Comparison, &|| {
                    comparison(settings, &(words.scenario)(scenario.number, &scenario.name), baseline, rated)
                }) }
            }
            if !settings.read_only {
                { show(words.reach, Fold::Reach, &|| reach(settings, state, rated, dispatch)) }
            }
            { show(words.headroom, Fold::Headroom, &|| headroom(settings, rated)) }
            { show(words.sampling, Fold::Sampling, &|| sampling(settings, &state.what_if, rated, dispatch)) }
            { steps(settings, rated, state.unfolded, dispatch) }
        </div>
    }
}
