//! What it takes to reach a rating.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::frame;
use super::take_out::task_buttons;
use crate::analysis::{Direction, Hold, Needed, NeededFigure, Plan, RatingOf, Reach as Reached, Target, needed};
use crate::app::events::on_click;
use crate::app::hooks::{CalculatorContext, use_calculator};
use crate::app::markup::{Check, Choice, Details, Select, button_if, check, details, id_of, label, list, select};
use crate::app::rated::Rated;
use crate::app::reach_answer::ReachAnswer;
use crate::app::state::{Action, Message, Panel, Task, WhatIf};
use crate::app::text::Text;
use crate::engine::{Inspection, LocatedKeyQuestion, Place, Rating, rate};

/// The choices for the cost of a step of a judged rating, in case judgements. None keeps judged ratings.
const STEPS: [Option<u16>; 4] = [None, Some(1), Some(3), Some(5)];

#[derive(Properties, PartialEq)]
pub struct ReachPanelProps {
    /// The figures and their ratings, while the panel is unfolded.
    pub rated: Option<Rc<Rated>>,
    /// The question that the panel answers.
    pub what_if: Rc<WhatIf>,
    /// The name of the scenario shown. None while the baseline is shown.
    pub scenario: Option<String>,
    /// The last message, which may be about a request of this panel.
    pub message: Option<Rc<Message>>,
}

/// What it takes to reach a rating, or to lose one: a target to choose, and every cheapest way to it.
#[component]
pub fn ReachPanel(ReachPanelProps { rated, what_if, scenario, message }: &ReachPanelProps) -> Html {
    let calculator = use_calculator();
    let content = rated.as_deref().map(|rated| {
        let text = calculator.text();
        let answer = ReachAnswer::of(what_if, rated);
        let sentences = answer.sentences(text, rated, scenario.as_deref());
        html! {
            <>
                <div class="ir-ask">
                    { lists(&calculator, what_if, answer.target, rated) }
                    { locks(&calculator, what_if, rated) }
                </div>
                if what_if.rating.is_none() && answer.target.direction == Direction::Down {
                    <p>{ text.highest_already(Rating::Outstanding) }</p>
                }
                <p class="ir-strong">{ sentences.answer }</p>
                if !sentences.hint.is_empty() { <p class="govuk-hint ir-hint">{ sentences.hint }</p> }
                if !sentences.freed.is_empty() { <p>{ sentences.freed }</p> }
                if !sentences.without_discretion.is_empty() { <p>{ sentences.without_discretion }</p> }
                if matches!(answer.reach, Reached::By { cost: 1.., .. }) { { discretion_stays(text, rated) } }
                if answer.changes_percentages() { <p class="govuk-hint ir-hint">{ text.words().plan_in_cases }</p> }
                if !sentences.ways.is_empty() { <p class="ir-strong">{ sentences.ways }</p> }
                { ways(&calculator, &answer, rated) }
                { missing(text, answer.target, rated) }
                { task_buttons(&calculator, &[Task::CopyWays], message.as_deref()) }
            </>
        }
    });
    frame(&calculator, Panel::Reach, content)
}

/// The answer and its ways as they are printed: without the question's lists and without buttons. `scenario` is the name of the scenario shown.
pub fn ways_on_paper(text: &dyn Text, what_if: &WhatIf, rated: &Rated, scenario: Option<&str>) -> Html {
    let answer = ReachAnswer::of(what_if, rated);
    let sentences = answer.sentences(text, rated, scenario);
    let from = if answer.from_baseline.is_some() { rated.baseline.as_deref() } else { None };
    let plans = match answer.from_baseline.as_ref().unwrap_or(&answer.reach) {
        Reached::By { plans, .. } => plans.as_slice(),
        _ => &[],
    };
    html! {
        <>
            <p>{ text.target(rated.outcome.framework, answer.target) }{ " " }{ sentences.answer }{ " " }{ sentences.freed }{ " " }{ sentences.without_discretion }</p>
            { discretion_stays(text, rated) }
            if !plans.is_empty() {
                <ol class="ir-plans">
                    for plan in plans { <li class="ir-plan">{ effect(text, answer.target, from.unwrap_or(rated), plan).1 }</li> }
                </ol>
            }
        </>
    }
}

/// The standards whose ratings no way changes, because discretion set them.
fn discretion_stays(text: &dyn Text, rated: &Rated) -> Html {
    let set = rated.outcome.standards.iter().filter(|standard| standard.discretion);
    let places: Vec<_> = set.map(|standard| standard.located.place()).collect();
    if places.is_empty() {
        return Html::default();
    }
    html! { <p>{ text.discretion_stays(rated.outcome.framework, &places) }</p> }
}

/// The lists that choose the target and what judged ratings cost.
fn lists(calculator: &CalculatorContext, what_if: &WhatIf, target: Target, rated: &Rated) -> Html {
    let text = calculator.text();
    let of = |number| Action::WhatIfChanged(WhatIf { of: number, rating: None, ..what_if.clone() });
    let mut targets = vec![Choice::new(text.words().whole_label, of(None), what_if.of.is_none())];
    for located in rated.outcome.framework.standards() {
        let standard = located.standard;
        let label = format!("{} {}", standard.number, standard.name);
        targets.push(Choice::new(label, of(Some(standard.number)), what_if.of == Some(standard.number)));
    }
    let mut ratings = Vec::new();
    for direction in [Direction::Up, Direction::Down] {
        for rating in [Rating::Outstanding, Rating::Good, Rating::RequiresImprovement, Rating::Inadequate] {
            // Everything is at least Inadequate, and at most Outstanding.
            if rating != direction.opposite().last() {
                let chosen = (target.direction, target.rating) == (direction, rating);
                let action = Action::WhatIfChanged(WhatIf { rating: Some((direction, rating)), ..what_if.clone() });
                ratings.push(Choice::new(text.target_option(direction, rating), action, chosen));
            }
        }
    }
    let steps = STEPS.map(|step| {
        let mut freedom = what_if.freedom.clone();
        freedom.judged_step = step;
        let action = Action::WhatIfChanged(WhatIf { freedom, ..what_if.clone() });
        Choice::new(text.judged_option(step), action, step == what_if.freedom.judged_step)
    });
    let list = |id: &'static str, title: &'static str, options| {
        let list = Select { class: "govuk-select", id: Some(id.into()), label: None, options };
        html! { <div>{ label(id, title.into()) }{ select(list, &calculator.act) }</div> }
    };
    html! {
        <>
            { list("target-of", text.words().target_of, targets) }
            { list("target", text.words().target, ratings) }
            { list("judged-step", text.words().judged_label, steps.into()) }
        </>
    }
}

/// The boxes that keep a standard or a key question as it is.
fn locks(calculator: &CalculatorContext, what_if: &WhatIf, rated: &Rated) -> Html {
    let text = calculator.text();
    let lock = |place: Place, number: &'static str, name: &str| {
        let locked = what_if.freedom.locked.contains(&place);
        let mut freedom = what_if.freedom.clone();
        if locked {
            freedom.locked.retain(|other| *other != place);
        } else {
            freedom.locked.push(place);
        }
        let lock = Check {
            id: id_of("lock", number),
            hint: None,
            label: html! { <>{ number }{ " " }{ name.to_owned() }</> },
            checked: locked,
            action: Action::WhatIfChanged(WhatIf { freedom, ..what_if.clone() }),
        };
        html! { <li>{ check(lock, &calculator.act) }</li> }
    };
    let mut items = Vec::new();
    for located in rated.outcome.framework.standards() {
        items.push(lock(located.place(), located.standard.number, located.standard.name));
        for LocatedKeyQuestion { id, question, .. } in located.key_questions() {
            items.push(lock(Place::KeyQuestion(id), question.number, &text.question_label(question)));
        }
    }
    details(Details {
        class: "govuk-details ir-details ir-locks",
        title: text.locks(what_if.freedom.locked.len()).into(),
        open: false,
        ontoggle: None,
        content: html! {
            <>
                <p class="govuk-hint ir-hint">{ text.words().locks_hint }</p>
                <ul class="ir-checks">{ items }</ul>
            </>
        },
    })
}

/// The plans that reach the target, or what stands in the way.
fn ways(calculator: &CalculatorContext, answer: &ReachAnswer, rated: &Rated) -> Html {
    let text = calculator.text();
    // Both lists of plans are one list to Yew, because the button of a plan that is tried must stay, with the focus.
    let listed = |rated: &Rated, scenario, plans: &[Plan]| {
        html! {
            <>
                if rated.stale == Some(true) { <p class="ir-strong">{ text.words().stale }</p> }
                { self::plans(calculator, answer.target, rated, scenario, plans) }
            </>
        }
    };
    match &answer.reach {
        Reached::Already => match (&answer.from_baseline, &rated.baseline) {
            (Some(Reached::By { plans, .. }), Some(baseline)) => listed(baseline, Some(&rated.inspection), plans),
            _ => Html::default(),
        },
        Reached::By { plans, .. } => listed(rated, None, plans),
        Reached::OutOfReach { held, .. } => {
            let places = |hold| held.iter().filter(move |(_, why)| *why == hold).map(|(place, _)| *place);
            let reasons = [Hold::Judged, Hold::Discretion, Hold::Locked, Hold::NotAsked, Hold::NotRated, Hold::NotInspected]
                .map(|hold| (hold, places(hold).collect::<Vec<_>>()))
                .into_iter()
                .filter(|(_, places)| !places.is_empty());
            list(reasons.map(|(hold, places)| text.held(rated.outcome.framework, hold, &places).into()))
        }
    }
}

/// The plans for ratings. `scenario` is the inspection of a scenario that may carry one of the plans out.
fn plans(
    calculator: &CalculatorContext,
    target: Target,
    rated: &Rated,
    scenario: Option<&Inspection>,
    plans: &[Plan],
) -> Html {
    html! {
        <ol class="ir-plans">
            for (place, plan) in plans.iter().enumerate() {
                { self::plan(calculator, target, rated, scenario, (place, plan)) }
            }
        </ol>
    }
}

fn plan(
    calculator: &CalculatorContext,
    target: Target,
    rated: &Rated,
    scenario: Option<&Inspection>,
    (place, plan): (usize, &Plan),
) -> Html {
    let text = calculator.text();
    let (planned, effect) = effect(text, target, rated, plan);
    let is_shown = scenario == Some(&planned);
    let (label, action): (_, fn(Rc<Plan>) -> Action) = match scenario {
        None => (text.words().try_plan, Action::PlanTried),
        Some(_) if is_shown => (text.words().plan_shown, Action::PlanExchanged),
        Some(_) => (text.words().exchange_plan, Action::PlanExchanged),
    };
    let label = html! { <>{ label }<span class="govuk-visually-hidden">{ text.try_plan_number(place + 1) }</span></> };
    let tried = on_click(&calculator.act, action(Rc::new(plan.clone())));
    html! {
        // It stays on the screen where it is, because what is tried shows more above it.
        <li class={if is_shown { "ir-plan ir-plan--shown" } else { "ir-plan" }} data-stays="">
            { effect }
            { button_if(rated.stale != Some(true) && !is_shown, label, tried) }
        </li>
    }
}

/// The inspection that a plan makes, and its effect in words: the score, the changes, and the ratings that they change.
fn effect(text: &dyn Text, target: Target, rated: &Rated, plan: &Plan) -> (Inspection, Html) {
    let framework = rated.outcome.framework;
    let planned = plan.apply(&rated.inspection);
    let after = rate(&planned);
    let ratings = text.plan_ratings(&rated.outcome, &after, plan, target.direction);
    let changes = plan.changes.iter().map(|change| text.plan_change(framework, change, target.direction).into());
    let effect = html! {
        <>
            <p class="ir-strong">{ text.plan_score(&after, plan, target.direction) }</p>
            { list(changes) }
            if !ratings.is_empty() { <p class="ir-plan__then">{ text.plan_results(&ratings) }</p> }
        </>
    };
    (planned, effect)
}

/// The values that missing figures must have for the target. Nothing where no figure is missing.
fn missing(text: &dyn Text, target: Target, rated: &Rated) -> Html {
    let framework = rated.outcome.framework;
    // Figures that must be the same stand in one sentence.
    let mut groups: Vec<(Needed, Vec<Place>)> = Vec::new();
    for NeededFigure { place, needed } in needed(&rated.inspection, target) {
        // The overall rating does not miss a standard that adds no points.
        if let (RatingOf::Overall, Place::Standard(id)) = (target.of, place)
            && framework.standard(id).is_some_and(|located| !located.standard.counts)
        {
            continue;
        }
        match groups.iter_mut().find(|(of_group, _)| *of_group == needed) {
            Some((_, places)) => places.push(place),
            None => groups.push((needed, vec![place])),
        }
    }
    if groups.is_empty() {
        return Html::default();
    }
    let sentences = groups.iter().map(|(needed, places)| text.needed(framework, places, needed, target.direction).into());
    html! { <><p class="ir-strong">{ text.words().missing_title }</p>{ list(sentences) }</> }
}
