//! The columns of a sheet of figures: what each holds, by its heading and its cells.

use super::LOOKED_AT;
use super::column_roles::ColumnRoles;
use super::number_column::NumberColumn;
use super::roles::Role;
use crate::engine::Framework;
use crate::exchange::field::parse_count;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::summary_rows::answer_in_words;
use crate::exchange::sheets::table::error::letters;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::is_in;
use crate::exchange::shortened::{joined, shortened};

/// The columns of a sheet of figures, by what they hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FigureColumns {
    pub number: Option<usize>,
    /// A further column of numbers of standards and key questions. Where there is one, nobody can say which of the two a row is about.
    pub other_number: Option<usize>,
    pub yes: Option<usize>,
    pub no: Option<usize>,
    pub not_asked: Option<usize>,
    /// Cases whose answer is neither yes nor no, such as “partly”.
    pub between: Option<usize>,
    pub of: Option<usize>,
    pub percent: Option<usize>,
    /// Percentages of the cases in which the question was not asked: beside these, those of yes are perhaps of all cases.
    pub percent_not_asked: Option<usize>,
    pub rating: Option<usize>,
    /// Case counts in one cell each, such as `7 of 9`.
    pub in_cell: Option<usize>,
    /// The answer that the figures of a row are about, in a sheet that has a row for each answer to a key question.
    pub about: Option<usize>,
    /// Answers in words, in the CSV file that the calculator saves. There, the column of ratings has them after discretion.
    pub answer: Option<usize>,
}

impl FigureColumns {
    /// The columns under a row of headings, and the problems of columns that hold the same. `None` unless there is a column of numbers,
    /// and with it a count of cases, a percentage or a rating.
    pub fn under(table: &Table, heading_row: usize, framework: &'static Framework) -> Option<(Self, Vec<SheetProblem>)> {
        let mut roles = ColumnRoles::of_headings(table, heading_row)?;
        let mut problems = Vec::from_iter(roles.add_unnamed_percentages(framework));
        if !roles.make_figures() {
            return None;
        }
        let NumberColumn { column: number, other } = roles.number_column(framework)?;
        roles.settle_behind(number);
        let (about, in_cell) = (roles.about, roles.in_cell);
        let mut columns = Self { number: Some(number), other_number: other, about, in_cell, ..Self::default() };
        let same_twice = |columns: &[usize]| {
            let columns = joined(columns.iter().map(|column| letters(*column)), " and ");
            SheetProblem::in_row(heading_row, SheetFault::SameTwice { columns })
        };
        problems.extend(other.map(|other| same_twice(&[number.min(other), number.max(other)])));
        for (column, role) in roles.iter().filter(|(column, _)| *column != number) {
            let Some(slot) = columns.slot(role).filter(|slot| slot.is_none()) else { continue };
            let same: Vec<_> = roles.of_role(role).filter(|of| *of != number).collect();
            if agree(table, heading_row, &same) {
                *slot = Some(column);
            } else if same.first() == Some(&column) {
                problems.push(same_twice(&same));
            }
        }
        // Percentages of yes and no have often lost their signs. What is yes in 78 of 100 cases is yes in 78%.
        if let Self { yes: Some(yes), no: Some(no), not_asked: None, between: None, of: None, percent: None, .. } = columns
            && add_up_to_100(table, heading_row, [yes, no])
        {
            columns = Self { yes: None, no: None, percent: Some(yes), ..columns };
            problems.push(SheetProblem::in_column(yes, SheetFault::AsPercentages));
        }
        Some((columns, problems))
    }

    /// All columns that hold figures or ratings.
    pub fn figures(&self) -> impl Iterator<Item = usize> {
        let Self { yes, no, not_asked, between, of, in_cell, percent, percent_not_asked, rating, answer, .. } = *self;
        [yes, no, not_asked, between, of, in_cell, percent, percent_not_asked, rating, answer].into_iter().flatten()
    }

    /// The field for the column of a role. `None` for the numbers, which have a field of their own.
    const fn slot(&mut self, role: Role) -> Option<&mut Option<usize>> {
        Some(match role {
            Role::Yes => &mut self.yes,
            Role::No => &mut self.no,
            Role::NotAsked => &mut self.not_asked,
            Role::Between => &mut self.between,
            Role::Of => &mut self.of,
            Role::Percent => &mut self.percent,
            Role::PercentNotAsked => &mut self.percent_not_asked,
            Role::Rating => &mut self.rating,
            Role::Answer => &mut self.answer,
            Role::Number | Role::NumberOrRow | Role::NumberOrNo => return None,
        })
    }
}

/// Whether the numbers of two columns add up to 100 in each row that has them.
fn add_up_to_100(table: &Table, heading_row: usize, columns: [usize; 2]) -> bool {
    let mut sums = (heading_row + 1..table.rows()).take(LOOKED_AT).filter_map(|row| {
        let [one, other] = columns.map(|column| parse_count(table.cell(row, column)).ok().flatten());
        Some(one?.saturating_add(other?))
    });
    sums.next() == Some(100) && sums.all(|sum| sum == 100)
}

/// The first column behind the first whose cells below a row of headings are mostly numbers, and whose heading names no figure.
pub fn column_of_numbers(table: &Table, heading_row: usize) -> Option<usize> {
    let mut reader = CellReader::default();
    let names_none = |column: &usize| Role::of_heading(reader.plain(table.cell(heading_row, *column))).is_none();
    (1..table.width()).filter(names_none).find(|column| {
        let cells = || (heading_row + 1..table.rows()).take(LOOKED_AT).map(|row| table.cell(row, *column));
        let numbers = cells().filter(|cell| begins_with_number(cell)).count();
        numbers > 0 && 2 * numbers > cells().filter(|cell| is_filled(cell)).count()
    })
}

/// The column that says which answer the figures of a row are about: under a heading for answers, or none, it has yes or no.
pub fn column_about_answers(table: &Table, heading_row: usize) -> Option<usize> {
    const HEADINGS: &str = "|outcome|result|finding|answer|answers|answer choice|answer choices|response|responses|choice|option|category|value";
    let mut reader = CellReader::default();
    let mut is_yes_or_no = |cell| matches!(answer_in_words(reader.plain(cell)), Some(CellAnswer::Yes | CellAnswer::No));
    let mut has_answers =
        |column| (heading_row + 1..table.rows()).take(LOOKED_AT).any(|row| is_yes_or_no(table.cell(row, column)));
    let mut headings = CellReader::default();
    let mut cells = table.row_cells(heading_row).enumerate();
    cells.find(|(column, cell)| is_in(HEADINGS, headings.plain(cell)) && has_answers(*column)).map(|(column, _)| column)
}

/// Whether columns hold the same in every row.
fn agree(table: &Table, heading_row: usize, columns: &[usize]) -> bool {
    let [first, others @ ..] = columns else { return true };
    if others.is_empty() {
        return true;
    }
    let (mut one, mut other) = (CellReader::default(), CellReader::default());
    (heading_row + 1..table.rows()).take(LOOKED_AT).all(|row| {
        let first = one.plain(table.cell(row, *first));
        others.iter().all(|column| other.plain(table.cell(row, *column)) == first)
    })
}

/// Whether a column is one of several that hold the same kind of figure, which a problem names together.
fn is_named_with_others(known: &[SheetProblem], heading_row: usize, column: usize) -> bool {
    let name = letters(column);
    known.iter().any(|problem| match &problem.fault {
        SheetFault::SameTwice { columns } => {
            problem.row == Some(heading_row) && columns.split(" and ").any(|other| other == name)
        }
        _ => false,
    })
}

/// The columns of which nothing is read, with the problems of those that hold numbers and are not among the problems that are known.
pub fn columns_left_out(
    table: &Table,
    heading_row: usize,
    columns: &FigureColumns,
    rows: &[usize],
    known: &[SheetProblem],
) -> (Vec<(usize, String)>, Vec<SheetProblem>) {
    let (mut left_out, mut problems) = (Vec::new(), Vec::new());
    for column in
        (0..table.width()).filter(|column| Some(*column) != columns.number && columns.figures().all(|of| of != *column))
    {
        let filled = || rows.iter().map(|row| table.cell(*row, column)).filter(|cell| is_filled(cell));
        let numbers = filled().filter(|cell| begins_with_number(cell)).count();
        if filled().next().is_none() {
            continue;
        }
        let heading = shortened(table.cell(heading_row, column));
        // In front of the numbers, numbers count the rows. The CSV file that the calculator saves has its own columns.
        if columns.answer.is_none() && 2 * numbers > filled().count() && columns.number.is_some_and(|number| column > number)
        {
            if is_named_with_others(known, heading_row, column) {
                left_out.push((column, heading));
                continue;
            }
            problems.push(match heading.is_empty() {
                true => SheetProblem::in_column(column, SheetFault::NoHeading),
                false => SheetProblem::in_cell(heading_row, column, SheetFault::NotRead { heading: heading.clone() }),
            });
        }
        left_out.push((column, heading));
    }
    (left_out, problems)
}

/// Whether a text begins with a number, which can have a sign in front.
fn begins_with_number(text: &str) -> bool {
    let unsigned = text.trim_start().trim_start_matches(['+', '-', '−', '–', '<', '>', '~', '±']);
    unsigned.trim_start().starts_with(|c: char| c.is_ascii_digit())
}
