//! The layout of a sheet of an `.xlsb`, which calamine does not read: which cells show percentages, which are merged, and which rows and
//! columns are hidden.

use zip::ZipArchive;

use super::Bytes;
use super::binary::{u16_at, u32_at, utf16};
use super::layout::{NumberFormats, Region, SheetLayout};
use super::xlsx_sheet::{part, path_of};

/// The kinds of records that are read, as Microsoft's description of the format calls them (MS-XLSB 2.3).
mod kind {
    pub const ROW_HDR: u32 = 0;
    pub const CELL_RK: u32 = 2;
    pub const CELL_REAL: u32 = 5;
    pub const FMLA_NUM: u32 = 9;
    pub const FMT: u32 = 44;
    pub const XF: u32 = 47;
    pub const COL_INFO: u32 = 60;
    pub const BUNDLE_SH: u32 = 156;
    pub const MERGE_CELL: u32 = 176;
    pub const BEGIN_CELL_XFS: u32 = 617;
    pub const END_CELL_XFS: u32 = 618;
}

/// The layout of a sheet, by its place among all sheets of the workbook.
pub fn layout(file: Bytes, place: usize) -> Option<SheetLayout> {
    let mut archive = ZipArchive::new(file).ok()?;
    let book = part(&mut archive, "xl/workbook.bin")?;
    let sheets = Records { rest: &book }.filter(|(kind, _)| *kind == kind::BUNDLE_SH);
    let mut ids = sheets.filter_map(|(_, record)| {
        let length = 2 * u32_at(record, 8)? as usize;
        record.get(12..)?.get(..length).map(utf16)
    });
    let id = ids.nth(place)?;
    let path = path_of(&mut archive, "xl/_rels/workbook.bin.rels", &id)?;
    let percents = part(&mut archive, "xl/styles.bin").map(|styles| looks_of_percentages(&styles)).unwrap_or_default();
    let sheet = part(&mut archive, &path)?;
    let mut layout = SheetLayout::default();
    let mut row = 0;
    for (kind, record) in (Records { rest: &sheet }) {
        read_record(kind, record, &mut row, &percents, &mut layout);
    }
    Some(layout)
}

fn read_record(kind: u32, record: &[u8], row: &mut u32, percents: &[bool], layout: &mut SheetLayout) -> Option<()> {
    let number = |place| u32_at(record, place);
    match kind {
        kind::ROW_HDR => {
            *row = number(0)?;
            if record.get(11)? & 0x10 != 0 {
                layout.hidden_rows.push(*row);
            }
        }
        kind::COL_INFO if record.get(16)? & 1 != 0 => layout.hide_columns(number(0)?..=number(4)?),
        kind::CELL_RK | kind::CELL_REAL | kind::FMLA_NUM => {
            let look = number(4)? & 0x00FF_FFFF;
            if percents.get(look as usize) == Some(&true) {
                layout.percentages.push((*row, number(0)?));
            }
        }
        kind::MERGE_CELL => {
            layout.merged.push(Region { first: (number(0)?, number(8)?), last: (number(4)?, number(12)?) });
        }
        _ => {}
    }
    Some(())
}

/// Whether each style of cells shows percentages.
fn looks_of_percentages(styles: &[u8]) -> Vec<bool> {
    let mut formats = NumberFormats::default();
    let (mut looks, mut are_of_cells) = (Vec::new(), false);
    for (kind, record) in (Records { rest: styles }) {
        match kind {
            kind::FMT => {
                let text = record.get(6..).map(utf16).unwrap_or_default();
                if let Some(number) = u16_at(record, 0) {
                    formats.define(number, &text);
                }
            }
            kind::BEGIN_CELL_XFS => are_of_cells = true,
            kind::END_CELL_XFS => are_of_cells = false,
            kind::XF if are_of_cells => looks.push(u16_at(record, 2).is_some_and(|format| formats.show_percent(format))),
            _ => {}
        }
    }
    looks
}

/// The records of a part: the kind of each, and its bytes.
struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    /// A number whose bytes have seven bits each, the lowest first; all but the last have the eighth set.
    fn number(&mut self, most_bytes: u32) -> Option<u32> {
        let mut number = 0;
        for place in 0..most_bytes {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= u32::from(byte & 0x7F) << (7 * place);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(number)
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = (u32, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (self.number(2)?, self.number(4)?);
        let (record, rest) = self.rest.split_at_checked(length as usize)?;
        self.rest = rest;
        Some((kind, record))
    }
}
