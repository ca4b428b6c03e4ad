//! The layout of a sheet of an OpenDocument spreadsheet, which calamine does not read: which cells show percentages, which are merged, and
//! which rows and columns are hidden.

use std::io::BufReader;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::Bytes;
use super::layout::{Region, SheetLayout};

/// How often a row can be repeated; a row that repeats more often is the blank rest of a sheet.
const MAX_ROWS: u32 = 100_000;

/// How often a cell can be repeated; a cell that repeats more often is the blank rest of a row.
const MAX_COLUMNS: u32 = 500;

/// How many cells that show words are noted.
const MAX_WORDS: usize = 400_000;

/// The layout of a sheet, by its place.
pub fn layout(file: Bytes, sheet: usize) -> Option<SheetLayout> {
    let mut archive = ZipArchive::new(file).ok()?;
    let mut reader = Reader::from_reader(BufReader::new(archive.by_name("content.xml").ok()?));
    let mut place = Position::default();
    let mut layout = SheetLayout::default();
    let mut buffer = Vec::new();
    let mut tables = 0;
    loop {
        buffer.clear();
        let Ok(event) = reader.read_event_into(&mut buffer) else { break };
        match event {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == "table:table" => tables += 1,
            _ if tables < sheet + 1 => {}
            _ if tables > sheet + 1 => break,
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "table:table-column" => place.enter_column(&tag, &mut layout),
                "table:table-row" => place.enter_row(&tag, &mut layout),
                "table:table-cell" | "table:covered-table-cell" => place.enter_cell(&tag, &mut layout),
                _ => {}
            },
            Event::Text(text) => {
                if let Some((_, shown)) = &mut place.shown {
                    shown.push_str(&text.xml10_content());
                }
            }
            Event::End(tag) if tag.name().as_ref() == "table:table-cell" => {
                let words = place.shown.take().filter(|(_, text)| are_words(text));
                layout.words.extend(words.filter(|_| layout.words.len() < MAX_WORDS));
            }
            _ => {}
        }
    }
    Some(layout)
}

/// Where the reader is in a sheet.
#[derive(Default)]
struct Position {
    row: u32,
    column: u32,
    /// For how many rows the present row stands.
    rows_repeated: u32,
    /// How many columns are described so far.
    columns_described: u32,
    /// The row and column of the present cell, if it has a number, and the text that it shows.
    shown: Option<((u32, u32), String)>,
}

impl Position {
    /// Takes the description of a column, which can stand for several columns.
    fn enter_column(&mut self, tag: &BytesStart<'_>, layout: &mut SheetLayout) {
        let repeated = number(tag, "table:number-columns-repeated");
        if !is_shown(tag) {
            layout.hide_columns(self.columns_described..=self.columns_described.saturating_add(repeated - 1));
        }
        self.columns_described += repeated;
    }

    fn enter_row(&mut self, tag: &BytesStart<'_>, layout: &mut SheetLayout) {
        self.row += self.rows_repeated;
        self.rows_repeated = number(tag, "table:number-rows-repeated");
        self.column = 0;
        if !is_shown(tag) && self.rows_repeated < MAX_ROWS {
            layout.hidden_rows.extend(self.row..self.row + self.rows_repeated);
        }
    }

    fn enter_cell(&mut self, tag: &BytesStart<'_>, layout: &mut SheetLayout) {
        let (row, column) = (self.row, self.column);
        let repeated = number(tag, "table:number-columns-repeated");
        let kind = text(tag, "office:value-type");
        if kind.as_deref() == Some("percentage") && repeated < MAX_COLUMNS && self.rows_repeated < MAX_ROWS {
            let rows = row..row + self.rows_repeated;
            let columns = column..column + repeated;
            layout.percentages.extend(rows.flat_map(|row| columns.clone().map(move |column| (row, column))));
        }
        self.shown = (kind.as_deref() == Some("float") && repeated == 1).then(|| ((row, column), String::new()));
        let spans = ["table:number-columns-spanned", "table:number-rows-spanned"].map(|name| number(tag, name));
        if let [columns, rows] = spans
            && columns.max(rows) > 1
        {
            let last = (row.saturating_add(rows).saturating_sub(1), column.saturating_add(columns).saturating_sub(1));
            layout.merged.push(Region { first: (row, column), last });
        }
        self.column += repeated;
    }
}

/// Whether the text of a number is words: a format shows 1 as “Yes” so, and LibreOffice keeps `FALSE` as 0.
fn are_words(text: &str) -> bool {
    text.contains(|c: char| c.is_alphabetic() || "✓✔✗✘✖".contains(c)) && !text.contains(|c: char| c.is_ascii_digit())
}

/// Whether the spreadsheet shows a row or a column.
fn is_shown(tag: &BytesStart<'_>) -> bool {
    text(tag, "table:visibility").is_none_or(|visibility| visibility == "visible")
}

fn text(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
    Some(attribute.value.to_string())
}

fn number(tag: &BytesStart<'_>, name: &str) -> u32 {
    text(tag, name).and_then(|text| text.parse().ok()).unwrap_or(1)
}
