//! The dates of a sheet: whether the cases were looked at while the chosen edition was in force.

use super::audit::case_audit::CaseAudit;
use super::cells::months::month_of;
use super::table::{Table, is_filled};
use super::turned::Turned;
use crate::engine::Framework;
use crate::frameworks::{FRAMEWORKS, Month, months_in_force};

/// A column with dates outside the edition chosen, and an edition that they fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatesElsewhere {
    /// The column, from 0.
    pub column: usize,
    /// The first month in it.
    pub first: Month,
    /// The last month in it.
    pub last: Month,
    /// The edition that was in force then; of several, the newest.
    pub framework: &'static Framework,
}

/// How many months the cases of an audit may be older than the audit.
const OLDER: u32 = 12;

/// The share of a column's cells that must be dates, in tenths.
const DATES: usize = 6;

/// Words of headings above dates that say nothing about when the cases were looked at.
const OTHER_DATES: [&str; 9] = ["birth", "born", "dob", "d.o.b", "review", "next", "due", "target", "expir"];

/// The columns of dates of an audit that can say when its cases were looked at: the place of each, and its months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditDates {
    columns: Vec<(usize, Vec<Month>)>,
}

impl AuditDates {
    /// Finds the columns of dates.
    #[must_use]
    pub fn find(table: &Table, audit: &CaseAudit) -> Self {
        let view = Turned::view(audit.turned.as_deref(), table);
        let table = view.as_ref();
        let columns = audit.columns.iter().filter(|column| column.key_question.is_none());
        let columns = columns
            .filter(|column| !OTHER_DATES.iter().any(|word| column.full_heading.to_lowercase().contains(word)))
            .filter_map(|column| Some((column.place, dates_in(table, column.place, column.heading_row)?)));
        Self { columns: columns.collect() }
    }

    /// The first and the last month. None without dates, and where more than one column has some, because the page cannot know which of
    /// them say when the cases were looked at.
    #[must_use]
    pub fn period(&self) -> Option<[Month; 2]> {
        let [(_, months)] = self.columns.as_slice() else { return None };
        Some([*months.iter().min()?, *months.iter().max()?])
    }

    /// Looks for a column of dates that does not fit the edition chosen. A column does not fit if most of its dates are later than the
    /// edition. Every column of dates does not fit if the last date of the whole sheet is more than a year before the edition.
    ///
    /// None where the dates fit no other edition either, because they are dates of something else.
    #[must_use]
    pub fn elsewhere(&self, chosen: &Framework) -> Option<DatesElsewhere> {
        let [from, to] = months_in_force(chosen)?;
        let last = self.columns.iter().flat_map(|(_, months)| months).max()?;
        let is_early = *last + OLDER < from;
        let is_late = |months: &[Month]| 2 * months.iter().filter(|month| **month > to).count() > months.len();
        let (column, months) = self.columns.iter().find(|(_, months)| is_early || is_late(months))?;
        let (first, last) = (*months.iter().min()?, *months.iter().max()?);
        let fits = |framework: &&Framework| {
            **framework != *chosen && months_in_force(framework).is_some_and(|[from, to]| from <= last && last <= to)
        };
        let framework = FRAMEWORKS.into_iter().find(fits)?;
        Some(DatesElsewhere { column: *column, first, last, framework })
    }
}

/// The months of the dates in a column, if it is a column of dates.
fn dates_in(table: &Table, column: usize, heading_row: Option<usize>) -> Option<Vec<Month>> {
    let below = heading_row.map_or(0, |row| row + 1);
    let cells: Vec<&str> = (below..table.rows()).map(|row| table.cell(row, column)).filter(|cell| is_filled(cell)).collect();
    let months: Vec<Month> = cells.iter().filter_map(|cell| month_of(cell)).collect();
    (months.len() > 1 && 10 * months.len() >= DATES * cells.len()).then_some(months)
}
