//! The cost of plans in English, each unit by itself, because percentage points, cases and steps of ratings are not alike.

use super::phrases::{and, judgements};
use crate::analysis::{Change, Direction, Plan};
use crate::engine::{Answer, Rating};

/// How many plans of other units a sentence names.
const NAMED: usize = 3;

/// What a plan changes, in each unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Units {
    /// Case judgements.
    cases: u32,
    /// Percentage points.
    points: u32,
    /// Steps of inspectors' ratings.
    steps: u32,
}

impl Units {
    fn of(plan: &Plan) -> Self {
        let mut units = Self::default();
        for Change { from, to, cost, .. } in &plan.changes {
            match (from, to) {
                (_, Answer::Cases(_)) => units.cases += cost,
                (_, Answer::Percentage(_)) => units.points += cost,
                (Some(Answer::Rating(from)), Answer::Rating(to)) => units.steps += steps(*from, *to),
                _ => {}
            }
        }
        units
    }

    /// "5 case judgements and 3 percentage points".
    fn words(self) -> String {
        let Self { cases, points, steps } = self;
        let parts = [
            (cases > 0).then(|| judgements(cases)),
            counted(points, "percentage point", "percentage points"),
            counted(steps, "step of inspectors’ ratings", "steps of inspectors’ ratings"),
        ];
        and(&parts.into_iter().flatten().collect::<Vec<_>>())
    }
}

fn steps(from: Rating, to: Rating) -> u32 {
    from.points().abs_diff(to.points()).into()
}

fn counted(number: u32, one: &str, many: &str) -> Option<String> {
    match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        number => Some(format!("{number} {many}")),
    }
}

/// The different costs of plans, in the order of the plans.
fn different(plans: &[Plan]) -> Vec<Units> {
    let mut different = Vec::new();
    for units in plans.iter().map(Units::of) {
        if !different.contains(&units) {
            different.push(units);
        }
    }
    different
}

/// The cost of plans in their units: "8 case judgements from no to yes", "40 percentage points in all, over 9 key questions", "2 case
/// judgements and 3 percentage points".
pub fn changes_needed(plans: &[Plan], direction: Direction) -> String {
    let different = different(plans);
    match different[..] {
        [Units { cases: cases @ 1.., points: 0, steps: 0 }] => {
            let turned = if direction == Direction::Up { "from no to yes" } else { "from yes to no" };
            return format!("{} {turned}", judgements(cases));
        }
        [Units { cases: 0, points: points @ 2.., steps: 0 }] => return points_needed(plans, points),
        _ => {}
    }
    let named: Vec<_> = different.iter().take(NAMED).map(|units| units.words()).collect();
    let others = if different.len() > NAMED { ", or as much in other units" } else { "" };
    format!("{}{others}", named.join(", or "))
}

/// "15 percentage points in all, over 3 key questions", where each plan changes as many key questions.
fn points_needed(plans: &[Plan], points: u32) -> String {
    let questions = |plan: &Plan| plan.changes.iter().filter(|change| change.cost > 0).count();
    let counts: Vec<_> = plans.iter().map(questions).collect();
    match counts[..] {
        [1] => format!("{points} percentage points"),
        [first, ..] if counts.iter().all(|count| *count == first) => {
            format!("{points} percentage points in all, over {first} key questions")
        }
        _ => format!("{points} percentage points in all"),
    }
}

/// What the units count against each other, with a space before it. Empty where all plans have one unit.
pub fn weights(plans: &[Plan]) -> String {
    let different = different(plans);
    let any = |of: fn(&Units) -> u32| different.iter().any(|units| of(units) > 0);
    let (cases, points, steps) = (any(|of| of.cases), any(|of| of.points), any(|of| of.steps));
    let mut weights = String::new();
    if cases && points {
        weights.push_str(" A percentage point counts as much as a case.");
    }
    if steps && (cases || points) {
        weights.push_str(" A step of a rating costs as much as chosen above.");
    }
    weights
}

/// The cost of plans that can change inspectors' ratings: "4 changes". Points of percentage are no changes of the same size as a step of a
/// rating, so the first plan's are counted by themselves: "15 percentage points and 2 steps of inspectors’ ratings".
pub fn changes(cost: u32, plans: &[Plan]) -> String {
    let units = plans.first().map(Units::of).unwrap_or_default();
    match units.points {
        0 => counted(cost, "change", "changes").unwrap_or_default(),
        _ => units.words(),
    }
}
