//! What the columns of a sheet of figures hold, by their headings, and for the numbers of key questions by their cells.

use super::cell::{CellReader, is_between, is_not_asked};
use super::headings::place_meant;
use super::problem::{SheetFault, SheetProblem};
use super::table::{Table, is_filled, letters};
use crate::engine::Framework;
use crate::exchange::field::parse_count;
use crate::exchange::shortened::shortened;

/// How many rows below the headings are looked at to find out what a column holds.
const LOOKED_AT: usize = 100;

/// The columns of a sheet of figures, by what they hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FigureColumns {
    pub number: Option<usize>,
    pub yes: Option<usize>,
    pub no: Option<usize>,
    pub not_asked: Option<usize>,
    /// Cases whose answer is neither yes nor no, such as “partly”.
    pub between: Option<usize>,
    pub of: Option<usize>,
    pub percent: Option<usize>,
    pub rating: Option<usize>,
    /// Answers in words, in the CSV file that the calculator saves. There, the column of ratings has them after discretion.
    pub answer: Option<usize>,
}

/// What a column can hold.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Number,
    /// `No` over serial numbers, or over the cases whose work was not sufficient.
    NumberOrNo,
    Yes,
    No,
    NotAsked,
    Between,
    Of,
    Percent,
    Rating,
    Answer,
}

impl Role {
    /// What a heading says that its column holds. Years and words like “cases” or “last” may stand in it too.
    fn of_heading(plain: &str) -> Option<Self> {
        Self::of_words(plain).or_else(|| {
            let is_noise = |word: &&str| {
                let is_year = word.bytes().all(|b| b.is_ascii_digit() || b == b'/');
                is_year
                    || matches!(
                        *word,
                        "the"
                            | "in"
                            | "inspected"
                            | "count"
                            | "last"
                            | "previous"
                            | "year"
                            | "this"
                            | "final"
                            | "current"
                            | "number"
                            | "sum"
                            | "of"
                            | "q1"
                            | "q2"
                            | "q3"
                            | "q4"
                            | "quarter"
                    )
            };
            let words = plain.split(|c: char| !c.is_alphanumeric() && c != '%' && c != '/');
            let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
            let telling: Vec<_> = words.iter().copied().filter(|word| !is_noise(word)).collect();
            match telling.as_slice() {
                // “Q1 of” beside “Q1 yes”.
                [] if words.last() == Some(&"of") => Some(Self::Of),
                telling => Self::of_words(&telling.join(" ")),
            }
        })
    }

    fn of_words(words: &str) -> Option<Self> {
        Some(match words {
            "number" | "no." | "key question" | "question" | "kq" | "standard" | "of what" | "ref" => Self::Number,
            "no" | "n" => Self::NumberOrNo,
            "yes" | "y" | "sufficient" | "met" | "sufficient cases" | "yes cases" | "cases yes" | "number yes" => Self::Yes,
            "insufficient" | "not sufficient" | "not met" | "unmet" | "insufficient cases" | "no cases" | "cases no" => {
                Self::No
            }
            "of" | "cases" | "out of" | "out" | "total" | "total cases" | "cases total" | "sample" | "sample size"
            | "denominator" | "grand total" => Self::Of,
            "percent"
            | "percentage"
            | "%"
            | "% yes"
            | "percentage yes"
            | "yes %"
            | "percent yes"
            | "% sufficient"
            | "% met"
            | "percentage sufficient"
            | "percentage met" => Self::Percent,
            "rating" | "judgement" => Self::Rating,
            "answer" => Self::Answer,
            "blank" | "(blank)" => Self::NotAsked,
            plain if is_not_asked(plain) && plain.len() > 1 => Self::NotAsked,
            plain if is_between(plain) => Self::Between,
            _ => return None,
        })
    }

    const fn place_in(self, columns: &mut FigureColumns) -> Option<&mut Option<usize>> {
        Some(match self {
            Self::Yes => &mut columns.yes,
            Self::No => &mut columns.no,
            Self::NotAsked => &mut columns.not_asked,
            Self::Between => &mut columns.between,
            Self::Of => &mut columns.of,
            Self::Percent => &mut columns.percent,
            Self::Rating => &mut columns.rating,
            Self::Answer => &mut columns.answer,
            Self::Number | Self::NumberOrNo => return None,
        })
    }
}

impl FigureColumns {
    /// The columns under a row of headings, and the problems of columns that hold the same. `None` unless there is a column of numbers,
    /// and with it a count of cases, a percentage or a rating.
    pub fn under(table: &Table, heading_row: usize, framework: &'static Framework) -> Option<(Self, Vec<SheetProblem>)> {
        let mut reader = CellReader::default();
        let cells = table.row_cells(heading_row).enumerate();
        let mut roles: Vec<(usize, Role)> =
            cells.filter_map(|(column, cell)| Some((column, Role::of_heading(reader.plain(cell))?))).collect();
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
        // Beside the cases that were not sufficient, “n” is what statisticians call the size of a sample.
        if has(&roles, Role::No) && has(&roles, Role::Yes) && !has(&roles, Role::Of) {
            let is_n = |column: usize| table.cell(heading_row, column).trim().eq_ignore_ascii_case("n");
            for (_, role) in roles.iter_mut().filter(|(column, role)| *role == Role::NumberOrNo && is_n(*column)) {
                *role = Role::Of;
            }
        }
        let has = |wanted: Role| has(&roles, wanted);
        let may_have_no = has(Role::No) || has(Role::NumberOrNo);
        if !((has(Role::Yes) && (has(Role::Of) || may_have_no)) || has(Role::Percent) || has(Role::Rating)) {
            return None;
        }
        // “Yes” and “no” can be two answers about a case. Above figures, numbers stand below them.
        let counts_below = |column: usize| {
            let is_counted = |row| matches!(parse_count(table.cell(row, column)), Ok(Some(_)));
            (heading_row + 1..table.rows()).take(LOOKED_AT).any(is_counted)
        };
        let needs_no = !(has(Role::Of) || has(Role::Percent) || has(Role::Rating));
        if needs_no && !roles.iter().any(|(column, role)| *role == Role::Yes && counts_below(*column)) {
            return None;
        }
        let mut columns = Self::default();
        let by_heading =
            roles.iter().find(|(_, role)| matches!(role, Role::Number | Role::NumberOrNo)).map(|(column, _)| *column);
        columns.number = number_column(table, heading_row, &roles, framework).or(by_heading.filter(|_| !needs_no));
        let number = columns.number?;
        let first_yes = roles.iter().find(|(_, role)| *role == Role::Yes).map(|(column, _)| *column);
        for (column, role) in &mut roles {
            // Before the numbers of key questions, “No” is the number of the row.
            if *role == Role::NumberOrNo
                && *column > number
                && first_yes.is_some_and(|yes| yes < *column || number < *column)
            {
                *role = Role::No;
            }
        }
        let mut problems = Vec::new();
        for (column, role) in &roles {
            let Some(place) = role.place_in(&mut columns).filter(|_| *column != number) else { continue };
            if place.is_some() {
                continue;
            }
            let same: Vec<_> =
                roles.iter().filter(|(other, of)| of == role && *other != number).map(|(other, _)| *other).collect();
            if agree(table, heading_row, &same) {
                *place = Some(*column);
            } else if same.first() == Some(column) {
                let columns = same.iter().map(|column| letters(*column)).collect::<Vec<_>>().join(" and ");
                problems.push(SheetProblem::in_row(heading_row, SheetFault::SameTwice { columns }));
            }
        }
        Some((columns, problems))
    }

    /// All columns that hold figures or ratings.
    pub fn figures(&self) -> impl Iterator<Item = usize> {
        let Self { number: _, yes, no, not_asked, between, of, percent, rating, answer } = *self;
        [yes, no, not_asked, between, of, percent, rating, answer].into_iter().flatten()
    }
}

/// The column with the most numbers or names of standards and key questions, of those that hold no figures.
fn number_column(
    table: &Table,
    heading_row: usize,
    roles: &[(usize, Role)],
    framework: &'static Framework,
) -> Option<usize> {
    let can_be = |column: &usize| {
        roles.iter().all(|(place, role)| place != column || matches!(role, Role::Number | Role::NumberOrNo))
    };
    let places_in = |column: usize| {
        let rows = (heading_row + 1..table.rows()).take(LOOKED_AT);
        // A remark can have the words of a key question; only a number is certain.
        let is_place = |row: &usize| {
            let cell = table.cell(*row, column);
            cell.contains('.') && cell.contains(|c: char| c.is_ascii_digit()) && place_meant(cell, framework).is_some()
        };
        rows.filter(is_place).count()
    };
    let best = (0..table.width()).filter(can_be).map(|column| (places_in(column), std::cmp::Reverse(column))).max()?;
    (best.0 > 0).then_some(best.1.0)
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

/// The columns of which nothing is read, with the problems of those that hold numbers.
pub fn columns_left_out(
    table: &Table,
    heading_row: usize,
    columns: &FigureColumns,
    rows: &[usize],
) -> (Vec<(usize, String)>, Vec<SheetProblem>) {
    let (mut left_out, mut problems) = (Vec::new(), Vec::new());
    for column in
        (0..table.width()).filter(|column| Some(*column) != columns.number && columns.figures().all(|of| of != *column))
    {
        let filled = || rows.iter().map(|row| table.cell(*row, column)).filter(|cell| is_filled(cell));
        let numbers = filled().filter(|cell| cell.trim().starts_with(|c: char| c.is_ascii_digit())).count();
        if filled().next().is_none() {
            continue;
        }
        let heading = shortened(table.cell(heading_row, column));
        // In front of the numbers, numbers count the rows. The CSV file that the calculator saves has its own columns.
        if columns.answer.is_none() && 2 * numbers > filled().count() && columns.number.is_some_and(|number| column > number)
        {
            problems.push(match heading.is_empty() {
                true => SheetProblem::in_column(column, SheetFault::NoHeading),
                false => SheetProblem::in_cell(heading_row, column, SheetFault::NotRead { heading: heading.clone() }),
            });
        }
        left_out.push((column, heading));
    }
    (left_out, problems)
}
