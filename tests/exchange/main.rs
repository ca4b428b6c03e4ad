//! What comes in and goes out: sheets, workbooks, tables, the ratings string, JSON, and the documents that describe them.

#[path = "../support/mod.rs"]
mod support;

mod audit;
mod bad;
mod by_case;
mod carry_over;
mod conformance;
mod csv;
mod disposals;
mod docs;
mod errors;
#[cfg(all(feature = "office", feature = "workbook"))]
mod files;
mod free_texts;
mod fuzz;
mod kinds;
#[cfg(feature = "office")]
mod office;
mod preview;
mod ratings_string;
mod shared;
mod table;
mod turned;
#[cfg(feature = "workbook")]
mod workbook_file;
