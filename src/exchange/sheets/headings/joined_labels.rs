//! Rows whose key question is divided: the standard and the question in two columns (`2.1 | 1`, `Court assessment | Desistance`), or the standard alone in
//! a row above its questions. Each row is given both.

use super::numbers::number_tokens;
use super::{HeadingMeaning, depends_on_disposals, meaning};
use crate::engine::{Framework, Place};
use crate::exchange::sheets::table::{MAX_COLUMNS, Table, is_filled};
use crate::exchange::sheets::word_list::has_word_in;

/// How many columns from the left can have the standards.
const LOOKED_AT: usize = 3;

/// How many rows have a divided key question at least.
const FEWEST: usize = 2;

/// How many bytes a part of a label has at most.
const MAX_PART: usize = 200;

/// The table with whole key questions in the place of divided ones. `None` where the key questions are whole, or one of them is not certain.
pub fn with_joined_labels(table: &Table, framework: &'static Framework) -> Option<Table> {
    if table.rows() > MAX_COLUMNS {
        return None;
    }
    let columns = 0..table.width().min(LOOKED_AT);
    let in_columns = columns.clone().filter_map(|column| joined(table, column, column + 1, framework));
    let in_rows = columns.filter_map(|column| joined(table, column, column, framework));
    let labels = in_columns.chain(in_rows).find(|labels| labels.len() >= FEWEST)?;
    let mut whole = table.clone();
    labels.into_iter().for_each(|(row, column, label)| whole.replace(row, column, &label));
    Some(whole)
}

/// The rows whose standards stand in a column, and their questions in another, or in the same below the standards; each with its whole label.
/// `None` where a row below the first is no such row.
fn joined(
    table: &Table,
    standards: usize,
    questions: usize,
    framework: &'static Framework,
) -> Option<Vec<(usize, usize, String)>> {
    let (mut found, mut standard) = (Vec::new(), "");
    let mut above: Option<usize> = None;
    for row in 0..table.rows() {
        let [first, question] = [standards, questions].map(|column| table.cell(row, column).trim());
        let is_alone = table.filled_cells(row) == 1;
        if is_filled(first) && (standards != questions || is_alone) {
            standard = first;
        }
        let has_figures = table.row_cells(row).skip(questions + 1).any(is_filled);
        if !is_filled(question) || !has_figures || [standard, question].iter().any(|part| part.len() > MAX_PART) {
            // The headings stand right above the first row.
            above = above.or((!is_alone && is_filled(question)).then_some(row)).filter(|_| found.is_empty());
            continue;
        }
        let heads = |words: &str, column: usize| {
            above.is_some_and(|above| has_word_in(words, &table.cell(above, column).to_ascii_lowercase()))
        };
        let is_headed = heads("standard|standards|domain", standards) && heads("question|questions|kq|q", questions);
        match whole_label(standard, question, is_headed, framework) {
            Some(label) => found.push((row, questions, label)),
            None if found.is_empty() => above = Some(row),
            None => return None,
        }
    }
    Some(found)
}

/// The label of a key question that is divided. Numbers are certain only below headings that say what they are.
fn whole_label(standard: &str, question: &str, is_headed: bool, framework: &'static Framework) -> Option<String> {
    let is_whole = |part: &str| matches!(meaning(part, framework, None), HeadingMeaning::KeyQuestion(_));
    if !is_filled(standard) || standard == question || is_whole(standard) || is_whole(question) {
        return None;
    }
    let lower = standard.to_ascii_lowercase();
    let number = question.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    let words = number.get(digits.len()..).unwrap_or_default();
    if !digits.is_empty() && is_headed && !words.starts_with('.') {
        let standard = number_tokens(&lower).find(|token| matches!(framework.place(token), Some(Place::Standard(_))))?;
        let whole = format!("{standard}.{digits}");
        let is_known = matches!(framework.place(&whole), Some(Place::KeyQuestion(_)));
        return is_known.then(|| format!("{whole}{words}"));
    }
    if !question.contains(char::is_alphabetic) {
        return None;
    }
    let label = format!("{standard} {question}");
    match meaning(&label, framework, None) {
        HeadingMeaning::KeyQuestion(id) => Some(format!("{} {label}", framework.number(Place::KeyQuestion(id)))),
        HeadingMeaning::Ambiguous if depends_on_disposals(&label, framework) => Some(label),
        _ => None,
    }
}
