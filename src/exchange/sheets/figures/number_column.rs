//! The column with the numbers of standards and key questions, by its cells.

use super::LOOKED_AT;
use super::roles::Role;
use crate::engine::{Framework, Place};
use crate::exchange::sheets::headings::place_meant;
use crate::exchange::sheets::table::Table;

/// The column that says what each row is about.
pub struct NumberColumn {
    /// The column, from 0.
    pub column: usize,
    /// A further column, which says something else of most rows, and may be meant as well: the numbers of a second table beside the first.
    pub other: Option<usize>,
}

impl NumberColumn {
    /// Finds the column with the most numbers or names of standards and key questions, of those that hold no figures. Of two that differ, it
    /// is the one whose heading says that it holds them: rows can be numbered too.
    pub fn find(table: &Table, heading_row: usize, roles: &[(usize, Role)], framework: &'static Framework) -> Option<Self> {
        let role_of = |column: usize| roles.iter().find(|(place, _)| *place == column).map(|(_, role)| *role);
        let is_certain = |column: usize| role_of(column) == Some(Role::Number);
        let last_row = table.rows().min(heading_row + 1 + LOOKED_AT);
        let counts = |column: usize| {
            let mut counts = Counts::default();
            for row in heading_row + 1..last_row {
                let place = place_in(table.cell(row, column), framework);
                counts.all += usize::from(place.is_some());
                counts.key_questions += usize::from(place.is_some_and(is_key_question));
            }
            counts
        };
        let (mut best, mut most) = (0, Counts::default());
        let mut certain_key_questions = None;
        let can_be_number = |column: &usize| role_of(*column).is_none_or(Role::can_be_number);
        for column in (0..table.width()).filter(can_be_number) {
            let counts = counts(column);
            if counts.all > most.all {
                (best, most) = (column, counts);
            }
            if counts.key_questions > 0 && is_certain(column) {
                certain_key_questions.get_or_insert(column);
            }
        }
        if most.all == 0 {
            return None;
        }
        // Beside the standards, a column of their key questions says more.
        if let Some(column) = certain_key_questions.filter(|_| most.key_questions == 0) {
            return Some(Self { column, other: None });
        }
        let differs = |column: &usize| {
            let mut different = 0;
            for row in heading_row + 1..last_row {
                let cell = table.cell(row, *column);
                let places = || [place_in(table.cell(row, best), framework), place_in(cell, framework)];
                let is_number = cell.trim_start().starts_with(|c: char| c.is_ascii_digit());
                different += usize::from(is_number && are_different(places(), framework));
            }
            2 * different > most.all
        };
        let other = (0..table.width()).filter(can_be_number).find(differs);
        Some(match other {
            Some(other) if is_certain(best) == is_certain(other) => Self { column: best, other: Some(other) },
            Some(other) if is_certain(other) => Self { column: other, other: None },
            _ => Self { column: best, other: None },
        })
    }
}

/// How many cells of a column are numbers.
#[derive(Clone, Copy, Default)]
struct Counts {
    all: usize,
    key_questions: usize,
}

/// The standard or key question that a cell names. A remark can have the words of a key question; only a number is certain.
fn place_in(cell: &str, framework: &'static Framework) -> Option<Place> {
    let has_number = cell.contains('.') && cell.contains(|c: char| c.is_ascii_digit());
    has_number.then(|| place_meant(cell, framework)).flatten()
}

const fn is_key_question(place: Place) -> bool {
    matches!(place, Place::KeyQuestion(_))
}

/// Whether two cells of a row have numbers of different things. A standard often stands beside its key questions.
fn are_different(places: [Option<Place>; 2], framework: &Framework) -> bool {
    let [Some(one), Some(other)] = places else { return false };
    let standard_of = |place| match place {
        Place::Standard(id) => Some(id),
        Place::KeyQuestion(id) => framework.key_question(id).map(|located| located.standard),
    };
    if is_key_question(one) == is_key_question(other) { one != other } else { standard_of(one) != standard_of(other) }
}
