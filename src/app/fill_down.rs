//! A column of figures put into the form, from one key question downwards.

use super::form::{Entry, Form, Part};
use super::offer::Brought;
use crate::engine::{AnsweredBy, FigureError, KeyQuestionId, Place};
use crate::exchange::column::{Line, are_shares, line, lines, share};
use crate::exchange::field::{parse_percentage, parse_rounded};

/// Puts the lines of a column into the key questions from one on, in the order in which they are shown; those that inspectors
/// judge, and those whose standard's rating is entered, are passed over. A line with a key question's number before its figure goes
/// there. What is no figure is put in as it is, to show its error.
pub fn fill_down(form: &mut Form, from: KeyQuestionId, part: Part, text: &str) -> Brought {
    let framework = form.framework;
    let mut shown = Vec::new();
    for (located, standard) in framework.located_standards().zip(&form.standards) {
        let by_cases = located
            .key_questions()
            .filter(|(_, question)| question.answered_by == AnsweredBy::Cases && !standard.is_rated_directly());
        shown.extend(by_cases.map(|(id, _)| id));
    }
    let (mut figures, mut left_over) = (0, Vec::new());
    let (mut all, mut named) = (Vec::new(), Vec::new());
    for text in lines(text) {
        let (id, figure) = match text.split_once('\t').map(|(number, figure)| (framework.place(number.trim()), figure)) {
            Some((Some(Place::KeyQuestion(id)), figure)) => (Some(id), figure),
            _ => (None, text),
        };
        all.push(line(figure));
        named.push(id);
    }
    let lines = without_heading(&all);
    let named = named.split_off(all.len() - lines.len());
    let from = named.iter().flatten().next().copied().unwrap_or(from);
    let mut places = shown.iter().copied().filter(|id| *id >= from);
    let ones = lines.iter().filter_map(|line| if let Line::One(figure) = line { Some(*figure) } else { None });
    let shares = part == Part::Percent && !lines.iter().any(|line| matches!(line, Line::Pair(..))) && are_shares(ones);
    let mut rounded = false;
    for (line, id) in lines.iter().copied().zip(named) {
        let id = id.map_or_else(|| places.next(), |id| Some(id).filter(|id| shown.contains(id)));
        let Some(question) = id.and_then(|id| form.question_mut(id)) else {
            left_over.extend(written(line));
            continue;
        };
        match line {
            Line::Blank => continue,
            Line::NotAsked => question.enter_by(Entry::NotAsked),
            Line::Pair(yes, of) => {
                question.entry = Entry::Cases;
                (question.yes, question.of) = (yes.into(), of.into());
            }
            Line::One(figure) => {
                question.entry = if part == Part::Percent { Entry::Percentage } else { Entry::Cases };
                let mut percentage = share(figure).filter(|_| shares);
                if part == Part::Percent && !shares && parse_percentage(figure) == Err(FigureError::TooManyDecimals) {
                    percentage = parse_rounded(figure).ok().flatten();
                    rounded |= percentage.is_some();
                }
                question.set(part, percentage.map_or_else(|| figure.into(), |percentage| percentage.to_string()));
            }
        }
        // Half a count is no error while the other column is still to be pasted.
        let whole = part == Part::Percent || !matches!(line, Line::One(_));
        question.left = whole || !(question.yes.is_empty() || question.of.is_empty());
        figures += 1;
    }
    let first = framework.key_question(from).map_or("", |(_, question)| question.number);
    Brought::Column { figures, from: first, shares, rounded, left_over }
}

/// The lines without the heading of the column, if it was copied too.
fn without_heading<'a, 'b>(lines: &'b [Line<'a>]) -> &'b [Line<'a>] {
    let has_digit = |line: &Line<'_>| match line {
        Line::One(text) => text.contains(|c: char| c.is_ascii_digit()),
        Line::Pair(..) => true,
        Line::Blank | Line::NotAsked => false,
    };
    match lines {
        [Line::One(_), rest @ ..] if !lines.first().is_some_and(has_digit) && rest.iter().any(has_digit) => rest,
        _ => lines,
    }
}

/// A line as it was written, to be named.
fn written(line: Line<'_>) -> Option<String> {
    match line {
        Line::Blank => None,
        Line::NotAsked => Some("n/a".into()),
        Line::One(figure) => Some(figure.into()),
        Line::Pair(yes, of) => Some(format!("{yes} of {of}")),
    }
}
