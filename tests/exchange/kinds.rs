//! Sheets as people keep them, kind by kind, and the law of sheets: every cell is counted, or is in something that is named as left out.

use std::fs;

use crate::support::{answer_text, keeping_slow};
use inspection_ratings::engine::{Framework, Inspection};
use inspection_ratings::exchange::import::{Import, ImportContent};
use inspection_ratings::exchange::sheets::{
    CellAccount, CountedDisposals, DoubtfulCases, SheetContent, SheetError, SheetProblem, Table, read_sheet,
};
use inspection_ratings::frameworks::{framework, yjs_2021};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// A sheet, and its expected result.
struct Case {
    name: String,
    sheet: String,
    answers: Vec<String>,
    cases: Option<usize>,
    named: Vec<String>,
    refused: Option<String>,
    framework: &'static Framework,
    /// Whether the answers are there only once a person has said that all rows count.
    asks_which_count: bool,
    /// The cases that the figures are about, where the answers are there only once a person has said so.
    about: Option<CountedDisposals>,
}

/// The text with the characters for which a data file has signs.
fn unescaped(text: &str) -> String {
    let mut text = text.replace('→', "\t").replace('␠', " ");
    while let Some((start, end)) = text.find("<U+").and_then(|start| Some((start, start + text[start..].find('>')?))) {
        let number = u32::from_str_radix(&text[start + 3..end], 16).unwrap();
        text.replace_range(start..=end, &char::from_u32(number).unwrap().to_string());
    }
    text
}

fn all_cases() -> Vec<Case> {
    let mut files: Vec<_> = fs::read_dir("tests/sheets").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let kind = file.file_stem().unwrap().to_str().unwrap();
        let mut of_file = 0;
        for part in format!("\n{}", text).split("\n# ").skip(1) {
            let (name, rest) = part.split_once('\n').unwrap();
            let (sheet, expected) = rest
                .split_once("\n--\n")
                .or_else(|| Some((rest.strip_suffix("\n--")?, "")))
                .unwrap_or_else(|| panic!("{kind}: {name}"));
            let lines: Vec<&str> = expected.lines().filter(|line| !line.is_empty()).collect();
            let of_kind = |sign: &'static str| lines.iter().filter_map(move |line| line.strip_prefix(sign));
            cases.push(Case {
                name: format!("{kind}: {name}"),
                sheet: unescaped(&format!("{sheet}\n")),
                answers: lines
                    .iter()
                    .filter(|line| line.contains(" = ") && !line.starts_with('!'))
                    .map(ToString::to_string)
                    .collect(),
                cases: of_kind("cases ").next().map(|cases| cases.parse().unwrap()),
                named: of_kind("! ").map(Into::into).collect(),
                refused: of_kind("refused ").next().map(Into::into),
                asks_which_count: lines.contains(&"once all rows count"),
                about: of_kind("once about ").next().map(|cases| match cases {
                    "court cases" => CountedDisposals::Court,
                    "out-of-court cases" => CountedDisposals::OutOfCourt,
                    other => panic!("{kind}: {other}"),
                }),
                framework: of_kind("under ").next().map_or(&yjs_2021::FRAMEWORK, |id| framework(id).unwrap()),
            });
            of_file += 1;
        }
        assert!(of_file >= 5, "{kind} has {of_file} sheets");
    }
    cases
}

/// The answers of an inspection, a line each, sorted.
fn answers(inspection: &Inspection) -> Vec<String> {
    let standards = inspection.standards().iter().map(|entry| (entry.located.standard.number, entry.answer));
    let questions = inspection.key_questions().iter().map(|entry| (entry.located.question.number, entry.answer));
    let mut lines: Vec<_> = standards
        .chain(questions)
        .filter_map(|(number, answer)| Some(format!("{number} = {}", answer_text(answer?).replace('/', " of "))))
        .map(|line| line.replace("NotAsked", "n/a"))
        .collect();
    lines.sort();
    lines
}

/// The result of a sheet.
pub(crate) struct Read {
    pub(crate) answers: Vec<String>,
    pub(crate) cases: usize,
    pub(crate) problems: Vec<SheetProblem>,
    pub(crate) account: CellAccount,
}

fn read(name: &str, sheet: &str) -> Option<Read> {
    read_under(name, sheet, &yjs_2021::FRAMEWORK)
}

fn read_under(name: &str, sheet: &str, framework: &'static Framework) -> Option<Read> {
    match read_sheet(sheet, framework) {
        Ok(SheetContent::Cases(audit)) => Some(Read {
            answers: answers(&audit.inspection()),
            cases: audit.cases,
            problems: audit.problems(),
            account: audit.account(),
        }),
        Ok(SheetContent::Figures(figures)) => Some(Read {
            answers: answers(&figures.inspection),
            cases: 0,
            problems: figures.problems,
            account: figures.account,
        }),
        Err(error) => {
            eprintln!("{name}: {error}");
            None
        }
    }
}

/// The answers once a person has said that all rows count.
fn with_all_rows(sheet: &str, framework: &'static Framework) -> Vec<String> {
    let Ok(SheetContent::Cases(mut audit)) = read_sheet(sheet, framework) else { return Vec::new() };
    audit.choose_doubtful_cases(Some(DoubtfulCases::Counted), &Table::read(sheet).unwrap());
    answers(&audit.inspection())
}

/// The answers of a sheet of figures and its account, before and after a person has said which cases the figures are about.
fn about_disposals(
    sheet: &str,
    framework: &'static Framework,
    about: CountedDisposals,
) -> ((Vec<String>, CellAccount), (Vec<String>, CellAccount)) {
    let mut import = Import::new(sheet, framework);
    let read = |import: &Import| match &import.content {
        Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => (answers(&figures.inspection), figures.account),
        other => panic!("{sheet}: {other:?}"),
    };
    let before = read(&import);
    import.choose_disposals(Some(about));
    let chosen = read(&import);
    import.choose_disposals(None);
    assert_eq!(read(&import), before, "{sheet}");
    (before, chosen)
}

/// The number of cells that hold something.
pub(crate) fn filled(sheet: &str) -> usize {
    let table = Table::read(sheet).unwrap();
    (0..table.rows()).map(|row| table.row_cells(row).filter(|cell| !cell.trim().is_empty()).count()).sum()
}

/// A sheet with another sign between its cells, each cell in quotation marks.
fn divided_by(sheet: &str, delimiter: &str) -> String {
    let table = Table::read(sheet).unwrap();
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row| table.row_cells(row).map(quoted).collect::<Vec<_>>().join(delimiter) + "\r\n";
    (0..table.rows()).map(line).collect()
}

#[test]
fn every_sheet_gives_the_expected_answers() {
    let mut wrong = Vec::new();
    for Case { name, sheet, answers, cases, named, refused, framework, asks_which_count, about } in all_cases() {
        if let Some(about) = about {
            let (before, chosen) = about_disposals(&sheet, framework, about);
            let filled = filled(&sheet);
            if chosen.0 != answers
                || !before.0.is_empty()
                || [before.1, chosen.1].iter().any(|account| account.all() != filled)
            {
                wrong.push(format!("{name}: {chosen:?} of {filled} cells once about {about:?}, and {before:?} before"));
            }
            continue;
        }
        if let Some(code) = refused {
            let found = read_sheet(&sheet, framework).err().map(SheetError::code);
            if found != Some(code.as_str()) {
                wrong.push(format!("{name}: {found:?} instead of a refusal"));
            }
            continue;
        }
        let Some(found) = read_under(&name, &sheet, framework) else {
            wrong.push(format!("{name}: is not read"));
            continue;
        };
        let problems: Vec<_> = found.problems.iter().map(ToString::to_string).collect();
        let mut expected = answers;
        expected.sort();
        if asks_which_count {
            let chosen = with_all_rows(&sheet, framework);
            if chosen != expected || found.answers == expected {
                wrong.push(format!(
                    "{name}: {chosen:?} once all rows count, instead of {expected:?}, and {:?} before",
                    found.answers
                ));
            }
            expected.clone_from(&found.answers);
        }
        if found.answers != expected {
            wrong.push(format!("{name}: {:?} instead of {expected:?}; {problems:#?}", found.answers));
        }
        if cases.is_some_and(|cases| cases != found.cases) {
            wrong.push(format!("{name}: {} cases; {problems:#?}", found.cases));
        }
        for part in named {
            if !problems.iter().any(|problem| problem.contains(&part)) {
                wrong.push(format!("{name}: no problem contains “{part}”; {problems:#?}"));
            }
        }
        if found.account.all() != filled(&sheet) {
            wrong.push(format!("{name}: {:?} of {} cells", found.account, filled(&sheet)));
        }
        // Signs of a workbook are in its own text alone.
        let is_workbook = sheet.contains(|c| ('\u{FDD0}'..='\u{FDD3}').contains(&c));
        for delimiter in [",", ";"].into_iter().filter(|_| !is_workbook) {
            let same = read_under(&name, &divided_by(&sheet, delimiter), framework);
            if same.as_ref().map(|same| (&same.answers, same.account)) != Some((&found.answers, found.account)) {
                wrong.push(format!("{name}: divided by {delimiter:?} {:?}", same.map(|same| same.answers)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// A sheet in quotation marks.
pub(crate) fn sheet_of(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| {
        row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(",") + "\n"
    };
    rows.iter().map(line).collect()
}

/// The headings of a sheet of cases, and its cases: answers in one code, and words that are none.
pub(crate) fn any_audit() -> impl Strategy<Value = (Vec<String>, Vec<Vec<String>>)> {
    const QUESTIONS: [&str; 6] = ["2.1.1", "2.1.2 Safety", "Q2.1.3", "2.2.1 v2.0", "3.1.1", "3.2.2 (01.02.2026)"];
    const CODES: [&[&str]; 5] = [
        &["Yes", "No", "", "n/a", "no"],
        &["1", "0", "", "1.0"],
        &["✓", "x", "", "✓"],
        &["y", "n", "partly", "Y", "-"],
        &["Met", "Not met", "Partly met", "x", "2", "1"],
    ];
    (subsequence(QUESTIONS.to_vec(), 1..=6), select(CODES.to_vec()), 1..12usize).prop_flat_map(|(questions, code, cases)| {
        let width = questions.len();
        let mut headings = vec!["Case".to_owned()];
        headings.extend(questions.into_iter().map(Into::into));
        let answers = prop::collection::vec(prop::collection::vec(select(code.to_vec()), width), cases);
        let rows = answers.prop_map(|answers| {
            let case = |(at, answers): (usize, Vec<&str>)| {
                let mut row = vec![format!("A{}", at + 1)];
                row.extend(answers.into_iter().map(Into::into));
                row
            };
            answers.into_iter().enumerate().map(case).collect::<Vec<_>>()
        });
        (Just(headings), rows)
    })
}

/// Rows that are no cases, of some width.
fn furniture(width: usize) -> impl Strategy<Value = Vec<String>> {
    let label = select(vec!["Total", "% yes", "Generated on 1 May", "Result", "", "Page 1 of 2", "Number of yes"]);
    (label, prop::collection::vec(select(vec!["1", "3", "", "50%"]), width - 1)).prop_map(|(label, cells)| {
        let mut row = vec![label.to_owned()];
        row.extend(cells.into_iter().map(Into::into));
        row
    })
}

pub(crate) fn read_rows(rows: &[Vec<String>]) -> Option<Read> {
    read("generated", &sheet_of(rows))
}

/// Rows with their columns in another order.
pub(crate) fn reordered(rows: &[Vec<String>], order: &[usize]) -> Vec<Vec<String>> {
    rows.iter().map(|row| order.iter().map(|column| row[*column].clone()).collect()).collect()
}

proptest! {
    #![proptest_config(keeping_slow(64, "tests/kinds.regressions"))]

    #[test]
    fn every_cell_of_a_sheet_of_cases_is_accounted_for(
        (headings, cases) in any_audit(),
        extra in prop::collection::vec((any::<prop::sample::Index>(), furniture(7)), 0..4),
        title in any::<bool>(),
    ) {
        let has_others = !extra.is_empty();
        let mut rows: Vec<Vec<String>> = cases;
        for (at, mut row) in extra {
            row.truncate(headings.len());
            rows.insert(at.index(rows.len() + 1), row);
        }
        rows.insert(0, headings.clone());
        if title {
            rows.insert(0, vec!["Audit of June".into()]);
        }
        let sheet = sheet_of(&rows);
        let content = read_sheet(&sheet, &yjs_2021::FRAMEWORK);
        let audit = match content {
            Ok(SheetContent::Cases(audit)) => audit,
            // With a row of percentages among few cases, a sheet can be refused, with the reason.
            Err(_) if has_others => return Ok(()),
            other => panic!("{other:?}"),
        };
        let account = audit.account();
        prop_assert_eq!(account.all(), filled(&sheet));
        let counted: u32 = audit.columns.iter().filter(|column| audit.answer_of(column).is_some()).map(|column| column.tally.yes + column.tally.no).sum();
        prop_assert!(account.counted >= counted as usize);
        // Each cell that is not counted is named by its row, its column or its place; ten of a kind are listed.
        let is_named = |row: usize| audit.problems().iter().any(|problem| problem.row == Some(row));
        let named_rows = (0..rows.len()).filter(|row| is_named(*row)).count();
        let other_rows = rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).count() - audit.cases - 1 - usize::from(title);
        prop_assert!(named_rows >= other_rows.min(10), "{:#?}", audit.problems());
    }

    #[test]
    fn the_order_of_columns_and_of_cases_changes_nothing(
        ((headings, cases), order) in any_audit().prop_flat_map(|audit| {
            let (columns, rows): (Vec<_>, Vec<_>) = ((0..audit.0.len()).collect(), (0..audit.1.len()).collect());
            (Just(audit), (Just(columns).prop_shuffle(), Just(rows).prop_shuffle()))
        }),
    ) {
        let mut rows = vec![headings.clone()];
        rows.extend(cases.iter().cloned());
        let mut other = vec![headings.clone()];
        other.extend(order.1.iter().map(|case| cases[*case].clone()));
        let (one, other) = (read_rows(&rows), read_rows(&reordered(&other, &order.0)));
        prop_assert_eq!(one.as_ref().map(|read| (&read.answers, read.account, read.cases)), other.as_ref().map(|read| (&read.answers, read.account, read.cases)));
    }

    #[test]
    fn the_column_of_a_stranger_changes_nothing(
        (headings, cases) in any_audit(),
        at in any::<prop::sample::Index>(),
        heading in select(vec!["Looked after", "Office", "Notes", "Age", "Ref"]),
        // A lone answer among other texts has perhaps moved there, so the program asks.
        words in prop_oneof![
            prop::collection::vec(select(vec!["Yes", "No", "", "1", "0"]), 12),
            prop::collection::vec(select(vec!["", "1", "0", "14", "north", "see file"]), 12),
        ],
    ) {
        let mut rows = vec![headings.clone()];
        rows.extend(cases.iter().cloned());
        let Some(alone) = read_rows(&rows) else { return Ok(()) };
        // The first column names the cases.
        let at = 1 + at.index(headings.len());
        for (row, word) in rows.iter_mut().zip(std::iter::once(heading).chain(words)) {
            row.insert(at, word.into());
        }
        let Some(with) = read_rows(&rows) else { panic!("it is not read") };
        prop_assert_eq!(alone.answers, with.answers);
        prop_assert_eq!((alone.cases, alone.account.counted, alone.account.unclear), (with.cases, with.account.counted, with.account.unclear));
        prop_assert_eq!(with.account.all(), filled(&sheet_of(&rows)));
    }

    #[test]
    fn every_cell_of_any_sheet_is_accounted_for(
        rows in prop::collection::vec(
            prop::collection::vec(
                select(vec![
                    "", "", "Case", "KQ", "Yes", "No", "Of", "%", "Total", "Rating", "n/a", "2.1.1", "2.1.2", "3.1.1", "1.1 Governance", "2.1",
                    "7", "9", "0.5", "1", "0", "y", "n", "x", "✓", "Good", "late", "2024 %", "Generated on", "A7", "8.0", "partly",
                ]),
                0..6,
            ),
            1..9,
        ),
        delimiter in select(vec!["\t", ",", ";"]),
    ) {
        let rows: Vec<Vec<String>> = rows.into_iter().map(|row| row.into_iter().map(Into::into).collect()).collect();
        let sheet = sheet_of(&rows);
        let found = read("any", &sheet);
        if let Some(found) = &found {
            prop_assert_eq!(found.account.all(), filled(&sheet));
        }
        let divided = read("any", &divided_by(&sheet, delimiter));
        prop_assert_eq!(found.map(|found| (found.answers, found.account)), divided.map(|found| (found.answers, found.account)));
    }

    #[test]
    fn the_order_of_a_sheet_of_figures_changes_nothing(
        rows in prop::collection::vec((0..10u32, 0..10u32, 0..4u32, select(vec![0, 0, 1, 2])), 6),
        order in Just((0..6usize).collect::<Vec<_>>()).prop_shuffle(),
        columns in Just(vec![0usize, 1, 2, 3, 4]).prop_shuffle(),
    ) {
        const NUMBERS: [&str; 6] = ["2.1.1", "2.1.2", "2.1.3", "2.2.1", "2.2.2", "3.1.1"];
        let headings = ["KQ", "Yes", "No", "N/A", "Total"].map(str::to_owned).to_vec();
        let row = |(number, (yes, no, not_asked, off)): (&str, &(u32, u32, u32, u32))| {
            vec![number.to_owned(), yes.to_string(), no.to_string(), not_asked.to_string(), (yes + no + not_asked + off).to_string()]
        };
        let rows_of: Vec<_> = NUMBERS.into_iter().zip(&rows).map(row).collect();
        let mut one = vec![headings.clone()];
        one.extend(rows_of.iter().cloned());
        let mut other = vec![headings];
        other.extend(order.iter().map(|row| rows_of[*row].clone()));
        // The numbers of key questions come first, because “No” before them would number the rows.
        let columns: Vec<_> = std::iter::once(0).chain(columns.into_iter().filter(|column| *column > 0)).collect();
        let (found, other) = (read_rows(&one).unwrap(), read_rows(&reordered(&other, &columns)).unwrap());
        prop_assert_eq!(&found.answers, &other.answers);
        prop_assert_eq!(found.account, other.account);
        for (number, (yes, no, _, off)) in NUMBERS.into_iter().zip(rows) {
            let line = found.answers.iter().find(|line| line.starts_with(number));
            if off > 0 && yes + no > 0 {
                prop_assert_eq!(line, None, "figures that disagree give none");
            } else if yes + no > 0 {
                prop_assert_eq!(line, Some(&format!("{number} = {yes} of {}", yes + no)));
            }
        }
    }
}
