//! The free texts of a sheet (titles, notes, legends and remarks), which can take an answer back or give it another meaning.

pub mod case_numbers;
pub mod clauses;
pub mod code_meanings;
pub mod doubt_words;
pub mod doubts;
pub mod free_texts;
pub mod lead_lines;
pub mod limits;
pub mod open_figures;
pub mod periods;
pub mod references;
