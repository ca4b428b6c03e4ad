//! The steps in English: the only place that words them.

use std::fmt::{self, Write};

use super::explanation::{Finding, OutsideLowest, Step, shown_share};
use super::{Answer, Band, KeyQuestion, Range, Rating};

impl fmt::Display for Step<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.finding.fmt(f)
    }
}

impl fmt::Display for Finding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Banded { question, answer, percent, band } => write_banded(f, question, *answer, *percent, *band),
            Self::RoundingDecided { share, band } => {
                write!(f, "Rounding decided this band: {share}% before rounding is below {}%.", band.from)
            }
            Self::NotAsked { question, standard } => {
                let label = Capitalised(question.label);
                write!(f, "{label} was not asked in any case, so it plays no part in the rating of {}.", standard.name)
            }
            Self::QuestionJudged { question, rating } => {
                write!(f, "{} were judged {rating}.", Capitalised(question.label))
            }
            Self::LowestDecides { standard, rating, lowest, band, others } => {
                write!(f, "{} is {rating} because ", standard.name)?;
                write_lowest(f, lowest, *band, *others)
            }
            Self::Judged { standard, rating } => {
                write!(f, "{} is {rating}: inspectors judge this standard, and their rating was entered.", standard.name)
            }
            Self::EnteredDirectly { standard, rating } => {
                write!(f, "{} is {rating}: its rating was entered without its percentages.", standard.name)
            }
            Self::Open { standard, possible, missing } => {
                write!(f, "{} has no rating yet", standard.name)?;
                if missing.is_empty() {
                    return f.write_str(": inspectors judge this standard, and their rating has not been entered.");
                }
                write!(f, ": {possible} is still possible while ")?;
                let numbers: Vec<_> = missing.iter().map(|question| question.number).collect();
                f.write_str(&listed(&numbers, " and "))?;
                f.write_str(if missing.len() == 1 { " is missing." } else { " are missing." })
            }
            Self::NothingAsked { standard } => {
                write!(f, "{} has no calculated rating: its key questions were not asked in any case.", standard.name)
            }
            Self::NotRated { standard } => write!(f, "{} was not rated.", standard.name),
            Self::NotInspected { standard } => {
                write!(f, "{} was not inspected, so it adds nothing to the score or to its maximum.", standard.name)
            }
            Self::RatedApart { standard } => {
                write!(f, "{} is rated separately and adds no points to the score.", standard.name)
            }
            Self::Discretion { standard, calculated, rating, reason } => {
                write_discretion(f, standard.name, *calculated, *rating, reason)
            }
            Self::DiscretionUnusual => f.write_str(
                "This is unusual: in the published reports discretion has raised a rating by one band and never lowered one.",
            ),
            Self::Sum { points, max, standards } => {
                let [inadequate, requires_improvement, good, outstanding] = standards;
                write!(
                    f,
                    "The score is {points} of {max}: {outstanding} Outstanding at 3 points, {good} Good at 2, \
                     {requires_improvement} Requires improvement at 1 and {inadequate} Inadequate at 0."
                )
            }
            Self::OpenSum { settled, counted, score } => write!(
                f,
                "The score so far is {}, from {settled} of the {counted} standards that count; {} of {} is still possible.",
                score.points(),
                Between(score.possible.lowest, score.possible.highest),
                score.max
            ),
            Self::SmallerMaximum { not_inspected, counting, max, full } => {
                let were = if *not_inspected == 1 { "was" } else { "were" };
                write!(
                    f,
                    "{not_inspected} of the {counting} standards that count {were} not inspected, so the score is out of {max} \
                     and not {full}. How such a score is banded is not printed: consult the report for the overall rating."
                )
            }
            Self::NothingInspected => {
                f.write_str("No standard that counts was inspected, so there is no score and no overall rating.")
            }
            Self::Overall { score, band } => {
                write!(f, "A score of {score} is in the band {}: {} overall.", Ends(*band), band.rating)
            }
            Self::OpenOverall { score, overall } => {
                let Range { lowest, highest } = score;
                match overall.settled() {
                    Some(rating) => write!(f, "Every score from {lowest} to {highest} is {rating} overall."),
                    None => {
                        write!(f, "With a score from {lowest} to {highest}, {overall} is still possible overall.")
                    }
                }
            }
            Self::Distance { score, up, down } => write_distance(f, *score, *up, *down),
            Self::NoCap => f.write_str("A standard that is Inadequate does not cap the overall rating."),
        }
    }
}

/// The share of a key question, and the band that holds it.
fn write_banded(f: &mut fmt::Formatter<'_>, question: &KeyQuestion, answer: Answer, percent: u8, band: Band) -> fmt::Result {
    write!(f, "{}: ", Capitalised(question.label))?;
    match answer {
        Answer::Cases(cases) => {
            write!(f, "{} of {} cases were sufficient, {}%", cases.yes(), cases.of(), cases.shown())?;
        }
        Answer::Percentage(percentage) => write!(f, "{percentage}% of cases were sufficient")?,
        _ => {}
    }
    if shown_share(answer).is_some_and(|share| share.hundredths() != u16::from(percent) * 100) {
        write!(f, ", which rounds to {percent}%")?;
    }
    write!(f, ". That is in the band {}%, {}.", Ends(band), band.rating)
}

/// The key questions in the lowest band, which decide the rating of their standard.
fn write_lowest(
    f: &mut fmt::Formatter<'_>,
    lowest: &[(&KeyQuestion, Option<u8>)],
    band: Band,
    others: OutsideLowest,
) -> fmt::Result {
    let several = lowest.len() > 1;
    let judged = lowest.iter().any(|(_, percent)| percent.is_none());
    let in_band = InBand { band, judged };
    if several && others == OutsideLowest::None {
        return write!(f, "all its key questions are {in_band}.");
    }
    let reasons: Vec<_> = lowest
        .iter()
        .map(|(question, percent)| match percent {
            Some(percent) if several => format!("{} ({percent}%)", question.label),
            Some(percent) => format!("{} is {percent}%", question.label),
            None if several => format!("{} (judged)", question.label),
            None => format!("{} were judged {}", question.label, band.rating),
        })
        .collect();
    f.write_str(&listed(&reasons, " and "))?;
    match (several, judged) {
        (true, _) => write!(f, " are {in_band}")?,
        (false, false) => write!(f, ", {in_band}")?,
        (false, true) => {}
    }
    f.write_str(match others {
        OutsideLowest::None => ".",
        OutsideLowest::Higher => ", the lowest among its key questions.",
        OutsideLowest::Missing => ", whatever the missing answers are.",
    })
}

fn write_discretion(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    calculated: Option<Rating>,
    rating: Rating,
    reason: &str,
) -> fmt::Result {
    match calculated {
        Some(calculated) if calculated == rating => {
            write!(f, "Professional discretion keeps {name} at {rating}.")?;
        }
        Some(calculated) => {
            write!(f, "Professional discretion makes {name} {rating} instead of {calculated}.")?;
        }
        None => write!(f, "Professional discretion makes {name} {rating}; no rating is calculated.")?,
    }
    if reason.is_empty() { Ok(()) } else { write!(f, " Reason given: {reason}") }
}

/// How far the ratings above and below are.
fn write_distance(
    f: &mut fmt::Formatter<'_>,
    score: u8,
    up: Option<(u8, Rating)>,
    down: Option<(u8, Rating)>,
) -> fmt::Result {
    match up {
        Some((points, rating)) => {
            let reached = score + points;
            write!(f, "{} more, {reached} in all, would make it {rating}", Points(points))?;
        }
        None => f.write_str("There is no higher rating")?,
    }
    match down {
        Some((points, rating)) => write!(f, "; {} fewer would make it {rating}.", Points(points)),
        None => f.write_str("; there is no lower rating."),
    }
}

/// Writes the items of a list with commas between them, and another word before the last: "a, b and c", "a, b or c".
pub(crate) fn listed(items: &[impl fmt::Display], before_last: &str) -> String {
    let mut list = String::new();
    for (place, item) in items.iter().enumerate() {
        let separator = match place {
            0 => "",
            _ if place + 1 == items.len() => before_last,
            _ => ", ",
        };
        list += &format!("{separator}{item}");
    }
    list
}

/// A label as it begins a sentence or stands alone.
pub(crate) struct Capitalised<'a>(pub &'a str);

impl fmt::Display for Capitalised<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0.chars();
        if let Some(first) = rest.next() {
            f.write_char(first.to_ascii_uppercase())?;
        }
        f.write_str(rest.as_str())
    }
}

struct Ends(Band);

impl fmt::Display for Ends {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} to {}", self.0.from, self.0.to)
    }
}

/// The band of key questions, or the rating alone if one of them was judged, because a judgement is in no band.
struct InBand {
    band: Band,
    judged: bool,
}

impl fmt::Display for InBand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.judged { self.band.rating.fmt(f) } else { write!(f, "in the band {}%", Ends(self.band)) }
    }
}

struct Points(u8);

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, if self.0 == 1 { "point" } else { "points" })
    }
}

struct Between(u8, u8);

impl fmt::Display for Between {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "between {} and {}", self.0, self.1)
    }
}

/// Ratings that are still possible: "Good", "Good or Outstanding", "Inadequate to Good", or "any rating".
impl fmt::Display for Range<Rating> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { lowest, highest } = self;
        if lowest == highest {
            lowest.fmt(f)
        } else if *self == Self::ANY {
            f.write_str("any rating")
        } else if lowest.next() == Some(*highest) {
            write!(f, "{lowest} or {highest}")
        } else {
            write!(f, "{lowest} to {highest}")
        }
    }
}
