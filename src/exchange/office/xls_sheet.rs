//! The layout of a sheet of an `.xls`, which calamine does not read: which cells show percentages, and which rows and columns are hidden.

use super::binary::{u16_at, u32_at, utf16};
use super::compound::stream;
use super::layout::{NumberFormats, SheetLayout};

/// The kinds of records that are read, as Microsoft's description of the format calls them (MS-XLS 2.3).
mod kind {
    pub const FORMULA: u16 = 0x0006;
    pub const EOF: u16 = 0x000A;
    pub const COL_INFO: u16 = 0x007D;
    pub const BOUND_SHEET: u16 = 0x0085;
    pub const MUL_RK: u16 = 0x00BD;
    pub const XF: u16 = 0x00E0;
    pub const NUMBER: u16 = 0x0203;
    pub const ROW: u16 = 0x0208;
    pub const RK: u16 = 0x027E;
    pub const FORMAT: u16 = 0x041E;
    pub const BOF: u16 = 0x0809;
}

/// The layout of a sheet, by its place among all sheets of the workbook.
pub fn layout(file: &[u8], place: usize) -> Option<SheetLayout> {
    let book = stream(file, ["Workbook", "Book"])?;
    let globals = Globals::read(&book);
    let start = *globals.sheets.get(place)? as usize;
    let mut layout = SheetLayout::default();
    let mut depth = 0;
    for (kind, record) in (Records { rest: book.get(start..)? }) {
        // The records of a chart stand between the beginning and the end of the sheet, with their own beginning and end.
        match kind {
            kind::BOF => depth += 1,
            kind::EOF => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        } else if depth == 1 {
            read_record(kind, record, &globals, &mut layout);
        }
    }
    Some(layout)
}

fn read_record(kind: u16, record: &[u8], globals: &Globals, layout: &mut SheetLayout) -> Option<()> {
    let number = |place| u16_at(record, place).map(u32::from);
    match kind {
        kind::ROW if u16_at(record, 12)? & 0x20 != 0 => layout.hidden_rows.push(number(0)?),
        kind::COL_INFO if u16_at(record, 8)? & 1 != 0 => layout.hide_columns(number(0)?..=number(2)?),
        kind::NUMBER | kind::RK | kind::FORMULA if globals.shows_percent(u16_at(record, 4)?) => {
            layout.percentages.push((number(0)?, number(2)?));
        }
        kind::MUL_RK => {
            let (row, first) = (number(0)?, number(2)?);
            let cells = record.get(4..record.len().checked_sub(2)?)?.chunks_exact(6);
            for (column, cell) in (first..).zip(cells) {
                if globals.shows_percent(u16_at(cell, 0)?) {
                    layout.percentages.push((row, column));
                }
            }
        }
        _ => {}
    }
    Some(())
}

/// The records of the whole workbook.
#[derive(Default)]
struct Globals {
    /// Where each sheet begins.
    sheets: Vec<u32>,
    /// The number format of each style of cells.
    looks: Vec<u16>,
    formats: NumberFormats,
}

impl Globals {
    fn read(book: &[u8]) -> Self {
        let mut globals = Self::default();
        let mut is_of_1997 = true;
        for (kind, record) in (Records { rest: book }).take_while(|(kind, _)| *kind != kind::EOF) {
            match kind {
                kind::BOF => is_of_1997 = u16_at(record, 0) >= Some(0x0600),
                kind::BOUND_SHEET => globals.sheets.extend(u32_at(record, 0)),
                kind::XF => globals.looks.extend(u16_at(record, 2)),
                kind::FORMAT => globals.add_format(record, is_of_1997).unwrap_or_default(),
                _ => {}
            }
        }
        globals
    }

    fn add_format(&mut self, record: &[u8], is_of_1997: bool) -> Option<()> {
        let number = u16_at(record, 0)?;
        let is_wide = is_of_1997 && record.get(4)? & 1 != 0;
        let text = record.get(if is_of_1997 { 5 } else { 3 }..)?;
        let text = if is_wide { utf16(text) } else { text.iter().copied().map(char::from).collect() };
        self.formats.define(number, &text);
        Some(())
    }

    fn shows_percent(&self, look: u16) -> bool {
        self.looks.get(usize::from(look)).is_some_and(|format| self.formats.show_percent(*format))
    }
}

/// The records of a stream: the kind of each, and its bytes.
struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (u16_at(self.rest, 0)?, u16_at(self.rest, 2)?);
        let (record, rest) = self.rest.get(4..)?.split_at_checked(usize::from(length))?;
        self.rest = rest;
        Some((kind, record))
    }
}
