use std::rc::Rc;

use yew::prelude::*;

use super::{button, check, choice_field, element, fold, id_of, list};
use crate::analysis::{self, Direction, Hold, Needed, NeededFigure, Plan, Reach, Target, reach as reached};
use crate::app::events::on_click;
use crate::app::text::Text;
use crate::app::{Action, Dispatch, Rated, Settings, Sheets, State, WhatIf};
use crate::engine::{LocatedKeyQuestion, LocatedStandard, Place, Rating, rate};

/// How many plans are worth reading.
const PLANS: usize = 8;

/// What one step of a judged rating can be said to cost.
const STEPS: [Option<u16>; 4] = [None, Some(1), Some(3), Some(5)];

/// What it takes to reach a rating, or to lose one: a target to choose, and every cheapest way to it.
pub fn reach(settings: &Settings, state: &State, rated: &Rated, dispatch: &Dispatch) -> Html {
    let what_if = &state.what_if;
    let target = what_if.target(&rated.outcome);
    let found = reached(&rated.inspection, target, &what_if.freedom, PLANS);
    html! {
        <>
            { form(settings, what_if, target, rated, dispatch) }
            { element("p", "ir-strong", sentence(settings.text, target, rated, &found, state.sheets())) }
            { answer(settings, target, rated, &found, dispatch) }
            { missing(settings, target, rated) }
        </>
    }
}

/// The answer in a sentence.
pub fn answer_of(text: &'static Text, state: &State, rated: &Rated) -> String {
    let target = state.what_if.target(&rated.outcome);
    sentence(text, target, rated, &reached(&rated.inspection, target, &state.what_if.freedom, PLANS), state.sheets())
}

fn sentence(text: &'static Text, target: Target, rated: &Rated, found: &Reach, sheets: &Sheets) -> String {
    let text = text.what_if;
    if let (Reach::Already, Some(scenario), Some(baseline)) = (found, sheets.scenario(), sheets.compared())
        && !target.is_reached(&rate(&baseline.inspection()))
    {
        return (text.reached_in)(&(text.scenario)(scenario.number, &scenario.name));
    }
    (text.found)(target, found, rated.outcome.score.max)
}

fn form(settings: &Settings, what_if: &WhatIf, target: Target, rated: &Rated, dispatch: &Dispatch) -> Html {
    let text = settings.text.what_if;
    let framework = rated.outcome.framework;
    let asked = |what_if| Action::Asked(what_if);

    let mut of = vec![(
        AttrValue::Static(text.whole),
        asked(WhatIf { of: None, rating: None, ..what_if.clone() }),
        what_if.of.is_none(),
    )];
    for LocatedStandard { standard, .. } in framework.standards() {
        let number = Some(standard.number);
        let words = format!("{} {}", standard.number, standard.name).into();
        of.push((words, asked(WhatIf { of: number, rating: None, ..what_if.clone() }), what_if.of == number));
    }
    let mut ratings = Vec::new();
    for direction in [Direction::Up, Direction::Down] {
        for rating in [Rating::Outstanding, Rating::Good, Rating::RequiresImprovement, Rating::Inadequate] {
            // Everything is at least Inadequate, and at most Outstanding.
            if rating != direction.opposite().last() {
                let chosen = (target.direction, target.rating) == (direction, rating);
                let action = asked(WhatIf { rating: Some((direction, rating)), ..what_if.clone() });
                ratings.push(((text.target_option)(direction, rating).into(), action, chosen));
            }
        }
    }
    let mut steps = Vec::new();
    for step in STEPS {
        let mut freedom = what_if.freedom.clone();
        freedom.judged_step = step;
        let action = asked(WhatIf { freedom, ..what_if.clone() });
        steps.push(((text.judged_option)(step).into(), action, step == what_if.freedom.judged_step));
    }
    let list = |id, label, options| element("div", "", choice_field(id, label, options, dispatch));
    html! {
        <div class="ir-ask">
            { list("target-of", text.target_of, of) }
            { list("target", text.target, ratings) }
            { list("judged-step", text.judged, steps) }
            { locks(settings, what_if, rated, dispatch) }
        </div>
    }
}

fn locks(settings: &Settings, what_if: &WhatIf, rated: &Rated, dispatch: &Dispatch) -> Html {
    let text = settings.text.what_if;
    let lock = |place: Place, number: &'static str, name: &str| {
        let at = what_if.freedom.locked.iter().position(|locked| *locked == place);
        let mut freedom = what_if.freedom.clone();
        match at {
            Some(at) => drop(freedom.locked.remove(at)),
            None => freedom.locked.push(place),
        }
        let id = id_of("lock", number);
        let action = Action::Asked(WhatIf { freedom, ..what_if.clone() });
        let label = html! { <>{ number }{ " " }{ name.to_owned() }</> };
        element("li", "", check((id, None), label, at.is_some(), action, dispatch))
    };
    let mut items = Vec::new();
    for located in rated.outcome.framework.standards() {
        items.push(lock(Place::Standard(located.id), located.standard.number, located.standard.name));
        for LocatedKeyQuestion { id, question, .. } in located.key_questions() {
            items.push(lock(Place::KeyQuestion(id), question.number, &(settings.text.label)(question)));
        }
    }
    let content = html! {
        <>
            { element("p", "govuk-hint ir-hint", text.locks_hint) }
            <ul class="ir-checks">{ items }</ul>
        </>
    };
    fold("govuk-details ir-details ir-locks", html! { (text.locks)(what_if.freedom.locked.len()) }, false, None, content)
}

fn answer(settings: &Settings, target: Target, rated: &Rated, found: &Reach, dispatch: &Dispatch) -> Html {
    let text = settings.text.what_if;
    match found {
        Reach::Already => Html::default(),
        Reach::By { plans, .. } => html! {
            <>
                if rated.stale == Some(true) { { element("p", "ir-strong", settings.text.stale) } }
                <ol class="ir-plans">
                    for (place, plan) in plans.iter().enumerate() {
                        { self::plan(settings, target, rated, place, plan, dispatch) }
                    }
                </ol>
            </>
        },
        Reach::OutOfReach { held, .. } => {
            let mut reasons: Vec<Html> = Vec::new();
            for hold in [Hold::Judged, Hold::Discretion, Hold::Locked, Hold::NotAsked, Hold::NotRated] {
                let mut places = Vec::new();
                for (place, why) in held {
                    if *why == hold {
                        places.push(*place);
                    }
                }
                if !places.is_empty() {
                    reasons.push((text.held)(rated.outcome.framework, hold, &places).into());
                }
            }
            list(reasons)
        }
    }
}

fn plan(settings: &Settings, target: Target, rated: &Rated, place: usize, plan: &Plan, dispatch: &Dispatch) -> Html {
    let text = settings.text.what_if;
    let framework = rated.outcome.framework;
    let after = rate(&plan.apply(&rated.inspection));
    let standards = (text.becomes)(&rated.outcome, &after, plan, target.direction);
    let mut changes: Vec<Html> = Vec::new();
    for change in &plan.changes {
        changes.push((text.change)(framework, change, target.direction).into());
    }
    let label = html! {
        <>{ text.try_plan }{ element("span", "govuk-visually-hidden", (text.try_plan_number)(place + 1)) }</>
    };
    html! {
        <li class="ir-plan">
            { element("p", "ir-strong", (text.comes_to)(&after, plan, target.direction)) }
            { list(changes) }
            { list(standards.into_iter().map(Html::from).collect()) }
            { button(label, rated.stale != Some(true), on_click(dispatch, Action::PlanTried(Rc::new(plan.clone())))) }
        </li>
    }
}

/// What the figures that are missing must be, if any are.
fn missing(settings: &Settings, target: Target, rated: &Rated) -> Html {
    let text = settings.text.what_if;
    let figures = analysis::needed(&rated.inspection, target);
    if figures.is_empty() {
        return Html::default();
    }
    // Those of which the same can be said, together.
    let mut groups: Vec<(Needed, Vec<Place>)> = Vec::new();
    for NeededFigure { place, needed } in figures {
        match groups.iter_mut().find(|(found, _)| *found == needed) {
            Some((_, places)) => places.push(place),
            None => groups.push((needed, vec![place])),
        }
    }
    let mut words: Vec<Html> = Vec::new();
    for (needed, places) in &groups {
        words.push((text.needed)(rated.outcome.framework, places, needed, target.direction).into());
    }
    html! { <>{ element("p", "ir-strong", text.missing) }{ list(words) }</> }
}
