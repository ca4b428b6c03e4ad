//! LibreOffice, which opens workbooks and acts in them as a person does; and the engine's view of the shown cells.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::{env, fs};

use inspection_ratings::engine::{
    Answer, Banding, Inspection, LocatedKeyQuestion, LocatedStandard, Place, Range, Rating, rate,
};
use inspection_ratings::exchange::NamedInspection;
use inspection_ratings::exchange::workbook::write_workbook_compared;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

/// How many random inspections of each framework are typed in. A sixth as many pairs are compared, and a sixth as many random sessions tried.
/// `make exhaustive` and `make workbook` set a larger number.
pub static INSPECTIONS: LazyLock<usize> =
    LazyLock::new(|| env::var("INSPECTIONS").map_or(6, |number| number.parse().unwrap()));

/// A workbook, and the steps of the office in it.
#[derive(Serialize)]
pub struct Job {
    pub file: PathBuf,
    /// Whether to look which cells can be changed.
    pub cells: bool,
    pub inspections: Vec<Vec<Input>>,
    pub sessions: Vec<Vec<Step>>,
}

impl Job {
    /// Writes the workbook of an inspection into a folder of its own; the office opens it, and does no more.
    pub fn new(folder: &str, name: &str, inspection: &Inspection) -> Self {
        Self::beside(folder, name, inspection, None)
    }

    /// A job with a further sheet, which compares the inspection with another inspection.
    pub fn beside(folder: &str, name: &str, inspection: &Inspection, other: Option<&Inspection>) -> Self {
        let other = other.map(|inspection| NamedInspection { name: "Last quarter", inspection });
        let folder = folder_of(folder);
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("{name}.xlsx"));
        fs::write(&file, write_workbook_compared(inspection, "2026-11-24", None, other).unwrap()).unwrap();
        Self { file, cells: false, inspections: Vec::new(), sessions: Vec::new() }
    }
}

fn folder_of(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// A cell to fill in: the name of its column, and the number of its standard or key question.
pub type At = (&'static str, &'static str);

/// An act of a person with the mouse, the keyboard or a menu.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Step {
    #[serde(rename = "do")]
    pub action: &'static str,
    pub at: At,
    /// How many rows are selected.
    pub rows: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<At>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A cell to fill in.
#[derive(Clone, Serialize)]
pub struct Input {
    pub column: &'static str,
    pub number: &'static str,
    pub value: Json,
}

/// The report of the office on a job.
#[derive(Deserialize)]
pub struct Report {
    pub opened: Read,
    pub calculated: Read,
    pub open: Vec<String>,
    pub found: Vec<Read>,
    pub sessions: Vec<Vec<Stepped>>,
}

/// The content and the results of a workbook after a step.
#[derive(Debug, Deserialize)]
pub struct Stepped {
    /// Whether the office refused the step with an error. Its menus refuse without one.
    #[expect(dead_code, reason = "a failing test shows it")]
    pub refused: bool,
    /// The cells to fill in that are not empty.
    pub cells: Vec<(String, String, Content)>,
    pub shown: Read,
}

/// The content of a cell to fill in.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Content {
    Number(f64),
    Text(String),
    /// An error, a date, a time, true or false.
    #[expect(dead_code, reason = "a failing test shows it")]
    Other(String),
}

/// The results that a workbook shows.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Read {
    pub score: u8,
    pub max: String,
    pub overall: String,
    pub possible: String,
    /// The points so far, and the lowest and highest sums possible.
    pub sums: [u8; 3],
    pub places: BTreeMap<String, Shown>,
    /// The sheet of the comparison: the cells of the score, of the overall rating, and of each number. None without the sheet.
    pub comparison: Option<BTreeMap<String, Vec<Json>>>,
}

/// The results in the row of a standard or of a key question.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Shown {
    pub percent: Json,
    pub calculated: String,
    pub rating: String,
    pub points: Json,
    pub note: String,
}

pub fn input(column: &'static str, number: &'static str, value: impl Into<Json>) -> Input {
    Input { column, number, value: value.into() }
}

/// The cells that an inspection fills in.
pub fn inputs(inspection: &Inspection) -> Vec<Input> {
    let framework = inspection.framework();
    let mut cells = Vec::new();
    let mut answered = |number, answer| match answer {
        None => {}
        Some(Answer::Cases(cases)) => {
            cells.extend([input("yes", number, cases.yes()), input("of", number, cases.of())]);
        }
        Some(Answer::Percentage(percentage)) => {
            cells.push(input("percent", number, f64::from(percentage.hundredths()) / 10_000.0));
        }
        Some(Answer::Rating(rating)) => cells.push(input("rating", number, rating.to_string())),
        Some(Answer::NotAsked) => cells.push(input("notAsked", number, "Not asked")),
        Some(Answer::NotRated) => cells.push(input("rating", number, "Not rated")),
        Some(Answer::NotInspected) => cells.push(input("rating", number, "Not inspected")),
    };
    for LocatedStandard { id, standard, .. } in framework.standards() {
        answered(standard.number, inspection.answer(Place::Standard(id)));
    }
    for LocatedKeyQuestion { id, question, .. } in framework.key_questions() {
        answered(question.number, inspection.answer(Place::KeyQuestion(id)));
    }
    for entry in inspection.standards() {
        if let Some(discretion) = &entry.discretion {
            let standard = entry.located.standard;
            cells.push(input("discretion", standard.number, discretion.rating.to_string()));
            cells.push(input("reason", standard.number, discretion.reason.as_str()));
        }
    }
    cells
}

/// The expected results of the workbook of an inspection, with the notes and the comparison of the shown results.
pub fn expected(inspection: &Inspection, notes: &Read) -> Read {
    let outcome = rate(inspection);
    let number = |number: Option<u8>| number.map_or(json!(""), |number| json!(number));
    let note = |number: &str| notes.places.get(number).map(|shown| shown.note.clone()).unwrap_or_default();
    let mut places = BTreeMap::new();
    for found in &outcome.standards {
        let located = found.located;
        let calculated = match inspection.answer(Place::Standard(located.id)) {
            Some(Answer::NotRated | Answer::NotInspected) => None,
            Some(Answer::Rating(rating)) => Some(Range::only(rating)),
            _ => Some(outcome.calculated_possible(&located)),
        };
        assert_eq!(found.calculated, calculated.and_then(Range::settled));
        let without = if found.is_not_inspected() { "Not inspected" } else { "Not rated" };
        let words = |possible: Option<Range<Rating>>| possible.map_or(without.into(), in_words);
        let shown = Shown {
            percent: json!(""),
            calculated: words(calculated),
            rating: words(found.possible),
            points: number(found.points()),
            note: note(located.standard.number),
        };
        places.insert(located.standard.number.to_owned(), shown);
    }
    for found in &outcome.key_questions {
        let question = found.located.question;
        let calculated = match found.banding {
            Banding::NotAsked => "Not asked".into(),
            _ => found.rating().map(|rating| rating.to_string()).unwrap_or_default(),
        };
        let (percent, note) = (number(found.percent()), note(question.number));
        let shown = Shown { percent, calculated, rating: String::new(), points: json!(""), note };
        places.insert(question.number.to_owned(), shown);
    }
    let Range { lowest, highest } = outcome.score.possible;
    Read {
        score: outcome.score.points(),
        max: format!("of {}", outcome.score.max),
        overall: outcome.overall.map_or("Nothing was inspected".into(), in_words),
        possible: if lowest == highest { lowest.to_string() } else { format!("{lowest} to {highest}") },
        sums: [outcome.score.points(), lowest, highest],
        places,
        comparison: notes.comparison.clone(),
    }
}

pub fn in_words(possible: Range<Rating>) -> String {
    match (possible.lowest, possible.highest) {
        (lowest, highest) if lowest == highest => lowest.to_string(),
        (Rating::Inadequate, Rating::Outstanding) => "No rating yet".into(),
        (Rating::Inadequate, highest) => format!("Up to {highest}"),
        (lowest, highest) if highest.points() - lowest.points() == 1 => format!("{lowest} or {highest}"),
        (lowest, highest) => format!("{lowest} to {highest}"),
    }
}

/// Runs LibreOffice once for all jobs.
pub fn ask_office(folder: &str, jobs: &[Job]) -> Vec<Report> {
    let list = folder_of(folder).join("jobs.json");
    fs::write(&list, serde_json::to_string(&jobs).unwrap()).unwrap();
    let output = run_office(&[list.as_os_str()]);
    serde_json::from_slice(&output).unwrap()
}

/// Has LibreOffice save workbooks, each with its name, in another format: what it saved, in their order.
pub fn convert(workbooks: &[(&str, Vec<u8>)], format: &str) -> Vec<Vec<u8>> {
    let folder = folder_of("formats");
    let out = folder.join(format);
    fs::create_dir_all(&folder).unwrap();
    let files: Vec<_> = workbooks
        .iter()
        .map(|(name, bytes)| {
            let file = folder.join(format!("{name}.xlsx"));
            fs::write(&file, bytes).unwrap();
            file
        })
        .collect();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", format, "--outdir"])
        .arg(&out)
        .args(&files)
        .output();
    let run = run.unwrap_or_else(|error| panic!("LibreOffice is needed for this test: {error}"));
    assert!(run.status.success(), "{run:?}");
    files.iter().map(|file| fs::read(out.join(file.file_name().unwrap()).with_extension(format)).unwrap()).collect()
}

/// The rows of a table of CSV, from 0, whose second cell is no text for the office.
pub fn live_rows(table: &str) -> Vec<u32> {
    let folder = folder_of("tables");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("table.csv");
    fs::write(&file, table).unwrap();
    serde_json::from_slice(&run_office(&["--table".as_ref(), file.as_os_str()])).unwrap()
}

fn run_office(arguments: &[&OsStr]) -> Vec<u8> {
    // The office's own Python, whichever is first on the path.
    let python = env::var("OFFICE_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".into());
    let run = Command::new(&python).arg("tests/libreoffice/office.py").args(arguments).output();
    let run = run.unwrap_or_else(|error| panic!("{python}, with the package python3-uno, is needed for this test: {error}"));
    let stderr = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "LibreOffice is needed for this test: `make workbook` installs it on Debian. {stderr}");
    run.stdout
}
