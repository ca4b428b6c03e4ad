//! How many columns of a case audit are understood, under its own framework and under others.

use super::case_audit::CaseAudit;
use super::column::AuditColumn;
use crate::engine::Framework;
use crate::exchange::sheets::framework_understood;
use crate::exchange::sheets::headings::depends_on_disposals;
use crate::exchange::sheets::headings::disposals::Disposal;
use crate::exchange::sheets::table::Table;
use crate::frameworks::FRAMEWORKS;

/// Fewer columns can be matched by chance in a sheet of another edition.
const FEW_COLUMNS: usize = 2;

impl CaseAudit {
    /// The number of columns that answer a key question.
    #[must_use]
    pub fn matched(&self) -> usize {
        self.columns.iter().filter(|column| self.key_question_answered_by(column).is_some()).count()
    }

    /// The number of columns that would answer a key question under another framework. A column that is divided is one there.
    #[must_use]
    pub fn matched_under(&self, framework: &'static Framework) -> usize {
        let mut audit = self.clone();
        audit.columns.retain(|column| column.disposal != Some(Disposal::OutOfCourt));
        audit.match_to(framework);
        audit.matched()
    }

    /// The number of columns whose headings are those of key questions, by themselves or with the disposals of their cases.
    pub(in crate::exchange::sheets) fn recognised(&self) -> usize {
        let is_recognised = |column: &AuditColumn| {
            self.key_question_answered_by(column).is_some()
                || (column.tally.has_answers() && depends_on_disposals(&column.full_heading, self.framework))
        };
        let columns = self.columns.iter().filter(|column| column.disposal != Some(Disposal::OutOfCourt));
        columns.filter(|column| is_recognised(column)).count()
    }

    /// The framework under which most columns answer a key question, and their number: none when no other framework has more than the
    /// chosen one. Of frameworks with the same number, it is the newest. Where few columns answer one, another row can have been taken for the headings,
    /// so the table is read anew.
    #[must_use]
    pub fn better_framework(&self, table: &Table) -> Option<(&'static Framework, usize)> {
        let known = self.recognised();
        if known < FEW_COLUMNS {
            return framework_understood(table).filter(|(_, understood)| *understood > known.max(1));
        }
        let frameworks = FRAMEWORKS.into_iter().rev();
        let best =
            frameworks.map(|framework| (framework, self.matched_under(framework))).max_by_key(|(_, matched)| *matched);
        best.filter(|(_, matched)| *matched > self.matched())
    }
}
