//! A workbook that recalculates: the figures are cells to fill in, and bands, ratings, score and overall rating are live
//! formulas. They use only functions that Excel and LibreOffice both have, and no threshold is written into one: all of them
//! look in the tables on the sheet of rules, which are made from the framework.
//!
//! Beside each formula stands the engine's result, because programs that only show a workbook do not calculate.

mod comparison;
mod figures;
mod formats;
mod formulas;
mod layout;
mod notes;
mod rules;
mod text;
mod working;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::engine::{Answer, Inspection, LocatedStandard, Outcome, Place, Range, Rating, rate};
use crate::exchange::NamedInspection;
use formats::Formats;
use layout::{WorkbookRow, rows};

/// The inspection that a workbook shows, with its outcome and its formats.
struct WorkbookContent<'a> {
    inspection: &'a Inspection,
    outcome: Outcome,
    rows: Vec<WorkbookRow>,
    scenario: Option<&'a str>,
    date: Option<ExcelDateTime>,
    formats: Formats,
}

impl WorkbookContent<'_> {
    /// The title of the workbook, with the mark of a scenario.
    fn title(&self) -> String {
        match self.scenario {
            Some(name) => format!("{}. {}{name}", text::TITLE, text::SCENARIO),
            None => text::TITLE.into(),
        }
    }

    /// The ratings that a standard's own answer leaves possible before discretion, or without one its key questions; none where it
    /// is not rated.
    fn calculated(&self, located: &LocatedStandard) -> Option<Range<Rating>> {
        match self.inspection.answer(Place::Standard(located.id)) {
            Some(Answer::Rating(rating)) => Some(Range::only(rating)),
            Some(Answer::NotRated | Answer::NotInspected) => None,
            _ => Some(self.outcome.calculated_possible(located)),
        }
    }
}

/// Writes an inspection as an `.xlsx` workbook, protected but for its inputs. `date` is the day it is made, like
/// `2026-11-24`; a text that is no date leaves it out.
///
/// # Errors
/// None that is known: what a workbook cannot hold is cut to fit.
pub fn write_workbook(inspection: &Inspection, date: &str) -> Result<Vec<u8>, XlsxError> {
    write_workbook_compared(inspection, date, None, None)
}

/// Writes a workbook as [`write_workbook`] does: marked as a scenario's, if `scenario` is the name of one; and with a sheet that compares the
/// figures with other figures under the same framework, if there are any.
///
/// # Errors
/// None that is known.
pub fn write_workbook_compared(
    inspection: &Inspection,
    date: &str,
    scenario: Option<&str>,
    compared: Option<NamedInspection<'_>>,
) -> Result<Vec<u8>, XlsxError> {
    let outcome = rate(inspection);
    let content = WorkbookContent {
        inspection,
        rows: rows(&outcome),
        outcome,
        scenario,
        date: ExcelDateTime::parse_from_str(date).ok(),
        formats: Formats::new(),
    };
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&content));
    figures::write(workbook.add_worksheet(), &content)?;
    if let Some(compared) = compared.filter(|compared| *compared.inspection.framework() == *inspection.framework()) {
        comparison::write(workbook.add_worksheet(), &content, compared)?;
    }
    rules::write(workbook.add_worksheet(), &content)?;
    working::write(workbook.add_worksheet(), &content)?;
    for (name, cells) in rules::names() {
        workbook.define_name(name, &cells)?;
    }
    workbook.save_to_buffer()
}

fn properties(content: &WorkbookContent<'_>) -> DocProperties {
    let framework = content.inspection.framework();
    let properties =
        DocProperties::new().set_title(content.title()).set_subject(framework.name).set_comment(text::UNOFFICIAL);
    match &content.date {
        Some(date) => properties.set_creation_datetime(date),
        None => properties,
    }
}
