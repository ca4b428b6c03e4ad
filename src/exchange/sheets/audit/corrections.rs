//! Columns that can correct the answers at their left: `Changed at moderation to`, `Final`, `2nd reader`. Where such a column says something else
//! than the answers, nobody knows which of the two counts.

use super::case_audit::CaseAudit;
use super::case_cell::CaseCell;
use super::column::AuditColumn;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::is_about_remarks;
use crate::exchange::sheets::headings::other_columns::{can_head_other_answers, says_other_answers};
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::word_list::is_in;

/// What a column that can correct answers says of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Whether a case has another answer in the column than at its left.
    differs_from_left: bool,
    /// Whether a case has another answer in the column than to any key question.
    differs_from_any: bool,
    /// Whether the heading says so itself that the column changes answers, whatever stands below it.
    is_certain: bool,
}

/// Marks the columns of a table that can correct the answers of its cases.
pub fn mark_corrections(rows: &CaseRows<'_>, cases: &[usize], columns: &mut [AuditColumn]) {
    let kinds: Vec<Kind> = (0..columns.len()).map(|at| Kind::of(rows, columns, at)).collect();
    let found: Vec<Compared> = (0..columns.len()).map(|at| Compared::with_left(rows, cases, columns, &kinds, at)).collect();
    for (at, kind) in kinds.iter().enumerate() {
        let is_correction = match kind {
            Kind::Other => false,
            Kind::Certain | Kind::Possible => true,
            // Without a word that says so, only contradictions in a few cases show that the columns correct.
            Kind::Repeated => {
                let heading = columns.get(at).map(|column| &column.full_heading);
                let twins = columns.iter().zip(&found).filter(|(column, _)| Some(&column.full_heading) == heading);
                let (mut all, mut columns) = (Compared::default(), 0);
                for (_, twin) in twins {
                    columns += 1;
                    all.filled += twin.filled;
                    all.differing += twin.differing;
                    all.yes |= twin.yes;
                    all.no |= twin.no;
                }
                all.yes && all.no && all.filled == all.differing && 2 * all.filled <= columns * cases.len()
            }
        };
        if let (true, Some(compared), Some(column)) = (is_correction, found.get(at), columns.get_mut(at)) {
            let Compared { differing, differs_from_any, .. } = *compared;
            let is_certain = *kind == Kind::Certain;
            column.correction = Some(Correction { differs_from_left: differing > 0, differs_from_any, is_certain });
        }
    }
}

/// How likely a column corrects answers, by its heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The heading says so.
    Certain,
    /// The heading can stand over other answers.
    Possible,
    /// The heading stands over several columns that have answers alone.
    Repeated,
    /// The column is of another kind.
    Other,
}

impl Kind {
    fn of(rows: &CaseRows<'_>, columns: &[AuditColumn], at: usize) -> Self {
        let can_correct = |column: &&AuditColumn| {
            column.place > 0 && !rows.answers(column.place) && !is_about_remarks(&column.full_heading)
        };
        let Some(column) = columns.get(at).filter(can_correct).filter(|column| column.has_heading()) else {
            return Self::Other;
        };
        let heading = &column.full_heading;
        let has_answers_alone = |column: &AuditColumn| column.yes_and_answers().1 as usize == column.filled;
        let mut twins = columns.iter().filter(|other| other.full_heading == *heading);
        if says_other_answers(heading) {
            Self::Certain
        } else if can_head_other_answers(heading) {
            Self::Possible
        } else if twins.clone().count() > 1 && twins.all(has_answers_alone) {
            Self::Repeated
        } else {
            Self::Other
        }
    }
}

/// What the cells of a column say beside those at its left.
#[derive(Clone, Copy, Default)]
struct Compared {
    /// How many cases have an answer in the column.
    filled: usize,
    /// How many of them have another answer at the left.
    differing: usize,
    differs_from_any: bool,
    yes: bool,
    no: bool,
}

impl Compared {
    fn with_left(rows: &CaseRows<'_>, cases: &[usize], columns: &[AuditColumn], kinds: &[Kind], at: usize) -> Self {
        let mut found = Self::default();
        let kind = kinds.get(at).copied().unwrap_or(Kind::Other);
        if kind == Kind::Other {
            return found;
        }
        let is_answer = |column: &AuditColumn| rows.answers(column.place) || column.yes_and_answers().1 > 0;
        let left =
            (0..at).rev().find(|left| kinds.get(*left) == Some(&Kind::Other) && columns.get(*left).is_some_and(is_answer));
        let rates_cases = rates_whole_cases(rows, columns, at);
        let mut reader = CellReader::default();
        let mut answer_in = |row: usize, at: usize| {
            let column = columns.get(at)?;
            let cell = CaseCell::read(rows, column.place, column.group.as_ref(), row, &mut reader);
            // A dash leaves the answer as it is.
            let is_dash = cell.text.is_some_and(|text| matches!(text.trim(), "-" | "–" | "—"));
            (cell.answer != CellAnswer::Blank && !is_dash).then_some(cell.answer)
        };
        for row in cases {
            let Some(answer) = answer_in(*row, at) else { continue };
            let is_text = answer == CellAnswer::Unclear;
            // A date or a name is no answer.
            if is_text && kind != Kind::Certain {
                continue;
            }
            // Beside a yes or no, the rating of a whole case is no answer.
            if rates_cases && is_rating(columns, rows, *row, at) && left.is_some_and(|left| is_clear(answer_in(*row, left)))
            {
                continue;
            }
            let mut differs = |other: usize| is_text || answer_in(*row, other) != Some(answer);
            let differs_from_left = left.is_none_or(&mut differs);
            let is_question = |other: &usize| columns.get(*other).is_some_and(|column| rows.answers(column.place));
            found.differs_from_any |= differs_from_left || (0..at).filter(is_question).any(differs);
            found.filled += 1;
            found.differing += usize::from(differs_from_left);
            found.yes |= answer == CellAnswer::Yes;
            found.no |= answer == CellAnswer::No;
        }
        found
    }
}

/// Whether a column stands alone behind several key questions, so that it is about the whole case.
fn rates_whole_cases(rows: &CaseRows<'_>, columns: &[AuditColumn], at: usize) -> bool {
    let Some(column) = columns.get(at) else { return false };
    let is_question = |other: &&AuditColumn| rows.answers(other.place);
    let has_twin = columns.iter().filter(|other| other.full_heading == column.full_heading).count() > 1;
    let questions = columns.iter().filter(is_question).count();
    questions > 1 && !has_twin && columns.iter().filter(is_question).all(|other| other.place < column.place)
}

fn is_clear(answer: Option<CellAnswer>) -> bool {
    matches!(answer, Some(CellAnswer::Yes | CellAnswer::No))
}

/// Whether a cell is one of the four ratings.
fn is_rating(columns: &[AuditColumn], rows: &CaseRows<'_>, row: usize, at: usize) -> bool {
    let cell = columns.get(at).map_or("", |column| rows.table.cell(row, column.place));
    is_in("outstanding|good|requires improvement|inadequate|ri", CellReader::default().plain(cell))
}

impl CaseAudit {
    /// Whether a column that answers no key question can change the answers to one, or to all.
    pub(super) fn can_change_answers(&self, column: &AuditColumn) -> bool {
        column.key_question.is_none()
            && column.doubt.is_none()
            && column.correction.is_some_and(|correction| match self.reach_of(column) {
                Some(None) => correction.differs_from_any,
                Some(Some(_)) => correction.differs_from_left,
                None => false,
            })
    }

    /// Whether another column can change the answers of a column.
    pub(super) fn is_corrected(&self, column: &AuditColumn) -> bool {
        self.columns.iter().any(|other| {
            self.can_change_answers(other)
                && self.reach_of(other).is_some_and(|place| {
                    place.is_none_or(|place| place == column.place && other.heading_row == column.heading_row)
                })
        })
    }

    /// The place of the column whose answers a correcting column is about: the nearest at its left. `Some(None)` if it can be about all, because it
    /// stands behind the last key question, and no column with the same heading is about another. `None` if it is about none.
    fn reach_of(&self, column: &AuditColumn) -> Option<Option<usize>> {
        let correction = column.correction?;
        let answering = || {
            let same = self.columns.iter().filter(|other| other.heading_row == column.heading_row);
            same.filter(|other| other.key_question.is_some())
        };
        let left = answering().map(|other| other.place).filter(|place| *place < column.place).max();
        let is_last = answering().all(|other| other.place < column.place);
        let has_twin = || {
            self.columns.iter().any(|other| {
                other.place != column.place
                    && other.heading_row == column.heading_row
                    && other.full_heading == column.full_heading
            })
        };
        match left {
            Some(_) if is_last && !has_twin() => Some(None),
            Some(left) => Some(Some(left)),
            None => correction.is_certain.then_some(None),
        }
    }
}
