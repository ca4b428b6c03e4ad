//! A case audit: a sheet with a row for each case and a column for each key question, counted into answers.

use super::answered_by_cases;
use super::cell::{CellAnswer, CellReader};
use super::disposals::{Disposal, disposal_column, mixes_disposals};
use super::figure_sheet::FigureSheet;
use super::header_rows::{HeaderRows, header_rows};
use super::headings::{HeadingMeaning, meaning, means_key_question, words_contradict_number};
use super::problem::{SheetError, SheetFault, SheetProblem};
use super::summary_rows::{counts_answers, is_total};
use super::table::Table;
use super::tally::Tally;
use crate::engine::{CaseCount, Framework, Inspection, KeyQuestionId, Place};
use crate::exchange::shortened::{MAX_SHOWN, cut, shortened};
use crate::frameworks::FRAMEWORKS;

/// How many unclear cells of a column, and how many rows that are not counted, are kept to be listed. All are counted.
pub const MAX_LISTED: usize = 10;

/// How many rows from the top are looked at to find out whether key questions stand in rows.
const ROWS_LOOKED_AT: usize = 50;

/// What was read of a case audit. The cells themselves are not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseAudit {
    /// The framework whose key questions the columns are matched to.
    pub framework: &'static Framework,
    /// The row of the headings, from 0. `None` where the sheet begins with a case.
    pub heading_row: Option<usize>,
    /// The number of cases that were counted.
    pub cases: usize,
    /// Every column of the sheet, in order.
    pub columns: Vec<AuditColumn>,
    /// The first [`MAX_LISTED`] rows that are no cases.
    skipped_rows: Vec<SkippedRow>,
    /// The column that names the disposals of the cases.
    disposal_column: Option<usize>,
}

/// A column of a case audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditColumn {
    /// The heading as people see it: shortened, with the heading of its group in front where the meaning depends on it.
    pub heading: String,
    /// The heading as it is understood: in full, because what tells key questions apart often comes last.
    full_heading: String,
    /// The key question that the column answers, matched by the program or by a person.
    pub key_question: Option<KeyQuestionId>,
    /// Why the program is not certain what the heading means. `None` once a person has matched the column.
    pub doubt: Option<HeadingDoubt>,
    /// How often each answer stands in the column, whether the column is matched or not.
    pub tally: Tally,
    /// Whether the column has a clear answer about a case that the disposal column calls a court case.
    pub answers_court: bool,
    /// Whether the column has a clear answer about a case that the disposal column calls an out-of-court case.
    pub answers_out_of_court: bool,
    /// The first [`MAX_LISTED`] unclear cells.
    unclear_cells: Vec<UnclearCell>,
}

/// Why a heading is matched to no key question, or is perhaps matched to the wrong one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingDoubt {
    /// The heading could mean more than one key question.
    Ambiguous,
    /// The framework has no key question with the number of the heading.
    UnknownNumber,
    /// The heading means something that inspectors judge.
    Judged,
    /// The words of the heading mean another key question than its number. The column is matched by the number.
    Contradictory,
}

/// A row that is no case.
#[derive(Clone, Debug, PartialEq, Eq)]
struct SkippedRow {
    row: usize,
    /// The first text of the row, shortened.
    label: String,
    /// Whether the row sums up cases. Otherwise it continues the headings.
    is_summary: bool,
}

/// A cell that is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
struct UnclearCell {
    row: usize,
    /// The text of the cell, shortened.
    text: String,
}

impl HeadingDoubt {
    fn fault(self, heading: String) -> SheetFault {
        match self {
            Self::Ambiguous => SheetFault::AmbiguousHeading { heading },
            Self::UnknownNumber => SheetFault::UnknownNumber { heading },
            Self::Judged => SheetFault::Judged { heading },
            Self::Contradictory => SheetFault::ContradictoryHeading { heading },
        }
    }
}

impl AuditColumn {
    fn new(full_heading: String) -> Self {
        Self {
            heading: cut(&full_heading, 2 * MAX_SHOWN),
            full_heading,
            key_question: None,
            doubt: None,
            tally: Tally::default(),
            answers_court: false,
            answers_out_of_court: false,
            unclear_cells: Vec::new(),
        }
    }

    /// Whether a person may want to match the column: it is matched, has clear answers, or has a heading in doubt. Names and comments
    /// of cases are not of that kind.
    #[must_use]
    pub const fn can_be_matched(&self) -> bool {
        self.key_question.is_some() || self.tally.has_answers() || self.doubt.is_some()
    }

    /// Matches the column by its heading.
    fn match_to(&mut self, framework: &'static Framework) {
        (self.key_question, self.doubt) = match meaning(&self.full_heading, framework) {
            HeadingMeaning::KeyQuestion(id) => {
                let contradicts = words_contradict_number(&self.full_heading, id, framework);
                (Some(id), contradicts.then_some(HeadingDoubt::Contradictory))
            }
            HeadingMeaning::Ambiguous => (None, Some(HeadingDoubt::Ambiguous)),
            HeadingMeaning::UnknownNumber => (None, Some(HeadingDoubt::UnknownNumber)),
            HeadingMeaning::Judged if !self.tally.is_blank() => (None, Some(HeadingDoubt::Judged)),
            HeadingMeaning::Judged | HeadingMeaning::Nothing => (None, None),
        };
    }

    /// Counts a cell.
    fn count(&mut self, row: usize, cell: &str, disposal: Option<Disposal>, reader: &mut CellReader) {
        match reader.answer(cell) {
            CellAnswer::Yes => self.tally.yes += 1,
            CellAnswer::No => self.tally.no += 1,
            CellAnswer::NotApplicable | CellAnswer::Blank => {
                self.tally.not_applicable += 1;
                return;
            }
            CellAnswer::Unclear => {
                self.tally.unclear += 1;
                if self.unclear_cells.len() < MAX_LISTED {
                    self.unclear_cells.push(UnclearCell { row, text: shortened(cell) });
                }
                return;
            }
        }
        self.answers_court |= disposal == Some(Disposal::Court);
        self.answers_out_of_court |= disposal == Some(Disposal::OutOfCourt);
    }
}

impl CaseAudit {
    /// Reads a case audit. `figure_sheet` is the sheet of figures that the table was first taken for, if it has its headings.
    ///
    /// # Errors
    /// A table without a case; with a row for each key question and a column for each case; or with neither a heading of a key
    /// question nor an answer outside the columns of `figure_sheet`.
    pub fn read(
        table: &Table,
        framework: &'static Framework,
        figure_sheet: Option<&FigureSheet>,
    ) -> Result<Self, SheetError> {
        let HeaderRows { heading_row, first_case, headings } = header_rows(table, framework);
        let mut audit = Self {
            framework,
            heading_row,
            cases: 0,
            columns: headings.into_iter().map(AuditColumn::new).collect(),
            skipped_rows: Vec::new(),
            disposal_column: disposal_column(table, first_case),
        };
        for row in heading_row.map_or(first_case, |row| row + 1)..first_case {
            let label = table.row_cells(row).find(|cell| !cell.trim().is_empty()).map(shortened).unwrap_or_default();
            audit.skipped_rows.push(SkippedRow { row, label, is_summary: false });
        }
        audit.count_cases(table, first_case);
        if audit.cases == 0 {
            return Err(SheetError::NoCases { heading_row: audit.row_to_name() });
        }
        audit.match_to(framework);
        let first_cells = (0..table.rows().min(ROWS_LOOKED_AT)).map(|row| table.cell(row, 0));
        if audit.matched() < 2 && first_cells.filter(|cell| means_key_question(cell, framework)).count() > 1 {
            return Err(SheetError::Turned);
        }
        let has_answers = audit.columns.iter().enumerate().any(|(place, column)| {
            let belongs_to_figures = figure_sheet.is_some_and(|figures| figures.owns_column(place));
            !belongs_to_figures && (column.key_question.is_some() || column.tally.has_answers())
        });
        if has_answers { Ok(audit) } else { Err(SheetError::NoHeadings) }
    }

    /// Matches all columns by their headings, to the key questions of a framework.
    pub fn match_to(&mut self, framework: &'static Framework) {
        self.framework = framework;
        for column in &mut self.columns {
            column.match_to(framework);
        }
        for located in framework.key_questions() {
            let is_rival = |column: &&mut AuditColumn| column.key_question == Some(located.id);
            let mut rivals: Vec<_> = self.columns.iter_mut().filter(is_rival).collect();
            // Beside the answers to a key question, there is often a column of comments with the number in its heading.
            if rivals.iter().any(|column| column.tally.has_answers()) {
                for column in rivals.iter_mut().filter(|column| !column.tally.has_answers()) {
                    (column.key_question, column.doubt) = (None, None);
                }
            }
        }
    }

    /// Matches a column as a person says, or leaves it out. Other columns stay matched, even to the same key question: a person who
    /// goes through the list with the arrow keys passes by key questions that other columns have.
    pub fn match_column(&mut self, place: usize, key_question: Option<KeyQuestionId>) {
        if let Some(column) = self.columns.get_mut(place) {
            (column.key_question, column.doubt) = (key_question, None);
        }
    }

    /// The key question that a column answers: none while another column is matched to the same key question.
    #[must_use]
    pub fn key_question_answered_by(&self, column: &AuditColumn) -> Option<KeyQuestionId> {
        column
            .key_question
            .filter(|_| self.columns.iter().filter(|other| other.key_question == column.key_question).count() == 1)
    }

    /// The number of columns that answer a key question.
    #[must_use]
    pub fn matched(&self) -> usize {
        self.columns.iter().filter(|column| self.key_question_answered_by(column).is_some()).count()
    }

    /// The framework under which most columns answer a key question, and their number: none when no other framework has more than the
    /// chosen one. Of frameworks with the same number, it is the newest.
    #[must_use]
    pub fn better_framework(&self) -> Option<(&'static Framework, usize)> {
        let matched_under = |framework| {
            let mut audit = self.clone();
            audit.match_to(framework);
            (framework, audit.matched())
        };
        let best = FRAMEWORKS.into_iter().rev().map(matched_under).max_by_key(|(_, matched)| *matched);
        best.filter(|(_, matched)| *matched > self.matched())
    }

    /// The answers that the matched columns give, as an inspection in which nothing else is answered.
    ///
    /// # Panics
    /// When a column is matched to a key question that is not answered by cases.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a match that cannot be filled in must fail in a test, not lose its counts")]
    pub fn inspection(&self) -> Inspection {
        let mut inspection = Inspection::new(self.framework);
        for column in &self.columns {
            if let (Some(id), Some(answer)) = (self.key_question_answered_by(column), column.tally.answer()) {
                inspection
                    .set_answer(Place::KeyQuestion(id), answer)
                    .expect("columns are matched to key questions by cases");
            }
        }
        inspection
    }

    /// What was not understood: first that court and out-of-court cases are mixed; then, by column, doubtful headings and unclear
    /// cells of matched columns, at most [`MAX_LISTED`] each; then the rows that are no cases.
    #[must_use]
    pub fn problems(&self) -> Vec<SheetProblem> {
        let mut problems = Vec::new();
        if let Some(column) = self.disposal_column.filter(|_| mixes_disposals(self)) {
            problems.push(SheetProblem::in_column(column, SheetFault::MixedDisposals));
        }
        for (place, column) in self.columns.iter().enumerate() {
            self.add_problems_of_column(place, column, &mut problems);
        }
        problems.extend(self.skipped_rows.iter().map(|SkippedRow { row, label, is_summary }| {
            let text = label.clone();
            let fault = if *is_summary { SheetFault::SummaryRow { text } } else { SheetFault::MoreHeadings { text } };
            SheetProblem::in_row(*row, fault)
        }));
        problems
    }

    /// The number of cells of the matched columns that were not understood.
    #[must_use]
    pub fn unclear(&self) -> u32 {
        let matched = self.columns.iter().filter(|column| self.key_question_answered_by(column).is_some());
        matched.map(|column| column.tally.unclear).sum()
    }

    /// The numbers of the key questions that no column is matched to.
    pub fn unmatched_key_questions(&self) -> impl Iterator<Item = &'static str> {
        let has_column = |id| self.columns.iter().any(|column| column.key_question == Some(id));
        let unmatched = answered_by_cases(self.framework).filter(move |located| !has_column(located.id));
        unmatched.map(|located| located.question.number)
    }

    fn add_problems_of_column(&self, place: usize, column: &AuditColumn, problems: &mut Vec<SheetProblem>) {
        let of_heading = |fault| SheetProblem::in_cell(self.row_to_name(), place, fault);
        if let Some(doubt) = column.doubt {
            problems.push(of_heading(doubt.fault(column.heading.clone())));
        }
        let Some(id) = column.key_question else {
            // The first column names the cases, often by numbers, and some of those are spelt like an answer.
            let has_plain_heading = place > 0 && !column.heading.is_empty() && column.doubt.is_none();
            if has_plain_heading && column.tally.is_mostly_answers() {
                problems.push(of_heading(SheetFault::UnmatchedHeading { heading: column.heading.clone() }));
            }
            return;
        };
        if self.key_question_answered_by(column).is_none() {
            let number = self.framework.number(Place::KeyQuestion(id)).into();
            problems.push(of_heading(SheetFault::MatchedTwice { number }));
            return;
        }
        if column.tally.yes + column.tally.no > u32::from(CaseCount::MAX) {
            problems.push(SheetProblem::in_column(place, SheetFault::TooManyCases));
        }
        let unclear = column.unclear_cells.iter();
        problems.extend(unclear.map(|UnclearCell { row, text }| {
            SheetProblem::in_cell(*row, place, SheetFault::Unclear { text: text.clone() })
        }));
    }

    /// The row that messages about headings name: the first, where the sheet begins with a case.
    fn row_to_name(&self) -> usize {
        self.heading_row.unwrap_or(0)
    }

    fn count_cases(&mut self, table: &Table, first_case: usize) {
        let mut reader = CellReader::default();
        let mut below_summary_row = false;
        for row in first_case..table.rows() {
            let Some(label_column) = table.row_cells(row).position(|cell| !reader.plain(cell).is_empty()) else { continue };
            if self.is_summary_row(table, row, label_column, first_case, below_summary_row, &mut reader) {
                below_summary_row = true;
                if self.skipped_rows.len() < MAX_LISTED {
                    let label = shortened(table.cell(row, label_column));
                    self.skipped_rows.push(SkippedRow { row, label, is_summary: true });
                }
                continue;
            }
            self.cases += 1;
            let disposal = self.disposal_column.and_then(|column| Disposal::named_in(table.cell(row, column)));
            let mut cells = table.row_cells(row);
            for column in &mut self.columns {
                // A row can end before the last column; its other cells are blank.
                column.count(row, cells.next().unwrap_or_default(), disposal, &mut reader);
            }
        }
    }

    /// Whether a row sums up cases. A row whose label is a number is a case.
    fn is_summary_row(
        &self,
        table: &Table,
        row: usize,
        label_column: usize,
        first_case: usize,
        below_summary_row: bool,
        reader: &mut CellReader,
    ) -> bool {
        if is_total(reader.plain(table.cell(row, label_column))) {
            return true;
        }
        !reader.last_was_number()
            && counts_answers(table, row, label_column, below_summary_row, reader)
            && !self.holds_answers(label_column, table.cell(first_case, label_column))
    }

    /// Whether a column holds answers rather than the names of cases: by its heading, or by its cell in the first case.
    fn holds_answers(&self, column: usize, first_cell: &str) -> bool {
        let mut reader = CellReader::default();
        let is_answer = matches!(reader.answer(first_cell), CellAnswer::Yes | CellAnswer::No) && !reader.last_was_number();
        let heading = self.columns.get(column).map(|column| &column.full_heading);
        is_answer || heading.is_some_and(|heading| means_key_question(heading, self.framework))
    }
}
