//! The places on the sheets. The sheet of figures and the sheet of working have the same rows: a row for each domain, standard and key
//! question.

use crate::engine::{Domain, KeyQuestionOutcome, LocatedStandard, Outcome, StandardOutcome};

/// The names of the sheets.
pub const FIGURES: &str = "Figures";
pub const RULES: &str = "Rules";
pub const WORKING: &str = "Working";
pub const COMPARISON: &str = "Comparison";

/// A column of a sheet, from 0 for A.
#[derive(Clone, Copy)]
pub struct WorkbookColumn {
    sheet: &'static str,
    pub index: u16,
    /// Whether the column has cells to fill in, which people also cut, move and sort.
    is_input: bool,
}

const fn figures(index: u16) -> WorkbookColumn {
    WorkbookColumn { sheet: FIGURES, index, is_input: false }
}

const fn input(index: u16) -> WorkbookColumn {
    WorkbookColumn { sheet: FIGURES, index, is_input: true }
}

const fn working(index: u16) -> WorkbookColumn {
    WorkbookColumn { sheet: WORKING, index, is_input: false }
}

const fn comparison(index: u16) -> WorkbookColumn {
    WorkbookColumn { sheet: COMPARISON, index, is_input: false }
}

pub const NUMBER: WorkbookColumn = figures(0);
pub const NAME: WorkbookColumn = figures(1);
pub const YES: WorkbookColumn = input(2);
pub const OF: WorkbookColumn = input(3);
pub const PERCENTAGE: WorkbookColumn = input(4);
pub const NOT_ASKED: WorkbookColumn = input(5);
pub const ENTERED: WorkbookColumn = input(6);
pub const PERCENT: WorkbookColumn = figures(7);
pub const CALCULATED: WorkbookColumn = figures(8);
pub const DISCRETION: WorkbookColumn = input(9);
pub const REASON: WorkbookColumn = input(10);
pub const RATING: WorkbookColumn = figures(11);
pub const POINTS: WorkbookColumn = figures(12);
pub const NOTE: WorkbookColumn = figures(13);

/// The kind of answer to a standard or key question: one of the numbers of [`answer_kind`].
pub const ANSWER_KIND: WorkbookColumn = working(2);
/// The points of a key question's band, or of a rating entered.
pub const BAND: WorkbookColumn = working(3);
/// The points that a standard's figures leave possible.
pub const LOWEST: WorkbookColumn = working(4);
pub const HIGHEST: WorkbookColumn = working(5);
/// The points that are still possible after discretion.
pub const LOWEST_AFTER_DISCRETION: WorkbookColumn = working(6);
pub const HIGHEST_AFTER_DISCRETION: WorkbookColumn = working(7);
/// 1 for a standard that counts, 0 for one that does not count or was not inspected.
pub const COUNTS: WorkbookColumn = working(8);

/// The other figures, those of the sheet of figures, and their differences.
pub const OTHER_PERCENT: WorkbookColumn = comparison(2);
pub const OTHER_RATING: WorkbookColumn = comparison(3);
pub const OTHER_POINTS: WorkbookColumn = comparison(4);
pub const PRESENT_PERCENT: WorkbookColumn = comparison(5);
pub const PRESENT_RATING: WorkbookColumn = comparison(6);
pub const PRESENT_POINTS: WorkbookColumn = comparison(7);
pub const PERCENT_DIFFERENCE: WorkbookColumn = comparison(8);
pub const POINTS_DIFFERENCE: WorkbookColumn = comparison(9);

/// The numbers in the column [`ANSWER_KIND`].
pub mod answer_kind {
    pub const MISSING: u8 = 0;
    pub const CASES: u8 = 1;
    pub const PERCENTAGE: u8 = 2;
    pub const NOT_ASKED: u8 = 3;
    pub const WRONG: u8 = 4;
    pub const RATING: u8 = 5;
    pub const NOT_RATED: u8 = 6;
    pub const NOT_INSPECTED: u8 = 7;
}

/// The rows above the figures. Rows count from 0, as columns do.
pub const TITLE: u32 = 0;
pub const SERVICE: u32 = 1;
pub const FRAMEWORK: u32 = 2;
pub const DATE: u32 = 3;
pub const UNOFFICIAL: u32 = 4;
pub const GROUPS: u32 = 5;
pub const HEADINGS: u32 = 6;
/// The first row below the headings.
pub const FIRST: u32 = 7;

/// The rows above the comparison: a note of what the sheet shows, the scores of both figures, and their overall ratings.
pub const COMPARISON_NOTE: u32 = 1;
pub const COMPARISON_SCORE: u32 = 2;
pub const COMPARISON_OVERALL: u32 = 3;

/// The column of the score and the overall rating, in the rows of the service, the framework and the date.
pub const RESULT: WorkbookColumn = RATING;

/// The columns and rows of the sums on the sheet of working: of the points so far, of the lowest and of the highest possible points.
/// The column beside has the points of the rating that each of the last two sums would give. The row below has the highest score of the
/// standards that were inspected.
pub const SUMS: WorkbookColumn = working(2);
pub const RATINGS_OF_SUMS: WorkbookColumn = working(3);
pub const SO_FAR: u32 = 2;
pub const SUM_LOWEST: u32 = 3;
pub const SUM_HIGHEST: u32 = 4;
pub const MAXIMUM: u32 = 5;

impl WorkbookColumn {
    /// The cell in a row, as formulas write it.
    ///
    /// A plain reference follows its cell: after a figure was cut and pasted into another row, both rows would read that figure. So
    /// a cell to fill in is looked up in its whole column, which nobody can move, by the row of a cell that is protected.
    pub fn cell(self, row: u32) -> String {
        if self.is_input {
            return format!("INDEX({},{})", self.whole(self), place_of(row));
        }
        format!("{}!{}{}", self.sheet, self.letter(), row + 1)
    }

    /// The cells from one row to another.
    pub fn cells(self, from: u32, to: u32) -> String {
        format!("{}:{}{}", self.cell(from), self.letter(), to + 1)
    }

    /// The cells to fill in of a row, from this column to another.
    pub fn across(self, to: Self, row: u32) -> String {
        format!("INDEX({},{},0)", self.whole(to), place_of(row))
    }

    /// The whole columns from this one to another.
    fn whole(self, to: Self) -> String {
        format!("{}!${}:${}", self.sheet, self.letter(), to.letter())
    }

    /// The letter of the column.
    pub fn letter(self) -> char {
        char::from(b'A'.saturating_add(self.index as u8))
    }
}

/// The place of a row of the sheet of figures, as formulas write it.
fn place_of(row: u32) -> String {
    format!("ROW({FIGURES}!${}{})", NUMBER.letter(), row + 1)
}

/// A row of the sheet of figures and of the sheet of working.
pub struct WorkbookRow {
    /// The row, from 0.
    pub row: u32,
    /// The domain, standard or key question of the row.
    pub subject: RowSubject,
}

/// The domain, standard or key question of a row.
pub enum RowSubject {
    /// The heading of a domain.
    Domain(&'static Domain),
    /// A standard. Its key questions have the rows below, one each.
    Standard(StandardOutcome),
    /// A key question.
    Question(KeyQuestionOutcome),
}

/// The rows of an inspection, in the order of the reports.
pub fn rows(outcome: &Outcome) -> Vec<WorkbookRow> {
    let mut rows = Vec::new();
    for standard in &outcome.standards {
        if standard.located.opens_domain() {
            rows.push(RowSubject::Domain(standard.located.domain));
        }
        rows.push(RowSubject::Standard(*standard));
        rows.extend(outcome.key_questions_of(&standard.located).iter().copied().map(RowSubject::Question));
    }
    (FIRST..).zip(rows).map(|(row, subject)| WorkbookRow { row, subject }).collect()
}

/// The first and the last row of the key questions of a standard, for the row that it stands in.
pub fn question_rows(located: &LocatedStandard, at: u32) -> (u32, u32) {
    (at + 1, at + located.standard.key_questions.len() as u32)
}
