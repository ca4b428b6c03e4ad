//! The workbook's file, part by part, in `tests/snapshots/workbook`: every formula beside its result, the rules for the
//! content of cells, the look and the print layout. The tests in `libreoffice` prove the calculation.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::support::{cases, percent, small};
use expect_test::expect_file;
use inspection_ratings::engine::{
    Answer, Bands, Domain, Framework, Inspection, KeyQuestion, Percentage, ProfessionalDiscretion, Rating, Standard,
};
use inspection_ratings::exchange::NamedInspection;
use inspection_ratings::exchange::workbook::{write_workbook, write_workbook_compared};

/// A small inspection with each kind of answer that the sheets show.
static FRAMEWORK: Framework = small(
    "workbook",
    &[
        Domain {
            number: Some("1"),
            name: "Numbered",
            standards: &[
                Standard::judged("1.1", "Judged"),
                Standard::by_key_questions(
                    "1.2",
                    "By cases",
                    &[
                        KeyQuestion::by_cases("1.2.1", "sometimes").noted("when it is asked"),
                        KeyQuestion::by_cases("1.2.2", "always"),
                    ],
                ),
            ],
        },
        Domain {
            number: None,
            name: "Without a number",
            standards: &[
                Standard::by_key_questions(
                    "V1",
                    "By cases and judgement",
                    &[KeyQuestion::by_cases("V1.1", "the work"), KeyQuestion::judged("V1.2", "the arrangements")],
                ),
                Standard::by_key_questions("V2", "By one key question", &[KeyQuestion::by_cases("V2.1", "the offer")]),
            ],
        },
        Domain { number: Some("4"), name: "Apart", standards: &[Standard::judged("4.1", "Apart").rated_apart()] },
    ],
    Bands::new(12, [(0, 2), (3, 4), (5, 7), (8, 12)]),
);

fn answered(answers: &[(&str, Answer)]) -> Inspection {
    let mut inspection = Inspection::new(&FRAMEWORK);
    for (number, answer) in answers {
        inspection.answer_number(number, *answer).unwrap();
    }
    inspection
}

fn entered() -> Inspection {
    let mut inspection = answered(&[
        ("1.1", Answer::Rating(Rating::Good)),
        // 64.7, which rounds up into its band.
        ("1.2.1", cases(11, 17)),
        ("1.2.2", percent(72)),
        ("V1.1", Answer::NotAsked),
        ("V1.2", Answer::Rating(Rating::RequiresImprovement)),
        ("V2.1", Answer::NotAsked),
        ("4.1", Answer::NotRated),
    ]);
    inspection.service = Some("=Somewhere".into());
    // Longer than its column is wide.
    let reason = "What the panel gave as its reason, at some length.".to_owned();
    inspection.record_discretion("1.1", ProfessionalDiscretion { rating: Rating::Outstanding, reason }).unwrap();
    inspection
}

fn partly() -> Inspection {
    let less_than_one = Answer::Percentage(Percentage::from_hundredths(72).unwrap());
    answered(&[
        ("1.2.1", percent(72)),
        ("V1", Answer::Rating(Rating::Outstanding)),
        ("V2.1", less_than_one),
        ("4.1", Answer::Rating(Rating::Good)),
    ])
}

/// Unpacks a workbook, and says where to.
fn unpacked(name: &str, inspection: &Inspection, date: &str) -> PathBuf {
    unpacked_file(name, &write_workbook(inspection, date).unwrap())
}

fn unpacked_file(name: &str, workbook: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unpacked").join(name);
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("workbook.xlsx");
    fs::write(&file, workbook).unwrap();
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
fn a_workbook_with_everything_entered_is_as_in_the_snapshots() {
    let folder = unpacked("entered", &entered(), "2026-11-24");
    expect_file!["../snapshots/workbook/entered-figures.xml"].assert_eq(&sheet(&folder, 1));
    expect_file!["../snapshots/workbook/entered-rules.xml"].assert_eq(&sheet(&folder, 2));
    expect_file!["../snapshots/workbook/entered-working.xml"].assert_eq(&sheet(&folder, 3));
    expect_file!["../snapshots/workbook/workbook.xml"].assert_eq(&part(&folder, "xl/workbook.xml"));
    expect_file!["../snapshots/workbook/styles.xml"].assert_eq(&part(&folder, "xl/styles.xml"));
    expect_file!["../snapshots/workbook/core.xml"].assert_eq(&part(&folder, "docProps/core.xml"));
}

#[test]
fn a_workbook_with_missing_answers_is_as_in_the_snapshots() {
    let folder = unpacked("partly", &partly(), "no date");
    expect_file!["../snapshots/workbook/partly-figures.xml"].assert_eq(&sheet(&folder, 1));
    expect_file!["../snapshots/workbook/partly-working.xml"].assert_eq(&sheet(&folder, 3));
}

#[test]
fn a_workbook_of_a_scenario_is_marked_and_has_its_baseline() {
    let (baseline, scenario) = (partly(), entered());
    let compared = Some(NamedInspection { name: "=Baseline", inspection: &baseline });
    let workbook = write_workbook_compared(&scenario, "2026-11-24", Some("One & more"), compared).unwrap();
    let folder = unpacked_file("scenario", &workbook);
    expect_file!["../snapshots/workbook/scenario-comparison.xml"].assert_eq(&sheet(&folder, 2));
    let marked = "Inspection ratings. A scenario, not the actual figures: One &amp; more";
    assert!(sheet(&folder, 1).contains(marked));
    assert!(part(&folder, "docProps/core.xml").contains(marked));
}
