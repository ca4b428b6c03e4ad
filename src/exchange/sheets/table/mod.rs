//! A table in a text: rows as a spreadsheet copies them, with tabs, or a CSV file with commas, semicolons or tabs.
//!
//! The reader is our own. The crate `csv` skips blank rows, after which rows no longer have the numbers that a spreadsheet shows, and it
//! does not report a quotation mark that is never closed.

pub mod delimiter;
pub mod error;
pub mod numbered_chars;
mod spaces;
pub mod turned;

use std::ops::Range;

use crate::exchange::clean::{cleaned, needs_cleaning};
use delimiter::{delimiter, is_line_of_markdown};
use error::TableError;
use numbered_chars::{has_numbered_chars, with_numbered_chars};
use spaces::with_tabs_for_gaps;

/// The longest text that is read, in bytes of UTF-8.
pub const MAX_BYTES: usize = 20_000_000;
/// The most columns that a table may have.
pub const MAX_COLUMNS: usize = 500;
/// The most rows that a table may have, with its headings.
pub const MAX_ROWS: usize = 100_000;

/// Cells in rows of any length. Rows and columns count from 0 here; messages name them as a spreadsheet does.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The texts of all cells, without what divides and quotes them.
    pub(super) text: String,
    /// The part of `text` that belongs to each cell.
    pub(super) cells: Vec<Range<usize>>,
    /// The part of `cells` that belongs to each row. A blank line is a row without cells.
    pub(super) rows: Vec<Range<usize>>,
    pub(super) width: usize,
    /// The cells that a merged cell covers, in order, each with the row and the column of the merged cell.
    pub(super) covered: Vec<(usize, (usize, usize))>,
    /// The rows that the spreadsheet does not show.
    pub(super) hidden_rows: Vec<usize>,
    /// The columns that the spreadsheet does not show.
    pub(super) hidden_columns: Vec<usize>,
}

/// Stands in the text of a workbook for a cell that the merged cell on its left covers. No text of a person has such a character.
pub const COVERED_FROM_LEFT: char = '\u{FDD0}';
/// Stands for a cell that the merged cell above covers.
pub const COVERED_FROM_ABOVE: char = '\u{FDD1}';
/// What a cell holds whose formula no program has worked out.
pub const NOT_WORKED_OUT: &str = "= (not worked out)";
/// Stands in front of the first cell of a row that the spreadsheet does not show.
pub const HIDDEN_ROW: char = '\u{FDD2}';
/// Stands in front of a line, above the first row, with the columns that the spreadsheet does not show: their numbers from 0, with spaces.
pub const HIDDEN_COLUMNS: char = '\u{FDD3}';

impl Table {
    /// The kind of file that a text is, if it is one that spreadsheets open, and no table.
    #[must_use]
    pub fn other_kind(text: &str) -> Option<&'static str> {
        let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
        let head: String = start.chars().take(2000).collect::<String>().to_ascii_lowercase();
        let is_message = ["mime-version:", "from: <saved by", "content-type: multipart/related"]
            .iter()
            .any(|begin| head.starts_with(begin));
        if is_message {
            Some("a web archive (.mht)")
        } else if !head.starts_with('<') {
            None
        } else if head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.starts_with("<?xml") {
            Some("an XML Spreadsheet 2003")
        } else if head.contains("office:document") {
            Some("a flat OpenDocument spreadsheet (.fods)")
        } else if ["<html", "<!doctype html", "<table", "<head", "<body", "<meta", "<style", "<div"]
            .iter()
            .any(|tag| head.contains(tag))
        {
            Some("a web page")
        } else if head.starts_with("<?xml") {
            Some("XML")
        } else {
            None
        }
    }

    /// Reads a text. The sign that divides its cells is the one that its first lines have most.
    ///
    /// # Errors
    /// A text that is too long, has too many rows or columns, or has a quotation mark that is never closed.
    pub fn read(text: &str) -> Result<Self, TableError> {
        if text.len() > MAX_BYTES {
            return Err(TableError::TooLong { bytes: text.len() });
        }
        let text = with_tabs_for_gaps(text.strip_prefix('\u{FEFF}').unwrap_or(text));
        let (delimiter, mut rest) = delimiter(&text);
        let mut table = Self::default();
        if let Some((numbers, below)) = rest.strip_prefix(HIDDEN_COLUMNS).and_then(|rest| rest.split_once('\n')) {
            table.hidden_columns = numbers.split(' ').filter_map(|number| number.parse().ok()).collect();
            rest = below;
        }
        table.text.reserve(rest.len());
        while !rest.is_empty() {
            rest = table.read_row(rest, delimiter)?;
        }
        if table.rows.len() > MAX_ROWS {
            return Err(TableError::TooManyRows { rows: table.rows.len() });
        }
        Ok(table)
    }

    /// The number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The number of cells of the longest row.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// The table down to a row, without the row.
    #[must_use]
    pub fn above(&self, row: usize) -> Self {
        let mut above = self.clone();
        above.rows.truncate(row);
        above
    }

    /// The cells of a row. A row below the last has none.
    #[expect(clippy::indexing_slicing, reason = "the ranges were made together with the text")]
    #[expect(clippy::string_slice, reason = "a cell begins and ends where a text was appended")]
    pub fn row_cells(&self, row: usize) -> impl Iterator<Item = &str> {
        #[cfg(test)]
        crate::exchange::sheets::work::step();
        let cells = self.rows.get(row).map_or(&self.cells[..0], |cells| &self.cells[cells.clone()]);
        cells.iter().map(|cell| &self.text[cell.clone()])
    }

    /// The text of a cell; an empty text where the row ends before the column.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        #[cfg(test)]
        crate::exchange::sheets::work::step();
        let place = self.rows.get(row).map(|cells| cells.start + column..cells.end);
        let range = place.filter(|place| !place.is_empty()).and_then(|place| self.cells.get(place.start)).cloned();
        range.and_then(|range| self.text.get(range)).unwrap_or_default()
    }

    /// The number of cells of a row, blank ones too.
    #[must_use]
    pub fn row_width(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, ExactSizeIterator::len)
    }

    /// The number of cells of a row that hold something.
    #[must_use]
    pub fn filled_cells(&self, row: usize) -> usize {
        self.row_cells(row).filter(|cell| is_filled(cell)).count()
    }

    /// The text of the first cell of a row that holds something.
    #[must_use]
    pub fn first_text(&self, row: usize) -> &str {
        self.row_cells(row).find(|cell| is_filled(cell)).unwrap_or_default()
    }

    /// The place of the merged cell that covers a cell.
    #[must_use]
    pub fn covering(&self, row: usize, column: usize) -> Option<(usize, usize)> {
        self.covering_place(self.rows.get(row)?.start + column)
    }

    /// The place of the merged cell that covers the cell with a place among all cells.
    pub(super) fn covering_place(&self, place: usize) -> Option<(usize, usize)> {
        let at = self.covered.binary_search_by_key(&place, |(place, _)| *place).ok()?;
        self.covered.get(at).map(|(_, from)| *from)
    }

    /// Whether the spreadsheet does not show a row.
    #[must_use]
    pub fn hides_row(&self, row: usize) -> bool {
        self.hidden_rows.binary_search(&row).is_ok()
    }

    /// Whether the spreadsheet does not show a column.
    #[must_use]
    pub fn hides_column(&self, column: usize) -> bool {
        self.hidden_columns.contains(&column)
    }

    /// Whether no cell holds anything but spaces.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Reads a row, and returns the text below it.
    fn read_row<'a>(&mut self, mut rest: &'a str, delimiter: char) -> Result<&'a str, TableError> {
        let row = self.rows.len();
        let first_cell = self.cells.len();
        let mut columns = 0;
        if delimiter == '|' && is_line_of_markdown(rest) {
            rest = rest.find(['\n', '\r']).and_then(|end| rest.get(end..)).unwrap_or_default();
        }
        // A blank line has no cells, but a spreadsheet numbers it as a row.
        while !rest.starts_with(['\n', '\r']) {
            rest = self.read_cell(rest, delimiter).ok_or(TableError::OpenQuote { row, column: columns })?;
            columns += 1;
            // A row that is too long is counted to its end, because the error names its length, but not kept.
            self.cells.truncate(first_cell + MAX_COLUMNS);
            match rest.strip_prefix(delimiter) {
                Some(next) => rest = next,
                None => break,
            }
            if rest.is_empty() || rest.starts_with(['\n', '\r']) {
                // A delimiter at the end of a line is followed by a cell too, which is blank.
                self.cells.push(self.text.len()..self.text.len());
                columns += 1;
            }
            if rest.is_empty() {
                break;
            }
        }
        if columns > MAX_COLUMNS {
            return Err(TableError::TooManyColumns { row, columns });
        }
        self.rows.push(first_cell..self.cells.len());
        self.width = self.width.max(columns);
        let end = rest.strip_prefix('\r').unwrap_or(rest);
        Ok(end.strip_prefix('\n').unwrap_or(end))
    }

    /// Ends a cell whose text begins at a place, without what is not part of its value.
    #[expect(clippy::string_slice, reason = "a cell begins where a text was appended")]
    fn end_cell(&mut self, start: usize) {
        self.take_signs(start);
        if has_numbered_chars(&self.text[start..]) {
            let cell = with_numbered_chars(&self.text[start..]);
            self.text.truncate(start);
            self.text.push_str(&cell);
        }
        if needs_cleaning(&self.text[start..]) {
            let cell = cleaned(&self.text[start..]);
            self.text.truncate(start);
            self.text.push_str(&cell);
        }
        self.cells.push(start..self.text.len());
    }

    /// Takes the signs of a workbook out of a cell whose text begins at a place.
    #[expect(clippy::string_slice, reason = "a cell begins where a text was appended")]
    fn take_signs(&mut self, start: usize) {
        if self.text.as_bytes().get(start) != Some(&0xEF) {
            return;
        }
        if self.text[start..].starts_with(HIDDEN_ROW) {
            self.hidden_rows.push(self.rows.len());
            self.text.drain(start..start + HIDDEN_ROW.len_utf8());
        }
        let place = self.cells.len();
        let (row, column) = (self.rows.len(), place - self.rows.last().map_or(0, |cells| cells.end));
        let left = || Some((self.covering_place(place.checked_sub(1)?), (row, column.checked_sub(1)?)));
        let above = || Some((self.covering(row.checked_sub(1)?, column), (row.checked_sub(1)?, column)));
        let beside = match &self.text[start..] {
            cell if cell.chars().eq([COVERED_FROM_LEFT]) => left(),
            cell if cell.chars().eq([COVERED_FROM_ABOVE]) => above(),
            _ => return,
        };
        self.covered.extend(beside.map(|(from, own)| (place, from.unwrap_or(own))));
        self.text.truncate(start);
    }

    /// Reads a cell, and returns the text behind it; `None` when a quotation mark is never closed.
    ///
    /// As in spreadsheets, a quotation mark has a meaning only as the first character of a cell. Inside the quotation, two marks
    /// stand for one. Text behind the closing mark still belongs to the cell.
    fn read_cell<'a>(&mut self, mut rest: &'a str, delimiter: char) -> Option<&'a str> {
        let start = self.text.len();
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
        let end = rest.find(['\n', '\r', delimiter]).unwrap_or(rest.len());
        let (cell, after) = rest.split_at(end);
        self.text.push_str(cell);
        self.end_cell(start);
        Some(after)
    }
}

/// Whether a cell holds something.
pub fn is_filled(cell: &str) -> bool {
    cell.contains(|c: char| !c.is_whitespace())
}
