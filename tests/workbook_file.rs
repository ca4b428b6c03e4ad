//! The workbook's file, part by part, in `tests/snapshots/workbook`: every formula beside what it gives, which cells may hold
//! what, how it looks and how it is printed. Whether it calculates is for `workbook.rs` to say, in LibreOffice.

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use expect_test::expect_file;
use inspection_ratings::engine::{Answer, Inspection, ProfessionalDiscretion, Rating};
use inspection_ratings::exchange::workbook::write_workbook;
use support::{MIXED, cases, percent};

/// Everything there is to enter, at least once.
fn entered() -> Inspection {
    let mut inspection = Inspection::new(&MIXED);
    inspection.service = Some("=Somewhere".into());
    for (number, answer) in [
        ("A", Answer::Rating(Rating::Good)),
        // 64.7, which rounds up into its band.
        ("B1", cases(11, 17)),
        ("B2", percent(72)),
        ("C1", Answer::NotAsked),
        ("C2", Answer::Rating(Rating::RequiresImprovement)),
        ("D", Answer::NotRated),
    ] {
        inspection.answer_number(number, answer).unwrap();
    }
    // As long as the columns of reasons and of names are wide, and a little longer.
    let reason = "What the panel gave as its reason, at some length.".to_owned();
    inspection.record_discretion("A", ProfessionalDiscretion { rating: Rating::Outstanding, reason }).unwrap();
    inspection
}

/// Some of it missing, something that looks like a mistake, and a standard rated without its figures.
fn partly() -> Inspection {
    let mut inspection = Inspection::new(&MIXED);
    for (number, answer) in [("B1", percent(55)), ("C", Answer::Rating(Rating::Good)), ("D1", percent(1))] {
        inspection.answer_number(number, answer).unwrap();
    }
    inspection
}

/// Unpacks a workbook, and says where to.
fn unpacked(name: &str, inspection: &Inspection, date: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unpacked").join(name);
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("workbook.xlsx");
    fs::write(&file, write_workbook(inspection, date).unwrap()).unwrap();
    let python = env::var("OFFICE_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".into());
    let run = Command::new(&python).args(["-m", "zipfile", "-e"]).args([&file, &folder]).status();
    assert!(run.unwrap_or_else(|error| panic!("{python} is needed for this test: {error}")).success());
    folder
}

/// A part of a workbook, a cell or an element a line.
fn part(folder: &Path, path: &str) -> String {
    let mut lines = fs::read_to_string(folder.join(path)).unwrap().replace("><", ">\n<");
    for within_a_cell in ["<f>", "<v>", "</c>"] {
        lines = lines.replace(&format!("\n{within_a_cell}"), within_a_cell);
    }
    lines + "\n"
}

/// A sheet, with the texts of its cells in their places.
fn sheet(folder: &Path, number: u8) -> String {
    let texts = fs::read_to_string(folder.join("xl/sharedStrings.xml")).unwrap();
    let texts: Vec<&str> = texts.split("<si>").skip(1).map(|text| text.trim_end_matches("</sst>")).collect();
    let text = |index: &str| texts[index.parse::<usize>().unwrap()].trim_end_matches("</si>");
    let xml = part(folder, &format!("xl/worksheets/sheet{number}.xml"));
    let mut parts = xml.split(r#" t="s"><v>"#);
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |shown, rest| {
        let (index, rest) = rest.split_once("</v>").unwrap();
        format!("{shown}>{}{rest}", text(index))
    })
}

#[test]
fn with_everything_entered() {
    let folder = unpacked("entered", &entered(), "2026-11-24");
    expect_file!["snapshots/workbook/entered-figures.xml"].assert_eq(&sheet(&folder, 1));
    expect_file!["snapshots/workbook/entered-rules.xml"].assert_eq(&sheet(&folder, 2));
    expect_file!["snapshots/workbook/entered-working.xml"].assert_eq(&sheet(&folder, 3));
    expect_file!["snapshots/workbook/workbook.xml"].assert_eq(&part(&folder, "xl/workbook.xml"));
    expect_file!["snapshots/workbook/styles.xml"].assert_eq(&part(&folder, "xl/styles.xml"));
    expect_file!["snapshots/workbook/core.xml"].assert_eq(&part(&folder, "docProps/core.xml"));
}

#[test]
fn with_some_of_it_missing() {
    let folder = unpacked("partly", &partly(), "no date");
    expect_file!["snapshots/workbook/partly-figures.xml"].assert_eq(&sheet(&folder, 1));
    expect_file!["snapshots/workbook/partly-working.xml"].assert_eq(&sheet(&folder, 3));
}
