//! What was not understood in a sheet, by row and column as the spreadsheet names them.

use std::fmt;

use super::{Doubt, TableError, letters};
use crate::engine::FigureError;

/// Something in a sheet that is not counted. Rows and columns are from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each says where it stands, and what stands there")]
pub enum Problem {
    /// A cell that is no answer.
    Unclear { row: usize, column: usize, text: String },
    /// A heading, or the number of a row, that may not mean a key question, or not that one.
    InDoubt { row: usize, column: usize, heading: String, doubt: Doubt },
    /// A heading that means no key question, over answers.
    NoQuestion { row: usize, column: usize, heading: String },
    /// A heading that means the same key question as another.
    Twice { row: usize, column: usize, number: &'static str },
    /// A row that adds up others.
    Total { row: usize, text: String },
    /// A row below the headings that goes on with them.
    MoreHeadings { row: usize, text: String },
    /// More cases than an answer can have.
    TooManyCases { column: usize },
    /// A column that says of cases which kind they are, where some are counted as the other.
    MixedKinds { column: usize },
    /// A figure that cannot be.
    Figure { row: usize, column: usize, text: String, error: FigureError },
    /// A word that is no rating, or none that the place can have.
    Rating { row: usize, column: usize, text: String },
    /// One half of a number of cases, and nothing where the other should stand.
    HalfACount { row: usize, column: usize },
    /// A row about what another row answers.
    Again { row: usize, number: &'static str },
    /// A column of percentages that are read as shares of 1.
    Shares { column: usize },
    /// A column of percentages of which some have more decimals than are kept.
    Rounded { column: usize },
}

/// Why nothing in a text can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditError {
    /// It is no table.
    Table(TableError),
    /// There is nothing in it.
    Blank,
    /// It has no heading of a key question, and no answer.
    NoHeadings,
    /// It has a row a key question and a column a case.
    Turned,
    /// There is no case below the headings.
    NoCases {
        /// The row with the headings.
        heading_row: usize,
    },
    /// It has the headings of a sheet of figures, and no figure.
    NoFigures {
        /// The row with the headings.
        heading_row: usize,
    },
}

impl Problem {
    /// A short name for programs, which stays the same when the sentence is reworded.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unclear { .. } => "unclear",
            Self::InDoubt { doubt: Doubt::Several, .. } => "ambiguous-heading",
            Self::InDoubt { doubt: Doubt::Unknown, .. } => "unknown-number",
            Self::InDoubt { doubt: Doubt::Judged, .. } => "judged",
            Self::InDoubt { doubt: Doubt::Contradicts, .. } => "contradictory-heading",
            Self::NoQuestion { .. } => "unmatched-heading",
            Self::Twice { .. } => "matched-twice",
            Self::Total { .. } => "total",
            Self::MoreHeadings { .. } => "more-headings",
            Self::TooManyCases { .. } => "too-many-cases",
            Self::MixedKinds { .. } => "mixed-kinds",
            Self::Figure { .. } => "wrong-figure",
            Self::Rating { .. } => "unknown-rating",
            Self::HalfACount { .. } => "half-a-count",
            Self::Again { .. } => "given-twice",
            Self::Shares { .. } => "shares",
            Self::Rounded { .. } => "rounded",
        }
    }

    /// The row, if it is about one.
    #[must_use]
    pub const fn row(&self) -> Option<usize> {
        match self {
            Self::Unclear { row, .. }
            | Self::InDoubt { row, .. }
            | Self::NoQuestion { row, .. }
            | Self::Twice { row, .. }
            | Self::Total { row, .. }
            | Self::MoreHeadings { row, .. }
            | Self::Figure { row, .. }
            | Self::Rating { row, .. }
            | Self::HalfACount { row, .. }
            | Self::Again { row, .. } => Some(*row),
            Self::TooManyCases { .. } | Self::MixedKinds { .. } | Self::Shares { .. } | Self::Rounded { .. } => None,
        }
    }

    /// The column, if it is about one.
    #[must_use]
    pub const fn column(&self) -> Option<usize> {
        match self {
            Self::Unclear { column, .. }
            | Self::InDoubt { column, .. }
            | Self::NoQuestion { column, .. }
            | Self::Twice { column, .. }
            | Self::TooManyCases { column }
            | Self::MixedKinds { column }
            | Self::Shares { column }
            | Self::Rounded { column }
            | Self::Figure { column, .. }
            | Self::Rating { column, .. }
            | Self::HalfACount { column, .. } => Some(*column),
            Self::Total { .. } | Self::MoreHeadings { .. } | Self::Again { .. } => None,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.row(), self.column()) {
            (Some(row), Some(column)) => write!(f, "Row {}, column {}: ", row + 1, letters(column))?,
            (Some(row), None) => write!(f, "Row {}: ", row + 1)?,
            (None, column) => write!(f, "Column {}: ", column.map(letters).unwrap_or_default())?,
        }
        match self {
            Self::Unclear { text, .. } => write!(f, "“{text}” is not yes, no or n/a, so it is not counted"),
            Self::InDoubt { heading, doubt: Doubt::Contradicts, .. } => {
                write!(f, "“{heading}” has the words of another key question, and is taken by its number")
            }
            Self::InDoubt { heading, doubt, .. } => write!(
                f,
                "“{heading}” {}",
                match doubt {
                    Doubt::Several => "could be more than one key question, so it is left out; give a number like 2.1.1",
                    Doubt::Unknown => "has the number of no key question, so it is left out; give a number like 2.1.1",
                    _ => "is judged, not counted from cases, so it is left out",
                }
            ),
            Self::NoQuestion { heading, .. } => {
                write!(f, "“{heading}” is not known as a key question, so it is left out; give a number like 2.1.1")
            }
            Self::Twice { number, .. } => write!(f, "only one column can be about {number}, so all are left out"),
            Self::Total { text, .. } | Self::MoreHeadings { text, .. } => {
                let what = if let Self::Total { .. } = self { "total" } else { "heading" };
                write!(f, "“{text}” looks like a {what}, so the row is not counted")
            }
            Self::TooManyCases { .. } => f.write_str("there are more than 9,999 answers, so they are left out"),
            Self::MixedKinds { .. } => f.write_str(
                "by it, the counts mix court and out-of-court cases; paste or open each kind separately, for its own key questions",
            ),
            Self::Figure { text, error, .. } => write!(f, "“{text}” is left out: {error}"),
            Self::Rating { text, .. } => {
                write!(f, "“{text}” is not Inadequate, Requires improvement, Good or Outstanding, so it is left out")
            }
            Self::HalfACount { .. } => f.write_str("a number of cases must have both yes and of, so it is left out"),
            Self::Again { number, .. } => {
                write!(f, "{number} can have one answer, and has it in another row, so this is left out")
            }
            Self::Shares { .. } => f.write_str("figures from 0 to 1 are read as shares: 0.72 as 72%"),
            Self::Rounded { .. } => f.write_str("figures are rounded to two decimals"),
        }
    }
}

impl AuditError {
    /// A short name for programs, which stays the same when the sentence is reworded.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Table(error) => error.code(),
            Self::Blank => "blank",
            Self::NoHeadings => "no-headings",
            Self::Turned => "turned",
            Self::NoCases { .. } => "no-rows",
            Self::NoFigures { .. } => "no-figures",
        }
    }
}

impl fmt::Display for AuditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table(error) => error.fmt(f),
            Self::Blank => f.write_str("there must be rows in it, and it is blank"),
            Self::NoHeadings => f.write_str("there must be a heading of a key question, like 2.1.1, or a yes or no"),
            Self::Turned => {
                f.write_str("key questions must be in columns and cases in rows; in a spreadsheet, transpose it")
            }
            Self::NoCases { heading_row } => {
                write!(f, "there must be a row for each case below the headings in row {}", heading_row + 1)
            }
            Self::NoFigures { heading_row } => write!(
                f,
                "there is no row of figures below the headings in row {}; one needs a number like 2.1.1, and yes and of, a \
                 percentage or a rating",
                heading_row + 1
            ),
        }
    }
}

impl std::error::Error for AuditError {}
