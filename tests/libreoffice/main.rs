//! The workbook in LibreOffice, against the engine. The tests are one program, because they then run beside each other.

#[path = "../support/mod.rs"]
mod support;

mod comes_back;
mod comparison;
mod moves;
mod office;
mod typed;
