//! What each row is: headings, a case, or a row that is no case; and how the cases are named.

pub mod block;
pub mod case_names;
pub mod case_rows;
pub mod header_rows;
pub mod naming_column;
mod row_headings;
pub mod summary_rows;
mod sums_of_cases;
