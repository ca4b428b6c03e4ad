//! Cells that list key questions beside the answers: `2.1.1; 2.2.1` under `Changed at moderation`. The answers to those are perhaps not the last ones.

use crate::engine::{Framework, Place};
use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::{HeadingMeaning, meaning};
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::texts::free_texts::AnswersInDoubt;
use crate::exchange::sheets::texts::references::place;
use crate::exchange::sheets::word_list::{has_word_in, is_in};

/// Words of headings below which the numbers of key questions say nothing of the answers.
const HARMLESS: &str = "strong|stronger|strongest|strength|strengths|best|better|good|weak|weaker|weakest|weakness|weaknesses|lowest|highest|worst|theme|themes|learning|\
                        focus|priority|priorities|discussed|supervision|training|feedback|example|examples|action|actions|lesson|lessons|development|praise|\
                        improvement|improve|links|link|relates|evidence|module|policy";

/// Words of headings that say of any text below them which answers were changed, or are not settled.
const OF_CHANGES: &str = "change|changed|changes|moderated|moderation|disputed|dispute|disputes|amended|corrected|revised|queried|query|queries|agreed|downgraded|upgraded|\
                          overridden|overturned|disagreed|disagreement|revisited|revisit";

/// Whether a heading says of any text below it which answers were changed, or are not settled.
pub fn is_of_changes(heading: &str) -> bool {
    has_word_in(OF_CHANGES, &heading.to_lowercase())
}

/// What a cell beside the answers of a case can change because it lists key questions, or all. `is_of_changes` says whether its heading is about changes,
/// because a large sheet has a million cells.
pub fn reach_of_list(
    rows: &CaseRows<'_>,
    (row, column): (usize, usize),
    is_of_changes: bool,
    framework: &'static Framework,
) -> Option<AnswersInDoubt> {
    const LONGEST: usize = 120;
    let cell = rows.table.cell(row, column);
    let can_have_number = || cell.contains('.') && cell.contains(|c: char| c.is_ascii_digit());
    if cell.len() > LONGEST || !(is_of_changes || can_have_number()) {
        return None;
    }
    let plain = cell.to_lowercase();
    if is_of_changes && is_in("all|both|all kqs|all questions|everything|several", plain.trim()) {
        return Some(AnswersInDoubt::Sheet);
    }
    let numbers = numbers_in(&plain, framework);
    if numbers.is_empty() {
        let names_question =
            || matches!(meaning(&plain, framework, None), HeadingMeaning::KeyQuestion(_) | HeadingMeaning::Ambiguous);
        return (is_of_changes && names_question()).then_some(AnswersInDoubt::Sheet);
    }
    let heading = rows.block.headings.get(column)?.to_lowercase();
    let is_harmless = !cell.contains('?') && has_word_in(HARMLESS, &heading);
    let says_not_asked = has_word_in("na|applicable|scored|asked", &heading) || heading.contains("n/a");
    let is_known = says_not_asked && numbers.iter().all(|number| is_not_asked(rows, row, number, framework));
    (!is_harmless && !is_known).then_some(AnswersInDoubt::KeyQuestions(numbers))
}

/// The numbers of key questions of which a text consists.
fn numbers_in(plain: &str, framework: &'static Framework) -> Vec<&'static str> {
    let divides: fn(char) -> bool = |c| !(c.is_alphanumeric() || c == '.');
    let mut numbers = Vec::new();
    for word in plain.split(divides).map(|word| word.trim_matches('.')).filter(|word| !word.is_empty()) {
        match place(word, framework) {
            Some(Place::KeyQuestion(id)) => numbers.push(framework.number(Place::KeyQuestion(id))),
            None if is_in("and|kq|kqs|q|question|only|also", word) => {}
            _ => return Vec::new(),
        }
    }
    numbers
}

/// Whether a case has no answer to the key question with a number.
fn is_not_asked(rows: &CaseRows<'_>, row: usize, number: &str, framework: &'static Framework) -> bool {
    let mut columns = rows.block.headings.iter().enumerate().filter(|(_, heading)| {
        matches!(meaning(heading, framework, None), HeadingMeaning::KeyQuestion(id) if framework.number(Place::KeyQuestion(id)) == number)
    });
    columns.all(|(column, _)| {
        matches!(CellReader::default().answer(rows.table.cell(row, column)), CellAnswer::NotApplicable | CellAnswer::Blank)
    })
}
