//! Excel files and OpenDocument spreadsheets: their sheets as texts, the figures of the texts, and files that are refused.

use std::fs;

use crate::support::answer_text;
use inspection_ratings::engine::Inspection;
use inspection_ratings::exchange::import::Import;
use inspection_ratings::exchange::office::Workbook;
use inspection_ratings::exchange::sheets::{CaseAudit, DoubtfulCases, FigureSheet, SheetContent, Table, read_sheet};
use inspection_ratings::frameworks::yjs_2021;

fn open(name: &str) -> Workbook {
    Workbook::open(fs::read(format!("tests/sheets/workbooks/{name}")).unwrap())
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn content(text: &str) -> SheetContent {
    read_sheet(text, &yjs_2021::FRAMEWORK).unwrap()
}

fn audit(text: &str) -> CaseAudit {
    match content(text) {
        SheetContent::Cases(audit) => audit,
        other @ SheetContent::Figures(_) => panic!("{other:?}"),
    }
}

fn figures(text: &str) -> FigureSheet {
    match content(text) {
        SheetContent::Figures(figures) => *figures,
        other @ SheetContent::Cases(_) => panic!("{other:?}"),
    }
}

fn sentences(problems: &[inspection_ratings::exchange::sheets::SheetProblem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_workbook_is_read_sheet_by_sheet_whatever_its_format() {
    for name in ["audit.xlsx", "audit.ods", "audit.xls", "recalculated.xlsx"] {
        let mut book = open(name);
        let names: Vec<_> = book.sheets().iter().map(|sheet| (sheet.name.clone(), sheet.is_hidden)).collect();
        let names: Vec<_> = names.iter().map(|(name, is_hidden)| (name.as_str(), *is_hidden)).collect();
        assert_eq!(
            names,
            [("Notes", false), ("Cases", false), ("Figures 2026", false), ("Old", true), ("Errors", false)],
            "{name}"
        );
        let text = book.text(1).unwrap();
        assert!(text.contains("2026-02-01\tYes\tn/a\t"), "{name}: {text}");
        let cases = audit(&text);
        assert_eq!((cases.heading_row, cases.cases), (Some(2), 3), "{name}: rows have the numbers of the spreadsheet");
        let tally = cases.columns[2].tally;
        assert_eq!((tally.yes, tally.no), (2, 1), "{name}");
    }
}

const WAITS: &str = "some rows are perhaps no cases of their own (1, the first of them here), so columns in which they have answers are \
                     not counted yet; say whether they count, or delete those that do not";

#[test]
fn the_value_of_a_merged_cell_belongs_to_all_its_cells_and_hidden_rows_are_named() {
    for name in ["merged.xlsx", "merged.ods", "merged.xls", "merged.xlsb"] {
        let text = open(name).text(0).unwrap();
        let mut audit = audit(&text);
        assert_eq!(sentences(&audit.problems())[0], format!("Row 6: {WAITS}"), "{name}");
        audit.choose_doubtful_cases(Some(DoubtfulCases::Counted), &Table::read(&text).unwrap());
        let cases = ["2.1.1", "2.1.2", "2.1.3"].map(|number| {
            let place = yjs_2021::FRAMEWORK.place(number).unwrap();
            answer_text(audit.inspection().answer(place).unwrap())
        });
        assert_eq!(cases, ["2/3", "1/3", "2/3"], "{name}");
        assert_eq!(audit.cases, 3, "{name}: a case whose name is merged over two rows is one");
        let expected = [
            "Row 4: “no plan” is no case, so the row is not counted",
            "Row 6: hidden rows are counted too (1, the first of them here); delete those that should not be",
        ];
        assert_eq!(sentences(&audit.problems()), expected, "{name}");
    }
}

#[test]
fn turned_sheets_are_read_in_every_kind_of_workbook() {
    for name in ["turned.xlsx", "turned.ods", "turned.xls"] {
        let mut book = open(name);
        let cases = audit(&book.text(0).unwrap());
        assert_eq!((cases.cases, cases.row_of_headings()), (3, Some(1)), "{name}");
        assert_eq!(answers(&cases.inspection()), ["2.1.1 1/2", "2.1.2 2/3", "2.1.3 1/2"], "{name}");
        let expected = [
            "Column A: the key questions stand in this column and the cases in those behind it, so the sheet is read turned",
            "Column E: “Total” looks like a total, so the column is not counted",
            "Row 3, column D: “perhaps” is not yes, no or n/a, so it is not counted",
        ];
        assert_eq!(sentences(&cases.problems()), expected, "{name}");
        let found = figures(&book.text(1).unwrap());
        assert_eq!(answers(&found.inspection), ["2.1.1 7/9", "2.1.2 5/9", "2.1.3 6/8"], "{name}");
        assert!(found.is_turned, "{name}");
    }
}

#[test]
fn percentages_are_read_as_their_cells_show_them() {
    for name in ["audit.xlsx", "audit.ods", "audit.xls", "recalculated.xlsx"] {
        let found = figures(&open(name).text(2).unwrap());
        let shown: Vec<_> = ["2.1.1", "2.1.2", "2.2.1"]
            .map(|number| found.inspection.answer(yjs_2021::FRAMEWORK.place(number).unwrap()))
            .into_iter()
            .map(|answer| format!("{answer:?}"))
            .collect();
        assert!(shown[0].contains("7200") && shown[1].contains("10000") && shown[2].contains("7250"), "{name}: {shown:?}");
        assert_eq!(sentences(&found.problems), [""; 0], "{name}");
    }
}

#[test]
fn formats_and_hidden_rows_and_columns_are_found_in_every_kind_of_workbook() {
    const HIDDEN: &str = "hidden rows are counted too (1, the first of them here); delete those that should not be";
    const COLUMN: &str =
        "the spreadsheet hides this column, and it is counted too; leave the column out if it should not be";
    for name in ["layout.xlsx", "layout.ods", "layout.xls", "layout.xlsb"] {
        let mut book = open(name);
        let cases = audit(&book.text(0).unwrap());
        assert_eq!(cases.cases, 3, "{name}");
        let expected = [format!("Row 3: {WAITS}"), format!("Column C: {COLUMN}"), format!("Row 3: {HIDDEN}")];
        assert_eq!(sentences(&cases.problems()), expected, "{name}");
        // Beside 72 %, 89 is not 8,900 %, and a format with words shows percentages too.
        let found = figures(&book.text(1).unwrap());
        let answers: Vec<_> =
            found.inspection.key_questions().iter().filter_map(|entry| entry.answer).map(answer_text).collect();
        assert_eq!(answers, ["72%", "100%", "72.5%", "5%", "89%"], "{name}");
        assert_eq!(sentences(&found.problems), [format!("Row 3: {HIDDEN}")], "{name}");
        let found = figures(&book.text(2).unwrap());
        assert_eq!((found.answered, sentences(&found.problems)), (2, vec![format!("Column C: {COLUMN}")]), "{name}");
    }
}

#[test]
fn errors_and_formulas_that_are_not_worked_out_are_named() {
    let cases = audit(&open("recalculated.xlsx").text(4).unwrap());
    let problems = sentences(&cases.problems()).join("\n");
    assert!(problems.contains("Row 2, column B: “#DIV/0!”") && problems.contains("Row 4, column C: “#N/A”"), "{problems}");
    // openpyxl writes formulas without their results.
    let cases = audit(&open("audit.xlsx").text(4).unwrap());
    let problems = sentences(&cases.problems()).join("\n");
    assert!(problems.contains("Row 2, column B: the formula is not worked out"), "{problems}");
}

#[test]
fn a_formula_that_waits_to_be_worked_out_is_not_zero() {
    let figures = figures(&open("waiting.xlsx").text(0).unwrap());
    let problems = sentences(&figures.problems);
    assert!(
        matches!(problems.as_slice(), [one] if one.starts_with("Row 2, column B: the formula is not worked out")),
        "{problems:?}"
    );
    let given: Vec<_> =
        figures.inspection.key_questions().iter().filter_map(|entry| entry.answer).map(answer_text).collect();
    assert_eq!(given, ["0/9"], "a zero that somebody typed is one");
}

fn answers(inspection: &Inspection) -> Vec<String> {
    let entries = inspection.key_questions().iter();
    entries.filter_map(|entry| Some(format!("{} {}", entry.located.question.number, answer_text(entry.answer?)))).collect()
}

#[test]
fn numbers_that_a_format_shows_as_words_are_read_as_words_and_cells_struck_through_are_named() {
    let mut book = open("words.xlsx");
    let text = book.text(0).unwrap();
    let mut cases = audit(&text);
    assert_eq!(answers(&cases.inspection()), [""; 0], "nobody knows whether the case counts that is struck through");
    cases.choose_doubtful_cases(Some(DoubtfulCases::Counted), &Table::read(&text).unwrap());
    // “No” stands for 1 in the second column, and a dash for 0 in the last.
    // An answer that is struck through is perhaps still the answer.
    assert_eq!(answers(&cases.inspection()), ["2.1.1 2/4", "2.1.2 2/4", "2.2.1 1/4"]);
    let problems = sentences(&cases.problems()).join("\n");
    assert!(problems.contains("Row 5: “A4 (struck through)” can mean that this case does not count"), "{problems}");
    assert!(problems.contains("Row 5, column D: “Yes (struck through)” is not yes"), "{problems}");
    let found = figures(&book.text(1).unwrap());
    assert_eq!(answers(&found.inspection), ["2.1.1 7/9", "2.1.2 5/9"]);
}

#[test]
fn a_sheet_of_cases_is_likelier_than_an_example_and_another_with_other_figures_is_its_rival() {
    let mut book = open("likely.xlsx");
    let [example, cases, last_year] = [0, 1, 2].map(|sheet| Import::new(&book.text(sheet).unwrap(), &yjs_2021::FRAMEWORK));
    assert!(cases.likelihood() > last_year.likelihood() && last_year.likelihood() > example.likelihood());
    assert!(example.likelihood() > Import::new("no sheet", &yjs_2021::FRAMEWORK).likelihood());
    assert!(cases.has_rival(&last_year) && !cases.has_rival(&example));
    let import = |text: &str| Import::new(text, &yjs_2021::FRAMEWORK);
    let counted = import("Case,2.1.1\nA1,Yes\nA2,Yes\nA3,No\n");
    for (other, is_rival) in [
        ("KQ,Yes,Of\n2.1.1,2,3\n", false),
        ("KQ,%\n2.1.1,67%\n", false),
        ("KQ,%\n2.1.1,60%\n", true),
        ("KQ,Yes,Of\n2.1.1,4,6\n", true),
        ("KQ,Yes,Of\n3.1.1,1,3\n", false),
        ("no sheet", false),
    ] {
        assert_eq!(counted.has_rival(&import(other)), is_rival, "{other}");
    }
    let judged = |rating: &str| import(&format!("No.,Yes,Of,Rating\n1.1,,,{rating}\n2.1.1,2,3,\n"));
    assert!(judged("Good").has_rival(&judged("Outstanding")) && !judged("Good").has_rival(&judged("Good")));
}

#[test]
fn the_refusal_of_a_file_that_is_no_workbook_names_its_kind() {
    let refusal = |bytes: Vec<u8>| Workbook::open(bytes).err().map(|error| (error.code(), error.to_string()));
    let file = |name: &str| fs::read(format!("tests/{name}")).unwrap();
    for (name, bytes, code, sentence) in [
        ("protected", file("sheets/workbooks/protected.xlsx"), "protected", "the workbook is protected by a password"),
        ("cut short", file("bad/cut-short.xlsx"), "damaged", "the workbook is damaged"),
        ("a bomb", file("bad/bomb.xlsx"), "packed", "the workbook is packed, and unpacked it would be larger than 300 MB"),
        ("a text", b"Case,2.1.1".to_vec(), "not-a-workbook", "the file is no workbook"),
        ("an old workbook without a book", file("bad/old-workbook.xls"), "damaged", "the workbook is damaged"),
        ("too long", vec![b'P'; 20_000_001], "too-long", "the file is 21 MB; the limit is 20 MB"),
    ] {
        let (found, message) = refusal(bytes).unwrap_or_else(|| panic!("{name} is opened"));
        assert_eq!(found, code, "{name}: {message}");
        assert!(message.starts_with(sentence), "{name}: {message}");
    }
}

#[test]
fn the_refusal_of_a_text_of_another_kind_names_the_kind() {
    for (name, kind) in [
        ("page.xls", "a web page"),
        ("spreadsheet-2003.xls", "an XML Spreadsheet 2003"),
        ("archive.mht", "a web archive (.mht)"),
        ("flat.fods", "a flat OpenDocument spreadsheet (.fods)"),
    ] {
        let text = fs::read_to_string(format!("tests/bad/{name}")).unwrap();
        let refusal = match Import::new(&text, &yjs_2021::FRAMEWORK).content {
            Err(refusal) => refusal.to_string(),
            Ok(content) => panic!("{name}: {content:?}"),
        };
        let expected =
            format!("this is {kind} saved as a sheet; open it in Excel or LibreOffice, and save it as .xlsx or CSV");
        assert_eq!(refusal, expected, "{name}");
    }
}

/// Our own workbook, and sheets of every kind in workbooks.
#[cfg(feature = "workbook")]
mod own {
    use inspection_ratings::engine::Inspection;
    use inspection_ratings::exchange::import::ImportContent;
    use inspection_ratings::exchange::sheets::{CellAccount, Table};
    use inspection_ratings::exchange::workbook::write_workbook_compared;
    use inspection_ratings::published::PUBLISHED;

    use super::*;

    /// The figures of a text.
    fn read(text: &str) -> Option<(Inspection, CellAccount)> {
        Some(match read_sheet(text, &yjs_2021::FRAMEWORK).ok()? {
            SheetContent::Cases(audit) => (audit.inspection(), audit.account()),
            SheetContent::Figures(figures) => (figures.inspection, figures.account),
        })
    }

    #[test]
    fn a_sheet_of_every_kind_is_the_same_in_a_workbook() {
        let mut compared = 0;
        for file in fs::read_dir("tests/sheets").unwrap().map(|entry| entry.unwrap().path()) {
            if file.extension().is_none_or(|extension| extension != "txt") {
                continue;
            }
            let text = fs::read_to_string(&file).unwrap();
            for part in format!("\n{text}").split("\n# ").skip(1) {
                let (name, rest) = part.split_once('\n').unwrap();
                let sheet = rest.split("\n--").next().unwrap().replace('→', "\t").replace('␠', " ");
                let table = Table::read(&sheet).unwrap();
                // In a workbook all rows are as wide as the widest.
                let widths: Vec<_> = (0..table.rows()).map(|row| table.row_width(row)).filter(|width| *width > 1).collect();
                if widths.iter().any(|width| *width != table.width()) || sheet.contains("<U+") {
                    continue;
                }
                let mut workbook = rust_xlsxwriter::Workbook::new();
                let page = workbook.add_worksheet();
                for row in 0..table.rows() {
                    for (column, cell) in table.row_cells(row).enumerate().filter(|(_, cell)| !cell.is_empty()) {
                        page.write_string(row as u32, column as u16, cell).unwrap();
                    }
                }
                let text = Workbook::open(workbook.save_to_buffer().unwrap()).unwrap().text(0).unwrap();
                compared += 1;
                // Equal cells are read alike.
                let cells = |table: &Table| -> Vec<Vec<String>> {
                    (0..table.rows()).map(|row| table.row_cells(row).map(Into::into).collect()).collect()
                };
                if cells(&Table::read(&text).unwrap()) != cells(&table) {
                    assert_eq!(read(&text), read(&sheet), "{}: {name}", file.display());
                }
            }
        }
        assert!(compared > 60, "{compared}");
    }

    #[test]
    fn a_scenario_comes_back_as_a_scenario() {
        for (published, name) in PUBLISHED.into_iter().zip(["Scenario 1", "More in 2.2: “planning”", "=1+1", "Scenario 12"])
        {
            let inspection = published.inspection();
            let bytes = write_workbook_compared(&inspection, "2026-11-29", Some(name), None).unwrap();
            let text = Workbook::open(bytes).unwrap().text(0).unwrap();
            let Ok(ImportContent::Inspection { shared, .. }) = Import::new(&text, &yjs_2021::FRAMEWORK).content else {
                panic!("{name} is no inspection");
            };
            let scenario = shared.scenario.expect("it is a scenario");
            // The workbook does not hold what the figures are in fact.
            assert_eq!((scenario.name.as_str(), scenario.baseline.answered()), (name, 0));
            assert_eq!((shared.inspection, scenario.baseline.service), (inspection.clone(), inspection.service));
        }
    }
}
