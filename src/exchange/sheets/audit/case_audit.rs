//! A case audit: a sheet with a row for each case and a column for each key question, counted into answers.

use super::blocks::has_yes_and_no;
use super::column::AuditColumn;
use crate::engine::{Answer, Framework, Inspection, KeyQuestionId, Place};
use crate::exchange::sheets::account::CellAccount;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::word_meaning::{UnclearWord, WordMeanings};
use crate::exchange::sheets::doubtful_cases::DoubtfulCases;
use crate::exchange::sheets::figures::columns::column_of_numbers;
use crate::exchange::sheets::figures::figure_sheet::FigureSheet;
use crate::exchange::sheets::headings::disposals::{CountedDisposals, Disposal, disposal_column, disposal_of_key_question};
use crate::exchange::sheets::headings::{asks_key_question, depends_on_disposals};
use crate::exchange::sheets::problem::{SheetError, SheetFault, SheetProblem};
use crate::exchange::sheets::rows::header_rows::{MAX_BLOCKS, blocks};
use crate::exchange::sheets::rows::naming_column::names_cases;
use crate::exchange::sheets::table::Table;
use crate::exchange::sheets::table::error::{column_as_it_stands, letters};
use crate::exchange::sheets::texts::free_texts::{FreeTexts, Reach};
use crate::exchange::sheets::turned::Turned;
use crate::exchange::sheets::{answered_by_cases, framework_understood};
use crate::frameworks::FRAMEWORKS;

/// How many rows from the top are looked at to find out whether key questions stand in rows.
const ROWS_LOOKED_AT: usize = 50;

/// Fewer columns can be matched by chance in a sheet of another edition.
const FEW_COLUMNS: usize = 2;

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
            audit.free_texts.add(column, row, as_it_stands.cell(row, column), Reach::Sheet);
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

    /// Whether a person is asked whether the cells count as they stand. The question stays once the person has answered it.
    #[must_use]
    pub fn asks_which_cases_count(&self) -> bool {
        self.doubtful_choice.is_some() || self.columns.iter().any(|column| self.waits_for_cases(column))
    }

    /// Whether the answers of a column depend on whether the cells count as they stand, and no person has answered that.
    pub(super) fn waits_for_cases(&self, column: &AuditColumn) -> bool {
        let Some(id) = self.key_question_answered_by(column) else { return false };
        let can_change = || {
            self.free_texts.can_change(self.framework.number(Place::KeyQuestion(id)), column.place)
                || self.says_which_count().is_some()
                || self.is_corrected(column)
                || self.is_answered_where_not_asked(column)
        };
        match self.doubtful_choice {
            None => column.has_doubtful_cases || can_change(),
            Some(DoubtfulCases::LeftOut) => can_change(),
            Some(DoubtfulCases::Counted) => false,
        }
    }

    /// Whether a heading means a key question only together with what the sheet is about.
    #[must_use]
    pub fn depends_on_disposals(&self) -> bool {
        let depends = |column: &AuditColumn| depends_on_disposals(&column.full_heading, self.framework);
        self.columns.iter().any(|column| column.tally.has_answers() && depends(column))
    }

    /// The columns that answer a key question, each with its key question. A column that waits for a meaning answers none; one in which it is
    /// not known which rows count does, because each case is compared for itself.
    pub(in crate::exchange::sheets) fn answering_columns(&self) -> impl Iterator<Item = (KeyQuestionId, &AuditColumn)> {
        let columns = self.columns.iter().filter(|column| !self.waits_for_meaning(column));
        columns.filter_map(|column| Some((self.key_question_answered_by(column)?, column)))
    }

    /// The key question that a column answers: none while another column is matched to the same key question.
    #[must_use]
    pub fn key_question_answered_by(&self, column: &AuditColumn) -> Option<KeyQuestionId> {
        column
            .key_question
            .filter(|_| self.columns.iter().filter(|other| other.key_question == column.key_question).count() == 1)
    }

    /// Whether a column gives no answer until a person says what its unclear words, or the blank cells of the sheet, mean, or which
    /// disposals are counted.
    #[must_use]
    pub fn waits(&self, column: &AuditColumn) -> bool {
        self.waits_for_meaning(column) || self.waits_for_cases(column)
    }

    fn waits_for_meaning(&self, column: &AuditColumn) -> bool {
        self.is_half_known(column)
            || self.is_not_filled_in(column)
            || self.waits_for_blanks(column)
            || self.is_about_other_disposals(column)
    }

    pub(super) fn waits_for_blanks(&self, column: &AuditColumn) -> bool {
        column.blank > 0 && self.blank_is_unclear()
    }

    /// Whether no cell of a column holds anything, and nobody has said what blank cells mean.
    pub(super) fn is_not_filled_in(&self, column: &AuditColumn) -> bool {
        column.is_not_filled_in() && !self.meanings.contains_key("")
    }

    /// Whether the unclear cells could change what the clear ones of a column say. Where a column has ones and other numbers, ones are
    /// perhaps no yes in the other columns either.
    pub(super) fn is_half_known(&self, column: &AuditColumn) -> bool {
        let has_other_codes = || {
            let mut answering = self.columns.iter().filter(|column| column.key_question.is_some());
            answering.any(|column| column.has_other_codes(&self.meanings))
        };
        column.is_half_known() || column.has_unclear_answers(&self.meanings) || (column.has_codes && has_other_codes())
    }

    /// The answer that a column gives.
    #[must_use]
    pub fn answer_of(&self, column: &AuditColumn) -> Option<Answer> {
        column.tally.answer().filter(|_| self.key_question_answered_by(column).is_some() && !self.waits(column))
    }

    /// Whether blank cells can mean an answer: a legend says so, or all clear answers of the sheet are yes or all are no. Cells that say that a question
    /// did not apply make it no clearer, because a blank cell is then perhaps none of those.
    fn blank_is_unclear(&self) -> bool {
        let answering = self.columns.iter().filter(|column| column.key_question.is_some());
        let (mut yes, mut no, mut unclear) = (0, 0, 0);
        for column in answering {
            yes += column.tally.yes;
            no += column.tally.no;
            unclear += column.tally.unclear;
        }
        let misses_one = unclear == 0 && (yes == 0) != (no == 0);
        !self.meanings.contains_key("") && (self.blanks_are_answers || misses_one)
    }

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
            for word in column.words() {
                let is_turned = self.turned.is_some();
                let first = column.first_row_of(&word.plain).map(|row| match is_turned {
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

    /// Whether a key question about one disposal has answers about cases of the other.
    #[must_use]
    pub fn mixes_disposals(&self) -> bool {
        self.columns.iter().any(|column| self.is_about_other_disposals(column))
    }

    /// Whether a column answers a key question about one disposal, and has answers about cases of the other.
    fn is_about_other_disposals(&self, column: &AuditColumn) -> bool {
        let key_question = self.key_question_answered_by(column);
        match key_question.and_then(|id| disposal_of_key_question(id, self.framework)) {
            Some(Disposal::Court) => column.answers_out_of_court,
            Some(Disposal::OutOfCourt) => column.answers_court,
            None => false,
        }
    }
}
