//! A case audit: a sheet with a row for each case and a column for each key question, counted into answers.

use super::blocks::has_yes_and_no;
use super::column::AuditColumn;
use crate::engine::{Framework, Inspection, Place};
use crate::exchange::sheets::account::CellAccount;
use crate::exchange::sheets::answered_by_cases;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::word_meaning::{UnclearWord, WordMeanings};
use crate::exchange::sheets::doubtful_cases::DoubtfulCases;
use crate::exchange::sheets::figures::columns::column_of_numbers;
use crate::exchange::sheets::figures::figure_sheet::FigureSheet;
use crate::exchange::sheets::headings::asks_key_question;
use crate::exchange::sheets::headings::disposals::{CountedDisposals, disposal_column};
use crate::exchange::sheets::problem::{SheetError, SheetFault, SheetProblem};
use crate::exchange::sheets::rows::header_rows::{MAX_BLOCKS, blocks};
use crate::exchange::sheets::rows::naming_column::names_cases;
use crate::exchange::sheets::table::Table;
use crate::exchange::sheets::table::error::{column_as_it_stands, letters};
use crate::exchange::sheets::texts::free_texts::{AnswersInDoubt, FreeTexts};
use crate::exchange::sheets::turned::Turned;

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
    /// The rows of the cases that were counted, from 0, in order.
    pub(in crate::exchange::sheets) counted_rows: Vec<usize>,
    /// Every column of the sheet, in order; below those, the columns of a second table.
    pub columns: Vec<AuditColumn>,
    /// The first [`MAX_LISTED`] rows that are left out.
    pub(super) rows_left_out: Vec<SheetProblem>,
    /// How many rows are left out.
    pub(super) left_out: u32,
    /// The first [`MAX_LISTED`] cases that are counted, and are perhaps no cases of their own.
    pub(super) doubtful_cases: Vec<SheetProblem>,
    /// How many such cases there are.
    pub(super) doubtful: u32,
    /// The cells outside the columns of the cases.
    pub(super) outside: CellAccount,
    /// The texts outside the rows of the cases that can change what counts.
    pub(super) free_texts: Box<FreeTexts>,
    /// Whether a legend says that blank cells are an answer.
    pub(super) blanks_are_answers: bool,
    /// The column that names the disposals of the cases.
    pub(super) disposal_column: Option<usize>,
    /// The cases that are counted by their disposals: as a person chose, or each, where the headings depend on it and each case names its disposal.
    pub(super) disposals: Option<CountedDisposals>,
    /// What a person chose for the rows that are perhaps no cases.
    pub(super) doubtful_choice: Option<DoubtfulCases>,
    /// How many rows are perhaps no cases, and the first of them.
    pub(super) doubtful_rows: (u32, u32),
    /// The meanings that a person gave words.
    pub(super) meanings: WordMeanings,
    /// How the sheet is turned, if its key questions stand in rows.
    pub turned: Option<Box<Turned>>,
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
        let mut audit = Self::counted(table, framework, None, None, None);
        if audit.cases == 0 {
            return Err(SheetError::NoCases { heading_row: audit.heading_row.unwrap_or(0) });
        }
        audit.match_to(framework);
        audit.count_each_disposal(table);
        let first_cells = (0..table.rows().min(ROWS_LOOKED_AT)).map(|row| table.cell(row, 0));
        let is_about_key_question = |cell: &str| asks_key_question(cell, framework);
        if audit.matched() < 2 && first_cells.filter(|cell| is_about_key_question(cell)).count() > 1 {
            let is_about_figures = audit.columns.iter().skip(1).all(|column| !column.tally.is_mostly_answers());
            // The first row of figures can be taken for headings, because it has the words of a key question.
            let first = (0..table.rows()).find(|row| is_about_key_question(table.cell(*row, 0))).unwrap_or(0);
            let heading_row = (0..first).rev().find(|row| table.filled_cells(*row) > 0).unwrap_or(first);
            return Err(if is_about_figures {
                SheetError::NoFigures { heading_row, column: column_of_numbers(table, heading_row) }
            } else {
                SheetError::Turned
            });
        }
        // Where key questions stand in both, nobody knows which are the cases.
        let below = audit.heading_row.map_or(0, |row| row + 1)..table.rows().min(ROWS_LOOKED_AT);
        let numbered =
            below.filter(|row| table.cell(*row, 0).contains('.') && is_about_key_question(table.cell(*row, 0))).count();
        let heading = audit.heading_row.map_or("", |row| table.cell(row, 0));
        let are_called_cases = names_cases(CellReader::default().plain(heading));
        if numbered > 1 && 2 * numbered >= audit.cases.min(ROWS_LOOKED_AT) && audit.matched() > 0 && !are_called_cases {
            return Err(SheetError::Turned);
        }
        let has_answers = audit.columns.iter().any(|column| {
            let belongs_to_figures = figure_sheet.is_some_and(|figures| figures.owns_column(column.place));
            !belongs_to_figures && (column.key_question.is_some() || column.tally.has_answers())
        });
        if has_answers { Ok(audit) } else { Err(SheetError::NoHeadings) }
    }

    /// Counts the cases of a table, those of some disposals alone or each for the key questions of its own disposal, if that is chosen.
    pub(in crate::exchange::sheets) fn counted(
        table: &Table,
        framework: &'static Framework,
        disposals: Option<CountedDisposals>,
        doubtful_choice: Option<DoubtfulCases>,
        turned: Option<Box<Turned>>,
    ) -> Self {
        // A legend is read as it stands.
        let mut reader = CellReader::for_sheet(table);
        let (as_it_stands, view) = (table, Turned::view(turned.as_deref(), table));
        let table = view.as_ref();
        let blocks = blocks(table, framework);
        let first_case = blocks.first().map_or(0, |block| block.first_case);
        let mut audit = Self {
            framework,
            heading_row: blocks.first().and_then(|block| block.heading_row),
            cases: 0,
            counted_rows: Vec::new(),
            columns: Vec::new(),
            rows_left_out: Vec::new(),
            left_out: 0,
            doubtful_cases: Vec::new(),
            doubtful: 0,
            outside: CellAccount::default(),
            free_texts: Box::default(),
            blanks_are_answers: false,
            disposal_column: disposal_column(table, first_case),
            disposals,
            doubtful_choice,
            doubtful_rows: (0, 0),
            meanings: WordMeanings::new(),
            turned,
        };
        audit.outside.left_out += audit.turned.as_ref().map_or(0, |turned| turned.cells_left_out());
        reader.dashes_are_unclear = reader.has_dashes && !has_yes_and_no(table, &blocks, framework);
        audit.blanks_are_answers = reader.blanks_are_answers();
        if blocks.len() == MAX_BLOCKS
            && let Some(row) = blocks.last().and_then(|last| last.heading_row)
        {
            audit.free_texts.hold_for(SheetProblem::in_row(row, SheetFault::SameHeadings));
        }
        let mut cases_of_tables = Vec::new();
        for block in blocks {
            let above = audit.cases;
            audit.count_block(table, as_it_stands, block, &mut reader);
            cases_of_tables.push(audit.cases - above);
        }
        let begin_others = audit.turned.as_ref().map(|turned| turned.begin_others(as_it_stands)).unwrap_or_default();
        for (row, column) in begin_others {
            audit.free_texts.add(column, row, as_it_stands.cell(row, column), AnswersInDoubt::Sheet);
        }
        // Of a part of the cases, the titles say nothing.
        let is_part =
            disposals.and_then(CountedDisposals::alone).is_some() || doubtful_choice == Some(DoubtfulCases::LeftOut);
        if !is_part {
            audit.compare_with_case_numbers(as_it_stands, &cases_of_tables);
        }
        audit
    }

    /// The name of a column as the sheet stands: the number of a row in a sheet that is read turned.
    #[must_use]
    pub fn column_name(&self, column: usize) -> String {
        column_as_it_stands(column, self.turned.is_some())
    }

    /// The row with the headings as the sheet stands: that of the names of the cases in a sheet that is read turned.
    #[must_use]
    pub fn row_of_headings(&self) -> Option<usize> {
        self.turned.as_ref().map_or(self.heading_row, |turned| Some(turned.names))
    }

    /// The meanings that a person gave words.
    #[must_use]
    pub const fn meanings(&self) -> &WordMeanings {
        &self.meanings
    }

    /// The cases that are counted by their disposals. None where nobody has chosen.
    #[must_use]
    pub const fn disposals(&self) -> Option<CountedDisposals> {
        self.disposals
    }

    /// The column that names the disposals of the cases.
    #[must_use]
    pub const fn disposal_column(&self) -> Option<usize> {
        self.disposal_column
    }

    /// What a person chose for the rows that are perhaps no cases of their own.
    #[must_use]
    pub const fn doubtful_choice(&self) -> Option<DoubtfulCases> {
        self.doubtful_choice
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
            if let (Some(id), Some(answer)) = (column.key_question, self.answer_of(column)) {
                inspection
                    .set_answer(Place::KeyQuestion(id), answer)
                    .expect("columns are matched to key questions by cases");
            }
        }
        inspection
    }

    /// What became of each cell.
    #[must_use]
    pub fn account(&self) -> CellAccount {
        self.columns.iter().fold(self.outside, |account, column| {
            let mut of_column = CellAccount::default();
            if self.key_question_answered_by(column).is_none() || column.has_too_many() {
                of_column.left_out = column.filled;
            } else if self.waits(column) {
                of_column.unclear = column.filled;
            } else {
                of_column.unclear = column.cells_unclear();
                of_column.left_out = column.cells_not_counted();
                of_column.counted = column.filled - of_column.unclear - of_column.left_out;
            }
            account + of_column
        })
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

    /// The words of the matched columns that are no answers by themselves, those with the most cells first. Blank cells are among them, as an
    /// empty word, where they can be an answer.
    #[must_use]
    pub fn words(&self) -> Vec<UnclearWord> {
        let mut words: Vec<UnclearWord> = Vec::new();
        let mut add = |plain: &str, text: &str, first: Option<String>, cells| match words
            .iter_mut()
            .find(|word| word.plain == plain)
        {
            Some(word) => word.cells += cells,
            None => {
                let meaning = self.meanings.get(plain).copied();
                words.push(UnclearWord { plain: plain.to_owned(), text: text.to_owned(), first, cells, meaning });
            }
        };
        let answering = || self.columns.iter().filter(|column| self.key_question_answered_by(column).is_some());
        for column in answering() {
            for word in &column.words.kept {
                let is_turned = self.turned.is_some();
                let first = column.words.first_row_of(&word.plain).map(|row| match is_turned {
                    true => format!("{}{}", letters(row), column.place + 1),
                    false => format!("{}{}", letters(column.place), row + 1),
                });
                add(&word.plain, &word.text, first, word.cells);
            }
        }
        let is_not_filled_in = |column: &AuditColumn| self.is_not_filled_in(column) && column.blank > 0;
        if self.meanings.contains_key("") || self.blank_is_unclear() || answering().any(is_not_filled_in) {
            add("", "", None, answering().map(|column| column.blank).sum());
        }
        words.retain(|word| word.cells > 0);
        words.sort_by(|one, other| other.cells.cmp(&one.cells).then_with(|| one.plain.cmp(&other.plain)));
        words
    }
}
