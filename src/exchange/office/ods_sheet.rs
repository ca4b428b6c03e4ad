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

/// How many cells that show words are noted.
const MAX_WORDS: usize = 400_000;

/// The layout of a sheet, by its place.
pub fn layout(file: Bytes, sheet: usize) -> Option<SheetLayout> {
    let mut archive = ZipArchive::new(file).ok()?;
    let mut reader = Reader::from_reader(BufReader::new(archive.by_name("content.xml").ok()?));
    let mut layout = SheetLayout::default();
    let mut buffer = Vec::new();
    let (mut tables, mut row, mut column, mut rows_repeated, mut columns) = (0, 0, 0, 1, 0u32);
    // The text that a cell with a number shows, and the cell.
    let mut shown: Option<((u32, u32), String)> = None;
    loop {
        buffer.clear();
        let Ok(event) = reader.read_event_into(&mut buffer) else { break };
        match event {
            Event::Eof => break,
            Event::Text(text) => {
                if let Some((_, shown)) = &mut shown {
                    shown.push_str(&text.xml10_content());
                }
            }
            Event::End(tag) if tag.name().as_ref() == "table:table-cell" => {
                let words = shown.take().filter(|(_, text)| are_words(text));
                layout.words.extend(words.filter(|_| layout.words.len() < MAX_WORDS));
            }
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "table:table" => {
                    tables += 1;
                    (row, rows_repeated, columns) = (0, 0, 0);
                }
                "table:table-column" if tables == sheet + 1 => {
                    let repeated = number(&tag, "table:number-columns-repeated");
                    if !is_shown(&tag) {
                        layout.hide_columns(columns..=columns.saturating_add(repeated - 1));
                    }
                    columns += repeated;
                }
                "table:table-row" if tables == sheet + 1 => {
                    row += rows_repeated;
                    rows_repeated = number(&tag, "table:number-rows-repeated");
                    column = 0;
                    if !is_shown(&tag) && rows_repeated < MAX_ROWS {
                        layout.hidden_rows.extend(row..row + rows_repeated);
                    }
                }
                "table:table-cell" | "table:covered-table-cell" if tables == sheet + 1 => {
                    let repeated = number(&tag, "table:number-columns-repeated");
                    // A cell or row that repeats more often is the blank rest of a row or a sheet.
                    if text(&tag, "office:value-type").as_deref() == Some("percentage")
                        && repeated < 500
                        && rows_repeated < MAX_ROWS
                    {
                        let rows = row..row + rows_repeated;
                        layout
                            .percentages
                            .extend(rows.flat_map(|row| (column..column + repeated).map(move |column| (row, column))));
                    }
                    let is_number = text(&tag, "office:value-type").as_deref() == Some("float");
                    shown = (is_number && repeated == 1).then(|| ((row, column), String::new()));
                    let spans = ["table:number-columns-spanned", "table:number-rows-spanned"].map(|name| number(&tag, name));
                    if let [columns, rows] = spans
                        && columns.max(rows) > 1
                    {
                        let last =
                            (row.saturating_add(rows).saturating_sub(1), column.saturating_add(columns).saturating_sub(1));
                        layout.merged.push(Region { first: (row, column), last });
                    }
                    column += repeated;
                }
                _ => {}
            },
            _ => {}
        }
    }
    Some(layout)
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
