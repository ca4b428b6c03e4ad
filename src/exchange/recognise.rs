//! What a text is that someone pasted or opened.

use std::fmt;

use super::ReadError;
use super::audit::{Audit, AuditError, Figures, read_figures};
use super::ratings_string::decode;
use super::read_json::{JsonError, read_json};
use super::table::Table;
use super::wire::read_inspection;
use crate::engine::{Framework, Inspection};

/// What a text was understood to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A sheet with a row a case.
    Cases(Audit),
    /// A sheet with a row a key question.
    Figures(Figures),
    /// A whole inspection, and what of it was left out.
    Inspection(Inspection, Vec<ReadError>),
    /// Nothing that can be read.
    Refused(Refusal),
}

/// What a sheet was understood to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// A row a case.
    Cases(Audit),
    /// A row a key question.
    Figures(Figures),
}

impl From<Sheet> for Found {
    fn from(sheet: Sheet) -> Self {
        match sheet {
            Sheet::Cases(audit) => Self::Cases(audit),
            Sheet::Figures(figures) => Self::Figures(figures),
        }
    }
}

/// Why a text cannot be read. The sentence names the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It begins like JSON, and is none.
    Json(JsonError),
    /// It is JSON or a ratings string, and no inspection.
    Inspection(ReadError),
    /// It is no sheet.
    Sheet(AuditError),
}

/// Finds out what a text is, and reads it; sheets under the framework given. It never fails: what cannot be read is refused.
#[must_use]
pub fn recognise(text: &str, framework: &'static Framework) -> Found {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let found = if start.starts_with(['{', '[']) {
        json(start)
    } else {
        ratings_string(text).unwrap_or_else(|| read_sheet(text, framework).map(Found::from).map_err(Refusal::Sheet))
    };
    found.unwrap_or_else(Found::Refused)
}

/// Reads the ratings string in a text; none where there is none, or where the text is rows of a sheet.
fn ratings_string(text: &str) -> Option<Result<Found, Refusal>> {
    match decode(text) {
        Err(ReadError::NoRatingsString | ReadError::TooLong) => None,
        _ if text.contains('\t') => None,
        Ok(found) => Some(Ok(Found::Inspection(found.inspection, found.problems))),
        Err(error) => Some(Err(Refusal::Inspection(error))),
    }
}

fn json(text: &str) -> Result<Found, Refusal> {
    let (value, twice) = read_json(text).map_err(Refusal::Json)?;
    let found = read_inspection(&value).map_err(Refusal::Inspection)?;
    let once = |place| ReadError::WrongType { place, expected: "here once; the last one is kept" };
    Ok(Found::Inspection(found, twice.into_iter().map(once).collect()))
}

/// Reads a sheet: a row a case, or a row a key question.
///
/// # Errors
/// A text that is no such sheet.
pub fn read_sheet(text: &str, framework: &'static Framework) -> Result<Sheet, AuditError> {
    let table = Table::read(text).map_err(AuditError::Table)?;
    if (0..table.rows()).all(|row| table.row_cells(row).all(|cell| cell.trim().is_empty())) {
        return Err(AuditError::Blank);
    }
    let empty = match read_figures(&table, framework) {
        Some(figures) if figures.says_anything() => return Ok(Sheet::Figures(figures)),
        found => found,
    };
    let audit = Audit::read(&table, framework, empty.as_ref()).map(Sheet::Cases);
    audit.map_err(|error| empty.map_or(error, |empty| AuditError::NoFigures { heading_row: empty.heading_row }))
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => error.fmt(f),
            Self::Inspection(error) => error.fmt(f),
            Self::Sheet(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Refusal {}
