//! The work of reading a sheet, counted: a check that looks at all rows again for each row would take minutes in a sheet of 100,000 rows.

use std::cell::Cell;

thread_local! {
    /// How many times a cell, a row or a list of words was looked at.
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// Counts a step.
pub fn step() {
    STEPS.set(STEPS.get() + 1);
}

/// The rows of a sheet of some kind, by their number.
type Rows = fn(usize) -> String;

/// The kinds of sheets, each with its headings.
const KINDS: [(&str, Rows); 26] = [
    ("Case,2.1.1,2.1.2,Comments", |row| format!("YJ-{row},Yes,{},", if row.is_multiple_of(3) { "No" } else { "Yes" })),
    ("Case,2.1.1,2.1.2,Comments", |_| "JS,Yes,No,".into()),
    ("Case,2.1.1,2.1.2,Comments", |row| format!("YJ-{row},Yes,No,same as YJ-{}", row / 2)),
    ("Case,2.1.1,2.1.2,Comments", |row| format!("{} v{},Yes,No,Case {row} is excluded", row / 2, row % 2)),
    ("Case,2.1.1,2.1.2,Comments", |row| format!("YJ-{row},Yes,No,2.1.2 should be yes")),
    ("Case,2.1.1,2.1.2", |row| alternately(row, format!("YJ-{row},Yes,No"), format!("audit of {row} cases"))),
    ("Case,2.1.1,2.1.2", |row| alternately(row, format!("YJ-{row},Yes*,No"), format!("* a note about case {row}"))),
    ("Case,2.1.1,2.1.2", |row| alternately(row, format!("YJ-{row},Yes,No"), format!("* a note about case {row}"))),
    ("Team,Case,2.1.1,2.1.2", |row| {
        alternately(row, format!("T{0},{0},Yes,No", row / 2), format!("T{} Count,,1,1", row / 2))
    }),
    ("Case,2.1.1,2.1.2", |row| alternately(row, format!("YJ-{row},Yes,No"), "Total,1,0".into())),
    ("Case,2.1.1,2.1.2", |row| alternately(row, format!("YJ-{row},Yes,No"), "Case,2.1.1,2.1.2".into())),
    ("Case,2.1.1,2.1.2", |row| {
        alternately(row, format!("YJ-{row},Yes,No"), format!("Case,2.{0}.1,2.{0}.2", row / 2 % 4 + 1))
    }),
    ("Case,2.1.1,2.1.2", |row| alternately(row, format!("YJ-{row},Yes,No"), String::new())),
    ("Case,2.1.1,2.1.2", |row| format!("{row},{},{}", row % 2, row % 3 % 2)),
    ("Case,2.1.1,2.1.2", |row| format!("{},Yes,No", if row == 0 { "A" } else { "\u{FDD1}" })),
    ("Case,Status,In sample?,2.1.1,Override", |row| format!("YJ-{row},Transferred {row},Yes,Yes,No")),
    ("Case,Type,Assessment - desistance", |row| {
        format!("YJ-{row},{},Yes", if row.is_multiple_of(2) { "Court" } else { "OOCD" })
    }),
    (",2.1.1,,2.1.2,\nCase,Yes,No,Yes,No", |row| format!("YJ-{row},x,,,x")),
    ("Planning: others safe,Planning: others safe", |_| "Planning: others safe,Planning: others safe".into()),
    ("KQ,Yes,Of", |row| format!("2.{}.{},7,9", row % 4 + 1, row % 3 + 1)),
    ("KQ,Yes,Of", |row| format!("a note about {row},7,9")),
    ("KQ,Yes,Of", |row| alternately(row, "2.1.1,7,9".into(), "KQ,Yes,Of".into())),
    ("KQ,Yes,Of", |row| alternately(row, "2.1.1,7,9".into(), ",7,9".into())),
    ("KQ,Answer,Count", |row| format!("2.{}.1,{},9", row % 4 + 1, if row.is_multiple_of(2) { "Yes" } else { "No" })),
    ("Hello", |row| format!("2.{}.{}: 7 of 9", row % 4 + 1, row % 3 + 1)),
    ("Standard,Question,Yes,Of", |row| format!("Court assessment,Desistance,{},9", row % 9)),
];

/// One text in the even rows of a sheet, and another in the odd rows.
fn alternately(row: usize, even: String, odd: String) -> String {
    if row.is_multiple_of(2) { even } else { odd }
}

/// The steps in which a sheet with so many rows is read.
fn steps(headings: &str, row: Rows, rows: usize) -> u64 {
    let sheet = (0..rows).fold(headings.to_owned(), |sheet, at| sheet + "\n" + &row(at));
    let before = STEPS.get();
    // A sheet that is refused has been looked at too.
    drop(super::read_sheet(&sheet, &crate::frameworks::yjs_2021::FRAMEWORK));
    STEPS.get() - before
}

#[test]
fn twice_the_rows_are_twice_the_work() {
    const ROWS: usize = 600;
    let mut slow = Vec::new();
    for (headings, row) in KINDS {
        let [once, twice] = [ROWS, 2 * ROWS].map(|rows| steps(headings, row, rows));
        if once == 0 || 10 * twice > 23 * once {
            slow.push(format!("{headings:?}, {:?}: {once} steps, then {twice}", row(1)));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}
