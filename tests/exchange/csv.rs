//! Figures and ratings as CSV: the cells that a spreadsheet shows, and a return without loss.

use std::collections::BTreeMap;

use crate::support::{any_inspection, cases, inspection, keeping, percent};
use expect_test::expect_file;
use inspection_ratings::engine::{Answer, Inspection, Percentage, Place, ProfessionalDiscretion, Rating, rate};
use inspection_ratings::exchange::NamedInspection;
use inspection_ratings::exchange::csv::{TableNotes, write_comparison_csv, write_csv};
use inspection_ratings::exchange::import::{ByCase, Import};
use inspection_ratings::exchange::sheets::WordMeaning;
use inspection_ratings::frameworks::{framework, yjs_2021};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, CAMDEN_2025, ISLINGTON_2024};
use proptest::prelude::*;

/// The records of a table, as RFC 4180 has them.
fn records(csv: &str) -> Vec<Vec<String>> {
    let (mut records, mut record, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut rest = csv.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if quoted && rest.peek() == Some(&'"') => cell.extend(rest.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut cell)),
            '\r' if !quoted && rest.next_if_eq(&'\n').is_some() => {
                record.push(std::mem::take(&mut cell));
                records.push(std::mem::take(&mut record));
            }
            _ => cell.push(c),
        }
    }
    assert!(!quoted && cell.is_empty() && record.is_empty(), "it ends with a line: {csv:?}");
    records
}

/// The rows under their headings.
fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    let table = csv.strip_prefix('\u{FEFF}').expect("a byte order mark");
    let mut records = records(table).into_iter();
    let headings = records.next().unwrap();
    let row = |record: Vec<String>| {
        assert_eq!(record.len(), headings.len(), "{record:?}");
        headings.iter().cloned().zip(record).collect()
    };
    records.map(row).collect()
}

/// A text without the apostrophe that is put before it for spreadsheets.
fn free(text: &str) -> String {
    let core = text.trim_start_matches(|c: char| c == '\'' || c.is_whitespace());
    let lead = &text[..text.len() - core.len()];
    let risky = core.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || lead.contains(['\t', '\r', '\n']);
    if risky { text.strip_prefix('\'').expect("an apostrophe").into() } else { text.into() }
}

fn rating(word: &str) -> Option<Rating> {
    Rating::ALL.into_iter().find(|rating| rating.to_string() == word)
}

/// The inspection that a table was written of.
fn read(csv: &str) -> Inspection {
    let rows = rows(csv);
    let mut inspection = Inspection::new(framework(&rows[0]["Number"]).unwrap());
    for row in &rows {
        let number = row["Number"].as_str();
        let answer = match (row["Kind"].as_str(), row["Answer"].as_str()) {
            ("service", _) => {
                inspection.service = Some(free(&row["Name"]));
                None
            }
            ("standard", "Not rated") => Some(Answer::NotRated),
            ("standard", "Not inspected") => Some(Answer::NotInspected),
            ("key question", "Not asked") => Some(Answer::NotAsked),
            ("standard" | "key question", "") if !row["Cases inspected"].is_empty() => {
                Some(cases(row["Sufficient cases"].parse().unwrap(), row["Cases inspected"].parse().unwrap()))
            }
            ("standard" | "key question", "") if !row["Percentage yes"].is_empty() => {
                let (whole, decimals) = row["Percentage yes"].split_once('.').unwrap_or((&row["Percentage yes"], ""));
                let hundredths = format!("{whole}{decimals:0<2}").parse().unwrap();
                Some(Answer::Percentage(Percentage::from_hundredths(hundredths).unwrap()))
            }
            ("standard" | "key question", word) => rating(word).map(Answer::Rating),
            _ => None,
        };
        if let Some(answer) = answer {
            inspection.answer_number(number, answer).unwrap();
        }
        if let Some(rating) = rating(&row["Rating by discretion"]) {
            let reason = free(&row["Reason"]);
            inspection.record_discretion(number, ProfessionalDiscretion { rating, reason }).unwrap();
        }
    }
    inspection
}

fn written(inspection: &Inspection) -> String {
    write_csv(inspection, &rate(inspection), &TableNotes::default())
}

#[test]
fn the_csv_of_named_inspections_is_as_in_the_snapshots() {
    let mut mixed = inspection("iyjwcv-2025", &[("V1.1", percent(79)), ("V1.2", Answer::Rating(Rating::Good))]);
    mixed.answer_number("2.2", Answer::Rating(Rating::Inadequate)).unwrap();
    for (name, inspection) in [
        ("bexley-2024", BEXLEY_2024.inspection()),
        ("camden-2020", CAMDEN_2020.inspection()),
        ("camden-2025", CAMDEN_2025.inspection()),
        ("nothing-entered", Inspection::new(&yjs_2021::FRAMEWORK)),
        ("partly-entered", mixed),
    ] {
        let csv = written(&inspection);
        assert_eq!(csv.matches('\n').count(), csv.matches("\r\n").count(), "each line ends as RFC 4180 has it");
        expect_file![format!("../snapshots/csv/{name}.csv")].assert_eq(&csv.replace("\r\n", "\n"));
    }
}

#[test]
fn a_text_is_never_a_formula() {
    for (typed, seen) in [
        ("Bexley", "Bexley"),
        ("O'Neill = the lead", "O'Neill = the lead"),
        ("'quoted'", "'quoted'"),
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("  =1", "'  =1"),
        ("'=1", "''=1"),
        ("''=1", "'''=1"),
        ("\t=1", "'\t=1"),
        ("\tBexley", "'\tBexley"),
        ("\rBexley", "'\rBexley"),
        ("=cmd|' /C calc'!A0, \"x\"", "'=cmd|' /C calc'!A0, \"x\""),
    ] {
        let mut inspection = inspection("yjs-2021", &[("2.1.1", cases(6, 9))]);
        inspection.service = Some(typed.into());
        let reason = typed.into();
        inspection.record_discretion("2.1", ProfessionalDiscretion { rating: Rating::Good, reason }).unwrap();
        let csv = written(&inspection);
        let found = |kind: &str, column: &str| {
            let row = rows(&csv).into_iter().find(|row| row["Kind"] == kind && !row[column].is_empty());
            row.map(|row| row[column].clone())
        };
        assert_eq!(found("service", "Name").as_deref(), Some(seen));
        assert_eq!(found("standard", "Reason").as_deref(), Some(seen));
        assert_eq!(read(&csv), inspection, "{typed:?}");
    }
}

#[test]
fn the_csv_of_a_scenario_names_the_scenario() {
    let inspection = inspection("yjs-2021", &[("2.1.1", cases(6, 9))]);
    for (name, seen) in [(None, None), (Some("Scenario 1"), Some("Scenario 1")), (Some("=better"), Some("'=better"))] {
        let rows =
            rows(&write_csv(&inspection, &rate(&inspection), &TableNotes { scenario: name, ..TableNotes::default() }));
        let found: Vec<_> = rows.iter().filter(|row| row["Kind"] == "scenario").map(|row| row["Name"].as_str()).collect();
        assert_eq!(found, Vec::from_iter(seen));
    }
}

#[test]
fn figures_that_are_not_the_actual_figures_have_their_mark_above_all_ratings() {
    let inspection = inspection("yjs-2021", &[("2.1.1", cases(6, 9))]);
    for mark in ["A scenario, not the actual figures: Scenario 1. Actual figures: 27 of 36, Good", ""] {
        let csv = write_csv(&inspection, &rate(&inspection), &TableNotes { mark, ..TableNotes::default() });
        let rows = rows(&csv);
        let marked = rows.iter().position(|row| row["Kind"] == "note" && row["Name"] == mark);
        let first_rated = rows.iter().position(|row| row["Kind"] == "standard");
        assert_eq!(marked.is_some_and(|at| at < first_rated.unwrap()), !mark.is_empty(), "{csv}");
    }
}

#[test]
fn the_counting_of_words_is_explained() {
    let inspection = inspection("yjs-2021", &[("2.1.1", cases(6, 9))]);
    for (words, seen) in [
        ("", None),
        (
            "In the sheet of cases, “Partly, late” counted as no.",
            Some("In the sheet of cases, “Partly, late” counted as no."),
        ),
        ("=1", Some("'=1")),
    ] {
        let csv = write_csv(&inspection, &rate(&inspection), &TableNotes { words, ..TableNotes::default() });
        let rows = rows(&csv);
        let notes: Vec<_> = rows.iter().filter(|row| row["Kind"] == "note").map(|row| row["Name"].as_str()).collect();
        assert_eq!(notes.split_last().unwrap().1, Vec::from_iter(seen));
        assert_eq!(read(&csv), inspection, "{words:?}");
    }
}

#[test]
fn its_ratings_are_those_of_the_outcome() {
    for published in [&BEXLEY_2024, &CAMDEN_2020, &CAMDEN_2025] {
        let inspection = published.inspection();
        let outcome = rate(&inspection);
        let rows = rows(&write_csv(&inspection, &outcome, &TableNotes::default()));
        let of_kind = |kind: &str| rows.iter().filter(|row| row["Kind"] == kind).collect::<Vec<_>>();
        let word = |rating: Option<Rating>| rating.map(|rating| rating.to_string()).unwrap_or_default();
        for (row, found) in of_kind("standard").into_iter().zip(&outcome.standards) {
            assert_eq!(row["Rating"], word(found.rating()), "{}", row["Number"]);
            assert_eq!(row["Rating by figures"], word(found.calculated), "{}", row["Number"]);
        }
        for (row, found) in of_kind("key question").into_iter().zip(&outcome.key_questions) {
            assert_eq!(row["Rating"], word(found.rating()), "{}", row["Number"]);
        }
        assert_eq!(of_kind("standard").len(), outcome.standards.len());
        assert_eq!(of_kind("key question").len(), outcome.key_questions.len());
        assert_eq!(of_kind("score")[0]["Points"], outcome.score.points().to_string());
        assert_eq!(of_kind("overall")[0]["Rating"], word(outcome.overall_rating()));
    }
}

proptest! {
    #![proptest_config(keeping("tests/csv.regressions"))]

    #[test]
    fn an_inspection_is_read_back_as_it_was(inspection in any_inspection(true)) {
        prop_assert_eq!(read(&written(&inspection)), inspection);
    }

    #[test]
    fn any_text_is_read_back_as_it_was(service in "[-=+@'\"＝ \t\r\n,a-cé]{1,8}", reason in "\\PC{0,12}") {
        let mut inspection = inspection("yjs-2021", &[("2.1.1", cases(6, 9))]);
        inspection.service = Some(service);
        inspection.record_discretion("2.1", ProfessionalDiscretion { rating: Rating::Good, reason }).unwrap();
        let csv = written(&inspection);
        for record in records(&csv) {
            for cell in record {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{:?}", cell);
            }
        }
        prop_assert_eq!(read(&csv), inspection);
    }

    #[test]
    fn every_standard_and_key_question_has_its_row(inspection in any_inspection(true)) {
        let framework = inspection.framework();
        let numbers: Vec<_> = rows(&written(&inspection)).into_iter().map(|row| row["Number"].clone()).collect();
        let mut expected = vec![framework.id];
        for located in framework.standards() {
            expected.push(framework.number(Place::Standard(located.id)));
            expected.extend(located.key_questions().map(|located| located.question.number));
        }
        let found: Vec<_> = numbers.iter().map(String::as_str).filter(|number| !number.is_empty()).collect();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn a_comparison_has_both_sides_and_their_differences() {
    let [before, after] = [ISLINGTON_2024.inspection(), BEXLEY_2024.inspection()];
    let named = |name, inspection| NamedInspection { name, inspection };
    let csv = write_comparison_csv([named("Islington, August 2024", &before), named("=HYPERLINK(1)", &after)], None, true);
    assert_eq!(csv.matches('\n').count(), csv.matches("\r\n").count(), "each line ends as RFC 4180 has it");
    expect_file!["../snapshots/csv/comparison.csv"].assert_eq(&csv.replace("\r\n", "\n"));
    let rows = rows(&csv);
    let row = |number: &str| rows.iter().find(|row| row["Number"] == number).unwrap();
    let cell = |number: &str, heading: &str| row(number)[heading].as_str();
    assert_eq!(cell("2.2.3", "Islington, August 2024: percentage yes"), "87.5");
    assert_eq!(cell("2.2.3", "'=HYPERLINK(1): sufficient cases"), "5");
    let [percentage_points, points] =
        ["Percentage points", "Points"].map(|unit| format!("{unit}: =HYPERLINK(1) minus Islington, August 2024"));
    assert_eq!(cell("2.3.1", &percentage_points), "12.5", "a tenth, as on the screen");
    assert_eq!([cell("2.2.3", &percentage_points), cell("2.1.1", &percentage_points)], ["-32", "0"], "as on the screen");
    assert_eq!((cell("2.2", &points), cell("2.2", "'=HYPERLINK(1): rating")), ("-2", "Requires improvement"));
    let score = rows.iter().find(|row| row["Kind"] == "score").unwrap();
    assert_eq!((score["Name"].as_str(), score[&points].as_str()), ("Score of 36", "-7"));
}

#[test]
fn scores_out_of_different_maxima_have_no_difference() {
    let whole = BEXLEY_2024.inspection();
    let mut less = BEXLEY_2024.inspection();
    less.answer_number("1.1", Answer::NotInspected).unwrap();
    let named = |inspection| NamedInspection { name: "", inspection };
    let rows = rows(&write_comparison_csv([named(&whole), named(&less)], None, true));
    let score = rows.iter().find(|row| row["Kind"] == "score").unwrap();
    assert_eq!((score["Name"].as_str(), score["Points:  minus "].as_str()), ("Score of 36 and of 33", ""));
}

#[test]
fn a_comparison_has_open_scores_as_ranges_and_the_agreement_of_the_readers() {
    let auditor = "Case,2.1.1,2.1.2\nA1,yes,no\nA2,yes,partly\nA3,no,yes\n";
    let read = |text: &str| {
        let mut import = Import::new(text, &yjs_2021::FRAMEWORK);
        import.give_meaning("partly", Some(WordMeaning::No));
        import
    };
    let sheets = [read(auditor), read(&auditor.replace("partly", "no").replace("A3,no", "A3,yes"))];
    let by_case = ByCase::new(&sheets[0].agreement_with(&sheets[1]).unwrap(), &yjs_2021::FRAMEWORK);
    let by_case = by_case.named("Auditor", "Moderator");
    let figures = sheets.each_ref().map(|sheet| sheet.audit().unwrap().inspection());
    let named = |name, inspection| NamedInspection { name, inspection };
    let rows =
        rows(&write_comparison_csv([named("Moderator", &figures[1]), named("Auditor", &figures[0])], Some(&by_case), false));
    let row = |is: &dyn Fn(&str, &str) -> bool| rows.iter().find(|row| is(&row["Kind"], &row["Number"])).unwrap();
    assert_eq!(row(&|kind, _| kind == "score")["Auditor: points"], "0 to 33");
    assert_eq!(row(&|kind, _| kind == "overall")["Auditor: rating"], "Inadequate to Outstanding");
    let question = row(&|_, number| number == "2.1.1");
    let cell = |heading: &str| question[heading].as_str();
    assert_eq!((cell("Answered in both"), cell("Agreed"), cell("No in Auditor, yes in Moderator")), ("3", "2", "1"));
    assert_eq!((cell("Cases: No in Auditor, yes in Moderator"), cell("Cases: Yes in Auditor, no in Moderator")), ("A3", ""));
    assert_eq!(cell("Percentage points: Moderator minus Auditor"), "33", "what the first has more, as on the page");
    let notes: Vec<_> = rows.iter().filter(|row| row["Kind"] == "note").map(|row| row["Name"].as_str()).collect();
    assert!(
        notes
            .iter()
            .any(|note| note
                .contains("5 agree (83%). “partly” counts as no, so No and partly agree (in 1 answer: 2.1.2 of A2).")),
        "{notes:?}"
    );
}
