//! The English sentences about two sets of figures side by side.

use super::phrases::{English, and};
use crate::analysis::tenths_between;
use crate::app::text::comparison::{ComparisonText, Relation, SideName, Sides};
use crate::engine::{Capitalised, Outcome, Place, Range, Rating};

impl ComparisonText for English {
    fn comparison_caption(&self, [first, second]: [&SideName; 2]) -> String {
        format!("{} and {}", first.heading, second.heading)
    }

    fn figures_shown(&self, sheet: Option<&str>) -> String {
        sheet.map_or_else(|| "These figures".into(), |name| format!("These figures, {name}"))
    }

    fn figures_shown_called(&self) -> &'static str {
        "these figures"
    }

    fn other_sheet(&self, name: &str) -> String {
        format!("The other sheet, {name}")
    }

    fn other_sheet_called(&self) -> &'static str {
        "the other sheet"
    }

    fn other_editions(&self, titles: &[&str]) -> String {
        match titles {
            [] => "Only figures under the same standards can be compared item by item.".into(),
            titles => format!(
                "{} {} inspected under other standards, so they cannot be compared item by item.",
                and(titles),
                if titles.len() == 1 { "was" } else { "were" }
            ),
        }
    }

    fn difference(&self, sides: Sides<'_>) -> String {
        let Sides { relation, names: [first, _], outcomes, .. } = sides;
        let standards = standards_between(relation, first, outcomes);
        let widest = widest(sides);
        format!("{}{standards}.{widest}", score_between(sides))
    }

    fn one_case_is(&self, Range { lowest, highest }: Range<u16>) -> String {
        let points = |of: u16| (200 + of) / (2 * of);
        let span = |from: u16, to: u16, last: &str| match to - from {
            0 => from.to_string(),
            1 => format!("{from} {last} {to}"),
            _ => format!("{from} to {to}"),
        };
        let (sizes, points) = (span(lowest, highest, "or"), span(points(highest), points(lowest), "or"));
        format!("In the smaller samples, of {sizes} cases, one case is {points} percentage points.")
    }

    fn difference_heading(&self, relation: Relation, first: &SideName) -> String {
        if relation.is_change() { "Difference".into() } else { format!("In {}", first.called) }
    }

    fn points_difference(&self, relation: Relation, points: [Option<i16>; 2]) -> String {
        let [Some(first), Some(second)] = points else { return String::new() };
        amount(relation, second - first, ["more", "fewer"], |by| counted(by, "point"))
    }

    fn rating_difference(&self, relation: Relation, ratings: [Option<Rating>; 2]) -> String {
        let [Some(first), Some(second)] = ratings.map(|rating| rating.map(|rating| i16::from(rating.points()))) else {
            return String::new();
        };
        amount(relation, second - first, ["higher", "lower"], |by| counted(by, "rating"))
    }

    fn percent_difference(&self, relation: Relation, tenths: Option<i32>) -> String {
        amount(relation, tenths.unwrap_or_default(), ["higher", "lower"], percentage_points)
    }

    fn different_maxima(&self, first: &Outcome, second: &Outcome) -> String {
        format!(
            "The scores are out of {} and out of {}, because different standards were inspected. Compare the ratings, not the points.",
            first.score.max, second.score.max
        )
    }

    fn read_alike(&self, questions: usize) -> String {
        match questions {
            1 => "One key question is read alike in every case.".into(),
            _ => format!("{questions} key questions are read alike in every case."),
        }
    }

    fn note_of_side(&self, side: &SideName, note: &str) -> String {
        format!("{}: {note}", Capitalised(&side.called))
    }
}

/// The scores, with a space behind: "The score falls from 34 to 27, and the rating from Outstanding to Good. ", or "Bexley has 7 points fewer
/// than Islington, and is rated Good, not Outstanding. ". Empty where a score is open, or where the scores are out of different maxima, because
/// such scores say nothing about each other.
fn score_between(Sides { relation, names: [first, second], outcomes: [before, after], .. }: Sides<'_>) -> String {
    let score = |of: &Outcome| of.score.possible.settled().filter(|_| before.score.max == after.score.max);
    let (Some(from), Some(to)) = (score(before), score(after)) else { return String::new() };
    let ratings = before.overall.and_then(Range::settled).zip(after.overall.and_then(Range::settled));
    if relation.is_change() {
        let rating = match ratings {
            Some((was, is)) if was != is => format!(", and the rating from {was} to {is}"),
            Some((_, is)) => format!(", and the rating stays {is}"),
            None => String::new(),
        };
        return match from.cmp(&to) {
            std::cmp::Ordering::Less => format!("The score rises from {from} to {to}{rating}. "),
            std::cmp::Ordering::Equal => format!("The score stays {to}. "),
            std::cmp::Ordering::Greater => format!("The score falls from {from} to {to}{rating}. "),
        };
    }
    let called = Capitalised(&first.called);
    if from == to {
        return format!("{called} and {} have the same score, {to}. ", second.called);
    }
    let (have, are) = if first.is_plural { ("have", "are") } else { ("has", "is") };
    let (by, more) = (counted(i32::from(from.abs_diff(to)), "point"), if from > to { "more" } else { "fewer" });
    let rating = match ratings {
        Some((first, second)) if first != second => format!(", and {are} rated {first}, not {second}"),
        Some((first, _)) => format!(", and both are rated {first}"),
        None => String::new(),
    };
    format!("{called} {have} {by} {more} than {}{rating}. ", second.called)
}

/// The standards that are rated higher and lower: of a change in the second side, otherwise in the first side.
fn standards_between(relation: Relation, first: &SideName, [before, after]: [&Outcome; 2]) -> String {
    let [from, to] = if relation.is_change() { [before, after] } else { [after, before] };
    let (mut higher, mut lower, mut alike) = (Vec::new(), Vec::new(), 0);
    let counted = to.standards.iter().filter(|standard| standard.counts).count();
    for (from, to) in from.standards.iter().zip(&to.standards).filter(|(_, to)| to.counts) {
        let number = to.located.standard.number;
        match (from.rating(), to.rating()) {
            (Some(was), Some(is)) if is > was => higher.push(number),
            (Some(was), Some(is)) if is < was => lower.push(number),
            (Some(_), Some(_)) => alike += 1,
            _ => {}
        }
    }
    let are = |count: usize| if count == 1 { "1 standard is".into() } else { format!("{count} standards are") };
    let inside = if relation.is_change() { String::new() } else { format!(" in {}", first.called) };
    match (higher.len(), lower.len()) {
        (0, 0) if alike == counted => "No standard is rated differently".into(),
        (0, 0) => match alike {
            0 => "No standard has a rating on both sides".into(),
            1 => "The only standard with a rating on both sides has the same rating".into(),
            alike => format!("The {alike} standards with a rating on both sides have the same ratings"),
        },
        (count, 0) => format!("{} rated higher{inside}: {}", are(count), and(&higher)),
        (0, count) => format!("{} rated lower{inside}: {}", are(count), and(&lower)),
        (count, rest) => format!("{} rated higher{inside}: {}; {rest} lower: {}", are(count), and(&higher), and(&lower)),
    }
}

/// The key questions that differ most: " The largest rise is in 2.1.1, by 25 percentage points, and the only fall in 3.2.3, by 36 percentage
/// points." of a change, " The widest gap is in 3.2.3: 36 percentage points." of two services. Where several differ as much, none of them is
/// named, because the table has them.
fn widest(Sides { relation, inspections: [before, after], .. }: Sides<'_>) -> String {
    let framework = before.framework();
    let differences = framework.key_questions().filter_map(|located| {
        let answer = |inspection: &crate::engine::Inspection| inspection.answer(Place::KeyQuestion(located.id));
        Some((tenths_between(answer(before), answer(after))?, located.question.number))
    });
    let differences: Vec<_> = differences.filter(|(tenths, _)| *tenths != 0).collect();
    match relation {
        Relation::Scenario | Relation::Time => {
            let of =
                |sign: i32| differences.iter().map(move |(tenths, number)| (tenths * sign, *number)).collect::<Vec<_>>();
            let moves = [("rise", largest(&of(1))), ("fall", largest(&of(-1)))].into_iter().filter_map(|(kind, of)| {
                let (size, number, which) = of?;
                Some((format!("{which} {kind}"), format!("in {number}, by {}", percentage_points(size))))
            });
            match moves.collect::<Vec<_>>().as_slice() {
                [] => String::new(),
                [(which, by)] => format!(" The {which} is {by}."),
                [(first, by), (second, by_second), ..] => format!(" The {first} is {by}, and the {second} {by_second}."),
            }
        }
        Relation::Services => {
            let sizes: Vec<_> = differences.iter().map(|(tenths, number)| (tenths.abs(), *number)).collect();
            let widest = largest(&sizes);
            widest
                .map(|(size, number, _)| format!(" The widest gap is in {number}: {}.", percentage_points(size)))
                .unwrap_or_default()
        }
        // The readings case by case say where the readers differ most.
        Relation::Readers => String::new(),
    }
}

/// The largest of the positive sizes, with its key question, and whether it is the only or the largest. None where several are as large.
fn largest(sizes: &[(i32, &'static str)]) -> Option<(i32, &'static str, &'static str)> {
    let positive = || sizes.iter().filter(|(size, _)| *size > 0);
    let most = positive().map(|(size, _)| *size).max()?;
    let mut largest = positive().filter(|(size, _)| *size == most);
    match (largest.next(), largest.next()) {
        (Some((size, number)), None) => Some((*size, number, if positive().count() == 1 { "only" } else { "largest" })),
        _ => None,
    }
}

/// "1 point", "7 points".
fn counted(number: impl Into<i32>, unit: &str) -> String {
    match number.into() {
        1 => format!("1 {unit}"),
        number => format!("{number} {unit}s"),
    }
}

/// "1 percentage point", "6.7 percentage points".
fn percentage_points(tenths: i32) -> String {
    match (tenths / 10, tenths % 10) {
        (whole, 0) => counted(whole, "percentage point"),
        (whole, tenth) => format!("{whole}.{tenth} percentage points"),
    }
}

/// "▲ up 3 points" from the first side to the second of a change; "▼ 3 points fewer" in the first of two services; empty without a difference.
/// The arrow is a word too, because a screen reader may pass the arrow over.
fn amount(relation: Relation, by: impl Into<i32>, [more, fewer]: [&str; 2], amount: impl Fn(i32) -> String) -> String {
    let by = by.into();
    match (by, relation.is_change()) {
        (0, _) => String::new(),
        (1.., true) => format!("▲\u{a0}up {}", amount(by)),
        (_, true) => format!("▼\u{a0}down {}", amount(-by)),
        (1.., false) => format!("▼\u{a0}{} {fewer}", amount(by)),
        (_, false) => format!("▲\u{a0}{} {more}", amount(-by)),
    }
}
