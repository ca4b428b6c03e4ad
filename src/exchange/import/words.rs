//! The sentences about a sheet of cases that the program which reads sheets writes, because the page shows them seldom. `by_case.rs` has the
//! sentences about two people who read the same cases.

use crate::engine::Framework;
use crate::exchange::sheets::{DatesElsewhere, letters};
use crate::frameworks::Month;

/// Says that the headings fit a framework better than the chosen framework.
pub fn fits_headings(framework: &Framework, matched: usize, columns: usize) -> String {
    format!("More columns, {matched} of {columns}, match {}.", framework.name)
}

/// Says that the dates fit a framework, and not the chosen framework.
pub fn fits_dates(dates: DatesElsewhere, chosen: &Framework) -> String {
    let [first, last] = [dates.first, dates.last].map(month);
    let when = if first == last { format!("are of {last}") } else { format!("are from {first} to {last}") };
    let named = |framework: &Framework| format!("{} ({})", framework.name, framework.in_force);
    let (column, chosen, fits) = (letters(dates.column), named(chosen), named(dates.framework));
    format!("The dates in column {column} {when}, which does not fit {chosen}, and fits {fits}.")
}

/// Adds to the sentence about the dates, which fit a further framework, that fewer columns match that framework than the chosen framework.
pub fn contradicts_headings(dates: &str, would_match: usize, matched: usize) -> String {
    format!(
        "{dates} But fewer columns, {would_match} instead of {matched}, match those. Check which standards the cases were read under."
    )
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
