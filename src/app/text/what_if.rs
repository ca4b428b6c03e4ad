//! The words of what-if: scenarios, what it takes, how far, how sure.

use super::sentences::points;
use crate::analysis::sampling::Certain;
use crate::analysis::{Change, Decisive, Direction, Hold, Move, Needed, OverallMove, Plan, Reach, StandardMove, Target};
use crate::engine::{Answer, Capitalised, CaseCount, Framework, Outcome, Percentage, Place, Range, Rating};

/// The words of one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after the words it holds")]
pub struct WhatIfText {
    pub start: &'static str,
    pub sheets: &'static str,
    pub baseline: &'static str,
    pub scenario: fn(usize, &str) -> String,
    pub name: &'static str,
    pub swap: &'static str,
    pub keep: &'static str,
    pub drop: &'static str,
    pub comparison: &'static str,
    pub comparison_caption: fn(&str) -> String,
    pub comparison_score: &'static str,
    pub changed: &'static str,
    pub same: &'static str,
    pub was: fn(&Outcome) -> String,
    pub was_before: fn(Option<Answer>) -> String,

    pub reach: &'static str,
    pub whole: &'static str,
    pub target_of: &'static str,
    pub target: &'static str,
    pub target_option: fn(Direction, Rating) -> String,
    pub judged: &'static str,
    pub judged_option: fn(Option<u16>) -> String,
    pub locks: fn(usize) -> String,
    pub locks_hint: &'static str,
    pub found: fn(Target, &Reach, u8) -> String,
    pub reached_in: fn(&str) -> String,
    pub held: fn(&Framework, Hold, &[Place]) -> String,
    pub change: fn(&Framework, &Change, Direction) -> String,
    pub comes_to: fn(&Outcome, &Plan, Direction) -> String,
    pub becomes: fn(&Outcome, &Outcome, &Plan, Direction) -> Vec<String>,
    pub try_plan: &'static str,
    pub try_plan_number: fn(usize) -> String,
    pub missing: &'static str,
    pub needed: fn(&Framework, &[Place], &Needed, Direction) -> String,

    pub headroom: &'static str,
    pub headroom_headings: [&'static str; 4],
    pub key_question_move: fn(&Move, Answer, Direction) -> String,
    pub standard_move: fn(&Framework, &StandardMove) -> String,
    pub overall_move: fn(&OverallMove, Direction, bool) -> String,
    pub none: &'static str,
    pub none_means: &'static str,
    pub one_case: fn(usize) -> String,
    pub decides: fn(&Framework, &Decisive, &[Place]) -> String,

    pub sampling: &'static str,
    pub caution: &'static [&'static str],
    pub eligible: &'static str,
    pub eligible_wrong: fn(u16) -> String,
    pub eligible_hint: fn(Option<(u32, u32)>) -> String,
    pub interval_caption: &'static str,
    pub interval_headings: [&'static str; 3],
    pub interval: fn(Range<Percentage>) -> String,
    pub figure: fn(CaseCount) -> String,
    pub chances_caption: &'static str,
    pub chance: fn(f64) -> String,
    pub certain: fn(&Framework, Certain, &[Place]) -> String,
    pub no_counts: &'static str,
    pub no_overall: &'static str,
}

/// English.
pub static ENGLISH: WhatIfText = WhatIfText {
    start: "Start a scenario",
    sheets: "Figures",
    baseline: "Baseline",
    scenario: |number, name| match name.trim() {
        "" => format!("Scenario {number}"),
        name => name.into(),
    },
    name: "Name of this scenario",
    swap: "Swap with the baseline",
    keep: "Make this the baseline",
    drop: "Delete this scenario",
    comparison: "Compared with the baseline",
    comparison_caption: |scenario| format!("The baseline and {scenario}"),
    comparison_score: "Score and overall rating",
    changed: "Changed",
    same: "No differences yet. Change a figure to see what it does.",
    was_before: |answer| answer.map_or_else(|| "was not entered".into(), |answer| format!("was {}", short(answer))),
    was: |outcome| format!("Baseline: {}", super::score_sentence(outcome)),

    reach: "What would it take?",
    whole: "The overall rating",
    target_of: "Rating to change",
    target: "Target",
    target_option: |direction, rating| match direction {
        Direction::Up => format!("At least {rating}"),
        Direction::Down if rating == Rating::Inadequate => "Inadequate".into(),
        Direction::Down => format!("{rating} or lower"),
    },
    judged: "Ratings that inspectors judge",
    judged_option: |step| match step {
        None => "Stay as they are".into(),
        Some(1) => "Can change: one step counts as 1 case".into(),
        Some(step) => format!("Can change: one step counts as {step} cases"),
    },
    locks: |locked| match locked {
        0 => "Leave some as they are".into(),
        _ => format!("Leave some as they are: {locked} ticked"),
    },
    locks_hint: "Tick anything that must not change.",
    found,
    reached_in: |scenario| {
        format!(
            "{scenario} meets the target. “Compared with the baseline”, above, shows what it changes. You can undo this."
        )
    },
    held,
    change,
    comes_to,
    becomes,
    try_plan: "Try it as a scenario",
    try_plan_number: |number| format!(" (way {number})"),
    missing: "Missing answers",
    needed,

    headroom: "How far is each from the next band?",
    headroom_headings: ["Standard or key question", "Now", "Up", "Down"],
    key_question_move,
    standard_move: |framework, StandardMove { changes, rating }| {
        let words: Vec<_> =
            changes.iter().map(|change| format!("{} at {}", number(framework, change.place), short(change.to))).collect();
        match changes[..] {
            [Change { place: Place::Standard(_), .. }] => format!("{rating}, if inspectors judge it\u{a0}so"),
            _ => format!("{rating} with {}", super::and(&words)),
        }
    },
    overall_move: |OverallMove { points: away, rating, cost }, direction, counted| {
        let turned = if direction == Direction::Up { "from no to yes" } else { "from yes to no" };
        let by = match cost {
            None => "; figures alone cannot do it".into(),
            Some(cost) if counted => format!(": at least {} {turned}", judgements(*cost)),
            Some(cost) => format!(": at least {cost} percentage points or case judgements"),
        };
        format!("{rating}, {} away{by}", points(*away))
    },
    none: "–",
    none_means: "A dash means there is no further band, discretion set the rating, or something is missing.",
    one_case: |ways| match ways {
        1 => "One case could change a rating".into(),
        ways => format!("One case could change a rating ({ways} ways)"),
    },
    decides: |framework, decisive, places| {
        let case = match (decisive.to, decisive.direction) {
            (Answer::Cases(_), Direction::Up) => "One more",
            (Answer::Cases(_), Direction::Down) => "One fewer",
            (_, Direction::Up) => "1 percentage point more",
            (_, Direction::Down) => "1 percentage point fewer",
        };
        let (rated, rating) = match decisive.overall {
            Some(overall) => ("the overall rating".into(), overall),
            None => (name(framework, Place::Standard(decisive.standard)), decisive.rating),
        };
        format!("{case} in {} makes {rated} {rating}", listed(framework, places, " or "))
    },

    sampling: "How sure is this?",
    caution: &[
        "Inspectors read a sample of cases. Another sample would give somewhat different figures, and perhaps different ratings. This \
         estimates how different. It is a caution about small samples: no inspection is rated this way.",
        "It assumes that key questions are independent, which is not quite true: good work on a case is often good throughout. So the \
         highest ratings are a little more likely than shown here, and the score is less certain.",
        "A standard takes the rating of its lowest key question, so a small sample of weak and strong answers often comes out lower. \
         The chances use the Jeffreys prior. Anything without a number of cases is treated as certain.",
    ],
    eligible: "How many cases was the sample drawn from? (optional)",
    eligible_wrong: |inspected| match inspected {
        0 => "The number of cases must be a whole number, 1 or more".into(),
        _ => format!("The number of cases must be a whole number, at least {inspected}, the number inspected"),
    },
    eligible_hint: |sample| match sample {
        Some((caseload, needed)) => format!(
            "For a caseload of {caseload}, a sample of {needed} gives 80% confidence with a margin of error of 5 percentage points, \
             which is how the inspectorate draws its samples (rule 14). This applies to all key questions. The chances below do not \
             use it."
        ),
        None => "This narrows the intervals and shows the sample size that the inspectorate’s rule asks for.".into(),
    },
    interval_caption: "Where each percentage probably lies among all cases: 80% intervals",
    interval_headings: ["Key question", "Figure", "80% interval"],
    interval: |Range { lowest, highest }| match (lowest.rounded(), highest.rounded()) {
        (lowest, highest) if lowest == highest => format!("{lowest}%"),
        (lowest, highest) => format!("{lowest} to {highest}%"),
    },
    figure: |cases| format!("{} of {}, {}%", cases.yes(), cases.of(), cases.rounded()),
    chances_caption: "The chance of each rating, if another sample of the same size were drawn",
    chance: |chance| match chance {
        0.0 => "0%".into(),
        1.0 => "100%".into(),
        ..0.01 => "under 1%".into(),
        0.99.. => "over 99%".into(),
        _ => format!("{}%", (chance * 100.0 + 0.5) as u8),
    },
    certain,
    no_counts: "To see this, enter figures as numbers of cases.",
    no_overall: "Chances for the overall rating appear once every standard that counts has a rating.",
};

fn number(framework: &Framework, place: Place) -> &'static str {
    framework.number(place)
}

/// "2.2 Planning", or "2.2.3 Keeping other people safe".
fn name(framework: &Framework, place: Place) -> String {
    let words = match place {
        Place::Standard(id) => framework.standard(id).map(|located| located.standard.name),
        Place::KeyQuestion(id) => framework.key_question(id).map(|located| located.question.label),
    };
    format!("{} {}", number(framework, place), Capitalised(words.unwrap_or_default()))
}

fn numbers(framework: &Framework, places: &[Place]) -> String {
    listed(framework, places, " and ")
}

fn listed(framework: &Framework, places: &[Place], last: &str) -> String {
    let numbers: Vec<_> = places.iter().map(|place| number(framework, *place)).collect();
    super::listed(&numbers, last)
}

/// An answer in a few words that stay on one line: "6 of 9", "65%", "Good".
fn short(answer: Answer) -> String {
    match answer {
        Answer::Cases(cases) => format!("{}\u{a0}of\u{a0}{}", cases.yes(), cases.of()),
        Answer::Percentage(percentage) => format!("{percentage}%"),
        Answer::Rating(rating) => rating.to_string(),
        Answer::NotAsked => "not asked".into(),
        Answer::NotRated => "not rated".into(),
    }
}

fn found(Target { direction, .. }: Target, reach: &Reach, max: u8) -> String {
    match reach {
        Reach::Already => "The target is already met.".into(),
        Reach::By { cost, plans, more } => {
            let ways = match plans.len() {
                1 => "There is only one way:".into(),
                ways if *more => format!("Here are {ways} of the ways:"),
                ways => format!("There are {ways} ways:"),
            };
            if *cost == 0 {
                let these = if plans.len() == 1 { "" } else { " as in one of these" };
                return format!("Nothing you entered has to change if the missing answers are{these}:");
            }
            let mut units = [false; 3];
            for change in plans.iter().flat_map(|plan| &plan.changes).filter(|change| change.cost > 0) {
                units[match change.to {
                    Answer::Cases(_) => 0,
                    Answer::Percentage(_) => 1,
                    _ => 2,
                }] = true;
            }
            let turned = if direction == Direction::Up { "from no to yes" } else { "from yes to no" };
            let what = match units {
                [true, false, false] => format!("{} {turned}", judgements(*cost)),
                [false, true, false] if *cost == 1 => "1 percentage point".into(),
                [false, true, false] => format!("{cost} percentage points"),
                [_, _, rated] => {
                    let rated = if rated { ", and each step of a rating as chosen above" } else { "" };
                    format!("{cost}, counting each case judgement or percentage point as 1{rated}")
                }
            };
            format!("Fewest changes needed: {what}. {ways}")
        }
        Reach::OutOfReach { best, score, .. } => {
            let end = if direction == Direction::Up { "best" } else { "lowest" };
            match (best, score) {
                (Some(best), Some(score)) => {
                    format!("The target cannot be met. The {end} possible is {score} of {max}: {best}.")
                }
                (Some(best), None) => format!("The target cannot be met. The {end} possible is {best}."),
                (None, _) => "The target cannot be met.".into(),
            }
        }
    }
}

fn held(framework: &Framework, hold: Hold, places: &[Place]) -> String {
    let why = match hold {
        Hold::Discretion => "professional discretion stays as recorded",
        Hold::Judged => "judged ratings stay as they are",
        Hold::Locked => "kept as you asked",
        Hold::NotAsked => "not asked in any case",
        Hold::NotRated => "not rated",
    };
    format!("{}: {why}.", numbers(framework, places))
}

fn change(framework: &Framework, Change { place, from, to, .. }: &Change, direction: Direction) -> String {
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

/// The score that a plan comes to.
fn comes_to(after: &Outcome, plan: &Plan, direction: Direction) -> String {
    if !leaves_open(plan) {
        return super::score_sentence(after);
    }
    let (score, overall) = (direction.certain(after.score.possible), direction.certain(after.overall));
    format!("The score is {} {score} of {}: {overall}", at_least(direction), after.score.max)
}

/// The standards that a plan changes.
fn becomes(before: &Outcome, after: &Outcome, plan: &Plan, direction: Direction) -> Vec<String> {
    let mut standards = Vec::new();
    for (before, after) in before.standards.iter().zip(&after.standards) {
        let standard = after.located.standard;
        let (number, name) = (standard.number, standard.name);
        match (after.possible, after.rating()) {
            (possible, _) if possible == before.possible => {}
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

/// Whether a plan says of something missing what it must be: it can turn out better, on the way down worse.
fn leaves_open(plan: &Plan) -> bool {
    plan.changes.iter().any(|change| change.from.is_none())
}

const fn at_least(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "at least",
        Direction::Down => "at most",
    }
}

fn needed(framework: &Framework, places: &[Place], needed: &Needed, direction: Direction) -> String {
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

/// What something missing must be: "at least 65%", "Outstanding", "at most 49%".
fn least(answer: Answer, direction: Direction) -> String {
    match (answer, direction) {
        (Answer::Rating(rating), _) if rating == direction.last() => rating.to_string(),
        _ => format!("{} {}", at_least(direction), short(answer)),
    }
}

fn judgements(number: u32) -> String {
    format!("{number} case {}", if number == 1 { "judgement" } else { "judgements" })
}

fn key_question_move(Move { to, amount, rating }: &Move, from: Answer, direction: Direction) -> String {
    let (more, higher) = if direction == Direction::Up { ("more", "higher") } else { ("fewer", "lower") };
    match from {
        Answer::Cases(_) => format!("{amount} {more} for {rating} ({})", short(*to)),
        Answer::Percentage(from) => {
            let points = if *amount == 1 { "percentage point" } else { "percentage points" };
            match (to, from.hundredths() % 100) {
                (Answer::Percentage(to), 1..) => {
                    // The whole points lead past where the next band begins, by up to one.
                    let (from, half) = match direction {
                        Direction::Up => ("from", to.rounded().saturating_sub(1)),
                        Direction::Down => ("below", to.rounded()),
                    };
                    format!("Up to {amount} {points} {higher} for {rating} ({from} {half}.5%)")
                }
                _ => format!("{amount} {points} {higher} for {rating} ({})", short(*to)),
            }
        }
        _ => format!("{rating}"),
    }
}

fn certain(framework: &Framework, certain: Certain, places: &[Place]) -> String {
    let why = match certain {
        Certain::Percentage => "number of cases not known",
        Certain::Judged => "judged by inspectors",
        Certain::Discretion => "set by professional discretion",
    };
    format!("Treated as certain: {} ({why}).", numbers(framework, places))
}
