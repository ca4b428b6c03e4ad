//! Two inspections beside each other as CSV.

use std::fmt::Display;

use super::{CsvWriter, RowWriter, UNOFFICIAL, write_note};
use crate::analysis::tenths_between;
use crate::engine::{KeyQuestionOutcome, LocatedKeyQuestion, LocatedStandard, Outcome, Place, Range, StandardOutcome, rate};
use crate::exchange::NamedInspection;
use crate::exchange::import::{ByCase, QuestionReadings};

/// The headings of the columns of each of the two inspections.
const OF_EACH: [&str; 7] =
    ["sufficient cases", "cases inspected", "percentage yes", "answer", "rating", "points", "by discretion"];

/// The number of the columns without those of the readings case by case.
const COLUMNS: u8 = 5 + 2 * OF_EACH.len() as u8;

/// Writes two inspections under one framework beside each other, with their differences: a row for each standard, each key question, the
/// score and the overall rating. The headings of the columns of each inspection begin with its name. Of two sheets of the same cases, the row
/// of a key question ends with the agreement of the readers, and notes say the rest. Texts are guarded as
/// [`write_csv`](super::write_csv) guards them.
///
/// For a change, a difference is the second inspection minus the first; otherwise the first minus the second, as on the page.
pub fn write_comparison_csv(compared: [NamedInspection<'_>; 2], by_case: Option<&ByCase>, is_change: bool) -> String {
    let outcomes = compared.map(|named| rate(named.inspection));
    let framework = compared[1].inspection.framework();
    let of_cases = by_case.map_or_else(Vec::new, headings_by_case);
    let order = if is_change { Order::FirstFromSecond } else { Order::SecondFromFirst };
    let mut csv = CsvWriter { text: String::from('\u{FEFF}'), columns: COLUMNS + of_cases.len() as u8 };
    write_headings(&mut csv, compared, &of_cases, order);
    let readings_of =
        |located: LocatedKeyQuestion| by_case?.questions.iter().find(|readings| readings.number == located.question.number);
    csv.row(framework.id, framework.name, "framework");
    let mut row = csv.row("", "Service", "service");
    for named in compared {
        row.skip(3);
        row.typed_text(named.inspection.service.as_deref().unwrap_or_default());
        row.skip(3);
    }
    drop(row);
    for standard in &outcomes[1].standards {
        write_standard(&mut csv, compared, &outcomes, standard.located, order);
        for located in standard.located.key_questions() {
            write_key_question(&mut csv, compared, &outcomes, located, (readings_of(located), order));
        }
    }
    write_score(&mut csv, &outcomes, order);
    let mut row = csv.row("", "Overall rating", "overall");
    for outcome in &outcomes {
        row.skip(4);
        row.value_or_blank(outcome.overall.map(in_words));
        row.skip(2);
    }
    drop(row);
    for note in by_case.iter().flat_map(|by_case| by_case.notes()) {
        write_note(&mut csv, note);
    }
    csv.row("", UNOFFICIAL, "note");
    csv.text.push_str("\r\n");
    csv.text
}

/// The order in which the figures of the two inspections are subtracted.
#[derive(Clone, Copy)]
enum Order {
    /// The figures of the first inspection are subtracted from those of the second, which gives what has changed.
    FirstFromSecond,
    /// The figures of the second inspection are subtracted from those of the first, which gives what the first has more.
    SecondFromFirst,
}

impl Order {
    /// The two figures in order: first the figure that is subtracted, then the figure that it is subtracted from.
    fn apply<Of>(self, [first, second]: [Of; 2]) -> [Of; 2] {
        match self {
            Self::FirstFromSecond => [first, second],
            Self::SecondFromFirst => [second, first],
        }
    }
}

/// The headings of the readings case by case: the numbers of cases, and the names of the cases that are read differently.
fn headings_by_case(by_case: &ByCase) -> Vec<String> {
    let headings = by_case.headings();
    let [.., yes_no, no_yes, _] = &headings;
    let names = [yes_no, no_yes].map(|way| format!("Cases: {way}"));
    headings.iter().cloned().chain(names).collect()
}

fn write_headings(csv: &mut CsvWriter, compared: [NamedInspection<'_>; 2], of_cases: &[String], order: Order) {
    let mut row = RowWriter { text: &mut csv.text, cells: 0, columns: csv.columns };
    for heading in ["Number", "Name", "Kind"] {
        row.plain(heading);
    }
    for named in compared {
        for heading in OF_EACH {
            row.typed_text(&format!("{}: {heading}", named.name));
        }
    }
    // The heading says what is taken from what, because the screen has the difference of two services in the words of the first.
    let [less, from] = order.apply(compared.map(|named| named.name));
    for unit in ["Percentage points", "Points"] {
        row.typed_text(&format!("{unit}: {from} minus {less}"));
    }
    for heading in of_cases {
        row.typed_text(heading);
    }
}

fn write_standard(
    csv: &mut CsvWriter,
    compared: [NamedInspection<'_>; 2],
    outcomes: &[Outcome; 2],
    located: LocatedStandard,
    order: Order,
) {
    let mut row = csv.row(located.standard.number, located.standard.name, "standard");
    let rated = outcomes.each_ref().map(|outcome| outcome.standard_at(located.id));
    for (named, outcome) in compared.into_iter().zip(rated) {
        row.skip(3);
        row.judgement(named.inspection.answer(located.place()));
        row.value_or_blank(outcome.and_then(StandardOutcome::rating));
        row.value_or_blank(outcome.and_then(StandardOutcome::points));
        row.value_or_blank(outcome.filter(|outcome| outcome.discretion).map(|_| "yes"));
    }
    row.skip(1);
    row.difference(order.apply(rated.map(|outcome| outcome.and_then(StandardOutcome::points))));
}

fn write_key_question(
    csv: &mut CsvWriter,
    compared: [NamedInspection<'_>; 2],
    outcomes: &[Outcome; 2],
    LocatedKeyQuestion { id, question, .. }: LocatedKeyQuestion,
    (readings, order): (Option<&QuestionReadings>, Order),
) {
    let mut row = csv.row(question.number, question.label, "key question");
    let banded = outcomes.each_ref().map(|outcome| outcome.key_question_at(id));
    for (named, outcome) in compared.into_iter().zip(banded) {
        row.figure(named.inspection.answer(Place::KeyQuestion(id)));
        row.value_or_blank(outcome.and_then(KeyQuestionOutcome::rating));
        row.skip(2);
    }
    let [less, from] = order.apply(compared.map(|named| named.inspection.answer(Place::KeyQuestion(id))));
    row.value_or_blank(tenths_between(less, from).map(decimal));
    if let Some(readings) = readings {
        row.skip(1);
        for number in readings.numbers() {
            row.value(number);
        }
        for names in [&readings.yes_no, &readings.no_yes] {
            row.typed_text(&names.join("; "));
        }
    }
}

fn write_score(csv: &mut CsvWriter, outcomes: &[Outcome; 2], order: Order) {
    let maxima = outcomes.each_ref().map(|outcome| outcome.score.max);
    let name = if maxima[0] == maxima[1] {
        format!("Score of {}", maxima[0])
    } else {
        format!("Score of {} and of {}", maxima[0], maxima[1])
    };
    let mut row = csv.row("", &name, "score");
    let settled = outcomes.each_ref().map(|outcome| outcome.score.possible.settled());
    for outcome in outcomes {
        row.skip(5);
        row.value(in_words(outcome.score.possible));
        row.skip(1);
    }
    row.skip(1);
    // Scores out of different maxima cannot be subtracted.
    row.difference(order.apply(settled.map(|score| score.filter(|_| maxima[0] == maxima[1]))));
}

/// Tenths as a decimal number: -67 is -6.7, and 30 is 3.
fn decimal(tenths: i32) -> String {
    let (sign, whole, tenth) = (if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10);
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}

/// A value, or the range of values that are still possible.
fn in_words<Value: Copy + PartialEq + Display>(possible: Range<Value>) -> String {
    match possible.settled() {
        Some(value) => value.to_string(),
        None => format!("{} to {}", possible.lowest, possible.highest),
    }
}
