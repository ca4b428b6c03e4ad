//! The columns by which two sheets name the same cases.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::case_rows::CaseRow;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::table::Table;

/// The columns by which two sheets name the same cases, each sheet with the rows of its cases: the columns with the most names in common. None
/// where the sheets have no name in common.
pub fn columns_in_common(sheets: [(&Table, &[CaseRow]); 2]) -> Option<[usize; 2]> {
    let [one, other] = sheets.map(|(table, rows)| named_columns(table, rows));
    // Two people who number the same cases can number them in another order, so better names come first.
    let are_named_better = [&one, &other].iter().all(|columns| columns.iter().any(|column| !column.counts_rows));
    // Where both sheets name cases by numbers of their own, the same initials are those of another child.
    let is_best = |column: &NamedColumn| column.is_about_cases && !column.counts_rows;
    let have_case_numbers = [&one, &other].iter().all(|columns| columns.iter().any(is_best));
    let [one, other] = [one, other].map(|mut columns| {
        columns.retain(|column| !are_named_better || !column.counts_rows);
        columns.retain(|column| !have_case_numbers || is_best(column));
        columns
    });
    let pairs = one.iter().flat_map(|one| other.iter().map(move |other| (one, other)));
    let common = |one: &NamedColumn, other: &NamedColumn| one.names.intersection(&other.names).count();
    // The columns that name the cases are those with the most names in common; of several such pairs, the first.
    let ranked = pairs.map(|(one, other)| (common(one, other), one.column, other.column));
    let best = ranked.max_by_key(|(common, one, other)| (*common, Reverse(*one), Reverse(*other)));
    let (_, column, other_column) = best.filter(|(common, ..)| *common > 0)?;
    Some([column, other_column])
}

/// A column that names the cases, and their plain names.
struct NamedColumn {
    column: usize,
    names: BTreeSet<String>,
    /// Whether most of the names are numbers that can count the rows of the sheet.
    counts_rows: bool,
    /// Whether the headings of the column are about cases.
    is_about_cases: bool,
}

/// The columns whose texts another sheet of the same cases has too. Their headings say that they name cases, and nearly every case has a
/// text of its own. Numbers that can count the rows name cases only under a heading that says so, because the first row of any sheet is 1.
fn named_columns(table: &Table, rows: &[CaseRow]) -> Vec<NamedColumn> {
    let mut reader = CellReader::default();
    let mut found: Vec<NamedColumn> = Vec::new();
    let columns: BTreeSet<usize> = rows.iter().flat_map(|row| row.naming.iter().map(|naming| naming.place)).collect();
    for column in columns {
        let (mut cases, mut are_certain, mut is_about_cases, mut names) = (0, true, true, BTreeSet::new());
        for CaseRow { row, naming, .. } in rows {
            let Some(naming) = naming.iter().find(|naming| naming.place == column) else { continue };
            cases += 1;
            are_certain &= naming.is_certain;
            is_about_cases &= naming.is_about_cases;
            names.insert(reader.plain(table.cell(*row, column)).to_owned());
        }
        names.remove("");
        let counts_rows = 2 * names.iter().filter(|name| can_count_rows(name, table)).count() > names.len();
        // In a small sheet, one name may stand twice.
        let doubled = cases - names.len();
        if doubled <= (cases / 10).max(1) && !names.is_empty() && (are_certain || !counts_rows) {
            found.push(NamedColumn { column, names, counts_rows, is_about_cases });
        }
    }
    found
}

/// Whether a name is a number that a person or a program gives to the rows of a sheet: of three digits at most, or no higher than the
/// sheet is long.
fn can_count_rows(name: &str, table: &Table) -> bool {
    let number = name.strip_suffix(".0").unwrap_or(name).trim_matches(|c: char| !c.is_alphanumeric());
    number.parse::<usize>().is_ok_and(|number| number <= table.rows().max(999))
}
