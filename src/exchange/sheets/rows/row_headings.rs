//! The headings of a row, with the headings of the groups above it where only those say which key question a heading means.

use crate::engine::Framework;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::numbers::{heading_with_points, sign_for_points};
use crate::exchange::sheets::headings::rest::without_period;
use crate::exchange::sheets::headings::{HeadingMeaning, asks_key_question, depends_on_disposals, meaning};
use crate::exchange::sheets::table::Table;
use crate::exchange::shortened::cut;

/// How many characters of a heading are kept to be understood. The longest heading that a report prints has 150.
pub const MAX_HEADING_LENGTH: usize = 500;

/// The headings of a row. A heading that means no key question alone gets the headings of its groups, from the two rows above, in
/// front, if it means a key question with them.
pub fn headings_in_row(table: &Table, top: usize, row: usize, framework: &'static Framework) -> Vec<String> {
    let mut reader = CellReader::default();
    // A title with the number of a key question is no heading of a group.
    let is_title = |above: &usize| table.filled_cells(*above) == 1 && asks_key_question(table.cell(*above, 0), framework);
    let groups_above = [1, 2].map(|up| {
        let above = row.checked_sub(up).filter(|above| *above >= top && !is_title(above));
        above.map(|above| groups_in_row(table, above))
    });
    // A title is about all columns, so its month is that of all.
    let titles: Vec<&str> = [1, 2]
        .iter()
        .filter_map(|up| row.checked_sub(*up).filter(|above| *above >= top && table.filled_cells(*above) == 1))
        .map(|above| table.first_text(above))
        .collect();
    let is_alone = |group: &str| titles.contains(&group);
    let mut cells = table.row_cells(row);
    let sign = sign_for_points(table, row, framework);
    let heading = |column: usize| {
        let own = heading_with_points(cells.next().unwrap_or_default(), sign);
        let alone = cut(&own, MAX_HEADING_LENGTH);
        let is_text = reader.answer(&own) == CellAnswer::Unclear;
        let groups = groups_above.iter().map_while(|groups| groups.as_ref()?.get(column).copied());
        let groups = groups.take_while(|group| is_text && !group.is_empty());
        let mut with_groups = vec![alone];
        for group in groups {
            let group = if is_alone(group) { without_period(group) } else { group.to_owned() };
            let group = group.as_str();
            let heading = format!("{} {}", cut(group, MAX_HEADING_LENGTH), with_groups.last().map_or("", String::as_str));
            with_groups.push(heading);
        }
        let meanings: Vec<_> = with_groups.iter().map(|heading| meaning(heading, framework, None)).collect();
        let is_key_question = |meaning: &HeadingMeaning| matches!(meaning, HeadingMeaning::KeyQuestion(_));
        // Where no group says what the cases ended in, a person can say so for the whole sheet.
        let depends = |(heading, meaning): (&String, &HeadingMeaning)| {
            *meaning == HeadingMeaning::Ambiguous && depends_on_disposals(heading, framework)
        };
        let place =
            meanings.iter().position(is_key_question).or_else(|| with_groups.iter().zip(&meanings).position(depends));
        with_groups.swap_remove(place.unwrap_or(0))
    };
    (0..table.width()).map(heading).collect()
}

/// For each column, the heading of its group: the text of the nearest filled cell in the row, here or further left.
fn groups_in_row(table: &Table, row: usize) -> Vec<&str> {
    let mut cells = table.row_cells(row);
    let mut group = "";
    let group_of_next_column = |_| {
        if let Some(cell) = cells.next().filter(|cell| !cell.trim().is_empty()) {
            group = cell;
        }
        group
    };
    (0..table.width()).map(group_of_next_column).collect()
}
