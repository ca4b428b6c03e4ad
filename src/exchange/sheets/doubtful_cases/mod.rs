//! Rows that are perhaps no cases of their own, or none of the sample. Only a person knows, so each is named, and the columns in which such
//! rows have answers wait.

pub mod further_names;
pub mod listed_questions;
pub mod moved_answers;
pub mod other_names;
pub mod outside_period;
pub mod questions_of_remark;
pub mod remarks;
pub mod same_cases;
pub mod status_column;
pub mod unlike_names;

use serde::{Deserialize, Serialize};

use crate::engine::Framework;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::rows::naming_column::names_cases;
use crate::exchange::sheets::table::is_filled;
use crate::exchange::sheets::texts::free_texts::AnswersInDoubt;
use crate::exchange::sheets::word_list::{is_in, words};
use crate::exchange::shortened::shortened;
use further_names::further_names;
use moved_answers::moved_answers;
use outside_period::DatedCases;
use remarks::Remarks;
use same_cases::same_cases;
use status_column::StatusColumn;
use unlike_names::unlike_names;

/// What a person says of the rows that are perhaps no cases of their own, and of the texts that can change what counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DoubtfulCases {
    /// The cells count as they stand.
    Counted,
    /// The rows are left out.
    LeftOut,
}

/// The doubts about the cases of a table.
#[derive(Default)]
pub struct Doubts {
    /// The doubts, row by row.
    pub problems: Vec<SheetProblem>,
    /// The rows that are perhaps no cases, in order.
    pub rows: Vec<usize>,
    /// Those of them whose answer has perhaps moved into a column without answers, so that a blank cell has lost it.
    pub moved: Vec<usize>,
    /// The cells beside the cases whose texts are about more than the case of their row, or about some of its answers, with what they can change.
    pub notes: Vec<(usize, usize, AnswersInDoubt)>,
}

impl Doubts {
    /// Adds doubts about rows.
    pub fn add(&mut self, problems: Vec<SheetProblem>) {
        for row in problems.iter().filter_map(|problem| problem.row) {
            if let Err(index) = self.rows.binary_search(&row) {
                self.rows.insert(index, row);
            }
        }
        self.problems.extend(problems);
    }
}

/// The doubts about the cases of a table, which stand in some rows.
pub fn doubtful_cases(rows: &CaseRows<'_>, cases: &[usize], framework: &'static Framework) -> Doubts {
    let table = rows.table;
    let remarks = Remarks::of(rows, cases, framework);
    let mut notes = Vec::new();
    let mut doubts = Vec::new();
    let statuses = StatusColumn::all(rows, cases);
    let further = further_names(rows, cases);
    let mut unticked = cases.iter().rev().take_while(|row| rows.ticks_nothing(**row)).count();
    // Where no box of the whole sheet is ticked, the sheet is perhaps one of failed cases.
    if unticked == cases.len() {
        unticked = 0;
    }
    let (mut hidden, mut without_answer) = (Rows::default(), Rows::default());
    let names = naming(rows);
    let moved = moved_answers(rows, cases);
    let dated = DatedCases::of(rows);
    let unlike = unlike_names(rows, cases);
    for row in cases {
        hidden.add_if(*row, table.hides_row(*row));
        without_answer.add_if(*row, rows.has_no_answer(*row));
        let fault = taken_out(rows, *row, &names)
            .or_else(|| statuses.iter().find_map(|of| of.doubt(table, *row)))
            .or_else(|| dated.as_ref()?.doubt(table, *row))
            .or_else(|| further.binary_search(row).is_ok().then(|| may_not_count(table.first_text(*row))))
            .or_else(|| unlike_others(rows, *row, &unlike));
        let remark = remarks.in_row(*row, &mut notes);
        let remark = remark.or_else(|| moved.iter().find(|(at, _)| at == row).map(|(_, column)| *column));
        if let Some(fault) = fault {
            doubts.push(SheetProblem::in_row(*row, fault));
        } else if let Some(column) = remark {
            let text = shortened(table.cell(*row, column));
            doubts.push(SheetProblem::in_cell(*row, column, SheetFault::MayChangeAnswers { text }));
        }
    }
    let first_unticked = cases.get(cases.len() - unticked).copied().unwrap_or(usize::MAX);
    let same = same_cases(table, rows.block, rows, cases);
    // Both lists are in the order of the rows.
    let is_named = |problems: &[SheetProblem], row: usize| problems.binary_search_by(|of| of.row.cmp(&Some(row))).is_ok();
    let is_doubtful =
        |row: &usize| *row >= first_unticked || table.hides_row(*row) || is_named(&doubts, *row) || is_named(&same, *row);
    let doubtful = cases.iter().copied().filter(is_doubtful).collect();
    let unticked = Rows { first: cases.get(cases.len() - unticked).copied(), rows: unticked };
    doubts.extend(same);
    for (Rows { first, rows }, fault) in [
        (unticked, (|rows| SheetFault::NothingTicked { rows }) as fn(usize) -> SheetFault),
        (without_answer, |rows| SheetFault::NoAnswers { rows }),
        (hidden, |rows| SheetFault::HiddenRows { rows }),
    ] {
        if let Some(first) = first {
            doubts.insert(0, SheetProblem::in_row(first, fault(rows)));
        }
    }
    let moved = moved.into_iter().map(|(row, _)| row).collect();
    Doubts { problems: doubts, rows: doubtful, moved, notes }
}

fn may_not_count(text: &str) -> SheetFault {
    SheetFault::MayNotCount { text: shortened(text) }
}

/// How many rows there are, and the first.
#[derive(Default)]
struct Rows {
    first: Option<usize>,
    rows: usize,
}

impl Rows {
    fn add_if(&mut self, row: usize, counts: bool) {
        if counts {
            self.first.get_or_insert(row);
            self.rows += 1;
        }
    }
}

/// The doubt about a row whose case is not named like most cases.
fn unlike_others(rows: &CaseRows<'_>, row: usize, unlike: &[usize]) -> Option<SheetFault> {
    let table = rows.table;
    let is_unlike = unlike.binary_search(&row).is_ok();
    if !is_unlike && !rows.is_named_unlike_others(row) && !rows.has_longer_name(row) && !rows.lacks_name(row) {
        return None;
    }
    // The name of the case above can be merged down to the row.
    let name = rows.label_column().and_then(|column| table.covering(row, column)).filter(|(above, _)| *above < row);
    Some(match name {
        Some((above, column)) => SheetFault::SameCase { text: shortened(table.cell(above, column)), row: above + 1 },
        None => SheetFault::UnlikeCases { text: shortened(table.first_text(row)) },
    })
}

/// The name of a case that says that the case is taken out of the sample, or is not finished. `names` are the columns that name cases.
fn taken_out(rows: &CaseRows<'_>, row: usize, names: &[usize]) -> Option<SheetFault> {
    let mut reader = CellReader::default();
    let mut cells = names.iter().filter(|column| !rows.answers(**column)).map(|column| rows.table.cell(row, *column));
    cells.find(|cell| says_taken_out(reader.plain(cell))).map(may_not_count)
}

/// The columns that name cases.
fn naming(rows: &CaseRows<'_>) -> Vec<usize> {
    let headings = rows.block.headings.iter().enumerate();
    let named = headings.filter(|(_, heading)| names_cases(CellReader::default().plain(heading)));
    named.map(|(column, _)| column).chain(rows.label_column()).collect()
}

/// Whether a [plain](CellReader::plain) name says that its case does not count. A name says more than a remark: a child can be removed from home.
pub fn says_taken_out(plain: &str) -> bool {
    const PHRASES: &str = "do not count|don't count|not counted|not in sample|not started|not complete|in progress|out of scope|\
                           not eligible|not valid|not audited|removed from sample|removed from audit|replaced by|re-audit|struck through";
    const WORDS: &str = "withdrawn|void|voided|excluded|exclude|duplicate|ineligible|incomplete|draft|pilot|dummy|ignore|ignored|omit|\
                         omitted|disregard|discounted|superseded|reserve|reaudit|removed|deleted|replaced|rejected|cancelled|spare|test|demo|repeat|\
                         moderated|corrected|correction|amended|revised|updated|again|recheck|rechecked|provisional|disputed|tbc|pending|awaiting|invalid";
    const DENIALS: &str = "not|no|never|isn|wasn|hasn";
    let divides: fn(char) -> bool = |c| !(c.is_alphanumeric() || matches!(c, ' ' | '\'' | '’'));
    let mut clauses = plain.split(divides);
    (plain.contains([' ', '-']) && PHRASES.split('|').any(|phrase| plain.contains(phrase)))
        // “Not withdrawn” takes the word back; “no - withdrawn” and the name “North (withdrawn)” do not.
        || clauses.any(|clause| {
            let words = words(clause).into_iter();
            words.take_while(|word| !is_in(DENIALS, word)).any(|word| is_in(WORDS, word))
        })
}

/// The first column of a table whose heading says that each row is a month, a team or a service rather than a case.
pub fn names_no_cases(rows: &CaseRows<'_>, cases: &[usize]) -> Option<usize> {
    const NAMES: &str = "month|months|quarter|quarters|period|year|years|team|teams|locality|localities|area|areas|service|services|yjs|yot|region|\
                         audit round|round|audit|cohort";
    const FEWEST: usize = 2;
    let headings = &rows.block.headings;
    let first = headings.first().filter(|heading| is_in(NAMES, CellReader::default().plain(heading)))?;
    // With a column that names the cases, the first says where they are from.
    let names = |(column, heading): (usize, &String)| {
        heading != first && !rows.answers(column) && names_cases(CellReader::default().plain(heading))
    };
    let mut seen: Vec<&str> = cases.iter().map(|row| rows.table.cell(*row, 0).trim()).collect();
    seen.sort_unstable();
    let differ = seen.windows(2).all(|pair| pair.first() != pair.last()) && seen.iter().all(|name| is_filled(name));
    (cases.len() >= FEWEST && differ && !headings.iter().enumerate().any(names)).then_some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cases_that_are_taken_out() {
        for text in [
            "a5 (withdrawn)",
            "north (withdrawn)",
            "noor - void",
            "no - withdrawn",
            "void",
            "yj-2 duplicate",
            "excluded",
            "draft",
            "a7 - do not count",
            "in progress",
            "a1 (re-audit)",
            "a11, reserve",
            "not audited",
            "replaced by case 4",
            "discounted",
            "test case",
            "a2 replaced",
            "a3 removed",
            "2 (corrected)",
            "2 again",
            "2 updated",
        ] {
            assert!(says_taken_out(text), "{text}");
        }
        for text in
            ["a5", "complete", "agreed", "not withdrawn", "isn't a duplicate", "no longer excluded", "avoid", "voiding", ""]
        {
            assert!(!says_taken_out(text), "{text}");
        }
    }
}
