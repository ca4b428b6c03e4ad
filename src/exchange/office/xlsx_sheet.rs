//! The layout of a sheet of an `.xlsx`, which calamine does not read: which cells are merged, and which rows and columns are hidden. The text of
//! the part is searched for them, because reading all of its XML again would take as long as reading the cells.

use std::io::Read;

use zip::ZipArchive;

use super::Bytes;
use super::layout::{Region, SheetLayout};

/// The layout of a sheet, by its place among all sheets of the workbook.
pub fn layout(file: Bytes, place: usize) -> Option<SheetLayout> {
    let mut archive = ZipArchive::new(file).ok()?;
    let book = String::from_utf8(part(&mut archive, "xl/workbook.xml")?).ok()?;
    let id = attribute_in(tags(&book, "sheet").nth(place)?, ":id")?;
    let path = path_of(&mut archive, "xl/_rels/workbook.xml.rels", id)?;
    let mut layout = layout_in(std::str::from_utf8(&part(&mut archive, &path)?).ok()?);
    layout.waits_for_calculation =
        tags(&book, "calcPr").any(|tag| matches!(attribute_in(tag, " fullCalcOnLoad"), Some("1" | "true")));
    Some(layout)
}

fn layout_in(part: &str) -> SheetLayout {
    let mut layout = SheetLayout::default();
    layout.merged.extend(tags(part, "mergeCell").filter_map(|tag| region(attribute_in(tag, " ref")?)));
    for (at, sign) in part.match_indices(" hidden=") {
        let value = part.get(at + sign.len() + 1..).unwrap_or_default();
        let tag =
            part.get(..at).filter(|_| value.starts_with(['1', 't'])).and_then(|before| part.get(before.rfind('<')? + 1..));
        let Some((name, tag)) = tag.and_then(|tag| Some((tag.split([' ', '>']).next()?, tag))) else { continue };
        let number = |name: &str| attribute_in(tag, name)?.parse::<u32>().ok()?.checked_sub(1);
        match name.rsplit(':').next() {
            Some("row") => layout.hidden_rows.extend(number(" r")),
            Some("col") => {
                if let (Some(first), Some(last)) = (number(" min"), number(" max")) {
                    layout.hide_columns(first..=last);
                }
            }
            _ => {}
        }
    }
    layout
}

/// The tags of the elements with a name, with or without a prefix, and what follows each.
fn tags<'a>(part: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    let places = part.match_indices(name).filter_map(|(at, _)| part.split_at_checked(at));
    let tags = places.filter(|(before, _)| before.ends_with(['<', ':']));
    tags.filter_map(move |(_, tag)| tag.strip_prefix(name)).filter(|tag| tag.starts_with(char::is_whitespace))
}

/// The value of an attribute of the tag that a text begins with. The name begins with a space, or with the colon behind its prefix.
fn attribute_in<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (tag, _) = text.split_once('>')?;
    let quoted = tag.split(name).skip(1).find_map(|rest| rest.trim_start().strip_prefix('='))?.trim_start();
    let quote = quoted.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    quoted.split(quote).nth(1)
}

/// The path of the part whose relation to the workbook has an id.
pub fn path_of(archive: &mut ZipArchive<Bytes>, relations: &str, id: &str) -> Option<String> {
    let relations = String::from_utf8(part(archive, relations)?).ok()?;
    let mut relations = tags(&relations, "Relationship");
    let target = relations.find(|tag| attribute_in(tag, " Id") == Some(id)).and_then(|tag| attribute_in(tag, " Target"))?;
    Some(target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), Into::into))
}

/// The bytes of a part.
pub fn part(archive: &mut ZipArchive<Bytes>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    archive.by_name(name).ok()?.read_to_end(&mut bytes).ok()?;
    Some(bytes)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_cells_and_hidden_rows_and_columns_are_found() {
        let layout = layout_in(
            "<worksheet><cols><col min=\"1\" max=\"2\" hidden=\"1\"/>\
             <col min=\"4\" max=\"4\" hidden=\"0\"/></cols><sheetData><row r=\"2\" spans=\"1:3\" hidden=\"1\"><c r=\"A2\"/>\
             </row><row hidden=\"false\" r=\"3\"/><row r='6' hidden='true'/><x:row hidden=\"true\" r=\"4\"/></sheetData><mergeCells count=\"2\">\
             <mergeCell ref='B1:D1'/><x:mergeCell ref=\"AA10:AB12\"/><mergeCell ref=\"odd\"/></mergeCells></worksheet>",
        );
        assert_eq!((layout.hidden_rows, layout.hidden_columns), (vec![1, 5, 3], vec![0, 1]));
        let merged: Vec<_> = layout.merged.iter().map(|region| (region.first, region.last)).collect();
        assert_eq!(merged, [((0, 1), (0, 3)), ((9, 26), (11, 27))]);
    }
}
