//! What one cell says: its plain text, and the answer about a case that it gives.

pub mod answer;
pub mod cell;
pub mod explained_answer;
pub mod legend;
pub mod months;
pub mod no_answer_count;
pub mod shares;
pub mod tally;
pub mod word_meaning;
