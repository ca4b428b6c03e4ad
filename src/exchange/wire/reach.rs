use super::inspection::answer;
use super::outcome::{overall, score};
use crate::analysis::{Change, Hold, Plan, Reach};
use crate::engine::{Framework, Inspection, rate};
use crate::exchange::json::{Number, ToJson, list, object, to_text};

/// Writes what it takes an inspection to reach a target.
#[must_use]
pub fn write_reach(inspection: &Inspection, found: &Reach) -> String {
    let framework = inspection.framework();
    let (cost, plans, more) = match found {
        Reach::Already => (Some(0), &[][..], false),
        Reach::By { cost, plans, more } => (Some(*cost), &plans[..], *more),
        Reach::OutOfReach { .. } => (None, &[][..], false),
    };
    let (best, score, held) = match found {
        Reach::OutOfReach { best, score, held } => (*best, *score, &held[..]),
        _ => (None, None, &[][..]),
    };
    to_text(object(|json| {
        json.field("reachable", cost.is_some());
        json.field("already", *found == Reach::Already);
        json.field("cost", cost.map(Number));
        json.field("plans", list(plans.iter().map(|found| plan(inspection, found))));
        json.field("more", more);
        json.field("best", best);
        json.field("score", score);
        let held = held.iter().map(|(place, why)| {
            object(|json| {
                json.field("of", framework.number(*place));
                json.field("why", hold(*why));
            })
        });
        json.field("held", list(held));
    }))
}

fn plan(inspection: &Inspection, plan: &Plan) -> impl ToJson {
    object(move |json| {
        let framework = inspection.framework();
        json.field("changes", list(plan.changes.iter().map(|found| change(framework, found))));
        let outcome = rate(&plan.apply(inspection));
        json.field("score", score(&outcome.score));
        json.field("overall", overall(outcome.overall));
    })
}

fn change(framework: &Framework, change: &Change) -> impl ToJson {
    object(move |json| {
        json.field("of", framework.number(change.place));
        json.field("from", change.from.map(answer));
        json.field("to", answer(change.to));
        json.field("cost", Number(change.cost));
    })
}

const fn hold(hold: Hold) -> &'static str {
    match hold {
        Hold::Discretion => "discretion",
        Hold::Judged => "judged",
        Hold::Locked => "locked",
        Hold::NotAsked => "not-asked",
        Hold::NotRated => "not-rated",
    }
}
