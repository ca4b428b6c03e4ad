//! A column of percentages whose heading is not about sufficient work in so many words: `Score`, `Actual`, or the name of a service.

use super::LOOKED_AT;
use super::roles::Role;
use crate::exchange::field::parse_rounded;
use crate::exchange::sheets::cells::shares::are_shares;
use crate::exchange::sheets::headings::answer_group::{asks_something_else, denies, is_about_failures};
use crate::exchange::sheets::headings::words::tokens;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::{has_only_words_in, has_word_in};

/// Above this, a number without a sign is rather a percentage than a code or a count.
const LIKELY: u16 = 20_00;

/// How many bytes a percentage has at most.
const MAX_LENGTH: usize = 24;

/// How many words the name of a service or of a figure has at most.
const MOST_WORDS: usize = 4;

/// The only column that has percentages under such a heading. None where there are two, because nobody knows which is meant.
pub fn column_of_unnamed_percentages(table: &Table, heading_row: usize, roles: &[(usize, Role)]) -> Option<usize> {
    let has_role = |column: usize| roles.iter().any(|(place, _)| *place == column);
    let mut columns = (1..table.row_width(heading_row)).filter(|column| {
        !has_role(*column)
            && holds_percentages(table, heading_row, *column)
            && can_head_percentages(table.cell(heading_row, *column))
    });
    let found = columns.next()?;
    let is_percentage = |row: usize| table.cell(row, found).trim().ends_with('%');
    // Beside the highest score that there can be, numbers without a sign are marks.
    let has_highest = table.row_cells(heading_row).any(names_highest);
    (columns.next().is_none() && (!has_highest || (heading_row + 1..table.rows()).any(is_percentage))).then_some(found)
}

/// Whether a heading stands over the highest score that there can be: `Max`, `Marks available`.
fn names_highest(heading: &str) -> bool {
    has_word_in("max|maximum|possible|available|points|marks|scale", &heading.to_ascii_lowercase())
}

/// Whether a heading can stand over the percentages of sufficient work: not where it names something else that is counted or compared.
fn can_head_percentages(heading: &str) -> bool {
    const OTHERS: &str = "target|targets|national|england|wales|average|mean|median|benchmark|comparator|family|regional|threshold|expected|goal|\
                          required|minimum|maximum|min|max|gap|change|difference|variance|trend|rank|weight|weighting|page|days|weeks|months|age|\
                          hours|time|timely|late|overdue|cost|previous|last|points|marks|ref|id|row|line|number|n|no|not|insufficient|unmet|staff|\
                          caseload|volume|count|total|cases|sample|confidence|risk|agreement|agreed|completed|complete|done|progress|partly|\
                          partially|partial|applicable|na|%|percent|percentage|pct|proportion|rate|share";
    const PERCENT_OF_RESULT: &str =
        "%|percent|percentage|share|rate|result|results|score|scores|outcome|performance|our|overall|audit";
    let plain = heading.to_ascii_lowercase();
    is_filled(heading)
        && tokens(&plain).filter(|word| !word.is_empty()).count() <= MOST_WORDS
        && plain.contains(char::is_alphabetic)
        && (!has_word_in(OTHERS, &plain) || has_only_words_in(PERCENT_OF_RESULT, &plain))
        && !is_about_failures(heading)
        && !denies(heading)
        && !asks_something_else(heading)
}

/// Whether the cells of a column are percentages: with their signs, or numbers up to 100 of which most are larger than codes and counts, or
/// shares of 1.
fn holds_percentages(table: &Table, heading_row: usize, column: usize) -> bool {
    let cells = || (heading_row + 1..table.rows()).take(LOOKED_AT).map(|row| table.cell(row, column).trim());
    if are_shares(cells().filter(|cell| is_filled(cell))) {
        return true;
    }
    let (mut signed, mut likely, mut plain) = (0, 0, 0);
    for cell in cells() {
        if !is_filled(cell) {
            continue;
        }
        // Most columns hold something else, as their first cell shows.
        if cell.len() > MAX_LENGTH {
            return false;
        }
        match parse_rounded(cell) {
            Ok(Some(_)) if cell.ends_with('%') => signed += 1,
            Ok(Some(percentage)) => {
                plain += 1;
                likely += usize::from(percentage.hundredths() > LIKELY);
            }
            _ => return false,
        }
    }
    signed + plain > 1 && (plain == 0 || (signed == 0 && 2 * likely > plain))
}
