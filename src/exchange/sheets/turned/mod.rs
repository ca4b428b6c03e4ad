//! Sheets with a row for each key question and a column for each case. They are turned before they are read, and their problems
//! name rows and columns as these stand in the sheet.

pub mod case_name;

use std::borrow::Cow;

use crate::engine::Framework;
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::asks_key_question;
use crate::exchange::sheets::headings::joined_labels::with_joined_labels;
use crate::exchange::sheets::headings::other_columns::can_head_other_answers;
use crate::exchange::sheets::problem::{SheetFault, SheetProblem};
use crate::exchange::sheets::rows::naming_column::names_cases;
use crate::exchange::sheets::rows::summary_rows::answer_in_words;
use crate::exchange::sheets::table::{MAX_COLUMNS, Table, is_filled};
use crate::exchange::sheets::texts::clauses::Clauses;
use crate::exchange::sheets::texts::doubts::{TextSubject, begins_other_cases};
use crate::exchange::sheets::texts::free_texts::answers_in_doubt;
use crate::exchange::sheets::word_list::has_word_in;
use crate::exchange::shortened::shortened;
use case_name::{ColumnKind, begins_with_case, column_kind};

/// How many columns from the left can have the key questions.
const LOOKED_AT: usize = 5;

/// How many bytes the name of a key question has at most: the longest that a report prints has 150 letters.
pub const MAX_LABEL: usize = 400;

/// How many cases there are at least where they are only numbered.
const FEWEST_NUMBERED: usize = 3;

/// How a sheet is turned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// The column with the key questions.
    labels: usize,
    /// The row with the names of the cases.
    pub names: usize,
    /// The framework whose key questions are divided into a standard and a question, if they are.
    joined: Option<&'static Framework>,
    /// The columns that are no cases, in order, each with its heading, whether it sums up the cases, and how many of its cells hold something.
    others: Vec<(usize, String, bool, usize)>,
}

impl Turned {
    /// Finds the key questions of a sheet in the rows of a column, and its cases in the columns behind. `None` where anything is not certain.
    pub fn find(table: &Table, framework: &'static Framework) -> Option<Self> {
        let divided = || {
            let found = Self::find_whole(&with_joined_labels(table, framework)?, framework)?;
            Some(Self { joined: Some(framework), ..found })
        };
        Self::find_whole(table, framework).or_else(divided)
    }

    /// Finds them where each row has its whole key question.
    fn find_whole(table: &Table, framework: &'static Framework) -> Option<Self> {
        if table.rows() > MAX_COLUMNS {
            return None;
        }
        let asks = |cell: &str| cell.len() <= MAX_LABEL && asks_key_question(cell, framework);
        let rows_of = |column| (0..table.rows()).filter(|row| asks(table.cell(*row, column))).collect::<Vec<usize>>();
        let columns = (0..table.width().min(LOOKED_AT)).rev().map(|column| (column, rows_of(column)));
        let (labels, rows) = columns.max_by_key(|(_, rows)| rows.len()).filter(|(_, rows)| rows.len() > 1)?;
        let first = *rows.first()?;
        if (0..first).any(|row| heads_answers(table, row, labels)) || has_doubtful_text(table, &rows, framework) {
            return None;
        }
        let is_labelled = |row: usize| names_cases(CellReader::default().plain(table.cell(row, labels)));
        let (mut cases, mut numbered, mut names) = (0, 0, first);
        let mut others = Vec::new();
        let mut reader = CellReader::default();
        let mut answers = 0;
        for column in labels + 1..table.width() {
            let is_answer =
                |row: &&usize| matches!(reader.answer(table.cell(**row, column)), CellAnswer::Yes | CellAnswer::No);
            let answered = rows.iter().filter(is_answer).count();
            let filled = (0..table.rows()).filter(|row| is_filled(table.cell(*row, column))).count();
            let headings = || (0..first).filter(|row| is_filled(table.cell(*row, column)));
            if headings().any(|row| asks(table.cell(row, column))) {
                return None;
            }
            let kind = |row: usize| column_kind(table.cell(row, column), is_labelled(row));
            let found = |wanted: ColumnKind| headings().find(|row| kind(*row) == wanted);
            let heading = || headings().next_back().map_or_else(String::new, |row| shortened(table.cell(row, column)));
            let named = found(ColumnKind::Case).or_else(|| found(ColumnKind::Number));
            match named.filter(|_| found(ColumnKind::Total).is_none()) {
                _ if filled == 0 => {}
                Some(row) => {
                    names = names.min(row);
                    cases += 1;
                    numbered += usize::from(found(ColumnKind::Case).is_none());
                    answers += answered;
                }
                // A case without a name would be lost.
                None if answered > 0 && headings().next().is_none() => return None,
                None => others.push((column, heading(), found(ColumnKind::Total).is_some(), filled)),
            }
        }
        // What answers again for a case is counted as a case, so that a person is asked about it.
        let known: Vec<usize> = others.iter().map(|(column, ..)| *column).collect();
        let is_again = |(column, heading, sums_up, _): &(usize, String, bool, usize)| {
            !sums_up && answers_again(table, &rows, (labels, *column, heading), &known)
        };
        others.retain(|other| !is_again(other));
        let are_certain = cases > 1 && answers > 0 && (numbered == 0 || (numbered == cases && cases >= FEWEST_NUMBERED));
        are_certain.then_some(Self { labels, names, joined: None, others })
    }

    /// A sheet as it is read: turned, if it is one to turn.
    pub fn view<'a>(turned: Option<&Self>, table: &'a Table) -> Cow<'a, Table> {
        let keeps = |turned: &Self, column| turned.others.iter().all(|(other, ..)| *other != column);
        let whole = turned.and_then(|turned| with_joined_labels(table, turned.joined?));
        match turned.and_then(|turned| whole.as_ref().unwrap_or(table).turned(|column| keeps(turned, column))) {
            Some(turned) => Cow::Owned(turned),
            None => Cow::Borrowed(table),
        }
    }

    /// The columns that are no cases, which can sum those up, each with its heading.
    pub fn others(&self) -> impl Iterator<Item = (usize, &str)> {
        self.others.iter().map(|(column, heading, ..)| (*column, heading.as_str()))
    }

    /// The places of texts by which the rows below, or the columns behind, can be those of other cases: `Previous audit` alone between key questions, at the
    /// top of a column between cases, or above some cases.
    pub fn begin_others(&self, table: &Table) -> Vec<(usize, usize)> {
        let is_other = |column: &usize| self.others.iter().any(|(other, ..)| other == column);
        let mut cases = (self.labels + 1..table.width()).filter(|column| !is_other(column));
        let (first, last) = (cases.next().unwrap_or(usize::MAX), cases.next_back().unwrap_or(0));
        let begins = |(row, column): &(usize, usize)| {
            begins_other_cases(&Clauses::of(CellReader::default().plain(table.cell(*row, *column))))
        };
        let heads_others = |column: usize| self.others.iter().any(|(other, .., filled)| *other == column && *filled == 1);
        let above = (0..=self.names).flat_map(|row| (first + 1..=last).map(move |column| (row, column)));
        let above = above.filter(|(row, column)| *row < self.names || heads_others(*column));
        let alone = (self.names + 1..table.rows()).filter(|row| table.filled_cells(*row) == 1);
        let alone = alone.map(|row| (row, table.row_cells(row).position(is_filled).unwrap_or(0)));
        above.chain(alone).filter(begins).collect()
    }

    /// How many cells hold something in columns that are no cases.
    pub fn cells_left_out(&self) -> usize {
        self.others.iter().map(|(.., filled)| filled).sum()
    }

    /// The problems of a turned sheet: that it is turned, the columns that are no cases, and its other problems, named as the sheet stands.
    pub fn problems(&self, problems: Vec<SheetProblem>) -> Vec<SheetProblem> {
        let notice = SheetProblem::in_column(self.labels, SheetFault::ReadTurned);
        let others = self.others.iter().map(|(column, heading, sums_up, _)| {
            let text = heading.clone();
            let fault = if *sums_up { SheetFault::SummaryRow { text } } else { SheetFault::Furniture { text } };
            SheetProblem::in_row(*column, fault).turned()
        });
        std::iter::once(notice).chain(others).chain(problems.into_iter().map(SheetProblem::turned)).collect()
    }
}

/// Whether a column that is no case by its heading has answers of a case: its heading begins with the name of a case (`Case 1 (2nd reader)`), or can
/// stand over the answers of another reader (`Agreed`), and they are not those of the case at its left.
fn answers_again(table: &Table, rows: &[usize], (labels, column, heading): (usize, usize, &str), others: &[usize]) -> bool {
    let mut reader = CellReader::default();
    let mut answers_in = |column: usize| {
        let answers = rows.iter().map(|row| reader.answer(table.cell(*row, column)));
        answers.map(|answer| matches!(answer, CellAnswer::Yes | CellAnswer::No).then_some(answer)).collect::<Vec<_>>()
    };
    let own = answers_in(column);
    if own.iter().all(Option::is_none) || heading.trim_end().ends_with('?') {
        return false;
    }
    let mut cases = (labels + 1..column).rev().filter(|left| !others.contains(left));
    let is_named = begins_with_case(heading);
    let is_of_case = |left: &usize| {
        let is_name = |row: &usize| {
            CellReader::default().plain(heading).starts_with(CellReader::default().plain(table.cell(*row, *left)))
        };
        rows.first()
            .is_some_and(|first| (0..*first).filter(|row| is_filled(table.cell(*row, *left))).any(|row| is_name(&row)))
    };
    let compared = if is_named { cases.find(is_of_case) } else { cases.next() };
    let mut differs = |left: usize| own.iter().zip(answers_in(left)).any(|(own, left)| own.is_some() && *own != left);
    match compared {
        Some(left) => (is_named || can_head_other_answers(heading)) && differs(left),
        None => is_named,
    }
}

/// Whether a row without a label, above the key questions, has the answers to tick for each case.
fn heads_answers(table: &Table, row: usize, labels: usize) -> bool {
    let mut cells = table.row_cells(row).skip(labels + 1).filter(|cell| is_filled(cell));
    !is_filled(table.cell(row, labels)) && cells.any(|cell| answer_in_words(CellReader::default().plain(cell)).is_some())
}

/// Whether a text alone in its row can say that a case does not count, or that answers are to be read otherwise.
fn has_doubtful_text(table: &Table, rows: &[usize], framework: &'static Framework) -> bool {
    let last = rows.last().copied().unwrap_or(0);
    (0..table.rows()).filter(|row| table.filled_cells(*row) == 1 && !rows.contains(row)).any(|row| {
        let plain = table.first_text(row).to_lowercase();
        let names_case = row > last && has_word_in("case|cases|child", &plain) && plain.bytes().any(|b| b.is_ascii_digit());
        names_case || answers_in_doubt(table.first_text(row), TextSubject::Sheet, framework).is_some()
    })
}
