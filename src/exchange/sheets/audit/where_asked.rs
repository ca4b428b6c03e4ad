//! Columns that say to which cases a key question applies: `Applicable?`, `2.1.1 relevant (Y/N)`. Where such a column says no about a case that has an
//! answer, nobody knows which of the two counts.

use super::case_audit::CaseAudit;
use super::case_cell::CaseCell;
use super::column::AuditColumn;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::HeadingMeaning;
use crate::exchange::sheets::headings::other_columns::says_where_asked;
use crate::exchange::sheets::rows::case_rows::CaseRows;

/// Marks the columns of a table that say of cases with an answer that the key question does not apply to them.
pub fn mark_where_asked(rows: &CaseRows<'_>, cases: &[usize], columns: &mut [AuditColumn]) {
    let mut reader = CellReader::default();
    let mut answer_in = |column: &AuditColumn, row: usize| {
        CaseCell::read(rows, column.place, column.group.as_ref(), row, &mut reader).answer
    };
    let is_telling = |column: &AuditColumn| column.place > 0 && says_where_asked(&column.full_heading);
    for at in 0..columns.len() {
        let Some(telling) = columns.get(at).filter(|column| is_telling(column)) else { continue };
        let says_no = |row: &&usize| matches!(answer_in(telling, **row), CellAnswer::No | CellAnswer::NotApplicable);
        let not_asked: Vec<usize> = cases.iter().filter(says_no).copied().collect();
        let mut has_answer = |column: &AuditColumn| {
            not_asked.iter().any(|row| matches!(answer_in(column, *row), CellAnswer::Yes | CellAnswer::No))
        };
        let answered = columns.iter().filter(|column| !is_telling(column) && has_answer(column));
        let answered = answered.map(|column| column.place).collect();
        if let Some(telling) = columns.get_mut(at) {
            telling.answered_where_not_asked = answered;
        }
    }
}

impl CaseAudit {
    /// Whether another column says of cases that a column answers that its key question does not apply to them.
    pub(super) fn is_answered_where_not_asked(&self, column: &AuditColumn) -> bool {
        self.columns.iter().any(|telling| self.contradicts(telling, column))
    }

    /// Whether a column says that a key question does not apply to cases with an answer to it.
    pub(super) fn says_answered_are_not_asked(&self, telling: &AuditColumn) -> bool {
        self.columns.iter().any(|column| column.key_question.is_some() && self.contradicts(telling, column))
    }

    fn contradicts(&self, telling: &AuditColumn, column: &AuditColumn) -> bool {
        telling.key_question.is_none()
            && telling.chosen.is_none()
            && telling.heading_row == column.heading_row
            && telling.answered_where_not_asked.contains(&column.place)
            && self.is_about(telling, column)
    }

    /// Whether a column that tells where a key question applies is about that of another column: by its own number; as the only such column; or, of
    /// several, as the column beside it.
    fn is_about(&self, telling: &AuditColumn, column: &AuditColumn) -> bool {
        let of_heading = |column: &AuditColumn| match column.meaning(self.framework, self.disposals) {
            HeadingMeaning::KeyQuestion(id) => Some(id),
            _ => None,
        };
        if let Some(id) = of_heading(telling) {
            return column.key_question == Some(id);
        }
        let of_table = || self.columns.iter().filter(|other| other.heading_row == column.heading_row);
        let others = || of_table().filter(|other| says_where_asked(&other.full_heading) && of_heading(other).is_none());
        let answering = || of_table().filter(|other| other.key_question.is_some()).map(|other| other.place);
        if others().count() == 1 {
            return true;
        }
        let first = answering().min();
        let is_in_front = others().map(|other| other.place).min() < first;
        let beside = match is_in_front {
            true => answering().filter(|place| *place > telling.place).min(),
            false => answering().filter(|place| *place < telling.place).max(),
        };
        beside == Some(column.place)
    }
}
