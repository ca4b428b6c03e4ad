//! A sheet gives the same counts from a file of every kind: as a text with tabs, commas or semicolons, as `.xlsx` and as `.ods`.

use std::io::{Cursor, Write};

use crate::support::{inspection_text, keeping_slow};
use inspection_ratings::exchange::office::Workbook;
use inspection_ratings::exchange::sheets::{CellAccount, SheetContent, read_sheet};
use inspection_ratings::frameworks::yjs_2021;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rust_xlsxwriter::Format;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The content of a cell, as a person typed it.
#[derive(Clone, Debug)]
enum Cell {
    Blank,
    Text(&'static str),
    Number(u32),
    /// A percentage in hundredths of a per cent.
    Percentage(u32),
    Truth(bool),
}

impl Cell {
    /// The text that the cell shows.
    fn shown(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) => (*text).into(),
            Self::Number(number) => number.to_string(),
            Self::Percentage(hundredths) => {
                let digits = format!("{}.{:02}", hundredths / 100, hundredths % 100);
                format!("{}%", digits.trim_end_matches('0').trim_end_matches('.'))
            }
            Self::Truth(truth) => if *truth { "TRUE" } else { "FALSE" }.into(),
        }
    }

    fn share(hundredths: u32) -> f64 {
        f64::from(hundredths) / 10_000.0
    }
}

fn as_text(rows: &[Vec<Cell>], sign: &str) -> String {
    let quoted = |cell: &Cell| format!("\"{}\"", cell.shown().replace('"', "\"\""));
    rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(sign) + "\r\n").collect()
}

fn as_xlsx(rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let percent = Format::new().set_num_format("0.00%");
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Blank => continue,
                Cell::Text(text) => sheet.write_string(row, column, *text),
                Cell::Number(number) => sheet.write_number(row, column, *number),
                Cell::Percentage(hundredths) => {
                    sheet.write_number_with_format(row, column, Cell::share(*hundredths), &percent)
                }
                Cell::Truth(truth) => sheet.write_boolean(row, column, *truth),
            }
            .unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn as_ods(rows: &[Vec<Cell>]) -> Vec<u8> {
    const TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";
    let urn = |name: &str| format!("xmlns:{name}=\"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0\"");
    let cell = |cell: &Cell| {
        let (kind, attribute, value) = match cell {
            Cell::Blank => return "<table:table-cell/>".to_owned(),
            Cell::Text(text) => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "</text:p><text:p>");
                return format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>");
            }
            Cell::Number(number) => ("float", "value", number.to_string()),
            Cell::Percentage(hundredths) => ("percentage", "value", Cell::share(*hundredths).to_string()),
            Cell::Truth(truth) => ("boolean", "boolean-value", truth.to_string()),
        };
        format!("<table:table-cell office:value-type=\"{kind}\" office:{attribute}=\"{value}\"/>")
    };
    let row =
        |cells: &Vec<Cell>| format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>());
    let content = format!(
        "<office:document-content {} {} {}><office:body><office:spreadsheet><table:table table:name=\"Audit\">{}</table:table>\
         </office:spreadsheet></office:body></office:document-content>",
        urn("office"),
        urn("table"),
        urn("text"),
        rows.iter().map(row).collect::<String>(),
    );
    let manifest = format!(
        "<manifest:manifest {}><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{TYPE}\"/></manifest:manifest>",
        urn("manifest")
    );
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("mimetype", TYPE), ("content.xml", &content), ("META-INF/manifest.xml", &manifest)] {
        file.start_file(name, SimpleFileOptions::default()).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    file.finish().unwrap().into_inner()
}

/// The result of reading a sheet: its figures, the account of its cells, and its problems.
type Outcome = Result<(String, CellAccount, usize, Vec<String>), String>;

fn outcome(text: &str) -> Outcome {
    let content = read_sheet(text, &yjs_2021::FRAMEWORK).map_err(|error| error.to_string())?;
    let (inspection, account, cases, problems) = match content {
        SheetContent::Cases(audit) => (audit.inspection(), audit.account(), audit.cases, audit.problems()),
        SheetContent::Figures(figures) => (figures.inspection, figures.account, 0, figures.problems),
    };
    Ok((inspection_text(&inspection), account, cases, problems.iter().map(ToString::to_string).collect()))
}

fn outcome_of_file(bytes: Vec<u8>) -> Outcome {
    outcome(&Workbook::open(bytes).unwrap().text(0).unwrap())
}

fn all_alike(rows: &[Vec<Cell>]) -> Result<(), TestCaseError> {
    let expected = outcome(&as_text(rows, "\t"));
    prop_assert_eq!(&expected, &outcome(&as_text(rows, ",")), "commas");
    prop_assert_eq!(&expected, &outcome(&as_text(rows, ";")), "semicolons");
    prop_assert_eq!(&expected, &outcome_of_file(as_xlsx(rows)), ".xlsx");
    prop_assert_eq!(&expected, &outcome_of_file(as_ods(rows)), ".ods");
    Ok(())
}

fn any_answer() -> impl Strategy<Value = &'static [Cell]> {
    use Cell::{Blank, Number, Percentage, Text, Truth};
    const CODES: [&[Cell]; 4] = [
        &[Text("Yes"), Text("No"), Blank, Text("n/a"), Text("Partly")],
        &[Number(1), Number(0), Blank, Number(2)],
        &[Truth(true), Truth(false), Blank, Text("-")],
        &[Text("✓"), Text("✗"), Blank, Percentage(5_000), Text("late, \"but\" good;\nsee file")],
    ];
    select(CODES.to_vec())
}

/// A row for each case, with titles and totals.
fn any_cases() -> impl Strategy<Value = Vec<Vec<Cell>>> {
    const QUESTIONS: [&str; 5] = ["2.1.1", "2.1.2\nSafety", "Q2.1.3 <child>", "3.1.1", "Comments & notes"];
    (subsequence(QUESTIONS.to_vec(), 1..=5), any_answer(), 1..8usize, any::<bool>(), any::<bool>()).prop_flat_map(
        |(questions, code, cases, has_title, has_total)| {
            let width = questions.len();
            let answers = prop::collection::vec(prop::collection::vec(select(code.to_vec()), width), cases);
            let sums = prop::collection::vec((0..9u32).prop_map(Cell::Number), width);
            (Just(questions), answers, sums).prop_map(move |(questions, answers, sums)| {
                const NAMES: [&str; 8] = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"];
                let row = |first, cells: Vec<Cell>| std::iter::once(Cell::Text(first)).chain(cells).collect::<Vec<_>>();
                let mut rows = Vec::new();
                if has_title {
                    rows.push(row("Audit of June", vec![Cell::Blank; width]));
                    rows.push(vec![Cell::Blank; width + 1]);
                }
                rows.push(row("Case", questions.into_iter().map(Cell::Text).collect()));
                rows.extend(NAMES.into_iter().zip(answers).map(|(name, answers)| row(name, answers)));
                if has_total {
                    rows.push(row("Total", sums));
                }
                rows
            })
        },
    )
}

/// A row for each key question.
fn any_figures() -> impl Strategy<Value = Vec<Vec<Cell>>> {
    const NUMBERS: [&str; 4] = ["2.1.1", "2.1.2 Safety", "2.2.1", "3.1.1"];
    let row = |number| {
        let percentage = prop_oneof![Just(Cell::Blank), (0..=10_000u32).prop_map(Cell::Percentage), Just(Cell::Text("n/a"))];
        let count = || prop_oneof![Just(Cell::Blank), (0..12u32).prop_map(Cell::Number)];
        (count(), count(), percentage).prop_map(move |(yes, of, percentage)| vec![Cell::Text(number), yes, of, percentage])
    };
    NUMBERS.map(row).prop_map(|rows| {
        let headings = ["KQ", "Yes", "Of", "%"].map(Cell::Text).to_vec();
        std::iter::once(headings).chain(rows).collect()
    })
}

proptest! {
    #![proptest_config(keeping_slow(40, "tests/files.regressions"))]

    #[test]
    fn cases_are_the_same_in_a_file_of_every_kind(rows in any_cases()) {
        all_alike(&rows)?;
    }

    #[test]
    fn figures_are_the_same_in_a_file_of_every_kind(rows in any_figures()) {
        all_alike(&rows)?;
    }
}
