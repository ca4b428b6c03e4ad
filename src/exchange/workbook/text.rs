//! The texts of the workbook.

use super::layout::{
    CALCULATED, DISCRETION, ENTERED, NAME, NOT_ASKED as NOT_ASKED_COLUMN, NOTE, NUMBER, OF, OTHER_PERCENT, OTHER_POINTS,
    OTHER_RATING, PERCENT, PERCENT_DIFFERENCE, PERCENTAGE, POINTS, POINTS_DIFFERENCE, PRESENT_PERCENT, PRESENT_POINTS,
    PRESENT_RATING, RATING, REASON, WorkbookColumn, YES,
};
use crate::engine::{Basis, Range, Rating};
use crate::exchange::figure_sheet_headings::HEADINGS as TEXTS;

pub use crate::exchange::figure_sheet_headings::{FRAMEWORK, SCENARIO, SERVICE};

pub const TITLE: &str = "Inspection ratings";
pub const UNOFFICIAL: &str = "Unofficial. Inspectors use judgement, so a real rating can differ. Not made, checked or endorsed by \
                              HM Inspectorate of Probation.";
pub const HOW: &str = "Fill in the yellow cells; the rest follows. For a key question, enter cases or a percentage.";

pub const DATE: &str = "Made on";
pub const SCORE: &str = "Score so far";
pub const OVERALL: &str = "Overall rating";
pub const POSSIBLE: &str = "Still possible";

pub const NOT_ASKED: &str = "Not asked";
pub const NOT_RATED: &str = "Not rated";
pub const NOT_INSPECTED: &str = "Not inspected";
pub const NOTHING_INSPECTED: &str = "Nothing was inspected";
pub const OPEN: &str = "No rating yet";
pub const UP_TO: &str = "Up to ";

/// The headings of the groups of columns: the first and the last column of each.
pub const GROUPS: [(WorkbookColumn, WorkbookColumn, &str); 4] = [
    (YES, ENTERED, "Enter one of these"),
    (PERCENT, CALCULATED, "Calculated"),
    (DISCRETION, REASON, "Professional discretion"),
    (RATING, NOTE, "Result"),
];

/// The headings of the columns, each with the width of its column in characters.
pub const HEADINGS: [(WorkbookColumn, &str, u16); 14] = [
    (NUMBER, TEXTS[0], 10),
    (NAME, TEXTS[1], 42),
    (YES, TEXTS[2], 8),
    (OF, TEXTS[3], 8),
    (PERCENTAGE, TEXTS[4], 8),
    (NOT_ASKED_COLUMN, TEXTS[5], 12),
    (ENTERED, TEXTS[6], 21),
    (PERCENT, TEXTS[7], 7),
    (CALCULATED, TEXTS[8], 21),
    (DISCRETION, TEXTS[9], 21),
    (REASON, TEXTS[10], 28),
    (RATING, TEXTS[11], 21),
    (POINTS, TEXTS[12], 8),
    (NOTE, TEXTS[13], 38),
];

/// The messages when a cell gets a value that it does not allow: a title and a sentence.
pub const CASES_ERROR: [&str; 2] =
    ["There is a problem", "Cases must be a whole number, 0 to 9,999. If there were none, choose “Not asked”."];
pub const PERCENTAGE_ERROR: [&str; 2] = ["There is a problem", "Percentage must be between 0% and 100%, like 72%."];
pub const LIST_ERROR: [&str; 2] = ["There is a problem", "Choose from the list, or leave it blank."];

/// The texts of the column of notes.
pub const CHECK_BOTH: &str = "Check: enter cases or a percentage, not both";
pub const CHECK_CASES: &str = "Check: enter two whole numbers of cases, yes no more than of";
pub const CHECK_PERCENTAGE: &str = "Check: percentage must be a number from 0 to 100, with 2 decimal places or fewer";
/// The words before, between and after the two percentages that a number can mean.
pub const CHECK_SIGN: [&str; 3] = ["Check: is this ", "% or ", "%? Type it with its sign"];
pub const CHECK_NOT_ASKED: &str = "Check: clear the figures, or “Not asked”";
pub const CHECK_LIST: &str = "Check: choose from the list, or leave it blank";
pub const CHECK_TWICE: &str = "Check: clear the rating, or the figures of its key questions";
pub const CHECK_DISCRETION: &str = "Check: a standard that is not rated or not inspected takes no discretion";
/// The beginning of all notes about entries that cannot be used.
pub const CHECK: &str = "Check:";
pub const READ_AS: &str = "Read as ";
pub const ROUNDED_UP: &str = "Rounded up into this band";
pub const NOT_COUNTED: &str = "Left out";
pub const LOWEST: &str = "Lowest: ";
pub const STILL_TO_ENTER: &str = "Still to enter: ";
pub const NOTHING_ASKED: &str = "No key question was asked";
pub const NO_PART: &str = "Adds nothing to the score or its maximum. Consult the report";
pub const ENTERED_DIRECTLY: &str = "Entered as a rating";
pub const RATED_SEPARATELY: &str = "Rated separately: adds no points";
pub const BY_DISCRETION: &str = "By professional discretion. ";

pub const BANDS_TITLE: &str = "Bands and points";
pub const BANDS_HEADINGS: [&str; 6] = ["Rating", "Points", "% yes from", "to", "Score from", "to"];
pub const BANDS_NOTE: &str = "The formulas look these up.";
pub const PERCENTAGES_NOTE: &str =
    "% yes: enter 72%. A pasted number of 10 or more is read as so many per cent, and its note says so.";
pub const MAXIMUM_NOTE: &str = "Where standards were not inspected, the score has a smaller maximum, and bands at the same shares of it (rules 15 and 5).";
pub const RULES_TITLE: &str = "The rules, in our own words, and what each rests on";
pub const RULES_HEADINGS: [&str; 4] = ["Rule", "What it says", "Basis", "Source"];
pub const SOURCES_TITLE: &str = "The reports";
pub const ATTRIBUTION: &str = "Figures, numbers and names come from reports by HM Inspectorate of Probation, © Crown copyright. \
                               Contains public sector information licensed under the Open Government Licence v3.0.";
pub const LICENCE: [&str; 2] =
    ["https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", "Open Government Licence v3.0"];

pub const WORKING_TITLE: &str = "Working";
pub const WORKING_NOTE: &str = "What the formulas pass on, row by row as on the sheet of figures. Answer: 0 missing, 1 cases, 2 \
                                percentage, 3 not asked, 4 cannot be used, 5 rating, 6 not rated, 7 not inspected. The \
                                rest are points.";
pub const WORKING_HEADINGS: [(&str, u16); 9] = [
    ("No.", 7),
    ("Standard or key question", 47),
    ("Answer", 9),
    ("Band", 9),
    ("Lowest", 9),
    ("Highest", 9),
    ("Lowest, after discretion", 14),
    ("Highest, after discretion", 14),
    ("Counts", 9),
];
pub const SUMS: [&str; 3] =
    ["Score so far", "Lowest possible, and its rating’s points", "Highest possible, and its rating’s points"];
pub const MAXIMUM: &str = "Highest score of the standards inspected";

pub const COMPARISON_TITLE: &str = "Comparison";
pub const COMPARISON_NOTE: &str =
    "The other figures are as they were when the workbook was made. The present ones follow the sheet of figures.";
/// The heading of the group of columns that follow the sheet of figures.
pub const PRESENT: &str = "The sheet of figures";
/// The headings of the columns, each with the width of its column in characters.
pub const COMPARISON_HEADINGS: [(WorkbookColumn, &str, u16); 10] = [
    (NUMBER, "No.", 10),
    (NAME, "Standard or key question", 47),
    (OTHER_PERCENT, "%", 9),
    (OTHER_RATING, "Rating", 21),
    (OTHER_POINTS, "Points", 9),
    (PRESENT_PERCENT, "%", 9),
    (PRESENT_RATING, "Rating", 21),
    (PRESENT_POINTS, "Points", 9),
    (PERCENT_DIFFERENCE, "Percentage points, second minus first", 14),
    (POINTS_DIFFERENCE, "Points, second minus first", 14),
];

/// The basis of a rule or a framework.
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Published => "Published",
        Basis::Inferred => "Inferred",
        Basis::Assumed => "Assumed",
    }
}

/// The overall rating, or the ratings that are still possible, as [`formulas::overall`](super::formulas::overall) writes them.
pub fn overall(possible: Option<Range<Rating>>) -> String {
    possible.map_or(NOTHING_INSPECTED.into(), range)
}

/// A rating, or the ratings that are still possible, as [`formulas::range`](super::formulas::range) writes them.
pub fn range(possible: Range<Rating>) -> String {
    match (possible.settled(), possible.lowest) {
        (None, Rating::Inadequate) if possible == Range::ANY => OPEN.into(),
        (None, Rating::Inadequate) => format!("{UP_TO}{}", possible.highest),
        _ => possible.to_string(),
    }
}
