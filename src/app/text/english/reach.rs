//! The English sentences about what it takes to reach a rating.

use super::cost::{changes, changes_needed, weights};
use super::phrases::{English, and, name, numbers, score_sentence, short};
use crate::analysis::{Change, Direction, Hold, Needed, Plan, RatingOf, Reach, Target};
use crate::app::text::reach::{Kept, ReachText};
use crate::engine::{Answer, Framework, Outcome, Place, Rating};

/// How many standards and key questions that stay a sentence names.
const LOCKED_NAMED: usize = 4;

impl ReachText for English {
    fn target_option(&self, direction: Direction, rating: Rating) -> String {
        match direction {
            // Nothing is higher, and nothing is lower.
            Direction::Up if rating == Rating::Outstanding => rating.to_string(),
            Direction::Down if rating == Rating::Inadequate => rating.to_string(),
            Direction::Up => format!("At least {rating}"),
            Direction::Down => format!("{rating} or lower"),
        }
    }

    fn target(&self, framework: &Framework, Target { of, direction, rating }: Target) -> String {
        let of = match of {
            RatingOf::Overall => "overall".into(),
            RatingOf::Standard(id) => format!("for {}", name(framework, Place::Standard(id))),
        };
        format!("Target: {} {of}.", self.target_option(direction, rating))
    }

    fn judged_option(&self, step: Option<u16>) -> String {
        match step {
            None => "Stay as they are".into(),
            Some(1) => "May change: each step costs as much as 1 case".into(),
            Some(step) => format!("May change: each step costs as much as {step} cases"),
        }
    }

    fn locks(&self, locked: usize) -> String {
        match locked {
            0 => "Leave some as they are".into(),
            _ => format!("Leave some as they are: {locked} ticked"),
        }
    }

    fn highest_already(&self, rating: Rating) -> String {
        format!("{rating} is the highest rating. This is what would lose it.")
    }

    fn reach_answer(&self, Target { direction, .. }: Target, reach: &Reach, max: u8, kept: Kept<'_>) -> String {
        let unchanged = unchanged(kept);
        match reach {
            Reach::Already => "The target is already met.".into(),
            Reach::By { cost: 0, plans, .. } => {
                let these = if plans.len() == 1 { "" } else { " as in one of these" };
                format!("Nothing you entered has to change if the missing answers are{these}:")
            }
            Reach::By { plans, .. } => {
                format!("Fewest changes{unchanged}: {}.{}", changes_needed(plans, direction), weights(plans))
            }
            Reach::OutOfReach { best, score, .. } => {
                let end = if direction == Direction::Up { "best" } else { "lowest" };
                match (best, score) {
                    (Some(best), Some(score)) => {
                        format!("The target cannot be met{unchanged}. The {end} possible is {score} of {max}: {best}.")
                    }
                    (Some(best), None) => format!("The target cannot be met{unchanged}. The {end} possible is {best}."),
                    (None, _) => format!("The target cannot be met{unchanged}."),
                }
            }
        }
    }

    fn reach_ways(&self, reach: &Reach, kept: Kept<'_>) -> String {
        let Reach::By { cost: 1.., plans, more } = reach else { return String::new() };
        let unchanged = match unchanged(kept) {
            unchanged if unchanged.is_empty() => unchanged,
            unchanged => format!(",{unchanged}"),
        };
        match plans.len() {
            1 => format!("The way{unchanged}:"),
            ways if *more => format!("{ways} of the ways{unchanged}:"),
            ways => format!("The {ways} ways{unchanged}:"),
        }
    }

    fn reach_freed(&self, fixed: &Reach, freed: &Reach) -> String {
        match (fixed, freed) {
            (Reach::By { cost: fixed, .. }, Reach::By { cost, .. }) if cost >= fixed => {
                "Changing inspectors’ ratings too would save nothing.".into()
            }
            (_, Reach::By { cost, plans, .. }) => {
                let are = if *cost == 1 { "is" } else { "are" };
                format!("If inspectors’ ratings may change too, {} {are} enough.", changes(*cost, plans))
            }
            (_, Reach::Already) => String::new(),
            (_, Reach::OutOfReach { .. }) => "It cannot be met if inspectors’ ratings change either.".into(),
        }
    }

    fn reached_in(&self, framework: &Framework, scenario: &str, broken: &[(Hold, Vec<Place>)], has_ways: bool) -> String {
        let broken: Vec<_> = broken.iter().map(|(hold, places)| broken_hold(framework, *hold, places)).collect();
        let but = if broken.is_empty() { String::new() } else { format!(", but it changes {}", broken.join(", and ")) };
        let ways = match has_ways {
            true => "The ways start from the actual figures.",
            false => "From the actual figures, no way leads to the target without such changes.",
        };
        format!("“{scenario}” meets the target{but}. {ways}")
    }

    fn reached_without_discretion(&self, framework: &Framework, places: &[Place], reach: &Reach) -> String {
        match reach {
            Reach::By { cost: cost @ 1.., plans, .. } => {
                let of = numbers(framework, places);
                format!("If discretion no longer held {of} as recorded, {} would be enough.", changes(*cost, plans))
            }
            _ => String::new(),
        }
    }

    fn held(&self, framework: &Framework, hold: Hold, places: &[Place]) -> String {
        let why = match hold {
            Hold::Discretion => "professional discretion stays as recorded",
            Hold::Judged => "judged ratings stay as they are",
            Hold::Locked => "kept as you asked",
            Hold::NotAsked => "not asked in any case",
            Hold::NotRated => "not rated",
            Hold::NotInspected => "not inspected",
        };
        format!("{}: {why}.", numbers(framework, places))
    }

    fn plan_change(&self, framework: &Framework, Change { place, from, to, .. }: &Change, direction: Direction) -> String {
        let place = name(framework, *place);
        match (from, to) {
            (None, to) => format!("{place}: {}", least(*to, direction)),
            (Some(Answer::Cases(before)), Answer::Cases(after)) => {
                let (yes, of) = (before.yes(), before.of());
                format!("{place}: {yes} to {} of {of} ({}% to {}%)", after.yes(), before.rounded(), after.rounded())
            }
            (Some(before), after) => format!("{place}: {} to {}", short(*before), short(*after)),
        }
    }

    fn plan_score(&self, after: &Outcome, plan: &Plan, direction: Direction) -> String {
        let Some(overall) = after.overall.filter(|_| leaves_open(plan)) else { return score_sentence(after) };
        let (score, overall) = (direction.certain(after.score.possible), direction.certain(overall));
        format!("The score is {} {score} of {}: {overall}", at_least(direction), after.score.max)
    }

    fn plan_ratings(&self, before: &Outcome, after: &Outcome, plan: &Plan, direction: Direction) -> Vec<String> {
        let mut standards = Vec::new();
        for (before, after) in before.standards.iter().zip(&after.standards) {
            let standard = after.located.standard;
            let (number, name) = (standard.number, standard.name);
            match (after.possible, after.rating()) {
                (possible, _) if possible == before.possible => {}
                // The plan says already what a judged standard must be.
                _ if plan.changes.iter().any(|change| change.place == after.located.place()) => {}
                (Some(possible), _) if leaves_open(plan) => {
                    let rating = direction.certain(possible);
                    let least = if rating == direction.last() { String::new() } else { format!("{} ", at_least(direction)) };
                    standards.push(format!("{number} {name} is {least}{rating}"));
                }
                (_, Some(rating)) => standards.push(format!("{number} {name} becomes {rating}")),
                _ => {}
            }
        }
        standards
    }

    fn plan_results(&self, ratings: &[String]) -> String {
        if ratings.is_empty() { String::new() } else { format!("Then {}.", and(ratings)) }
    }

    fn discretion_stays(&self, framework: &Framework, places: &[Place]) -> String {
        format!("Ratings that discretion set stay: {}.", numbers(framework, places))
    }

    fn try_plan_number(&self, number: usize) -> String {
        format!(" (way {number})")
    }

    fn needed(&self, framework: &Framework, places: &[Place], needed: &Needed, direction: Direction) -> String {
        let (who, be, is, depend) = match places {
            [one] => (name(framework, *one), "must be", "is", "depends on the others"),
            _ => (numbers(framework, places), "must each be", "in one of them is", "depend on each other"),
        };
        let least = |answer: &Answer| least(*answer, direction);
        let what = match needed {
            // These two are so of all that is missing, or of nothing.
            Needed::Reached => return "Whatever the missing answers are, the target is met.".into(),
            Needed::OutOfReach => return "No missing answer is enough without other changes.".into(),
            Needed::NoEffect => "no effect on the target".into(),
            Needed::Figure { necessary: Some(necessary), sufficient: Some(sufficient) } if necessary == sufficient => {
                format!("{be} {}", least(necessary))
            }
            Needed::Figure { necessary: Some(necessary), sufficient: Some(sufficient) } => {
                format!("{be} {}; {} {is} enough whatever the others are", least(necessary), least(sufficient))
            }
            Needed::Figure { necessary: Some(necessary), .. } => {
                format!("{be} {}, and that alone is not enough", least(necessary))
            }
            Needed::Figure { sufficient: Some(sufficient), .. } => {
                format!("{} {is} enough whatever the others are", least(sufficient))
            }
            Needed::Figure { .. } => depend.into(),
        };
        format!("{who}: {what}")
    }
}

/// What stays as it is, with a space in front: " with inspectors’ ratings unchanged, and 2.2.3 left as it is". Empty where all may change.
fn unchanged(Kept { framework, judged, locked }: Kept<'_>) -> String {
    // The person ticks them in any order.
    let mut locked = locked.to_vec();
    locked.sort_by_key(|place| framework.number(*place));
    let locked = match locked[..] {
        [] => None,
        [one] => Some(format!("{} left as it is", framework.number(one))),
        ref many if many.len() > LOCKED_NAMED => Some(format!("{} others left as they are", many.len())),
        ref many => Some(format!("{} left as they are", numbers(framework, many))),
    };
    let judged = judged.then(|| "inspectors’ ratings unchanged".to_owned());
    let kept: Vec<_> = judged.into_iter().chain(locked).collect();
    if kept.is_empty() { String::new() } else { format!(" with {}", kept.join(", and ")) }
}

/// Whether a plan says of something missing what it must be: it can turn out better, on the way down worse.
fn leaves_open(plan: &Plan) -> bool {
    plan.changes.iter().any(|change| change.from.is_none())
}

/// What a scenario changes although it was to stay: "2.2.3, which was to stay as it is".
fn broken_hold(framework: &Framework, hold: Hold, places: &[Place]) -> String {
    let (numbers, are) = (numbers(framework, places), if places.len() == 1 { "it is" } else { "they are" });
    match hold {
        Hold::Judged => format!("{numbers}, which inspectors judge"),
        _ => format!("{numbers}, which you asked to leave as {are}"),
    }
}

const fn at_least(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "at least",
        Direction::Down => "at most",
    }
}

/// The value that a missing answer must have: "at least 65%", "Outstanding", "at most 49%".
fn least(answer: Answer, direction: Direction) -> String {
    match (answer, direction) {
        (Answer::Rating(rating), _) if rating == direction.last() => rating.to_string(),
        _ => format!("{} {}", at_least(direction), short(answer)),
    }
}
