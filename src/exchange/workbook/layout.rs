//! Where things stand. The sheet of figures and the sheet of working have the same rows, one for each standard and each key
//! question, so that what belongs together stands in the same row of both.

use crate::engine::{Domain, KeyQuestionOutcome, LocatedStandard, Outcome, StandardOutcome};

/// The names of the sheets.
pub const FIGURES: &str = "Figures";
pub const RULES: &str = "Rules";
pub const WORKING: &str = "Working";

/// A column of a sheet, from 0 for A.
#[derive(Clone, Copy)]
pub struct Column {
    sheet: &'static str,
    pub at: u16,
}

const fn figures(at: u16) -> Column {
    Column { sheet: FIGURES, at }
}

const fn working(at: u16) -> Column {
    Column { sheet: WORKING, at }
}

pub const NUMBER: Column = figures(0);
pub const NAME: Column = figures(1);
pub const YES: Column = figures(2);
pub const OF: Column = figures(3);
pub const PERCENTAGE: Column = figures(4);
pub const NOT_ASKED: Column = figures(5);
pub const ENTERED: Column = figures(6);
pub const PERCENT: Column = figures(7);
pub const CALCULATED: Column = figures(8);
pub const DISCRETION: Column = figures(9);
pub const REASON: Column = figures(10);
pub const RATING: Column = figures(11);
pub const POINTS: Column = figures(12);
pub const NOTE: Column = figures(13);

/// How a place is answered: one of the numbers of [`kind`].
pub const KIND: Column = working(2);
/// The points of a key question's band, or of a rating entered.
pub const BAND: Column = working(3);
/// The points that a standard's figures leave possible.
pub const LOWEST: Column = working(4);
pub const HIGHEST: Column = working(5);
/// The same after discretion.
pub const LOWEST_LEFT: Column = working(6);
pub const HIGHEST_LEFT: Column = working(7);
/// 1 for a standard that counts, 0 for one that does not.
pub const COUNTS: Column = working(8);

/// The numbers in the column [`KIND`].
pub mod kind {
    pub const MISSING: u8 = 0;
    pub const CASES: u8 = 1;
    pub const PERCENTAGE: u8 = 2;
    pub const NOT_ASKED: u8 = 3;
    pub const WRONG: u8 = 4;
    pub const RATING: u8 = 5;
    pub const NOT_RATED: u8 = 6;
}

/// What the sheet of figures says first of all, and the rows in which it says it. Rows count from 0, as columns do.
pub const TITLE: u32 = 0;
pub const SERVICE: u32 = 1;
pub const FRAMEWORK: u32 = 2;
pub const DATE: u32 = 3;
pub const UNOFFICIAL: u32 = 4;
pub const GROUPS: u32 = 5;
pub const HEADINGS: u32 = 6;
/// The first row below the headings.
pub const FIRST: u32 = 7;

/// Where the score and the overall rating stand beside that: in the rows of the service, the framework and the date.
pub const RESULT: Column = RATING;

/// Where the sheet of working has the sums: of the points so far, of the lowest and of the highest possible; beside the last
/// two, the points of the rating that each would be.
pub const SUMS: Column = working(2);
pub const SUMS_RATED: Column = working(3);
pub const SO_FAR: u32 = 2;
pub const SUM_LOWEST: u32 = 3;
pub const SUM_HIGHEST: u32 = 4;

impl Column {
    /// The cell in a row, as formulas write it.
    pub fn cell(self, row: u32) -> String {
        format!("{}!{}{}", self.sheet, self.letter(), row + 1)
    }

    /// The cells from one row to another.
    pub fn cells(self, from: u32, to: u32) -> String {
        format!("{}:{}{}", self.cell(from), self.letter(), to + 1)
    }

    /// The cells of one row up to another column.
    pub fn across(self, to: Self, row: u32) -> String {
        format!("{}:{}{}", self.cell(row), to.letter(), row + 1)
    }

    /// Its letter.
    pub fn letter(self) -> char {
        char::from(b'A'.saturating_add(self.at as u8))
    }
}

/// A row of the figures, and what it is about.
pub struct Row {
    pub at: u32,
    pub of: About,
}

/// What a row is about.
pub enum About {
    /// The heading of a domain.
    Domain(&'static Domain),
    /// A standard. Its key questions have the rows below, one each.
    Standard(StandardOutcome),
    /// A key question.
    Question(KeyQuestionOutcome),
}

/// The rows of an inspection, in the order of the reports.
pub fn rows(outcome: &Outcome) -> Vec<Row> {
    let mut rows = Vec::new();
    for standard in &outcome.standards {
        if standard.located.opens_domain() {
            rows.push(About::Domain(standard.located.domain));
        }
        rows.push(About::Standard(*standard));
        rows.extend(outcome.key_questions_of(&standard.located).iter().copied().map(About::Question));
    }
    (FIRST..).zip(rows).map(|(at, of)| Row { at, of }).collect()
}

/// The first and the last row of the key questions of a standard, for the row that it stands in.
pub fn question_rows(located: &LocatedStandard, at: u32) -> (u32, u32) {
    (at + 1, at + located.standard.key_questions.len() as u32)
}
