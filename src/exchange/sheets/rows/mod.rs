//! What each row is: headings, a case, or a row that is no case; and how the cases are named.

pub mod case_names;
pub mod case_rows;
pub mod header_rows;
pub mod naming_column;
pub mod summary_rows;
