//! The reading of a sheet, from text to counts, in layers: the files of a folder import only from folders above it. [`SheetContent::read`] has the order in
//! which a table is tried: as a workbook of ours, as rows of answers, as a sheet of figures, as lines without headings, as a case audit, turned or as it
//! stands, and as turned figures.
//!
//! - `table`: the text is divided into the cells of a [`Table`];
//! - `problem`: what there is to report about a cell, row, column or sheet that was not understood;
//! - `cells`: what one cell says;
//! - `headings`: which key question a heading means;
//! - `rows`: which rows are headings, which are cases, and which are neither;
//! - `texts`: titles, notes, legends and remarks, which can change what counts;
//! - `doubtful_cases`: rows that are perhaps no cases of their own;
//! - `figures`: a [`FigureSheet`] has figures instead of cases;
//! - `turned`: a sheet with a column for each case is turned before it is read;
//! - `audit`: a [`CaseAudit`] counts the answers below each heading.
//!
//! Beside the folders, all use `word_list.rs` and `account.rs`, and `template.rs` writes an empty sheet; `agreement.rs` compares two audits case by case, `dates.rs` finds when the cases were, `figure_texts.rs` compares
//! figures with the cases above them, `turned_figures.rs` reads figures that stand beside cases or across, and `figures_of_disposal.rs` those that a person
//! says are about court cases.

mod account;
mod agreement;
mod audit;
mod cells;
mod dates;
mod doubtful_cases;
mod figure_texts;
mod figures;
mod figures_of_disposal;
mod headings;
mod likelihood;
mod problem;
mod rows;
mod table;
mod template;
mod texts;
mod turned;
mod turned_figures;
mod word_list;
#[cfg(test)]
mod work;

pub use account::CellAccount;
pub use agreement::{Agreement, MeantWord, QuestionAgreement};
pub use audit::case_audit::CaseAudit;
pub use audit::column::AuditColumn;
pub use cells::shares::{PercentageReader, are_shares, mixes_shares};
pub use cells::tally::Tally;
pub use cells::word_meaning::{UnclearWord, WordMeaning, WordMeanings};
pub use dates::{AuditDates, DatesElsewhere};
pub use doubtful_cases::DoubtfulCases;
use figures::columns::column_of_numbers;
pub use figures::figure_sheet::FigureSheet;
pub use figures::own_workbook::OwnWorkbook;
pub use figures::pasted_column::{ColumnFigure, ColumnLine, is_column, read_column};
pub use headings::choice::{ChosenIn, HeadingChoice};
pub use headings::disposals::{CountedDisposals, Disposal};
pub use likelihood::Likelihood;
pub use problem::{HeadingDoubt, MAX_LISTED, SheetError, SheetFault, SheetProblem};
pub use table::error::{TableError, column_as_it_stands, letters};
pub use table::{
    COVERED_FROM_ABOVE, COVERED_FROM_LEFT, HIDDEN_COLUMNS, HIDDEN_ROW, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, NOT_WORKED_OUT,
    Table,
};
pub use template::template;

use headings::joined_labels::with_joined_labels;
use headings::{HeadingMeaning, asks_key_question, depends_on_disposals, meaning};

use crate::engine::{AnsweredBy, Framework, LocatedKeyQuestion};
use crate::frameworks::FRAMEWORKS;

/// What was read of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "a text is one sheet, which is kept once")]
pub enum SheetContent {
    /// A row for each case.
    Cases(CaseAudit),
    /// A row for each standard or key question.
    Figures(Box<FigureSheet>),
}

impl SheetContent {
    /// Reads a table, under the framework whose standards and key questions it is about.
    ///
    /// # Errors
    /// A table in which there is neither a case nor a figure.
    pub fn read(table: &Table, framework: &'static Framework) -> Result<Self, SheetError> {
        if table.is_blank() {
            return Err(SheetError::Blank);
        }
        if let Some(own) = OwnWorkbook::read(table) {
            let found = own.inspection.framework();
            if found != framework {
                return Err(SheetError::OtherFramework { found: found.id });
            }
            return Ok(Self::Figures(Box::new(own.into())));
        }
        if let Some(figures) = FigureSheet::of_answer_rows(table, framework) {
            return Ok(Self::Figures(Box::new(figures)));
        }
        let turned = CaseAudit::read_turned(table, framework);
        let whole = with_joined_labels(table, framework);
        let table = whole.as_ref().unwrap_or(table);
        let figure_sheet = match FigureSheet::read(table, framework) {
            // The answers of a case can look like the headings of figures.
            Some(figures) if figures.answered == 0 && heads_cases(table, figures.heading_row, framework) => None,
            Some(mut figures) if figures.has_content() => {
                figures.compare_with_cases_above(table);
                figures.name_texts(table);
                return Ok(match turned {
                    Some(audit) => figures.or_cases(audit, table),
                    None => Self::Figures(Box::new(figures)),
                });
            }
            empty_or_none => empty_or_none,
        };
        if let Some(mut figures) = FigureSheet::without_headings(table, framework) {
            figures.name_texts(table);
            return Ok(Self::Figures(Box::new(figures)));
        }
        let upright = CaseAudit::read(table, framework, figure_sheet.as_ref());
        if let Some(turned) = turned {
            let understood = |audit: &CaseAudit| (audit.matched(), audit.depends_on_disposals());
            let found = upright.as_ref().map_or((0, false), understood);
            let is_rival = found > (0, false) && found >= understood(&turned);
            return if is_rival { Err(SheetError::Turned) } else { Ok(Self::Cases(turned)) };
        }
        if upright.as_ref().map_or(true, |audit| audit.inspection().answered() == 0)
            && let Some(figures) = FigureSheet::read_turned(table, framework)
        {
            return Ok(Self::Figures(Box::new(figures)));
        }
        upright.map(Self::Cases).map_err(|error| match figure_sheet {
            _ if lacks_disposals(table, framework) => SheetError::NoDisposals,
            None if lacks_standards(table, framework) => SheetError::NoStandards,
            Some(empty) => {
                // The CSV file that the calculator saves has numbers of its own.
                let is_own = empty.columns.answer.is_some();
                let column = column_of_numbers(table, empty.heading_row).filter(|_| !is_own);
                SheetError::NoFigures { heading_row: empty.heading_row, column }
            }
            None => error,
        })
    }
}

/// The framework under which most key questions of a table are understood, and how many are. Of frameworks with the same number, it is the newest. `None`
/// where the table is refused under each.
pub fn framework_understood(table: &Table) -> Option<(&'static Framework, usize)> {
    let understood = |framework: &'static Framework| match SheetContent::read(table, framework).ok()? {
        SheetContent::Cases(audit) => Some((framework, audit.recognised())),
        SheetContent::Figures(figures) => Some((framework, figures.answered)),
    };
    FRAMEWORKS.into_iter().rev().filter_map(understood).max_by_key(|(_, understood)| *understood)
}

/// Whether headings of key questions stand right above a row.
fn heads_cases(table: &Table, row: usize, framework: &'static Framework) -> bool {
    let above = (0..row).rev().find(|above| table.filled_cells(*above) > 1);
    above.is_some_and(|above| table.row_cells(above).skip(1).any(|cell| asks_key_question(cell, framework)))
}

/// Whether rows begin with key questions that could be about court or out-of-court cases.
fn lacks_disposals(table: &Table, framework: &'static Framework) -> bool {
    const FEWEST: usize = 2;
    let depends = |row: &usize| table.row_cells(*row).take(FEWEST).any(|cell| depends_on_disposals(cell, framework));
    (0..table.rows()).filter(depends).take(FEWEST).count() == FEWEST
}

/// Whether rows have a figure behind words that fit the key questions of several standards: `Desistance 8 of 9`.
fn lacks_standards(table: &Table, framework: &'static Framework) -> bool {
    const FEWEST: usize = 2;
    const MOST_WORDS: usize = 8;
    let lacks = |row: &usize| {
        let label =
            table.first_text(*row).split(|c: char| c.is_ascii_digit() || matches!(c, ':' | '=')).next().unwrap_or_default();
        let has_figure = table.row_cells(*row).any(|cell| cell.bytes().any(|b| b.is_ascii_digit()));
        has_figure
            && word_list::words(label).len() <= MOST_WORDS
            && meaning(label, framework, None) == HeadingMeaning::Ambiguous
    };
    (0..table.rows()).filter(lacks).take(FEWEST).count() == FEWEST
}

/// Reads a text as a sheet.
///
/// # Errors
/// A text that is no table, or a table in which there is neither a case nor a figure.
pub fn read_sheet(text: &str, framework: &'static Framework) -> Result<SheetContent, SheetError> {
    read_sheet_with(text, framework, None)
}

/// Reads a text as a sheet, with what a person chose for the rows that are perhaps no cases.
///
/// # Errors
/// A text that is no table, or a table in which there is neither a case nor a figure.
pub fn read_sheet_with(
    text: &str,
    framework: &'static Framework,
    doubtful_cases: Option<DoubtfulCases>,
) -> Result<SheetContent, SheetError> {
    if let Some(kind) = Table::other_kind(text) {
        return Err(SheetError::OtherKind { kind });
    }
    let table = Table::read(text).map_err(SheetError::Table)?;
    let mut content = SheetContent::read(&table, framework)?;
    if let (SheetContent::Cases(audit), Some(_)) = (&mut content, doubtful_cases) {
        audit.choose_doubtful_cases(doubtful_cases, &table);
    }
    Ok(content)
}

/// The key questions of a framework that are answered by cases: those that a column of a case audit can be matched to.
pub fn answered_by_cases(framework: &'static Framework) -> impl Iterator<Item = LocatedKeyQuestion> {
    framework.key_questions().filter(|located| located.question.answered_by == AnsweredBy::Cases)
}
