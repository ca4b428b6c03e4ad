//! A column of figures put into the form, from one key question downwards.

use super::form::Form;
use super::offer::Brought;
use super::question_form::{Entry, Part};
use crate::engine::{AnsweredBy, KeyQuestionId, Place};
use crate::exchange::column::{Line, Percentages, are_shares, lines};

/// Puts the lines of a column into the key questions from one on, in the order in which they are shown; those that inspectors
/// judge, and those whose standard's rating is entered, are passed over. A line that names its key question is put in there, and
/// those below it from there on. What is no figure is put in as it is, to show its error.
pub fn fill_down(form: &mut Form, from: KeyQuestionId, part: Part, text: &str) -> Brought {
    let framework = form.framework;
    let mut places = Vec::new();
    for (located, standard) in framework.standards().zip(&form.standards) {
        let shown = located
            .key_questions()
            .filter(|located| located.question.answered_by == AnsweredBy::Cases && !standard.is_rated_directly());
        places.extend(shown.map(|located| located.id));
    }
    let (mut figures, mut left_over) = (0, Vec::new());
    let place_of = |id| places.iter().position(|place| *place == id).unwrap_or(places.len());
    let mut next = place_of(from);
    let all = lines(text, framework);
    let lines = without_heading(&all);
    let first = if let [(Some(id), _), ..] = lines { *id } else { from };
    let ones = lines.iter().filter_map(|(_, line)| if let Line::One(figure) = line { Some(*figure) } else { None });
    let shares = part == Part::Percent && !lines.iter().any(|(_, line)| matches!(line, Line::Pair(..))) && are_shares(ones);
    let mut percentages = Percentages { are_shares: shares, ..Percentages::default() };
    for (named, line) in lines.iter().copied() {
        next = named.map_or(next, place_of);
        let question = places.get(next).and_then(|id| form.question_mut(*id));
        next += 1;
        let Some(question) = question else {
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
                let percentage =
                    if part == Part::Percent { percentages.worked_out(figure).and_then(Result::ok) } else { None };
                question.set(part, percentage.map_or_else(|| figure.into(), |percentage| percentage.to_string()));
            }
        }
        // Half a count is no error while the other column is still to be pasted.
        let whole = part == Part::Percent || !matches!(line, Line::One(_));
        question.left = whole || !(question.yes.is_empty() || question.of.is_empty());
        figures += 1;
    }
    let from = framework.number(Place::KeyQuestion(first));
    Brought::Column { figures, from, shares, rounded: percentages.was_rounded, left_over }
}

/// The lines without the heading of the column, if it was copied too.
fn without_heading<'a, 'b>(lines: &'b [(Option<KeyQuestionId>, Line<'a>)]) -> &'b [(Option<KeyQuestionId>, Line<'a>)] {
    let has_digit = |(_, line): &(_, Line<'_>)| match line {
        Line::One(text) => text.contains(|c: char| c.is_ascii_digit()),
        Line::Pair(..) => true,
        Line::Blank | Line::NotAsked => false,
    };
    match lines {
        [(None, Line::One(_)), rest @ ..] if !lines.first().is_some_and(has_digit) && rest.iter().any(has_digit) => rest,
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
