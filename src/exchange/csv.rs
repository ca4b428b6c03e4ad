//! Figures and ratings as CSV, for a spreadsheet: a row for each thing that has an answer or a rating.

use std::fmt::{Display, Write};

use crate::engine::{Answer, Inspection, KeyQuestionOutcome, Outcome, Rating, StandardOutcome};

/// The headings. A key question is answered by yes and of, by its percentage, or by the word in *answer*.
const HEADINGS: &str = "number,name,kind,yes,of,percent,answer,band,rating,calculated,points,discretion,reason";

const COLUMNS: u8 = 13;

const UNOFFICIAL: &str = "Unofficial: inspectors use judgement, so a real rating can differ.";

/// Writes an inspection and its outcome: the framework, the service, and the scenario's name if it is one; every standard followed by its key questions, the
/// score and the overall rating. What is not known is blank; while the last two are open, their names say what is possible.
///
/// It begins with a byte order mark, without which Excel takes the text for Windows-1252. A text that a spreadsheet would take
/// for a formula has an apostrophe in front.
#[must_use]
pub fn write_csv(inspection: &Inspection, outcome: &Outcome, scenario: Option<&str>) -> String {
    let framework = inspection.framework();
    let mut csv = Csv(String::from("\u{FEFF}"));
    csv.0.push_str(HEADINGS);
    csv.row().start(framework.id, framework.name, "framework");
    for (kind, name) in [("service", inspection.service.as_deref()), ("scenario", scenario)] {
        if let Some(name) = name {
            let mut row = csv.row();
            row.plain("");
            row.free(name);
            row.plain(kind);
        }
    }
    for rated in &outcome.standards {
        standard(csv.row(), inspection, rated);
        for question in outcome.key_questions_of(&rated.located) {
            key_question(csv.row(), inspection, question);
        }
    }
    let (score, overall) = (outcome.score.possible, outcome.overall);
    let mut row = csv.row();
    match score.settled() {
        Some(_) => row.start("", "Score", "score"),
        None => row.start("", &format!("Score so far: {} to {} possible", score.lowest, score.highest), "score"),
    }
    row.plain("");
    row.cell(&outcome.score.max);
    row.skip(5);
    row.cell(&outcome.score.points());
    drop(row);
    let mut row = csv.row();
    match overall.settled() {
        Some(_) => row.start("", "Overall rating", "overall"),
        None => row.start("", &format!("Overall rating: {} to {} possible", overall.lowest, overall.highest), "overall"),
    }
    row.skip(5);
    row.rating(overall.settled());
    drop(row);
    csv.row().start("", UNOFFICIAL, "note");
    csv.0.push_str("\r\n");
    csv.0
}

fn standard(mut row: Row<'_>, inspection: &Inspection, rated: &StandardOutcome) {
    let located = rated.located;
    row.start(located.standard.number, located.standard.name, "standard");
    row.skip(3);
    match inspection.answer(located.place()) {
        Some(Answer::Rating(rating)) => row.cell(&rating),
        Some(Answer::NotRated) => row.plain("Not rated"),
        _ => row.plain(""),
    }
    row.plain("");
    row.rating(rated.rating());
    row.rating(rated.calculated);
    match rated.points() {
        Some(points) => row.cell(&points),
        None => row.plain(""),
    }
    if let Some(discretion) = inspection.discretion(located.id) {
        row.cell(&discretion.rating);
        row.free(&discretion.reason);
    }
}

fn key_question(mut row: Row<'_>, inspection: &Inspection, outcome: &KeyQuestionOutcome) {
    row.start(outcome.located.question.number, outcome.located.question.label, "key question");
    match inspection.answer(outcome.located.place()) {
        Some(Answer::Cases(cases)) => {
            row.cell(&cases.yes());
            row.cell(&cases.of());
            row.cell(&cases.shown());
            row.plain("");
        }
        Some(Answer::Percentage(percentage)) => {
            row.skip(2);
            row.cell(&percentage);
            row.plain("");
        }
        Some(Answer::NotAsked) => {
            row.skip(3);
            row.plain("Not asked");
        }
        Some(Answer::Rating(rating)) => {
            row.skip(3);
            row.cell(&rating);
        }
        Some(Answer::NotRated) | None => row.skip(4),
    }
    match outcome.percent().map(|percent| inspection.framework().key_question_bands.of(percent)) {
        Some(band) => row.cell(&format_args!("{} to {}%", band.from, band.to)),
        None => row.plain(""),
    }
    row.rating(outcome.rating());
}

/// Whether a spreadsheet may take a text for a formula, whatever space or apostrophes it begins with.
fn is_risky(text: &str) -> bool {
    let core = text.trim_start_matches(|c: char| c == '\'' || c.is_whitespace());
    let lead = text.strip_suffix(core).unwrap_or_default();
    core.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || lead.contains(['\t', '\r', '\n'])
}

/// The table as far as it is written.
struct Csv(String);

impl Csv {
    fn row(&mut self) -> Row<'_> {
        self.0.push_str("\r\n");
        Row { text: &mut self.0, cells: 0 }
    }
}

/// A row as far as it is written; where it ends, what is left of it is blank.
struct Row<'a> {
    text: &'a mut String,
    cells: u8,
}

impl Drop for Row<'_> {
    fn drop(&mut self) {
        self.skip(COLUMNS.saturating_sub(self.cells));
    }
}

impl Row<'_> {
    #[inline(never)]
    fn start(&mut self, number: &str, name: &str, kind: &str) {
        self.plain(number);
        self.quoted(name);
        self.plain(kind);
    }

    /// A text of the program's own, where nothing needs quotation marks.
    #[inline(never)]
    fn plain(&mut self, text: &str) {
        if self.cells > 0 {
            self.text.push(',');
        }
        self.cells += 1;
        self.text.push_str(text);
    }

    fn skip(&mut self, cells: u8) {
        for _ in 0..cells {
            self.plain("");
        }
    }

    #[inline(never)]
    fn cell(&mut self, value: &dyn Display) {
        self.plain("");
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{value}");
    }

    #[inline(never)]
    fn rating(&mut self, rating: Option<Rating>) {
        match rating {
            Some(rating) => self.cell(&rating),
            None => self.plain(""),
        }
    }

    /// A text that a person typed.
    fn free(&mut self, text: &str) {
        if is_risky(text) { self.quoted(&format!("'{text}")) } else { self.quoted(text) }
    }

    #[inline(never)]
    fn quoted(&mut self, text: &str) {
        self.plain("");
        if !text.contains([',', '"', '\r', '\n']) {
            return self.text.push_str(text);
        }
        self.text.push('"');
        for c in text.chars() {
            if c == '"' {
                self.text.push(c);
            }
            self.text.push(c);
        }
        self.text.push('"');
    }
}
