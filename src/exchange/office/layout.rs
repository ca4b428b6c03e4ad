//! The layout of a sheet in any kind of workbook: percentages, merged cells, hidden rows and columns. calamine reads little of it.

/// The layout of a sheet. Rows and columns count from 0.
#[derive(Default)]
pub struct SheetLayout {
    /// The rows and columns of the cells that show percentages.
    pub percentages: Vec<(u32, u32)>,
    /// The words that cells show instead of numbers, in the order of their rows.
    pub words: Vec<((u32, u32), String)>,
    /// Whether the program that wrote the workbook has left working out its formulas to the first spreadsheet that opens it. Some programs
    /// write 0 for each until then.
    pub waits_for_calculation: bool,
    /// The cells that were merged.
    pub merged: Vec<Region>,
    /// The rows that the spreadsheet does not show.
    pub hidden_rows: Vec<u32>,
    /// The columns that the spreadsheet does not show.
    pub hidden_columns: Vec<u32>,
}

/// The first and the last of the cells that were merged, by row and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The cell in the upper left corner.
    pub first: (u32, u32),
    /// The cell in the lower right corner.
    pub last: (u32, u32),
}

impl SheetLayout {
    /// Whether a cell shows a percentage. The percentages stand in the order of their rows.
    pub fn shows_percent(&self, place: (u32, u32)) -> bool {
        self.percentages.binary_search(&place).is_ok()
    }

    /// Notes columns that the spreadsheet does not show, as far as a table has columns.
    pub fn hide_columns(&mut self, columns: std::ops::RangeInclusive<u32>) {
        self.hidden_columns.extend(columns.take(crate::exchange::sheets::MAX_COLUMNS));
    }
}

/// Whether a number format shows percentages: its percent sign is neither quoted nor escaped.
pub fn shows_percent(format: &str) -> bool {
    let mut is_quoted = false;
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => is_quoted = !is_quoted,
            '\\' => drop(chars.next()),
            '%' if !is_quoted => return true,
            _ => {}
        }
    }
    false
}

/// The number formats of a workbook of Microsoft's, by their numbers.
#[derive(Default)]
pub struct NumberFormats {
    /// The formats that the workbook defines itself: the number of each, and whether it shows percentages.
    own: Vec<(u16, bool)>,
}

impl NumberFormats {
    /// Notes a format that the workbook defines.
    pub fn define(&mut self, number: u16, format: &str) {
        self.own.push((number, shows_percent(format)));
    }

    /// Whether a format shows percentages. Of the formats that every workbook has, `0%` and `0.00%` do, unless the workbook defines others
    /// under their numbers.
    pub fn show_percent(&self, number: u16) -> bool {
        let own = self.own.iter().find(|(own, _)| *own == number);
        own.map_or(matches!(number, 9 | 10), |(_, shows)| *shows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_percentages() {
        for (format, shows) in
            [("0%", true), ("0.00%", true), ("General", false), ("0\"%\"", false), ("0\\%", false), ("[Red]0%", true)]
        {
            assert_eq!(shows_percent(format), shows, "{format}");
        }
    }
}
