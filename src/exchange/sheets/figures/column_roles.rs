//! The roles of the columns under a row of headings: first by the headings, then corrected by what stands in the cells.

use super::LOOKED_AT;
use super::cases_in_cell::column_of_cases;
use super::columns::column_about_answers;
use super::number_column::NumberColumn;
use super::roles::Role;
use super::unnamed_percentages::column_of_unnamed_percentages;
use crate::engine::Framework;
use crate::exchange::field::{parse_count, parse_rounded};
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::has_word_in;
use crate::exchange::shortened::shortened;

/// The roles of the columns under a row of headings. Several columns can have one role.
pub struct ColumnRoles<'a> {
    table: &'a Table,
    heading_row: usize,
    /// The columns with a role, from left to right.
    roles: Vec<(usize, Role)>,
    /// The column of case counts in one cell each, such as `7 of 9`. It has no role.
    pub in_cell: Option<usize>,
    /// The column that says which answer the figures of a row are about. It has no role.
    pub about: Option<usize>,
}

impl<'a> ColumnRoles<'a> {
    /// The roles as headings and cells give them, before the column of the numbers is known. `None` for a row that has a figure, because a
    /// figure is no heading.
    pub fn of_headings(table: &'a Table, heading_row: usize) -> Option<Self> {
        if table.row_cells(heading_row).any(is_percentage) {
            return None;
        }
        let in_cell = column_of_cases(table, heading_row);
        let about = column_about_answers(table, heading_row).filter(|about| in_cell != Some(*about));
        let mut reader = CellReader::default();
        let cells = table.row_cells(heading_row).enumerate();
        let cells = cells.filter(|(column, _)| Some(*column) != about && Some(*column) != in_cell);
        let roles = cells.filter_map(|(column, cell)| Some((column, Role::of_heading(reader.plain(cell))?))).collect();
        let mut columns = Self { table, heading_row, roles, in_cell, about };
        columns.take_na_beside_ie_for_no();
        columns.take_shares_of_yes_for_percentages();
        columns.decide_what_n_counts();
        columns.leave_out_no_cases();
        Some(columns)
    }

    /// The columns that have a role, from left to right.
    pub fn of_role(&self, wanted: Role) -> impl Iterator<Item = usize> + '_ {
        self.roles.iter().filter(move |(_, role)| *role == wanted).map(|(column, _)| *column)
    }

    /// The columns and their roles, from left to right.
    pub fn iter(&self) -> impl Iterator<Item = (usize, Role)> + '_ {
        self.roles.iter().copied()
    }

    /// The column of the numbers of standards and key questions, by its cells, or else by its heading. A heading alone is enough only beside
    /// figures that are certain.
    pub fn number_column(&self, framework: &'static Framework) -> Option<NumberColumn> {
        let by_heading = || self.iter().find(|(_, role)| role.can_be_number()).filter(|_| !self.needs_no());
        NumberColumn::find(self.table, self.heading_row, &self.roles, framework)
            .or_else(|| by_heading().map(|(column, _)| NumberColumn { column, other: None }))
    }

    /// Where no heading is about figures, takes the only column of percentages for them, and reports that its heading does not say so.
    pub fn add_unnamed_percentages(&mut self, framework: &'static Framework) -> Option<SheetProblem> {
        const FIGURES: [Role; 7] =
            [Role::Yes, Role::No, Role::Of, Role::Percent, Role::Rating, Role::Answer, Role::PercentNotAsked];
        if self.in_cell.is_some() || FIGURES.into_iter().any(|role| self.has(role)) {
            return None;
        }
        let column = column_of_unnamed_percentages(self.table, self.heading_row, &self.roles)?;
        let number = NumberColumn::find(self.table, self.heading_row, &self.roles, framework)?;
        if number.other.is_some() || column <= number.column {
            return None;
        }
        self.roles.push((column, Role::Percent));
        let heading = shortened(self.table.cell(self.heading_row, column));
        Some(SheetProblem::in_cell(self.heading_row, column, SheetFault::Unnamed { heading }))
    }

    /// Whether the columns make figures: cases of which some are yes, percentages, or ratings. “Yes” and “no” can also be two answers
    /// about a case; above figures, numbers stand below them.
    pub fn make_figures(&self) -> bool {
        let has_any = |roles: &[Role]| roles.iter().any(|role| self.has(*role));
        let has_cases = self.has(Role::Yes) && has_any(&[Role::Of, Role::No, Role::NumberOrNo]);
        let has_figures = has_cases || has_any(&[Role::Percent, Role::Rating]) || self.in_cell.is_some();
        has_figures && (!self.needs_no() || self.of_role(Role::Yes).any(|yes| self.has_counts(yes)))
    }

    /// Once the column of the numbers is known: leaves out the columns of other services and of targets, and says which “No” counts cases.
    /// In front of the numbers, “No” is the number of the row.
    pub fn settle_behind(&mut self, number: usize) {
        let (table, heading_row) = (self.table, self.heading_row);
        self.roles.retain(|(column, _)| !is_under_comparator(table, heading_row, number, *column));
        let yes = self.of_role(Role::Yes).next();
        for (column, role) in &mut self.roles {
            let is_behind_yes = yes.is_none_or(|yes| yes < *column || number < *column);
            if *role == Role::NumberOrNo && *column > number && is_behind_yes {
                *role = Role::No;
            }
        }
    }

    /// In Welsh, “na” is no.
    fn take_na_beside_ie_for_no(&mut self) {
        let (table, heading_row) = (self.table, self.heading_row);
        let is_called = |column: usize, name: &str| table.cell(heading_row, column).trim().eq_ignore_ascii_case(name);
        if self.of_role(Role::Yes).any(|column| is_called(column, "ie")) {
            self.replace(|column, _| is_called(column, "na"), Role::No);
        }
    }

    /// Where the cells below “Yes” are percentages, as in a pivot table of shares, those below “No” and the total say nothing more.
    fn take_shares_of_yes_for_percentages(&mut self) {
        let (table, heading_row) = (self.table, self.heading_row);
        let shows_percentages = |column: usize| shows_percentages(table, heading_row, column);
        if !self.of_role(Role::Yes).all(shows_percentages) {
            return;
        }
        self.roles.retain(|(column, role)| {
            !matches!(role, Role::NumberOrNo | Role::No | Role::Of | Role::NotAsked) || !shows_percentages(*column)
        });
        self.replace(|_, role| role == Role::Yes, Role::Percent);
    }

    /// “n” is what statisticians call the size of a sample. Beside the cases that were not sufficient it can be nothing else, and only
    /// beside “y” it is “no”.
    fn decide_what_n_counts(&mut self) {
        let (table, heading_row) = (self.table, self.heading_row);
        let is_called = |column: usize, name: &str| table.cell(heading_row, column).trim().eq_ignore_ascii_case(name);
        let is_n = |column: usize, role: Role| role == Role::NumberOrNo && is_called(column, "n");
        let yes = self.of_role(Role::Yes).next();
        let is_size = |column: usize| yes.is_some_and(|yes| is_sample_size(table, heading_row, yes, column));
        let is_of = !self.has(Role::Of)
            && (self.has(Role::No) && yes.is_some()
                || self.iter().any(|(column, role)| is_n(column, role) && is_size(column)));
        if is_of {
            self.replace(is_n, Role::Of);
        } else if !self.of_role(Role::Yes).any(|column| is_called(column, "y")) {
            self.roles.retain(|(column, role)| !is_n(*column, *role));
        }
    }

    /// “No cases” can be the number of cases, unless it stands beside “Yes cases”.
    fn leave_out_no_cases(&mut self) {
        let (table, heading_row) = (self.table, self.heading_row);
        let heading = |column: usize| table.cell(heading_row, column).trim().to_ascii_lowercase();
        if !self.of_role(Role::Yes).any(|column| heading(column).contains("cases")) {
            self.roles.retain(|(column, role)| *role != Role::No || heading(*column) != "no cases");
        }
    }

    /// Whether the cases that were not sufficient are needed for the number of cases, because no other column has figures.
    fn needs_no(&self) -> bool {
        self.in_cell.is_none() && ![Role::Of, Role::Percent, Role::Rating].into_iter().any(|role| self.has(role))
    }

    fn has(&self, role: Role) -> bool {
        self.of_role(role).next().is_some()
    }

    /// Whether a column has a count below its heading.
    fn has_counts(&self, column: usize) -> bool {
        cells_below(self.table, self.heading_row, column).any(|cell| matches!(parse_count(cell), Ok(Some(_))))
    }

    fn replace(&mut self, is_replaced: impl Fn(usize, Role) -> bool, by: Role) {
        for (column, role) in &mut self.roles {
            if is_replaced(*column, *role) {
                *role = by;
            }
        }
    }
}

/// The cells of a column below its heading, as far as they are looked at.
fn cells_below(table: &Table, heading_row: usize, column: usize) -> impl Iterator<Item = &str> + Clone {
    (heading_row + 1..table.rows()).take(LOOKED_AT).map(move |row| table.cell(row, column))
}

/// Whether a column has percentages with their signs, and nothing else.
fn shows_percentages(table: &Table, heading_row: usize, column: usize) -> bool {
    let mut cells = cells_below(table, heading_row, column).map(str::trim).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| cell.ends_with('%'))
}

/// Whether a cell is a percentage with its sign. “2024 %” is a heading.
fn is_percentage(cell: &str) -> bool {
    let cell = cell.trim();
    cell.ends_with('%') && matches!(parse_rounded(cell), Ok(Some(_)))
}

/// Whether a column called “n” has the size of the sample rather than the no's, beside a column of the yes's that is not called “y”: it is
/// never smaller; and either it is the same in each row, or a small letter beside a word.
fn is_sample_size(table: &Table, heading_row: usize, yes: usize, column: usize) -> bool {
    let [yes_heading, heading] = [yes, column].map(|column| table.cell(heading_row, column).trim());
    let counts = (heading_row + 1..table.rows()).take(LOOKED_AT).filter_map(|row| {
        let [yes, size] = [yes, column].map(|column| parse_count(table.cell(row, column)).ok().flatten());
        Some((yes?, size?))
    });
    let counts: Vec<(u32, u32)> = counts.collect();
    let is_constant = counts.len() > 1 && counts.windows(2).all(|pair| matches!(pair, [one, other] if one.1 == other.1));
    yes_heading.chars().count() > 1
        && !counts.is_empty()
        && counts.iter().all(|(yes, size)| yes <= size)
        && (is_constant || (heading == "n" && !yes_heading.eq_ignore_ascii_case("yes")))
}

/// Whether the heading above a column, of a group of columns behind that of the numbers, says that its figures are those of others, or a
/// target.
fn is_under_comparator(table: &Table, heading_row: usize, number: usize, column: usize) -> bool {
    const WORDS: &str =
        "national|england|wales|average|benchmark|target|targets|comparator|family|regional|threshold|expected";
    let Some(above) = heading_row.checked_sub(1) else { return false };
    let group = (number + 1..=column).rev().map(|column| table.cell(above, column)).find(|cell| is_filled(cell));
    let group = group.unwrap_or_default().to_ascii_lowercase();
    has_word_in(WORDS, &group)
}
