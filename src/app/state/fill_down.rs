//! A column of figures put into the form, from one key question downwards.

use super::form::Form;
use super::offer::BroughtIn;
use super::question_form::{Entry, Part};
use crate::engine::{AnsweredBy, KeyQuestionId, Place};
use crate::exchange::sheets::{
    ColumnFigure, ColumnLine, PercentageReader, are_shares, is_column, mixes_shares, read_column,
};

/// Puts the lines of a column into the key questions from a key question on, in the order in which they are shown. Key questions that
/// inspectors judge, and those whose standard's rating is entered, are passed over. A line that names its key question goes there, and the
/// lines below it follow from there. A text that is no figure is put in unchanged, to show its error. A text that is no column changes nothing.
///
/// Where `only` a standard or a key question is shown, nothing is put in elsewhere.
pub fn fill_down(form: &mut Form, from: KeyQuestionId, part: Part, text: &str, only: Option<Place>) -> BroughtIn {
    let framework = form.framework;
    if !is_column(text, framework) {
        return BroughtIn::NoColumn;
    }
    let mut places = Vec::new();
    for (located, standard) in framework.standards().zip(&form.standards) {
        let shown = located
            .key_questions()
            .filter(|located| located.question.answered_by == AnsweredBy::Cases && !standard.is_rated_directly())
            .filter(|located| match only {
                None => true,
                Some(Place::Standard(id)) => id == located.standard,
                Some(Place::KeyQuestion(id)) => id == located.id,
            });
        places.extend(shown.map(|located| located.id));
    }
    let (mut figures, mut left_over) = (0, Vec::new());
    let place_of = |id| places.iter().position(|place| *place == id).unwrap_or(places.len());
    let mut next = place_of(from);
    let all = read_column(text, framework);
    let lines = without_heading(&all);
    let first = if let [ColumnLine { key_question: Some(id), .. }, ..] = lines { *id } else { from };
    let has_cases = lines.iter().any(|line| matches!(line.figure, ColumnFigure::Cases(..)));
    let numbers = lines.iter().filter_map(ColumnLine::number);
    let is_mixed = || mixes_shares(numbers.clone()) || (has_cases && are_shares(numbers.clone()));
    if part == Part::Percent && lines.len() > 1 && is_mixed() {
        return BroughtIn::SharesUnclear;
    }
    let shares = part == Part::Percent && !has_cases && are_shares(numbers);
    let mut percentages = PercentageReader::new(shares);
    for ColumnLine { key_question, figure: line } in lines.iter().copied() {
        next = key_question.map_or(next, place_of);
        let question = places.get(next).and_then(|id| form.question_mut(*id));
        next += 1;
        let Some(question) = question else {
            left_over.extend(written(line));
            continue;
        };
        match line {
            ColumnFigure::Blank | ColumnFigure::Unclear(_) => continue,
            ColumnFigure::NotAsked => question.enter_by(Entry::NotAsked),
            ColumnFigure::Cases(yes, of) => {
                question.entry = Entry::Cases;
                (question.yes, question.of) = (yes.into(), of.into());
            }
            ColumnFigure::Number(figure) => {
                question.entry = if part == Part::Percent { Entry::Percentage } else { Entry::Cases };
                let percentage =
                    if part == Part::Percent { percentages.read_worked_out(figure).and_then(Result::ok) } else { None };
                question.set(part, percentage.map_or_else(|| figure.into(), |percentage| percentage.to_string()));
            }
        }
        // Half a count is no error while the other column is still to be pasted.
        let whole = part == Part::Percent || !matches!(line, ColumnFigure::Number(_));
        question.left = whole || !(question.yes.is_empty() || question.of.is_empty());
        figures += 1;
    }
    let from = framework.number(Place::KeyQuestion(first));
    BroughtIn::Column { figures, from, shares, rounded: percentages.has_rounded, left_over }
}

/// The lines without the heading of the column, if it was copied too.
fn without_heading<'a, 'b>(lines: &'b [ColumnLine<'a>]) -> &'b [ColumnLine<'a>] {
    let has_digit = |line: &ColumnLine<'_>| match line.figure {
        ColumnFigure::Number(text) => text.contains(|c: char| c.is_ascii_digit()),
        ColumnFigure::Cases(..) => true,
        ColumnFigure::Blank | ColumnFigure::NotAsked | ColumnFigure::Unclear(_) => false,
    };
    match lines {
        [
            first @ ColumnLine { key_question: None, figure: ColumnFigure::Number(_) | ColumnFigure::Unclear(_) },
            rest @ ..,
        ] if !has_digit(first) && rest.iter().any(has_digit) => rest,
        _ => lines,
    }
}

/// A line as it was written, to be named.
fn written(line: ColumnFigure<'_>) -> Option<String> {
    match line {
        ColumnFigure::Blank | ColumnFigure::Unclear(_) => None,
        ColumnFigure::NotAsked => Some("n/a".into()),
        ColumnFigure::Number(figure) => Some(figure.into()),
        ColumnFigure::Cases(yes, of) => Some(format!("{yes} of {of}")),
    }
}
