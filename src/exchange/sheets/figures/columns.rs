//! The columns of a sheet of figures: what each holds, by its heading and its cells.

use super::LOOKED_AT;
use super::cases_in_cell::column_of_cases;
use super::number_column::NumberColumn;
use super::roles::Role;
use super::unnamed_percentages::column_of_unnamed_percentages;
use crate::engine::Framework;
use crate::exchange::field::{parse_count, parse_rounded};
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::summary_rows::answer_in_words;
use crate::exchange::sheets::table::error::letters;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::sheets::word_list::{has_word_in, is_in};
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
        // A figure heads nothing.
        if table.row_cells(heading_row).any(is_percentage) {
            return None;
        }
        let in_cell = column_of_cases(table, heading_row);
        let mut reader = CellReader::default();
        let cells = table.row_cells(heading_row).enumerate();
        let mut roles: Vec<(usize, Role)> =
            cells.filter_map(|(column, cell)| Some((column, Role::of_heading(reader.plain(cell))?))).collect();
        let about = column_about_answers(table, heading_row);
        let about = about.filter(|_| in_cell.is_none() || about != in_cell);
        roles.retain(|(column, _)| Some(*column) != about && Some(*column) != in_cell);
        // Where the cells below “Yes” are percentages, as in a pivot table of shares, those below “No” and the total say nothing more.
        let shows_percentages = |column: usize| {
            let mut cells = (heading_row + 1..table.rows()).take(LOOKED_AT).map(|row| table.cell(row, column).trim());
            let is_percentage = |cell: &str| cell.is_empty() || cell.ends_with('%');
            cells.clone().any(|cell| !cell.is_empty()) && cells.all(is_percentage)
        };
        if roles.iter().all(|(column, role)| *role != Role::Yes || shows_percentages(*column)) {
            roles.retain(|(column, role)| {
                !matches!(role, Role::NumberOrNo | Role::No | Role::Of | Role::NotAsked) || !shows_percentages(*column)
            });
            for (_, role) in roles.iter_mut().filter(|(_, role)| *role == Role::Yes) {
                *role = Role::Percent;
            }
        }
        let has = |roles: &[(usize, Role)], wanted: Role| roles.iter().any(|(_, role)| *role == wanted);
        let is_called = |column: usize, name: &str| table.cell(heading_row, column).trim().eq_ignore_ascii_case(name);
        // “n” is what statisticians call the size of a sample. Beside the cases that were not sufficient it can be nothing else, and only
        // beside “y” it is “no”.
        let is_n = |(column, role): &(usize, Role)| *role == Role::NumberOrNo && is_called(*column, "n");
        let yes = roles.iter().find(|(_, role)| *role == Role::Yes).map(|(column, _)| *column);
        let is_size = |(column, _): &(usize, Role)| yes.is_some_and(|yes| is_sample_size(table, heading_row, yes, *column));
        if !has(&roles, Role::Of)
            && (has(&roles, Role::No) && yes.is_some() || roles.iter().any(|role| is_n(role) && is_size(role)))
        {
            for (_, role) in roles.iter_mut().filter(|role| is_n(role)) {
                *role = Role::Of;
            }
        } else if !roles.iter().any(|(column, role)| *role == Role::Yes && is_called(*column, "y")) {
            roles.retain(|role| !is_n(role));
        }
        // “No cases” can be the number of cases, unless it stands beside “Yes cases”.
        let is_called_cases = |column: usize| table.cell(heading_row, column).to_ascii_lowercase().contains("cases");
        if !roles.iter().any(|(column, role)| *role == Role::Yes && is_called_cases(*column)) {
            roles.retain(|(column, role)| *role != Role::No || !is_called(*column, "no cases"));
        }
        let mut problems = Vec::new();
        let is_without_figures = in_cell.is_none()
            && !roles.iter().any(|(_, role)| {
                matches!(
                    role,
                    Role::Yes | Role::No | Role::Of | Role::Percent | Role::Rating | Role::Answer | Role::PercentNotAsked
                )
            });
        if is_without_figures
            && let Some(column) = column_of_unnamed_percentages(table, heading_row, &roles)
            && let Some(NumberColumn { column: number, other: None }) =
                NumberColumn::find(table, heading_row, &roles, framework)
            && number < column
        {
            roles.push((column, Role::Percent));
            let heading = shortened(table.cell(heading_row, column));
            problems.push(SheetProblem::in_cell(heading_row, column, SheetFault::Unnamed { heading }));
        }
        let has = |wanted: Role| has(&roles, wanted);
        let may_have_no = has(Role::No) || has(Role::NumberOrNo);
        if !((has(Role::Yes) && (has(Role::Of) || may_have_no)) || has(Role::Percent) || has(Role::Rating))
            && in_cell.is_none()
        {
            return None;
        }
        // “Yes” and “no” can be two answers about a case. Above figures, numbers stand below them.
        let counts_below = |column: usize| {
            let is_counted = |row| matches!(parse_count(table.cell(row, column)), Ok(Some(_)));
            (heading_row + 1..table.rows()).take(LOOKED_AT).any(is_counted)
        };
        let needs_no = !(has(Role::Of) || has(Role::Percent) || has(Role::Rating) || in_cell.is_some());
        if needs_no && !roles.iter().any(|(column, role)| *role == Role::Yes && counts_below(*column)) {
            return None;
        }
        let mut columns = Self { about, in_cell, ..Self::default() };
        let by_heading = roles.iter().find(|(_, role)| role.can_be_number()).map(|(column, _)| *column);
        let NumberColumn { column: number, other } = NumberColumn::find(table, heading_row, &roles, framework)
            .or_else(|| by_heading.filter(|_| !needs_no).map(|column| NumberColumn { column, other: None }))?;
        (columns.number, columns.other_number) = (Some(number), other);
        roles.retain(|(column, _)| !is_under_comparator(table, heading_row, number, *column));
        let first_yes = roles.iter().find(|(_, role)| *role == Role::Yes).map(|(column, _)| *column);
        for (column, role) in &mut roles {
            // Before the numbers of key questions, “No” is the number of the row.
            if *role == Role::NumberOrNo && *column > number && first_yes.is_none_or(|yes| yes < *column || number < *column)
            {
                *role = Role::No;
            }
        }
        if let Some(other) = other {
            let columns = joined([number.min(other), number.max(other)].map(letters), " and ");
            problems.push(SheetProblem::in_row(heading_row, SheetFault::SameTwice { columns }));
        }
        for (column, role) in &roles {
            let Some(place) = columns.place_of(*role).filter(|_| *column != number) else { continue };
            if place.is_some() {
                continue;
            }
            let same: Vec<_> =
                roles.iter().filter(|(other, of)| of == role && *other != number).map(|(other, _)| *other).collect();
            if agree(table, heading_row, &same) {
                *place = Some(*column);
            } else if same.first() == Some(column) {
                let columns = joined(same.iter().map(|column| letters(*column)), " and ");
                problems.push(SheetProblem::in_row(heading_row, SheetFault::SameTwice { columns }));
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

    /// Where the column of a role is kept. `None` for the numbers, which have their own column.
    const fn place_of(&mut self, role: Role) -> Option<&mut Option<usize>> {
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

/// Whether a column called “n” has the size of the sample rather than the no's, beside a column of the yes's that is not called “y”: it is
/// never smaller; and either it is the same in each row, or a small letter beside a word.
fn is_sample_size(table: &Table, heading_row: usize, yes: usize, column: usize) -> bool {
    let [yes_heading, heading] = [yes, column].map(|column| table.cell(heading_row, column).trim());
    let counts = (heading_row + 1..table.rows()).filter_map(|row| {
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

/// Whether the numbers of two columns add up to 100 in each row that has them.
fn add_up_to_100(table: &Table, heading_row: usize, columns: [usize; 2]) -> bool {
    let mut sums = (heading_row + 1..table.rows()).filter_map(|row| {
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

/// Whether a cell is a percentage with its sign. “2024 %” is a heading.
fn is_percentage(cell: &str) -> bool {
    let cell = cell.trim();
    cell.ends_with('%') && matches!(parse_rounded(cell), Ok(Some(_)))
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

/// Whether columns hold the same in every row.
fn agree(table: &Table, heading_row: usize, columns: &[usize]) -> bool {
    let [first, others @ ..] = columns else { return true };
    let (mut one, mut other) = (CellReader::default(), CellReader::default());
    (heading_row + 1..table.rows()).all(|row| {
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
