//! The period that the name of figures names, because the older of two sets of figures stands first in a comparison.

/// The beginnings of the names of months.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// When figures are of, as far as their name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// The first and the last month, counted from the year 0.
    Months(u32, u32),
    /// A quarter of a year that the name does not say.
    Quarter(u32),
}

impl Period {
    /// The period that a name names: `Bexley, July 2024`, `Q2 2025/26`, `quarter 3`, `30 Nov 2026`, `2026-11-30`. Of several dates, the period
    /// goes from the first to the last. None where a name names none.
    pub fn in_name(name: &str) -> Option<Self> {
        let lower = name.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let quarter = (0..words.len()).find_map(|at| quarter_at(&words, at));
        let spans = (0..words.len()).filter_map(|at| months_at(&words, at, quarter));
        let span = spans.reduce(|(from, to), (next, last)| (from.min(next), to.max(last)));
        span.map(|(from, to)| Self::Months(from, to)).or_else(|| quarter.map(Self::Quarter))
    }

    /// Whether this period ends before another begins. `false` also where nobody can say.
    pub const fn is_before(self, other: Self) -> bool {
        match (self, other) {
            (Self::Months(_, to), Self::Months(from, _)) => to < from,
            (Self::Quarter(this), Self::Quarter(other)) => this < other,
            _ => false,
        }
    }
}

/// The quarter at a word: `q2`, `q 2`, `quarter 2`, `qtr2`.
fn quarter_at(words: &[&str], at: usize) -> Option<u32> {
    let word = words.get(at)?;
    let behind = ["quarter", "qtr", "q"].into_iter().find_map(|start| word.strip_prefix(start))?;
    let number = if behind.is_empty() { words.get(at + 1)? } else { behind };
    number.parse().ok().filter(|quarter| (1..=4).contains(quarter))
}

/// The first and the last month of the year at a word, of its quarter or of its month.
fn months_at(words: &[&str], at: usize, quarter: Option<u32>) -> Option<(u32, u32)> {
    let number = |at: usize| words.get(at).filter(|word| word.len() <= 2)?.parse::<u32>().ok();
    let year = words.get(at)?.parse::<u32>().ok().filter(|year| (2000..2100).contains(year))?;
    let before = |by: usize| at.checked_sub(by);
    let month_of_number = |number: Option<u32>| number.filter(|month| (1..=12).contains(month));
    let named = before(1).and_then(|at| named_month(words.get(at)?)).or_else(|| named_month(words.get(at + 1)?));
    // A financial year, 2025/26, begins in April.
    let is_financial = number(at + 1) == Some((year + 1) % 100);
    // `30/11/2026`, and `2026-11-30` or `2026-11`.
    let day_first = || month_of_number(before(1).and_then(number)).filter(|_| before(2).and_then(number).is_some());
    let year_first = || month_of_number(number(at + 1)).filter(|_| !is_financial);
    if let Some(month) = named.or_else(day_first).or_else(year_first) {
        let month = 12 * year + month - 1;
        return Some((month, month));
    }
    let first = 12 * year + if is_financial { 3 } else { 0 };
    match quarter {
        Some(quarter) => Some((first + 3 * (quarter - 1), first + 3 * quarter - 1)),
        None => Some((first, first + 11)),
    }
}

/// The month, from 1, that a word names in full or by its beginning: `nov`, `sept`, `november`.
fn named_month(word: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_named = |(_, (short, name)): &(u32, (&str, &str))| word.starts_with(short) && name.starts_with(word);
    (1..).zip(MONTHS.into_iter().zip(NAMES)).find(is_named).map(|(month, _)| month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_older_of_two_names_is_known_where_both_name_a_period() {
        for (older, newer) in [
            ("Bexley, July 2024", "Islington, August 2024"),
            ("Camden, May 2020", "Camden, 2025"),
            ("Q2 2025/26", "Q3 2025/26"),
            ("audit_Q4_2024-25", "audit_Q1_2025-26"),
            ("Q4 2025/26", "July 2026"),
            ("quarter 2", "Audit-Q3"),
            ("Borough, 30 Nov 2026", "Borough, 1 Dec 2026"),
            ("2026-09-30", "2026-11-30"),
            ("audit (03/02/2026 to 04/04/2026)", "audit (1/5/2026 to 2/6/2026)"),
            ("Audit (February to April 2026)", "Audit (May 2026)"),
            ("2024/25", "2025/26"),
            ("Sept 2025", "October 2025"),
        ] {
            let [one, other] = [older, newer].map(|name| Period::in_name(name).unwrap());
            assert!(one.is_before(other), "{older}, {newer}: {one:?}, {other:?}");
            assert!(!other.is_before(one), "{newer}, {older}");
        }
    }

    #[test]
    fn without_two_periods_nobody_knows() {
        for (one, other) in [("Q3", "July 2024"), ("July 2024", "2024"), ("Q2", "Q2"), ("2025", "Q3 2025")] {
            let [one, other] = [one, other].map(|name| Period::in_name(name).unwrap());
            assert!(!one.is_before(other) && !other.is_before(one), "{one:?}, {other:?}");
        }
        for name in ["", "moderator", "sheet 2", "Team A, 12 cases", "Mayfield", "quarterly", "Q9"] {
            assert_eq!(Period::in_name(name), None, "{name}");
        }
    }
}
