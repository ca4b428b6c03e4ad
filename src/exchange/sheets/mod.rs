//! The way of a sheet, from text to counts: the text is divided into the cells of a [`Table`]; the headings are found
//! (`header_rows.rs`) and matched to key questions (`headings.rs`); the cells below are read (`cell.rs`) and counted into the answers of
//! a [`CaseAudit`], but for what only looks like a case (`summary_rows.rs`, `sums.rs`, `same_cases.rs`). A sheet that has figures instead
//! of cases is a [`FigureSheet`]. `agreement.rs` compares two audits case by case, and `dates.rs` finds when the cases were.

mod account;
mod agreement;
mod answer_group;
mod answer_rows;
mod audit_blocks;
mod audit_column;
mod audit_matches;
mod audit_problems;
mod case_audit;
mod case_cell;
mod case_name;
mod case_names;
mod case_rows;
mod cases_in_cell;
mod cell;
mod cell_answer;
mod code_meanings;
mod dates;
mod delimiter;
mod disposals;
mod doubt_words;
mod doubtful_cases;
mod email_lines;
mod explained_answer;
mod figure_answers;
mod figure_column;
mod figure_columns;
mod figure_lines;
mod figure_roles;
mod figure_row;
mod figure_sheet;
mod figure_texts;
mod free_texts;
mod further_names;
mod header_rows;
mod heading_choice;
mod heading_doubts;
mod heading_numbers;
mod heading_phrases;
mod heading_rest;
mod heading_words;
mod headings;
mod legend;
mod merged_figures;
mod naming_column;
mod number_column;
mod numbered_chars;
mod own_workbook;
mod problem;
mod remarks;
mod row_labels;
mod same_cases;
mod shares;
mod status_column;
mod summary_checks;
mod summary_rows;
mod sums;
mod table;
mod table_error;
mod tally;
mod template;
mod text_clauses;
mod text_doubts;
mod text_references;
mod turned;
mod turned_figures;
mod turned_sentence;
mod turned_table;
mod unnamed_percentages;
mod unnumbered_rows;
mod word_list;
mod word_meaning;

pub use account::CellAccount;
pub use agreement::{Agreement, QuestionAgreement};
pub use audit_column::{AuditColumn, HeadingDoubt, MAX_LISTED};
pub use case_audit::CaseAudit;
pub use dates::{AuditDates, DatesElsewhere};
pub use disposals::Disposal;
pub use doubtful_cases::DoubtfulCases;
pub use figure_column::{ColumnFigure, ColumnLine, is_column, read_column};
use figure_columns::column_of_numbers;
pub use figure_sheet::FigureSheet;
pub use heading_choice::{ChosenIn, HeadingChoice};
pub use own_workbook::OwnWorkbook;
pub use problem::{SheetError, SheetFault, SheetProblem};
pub use shares::{PercentageReader, are_shares, mixes_shares};
pub use table::{
    COVERED_FROM_ABOVE, COVERED_FROM_LEFT, HIDDEN_COLUMNS, HIDDEN_ROW, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, NOT_WORKED_OUT,
    Table,
};
pub use table_error::{TableError, column_as_it_stands, letters};
pub use tally::Tally;
pub use template::template;
pub use word_meaning::{UnclearWord, WordMeaning, WordMeanings};

use crate::engine::{AnsweredBy, Framework, LocatedKeyQuestion};

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
        let figure_sheet = match FigureSheet::read(table, framework) {
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
            let is_rival = upright.is_ok_and(|upright| upright.matched() >= turned.matched());
            return if is_rival { Err(SheetError::Turned) } else { Ok(Self::Cases(turned)) };
        }
        if upright.as_ref().map_or(true, |audit| audit.inspection().answered() == 0)
            && let Some(figures) = FigureSheet::read_turned(table, framework)
        {
            return Ok(Self::Figures(Box::new(figures)));
        }
        upright.map(Self::Cases).map_err(|error| match figure_sheet {
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

/// Reads a text as a sheet.
///
/// # Errors
/// A text that is no table, or a table in which there is neither a case nor a figure.
pub fn read_sheet(text: &str, framework: &'static Framework) -> Result<SheetContent, SheetError> {
    if let Some(kind) = Table::other_kind(text) {
        return Err(SheetError::OtherKind { kind });
    }
    SheetContent::read(&Table::read(text).map_err(SheetError::Table)?, framework)
}

/// The key questions of a framework that are answered by cases: those that a column of a case audit can be matched to.
pub fn answered_by_cases(framework: &'static Framework) -> impl Iterator<Item = LocatedKeyQuestion> {
    framework.key_questions().filter(|located| located.question.answered_by == AnsweredBy::Cases)
}
