//! The tables of a case audit, counted: which rows are cases, and which rows are left out and why.

use super::case_audit::CaseAudit;
use super::case_cell::CaseCell;
use super::column::AuditColumn;
use super::corrections::mark_corrections;
use super::row_totals::rows_that_disagree;
use super::side_blocks::mark_side_block;
use super::summary_checks::disagreements;
use super::sums::Sums;
use super::where_asked::mark_where_asked;
use crate::engine::Framework;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::doubtful_cases::{DoubtfulCases, Doubts, doubtful_cases, names_no_cases};
use crate::exchange::sheets::headings::answer_group::{asks_for_opposite, is_about_failures, turns_yes};
use crate::exchange::sheets::headings::asks_key_question;
use crate::exchange::sheets::headings::disposals::{CountedDisposals, Disposal};
use crate::exchange::sheets::problem::{MAX_LISTED, SheetFault, SheetProblem};
use crate::exchange::sheets::rows::block::Block;
use crate::exchange::sheets::rows::case_rows::{CaseRows, RowKind};
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::texts::code_meanings::gives_other_meaning;
use crate::exchange::sheets::texts::doubts::TextSubject;
use crate::exchange::sheets::texts::free_texts::AnswersInDoubt;
use crate::exchange::sheets::word_list::words;
use crate::exchange::shortened::shortened;

/// How many words the name of a case has at most. A text that is longer, in a row without answers, can be a note.
const MAX_WORDS_OF_NAME: usize = 2;

/// The rows of a table, by what they are.
#[derive(Default)]
struct SortedRows {
    /// The cases that are counted.
    cases: Vec<usize>,
    /// The cases about other disposals.
    others: Vec<usize>,
    /// The rows that sum up cases.
    summaries: Vec<usize>,
}

impl CaseAudit {
    /// Adds the columns of a table, and counts its cases. `original` is the sheet as it stands: a turned sheet has its totals there.
    pub(super) fn count_block(&mut self, table: &Table, original: &Table, block: Block, reader: &mut CellReader) {
        let rows = CaseRows::new(table, &block, self.framework);
        self.account_for_headings(table, &block);
        let mut columns = columns_of(table, &block);
        let SortedRows { cases, others, summaries } = self.sort_rows(&rows, &mut columns, reader);
        self.name_others(&others);
        self.look_at_texts(&rows, &cases);
        let mut doubts = doubtful_cases(&rows, &cases, self.framework);
        doubts.add(rows_that_disagree(&rows, &cases, &columns));
        for (row, column, reach) in &doubts.notes {
            self.free_texts.add(*row, *column, table.cell(*row, *column), reach.clone());
        }
        if self.doubtful_choice == Some(DoubtfulCases::LeftOut) && !doubts.rows.is_empty() {
            columns = self.counted_without(&rows, &cases, &doubts.rows, reader);
        } else {
            self.counted_rows.extend(&cases);
            self.name_doubtful_cases(&rows, &mut columns, doubts, reader);
        }
        mark_corrections(&rows, &cases, &mut columns);
        mark_where_asked(&rows, &cases, &mut columns);
        mark_side_block(&rows, &cases, &mut columns);
        for column in &mut columns {
            column.tally(&self.meanings);
        }
        // Where cases are left out, the rows below them can sum up all.
        if others.is_empty() && self.doubtful_choice != Some(DoubtfulCases::LeftOut) {
            let mut found = disagreements(&rows, &summaries, &cases, &columns);
            found.extend(self.disagreements_with_totals(original, &columns, cases.len() as u32));
            for (column, problem) in found {
                self.free_texts.hold_column(column, problem);
            }
        }
        if self.disposals == Some(CountedDisposals::Each) {
            columns = self.divided_by_disposal(&rows, columns, reader);
        }
        // A second table can have fewer columns than the first.
        let is_first = self.columns.is_empty();
        self.columns.extend(columns.into_iter().filter(|column| is_first || column.has_heading() || column.filled > 0));
    }

    /// Counts the cases of a table, and leaves out its other rows.
    fn sort_rows(&mut self, rows: &CaseRows<'_>, columns: &mut [AuditColumn], reader: &mut CellReader) -> SortedRows {
        let table = rows.table;
        let (mut sums, mut sorted) = (Sums::default(), SortedRows::default());
        for row in rows.block.first_case..rows.block.end {
            match rows.kind_of(row, reader) {
                RowKind::Blank => {}
                RowKind::Case if sums.add_up(table, row, rows, columns) => {
                    self.leave_out_row(table, row, SheetFault::SummaryRow { text: shortened(table.first_text(row)) });
                    sums.begin_below(columns);
                }
                RowKind::Case if self.names_no_disposal(table, row) => {
                    self.leave_out_row(table, row, SheetFault::NoDisposal);
                }
                RowKind::Case if self.is_about_others(table, row) => {
                    self.outside.left_out += table.filled_cells(row);
                    sorted.others.push(row);
                }
                RowKind::Case => {
                    // A note below the cases can look like the name of a case.
                    if rows.has_no_answer(row) && words(table.first_text(row)).len() > MAX_WORDS_OF_NAME {
                        self.free_texts.look_at_row(table, row, self.framework);
                    }
                    self.cases += 1;
                    sorted.cases.push(row);
                    self.count_case(rows, columns, row, reader);
                }
                RowKind::LeftOut(fault) => {
                    if matches!(fault, SheetFault::SummaryRow { .. }) {
                        sums.begin_below(columns);
                    }
                    if self.leave_out_with_texts(rows, row, fault, sorted.cases.last().copied(), reader) {
                        sorted.summaries.push(row);
                    }
                }
            }
        }
        sorted
    }

    /// Looks at the texts between the cases, and at a first column that names no cases.
    fn look_at_texts(&mut self, rows: &CaseRows<'_>, cases: &[usize]) {
        let (table, block) = (rows.table, rows.block);
        let last = cases.last().copied().unwrap_or_default();
        let alone = |row: &usize| table.filled_cells(*row) == 1;
        // Where a line divides the cases, the line above the first case is about those down to the next line. Otherwise it is about all.
        let between = cases.first().copied().unwrap_or(block.end)..last;
        let is_divided = between.clone().any(|row| alone(&row));
        for row in (if is_divided { block.first_case..last } else { between }).filter(alone) {
            self.free_texts.look_between_cases(table, row);
        }
        for row in (block.first_case..block.end).filter(|row| rows.divides_samples(*row, cases)) {
            let column = table.row_cells(row).position(is_filled).unwrap_or(0);
            self.free_texts.add(row, column, table.first_text(row), AnswersInDoubt::Sheet);
        }
        if let Some(column) = names_no_cases(rows, cases) {
            let heading = shortened(block.headings.get(column).map_or("", String::as_str));
            let row = block.heading_row.unwrap_or(0);
            self.free_texts.hold_for(SheetProblem::in_cell(row, column, SheetFault::SaysWhichCount { heading }));
        }
    }

    /// Names how many cases are left out because they are about other disposals.
    fn name_others(&mut self, others: &[usize]) {
        if let Some(first) = others.first() {
            self.name_doubt(SheetProblem::in_row(*first, SheetFault::OtherDisposals { rows: others.len() }));
        }
    }

    /// Names the rows that are perhaps no cases, and has the columns wait in which they have answers.
    fn name_doubtful_cases(
        &mut self,
        rows: &CaseRows<'_>,
        columns: &mut [AuditColumn],
        doubts: Doubts,
        reader: &mut CellReader,
    ) {
        for row in &doubts.rows {
            for column in columns.iter_mut().filter(|column| !column.has_doubtful_cases) {
                let cell = CaseCell::read(rows, column.place, column.group.as_ref(), *row, reader);
                let has_lost_answer = doubts.moved.contains(row) && rows.answers(column.place);
                column.has_doubtful_cases = cell.answer != CellAnswer::Blank || has_lost_answer;
            }
        }
        if let Some(first) = doubts.rows.first() {
            let (known, first_known) = self.doubtful_rows;
            let first = if known > 0 { first_known } else { *first as u32 };
            self.doubtful_rows = (known + doubts.rows.len() as u32, first);
        }
        doubts.problems.into_iter().for_each(|problem| self.name_doubt(problem));
    }

    fn name_doubt(&mut self, problem: SheetProblem) {
        self.doubtful += 1;
        if self.doubtful_cases.len() < MAX_LISTED {
            self.doubtful_cases.push(problem);
        }
    }

    /// Counts the cases of a table without some rows, as a person chose.
    fn counted_without(
        &mut self,
        rows: &CaseRows<'_>,
        cases: &[usize],
        left_out: &[usize],
        reader: &mut CellReader,
    ) -> Vec<AuditColumn> {
        let table = rows.table;
        let mut columns = columns_of(table, rows.block);
        for row in cases {
            if left_out.binary_search(row).is_ok() {
                self.cases -= 1;
                self.outside.left_out += table.filled_cells(*row);
            } else {
                self.counted_rows.push(*row);
                self.count_case(rows, &mut columns, *row, reader);
            }
        }
        if let Some(first) = left_out.first() {
            self.name_doubt(SheetProblem::in_row(*first, SheetFault::CasesLeftOut { rows: left_out.len() }));
        }
        columns
    }

    /// Counts what a case has in each column.
    fn count_case(&self, rows: &CaseRows<'_>, columns: &mut [AuditColumn], row: usize, reader: &mut CellReader) {
        let disposal = self.disposal_in(rows.table, row);
        for column in columns {
            let cell = CaseCell::read(rows, column.place, column.group.as_ref(), row, reader);
            column.count(row, &cell, disposal, reader);
        }
    }

    /// Whether a case is about another disposal than the only one that is counted.
    fn is_about_others(&self, table: &Table, row: usize) -> bool {
        let counted = self.disposals.and_then(CountedDisposals::alone);
        counted.is_some_and(|counted| self.disposal_in(table, row).is_some_and(|of| of != counted))
    }

    /// Whether a case cannot be counted by its disposal, because its row names none.
    fn names_no_disposal(&self, table: &Table, row: usize) -> bool {
        self.disposals == Some(CountedDisposals::Each) && self.disposal_in(table, row).is_none()
    }

    /// The disposal that the row of a case names.
    pub(in crate::exchange::sheets) fn disposal_in(&self, table: &Table, row: usize) -> Option<Disposal> {
        self.disposal_column.and_then(|column| Disposal::in_column(table.cell(row, column)))
    }
}

/// Whether the columns of key questions have both yes and no. In a sheet without any yes, a dash can be yes, and
/// in a sheet without any no, a dash can be no.
pub fn has_yes_and_no(table: &Table, blocks: &[Block], framework: &'static Framework) -> bool {
    let mut reader = CellReader::default();
    let (mut yes, mut no) = (false, false);
    for block in blocks {
        let answers = |heading: &String| asks_key_question(heading, framework);
        let columns: Vec<usize> =
            (0..block.headings.len()).filter(|column| block.headings.get(*column).is_some_and(answers)).collect();
        for row in block.first_case..block.end {
            for column in &columns {
                match reader.answer(table.cell(row, *column)) {
                    CellAnswer::Yes => yes = true,
                    CellAnswer::No => no = true,
                    _ => continue,
                }
                if yes && no {
                    return true;
                }
            }
        }
    }
    false
}

/// The columns of a table, of which those that have one answer together are one.
fn columns_of(table: &Table, block: &Block) -> Vec<AuditColumn> {
    let in_group =
        |column: usize| block.groups.iter().find(|group| group.columns.iter().any(|(place, _)| *place == column)).cloned();
    let mut columns = Vec::new();
    for (place, heading) in block.headings.iter().enumerate() {
        match in_group(place) {
            Some(group) if group.columns.first().is_none_or(|(first, _)| *first != place) => {}
            group => columns.push(AuditColumn::new(place, block.heading_row, heading.clone(), group)),
        }
    }
    let above = || block.top..block.heading_row.unwrap_or(block.top);
    let titles = above().filter(|row| table.filled_cells(*row) == 1);
    // A legend is asked about as a text.
    let is_legend = |title: &str| gives_other_meaning(CellReader::default().plain(title), TextSubject::Sheet);
    let is_opposite = titles.map(|row| table.first_text(row)).any(|title| is_about_failures(title) && !is_legend(title));
    // Of several headings of groups, the nearest is that of a column. A sign of equality stands in a legend.
    let is_in_opposite_group = |place: usize| {
        // A title stands in the first column.
        let groups = above().filter(|row| table.filled_cells(*row) > 1 || !is_filled(table.cell(*row, 0)));
        let mut groups =
            groups.filter_map(|row| (0..=place).rev().map(|at| table.cell(row, at)).find(|cell| is_filled(cell)));
        groups.any(|group| !group.contains('=') && (asks_for_opposite(group) || turns_yes(group)))
    };
    for column in &mut columns {
        let is_hidden = column.places().any(|place| table.hides_column(place));
        column.is_hidden = is_hidden;
        column.asks_for_opposite = is_opposite || is_in_opposite_group(column.place);
    }
    columns
}
