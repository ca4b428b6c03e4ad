//! A table in a text: rows as a spreadsheet copies them, with tabs, or a CSV file with commas, semicolons or tabs.

use std::fmt;

/// The longest text that is read, in bytes of UTF-8.
pub const MAX_BYTES: usize = 20_000_000;
/// The most columns that a table may have.
pub const MAX_COLUMNS: usize = 500;
/// The most rows that a table may have, with its headings.
pub const MAX_ROWS: usize = 100_000;

/// Cells in rows of any length. Rows and columns count from 0 here; people are told them as a spreadsheet names them.
#[derive(Debug, Default)]
pub struct Table {
    /// All cells, one after the other.
    text: String,
    /// Where each cell ends in it.
    ends: Vec<usize>,
    /// How many cells there are up to the end of each row. A blank line is a row without cells.
    rows: Vec<usize>,
    width: usize,
}

/// Why a text is no table that is read. Each says the limit and what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// More than [`MAX_BYTES`].
    TooLong {
        /// How many bytes there are.
        bytes: usize,
    },
    /// More than [`MAX_COLUMNS`].
    TooManyColumns {
        /// The first such row.
        row: usize,
        /// How many columns it has.
        columns: usize,
    },
    /// More than [`MAX_ROWS`].
    TooManyRows {
        /// How many rows there are.
        rows: usize,
    },
    /// A quotation mark is opened and never closed, so that one cell holds all the rest.
    OpenQuote {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
}

impl Table {
    /// Reads a text. Which sign divides its cells is found by looking.
    ///
    /// # Errors
    /// A text that is too long, too wide or too deep, or whose last quotation mark is not closed.
    pub fn read(text: &str) -> Result<Self, TableError> {
        if text.len() > MAX_BYTES {
            return Err(TableError::TooLong { bytes: text.len() });
        }
        let (delimiter, text) = divided_by(text.strip_prefix('\u{FEFF}').unwrap_or(text));
        let mut table = Self::default();
        table.text.reserve(text.len());
        let mut rest = text;
        while !rest.is_empty() {
            let mut columns = 0;
            // A line that has nothing in it is a row of a spreadsheet all the same.
            while !rest.starts_with(['\n', '\r']) {
                let row = table.rows.len();
                rest = table.cell_of(rest, delimiter).ok_or(TableError::OpenQuote { row, column: columns })?;
                columns += 1;
                if columns <= MAX_COLUMNS {
                    table.ends.push(table.text.len());
                }
                match rest.strip_prefix(delimiter) {
                    Some(next) => rest = next,
                    None => break,
                }
                if rest.is_empty() || rest.starts_with(['\n', '\r']) {
                    // What divides cells has one behind it too, if only a blank one.
                    columns += 1;
                    table.ends.push(table.text.len());
                }
                if rest.is_empty() {
                    break;
                }
            }
            table.rows.push(table.ends.len());
            table.width = table.width.max(columns);
            if columns > MAX_COLUMNS {
                return Err(TableError::TooManyColumns { row: table.rows.len() - 1, columns });
            }
            let end = rest.strip_prefix('\r').unwrap_or(rest);
            rest = end.strip_prefix('\n').unwrap_or(end);
        }
        if table.rows.len() > MAX_ROWS {
            return Err(TableError::TooManyRows { rows: table.rows.len() });
        }
        Ok(table)
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// How many cells the longest row has.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// The cells of a row.
    pub fn row_cells(&self, row: usize) -> impl Iterator<Item = &str> {
        let to = self.rows.get(row).copied().unwrap_or(0);
        let from = row.checked_sub(1).and_then(|before| self.rows.get(before)).copied().unwrap_or(0);
        let mut start = from.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(from..to).unwrap_or_default().iter().map(move |end| {
            let cell = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            cell
        })
    }

    /// A cell; an empty text where the row ends before it.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.row_cells(row).nth(column).unwrap_or_default()
    }

    /// Takes a cell, and gives what is left; nothing when a quotation mark is never closed. As spreadsheets do, a quotation mark
    /// counts only where a cell begins; two are one, and what follows the closing one still belongs to the cell.
    fn cell_of<'a>(&mut self, mut rest: &'a str, delimiter: char) -> Option<&'a str> {
        if let Some(quoted) = rest.strip_prefix('"') {
            rest = quoted;
            loop {
                let (inside, after) = rest.split_once('"')?;
                self.text.push_str(inside);
                rest = after;
                match rest.strip_prefix('"') {
                    Some(next) => rest = next,
                    None => break,
                }
                self.text.push('"');
            }
        }
        let end = rest.bytes().position(|b| b == b'\n' || b == b'\r' || b == delimiter as u8).unwrap_or(rest.len());
        let (cell, after) = rest.split_at_checked(end)?;
        self.text.push_str(cell);
        Some(after)
    }
}

/// What divides the cells, and the text without a line that says so, as Excel has it: `sep=;`.
fn divided_by(text: &str) -> (char, &str) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(delimiter) = rest.chars().next().filter(|c| matches!(c, ',' | ';' | '\t'))
    {
        let line = rest.get(1..).unwrap_or_default();
        let line = line.strip_prefix('\r').unwrap_or(line);
        return (delimiter, line.strip_prefix('\n').unwrap_or(line));
    }
    // How many lines have each of the signs outside quotation marks, and how often.
    let signs = *b"\t;,";
    let (mut counts, mut here) = ([(0usize, 0usize); 3], [0; 3]);
    let (mut quoted, mut lines, mut last) = (false, 0, b'\n');
    for byte in text.bytes().chain([b'\n']) {
        match byte {
            b'"' if quoted => quoted = false,
            // Within a cell it is one that stands for itself, like that of 5 inches; a second one at once is of what it just closed.
            b'"' => quoted = b"\t;,\n\r\"".contains(&last),
            b'\n' | b'\r' if !quoted => {
                for (count, here) in counts.iter_mut().zip(&mut here) {
                    count.0 += usize::from(*here > 0);
                    count.1 += std::mem::take(here);
                }
                lines += 1;
                if lines == 50 {
                    break;
                }
            }
            _ if !quoted => {
                for (sign, here) in signs.iter().zip(&mut here) {
                    *here += usize::from(*sign == byte);
                }
            }
            _ => {}
        }
        last = byte;
    }
    let [tab, semicolon, comma] = counts;
    let delimiter = if tab.0 > 0 && tab.0 >= semicolon.0.max(comma.0) / 2 {
        // A sheet that was copied, whatever its texts hold.
        '\t'
    } else if semicolon > comma {
        ';'
    } else {
        ','
    };
    (delimiter, text)
}

impl TableError {
    /// A short name for programs, which stays the same when the sentence is reworded.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLong { .. } => "too-long",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::TooManyRows { .. } => "too-many-rows",
            Self::OpenQuote { .. } => "open-quote",
        }
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { bytes } => {
                let megabytes = bytes.div_ceil(1_000_000);
                write!(f, "the text is {megabytes} MB; the limit is 20 MB")
            }
            Self::TooManyColumns { row, columns } => {
                write!(f, "row {}: a table must have at most 500 columns, and this row has {columns}", row + 1)
            }
            Self::TooManyRows { rows } => write!(f, "a table must have at most 100,000 rows, and this one has {rows}"),
            Self::OpenQuote { row, column } => {
                write!(
                    f,
                    "row {}, column {}: a quotation mark is opened here, and must be closed",
                    row + 1,
                    letters(*column)
                )
            }
        }
    }
}

impl std::error::Error for TableError {}

/// A column as spreadsheets name it: A to Z, then AA.
#[must_use]
pub fn letters(column: usize) -> String {
    let mut left = column + 1;
    let mut name = String::new();
    while left > 0 {
        left -= 1;
        // Less than 26, so the cast keeps the value.
        name.insert(0, char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    name
}
