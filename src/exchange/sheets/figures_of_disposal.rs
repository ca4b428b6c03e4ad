//! Figures whose key questions are named in words that fit court cases and out-of-court cases: `Assessment - desistance | 8 of 9`. A person says which
//! they are about, once for the whole sheet, and each key question then has its number.

use super::SheetContent;
use super::figures::figure_sheet::FigureSheet;
use super::headings::disposals::{CountedDisposals, Disposal};
use super::headings::joined_labels::with_joined_labels;
use super::headings::{HeadingMeaning, depends_on_disposals, meaning};
use super::table::Table;
use crate::engine::{Framework, Inspection, Place};

/// How many columns from the left can name key questions.
const LOOKED_AT: usize = 2;

impl FigureSheet {
    /// The figures of a sheet that a person says are about court cases, or about out-of-court cases; none of them until the person has said so. `None`
    /// for a sheet whose figures cannot be read after that either.
    #[must_use]
    pub fn about(table: &Table, framework: &'static Framework, disposals: Option<CountedDisposals>) -> Option<Self> {
        let chosen = disposals.and_then(CountedDisposals::alone);
        let mut sheet = Self::about_disposal(table, framework, chosen.unwrap_or(Disposal::Court))?;
        if chosen.is_none() {
            let heading_row = sheet.heading_row;
            sheet = Self::empty(Inspection::new(framework));
            sheet.heading_row = heading_row;
            sheet.account.unclear = (0..table.rows()).map(|row| table.filled_cells(row)).sum();
        }
        sheet.depends_on_disposals = true;
        sheet.disposals = chosen.and(disposals);
        Some(sheet)
    }

    fn about_disposal(table: &Table, framework: &'static Framework, disposal: Disposal) -> Option<Self> {
        let joined = with_joined_labels(table, framework);
        let numbered = with_numbers_about(joined.as_ref().unwrap_or(table), framework, disposal);
        match SheetContent::read(&numbered, framework) {
            Ok(SheetContent::Figures(sheet)) => (sheet.answered > 0).then_some(*sheet),
            Ok(SheetContent::Cases(_)) | Err(_) => None,
        }
    }
}

/// The table in which each key question in words has the number that it has among those about a disposal.
fn with_numbers_about(table: &Table, framework: &'static Framework, disposal: Disposal) -> Table {
    let mut numbered = table.clone();
    for row in 0..table.rows() {
        for column in 0..table.width().min(LOOKED_AT) {
            let cell = table.cell(row, column);
            if depends_on_disposals(cell, framework)
                && let HeadingMeaning::KeyQuestion(id) = meaning(cell, framework, Some(disposal))
            {
                let number = framework.number(Place::KeyQuestion(id));
                numbered.replace(row, column, &format!("{number} {}", cell.trim_start()));
                break;
            }
        }
    }
    numbered
}
