//! The errors of opening a workbook.

use strum::IntoStaticStr;
use thiserror::Error;

use crate::exchange::sheets::{MAX_COLUMNS, MAX_ROWS, TableError};

/// Why a file, or a sheet of it, is not read.
#[derive(Clone, Debug, PartialEq, Eq, Error, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum WorkbookError {
    /// The file has more than [`MAX_BYTES`](crate::exchange::sheets::MAX_BYTES).
    #[error("the file is {} MB; the limit is 20 MB", bytes.div_ceil(1_000_000))]
    TooLong {
        /// The length of the file in bytes.
        bytes: usize,
    },
    /// The file is no workbook.
    #[error("the file is no workbook; save it in a spreadsheet as .xlsx or CSV")]
    NotAWorkbook,
    /// The file is a document of another program.
    #[error("the file is {kind}, not a workbook; copy its table, and paste it")]
    OtherDocument {
        /// The kind of document.
        kind: &'static str,
    },
    /// The file is protected by a password.
    #[error("the workbook is protected by a password; save it without one, and open it again")]
    Protected,
    /// A part of the file is missing or wrong.
    #[error("the workbook is damaged; open it in a spreadsheet, and save it again")]
    Damaged,
    /// The file becomes too large when it is unpacked.
    #[error("the workbook is packed, and unpacked it would be larger than 300 MB")]
    Packed,
    /// The workbook has no sheet with cells.
    #[error("the workbook has no sheet with cells")]
    NoSheets,
    /// The workbook has no sheet of a name.
    #[error("the workbook has no sheet “{name}”; its sheets are {sheets}")]
    UnknownSheet {
        /// The name.
        name: String,
        /// The names of its sheets.
        sheets: String,
    },
    /// A sheet is larger than a table may be.
    #[error(transparent)]
    #[strum(serialize = "too-many-rows")]
    Table(TableError),
}

impl WorkbookError {
    /// A short name for programs, `damaged`, which stays when the sentence is reworded.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Table(error) => error.code(),
            error => error.into(),
        }
    }
}

/// Whether a place is in a table of the size that is read.
pub fn check_place((row, column): (u32, u32)) -> Result<(), WorkbookError> {
    let (row, column) = (row as usize, column as usize);
    if row >= MAX_ROWS {
        Err(WorkbookError::Table(TableError::TooManyRows { rows: row + 1 }))
    } else if column >= MAX_COLUMNS {
        Err(WorkbookError::Table(TableError::TooManyColumns { row, columns: column + 1 }))
    } else {
        Ok(())
    }
}
