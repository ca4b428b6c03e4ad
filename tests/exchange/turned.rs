//! Sheets with a row for each key question: turned, they give what the sheet with a row for each case gives, and their problems are named as
//! they stand.

use crate::kinds::{any_audit, filled, read_rows, reordered, sheet_of};
use crate::support::keeping_slow;
use inspection_ratings::exchange::import::{Import, ImportPreview};
use inspection_ratings::exchange::sheets::read_sheet;
use inspection_ratings::exchange::wire::CasesJson;
use inspection_ratings::frameworks::yjs_2021;
use proptest::prelude::*;
use proptest::sample::select;

/// Rows as columns.
fn turned(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |row: &Vec<String>, column: usize| row.get(column).cloned().unwrap_or_default();
    (0..width).map(|column| rows.iter().map(|row| cell(row, column)).collect()).collect()
}

/// Whether a sheet of cases has a clear answer: without one, nobody can say that its columns are cases.
fn has_answer(cases: &[Vec<String>]) -> bool {
    let is_answer = |cell: &String| {
        ["yes", "no", "1", "0", "1.0", "✓", "y", "n", "met", "not met"].contains(&cell.to_lowercase().as_str())
    };
    cases.iter().flat_map(|case| case.iter().skip(1)).any(is_answer)
}

/// A sheet of cases with two key questions or more, and two cases or more.
fn wide_audit() -> impl Strategy<Value = (Vec<String>, Vec<Vec<String>>)> {
    any_audit().prop_filter("two of each", |(headings, cases)| headings.len() > 2 && cases.len() > 1 && has_answer(cases))
}

proptest! {
    #![proptest_config(keeping_slow(64, "tests/turned.regressions"))]

    #[test]
    fn a_turned_sheet_gives_what_the_sheet_gives((headings, cases) in wide_audit()) {
        let mut rows = vec![headings];
        rows.extend(cases);
        let (upright, turned) = (read_rows(&rows).unwrap(), read_rows(&turned(&rows)).unwrap());
        prop_assert_eq!(upright.answers, turned.answers);
        prop_assert_eq!((upright.cases, upright.account), (turned.cases, turned.account));
        prop_assert_eq!(upright.problems.len() + 1, turned.problems.len());
        for (upright, turned) in upright.problems.iter().zip(turned.problems.iter().skip(1)) {
            prop_assert_eq!((upright.row, upright.column), (turned.column, turned.row));
        }
    }

    #[test]
    fn the_order_of_a_turned_sheet_changes_nothing(
        ((headings, cases), order) in wide_audit().prop_flat_map(|audit| {
            let (columns, rows): (Vec<_>, Vec<_>) = ((1..audit.0.len()).collect(), (0..audit.1.len()).collect());
            (Just(audit), (Just(columns).prop_shuffle(), Just(rows).prop_shuffle()))
        }),
    ) {
        let mut rows = vec![headings.clone()];
        rows.extend(cases.iter().cloned());
        let mut other = vec![headings];
        other.extend(order.1.iter().map(|case| cases[*case].clone()));
        // The names of the cases stay in front.
        let columns: Vec<usize> = std::iter::once(0).chain(order.0).collect();
        let (one, other) = (read_rows(&turned(&rows)).unwrap(), read_rows(&turned(&reordered(&other, &columns))).unwrap());
        prop_assert_eq!((one.answers, one.account, one.cases), (other.answers, other.account, other.cases));
    }

    #[test]
    fn a_column_that_is_no_case_is_named_in_a_turned_sheet(
        (headings, cases) in wide_audit(),
        at in any::<prop::sample::Index>(),
        heading in select(vec!["Total", "Comments", "% yes", "Evidence", "Team", "Action needed?"]),
        words in prop::collection::vec(select(vec!["Yes", "No", "", "1", "0", "14", "north", "50%"]), 8),
    ) {
        let mut rows = vec![headings];
        rows.extend(cases);
        let alone = read_rows(&turned(&rows)).unwrap();
        let width = rows[0].len();
        let other = std::iter::once(heading).chain(words).take(width).map(Into::into).collect::<Vec<String>>();
        let at = 1 + at.index(rows.len());
        rows.insert(at, other);
        let sheet = turned(&rows);
        // Beside figures, a sheet can be one of figures, which the cases then must come to.
        let Some(with) = read_rows(&sheet) else { return Ok(()) };
        prop_assert_eq!(with.account.all(), filled(&sheet_of(&sheet)));
        if with.cases > 0 {
            // A total that the cases do not come to has their key question wait.
            let disagreeing = with.problems.iter().filter(|problem| problem.code() == "summary-disagrees").count();
            prop_assert_eq!(alone.cases, with.cases);
            prop_assert!(with.answers.iter().all(|answer| alone.answers.contains(answer)));
            prop_assert!(alone.answers.len() - with.answers.len() <= disagreeing);
            if disagreeing == 0 {
                prop_assert_eq!((alone.account.counted, alone.account.unclear), (with.account.counted, with.account.unclear));
            }
            let is_blank = rows[at].iter().skip(1).all(String::is_empty);
            prop_assert!(is_blank || with.problems.iter().any(|problem| problem.column == Some(at) && problem.row.is_none()));
        }
    }

    #[test]
    fn a_summary_with_key_questions_across_gives_the_same(
        rows in prop::collection::vec((0..10u32, 0..10u32, 0..4u32, select(vec![0, 0, 1, 2])), 6),
        corner in select(vec!["", "Answer", "Key question"]),
    ) {
        const NUMBERS: [&str; 6] = ["2.1.1", "2.1.2", "2.1.3", "2.2.1", "2.2.2", "3.1.1"];
        let row = |(number, (yes, no, not_asked, off)): (&str, &(u32, u32, u32, u32))| {
            vec![number.to_owned(), yes.to_string(), no.to_string(), not_asked.to_string(), (yes + no + not_asked + off).to_string()]
        };
        let mut sheet = vec![["KQ", "Yes", "No", "N/A", "Total"].map(str::to_owned).to_vec()];
        sheet.extend(NUMBERS.into_iter().zip(&rows).map(row));
        let upright = read_rows(&sheet).unwrap();
        sheet[0][0] = corner.into();
        let across = turned(&sheet);
        let Some(turned) = read_rows(&across) else {
            prop_assert_eq!(upright.answers, Vec::<String>::new());
            return Ok(());
        };
        if !upright.answers.is_empty() {
            prop_assert_eq!(upright.answers, turned.answers);
        }
        prop_assert_eq!(turned.account.all(), filled(&sheet_of(&across)));
    }
}

const SHEET: &str =
    "Worker\tJS\tMB\tJS\nCase\t1001\t1002\t1003\n2.1.1 Desistance\tYes\tNo\tperhaps\n2.1.2 Safety\tYes\tno\tYes\n";

#[test]
fn rows_and_columns_are_named_as_they_stand() {
    let sheet = read_sheet(SHEET, &yjs_2021::FRAMEWORK).unwrap();
    let json = serde_json::to_value(CasesJson::from(&sheet)).unwrap();
    assert_eq!(json["cases"], 3);
    assert_eq!(json["columns"][2]["column"], "3");
    assert_eq!(json["columns"][2]["heading"], "2.1.1 Desistance");
    let problem = &json["problems"][1];
    assert_eq!((&problem["row"], &problem["column"], &problem["code"]), (&3.into(), &"D".into(), &"unclear".into()));
    assert_eq!(problem["message"], "Row 3, column D: “perhaps” is not yes, no or n/a, so it is not counted");
}

#[test]
fn a_row_of_a_turned_sheet_is_shown_as_it_stands() {
    let mut import = Import::new(SHEET, &yjs_2021::FRAMEWORK);
    import.show_row(2);
    let ImportPreview::Cases(preview) = ImportPreview::from(&import) else { panic!() };
    let row = preview.row.unwrap();
    let cells: Vec<_> =
        row.cells.iter().map(|cell| (cell.letters.as_str(), cell.heading.as_str(), cell.text.as_str())).collect();
    assert_eq!(
        cells,
        [("A", "Case", "2.1.1 Desistance"), ("B", "1001", "Yes"), ("C", "1002", "No"), ("D", "1003", "perhaps")]
    );
    assert_eq!(preview.columns.iter().map(|column| column.letters.as_str()).collect::<Vec<_>>(), ["1", "2", "3", "4"]);
    assert_eq!(preview.words[0].label, "“perhaps”, 1 cell, in D3");
}
