//! What was not understood in a sheet, by row and column as a spreadsheet names them.

pub mod fault;
pub mod heading_doubt;
pub mod turned_sentence;

use std::fmt;

use strum::IntoStaticStr;
use thiserror::Error;

use crate::exchange::sheets::table::error::{TableError, letters};
pub use fault::SheetFault;
pub use heading_doubt::HeadingDoubt;
use turned_sentence::turned_sentence;

/// How many unclear cells of a column, and how many rows that are left out, are listed. Further ones are counted only.
pub const MAX_LISTED: usize = 10;

/// Something in a sheet that a person should know: what is left out, or what was read in a way that can surprise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetProblem {
    /// The row, from 0. `None` for a problem of a whole column.
    pub row: Option<usize>,
    /// The column, from 0. `None` for a problem of a whole row.
    pub column: Option<usize>,
    /// The problem.
    pub fault: SheetFault,
    /// Whether the sheet was turned before it was read. The sentence then has “column” for each “row”, and “row” for each “column”.
    pub is_turned: bool,
}

/// Why nothing in a text can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, IntoStaticStr)]
#[cfg_attr(test, derive(strum::VariantNames))]
#[strum(serialize_all = "kebab-case")]
pub enum SheetError {
    /// The text is no table.
    #[error(transparent)]
    Table(TableError),
    /// No cell holds anything.
    #[error("the sheet is blank; it must have rows")]
    Blank,
    /// The sheet has neither a heading of a key question nor an answer.
    #[error("the sheet must have a heading of a key question, like 2.1.1, or answers like yes and no")]
    NoHeadings,
    /// The sheet is from a workbook saved from here, of another framework.
    #[error("the workbook has figures of {found}; read it under that framework")]
    OtherFramework {
        /// The id of the framework of the workbook.
        found: &'static str,
    },
    /// The text is a file of another kind, which spreadsheets open too.
    #[error("this is {kind} saved as a sheet; open it in Excel or LibreOffice, and save it as .xlsx or CSV")]
    #[strum(serialize = "other-kind")]
    OtherKind {
        /// The kind of file.
        kind: &'static str,
    },
    /// The sheet has a row for each key question, and it is not certain that its columns are cases.
    #[error(
        "key questions stand in rows here, and it is not certain that each column behind them is a case; call the columns Case 1, Case 2, or \
         transpose the sheet in a spreadsheet"
    )]
    Turned,
    /// There is no case below the headings.
    #[error("there must be a row for each case below the headings in row {}", heading_row + 1)]
    #[strum(serialize = "no-rows")]
    NoCases {
        /// The row of the headings, from 0.
        heading_row: usize,
    },
    /// The rows of a sheet of figures can be about court cases and about out-of-court cases.
    #[error(
        "the key questions here can be about court cases or about out-of-court cases; write Court or Out of court in a line above them, or in front \
         of each"
    )]
    #[strum(serialize = "no-figures")]
    NoDisposals,
    /// Several rows have figures behind words that fit a key question of more than one standard.
    #[error(
        "words like desistance are in the key questions of several standards; write the number of the key question in front of each, or the \
         name of the standard in a line above them, like Court assessment"
    )]
    #[strum(serialize = "no-headings")]
    NoStandards,
    /// The sheet has the headings of a sheet of figures, and no figure.
    #[error(
        "there is no row of figures below the headings in row {}; a row needs a number like 2.1.1, and yes and of, a percentage or \
         a rating{}",
        heading_row + 1,
        column.map(|column| format!(". Column {} has numbers, but its heading names none of these", letters(column))).unwrap_or_default()
    )]
    NoFigures {
        /// The row of the headings, from 0.
        heading_row: usize,
        /// The first column whose numbers are not read, because its heading names no figure.
        column: Option<usize>,
    },
}

impl SheetProblem {
    /// A problem of a cell.
    pub(super) const fn in_cell(row: usize, column: usize, fault: SheetFault) -> Self {
        Self { row: Some(row), column: Some(column), fault, is_turned: false }
    }

    /// A problem of a row.
    pub(super) const fn in_row(row: usize, fault: SheetFault) -> Self {
        Self { row: Some(row), column: None, fault, is_turned: false }
    }

    /// A problem of a column.
    pub(super) const fn in_column(column: usize, fault: SheetFault) -> Self {
        Self { row: None, column: Some(column), fault, is_turned: false }
    }

    /// The problem of a turned sheet, with its place as the sheet stands.
    pub(in crate::exchange::sheets) fn turned(self) -> Self {
        Self { row: self.column, column: self.row, fault: self.fault, is_turned: !self.is_turned }
    }

    /// A short name for programs, such as `unclear`, which stays when the sentence is reworded.
    #[must_use]
    pub fn code(&self) -> &'static str {
        (&self.fault).into()
    }
}

impl fmt::Display for SheetProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.row.map(|row| row + 1), self.column.map(letters)) {
            (Some(row), Some(column)) => write!(f, "Row {row}, column {column}: ")?,
            (Some(row), None) => write!(f, "Row {row}: ")?,
            (None, Some(column)) => write!(f, "Column {column}: ")?,
            (None, None) => {}
        }
        match self.is_turned {
            true => f.write_str(&turned_sentence(&self.fault)),
            false => self.fault.fmt(f),
        }
    }
}

impl SheetError {
    /// A short name for programs, such as `no-headings`, which stays when the sentence is reworded.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Table(error) => error.code(),
            error => error.into(),
        }
    }
}
