//! A case audit: a sheet with a row for each case and a column for each key question, counted into answers.

use super::account::CellAccount;
use super::answered_by_cases;
use super::audit_column::{AuditColumn, HeadingDoubt, MAX_LISTED};
use super::case_cell::CaseCell;
use super::case_rows::{CaseRows, RowKind};
use super::cell::CellReader;
use super::disposals::{Disposal, disposal_column, disposal_of_key_question};
use super::figure_sheet::FigureSheet;
use super::header_rows::{Block, blocks};
use super::headings::{HeadingMeaning, depends_on_disposals, is_about_remarks, meaning, means_key_question};
use super::problem::{SheetError, SheetFault, SheetProblem};
use super::same_cases::same_cases;
use super::sums::Sums;
use super::table::Table;
use super::word_meaning::{WordMeaning, WordMeanings};
use crate::engine::{Answer, Framework, Inspection, KeyQuestionId, Place};
use crate::exchange::shortened::shortened;
use crate::frameworks::FRAMEWORKS;

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
    /// Every column of the sheet, in order; below those, the columns of a second table.
    pub columns: Vec<AuditColumn>,
    /// The first [`MAX_LISTED`] rows that are left out.
    rows_left_out: Vec<SheetProblem>,
    /// How many rows are left out.
    left_out: usize,
    /// The first [`MAX_LISTED`] cases that are counted, and are perhaps no cases of their own.
    doubtful_cases: Vec<SheetProblem>,
    /// How many such cases there are.
    doubtful: usize,
    /// The cells outside the columns of the cases.
    outside: CellAccount,
    /// The column that names the disposals of the cases.
    disposal_column: Option<usize>,
    /// The disposals that the whole sheet is about, where a person chose them.
    disposals: Option<Disposal>,
    /// The meanings that a person gave words.
    meanings: WordMeanings,
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
        let mut audit = Self::counted(table, framework, None);
        if audit.cases == 0 {
            return Err(SheetError::NoCases { heading_row: audit.heading_row.unwrap_or(0) });
        }
        audit.match_to(framework);
        let first_cells = (0..table.rows().min(ROWS_LOOKED_AT)).map(|row| table.cell(row, 0));
        let is_about_key_question =
            |cell: &str| means_key_question(cell, framework) || depends_on_disposals(cell, framework);
        if audit.matched() < 2 && first_cells.filter(|cell| is_about_key_question(cell)).count() > 1 {
            let is_about_figures = audit.columns.iter().skip(1).all(|column| !column.tally.is_mostly_answers());
            let heading_row = audit.heading_row.unwrap_or(0);
            return Err(if is_about_figures { SheetError::NoFigures { heading_row } } else { SheetError::Turned });
        }
        let has_answers = audit.columns.iter().any(|column| {
            let belongs_to_figures = figure_sheet.is_some_and(|figures| figures.owns_column(column.place));
            !belongs_to_figures && (column.key_question.is_some() || column.tally.has_answers())
        });
        if has_answers { Ok(audit) } else { Err(SheetError::NoHeadings) }
    }

    /// Counts the cases of a table: of those whose disposals are named, only the chosen ones, if a person has chosen.
    fn counted(table: &Table, framework: &'static Framework, disposals: Option<Disposal>) -> Self {
        let blocks = blocks(table, framework);
        let first_case = blocks.first().map_or(0, |block| block.first_case);
        let mut audit = Self {
            framework,
            heading_row: blocks.first().and_then(|block| block.heading_row),
            cases: 0,
            columns: Vec::new(),
            rows_left_out: Vec::new(),
            left_out: 0,
            doubtful_cases: Vec::new(),
            doubtful: 0,
            outside: CellAccount::default(),
            disposal_column: disposal_column(table, first_case),
            disposals,
            meanings: WordMeanings::new(),
        };
        let mut reader = CellReader::for_sheet(table);
        for block in blocks {
            audit.count_block(table, block, &mut reader);
        }
        audit
    }

    /// Matches all columns by their headings, to the key questions of a framework.
    pub fn match_to(&mut self, framework: &'static Framework) {
        self.framework = framework;
        for column in &mut self.columns {
            column.match_to(framework, self.disposals);
        }
        self.match_rivals_of_negative_headings();
        for located in framework.key_questions() {
            let is_rival = |column: &&mut AuditColumn| column.key_question == Some(located.id);
            let mut rivals: Vec<_> = self.columns.iter_mut().filter(is_rival).collect();
            // Beside the answers to a key question, there is often a column of comments with the number in its heading.
            let answers = |column: &AuditColumn| column.tally.has_answers() && !is_about_remarks(&column.full_heading);
            if rivals.iter().any(|column| answers(column)) {
                for column in rivals.iter_mut().filter(|column| !answers(column)) {
                    (column.key_question, column.doubt) = (None, None);
                }
            }
        }
    }

    /// A column under a negative heading answers the same key question as another column that is matched to it. So both are left out.
    fn match_rivals_of_negative_headings(&mut self) {
        let about = |column: &AuditColumn| match meaning(&column.full_heading, self.framework, self.disposals) {
            HeadingMeaning::KeyQuestion(id) => Some(id),
            _ => None,
        };
        let negative = self.columns.iter().enumerate().filter(|(_, column)| column.doubt == Some(HeadingDoubt::Negative));
        let rivals: Vec<_> = negative
            .filter_map(|(place, column)| Some((place, about(column)?)))
            .filter(|(place, id)| {
                self.columns.iter().enumerate().any(|(other, column)| other != *place && about(column) == Some(*id))
            })
            .collect();
        for (place, id) in rivals {
            if let Some(column) = self.columns.get_mut(place) {
                (column.key_question, column.doubt) = (Some(id), None);
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

    /// Gives a word a meaning in every column, as a person says, or takes the meaning back. The empty word stands for blank cells.
    pub fn give_meaning(&mut self, word: &str, meaning: Option<WordMeaning>) {
        let plain = CellReader::default().plain(word).to_owned();
        match meaning {
            Some(meaning) => self.meanings.insert(plain, meaning),
            None => self.meanings.remove(&plain),
        };
        for column in &mut self.columns {
            column.tally(&self.meanings);
        }
    }

    /// The meanings that a person gave words.
    #[must_use]
    pub const fn meanings(&self) -> &WordMeanings {
        &self.meanings
    }

    /// Counts only court or only out-of-court cases of the table that was read, where it names the disposals of its cases; and matches the
    /// headings whose key question depends on it to that about the chosen disposals. Where no case is left, all are counted.
    pub fn choose_disposals(&mut self, disposals: Option<Disposal>, table: &Table) {
        let framework = self.framework;
        let mut chosen = Self::counted(table, framework, disposals);
        if chosen.cases == 0 {
            chosen = Self { disposals, ..Self::counted(table, framework, None) };
        }
        for column in &mut chosen.columns {
            let is_same = |known: &&AuditColumn| (known.place, known.heading_row) == (column.place, column.heading_row);
            if let Some(known) = self.columns.iter().find(is_same) {
                (column.key_question, column.doubt) = (known.key_question, known.doubt);
            }
            if depends_on_disposals(&column.full_heading, framework) {
                column.match_to(framework, disposals);
            }
            column.tally(&self.meanings);
        }
        chosen.meanings = std::mem::take(&mut self.meanings);
        *self = chosen;
    }

    /// The disposals that the sheet is about, as a person chose.
    #[must_use]
    pub const fn disposals(&self) -> Option<Disposal> {
        self.disposals
    }

    /// Whether a heading means a key question only together with what the sheet is about.
    #[must_use]
    pub fn depends_on_disposals(&self) -> bool {
        let depends = |column: &AuditColumn| depends_on_disposals(&column.full_heading, self.framework);
        self.columns.iter().any(|column| column.tally.has_answers() && depends(column))
    }

    /// The columns that answer a key question, each with its key question. A column that waits for a meaning answers none.
    pub(super) fn answering_columns(&self) -> impl Iterator<Item = (KeyQuestionId, &AuditColumn)> {
        let columns = self.columns.iter().filter(|column| !self.waits(column));
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
        self.is_half_known(column) || self.waits_for_blanks(column) || self.is_about_other_disposals(column)
    }

    fn waits_for_blanks(&self, column: &AuditColumn) -> bool {
        column.blank > 0 && self.blank_is_unclear()
    }

    /// Whether the unclear cells could change what the clear ones of a column say. Where a column has ones and other numbers, ones are
    /// perhaps no yes in the other columns either.
    fn is_half_known(&self, column: &AuditColumn) -> bool {
        let has_other_codes = || {
            let mut answering = self.columns.iter().filter(|column| column.key_question.is_some());
            answering.any(|column| column.has_other_codes(&self.meanings))
        };
        column.is_half_known() || (column.has_codes && has_other_codes())
    }

    /// The answer that a column gives.
    #[must_use]
    pub fn answer_of(&self, column: &AuditColumn) -> Option<Answer> {
        column.tally.answer().filter(|_| self.key_question_answered_by(column).is_some() && !self.waits(column))
    }

    /// Whether blank cells can mean the other answer: all clear answers of the sheet are yes or all are no, and no cell says that a
    /// question did not apply.
    fn blank_is_unclear(&self) -> bool {
        let answering = self.columns.iter().filter(|column| column.key_question.is_some());
        let (mut yes, mut no, mut others) = (0, 0, 0);
        for column in answering {
            yes += column.tally.yes;
            no += column.tally.no;
            others += column.tally.unclear + column.tally.not_applicable.saturating_sub(column.blank);
        }
        !self.meanings.contains_key("") && others == 0 && (yes == 0) != (no == 0)
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

    /// What was not understood: first that court and out-of-court cases are mixed; then, by column, doubtful headings and unclear
    /// cells of matched columns, at most [`MAX_LISTED`] each; then the rows that are left out.
    #[must_use]
    pub fn problems(&self) -> Vec<SheetProblem> {
        let mut problems = Vec::new();
        if let Some(column) = self.disposal_column.filter(|_| self.mixes_disposals()) {
            problems.push(SheetProblem::in_column(column, SheetFault::MixedDisposals));
        }
        for column in &self.columns {
            self.add_problems_of_column(column, &mut problems);
        }
        problems.extend(self.rows_left_out.iter().chain(&self.doubtful_cases).cloned());
        problems
    }

    /// How many problems there are beside those that are listed.
    #[must_use]
    pub fn problems_not_listed(&self) -> usize {
        let of_columns = self.columns.iter().filter(|column| self.key_question_answered_by(column).is_some());
        let cells = of_columns.map(|column| column.tally.unclear as usize - column.unclear_cells(&self.meanings).count());
        let rows = self.left_out - self.rows_left_out.len() + self.doubtful - self.doubtful_cases.len();
        cells.sum::<usize>() + rows
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

    /// The words of the matched columns that are no answers by themselves: as they are known, as they stand, the number of their cells, and what a person said they
    /// mean. Blank cells are among them, as an empty word, where they can be an answer.
    #[must_use]
    pub fn words(&self) -> Vec<(String, String, u32, Option<WordMeaning>)> {
        let mut words: Vec<(&str, &str, u32)> = Vec::new();
        let answering = || self.columns.iter().filter(|column| self.key_question_answered_by(column).is_some());
        for word in answering().flat_map(AuditColumn::words) {
            match words.iter_mut().find(|(plain, ..)| *plain == word.plain) {
                Some((.., cells)) => *cells += word.cells,
                None => words.push((&word.plain, &word.text, word.cells)),
            }
        }
        if self.meanings.contains_key("") || self.blank_is_unclear() {
            words.push(("", "", answering().map(|column| column.blank).sum()));
        }
        words.sort_by_key(|(plain, _, cells)| (std::cmp::Reverse(*cells), *plain));
        let with_meaning = |(plain, text, cells): (&str, &str, u32)| {
            (plain.to_owned(), text.to_owned(), cells, self.meanings.get(plain).copied())
        };
        words.into_iter().filter(|(.., cells)| *cells > 0).map(with_meaning).collect()
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

    fn add_problems_of_column(&self, column: &AuditColumn, problems: &mut Vec<SheetProblem>) {
        let place = column.place;
        let of_heading = |fault| SheetProblem::in_cell(column.heading_row.unwrap_or(0), place, fault);
        let heading = || column.heading.clone();
        if let Some(doubt) = column.doubt {
            problems.push(of_heading(doubt.fault(heading())));
        }
        let Some(id) = column.key_question else {
            // The first column names the cases, often by numbers, and some of those are spelt like an answer.
            let names_cases = place == 0 && (column.has_heading() || column.has_codes);
            if !names_cases && column.heading_row.is_some() && column.doubt.is_none() && column.tally.is_mostly_answers() {
                let no_heading = SheetProblem::in_column(place, SheetFault::NoHeading);
                let unmatched = || of_heading(SheetFault::UnmatchedHeading { heading: heading() });
                problems.push(if column.has_heading() { unmatched() } else { no_heading });
            }
            return;
        };
        if self.key_question_answered_by(column).is_none() {
            let number = self.framework.number(Place::KeyQuestion(id)).into();
            problems.push(of_heading(SheetFault::MatchedTwice { number }));
            return;
        }
        if column.has_too_many() {
            problems.push(SheetProblem::in_column(place, SheetFault::TooManyCases));
        }
        if column.is_hidden && column.filled > 0 {
            problems.push(SheetProblem::in_column(place, SheetFault::HiddenColumn));
        }
        if self.is_half_known(column) {
            problems.push(SheetProblem::in_column(place, SheetFault::HalfKnown));
        } else if self.waits_for_blanks(column) {
            problems.push(SheetProblem::in_column(place, SheetFault::BlankUnclear));
        }
        problems.extend(column.unclear_cells(&self.meanings).map(|cell| {
            let fault = match cell.text.as_str() {
                "" if column.group.is_some() => SheetFault::TickedTwice,
                text => SheetFault::Unclear { text: text.into() },
            };
            SheetProblem::in_cell(cell.row, place, fault)
        }));
    }

    /// Adds the columns of a table, and counts its cases.
    fn count_block(&mut self, table: &Table, block: Block, reader: &mut CellReader) {
        let rows = CaseRows::new(table, &block, self.framework);
        self.account_for_headings(table, &block);
        let in_group = |column: usize| {
            block.groups.iter().find(|group| group.columns.iter().any(|(place, _)| *place == column)).cloned()
        };
        let mut columns = Vec::new();
        for (place, heading) in block.headings.iter().enumerate() {
            match in_group(place) {
                Some(group) if group.columns.first().is_none_or(|(first, _)| *first != place) => {}
                group => columns.push(AuditColumn::new(place, block.heading_row, heading.clone(), group)),
            }
        }
        for column in &mut columns {
            let is_hidden = column.places().any(|place| table.hides_column(place));
            column.is_hidden = is_hidden;
        }
        let mut sums = Sums::default();
        let (mut cases, mut others) = (Vec::new(), Vec::new());
        for row in block.first_case..block.end {
            match rows.kind_of(row, reader) {
                RowKind::Blank => {}
                RowKind::Case if sums.add_up(table, row, &rows, &columns) => {
                    let text = table.row_cells(row).find(|cell| !cell.trim().is_empty()).map(shortened).unwrap_or_default();
                    self.leave_out_row(table, row, SheetFault::SummaryRow { text });
                    sums.begin_below(&columns);
                }
                RowKind::Case
                    if self.disposals.is_some_and(|chosen| self.disposal_in(table, row).is_some_and(|of| of != chosen)) =>
                {
                    self.outside.left_out += table.filled_cells(row);
                    others.push(row);
                }
                RowKind::Case => {
                    self.cases += 1;
                    cases.push(row);
                    let disposal = self.disposal_in(table, row);
                    for column in &mut columns {
                        let cell = CaseCell::read(&rows, column.place, column.group.as_ref(), row, reader);
                        column.count(row, &cell, disposal, reader);
                    }
                }
                RowKind::LeftOut(fault) => {
                    if matches!(fault, SheetFault::SummaryRow { .. }) {
                        sums.begin_below(&columns);
                    }
                    self.leave_out_row(table, row, fault);
                }
            }
        }
        let hidden: Vec<usize> = cases.iter().copied().filter(|row| table.hides_row(*row)).collect();
        let hidden = hidden.first().map(|first| SheetProblem::in_row(*first, SheetFault::HiddenRows { rows: hidden.len() }));
        let others =
            others.first().map(|first| SheetProblem::in_row(*first, SheetFault::OtherDisposals { rows: others.len() }));
        let unlike = cases.iter().filter(|row| rows.is_named_unlike_others(**row) || rows.lacks_name(**row));
        let unlike = unlike.map(|row| {
            let text = table.row_cells(*row).find(|cell| !cell.trim().is_empty()).map(shortened).unwrap_or_default();
            SheetProblem::in_row(*row, SheetFault::UnlikeCases { text })
        });
        for doubtful in others.into_iter().chain(hidden).chain(unlike).chain(same_cases(table, &block, &rows, &cases)) {
            self.doubtful += 1;
            if self.doubtful_cases.len() < MAX_LISTED {
                self.doubtful_cases.push(doubtful);
            }
        }
        for column in &mut columns {
            column.tally(&self.meanings);
        }
        // A second table can have fewer columns than the first.
        let is_first = self.columns.is_empty();
        self.columns.extend(columns.into_iter().filter(|column| is_first || column.has_heading() || column.filled > 0));
    }

    /// The disposal that the row of a case names.
    fn disposal_in(&self, table: &Table, row: usize) -> Option<Disposal> {
        self.disposal_column.and_then(|column| Disposal::named_in(table.cell(row, column)))
    }

    fn leave_out_row(&mut self, table: &Table, row: usize, fault: SheetFault) {
        self.outside.left_out += table.filled_cells(row);
        self.left_out += 1;
        if self.rows_left_out.len() < MAX_LISTED {
            self.rows_left_out.push(SheetProblem::in_row(row, fault));
        }
    }

    /// Accounts for the rows above the cases: titles, the headings of groups, the headings, and rows that continue them. Other rows
    /// above the headings are left out.
    fn account_for_headings(&mut self, table: &Table, block: &Block) {
        for row in block.top..block.first_case {
            let filled = table.filled_cells(row);
            match block.heading_row {
                Some(heading_row) if row > heading_row => {
                    self.outside.headings += filled;
                    if !block.is_answer_row(row) {
                        let text =
                            table.row_cells(row).find(|cell| !cell.trim().is_empty()).map(shortened).unwrap_or_default();
                        self.rows_left_out.push(SheetProblem::in_row(row, SheetFault::MoreHeadings { text }));
                        self.left_out += 1;
                    }
                }
                Some(heading_row)
                    if filled > 1 && row < heading_row && !block.uses_groups_in(table, row, self.framework) =>
                {
                    self.leave_out_row(table, row, SheetFault::AboveHeadings);
                }
                _ => self.outside.headings += filled,
            }
        }
    }
}
