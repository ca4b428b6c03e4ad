//! Which cells of an OpenDocument spreadsheet show percentages. calamine gives their numbers alone.

use std::io::BufReader;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::Bytes;

/// The rows and columns, in order, of the cells of a sheet that show percentages.
pub fn places(file: Bytes, sheet: usize) -> Option<Vec<(u32, u32)>> {
    let mut archive = ZipArchive::new(file).ok()?;
    let mut reader = Reader::from_reader(BufReader::new(archive.by_name("content.xml").ok()?));
    let mut places = Vec::new();
    let mut buffer = Vec::new();
    let (mut tables, mut row, mut column, mut rows_repeated) = (0, 0, 0, 1);
    loop {
        buffer.clear();
        let Ok(event) = reader.read_event_into(&mut buffer) else { break };
        match event {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "table:table" => {
                    tables += 1;
                    (row, rows_repeated) = (0, 0);
                }
                "table:table-row" if tables == sheet + 1 => {
                    row += rows_repeated;
                    rows_repeated = number(&tag, "table:number-rows-repeated");
                    column = 0;
                }
                "table:table-cell" | "table:covered-table-cell" if tables == sheet + 1 => {
                    let repeated = number(&tag, "table:number-columns-repeated");
                    // What repeats more often is the blank rest of a row or a sheet.
                    if text(&tag, "office:value-type").as_deref() == Some("percentage")
                        && repeated < 500
                        && rows_repeated < 100_000
                    {
                        let rows = row..row + rows_repeated;
                        places.extend(rows.flat_map(|row| (column..column + repeated).map(move |column| (row, column))));
                    }
                    column += repeated;
                }
                _ => {}
            },
            _ => {}
        }
    }
    places.sort_unstable();
    Some(places)
}

fn text(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
    Some(attribute.value.to_string())
}

fn number(tag: &BytesStart<'_>, name: &str) -> u32 {
    text(tag, name).and_then(|text| text.parse().ok()).unwrap_or(1)
}
