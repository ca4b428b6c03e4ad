//! Cases whose date is outside the period that a title names: below “Q2 July to September”, a case of October.

use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::months::month_of;
use crate::exchange::sheets::problem::SheetFault;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::texts::periods::Period;
use crate::exchange::sheets::word_list::{has_word_in, is_in, words};
use crate::exchange::shortened::shortened;

/// A column with the dates of the cases, and the period that a title gives them.
pub struct DatedCases {
    column: usize,
    period: Period,
    title: String,
}

impl DatedCases {
    /// The first column of dates that the period of a title is about, if the sheet names a period.
    pub fn of(rows: &CaseRows<'_>) -> Option<Self> {
        let (table, headings) = (rows.table, &rows.block.headings);
        let above = rows.block.top..rows.block.heading_row.unwrap_or(rows.block.top);
        let titles = above.filter(|row| table.filled_cells(*row) <= 2).flat_map(|row| table.row_cells(row));
        // Of a turned sheet, the title stands in the row of the headings.
        let spare =
            headings.iter().enumerate().filter(|(column, _)| !rows.answers(*column)).map(|(_, heading)| heading.as_str());
        let mut texts = titles.chain(spare).filter(|text| is_filled(text));
        let mut reader = CellReader::default();
        let (title, period) = texts.find_map(|text| Some((text, Period::of(reader.plain(text))?)))?;
        let title_plain = reader.plain(title).to_owned();
        let column = headings.iter().position(|heading| says_when(reader.plain(heading), &title_plain))?;
        Some(Self { column, period, title: shortened(title) })
    }

    /// The doubt about a case whose date is outside the period.
    pub fn doubt(&self, table: &Table, row: usize) -> Option<SheetFault> {
        let cell = table.cell(row, self.column);
        let is_outside = month_of(cell).is_some_and(|month| !self.period.has(month));
        is_outside.then(|| SheetFault::OutsidePeriod { text: shortened(cell), period: self.title.clone() })
    }
}

/// Whether the dates under a heading say when the cases were audited, or when that happened which a title names: closed, sentenced.
fn says_when(plain: &str, title: &str) -> bool {
    const DATES: &str = "date|dates|month|when|audited|closed|dyddiad";
    const OF_AUDITS: &str =
        "date|dates|month|when|of|the|audit|audited|case|cases|inspection|inspected|read|sampled|completed|dyddiad";
    has_word_in(DATES, plain) && words(plain).into_iter().all(|word| is_in(OF_AUDITS, word) || words(title).contains(&word))
}
