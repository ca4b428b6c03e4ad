//! What calamine does not say of a sheet of an `.xlsx`: which cells are merged, and which rows and columns are hidden. All are found in the
//! text of the part, because reading all of its XML again would take as long as reading the cells.

use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::Bytes;
use super::layout::{Region, SheetLayout};

/// The layout of a sheet, by its place among all sheets of the workbook.
pub fn layout(file: Bytes, place: usize) -> Option<SheetLayout> {
    let mut archive = ZipArchive::new(file).ok()?;
    let id = attributes(&mut archive, "xl/workbook.xml", "sheet", ["id", "name"])?.into_iter().nth(place)?.0;
    let targets = attributes(&mut archive, "xl/_rels/workbook.xml.rels", "Relationship", ["Id", "Target"])?;
    let target = targets.into_iter().find(|(of, _)| *of == id)?.1;
    let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), Into::into);
    let mut part = Vec::new();
    archive.by_name(&path).ok()?.read_to_end(&mut part).ok()?;
    Some(layout_in(std::str::from_utf8(&part).ok()?))
}

fn layout_in(part: &str) -> SheetLayout {
    let mut layout = SheetLayout::default();
    for (at, _) in part.match_indices("mergeCell ") {
        let region = part.get(at..).and_then(|tag| attribute_in(tag, " ref=\"")).and_then(region);
        layout.merged.extend(region);
    }
    for (at, sign) in part.match_indices(" hidden=\"") {
        let is_hidden = part.get(at + sign.len()..).is_some_and(|value| value.starts_with(['1', 't']));
        let tag =
            part.get(..at).filter(|_| is_hidden).and_then(|before| before.rfind('<')).and_then(|start| part.get(start..));
        let Some((name, tag)) = tag.and_then(|tag| Some((tag.split([' ', '>']).next()?, tag))) else { continue };
        let number = |name: &str| attribute_in(tag, name)?.parse::<u32>().ok()?.checked_sub(1);
        match name.rsplit([':', '<']).next() {
            Some("row") => layout.hidden_rows.extend(number(" r=\"")),
            Some("col") => {
                if let (Some(first), Some(last)) = (number(" min=\""), number(" max=\"")) {
                    layout.hide_columns(first..=last);
                }
            }
            _ => {}
        }
    }
    layout
}

/// The value of an attribute of the tag that a text begins with.
fn attribute_in<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (tag, _) = text.split_once('>')?;
    tag.split_once(name)?.1.split('"').next()
}

/// The cells of a range such as `B2:D5`.
fn region(range: &str) -> Option<Region> {
    let (first, last) = range.split_once(':')?;
    Some(Region { first: place(first)?, last: place(last)? })
}

fn place(cell: &str) -> Option<(u32, u32)> {
    let digits = cell.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = cell.split_at_checked(digits)?;
    let letter = |column: u32, letter: u8| column.checked_mul(26)?.checked_add(u32::from(letter.checked_sub(b'A')?) + 1);
    let column = letters.bytes().try_fold(0, letter)?;
    Some((number.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

/// The values of two attributes of each element that is called `element`. An attribute is found by its name without a prefix.
pub fn attributes(
    archive: &mut ZipArchive<Bytes>,
    part: &str,
    element: &str,
    wanted: [&str; 2],
) -> Option<Vec<(String, String)>> {
    let mut reader = Reader::from_reader(BufReader::new(archive.by_name(part).ok()?));
    let (mut found, mut buffer) = (Vec::new(), Vec::new());
    let attribute = |tag: &BytesStart<'_>, wanted: &str| {
        let mut attributes = tag.attributes().flatten();
        let of_name = |name: &str| name.rsplit(':').next() == Some(wanted);
        attributes.find(|attribute| of_name(attribute.key.as_ref())).map(|attribute| attribute.value.to_string())
    };
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Eof => return Some(found),
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == element => {
                let [first, second] = wanted.map(|wanted| attribute(&tag, wanted).unwrap_or_default());
                found.push((first, second));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_cells_and_hidden_rows_and_columns_are_found() {
        let layout = layout_in(
            "<worksheet><cols><col min=\"1\" max=\"2\" hidden=\"1\"/>\
             <col min=\"4\" max=\"4\" hidden=\"0\"/></cols><sheetData><row r=\"2\" spans=\"1:3\" hidden=\"1\"><c r=\"A2\"/>\
             </row><row hidden=\"false\" r=\"3\"/><x:row hidden=\"true\" r=\"4\"/></sheetData><mergeCells count=\"2\">\
             <mergeCell ref=\"B1:D1\"/><x:mergeCell ref=\"AA10:AB12\"/><mergeCell ref=\"odd\"/></mergeCells></worksheet>",
        );
        assert_eq!((layout.hidden_rows, layout.hidden_columns), (vec![1, 3], vec![0, 1]));
        let merged: Vec<_> = layout.merged.iter().map(|region| (region.first, region.last)).collect();
        assert_eq!(merged, [((0, 1), (0, 3)), ((9, 26), (11, 27))]);
    }
}
