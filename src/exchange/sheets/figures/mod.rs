//! Sheets and pastes that have figures instead of cases: a row for each standard or key question.

pub mod answer_row_doubts;
mod answer_rows;
pub mod answers;
pub mod cases_in_cell;
pub mod column_roles;
pub mod columns;
pub mod email_lines;
pub mod figure_sheet;
pub mod lines;
pub mod merged_figures;
pub mod number_column;
pub mod own_workbook;
pub mod pasted_column;
pub mod roles;
pub mod row;
pub mod row_counts;
pub mod row_labels;
pub mod table_rows;
pub mod unnamed_percentages;
pub mod unnumbered_rows;

/// How many rows below the headings are looked at to find out what a column holds, and which edition and time the labels are of. A framework has fewer
/// key questions, and there can be as many headings as rows.
const LOOKED_AT: usize = 100;
