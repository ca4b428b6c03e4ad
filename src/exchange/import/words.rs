//! The sentences about a sheet of cases that the program which reads sheets writes, because the page shows them seldom. `by_case.rs` has the
//! sentences about two people who read the same cases.

use crate::engine::{Framework, listed};
use crate::exchange::sheets::{CaseAudit, CellAccount, ChosenIn, DatesElsewhere, UnclearWord, WordMeaning};
use crate::frameworks::Month;

/// Says that the headings fit a framework better than the chosen framework.
pub fn fits_headings(framework: &Framework, matched: usize, columns: usize) -> String {
    format!("More columns, {matched} of {columns}, match {}.", framework.name)
}

/// Adds to the reason why a sheet is refused that it can be read under a framework.
pub fn is_read_under(framework: &Framework) -> String {
    format!("; it can be read under {}, so choose these standards first", framework.name)
}

/// Says that the dates fit a framework, and not the chosen framework.
pub fn fits_dates(dates: DatesElsewhere, audit: &CaseAudit) -> String {
    let [first, last] = [dates.first, dates.last].map(month);
    let when = if first == last { format!("are of {last}") } else { format!("are from {first} to {last}") };
    let named = |framework: &Framework| format!("{} ({})", framework.name, framework.in_force);
    let kind = if audit.turned.is_some() { "row" } else { "column" };
    let (column, chosen, fits) = (audit.column_name(dates.column), named(audit.framework), named(dates.framework));
    format!("The dates in {kind} {column} {when}, which does not fit {chosen}, and fits {fits}.")
}

/// Adds to the sentence about the dates, which fit a further framework, that fewer columns match that framework than the chosen framework.
pub fn contradicts_headings(dates: &str, would_match: usize, matched: usize) -> String {
    format!(
        "{dates} But fewer columns, {would_match} instead of {matched}, match those. Check which standards the cases were read under."
    )
}

/// Says what became of the cells. All answers of a column that waits for the person count as not clear.
pub fn cells_accounted(account: CellAccount, waits: bool) -> String {
    let all = account.all();
    let [all, counted, left_out, unclear, headings] =
        [all, account.counted, account.left_out, account.unclear, account.headings].map(grouped);
    let or_waiting = if waits { ", or waiting for your answers" } else { "" };
    format!(
        "Filled cells: {all}. Counted: {counted}. Left out: {left_out}. Not clear{or_waiting}: {unclear}. Headings and \
         labels: {headings}."
    )
}

/// Asks about a word: how many cells hold it, and where the first of them is.
pub fn word_label(UnclearWord { text, first, cells, .. }: &UnclearWord) -> String {
    let number = format!("{} cell{}", grouped(*cells as usize), if *cells == 1 { "" } else { "s" });
    let place = match first {
        Some(first) if *cells == 1 => format!(", in {first}"),
        Some(first) => format!(", first in {first}"),
        None => String::new(),
    };
    if text.is_empty() { format!("Blank, {number}") } else { format!("“{text}”, {number}{place}") }
}

/// Names what is as a person chose in an earlier sheet: the headings that are matched so, and the words that count so. None where there is
/// neither.
pub fn as_before(audit: &CaseAudit, words: &[UnclearWord]) -> Option<String> {
    let sentences: Vec<_> = matched_as_before(audit).into_iter().chain(counted_as_before(words)).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn counted_as_before(words: &[UnclearWord]) -> Option<String> {
    let meanings = words.iter().filter_map(|UnclearWord { text, meaning, .. }| {
        let word = if text.is_empty() { "A blank cell".into() } else { format!("“{text}”") };
        let counts = match (*meaning)? {
            WordMeaning::Yes => "counts as yes",
            WordMeaning::No => "counts as no",
            WordMeaning::NotCounted => "is not counted",
        };
        Some(format!("{word} {counts}"))
    });
    let meanings: Vec<_> = meanings.collect();
    (!meanings.is_empty()).then(|| format!("{}, as you chose in the sheet before.", listed(&meanings, " and ")))
}

fn matched_as_before(audit: &CaseAudit) -> Option<String> {
    let as_before = audit.columns.iter().filter(|column| column.chosen == Some(ChosenIn::EarlierSheet));
    let headings: Vec<_> = as_before.map(|column| format!("“{}”", column.heading)).collect();
    let are = if headings.len() == 1 { "is" } else { "are" };
    (!headings.is_empty()).then(|| format!("{} {are} matched as you chose in a sheet before.", listed(&headings, " and ")))
}

/// "15", "10,000", "4,000,000".
fn grouped(number: usize) -> String {
    match (number / 1000, number % 1000) {
        (0, _) => number.to_string(),
        (thousands, rest) => format!("{},{rest:03}", grouped(thousands)),
    }
}

/// "March 2026", or "March 2026 to May 2026".
pub fn period(months: [Month; 2]) -> String {
    let [first, last] = months.map(month);
    if first == last { first } else { format!("{first} to {last}") }
}

/// "March 2026".
fn month(of: Month) -> String {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, month) = of.year_and_month();
    let name = NAMES.get(month as usize - 1).copied().unwrap_or_default();
    format!("{name} {year}")
}
