//! Sheets with a row for each case and a column for each key question, counted into answers.

mod better_framework;
pub mod blocks;
pub mod case_audit;
pub mod case_cell;
pub mod case_numbers;
pub mod column;
pub mod column_heading;
pub mod corrections;
pub mod divided_columns;
mod expected_sums;
pub mod heading_doubts;
pub mod matches;
pub mod problems;
mod row_totals;
mod rows_left_out;
pub mod side_blocks;
mod sum_labels;
pub mod summary_checks;
pub mod sums;
mod waiting_columns;
pub mod where_asked;
pub mod words_of_column;
