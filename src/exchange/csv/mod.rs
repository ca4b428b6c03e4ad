//! Figures and ratings as CSV, for a spreadsheet: a row for each standard, each key question and each result.

mod comparison;

use std::fmt::Display;

use super::clean::is_invisible;
use crate::engine::{Answer, Inspection, KeyQuestionOutcome, Outcome, StandardOutcome};

pub use self::comparison::write_comparison_csv;

/// The headings. A key question is answered by its cases, by its percentage, or by a word in *Answer*.
const HEADINGS: &str = "Number,Name,Kind,Sufficient cases,Cases inspected,Percentage yes,Answer,Band,Rating,Rating by figures,Points,\
                        Rating by discretion,Reason";

/// The number of the headings.
const COLUMNS: u8 = 13;

const UNOFFICIAL: &str = "Unofficial: inspectors use judgement, so a real rating can differ.";

/// What a table says about its figures. Each text is empty where there is nothing to say.
#[derive(Clone, Copy, Debug, Default)]
pub struct TableNotes<'a> {
    /// The name of the scenario whose figures they are. None for figures of no scenario.
    pub scenario: Option<&'a str>,
    /// That the figures are not the actual figures, with the score of those.
    pub mark: &'a str,
    /// How words of sheets were counted.
    pub words: &'a str,
}

/// Writes an inspection and its outcome: the framework, the service, the scenario and the mark; every standard, followed by its key questions;
/// the score and the overall rating; and how words were counted. Unknown values are blank cells. While the score and the overall rating are
/// open, their names say what is possible.
///
/// The text begins with a byte order mark, because Excel takes a text without one for Windows-1252. A text that a spreadsheet would
/// take for a formula has an apostrophe in front. Control characters are left out, because spreadsheets leave some of them out and
/// then read the characters behind.
pub fn write_csv(inspection: &Inspection, outcome: &Outcome, notes: &TableNotes<'_>) -> String {
    let TableNotes { scenario, mark, words } = *notes;
    let framework = inspection.framework();
    let mut csv = CsvWriter { text: format!("\u{FEFF}{HEADINGS}"), columns: COLUMNS };
    csv.row(framework.id, framework.name, "framework");
    for (kind, name) in [("service", inspection.service.as_deref()), ("scenario", scenario)] {
        if let Some(name) = name {
            let mut row = csv.blank_row();
            row.skip(1);
            row.typed_text(name);
            row.plain(kind);
        }
    }
    write_note(&mut csv, mark);
    for standard in &outcome.standards {
        write_standard(&mut csv, inspection, standard);
        for key_question in outcome.key_questions_of(&standard.located) {
            write_key_question(&mut csv, inspection, key_question);
        }
    }
    write_score(&mut csv, outcome);
    write_overall_rating(&mut csv, outcome);
    write_note(&mut csv, words);
    csv.row("", UNOFFICIAL, "note");
    csv.text.push_str("\r\n");
    csv.text
}

/// A row with a sentence. None where the sentence is empty.
fn write_note(csv: &mut CsvWriter, sentence: &str) {
    if !sentence.is_empty() {
        let mut row = csv.blank_row();
        row.skip(1);
        row.typed_text(sentence);
        row.plain("note");
    }
}

fn write_standard(csv: &mut CsvWriter, inspection: &Inspection, outcome: &StandardOutcome) {
    let located = outcome.located;
    let mut row = csv.row(located.standard.number, located.standard.name, "standard");
    row.skip(3);
    row.judgement(inspection.answer(located.place()));
    row.skip(1);
    row.value_or_blank(outcome.rating());
    row.value_or_blank(outcome.calculated);
    row.value_or_blank(outcome.points());
    if let Some(discretion) = inspection.discretion(located.id) {
        row.value(discretion.rating);
        row.typed_text(&discretion.reason);
    }
}

fn write_key_question(csv: &mut CsvWriter, inspection: &Inspection, outcome: &KeyQuestionOutcome) {
    let located = outcome.located;
    let mut row = csv.row(located.question.number, located.question.label, "key question");
    row.figure(inspection.answer(located.place()));
    let band = outcome.percent().map(|percent| inspection.framework().key_question_bands.of(percent));
    row.value_or_blank(band.map(|band| format!("{} to {}%", band.from, band.to)));
    row.value_or_blank(outcome.rating());
}

fn write_score(csv: &mut CsvWriter, outcome: &Outcome) {
    let possible = outcome.score.possible;
    let name = match possible.settled() {
        Some(_) => "Score".into(),
        None => format!("Score so far: {} to {} possible", possible.lowest, possible.highest),
    };
    let mut row = csv.row("", &name, "score");
    row.skip(1);
    row.value(outcome.score.max);
    row.skip(5);
    row.value(outcome.score.points());
}

fn write_overall_rating(csv: &mut CsvWriter, outcome: &Outcome) {
    let name = match outcome.overall {
        None => "Overall rating: nothing was inspected".into(),
        Some(possible) if possible.settled().is_some() => "Overall rating".into(),
        Some(possible) => format!("Overall rating: {} to {} possible", possible.lowest, possible.highest),
    };
    let mut row = csv.row("", &name, "overall");
    row.skip(5);
    row.value_or_blank(outcome.overall_rating());
}

/// A text without control characters, but for tabs and ends of lines.
fn without_controls(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r')).collect()
}

/// Whether a spreadsheet may take a text for a formula, whatever spaces, apostrophes or characters that nobody sees the text begins with.
fn may_be_formula(text: &str) -> bool {
    let core = text.trim_start_matches(|c: char| c == '\'' || c.is_whitespace() || is_invisible(c));
    let (before, _) = text.split_at(text.len() - core.len());
    core.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || before.contains(['\t', '\r', '\n'])
}

/// Writes a table.
struct CsvWriter {
    text: String,
    /// The number of cells of each row.
    columns: u8,
}

impl CsvWriter {
    /// Begins a row with its first three cells.
    fn row(&mut self, number: &str, name: &str, kind: &str) -> RowWriter<'_> {
        let mut row = self.blank_row();
        row.plain(number);
        row.quoted(name);
        row.plain(kind);
        row
    }

    /// Begins a row.
    fn blank_row(&mut self) -> RowWriter<'_> {
        self.text.push_str("\r\n");
        RowWriter { text: &mut self.text, cells: 0, columns: self.columns }
    }
}

/// Writes a row. When the writer is dropped, it fills the rest of the row with blank cells.
struct RowWriter<'a> {
    text: &'a mut String,
    cells: u8,
    columns: u8,
}

impl Drop for RowWriter<'_> {
    fn drop(&mut self) {
        self.skip(self.columns.saturating_sub(self.cells));
    }
}

impl RowWriter<'_> {
    /// A cell with a text of the program's own that needs no quotation marks.
    fn plain(&mut self, text: &str) {
        if self.cells > 0 {
            self.text.push(',');
        }
        self.cells += 1;
        self.text.push_str(text);
    }

    /// Blank cells.
    fn skip(&mut self, cells: u8) {
        for _ in 0..cells {
            self.plain("");
        }
    }

    /// A cell with a number, a rating or a band.
    fn value(&mut self, value: impl Display) {
        self.plain(&value.to_string());
    }

    /// The cell with the answer to a standard itself.
    fn judgement(&mut self, answer: Option<Answer>) {
        match answer {
            Some(Answer::Rating(rating)) => self.value(rating),
            Some(Answer::NotRated) => self.plain("Not rated"),
            Some(Answer::NotInspected) => self.plain("Not inspected"),
            _ => self.skip(1),
        }
    }

    /// The four cells with the answer to a key question.
    fn figure(&mut self, answer: Option<Answer>) {
        match answer {
            Some(Answer::Cases(cases)) => {
                self.value(cases.yes());
                self.value(cases.of());
                self.value(cases.shown());
                self.skip(1);
            }
            Some(Answer::Percentage(percentage)) => {
                self.skip(2);
                self.value(percentage);
                self.skip(1);
            }
            Some(Answer::NotAsked) => {
                self.skip(3);
                self.plain("Not asked");
            }
            Some(Answer::Rating(rating)) => {
                self.skip(3);
                self.value(rating);
            }
            Some(Answer::NotRated | Answer::NotInspected) | None => self.skip(4),
        }
    }

    /// The cell with the difference of two numbers.
    fn difference(&mut self, numbers: [Option<u8>; 2]) {
        let [before, after] = numbers.map(|number| number.map(i16::from));
        self.value_or_blank(before.zip(after).map(|(before, after)| after - before));
    }

    fn value_or_blank(&mut self, value: Option<impl Display>) {
        match value {
            Some(value) => self.value(value),
            None => self.skip(1),
        }
    }

    /// A cell with a text that a person typed.
    fn typed_text(&mut self, text: &str) {
        let text = &*without_controls(text);
        if may_be_formula(text) { self.quoted(&format!("'{text}")) } else { self.quoted(text) }
    }

    /// A cell with a text that gets quotation marks if it needs them.
    fn quoted(&mut self, text: &str) {
        if text.contains([',', '"', '\r', '\n']) {
            self.plain(&format!("\"{}\"", text.replace('"', "\"\"")));
        } else {
            self.plain(text);
        }
    }
}
