//! The cells of a sheet, as the spreadsheet shows them, written as a text with tabs.

use std::ops::Range;

use calamine::{Data, DataRef};

use super::error::{WorkbookError, check_place};
use super::layout::{Region, SheetLayout};
use crate::exchange::sheets::{COVERED_FROM_ABOVE, COVERED_FROM_LEFT, HIDDEN_COLUMNS, HIDDEN_ROW};

/// The most covered cells of a sheet that are noted.
const MAX_COVERED: usize = 100_000;

/// Cells with their places, in any order.
#[derive(Default)]
pub struct Cells {
    text: String,
    places: Vec<((u32, u32), Range<usize>)>,
    hidden_rows: Vec<u32>,
    hidden_columns: Vec<u32>,
}

impl Cells {
    /// Adds a cell that calamine lends. The texts that cells share are not copied first, because most cells of a large sheet have one.
    pub fn add_lent(&mut self, place: (u32, u32), value: &DataRef<'_>, shows_percent: bool) -> Result<(), WorkbookError> {
        let DataRef::SharedString(text) = value else { return self.add(place, value.clone().into(), shows_percent) };
        let start = self.text.len();
        let written = self.quote(text);
        debug_assert!(written.is_ok(), "a text takes everything");
        self.end(place, start)
    }

    /// Adds a cell. A number in a cell that shows percentages gets the sign of the format.
    pub fn add(&mut self, place: (u32, u32), value: Data, shows_percent: bool) -> Result<(), WorkbookError> {
        use std::fmt::Write;
        let start = self.text.len();
        let written = match value {
            Data::Empty => return Ok(()),
            Data::Float(number) if shows_percent => write!(self.text, "{}%", times_hundred(&number.to_string())),
            Data::Int(number) if shows_percent => write!(self.text, "{}%", times_hundred(&number.to_string())),
            Data::Float(number) => write!(self.text, "{number}"),
            Data::Int(number) => write!(self.text, "{number}"),
            Data::Bool(true) => write!(self.text, "TRUE"),
            Data::Bool(false) => write!(self.text, "FALSE"),
            Data::Error(error) => write!(self.text, "{error}"),
            Data::DateTime(date) if date.is_datetime() => {
                let (year, month, day, hour, minute, ..) = date.to_ymd_hms_milli();
                match (hour, minute) {
                    (0, 0) => write!(self.text, "{year:04}-{month:02}-{day:02}"),
                    _ => write!(self.text, "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
                }
            }
            Data::DateTime(duration) => write!(self.text, "{duration}"),
            Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => self.quote(&text),
        };
        debug_assert!(written.is_ok(), "a text takes everything");
        self.end(place, start)
    }

    /// Ends the text of a cell.
    fn end(&mut self, place: (u32, u32), start: usize) -> Result<(), WorkbookError> {
        if start < self.text.len() {
            check_place(place)?;
            self.places.push((place, start..self.text.len()));
        }
        Ok(())
    }

    /// Writes a text, in quotation marks if it could be taken for more than one cell.
    fn quote(&mut self, text: &str) -> std::fmt::Result {
        if text.starts_with('"') || text.contains(['\t', '\n', '\r']) {
            self.text.push('"');
            self.text.push_str(&text.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(text);
        }
        Ok(())
    }

    /// Notes which cells are covered or hidden. All cells are there.
    pub fn lay_out(&mut self, layout: SheetLayout) {
        self.cover(&layout.merged);
        (self.hidden_rows, self.hidden_columns) = (layout.hidden_rows, layout.hidden_columns);
        self.hidden_rows.sort_unstable();
    }

    /// Notes the cells that merged cells cover, as far as there are other cells.
    fn cover(&mut self, merged: &[Region]) {
        let last_row = self.places.iter().map(|((row, _), _)| *row).max().unwrap_or(0);
        let last_column = self.places.iter().map(|((_, column), _)| *column).max().unwrap_or(0);
        let mut sign = |sign: char| {
            let start = self.text.len();
            self.text.push(sign);
            start..self.text.len()
        };
        let (left, above) = (sign(COVERED_FROM_LEFT), sign(COVERED_FROM_ABOVE));
        let cells = merged.iter().flat_map(|Region { first, last }| {
            let columns = first.1..=last.1.min(last_column);
            (first.0..=last.0.min(last_row)).flat_map(move |row| columns.clone().map(move |column| (*first, (row, column))))
        });
        let covered = cells.filter(|(first, place)| first != place).take(MAX_COVERED);
        let covered = covered.map(|(first, place)| (place, if place.1 > first.1 { left.clone() } else { above.clone() }));
        self.places.extend(covered);
    }

    /// All cells as a text with tabs. Its first line names the sign, because a single column contains no sign. A second line
    /// names the hidden columns, if the sheet has any.
    pub fn into_text(mut self) -> Result<String, WorkbookError> {
        if !self.places.is_sorted_by_key(|(place, _)| *place) {
            self.places.sort_by_key(|(place, _)| *place);
        }
        // The text of a covered cell was written before its sign.
        self.places.dedup_by_key(|(place, _)| *place);
        let is_hidden = |row: u32| self.hidden_rows.binary_search(&row).is_ok();
        let mut begun = None;
        let last_column = self.places.iter().map(|((_, column), _)| *column).max().unwrap_or(0);
        let mut text = String::with_capacity(self.text.len() + 2 * self.places.len());
        text.push_str("sep=\t\n");
        let hidden = self.hidden_columns.iter().filter(|column| **column <= last_column);
        let hidden = hidden.map(ToString::to_string).collect::<Vec<_>>().join(" ");
        if !hidden.is_empty() {
            text.push(HIDDEN_COLUMNS);
            text.push_str(&hidden);
            text.push('\n');
        }
        let (mut row, mut column) = (0, 0);
        for (place, range) in &self.places {
            if place.0 > row {
                // All rows are as wide as the sheet, with their blank cells.
                text.extend(std::iter::repeat_n('\t', (last_column - column) as usize));
                text.extend(std::iter::repeat_n('\n', (place.0 - row) as usize));
                (row, column) = (place.0, 0);
            }
            if place.1 < column {
                return Err(WorkbookError::Damaged);
            }
            let mut cell = self.text.get(range.clone()).unwrap_or_default();
            if begun.replace(row) != Some(row) && is_hidden(row) {
                if let Some(quoted) = cell.strip_prefix('"').filter(|_| place.1 == 0) {
                    text.push('"');
                    cell = quoted;
                }
                text.push(HIDDEN_ROW);
            }
            text.extend(std::iter::repeat_n('\t', (place.1 - column) as usize));
            column = place.1;
            text.push_str(cell);
        }
        text.extend(std::iter::repeat_n('\t', (last_column - column) as usize));
        text.push('\n');
        Ok(text)
    }
}

/// A number times 100, written without a float: `0.725` is `72.5`. A binary number just beside a short decimal is that decimal.
fn times_hundred(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut decimals = decimals.to_owned();
    while decimals.len() < 2 {
        decimals.push('0');
    }
    let (moved, rest) = decimals.split_at(2);
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_shown_as_they_are_formatted() {
        for (number, shown) in [
            ("0.72", "72"),
            ("0.725", "72.5"),
            ("1", "100"),
            ("0", "0"),
            ("0.07", "7"),
            ("0.005", "0.5"),
            ("12.5", "1250"),
            ("-0.5", "-50"),
            ("0.7777777777777778", "77.77777777777778"),
        ] {
            assert_eq!(times_hundred(number), shown, "{number}");
        }
    }
}
