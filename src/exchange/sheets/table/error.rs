//! Why a text is not read as a table, with places as a spreadsheet names them.

use strum::IntoStaticStr;
use thiserror::Error;

/// Why a text is not read as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, IntoStaticStr)]
#[cfg_attr(test, derive(strum::VariantNames))]
#[strum(serialize_all = "kebab-case")]
pub enum TableError {
    /// The text has more than [`MAX_BYTES`](super::MAX_BYTES).
    #[error("the text is {} MB; the limit is 20 MB", bytes.div_ceil(1_000_000))]
    TooLong {
        /// The length of the text in bytes.
        bytes: usize,
    },
    /// A row has more than [`MAX_COLUMNS`](super::MAX_COLUMNS).
    #[error("row {}: a table must have at most 500 columns, and this row has {columns}", row + 1)]
    TooManyColumns {
        /// The first such row.
        row: usize,
        /// The number of its columns.
        columns: usize,
    },
    /// The table has more than [`MAX_ROWS`](super::MAX_ROWS).
    #[error("a table must have at most 100,000 rows, and this one has {rows}")]
    TooManyRows {
        /// The number of its rows.
        rows: usize,
    },
    /// A quotation mark is opened and never closed, so one cell would hold the rest of the text.
    #[error("row {}, column {}: a quotation mark is opened here, and must be closed", row + 1, letters(*column))]
    OpenQuote {
        /// The row of the quotation mark.
        row: usize,
        /// The column of the quotation mark.
        column: usize,
    },
}

impl TableError {
    /// A short name for programs, `too-long`, which stays when the sentence is reworded.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// The name that a column has in the sheet as it stands: the number of a row, where the sheet is read turned.
#[must_use]
pub fn column_as_it_stands(column: usize, is_turned: bool) -> String {
    if is_turned { (column + 1).to_string() } else { letters(column) }
}

/// The name of a column in a spreadsheet: A to Z, then AA.
#[must_use]
pub fn letters(column: usize) -> String {
    let mut left = column + 1;
    let mut letters = String::new();
    while left > 0 {
        left -= 1;
        // The remainder is less than 26, so it fits a byte.
        letters.insert(0, char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters
}
