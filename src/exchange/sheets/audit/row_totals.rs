//! Columns that sum up the answers of each case, as `Total Yes` and `Score` do: whether each row comes to what such a column says.

use super::case_cell::CaseCell;
use super::column::AuditColumn;
use crate::exchange::field::parse_rounded;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::tally::Tally;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::word_list::{has_only_words_in, has_word_in};
use crate::exchange::shortened::shortened;

/// Words of headings that only say that a column sums up the answers of each case.
const LABELS: &str = "total|totals|yes|no|y|n|na|number|count|%|percent|percentage|sum|sufficient|insufficient|met|unmet|score|scores|of|the|answers|kqs|kq|\
                      questions|key|overall|all|are|is|applicable|asked|not|row|case|three|two|four|five|six|twelve|a";

/// Words of which such a heading has one.
const SUMS: &str = "total|totals|yes|no|y|n|na|%|percent|percentage|sum|sufficient|insufficient|met|unmet|score|scores|applicable|asked|all";

/// What a column can say of each row. Which of these it says, its rows show.
const KINDS: [fn(Tally) -> u32; 4] = [|row| row.yes, |row| row.no, |row| row.yes + row.no, |row| row.not_applicable];

/// The cells of such columns that are not what the answers of their rows come to. At least half of the other rows show what a column counts.
pub fn rows_that_disagree(rows: &CaseRows<'_>, cases: &[usize], columns: &[AuditColumn]) -> Vec<SheetProblem> {
    let mut found = Vec::new();
    let can_sum_up =
        |column: &&AuditColumn| column.place > 0 && !rows.answers(column.place) && sums_up(&column.full_heading);
    let mut tallies = Vec::new();
    for column in columns.iter().filter(can_sum_up) {
        if tallies.is_empty() {
            tallies = cases.iter().map(|row| (*row, tally_of(rows, *row, columns))).collect();
        }
        let filled = tallies.iter().filter_map(|(row, tally)| {
            let says = Said::by_cell(rows.table.cell(*row, column.place))?;
            (tally.yes + tally.no > 0 && tally.unclear == 0).then_some((*row, *tally, says))
        });
        let filled: Vec<(usize, Tally, Said)> = filled.collect();
        let agreeing = |kind: &fn(Tally) -> u32| filled.iter().filter(|(_, tally, said)| said.is(*tally, *kind)).count();
        // Of kinds with which as many rows agree, it is the first.
        let kinds = kinds_by_heading(&column.full_heading);
        let Some(kind) = kinds.iter().rev().max_by_key(|kind| agreeing(kind)).copied() else {
            continue;
        };
        // One row alone agrees by chance with one of several kinds.
        let fewest = if kinds.len() == KINDS.len() { 2 } else { 1 };
        let agree = agreeing(&kind);
        if agree == filled.len() || 2 * agree < filled.len() || agree < fewest {
            continue;
        }
        for (row, ..) in filled.iter().filter(|(_, tally, said)| !said.is(*tally, kind)) {
            let text = shortened(rows.table.cell(*row, column.place));
            let fault = SheetFault::RowDisagrees { text, heading: shortened(&column.full_heading) };
            found.push(SheetProblem::in_cell(*row, column.place, fault));
        }
    }
    found
}

/// What a heading can mean.
fn kinds_by_heading(heading: &str) -> &'static [fn(Tally) -> u32] {
    let lower = heading.to_lowercase();
    let is_of = |words| has_word_in(words, without_number(&lower));
    match (is_of("yes|y|sufficient|met"), is_of("no|n|insufficient|unmet|not")) {
        (true, false) => KINDS.split_at(1).0,
        (false, false) if is_of("%|percent|percentage") => KINDS.split_at(1).0,
        (false, true) => KINDS.split_at(1).1,
        _ => &KINDS,
    }
}

/// A label without the “No. of” in front, which is no answer.
fn without_number(label: &str) -> &str {
    ["no. of ", "no of "].into_iter().find_map(|number| label.strip_prefix(number)).unwrap_or(label)
}

fn sums_up(heading: &str) -> bool {
    let mut reader = CellReader::default();
    let plain = reader.plain(heading);
    let label = without_number(plain);
    has_only_words_in(LABELS, label) && has_word_in(SUMS, label)
}

/// The answers of a case.
fn tally_of(rows: &CaseRows<'_>, row: usize, columns: &[AuditColumn]) -> Tally {
    let mut reader = CellReader::default();
    let mut tally = Tally::default();
    for column in columns.iter().filter(|column| rows.answers(column.place)) {
        match CaseCell::read(rows, column.place, column.group.as_ref(), row, &mut reader).answer {
            CellAnswer::Yes => tally.yes += 1,
            CellAnswer::No => tally.no += 1,
            CellAnswer::NotApplicable | CellAnswer::Blank => tally.not_applicable += 1,
            CellAnswer::Unclear => tally.unclear += 1,
        }
    }
    tally
}

/// What a cell says of its row.
enum Said {
    /// All answers were sufficient, or not all were.
    All(bool),
    Number(u32),
    Share(u32, u32),
    /// In hundredths of a per cent.
    Percentage(u32),
}

impl Said {
    fn by_cell(cell: &str) -> Option<Self> {
        let mut reader = CellReader::default();
        match reader.answer(cell) {
            CellAnswer::Yes if !reader.last_was_number() => return Some(Self::All(true)),
            CellAnswer::No if !reader.last_was_number() => return Some(Self::All(false)),
            _ => {}
        }
        let cell = cell.trim();
        if let Some((part, whole)) = cell.split_once('/').or_else(|| cell.split_once(" of ")) {
            return Some(Self::Share(part.trim().parse().ok()?, whole.trim().parse().ok()?));
        }
        if let Ok(number) = cell.strip_suffix(".0").unwrap_or(cell).parse() {
            return Some(Self::Number(number));
        }
        let percentage = parse_rounded(cell).ok()??;
        Some(Self::Percentage(u32::from(percentage.hundredths())))
    }

    /// Whether the answers of a row come to what the cell says.
    fn is(&self, row: Tally, kind: fn(Tally) -> u32) -> bool {
        let (part, answers) = (kind(row), row.yes + row.no);
        let all = answers + row.not_applicable;
        let is_percentage = |hundredths: u32, unit: u32| {
            [answers, all].iter().any(|whole| (unit * part).abs_diff(hundredths * whole) <= unit / 100 * whole)
        };
        match *self {
            Self::All(are_sufficient) => are_sufficient == (row.no == 0),
            // A percentage can stand without its sign.
            Self::Number(number) => number == part || (number > all && is_percentage(number * 100, 10_000)),
            Self::Share(of, whole) => of == part && (whole == answers || whole == all),
            Self::Percentage(hundredths) => {
                is_percentage(hundredths, 10_000) || (hundredths <= 100 && is_percentage(hundredths * 100, 10_000))
            }
        }
    }
}
