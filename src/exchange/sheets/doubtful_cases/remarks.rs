//! The remarks in the rows of the cases, and the notes that stand beside the cases.

use super::listed_questions::{is_of_changes, reach_of_list};
use super::other_names::OtherNames;
use super::questions_of_remark::{columns_of_comments, named_in, numbers_of_columns, only_gives_answer};
use crate::engine::Framework;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::is_about_remarks;
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::table::is_filled;
use crate::exchange::sheets::texts::clauses::Clauses;
use crate::exchange::sheets::texts::doubt_words::OF_LIVES;
use crate::exchange::sheets::texts::doubts::TextSubject;
use crate::exchange::sheets::texts::free_texts::{AnswersInDoubt, answers_in_doubt};
use crate::exchange::sheets::word_list::{has_only_words_in, has_word_in};

/// How many texts a column without a heading has at most that holds notes about the sheet rather than remarks about cases.
const MAX_NOTES: usize = 2;

/// The columns of a table that hold remarks.
pub struct Remarks<'a> {
    rows: &'a CaseRows<'a>,
    framework: &'static Framework,
    /// The columns, each with what it holds, and whether its heading is about changes.
    columns: Vec<(usize, Kind, bool)>,
    names: OtherNames,
    /// The numbers of the key questions that the sheet has. Another number in a remark is perhaps mistyped.
    numbers: Vec<&'static str>,
    /// The columns of comments behind key questions, each with the number of its key question.
    of_questions: Vec<(usize, &'static str)>,
}

/// What a column beside the answers holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Remarks about the case of a row.
    Remarks,
    /// Remarks without a heading, which can be about more than their row.
    WithoutHeading,
    /// Notes about the sheet.
    Notes,
}

impl<'a> Remarks<'a> {
    /// The columns of remarks: all that answer no key question, and say nothing about the life of the child.
    pub fn of(rows: &'a CaseRows<'a>, cases: &[usize], framework: &'static Framework) -> Self {
        let headings = rows.block.headings.iter().enumerate().filter(|(column, _)| !rows.answers(*column));
        let columns = headings.filter_map(|(column, heading)| {
            let texts = || cases.iter().filter(|row| is_filled(rows.table.cell(**row, column)));
            let kind = match is_filled(heading) {
                true if is_about_lives(heading) => return None,
                true => Kind::Remarks,
                false if rows.label_column() == Some(column) => return None,
                false if texts().nth(MAX_NOTES).is_none() && cases.len() > MAX_NOTES => Kind::Notes,
                false => Kind::WithoutHeading,
            };
            Some((column, kind, is_of_changes(heading)))
        });
        let columns = columns.filter(|(column, ..)| rows.label_column() != Some(*column)).collect();
        Self {
            rows,
            framework,
            columns,
            names: OtherNames::of(rows, cases),
            numbers: numbers_of_columns(rows, framework),
            of_questions: columns_of_comments(rows, framework),
        }
    }

    /// The column whose remark makes the case of a row doubtful. Texts about more than that case are added to `notes`.
    pub fn in_row(&self, row: usize, notes: &mut Vec<(usize, usize, AnswersInDoubt)>) -> Option<usize> {
        let mut found = None;
        for (column, kind, is_of_changes) in &self.columns {
            if let Some(reach) = reach_of_list(self.rows, (row, *column), *is_of_changes, self.framework) {
                notes.push((row, *column, reach));
                continue;
            }
            let cell = self.rows.table.cell(row, *column);
            let heading = self.rows.block.headings.get(*column).map_or("", String::as_str);
            if is_progress_of_plan(heading, cell) {
                continue;
            }
            let reach = |subject| answers_in_doubt(cell, subject, self.framework);
            let own = self.rows.label_column().map_or("", |column| self.rows.table.cell(row, column));
            let refers = self.names.refers(cell, own);
            let reach_in_row = reach(TextSubject::Case).or_else(|| refers.then_some(AnswersInDoubt::Case));
            if *kind != Kind::Notes
                && !refers
                && reach_in_row == Some(AnswersInDoubt::Case)
                && let Some(numbers) = self.questions_of(cell, *column)
            {
                notes.push((row, *column, AnswersInDoubt::KeyQuestions(numbers)));
                continue;
            }
            let is_note = match (kind, reach_in_row) {
                (Kind::Notes, Some(_)) | (_, Some(AnswersInDoubt::Sheet)) => true,
                (Kind::Notes, None) => reach(TextSubject::Sheet).is_some(),
                (Kind::WithoutHeading | Kind::Remarks, Some(_)) => {
                    found = found.or(Some(*column));
                    false
                }
                (Kind::WithoutHeading | Kind::Remarks, None) => false,
            };
            if is_note {
                notes.push((row, *column, AnswersInDoubt::Sheet));
            }
        }
        found
    }
}

impl Remarks<'_> {
    /// The key questions that a doubtful remark is about, if it is about no other answer of its case.
    fn questions_of(&self, remark: &str, column: usize) -> Option<Vec<&'static str>> {
        let named = named_in(remark, self.framework);
        if named.as_ref().is_some_and(|named| named.iter().any(|number| !self.numbers.contains(number))) {
            return None;
        }
        named.or_else(|| {
            let of_column = self.of_questions.iter().find(|(of, _)| *of == column);
            of_column.filter(|_| only_gives_answer(remark)).map(|(_, number)| vec![*number])
        })
    }
}

/// Whether a cell says nothing but how far a plan for after the audit is: `Not yet` under `Feedback given to worker`.
pub fn is_progress_of_plan(heading: &str, cell: &str) -> bool {
    const PLANS: &str =
        "feedback|fed|shared|discussed|supervision|action|actions|owner|deadline|when|learning|plan|followed|signed";
    const OF_AUDITS: &str = "audit|case|sample|moderated|moderation|qa|answer|answers|signed";
    const PROGRESS: &str = "not|yet|in|progress|pending|awaiting|await|outstanding|to|do|be|started|incomplete|complete|completed|done|tbc|tbd|planned|\
                            overdue|ongoing|confirmed|discussed|arranged|booked|worker|response|meeting|feedback|partly|partially|no|yes|on|hold";
    let mut reader = CellReader::default();
    let plain = reader.plain(heading);
    has_word_in(PLANS, plain) && !has_word_in(OF_AUDITS, plain) && has_only_words_in(PROGRESS, reader.plain(cell))
}

/// Whether a heading stands over facts about the lives of children.
pub fn is_about_lives(heading: &str) -> bool {
    let mut reader = CellReader::default();
    let clauses = Clauses::of(reader.plain(heading));
    !is_about_remarks(heading) && clauses.words().iter().any(|word| OF_LIVES.has(word))
}
