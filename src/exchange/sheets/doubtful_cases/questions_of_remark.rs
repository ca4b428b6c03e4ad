//! Remarks that are about some answers of their case alone: `2.1.1 should be No`, or `should be No` in the column of comments behind each key question.
//! The other answers of the case do not wait for a person.

use crate::engine::{Framework, Place};
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::headings::{HeadingMeaning, is_about_remarks, meaning};
use crate::exchange::sheets::rows::case_rows::CaseRows;
use crate::exchange::sheets::texts::clauses::Clauses;
use crate::exchange::sheets::texts::doubts::{TextSubject, is_doubtful};
use crate::exchange::sheets::texts::references::place;
use crate::exchange::sheets::word_list::is_in;

/// Words of remarks that are about more than the key questions that they name.
const OF_MORE: &str = "all|both|every|each|others|rest|remaining|whole|case|cases|row|rows|column|columns|file|record|entry|sample|child|duplicate|copy|same|with";

/// The key questions that a doubtful remark names, if each of its doubts is about those: each clause with a doubt begins with a number, or follows one.
pub fn named_in(remark: &str, framework: &'static Framework) -> Option<Vec<&'static str>> {
    let mut reader = CellReader::default();
    let clauses = Clauses::of(reader.plain(remark));
    let number_of = |word: &str| match place(word, framework) {
        Some(Place::KeyQuestion(id)) => Some(framework.number(Place::KeyQuestion(id))),
        _ => None,
    };
    let (mut numbers, mut follows_number) = (Vec::new(), false);
    for clause in clauses.each() {
        let begins_with_number = clause.first().is_some_and(|word| number_of(word).is_some());
        let gives_answer = clause.iter().any(|word| is_in("yes|no|y|n|na|n/a", word));
        let is_of_more = clause
            .iter()
            .any(|word| is_in(OF_MORE, word) || (place(word, framework).is_some() && number_of(word).is_none()));
        let can_doubt = gives_answer || is_doubtful(clause, TextSubject::Case);
        if is_of_more || (can_doubt && !begins_with_number && !follows_number) {
            return None;
        }
        numbers.extend(clause.iter().filter_map(|word| number_of(word)));
        follows_number = clause.iter().all(|word| number_of(word).is_some() || is_in("and", word));
    }
    (!numbers.is_empty()).then_some(numbers)
}

/// The numbers of the key questions that a sheet has columns of.
pub fn numbers_of_columns(rows: &CaseRows<'_>, framework: &'static Framework) -> Vec<&'static str> {
    let headings = rows.block.headings.iter().enumerate().filter(|(column, _)| rows.answers(*column));
    headings.filter_map(|(_, heading)| number_of_heading(heading, framework)).collect()
}

fn number_of_heading(heading: &str, framework: &'static Framework) -> Option<&'static str> {
    match meaning(heading, framework, None) {
        HeadingMeaning::KeyQuestion(id) => Some(framework.number(Place::KeyQuestion(id))),
        _ => None,
    }
}

/// The columns of comments behind key questions, each with the number of its key question. A lone column of comments can be about any answer.
pub fn columns_of_comments(rows: &CaseRows<'_>, framework: &'static Framework) -> Vec<(usize, &'static str)> {
    let headings = &rows.block.headings;
    let pairs = headings.iter().zip(headings.iter().skip(1)).enumerate();
    let columns: Vec<_> = pairs
        .filter(|(before, (_, comments))| rows.answers(*before) && !rows.answers(before + 1) && is_about_remarks(comments))
        .filter_map(|(before, (question, _))| Some((before + 1, number_of_heading(question, framework)?)))
        .collect();
    if columns.len() > 1 { columns } else { Vec::new() }
}

/// Whether a remark only says which answer another answer should be, so that behind a key question it is about that key question.
pub fn only_gives_answer(remark: &str) -> bool {
    const ANSWERS: &str = "yes|no|y|n|na|n/a|met|unmet|sufficient|insufficient";
    const REST: &str = "should|be|been|have|was|is|as|to|now|it|this|a|read|reads|say|after|following|at|by|on|per|originally|previously|instead|not|moderation|\
                        moderated|moderator|panel|qa|manager|auditor|reviewer|appeal|change|changed|corrected|amended|revised|downgraded|upgraded|agreed|answer";
    let mut reader = CellReader::default();
    let clauses = Clauses::of(reader.plain(remark));
    let words = clauses.words();
    words.iter().any(|word| is_in(ANSWERS, word)) && words.iter().all(|word| is_in(ANSWERS, word) || is_in(REST, word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frameworks::yjs_2021::FRAMEWORK;

    #[test]
    fn remarks_about_some_key_questions() {
        for (remark, numbers) in [
            ("2.1.1 should be No", "2.1.1"),
            ("2.1.1: disputed", "2.1.1"),
            ("2.1.1 borderline, 2.1.2 was No", "2.1.1 2.1.2"),
            ("Good plan. 2.1.1 changed to yes", "2.1.1"),
        ] {
            assert_eq!(named_in(remark, &FRAMEWORK).unwrap_or_default().join(" "), numbers, "{remark}");
        }
        for remark in [
            "2.1.1 should be No. Case withdrawn",
            "Withdrawn, see 2.1.1",
            "all but 2.1.1 should be no",
            "2.1.1 and the rest should be no",
            "2.1 should be no, 2.1.1 too",
            "duplicate, 2.1.1 differs",
            "should be No",
            "2.1.1 and 2.1.2 copied with those of YJ-2",
        ] {
            assert_eq!(named_in(remark, &FRAMEWORK), None, "{remark}");
        }
        for remark in ["should be No after moderation", "Changed to yes at panel", "was n/a", "QA: no"] {
            assert!(only_gives_answer(remark), "{remark}");
        }
        for remark in ["both should be No", "withdrawn, so n/a", "should be No in 2.1.2", "moderated", ""] {
            assert!(!only_gives_answer(remark), "{remark}");
        }
    }
}
